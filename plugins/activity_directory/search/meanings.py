"""What a directory understands of what people type, for understanding.py and, as plain data, for the browser."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from activity_directory.search.analysis import fold
from activity_directory.search.understanding_rules import PIECES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from activity_directory.search.understanding_rules import Rule

APOSTROPHES = "'’‘`´"


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


def _without_apostrophes(text: str) -> str:
    return "".join(letter for letter in fold(text) if letter not in APOSTROPHES)


def alternatives(names: Iterable[str]) -> str:
    """Names as alternatives of a pattern, longest first. They hold nothing but letters, figures and spaces."""
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))
