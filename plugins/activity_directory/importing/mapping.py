"""The mapping file: what staff say of a source. Which column is what, what its words mean, what holds for all of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from activity_directory.importing.values import SAFETY, Values
from activity_directory.load.file_names import is_good
from activity_directory.load.strict_yaml import read_yaml
from activity_directory.validate.as_typed import in_a_row
from activity_directory.validate.formats import FORMATS
from activity_directory.validate.near_miss import closest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.load.document import Document
    from activity_directory.validate.schemas import Schemas

Empty: Mapping[str, Any] = MappingProxyType({})

# Fields that are no field of an entry: what an importer makes something of.
VIRTUAL: Mapping[str, str] = MappingProxyType(
    {
        "id": "how the list knows the activity, if it does; it stays the same when the name changes",
        "ignore": "a column that has no place in an entry",
        "venue.all": 'name and address in one: "Quarry Pool, 1 Example Street, Shrewsbury SY1 1RF"',
        "sessions.times": 'start and end in one: "6-7.30pm"',
        "sessions.days_and_times": 'all of it in one: "Mondays 5-6pm (term time); Saturdays 10am-noon"',
    }
)
# What nobody can say for a whole list at once: each is a promise to one child.
_NEVER_FOR_ALL = SAFETY - {"level", "eligibility"} | {"ages", "first_visit", "sessions", "images", "name"}
NAMES = (
    "source",
    "sheet",
    "headings_in_row",
    "one_row_is",
    "columns",
    "always",
    "words",
    "providers",
    "ids",
    "leave_out",
)
_ROWS = ("activity", "session")


class MappingFault(ValueError):  # noqa: N818 - the mapping is at fault, not the program
    """A mapping file that cannot be used, in sentences for the person who wrote it."""


@dataclass(frozen=True, slots=True, order=True)
class Field:
    """Where a column goes: `keys` as in the schema, `at` counts from 0 within a list; `of` is the kind of file."""

    of: str
    keys: tuple[str, ...]
    at: int = 0

    @property
    def dotted(self) -> str:
        """As it is written in a mapping: "sessions.2.days"."""
        keys = list(self.keys)
        if self.at:
            keys.insert(1, str(self.at + 1))
        return ".".join((["provider"] if self.of == "provider" else []) + keys)


@dataclass(frozen=True, slots=True)
class ImportMapping:
    """A mapping file that was read. Without one everything is empty."""

    source: str = ""
    sheet: str = ""
    headings_in_row: int = 1
    one_row_is: str = "activity"
    columns: Mapping[str, Field] = field(default_factory=dict)
    always: Mapping[Field, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    providers: Mapping[str, str] = field(default_factory=dict)
    ids: Mapping[str, str] = field(default_factory=dict)
    leave_out: frozenset[str] = frozenset()


def read_mapping(raw: bytes, name: str, schemas: Schemas) -> ImportMapping:
    """Read a mapping file. Raises MappingFault with every sentence at once."""
    document, problems = read_yaml(raw, name)
    if document is None or problems:
        raise MappingFault("\n".join(f"{each.path}, line {each.line}: {each.message} {each.fix}" for each in problems))
    return _Reading(document, schemas).run()


def field_named(dotted: str, schemas: Schemas) -> Field | None:
    """The Field of "sessions.2.days", "provider.phone" or "provider" (its name); None when there is none."""
    if dotted in VIRTUAL:
        return Field("activity", tuple(dotted.split(".")))
    keys = dotted.split(".")
    of = "activity"
    if keys[0] == "provider":
        of, keys = "provider", keys[1:] or ["name"]
    at = 0
    if len(keys) > 1 and re.fullmatch(r"[1-9][0-9]?", keys[1]):
        at = int(keys[1]) - 1
        del keys[1]
    values = Values(schemas, kind=of)
    if values.part(keys) is None and (of, ".".join(keys)) not in {("activity", name) for name in VIRTUAL}:
        return None
    first = values.part(keys[:1])
    if at and (first is None or first.get("type") != "array"):
        return None
    return Field(of, tuple(keys), at)


class _Reading:
    """One reading of one mapping file."""

    def __init__(self, document: Document, schemas: Schemas) -> None:
        self.document = document
        self.data = document.data
        self.schemas = schemas
        self.faults: list[str] = []

    def run(self) -> ImportMapping:
        for name in self.data:
            if name not in NAMES:
                near = closest(name, NAMES)
                self._fault((name,), f'"{name}" is not known.' + (f' Did you mean "{near}"?' if near else ""))
        source = self._text("source")
        if source and not is_good(source):
            self._fault(("source",), "The source needs a name in small letters, digits and hyphens: county-list.")
        row = self._text("headings_in_row") or "1"
        if not re.fullmatch(r"[1-9][0-9]?", row):
            self._fault(("headings_in_row",), "Say the row in figures, counting from 1.")
            row = "1"
        one_row_is = self._text("one_row_is") or "activity"
        if one_row_is not in _ROWS:
            self._fault(("one_row_is",), f"Choose from {in_a_row(_ROWS, last='or')}.")
        mapping = ImportMapping(
            source=source,
            sheet=self._text("sheet"),
            headings_in_row=int(row),
            one_row_is=one_row_is,
            columns=dict(self._columns()),
            always=dict(self._always()),
            words={name: self._words(name) for name in self._mapping(("words",))},
            providers=self._good_ids(("providers",), "provider-id"),
            ids=self._good_ids(("ids",), "activity-id"),
            leave_out=frozenset(self._list("leave_out")),
        )
        if self.faults:
            raise MappingFault("\n".join(self.faults))
        return mapping

    def _columns(self) -> Iterator[tuple[str, Field]]:
        taken: dict[Field, str] = {}
        for heading, dotted in self._texts(("columns",)).items():
            found = self._field(("columns", heading), dotted)
            if found is None:
                continue
            if found in taken and found.keys != ("ignore",):
                self._fault(
                    ("columns", heading),
                    f'"{taken[found]}" and "{heading}" are both {dotted}. Number them, as in sessions.2.days.',
                )
            taken[found] = heading
            yield heading, found

    def _always(self) -> Iterator[tuple[Field, str]]:
        for dotted, value in self._texts(("always",)).items():
            found = self._field(("always", dotted), dotted)
            if found is None:
                continue
            if found.of == "activity" and (found.keys[0] in _NEVER_FOR_ALL or ".".join(found.keys) in VIRTUAL):
                why = f"Nobody can say {dotted} for a whole list at once. Give it a column, or write it entry by entry."
                self._fault(("always", dotted), why)
                continue
            yield found, value

    def _words(self, name: str) -> dict[str, str]:
        """What the words of one field mean; each of ours has to be one of its list, or "nothing"."""
        said = self._texts(("words", name))
        part: Any = Values(self.schemas).part(name.split("."))
        if part is None:
            self._field(("words", name), name)
            return said
        part = part.get("items", part)
        required = part.get("required", ())
        part = part["properties"][required[0]] if len(required) == 1 and "properties" in part else part
        allowed = part.get("enum", ())
        for word, ours in said.items():
            if allowed and ours not in (*allowed, "nothing"):
                near = closest(ours, allowed)
                suggestion = f' Did you mean "{near}"?' if near else ""
                self._fault(("words", name, word), f'"{ours}" is none of our words for {name}.{suggestion}')
        return said

    def _field(self, keys: tuple[str, ...], dotted: str) -> Field | None:
        found = field_named(dotted, self.schemas)
        if found is None:
            near = closest(dotted, list(_all_fields(self.schemas)), 0.6)
            suggestion = f" Did you mean {near}?" if near else ""
            self._fault(keys, f'There is no field "{dotted}".{suggestion} docs/staff/bringing-in.md lists them.')
        return found

    def _good_ids(self, keys: tuple[str, ...], form: str) -> dict[str, str]:
        found = self._texts(keys)
        for name, ours in found.items():
            if not FORMATS[form](ours) or not all(is_good(part) for part in ours.split("/")):
                self._fault((*keys, name), f'"{ours}" is not an id, as in severn-splash/saturday-swim.')
        return found

    def _text(self, name: str) -> str:
        value = self.data.get(name, "")
        if not isinstance(value, str):
            self._fault((name,), f"{name} needs one word or line.")
            return ""
        return value

    def _list(self, name: str) -> list[str]:
        value = self.data.get(name, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self._fault((name,), f"{name} needs a list, each on a line of its own with a hyphen.")
            return []
        return value

    def _mapping(self, keys: tuple[str, ...]) -> Mapping[str, Any]:
        value: Any = self.data
        for key in keys:
            value = value.get(key, Empty)
        if not isinstance(value, Mapping):
            self._fault(keys, f"{'.'.join(keys)} needs names with a colon, one on a line.")
            return Empty
        return value

    def _texts(self, keys: tuple[str, ...]) -> dict[str, str]:
        found = self._mapping(keys)
        for name, value in found.items():
            if not isinstance(value, str):
                self._fault((*keys, name), f'"{name}" needs one word or line after its colon.')
        return {name: value for name, value in found.items() if isinstance(value, str)}

    def _fault(self, keys: tuple[str, ...], sentence: str) -> None:
        place = self.document.locate(keys)
        self.faults.append(f"{self.document.path}, line {place.line}: {sentence}")


def _all_fields(schemas: Schemas) -> Iterator[str]:
    """Every field by its dotted name, for near misses and for the document's list."""
    yield from VIRTUAL
    for of, before in (("activity", ""), ("provider", "provider.")):
        yield from (f"{before}{name}" for name in leaves(schemas[of].plain))


def leaves(part: Mapping[str, Any], before: str = "") -> Iterator[str]:
    """The dotted names of all that a cell can hold below a schema."""
    for name, inside in part.get("properties", {}).items():
        dotted = f"{before}{name}"
        items = inside.get("items", {})
        yield dotted
        if inside.get("type") == "object":
            yield from leaves(inside, f"{dotted}.")
        elif items.get("type") == "object":
            yield from leaves(items, f"{dotted}.")
