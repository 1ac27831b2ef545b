"""Words that families would rather not read, and what to say instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


class _Word(NamedTuple):
    look_for: str  # a plain piece of text, in small letters, that must be there before the pattern is tried
    pattern: re.Pattern[str]
    instead: str
    why: str = "is not how families and young people speak of themselves."


def _word(look_for: str, pattern: str, instead: str, why: str = "") -> _Word:
    compiled = re.compile(rf"\b(?:{pattern})\b".replace(" ", r"\s+"))  # a long text may break its line there
    return _Word(look_for, compiled, instead, why) if why else _Word(look_for, compiled, instead)


_WORDS = (
    _word(
        "suffer",
        r"suffer(?:s|ing|ers?)?(?: from| with)?",
        "Say who they are or what they have, like this:  autistic children;  children who have epilepsy",
    ),
    _word("afflict", r"afflicted (?:with|by)", "Say:  children who have epilepsy"),
    _word("victim", r"victims? of (?!crime|abuse)", "Say:  children who have epilepsy"),
    _word(
        "bound",
        r"wheelchair[ -]bound",
        "Say:  wheelchair users;  children who use a wheelchair",
    ),
    _word(
        "confined",
        r"confined to (?:a|their|his|her) wheelchair",
        "Say:  wheelchair users;  children who use a wheelchair",
    ),
    _word(
        "functioning",
        r"(?:high|low|higher|lower)[ -]functioning",
        (
            "Say what a child needs, like this:  children who speak little or not at all;  children who need help "
            "to join in"
        ),
    ),
    _word("mental age", r"mental ages?", "Say what a child likes or can do, and give ages in years."),
    _word(
        "normal",
        r"normal (?:child(?:ren)?|kids?|people|siblings?|peers|pupils|schools?)",
        "Say:  other children;  children without a disability;  mainstream schools",
        "tells a family that their child is not.",
    ),
    _word("able-bodied", r"able-bodied", "Say:  children without a disability"),
    _word("able bodied", r"able bodied", "Say:  children without a disability"),
    _word(
        "handicap",
        r"handicap(?:ped|s)?",
        "Say:  disabled children;  accessible toilet",
        "is a word that people have asked to be spared.",
    ),
    _word(
        "retard",
        r"retard(?:ed|ation)?",
        "Say:  children with a learning disability",
        "is a word that people have asked to be spared.",
    ),
    _word(
        "spastic", r"spastics?", "Say:  children with cerebral palsy", "is a word that people have asked to be spared."
    ),
    _word(
        "special needs",
        r"special needs (?:kids?|child(?:ren)?)",
        "Say:  children with special educational needs;  disabled children",
    ),
    _word(
        "challenging behav",
        r"challenging behaviou?rs?",
        "Say:  distressed behaviour;  children who may become distressed",
        "puts on the child what may come from the place.",
    ),
    _word("naughty", r"naughty (?:child(?:ren)?|kids?|step)", "Say:  children who may become distressed"),
    _word(
        "non-verbal",
        r"non-verbal",
        "Say:  children who speak little or not at all",
        "says only what a child does not do.",
    ),
    _word(
        "nonverbal",
        r"nonverbal",
        "Say:  children who speak little or not at all",
        "says only what a child does not do.",
    ),
    _word("autistics", r"autistics|the autistic", "Say:  autistic children and young people"),
    _word(
        "the disabled",
        r"the disabled(?= |$|[.,;])(?! (?:toilets?|parking|access|child|young|people|bays?|loo|swimmers?|riders?))",
        "Say:  disabled children;  disabled people",
    ),
    _word(
        "mum",
        r"mums? only|mums and tots",
        "Say:  parent carers;  your adult;  parent carers and under-fives",
        "leaves out fathers, grandparents and foster carers.",
    ),
)
_CURE_WORDS = (" cure", "heals", "treats", "overcome", "recover")
_CURES = re.compile(
    r"\b(?:cures?|cured|heals?|treats? (?:autism|adhd|anxiety|epilepsy|the condition|symptoms)"
    r"|overcomes? (?:autism|adhd)|recover(?:y|s)? from autism)\b"
)
_NAPPY = re.compile(r"\bnapp(?:y|ies)\b")


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    words = entry.words
    found = [word for word in _WORDS if word.look_for in words and word.pattern.search(words) is not None]
    cures = any(start in words for start in _CURE_WORDS) and _CURES.search(words)
    nappy = "napp" in words and _is_over_three(entry) and _NAPPY.search(words)
    if not (found or cures or nappy):
        return
    for keys, text in entry.texts:
        small = text.lower()
        for word in found:
            match = word.pattern.search(small)
            if match is not None:
                yield Finding(keys, f'"{match.group().strip()}" {word.why}', word.instead)
        match = _CURES.search(small) if cures else None
        if match is not None:
            yield Finding(
                keys,
                f'"{match.group()}" promises something medical, and the staff look at that before it is published.',
                "Say what children do here and what they enjoy.",
            )
        match = _NAPPY.search(small) if nappy else None
        if match is not None:
            yield Finding(
                keys,
                f'"{match.group()}" is a word for babies, and this is for children over three.',
                "Say:  pad;  pad changing;  swim pad",
            )


def _is_over_three(entry: Entry) -> bool:
    youngest = entry.part("ages").get("from")
    return isinstance(youngest, int) and youngest > 3


RULE = Rule(
    id="words-on-screen",
    severity=Severity.WARNING,
    title="Words that families would rather not read",
    reason="Families and young people read every word as said about them. These words have better ones.",
    bad="summary: Riding for children who suffer from autism or are wheelchair-bound.",
    good="summary: Riding for autistic children and for wheelchair users.",
    check=_check,
    kinds=("activity", "provider", "feedback"),
)
