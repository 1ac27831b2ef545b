"""What a source gives: activities with their providers, and notes on all that could not be taken as it stood."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from activity_directory.load.characters import without_hidden

Data = dict[str, Any]
"""As `load` gives it: dict, list and the text that was typed."""

LONGEST_SHOWN = 300  # characters of what stood in the source


class Kind(StrEnum):
    """What a note is about, in the order in which the report tells it."""

    TO_FINISH = "to finish"
    LEFT_OUT = "left out"
    PERSON = "a person's"
    KEPT = "kept as it was"
    GONE = "gone from the source"
    READ_AS = "read as"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to tell: where (a row, an item), which field of the source, what stood there, why, what to do."""

    kind: Kind
    where: str
    field: str
    stood: str
    why: str
    do: str = ""
    entry: str = ""  # the id of the entry that it went into, when there is one


@dataclass(frozen=True, slots=True)
class ProviderItem:
    """Who runs an activity. `source_id` is how the source knows them, and outlives a change of name."""

    source_id: str
    data: Data = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name, "" when the source has none."""
        return str(self.data.get("name", ""))


@dataclass(frozen=True, slots=True)
class Item:
    """One activity of a source. `where` names it for a person: "row 7". `data` may hold what no schema accepts yet."""

    source_id: str
    where: str
    provider: ProviderItem
    data: Data = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Batch:
    """All that one reading of a source gave. Only when it is `whole` may what is missing be called gone."""

    items: tuple[Item, ...]
    notes: tuple[Note, ...] = ()
    deleted: tuple[str, ...] = ()  # ids that the source itself says are gone
    passed_over: tuple[str, ...] = ()  # ids that are there and could not be made an item of
    whole: bool = True


def shown(value: object) -> str:
    """What stood in a source, on one line, without what cannot be seen, and not too long to be told."""
    text = " ".join(without_hidden(str(value)[: 2 * LONGEST_SHOWN])[0].split())
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 2] + " …"


class Notes:
    """Notes about one row or item, gathered while it is read."""

    def __init__(self, where: str) -> None:
        self.where = shown(where)
        self.found: list[Note] = []

    def add(self, kind: Kind, name: str, stood: object, why: str, do: str = "") -> None:
        """Note one thing."""
        self.found.append(Note(kind, self.where, name, shown(stood), why, do))

    def left_out(self, name: str, stood: object, why: str, do: str = "") -> None:
        """Note what was not taken."""
        self.add(Kind.LEFT_OUT, name, stood, why, do)

    def read_as(self, name: str, stood: object, what: object) -> None:
        """Note what was taken for something that does not quite stand there."""
        self.add(Kind.READ_AS, name, stood, f'It was read as "{shown(what)}".', "Look whether that is what was meant.")

    def add_words(self, name: str, stood: object, do: str) -> None:
        """Note what was kept as words because it is not one plain value."""
        self.add(Kind.READ_AS, name, stood, "It is more than one plain value, so it was kept in words, as a note.", do)

    def person(self, name: str, why: str = "It is a person's, and an entry names nobody.", do: str = "") -> None:
        """Note that something about a person was left out, without repeating it."""
        self.add(Kind.PERSON, name, "", why, do)
