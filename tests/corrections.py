"""What a Problem tells its reader to write, taken out of the words, and whether that is what was meant.

A correction stands in a message after two spaces: "like this:  start: 10:00  or  start: 22:00". It is compared as
data, not as text, with the entry that a careful person wrote from the same slip (tests/examples/meant/<case>.yaml).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from activity_directory.load.strict_yaml import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.problem import Problem

_BETWEEN = re.compile(r"(?:or|and|instead|or, .*|[A-Z].*):?\.?")  # words between one correction and the next
_TAKES_OUT = re.compile(r"\b(?:[Dd]elete|[Tt]ake (?:it|the .*) out|leave \w+ out)\b")


@dataclass(frozen=True, slots=True)
class Texts:
    """A wrong entry and the one that was meant, as text and, where they can be read, as data."""

    wrong: str
    meant: str

    @property
    def data(self) -> tuple[Any, Any]:
        return _data(self.wrong), _data(self.meant)


def corrections(problem: Problem) -> tuple[str, ...]:
    """What to write, one or more ways; empty when the words show none."""
    first, *block = problem.fix.split("\n")
    if block:
        return ("\n".join(line[4:] for line in block),)
    pieces = [piece.strip() for piece in re.split(r" {2,}", first)[1:]]
    return tuple(piece.rstrip(";") for piece in pieces if piece and not _BETWEEN.fullmatch(piece))


def is_right(problem: Problem, texts: Texts, *, name_only: bool = False) -> bool:
    """Whether one of the ways told is what was meant, or what was to be taken out is gone.

    `name_only`: what belongs there nobody can know from what was typed, so that its name is enough.
    """
    shown = corrections(problem)
    if any(_stands(text, texts, name_only) for text in shown):
        return True
    if not _TAKES_OUT.search(problem.fix):
        return False
    lines = texts.wrong.split("\n")
    gone = lines[problem.line - 1] if 0 < problem.line <= len(lines) else ""
    return texts.meant.split("\n").count(gone) < lines.count(gone)


def _stands(correction: str, texts: Texts, name_only: bool) -> bool:
    lines = correction.split("\n")
    if len(lines) > 1 and not lines[0].lstrip().startswith("- "):
        # Lines as they stand, with those above them, so that their spaces can be counted.
        meant_lines, wrong_lines = ({line.rstrip() for line in text.split("\n")} for text in (texts.meant, texts.wrong))
        return set(lines) <= meant_lines and not set(lines) <= wrong_lines
    if correction in texts.meant.split("\n") and correction not in texts.wrong.split("\n"):
        return True
    told = _data(correction)
    wrong, meant = texts.data
    if isinstance(told, dict) and told:
        found = [_put_right(name, value, wrong, meant, name_only) for name, value in told.items()]
        return all(found) and any(True in ways for ways in found)
    if isinstance(told, list):
        here = [all(any(_same(item, other) for other in held) for item in told) for held in _lists(meant)]
        return any(here) and not any(all(item in held for item in told) for held in _lists(wrong))
    return texts.meant.lower().count(correction.lower()) > texts.wrong.lower().count(correction.lower())


def _put_right(name: str, value: Any, wrong: Any, meant: Any, name_only: bool) -> list[bool]:
    """For each place where the meant entry has this value under this name, whether the wrong one has it not."""
    return [
        not _same(_at(wrong, path), held)
        for path, held in _named(meant, ())
        if path[-1] == name and (name_only or _same(held, value))
    ]


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, str) and isinstance(other, str):
        return " ".join(one.split()) == " ".join(other.split()) or _number(one) == _number(other) is not None
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(_same(a, b) for a, b in zip(one, other, strict=True))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[name], other[name]) for name in one)
    return bool(one == other)


def _number(text: str) -> float | None:
    return float(text) if re.fullmatch(r"-?[0-9]+(?:\.[0-9]+)?", text) else None


def _named(data: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    if isinstance(data, dict):
        for name, value in data.items():
            yield (*path, name), value
            yield from _named(value, (*path, name))
    elif isinstance(data, list):
        for at, item in enumerate(data):
            yield from _named(item, (*path, at))


def _lists(data: Any) -> Iterator[list[Any]]:
    yield from (value for _, value in _named(data, ()) if isinstance(value, list))


def _at(data: Any, path: tuple[str | int, ...]) -> Any:
    for key in path:
        try:
            data = data[key]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _data(text: str) -> Any:
    """A text as the loader reads it; a list as a list. None when it is no YAML, or a sentence."""
    source = (
        text if not text.lstrip().startswith("- ") else "list:\n" + "\n".join("  " + line for line in text.split("\n"))
    )
    document, _ = read_yaml((source + "\n").encode(), "text")
    if document is None and re.search(r", [a-z_]+: ", text):  # parts as they stand in curly brackets
        document, _ = read_yaml(f"{{{text}}}\n".encode(), "text")
    if document is None or not isinstance(document.data, dict):
        return None
    return document.data.get("list", document.data) if source != text else document.data
