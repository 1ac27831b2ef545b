"""One YAML file as plain data, which can still say where each part of it was typed."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from activity_directory.load.events import event_source

Keys = tuple[str | int, ...]

REPEATED = "\0repeated"  # no key can hold a NUL, so nothing is ever found under it


class Mark(NamedTuple):
    """A place in a file; both numbers count from 1, as editors do."""

    line: int
    column: int


class _Place(NamedTuple):
    key: Mark
    value: Mark
    typed: tuple[int, int]


_START = Mark(1, 1)


@dataclass(slots=True)
class _Collection:
    """A list or mapping that is still open while the events go by."""

    path: Keys
    is_list: bool
    index: int = 0
    seen: set[str] = field(default_factory=set)
    key: Keys | None = None
    key_mark: Mark = _START


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
    _places: dict[Keys, _Place] = field(default_factory=dict, repr=False)

    def locate(self, keys: Keys, *, key: bool = False) -> Mark:
        """Where the value at `keys` stands (or its key), else its nearest ancestor that exists."""
        places = self._all_places()
        for length in range(len(keys), -1, -1):
            place = places.get(tuple(keys[:length]))
            if place is not None:
                # A missing child is best shown at its parent's name: that is what a person looks for.
                return place.key if key or length < len(keys) else place.value
        return Mark(1, 1)

    def typed(self, keys: Keys) -> str:
        """The source of the scalar at `keys` exactly as it was typed, quotes too; "" when it is no scalar."""
        place = self._all_places().get(tuple(keys))
        return self.text[place.typed[0] : place.typed[1]].rstrip() if place is not None else ""

    def _all_places(self) -> dict[Keys, _Place]:
        if not self._places:
            self._places.update(_scan(self.text, self.removed))
        return self._places


def is_empty(event: yaml.ScalarEvent) -> bool:
    """An empty value is as good as absent, quoted or not."""
    value: str = event.value
    return not value or value.isspace()


def _scan(text: str, removed: tuple[tuple[int, int], ...]) -> dict[Keys, _Place]:  # noqa: C901 - one walk
    """Walk the events once more, by the same rules as the first reading, keeping places instead of data."""
    # By line, the columns of the text that is left at which one more character was taken out.
    gone: dict[int, list[int]] = {}
    for line, column in removed:
        columns = gone.setdefault(line, [])
        columns.append(column - len(columns))

    def mark(at: Any) -> Mark:
        return Mark(at.line + 1, at.column + 1 + bisect_right(gone.get(at.line, ()), at.column))

    places: dict[Keys, _Place] = {}
    open_collections: list[_Collection] = []
    for event in event_source(text):
        kind = type(event)
        if kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            open_collections.pop()
            if not open_collections:
                break
            continue
        if kind not in (yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent):
            continue
        here = mark(event.start_mark)
        typed = (event.start_mark.index, event.end_mark.index) if kind is yaml.ScalarEvent else (0, 0)
        path: Keys = ()
        key_mark = here
        if open_collections:
            parent = open_collections[-1]
            if parent.is_list:
                if kind is yaml.ScalarEvent and is_empty(event):
                    continue
                path = (*parent.path, parent.index)
                parent.index += 1
            elif parent.key is None:
                # A repeated key keeps its first value: the path of a later one is made unfindable.
                parent.key = (*parent.path, event.value) if event.value not in parent.seen else (REPEATED,)
                parent.key_mark = here
                parent.seen.add(event.value)
                continue
            else:
                path, key_mark = parent.key, parent.key_mark
                parent.key = None
                if kind is yaml.ScalarEvent and is_empty(event):
                    parent.seen.discard(str(path[-1]))
        places[path] = _Place(key_mark, here, typed)
        if kind is not yaml.ScalarEvent:
            open_collections.append(_Collection(path, kind is yaml.SequenceStartEvent))
    return places
