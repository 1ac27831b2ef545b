"""One YAML file as plain data, which can still say where each part of it was typed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from activity_directory.load.events import event_source

if TYPE_CHECKING:
    from collections.abc import Iterator

Keys = tuple[str | int, ...]

REPEATED = "\0repeated"  # no key can hold a NUL, so nothing is ever found under it


class Mark(NamedTuple):
    """A place in a file; both numbers count from 1, as editors do."""

    line: int
    column: int


# Line and column of the key and of the value, and where the value's source starts and ends, all from 0.
_Place = tuple[int, int, int, int, int, int]


@dataclass(slots=True)
class _Collection:
    """A list or mapping that is still open while the events go by."""

    path: Keys
    is_list: bool
    index: int = 0
    seen: set[str] = field(default_factory=set)
    key: Keys | None = None
    key_line: int = 0
    key_column: int = 0

    def take_key(self, event: Any, line: int, column: int) -> bool:
        """Whether the event is a key of this mapping, which then waits for its value."""
        if self.is_list or self.key is not None:
            return False
        name = event.value
        # A repeated key keeps its first value: the path of a later one is made unfindable.
        self.key = (REPEATED,) if name in self.seen else (*self.path, name)
        self.key_line, self.key_column = line, column
        self.seen.add(name)
        return True

    def take_value(self, event: Any, line: int, column: int) -> tuple[Keys, int, int]:
        """The path of a value and the place of its key; the path of an item that is left out is ()."""
        blank = type(event) is yaml.ScalarEvent and is_empty(event)
        if self.is_list:
            if blank:
                return (), line, column
            self.index += 1
            return (*self.path, self.index - 1), line, column
        path = self.key or ()
        self.key = None
        if blank:
            self.seen.discard(str(path[-1]))
        return path, self.key_line, self.key_column


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """One file's data: `dict`, `list` and `str` only, every scalar the text that was typed.

    Empty values are left out: a key without a value is absent, and an empty item of a list is too, so an
    index counts the items that hold something. `text` is the source the data was built from. Marks are
    worked out when first asked for, because most files never have anything to complain about.
    """

    path: str
    data: dict[str, Any]
    text: str = field(repr=False)
    # (line, column) from 0 of characters that were taken out of `text`, so that columns still fit the file
    removed: tuple[tuple[int, int], ...] = field(default=(), repr=False)

    def locate(self, keys: Keys, *, key: bool = False) -> Mark:
        """Where the value at `keys` stands (or its key), else its nearest ancestor that exists."""
        if key and len(keys) == 1 and (quickly := self._name_at_the_top(str(keys[0]))) is not None:
            return quickly
        places = self._all_places()
        for length in range(len(keys), -1, -1):
            place = places.get(keys[:length])
            if place is not None:
                # A missing child is best shown at its parent's name: that is what a person looks for.
                line, column = place[:2] if key or length < len(keys) else place[2:4]
                return Mark(line + 1, column + 1 + self._gone_before(line, column))
        return Mark(1, 1)

    def typed(self, keys: Keys) -> str:
        """The source of the scalar at `keys` exactly as it was typed, quotes too; "" when it is no scalar."""
        place = self._all_places().get(keys)
        return self.text[place[4] : place[5]].rstrip() if place is not None else ""

    def scalars(self) -> Iterator[tuple[Keys, int, int]]:
        """For each scalar that is in the data its keys, and where its source starts and ends in `text`."""
        for keys, (*_, start, end) in self._all_places().items():
            if end > start and keys != (REPEATED,) and REPEATED not in keys:
                yield keys, start, end

    def after_plain_scalars(self) -> Iterator[tuple[Keys, str]]:
        """For each scalar without quotes its keys, and the next 300 characters."""
        for keys, (*_, start, end) in self._all_places().items():
            if end > start and self.text[start] not in "\"'|>":
                yield keys, self.text[end : end + 300]

    def _gone_before(self, line: int, column: int) -> int:
        """How many characters were taken out of a line before a column of what is left."""
        gone = [at for removed_line, at in self.removed if removed_line == line]
        return sum(1 for number, at in enumerate(gone) if at - number <= column)

    def _name_at_the_top(self, name: str) -> Mark | None:
        """Where a name of the file's own stands, when there is but one place where it can: no need to read again."""
        if name not in self.data or self.removed or "\r" in self.text:
            return None
        spellings = re.compile(re.escape(name) + "[\"']?[ \t]*:").finditer(self.text)
        first, second = next(spellings, None), next(spellings, None)
        if first is None or second is not None:
            return None
        start = first.start()
        if start and self.text[start - 1] != "\n":
            return None
        return Mark(self.text.count("\n", 0, start) + 1, 1)

    def _all_places(self) -> dict[Keys, _Place]:
        return _scan(self.text)


def is_empty(event: yaml.ScalarEvent) -> bool:
    """An empty value is as good as absent, quoted or not."""
    value: str = event.value
    return not value or value.isspace()


@lru_cache(maxsize=4)  # Problems come a file at a time; the places of thousands of files would be most of the memory
def _scan(text: str) -> dict[Keys, _Place]:
    """Walk the events once more, by the same rules as the first reading, keeping places instead of data."""
    places: dict[Keys, _Place] = {}
    stack: list[_Collection] = []
    for event in event_source(text):
        kind = type(event)
        is_scalar = kind is yaml.ScalarEvent
        if kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            stack.pop()
        elif is_scalar or kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            start = event.start_mark
            line, column = start.line, start.column
            if stack and stack[-1].take_key(event, line, column):
                continue
            if stack:
                path, key_line, key_column = stack[-1].take_value(event, line, column)
                if not path:
                    continue
            else:
                path, key_line, key_column = (), line, column
            typed = (start.index, event.end_mark.index) if is_scalar else (0, 0)
            places[path] = (key_line, key_column, line, column, *typed)
            if not is_scalar:
                stack.append(_Collection(path, kind is yaml.SequenceStartEvent))
    return places
