"""What a person is told when something in the content needs their attention."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}

# Plural names whose singular is not the name without its last letter.
_SINGULARS = {
    "easy_read": "sentence",
    "who": "person",
    "pay_with": "way to pay",
    "with": "way",
    "monthly": "day",
    "next_steps": "next step",
    "access": "access feature",
    "except": "date",
    "cancelled": "date",
    "by": "way",
    "stays_if": "reason",
    "formerly": "old id",
}


class Severity(StrEnum):
    """How much a Problem matters: only a blocking one keeps an entry out of the directory."""

    BLOCKING = "blocking"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A finding about content, worded for the person who can mend it.

    `path` is posix and relative to the project. `line` and `column` count from 1; a line of 0 means the
    whole file and a column of 0 the whole line. `field` is in words ("" for the file as a whole).
    """

    path: str
    line: int
    column: int
    field: str
    message: str
    fix: str
    severity: Severity
    rule: str


def field_in_words(keys: tuple[str | int, ...]) -> str:
    """Say where in an entry something is: ("sessions", 0, "start") is "sessions, first session, start"."""
    words: list[str] = []
    name = "item"
    for key in keys:
        if isinstance(key, str):
            name = key
            words.append(key)
        else:
            words.append(f"{_ordinal(key)} {_singular(name)}")
    return ", ".join(words)


def _ordinal(index: int) -> str:
    """The index counts from 0, the words from "first"."""
    if 0 <= index < len(_ORDINALS):
        return _ORDINALS[index]
    number = index + 1
    if 10 <= number % 100 <= 20:
        return f"{number}th"
    return f"{number}{_ENDINGS.get(number % 10, 'th')}"


def _singular(name: str) -> str:
    if name in _SINGULARS:
        return _SINGULARS[name]
    if name.endswith("ies"):
        return name[:-3] + "y"
    if name.endswith("s") and not name.endswith("ss"):
        return name[:-1]
    return f"{name} item" if name != "item" else name
