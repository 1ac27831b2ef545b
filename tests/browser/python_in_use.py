"""Python such as `validate` is written in: translated, each function must answer as it does here."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any

LEFT, RIGHT = "left", "right"
KINDS = MappingProxyType({"a": (1, 2), ("b", 3): frozenset({"x", "y"})})
_NUMBER = re.compile(r"(?P<sign>-)?([0-9]{1,3})(?:\.([0-9]+))?").search
_NOT_AFTER_A_DIGIT = re.compile(r"(?<![0-9])0[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things."""

    first: str
    second: Any = None
    rest: list[Any] = field(default_factory=list)

    @property
    def both(self) -> str:
        """One after the other."""
        return f"{self.first}{self.second}"


class Counter:
    """Counts letters."""

    def __init__(self, text: str, *, most: int = 3) -> None:
        self.most = most
        self.found: dict[str, int] = {}
        self.ways = {"count": self._count, "none": self._none}
        self.ways.get("count", self._none)(text)

    def _count(self, text: str) -> None:
        for letter in text:
            self.found[letter] = self.found.get(letter, 0) + 1

    def _none(self, _: str) -> None:
        return

    def best(self) -> list[str]:
        """The letters that come most often, the first by the alphabet where several do."""
        return sorted(self.found, key=lambda letter: (-self.found[letter], letter))[: self.most]


def words(text: str) -> list[Any]:
    stripped = text.strip()
    head, sign, tail = stripped.partition(" ")
    return [
        stripped.lower(), stripped.upper(), stripped.capitalize(), text.split(), text.split("a"),
        text.split("a", 1), head, sign, tail,
        text.rpartition("e"), text.strip("aeb "), text.lstrip("x"), text.rstrip(".!"), text.removeprefix("a"),
        text.removesuffix("b"),
        text.startswith(("a", "b")), text.endswith("e"), text.find("b"), text.count("a"), text.replace("a",
        "ü"), text.isascii(),
        text.isdigit(), text[:2], text[-2:], text[1:3], len(text), "-".join(text), "b" in text, text[:1] * 2,
        f"{len(text):02}",
    ]  # fmt: skip


def patterns(text: str) -> list[Any]:
    found = _NUMBER(text)
    first = re.match(r"\s*([a-z]+)", text)
    said = [found[0], found["sign"], found.group(2), found.groups(), found.start(), found.end()] if found else None
    return [
        said,
        first and first[1],
        re.findall(r"[a-z]+|[0-9]", text),
        re.findall(r"([a-z])([0-9])?", text),
        re.split(r",|;| and ", text),
        re.split(r" ", text, maxsplit=1),
        re.sub(r"([a-z])([0-9])", r"\2\1", text),
        [match.span() for match in re.finditer(r"b*", text)],
        re.fullmatch(r"[a-z ]+", text) is not None,
        _NOT_AFTER_A_DIGIT.search(text) is not None,
        [match.group() for match in _NOT_AFTER_A_DIGIT.finditer(text)],
        re.search("A.B", text, re.IGNORECASE | re.DOTALL) is not None,
        re.escape(text[:3]) if text.isascii() else "",
    ]


def near(text: str) -> list[str]:
    return get_close_matches(
        text[:20], ["apple", "ape", "peach", "puppy", "appel", "saturday", "swimming", text[1:]], n=3, cutoff=0.5
    )


def counted(text: str) -> list[Any]:
    best = Counter(text, most=2).best()
    pair = Pair("a", second=best)
    return [best, Pair("x", "y").both, pair.rest, pair.second == best, Pair(first="z").second is None]


def choices(text: str) -> list[Any]:
    said = []
    for at, piece in enumerate(text.split(), 1):
        if piece in ("skip", LEFT):
            continue
        if piece == "stop":
            break
        said.append((at, piece))
    match len(said):
        case 0:
            kind = "none"
        case 1 | 2:
            kind = "few"
        case _:
            kind = "many"
    first, *others = [*said, None]
    seen: dict[Any, int] = {}
    for _, piece in said:
        seen.setdefault((piece[:1], len(piece)), len(seen))
    pieces = {piece for _, piece in said}
    try:
        second = said[1]
    except IndexError:
        second = None
    either = said or others or "nothing"
    chosen = next((piece for piece in sorted(pieces) if (size := len(piece)) > 3), None)
    together = {"a": 1} | {piece: at for at, piece in said}
    return [
        kind, first, len(others), list(seen.values()), sorted(pieces - {"a"}), second, either, chosen,
        sorted(together.items()),
        all(pieces), any(piece == RIGHT for piece in pieces), not said, {"a", "b"} <= pieces,
        pieces.isdisjoint({"x"}),
        list(reversed(said)), KINDS["a"], sorted(KINDS["b", 3]), 0 < len(said) <= 2, max([0,
        *together.values()]), min(3, len(said)),
        chosen is not None and size, list(dict.fromkeys(text)), said and said[-1], -7 // 2, -7 % 3, 7 / 2,
    ]  # fmt: skip


def days(text: str) -> list[Any]:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return ["none"]
    later = day + timedelta(days=40)
    return [later.isoformat(), day.weekday(), (later - day).days, day < later, str(day), later.year, f"{day}"]


def kinds(text: str) -> list[Any]:
    values: list[Any] = [text, len(text), len(text) / 3 + 0.01, text == "a", None, [text], {"a": text}]
    return [
        [isinstance(value, str) for value in values],
        [isinstance(value, list | dict) for value in values],
        [isinstance(value, bool) for value in values],
        [bool(value) for value in values[:1] + values[3:]],
        [type(value) is str for value in values],
        [int(value) for value in ("7", "-3", " 12 ")],
    ]
