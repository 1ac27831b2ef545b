"""A YAML file without some of its parts, every other character as it was typed.

For one purpose: when something is withdrawn, the lines of other files that name it have to go at once, and nothing
else may change. Only events are read, as everywhere in load; the result is read again and compared before it is used.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from activity_directory.load.document import is_empty
from activity_directory.load.events import event_source
from activity_directory.load.strict_yaml import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from activity_directory.load.document import Document, Keys


class CannotTakeOutError(ValueError):
    """The part cannot be cut out of the file without touching more than that."""


@dataclass(slots=True)
class _Part:
    """A value: where it starts and ends in the text, and the values in it with where each begins (its name, if any)."""

    start: int
    end: int = 0
    flow: bool = False
    is_list: bool = False
    blank: bool = False
    inside: list[tuple[str, int, _Part]] = field(default_factory=list)


def taken_out(document: Document, parts: Iterable[Keys]) -> str:
    """The file's text without these parts. A list that would be empty goes with its name.

    Raises CannotTakeOutError when that cannot be done by a cut.
    """
    text, data = document.text, document.data
    # From the back, so that the places of list items that are still to go stay true.
    for keys in sorted(set(parts), key=lambda keys: [(type(key) is str, key) for key in keys], reverse=True):
        really, data = _without(data, keys)
        text = _cut(text, really)
        again, _ = read_yaml(text.encode(), document.path)
        if again is None or again.data != data:
            raise CannotTakeOutError(document.path)
    return text


def _without(data: dict[str, Any], keys: Keys) -> tuple[Keys, dict[str, Any]]:
    """The part that really has to go, and the data without it: the last item of a list takes the list along."""
    data = deepcopy(data)
    while True:
        parent: Any = data
        for key in keys[:-1]:
            parent = parent[key]
        if len(parent) == 1 and len(keys) > 1:
            keys = keys[:-1]
            continue
        del parent[keys[-1]]
        return keys, data


def _cut(text: str, keys: Keys) -> str:
    parent = _read(text)
    for key in keys[:-1]:
        parent = _values(parent)[key][1]
    here = list(_values(parent).values())
    at = list(_values(parent)).index(keys[-1])
    start, part = here[at]
    if parent.flow:
        if at:
            return text[: here[at - 1][1].end] + text[part.end :]
        return text[:start] + text[here[1][0] :]
    line = text.rfind("\n", 0, start) + 1
    before = text[line:start].strip(" ")
    if before and not (parent.is_list and before == "-"):
        # The first name of a list's item stands on the line of its dash.
        if at + 1 >= len(here):
            raise CannotTakeOutError
        return text[:start] + text[here[at + 1][0] :]
    end = _end_of(part)
    newline = end if text[end - 1 : end] == "\n" else text.find("\n", end) + 1
    return text[:line] + (text[newline:] if newline else "")


def _values(part: _Part) -> dict[str | int, tuple[int, _Part]]:
    """What is in a list or mapping by number or name, as Documents count: what is empty is not there."""
    kept = [(name, start, inside) for name, start, inside in part.inside if not inside.blank]
    return {at if part.is_list else name: (start, inside) for at, (name, start, inside) in enumerate(kept)}


def _end_of(part: _Part) -> int:
    """Where the words of a value end; a block's own end is where the next thing begins, remarks and all."""
    while not part.flow and part.inside:
        part = part.inside[-1][2]
    return part.end


def _read(text: str) -> _Part:
    events = event_source(text)
    for event in events:
        if isinstance(event, yaml.MappingStartEvent):
            return _part(event, events)
    raise CannotTakeOutError


def _place(mark: Any) -> int:
    """How many letters stand before a mark."""
    return int(mark.index)


def _part(event: Any, events: Iterator[Any]) -> _Part:
    """A value and all in it; never deeper than a file may be, because it was read before."""
    part = _Part(_place(event.start_mark), _place(event.end_mark))
    if isinstance(event, yaml.ScalarEvent):
        part.blank = is_empty(event)
        return part
    part.flow = bool(event.flow_style)
    part.is_list = isinstance(event, yaml.SequenceStartEvent)
    name: Any = None
    for inner in events:
        if isinstance(inner, yaml.CollectionEndEvent):
            part.end = _place(inner.end_mark)
            return part
        if part.is_list:
            part.inside.append(("", _place(inner.start_mark), _part(inner, events)))
        elif name is None:
            name = inner
        else:
            part.inside.append((name.value, _place(name.start_mark), _part(inner, events)))
            name = None
    raise CannotTakeOutError
