"""From a typed question to words and filters: the reference. theme/static/js/search-understand.js does the same.

"swiming near ludlow on saturday, 7 yr old" is the word "swiming", near Ludlow, on Saturdays, for a seven-year-old. The
rules (understanding_rules.py) are data that the browser gets too, so that there is one list of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from activity_directory.search.analysis import fold
from activity_directory.search.lexicon import slips
from activity_directory.search.understanding_rules import PIECES
from activity_directory.search.understanding_sums import choices_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from activity_directory.search.understanding_rules import Rule

# What is typed beyond this is not a question.
LONGEST = 300
SHORTEST_TO_MEND = 5
# Of these a question means one.
SINGLE = ("near", "within", "age", "cost", "sort")

_GONE = "|"
_APOSTROPHES = "'’‘`´"
_DASHES = "-–—"
_TOKEN = re.compile(rf"£|\+|[{_DASHES}](?=\s*[0-9])|[^\W_]+(?:[.:][0-9]+[^\W_]*)?")


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


@dataclass(frozen=True)
class Meanings:
    """What a directory understands. `data()` is the same for the browser.

    `places` maps what towns are called to their ids; `districts` are "sy8". `holidays` are (id, last day) in order.
    `mended` are words that are understood with one slip too, `left` words that are none of them although they look
    like one; `same` maps a word to what it stands for ("fives": "5s"). `hints` are beginnings of words without one of
    which (or a figure) nothing is understood, as alternatives of a pattern.
    """

    rules: tuple[Rule, ...]
    places: Mapping[str, str]
    districts: tuple[str, ...]
    holidays: tuple[tuple[str, date], ...]
    mended: tuple[str, ...]
    left: tuple[str, ...]
    same: Mapping[str, str]
    hints: str

    def hinted(self, text: str) -> bool:
        """Whether the text may hold anything that is understood: a cheap test, made before a browser loads more."""
        return self._hint.search(_without_apostrophes(text)) is not None

    @cached_property
    def _hint(self) -> re.Pattern[str]:
        return re.compile(f"[0-9£]|(?:^|[^a-z])(?:{self.hints})")

    @cached_property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """The rules' patterns, each from the beginning of a word to the end of one."""
        pieces = {"towns": alternatives(self.places), "districts": alternatives(self.districts)}

        def whole(pattern: str) -> str:
            for name, piece in (*PIECES.items(), *pieces.items()):
                pattern = pattern.replace(f"<{name}>", piece)
            return rf"(?:^| )(?:{pattern})(?= |$)"

        return tuple(re.compile(whole(rule.pattern)) for rule in self.rules)

    def data(self) -> dict[str, object]:
        """The same as plain lists, for the browser."""
        return {
            "rules": [
                [rule.pattern, int(rule.stays), None if rule.sets is None else [list(one) for one in rule.sets]]
                for rule in self.rules
            ],
            "pieces": PIECES,
            "districts": " ".join(self.districts),
            "places": dict(sorted(self.places.items())),
            "holidays": [[identity, last.isoformat()] for identity, last in self.holidays],
            "mended": " ".join(self.mended),
            "left": " ".join(self.left),
            "same": dict(sorted(self.same.items())),
        }


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
        plain = "" if character in _APOSTROPHES else fold(character)
        letters.append(plain)
        places += [place] * len(plain)
    found: list[Token] = []
    for match in _TOKEN.finditer("".join(letters)):
        word = match.group()
        if word in _DASHES:
            if not found or not found[-1].said[:1].isdigit():
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


def _without_apostrophes(text: str) -> str:
    return "".join(letter for letter in fold(text) if letter not in _APOSTROPHES)


def alternatives(names: Iterable[str]) -> str:
    """Names as alternatives of a pattern, longest first. They hold nothing but letters, figures and spaces."""
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))


def _without(text: str, taken: Iterable[tuple[int, int]]) -> str:
    """The text without what was understood."""
    for start, end in sorted(taken, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return " ".join(text.split())
