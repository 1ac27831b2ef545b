"""From a typed question to words and filters: the reference. theme/static/js/search-understand.js does the same.

"swiming near ludlow on saturday, 7 yr old" is the word "swiming", near Ludlow, on Saturdays, for a seven-year-old. The
rules (understanding_rules.py) are data that the browser gets too, so that there is one list of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from activity_directory.search.analysis import fold
from activity_directory.search.lexicon import slips
from activity_directory.search.meanings import APOSTROPHES
from activity_directory.search.understanding_sums import choices_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from activity_directory.search.meanings import Meanings

# What is typed beyond this is not a question.
LONGEST = 300
SHORTEST_TO_MEND = 5
# Of these a question means one.
SINGLE = ("near", "within", "age", "cost", "sort")

_GONE = "|"
_DASHES = "-–—"
# A dash counts between figures and in "mon-fri".
_TOKEN = re.compile(rf"£|\+|[{_DASHES}](?=\s*(?:[0-9]|fri|thu))|[^\W_]+(?:[.:/][0-9]+[^\W_]*)*")
_BEFORE_DASH = re.compile("[0-9]|mon")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the question as it was typed, and one filter that it means."""

    typed: str
    group: str
    choice: str


@dataclass(frozen=True, slots=True)
class Understanding:
    """`words` is what is left to search for; `optional` words count where they stand but need not stand anywhere."""

    words: str
    optional: str = ""
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it is matched, and from where to where it stands in the text."""

    said: str
    start: int
    end: int


def understand(text: str, meanings: Meanings, today: date) -> Understanding:
    """What somebody who typed `text` on `today` asks for."""
    text = text[:LONGEST]
    tokens = tokens_of(text, meanings)
    said = [token.said for token in tokens]
    taken: list[tuple[int, int]] = []
    optional: dict[int, str] = {}
    parts: list[tuple[int, Part]] = []
    chosen: dict[str, list[str]] = {}
    for rule, pattern in zip(meanings.rules, meanings.patterns, strict=True):
        at = 0
        while match := pattern.search(" ".join(said), at):
            choices = choices_of(rule.sets or (), match, meanings, today)
            if choices is None:
                at = match.end()
                continue
            at = 0
            words = match.group().split()
            first = match.string.count(" ", 0, match.start() + match.group().startswith(" "))
            last = first + len(words) - 1
            said[first : last + 1] = [_GONE] * len(words)
            if rule.sets is None:
                continue
            taken.append((tokens[first].start, tokens[last].end))
            if rule.stays:
                optional[first] = " ".join(words)
            for group, choice in choices:
                before = chosen.setdefault(group, [])
                if choice not in before and not (before and group in SINGLE):
                    before.append(choice)
                    parts.append((first, Part(text[slice(*taken[-1])], group, choice)))
    parts.sort(key=lambda part: part[0])
    return Understanding(
        words=_without(text, taken),
        optional=" ".join(words for _, words in sorted(optional.items())),
        chosen={group: tuple(choices) for group, choices in sorted(chosen.items())},
        parts=tuple(part for _, part in parts),
    )


def tokens_of(text: str, meanings: Meanings) -> list[Token]:
    """The words of a text in small letters, each with its place in the text; slips in words that matter are mended."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        plain = "" if character in APOSTROPHES else fold(character)
        letters.append(plain)
        places += [place] * len(plain)
    found: list[Token] = []
    for match in _TOKEN.finditer("".join(letters)):
        word = match.group()
        if word in _DASHES:
            if not found or not _BEFORE_DASH.match(found[-1].said):
                continue
            word = "-"
        said = meanings.same.get(word) or mend(word, meanings)
        found.append(Token(said, places[match.start()], places[match.end() - 1] + 1))
    return found


def mend(word: str, meanings: Meanings) -> str:
    """A word with one slip as the word that was meant; any other word as it is."""
    if len(word) < SHORTEST_TO_MEND or word in meanings.mended or word in meanings.left:
        return word
    for meant in meanings.mended:
        if (meant[0] == word[0] or meant[:2] == word[1::-1]) and slips(word, meant, 1) == 1:
            return meant
    return word


def _without(text: str, taken: Iterable[tuple[int, int]]) -> str:
    """The text without what was understood."""
    for start, end in sorted(taken, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return " ".join(text.split())
