"""A list in a spreadsheet: one row an activity, or one row a session. The mapping says which column is what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.importing.always import say_always
from activity_directory.importing.item import Batch, Data, Item, Kind, Note, Notes, ProviderItem
from activity_directory.importing.mapping import Field, MappingFault
from activity_directory.importing.naming import slug_of
from activity_directory.importing.plain_words import as_line, completed
from activity_directory.importing.session_parts import cost_from, put_in, sessions_from
from activity_directory.importing.towns import Towns, address_parts, place
from activity_directory.importing.values import Values
from activity_directory.validate.near_miss import squeezed

if TYPE_CHECKING:
    from activity_directory.importing.mapping import ImportMapping
    from activity_directory.importing.table import Cell, Row, Table
    from activity_directory.validate.schemas import Schemas

EXAMPLE = "EXAMPLE"  # how the reference of the template's example row begins; such rows are not read
_MOST_COLUMNS_SHOWN = 12


class Spreadsheet:
    """Reads the rows of one table."""

    def __init__(self, table: Table, mapping: ImportMapping, schemas: Schemas, towns: Towns) -> None:
        self.table = table
        self.mapping = mapping
        self.towns = towns
        self.values = Values(schemas, mapping.words)
        self.of_providers = Values(schemas, kind="provider")
        self.fields = self._fields()
        self.notes: list[Note] = []

    def batch(self) -> Batch:
        """Every row as an item. Raises MappingFault for a column that is not there."""
        self._unused_columns()
        items: dict[str, Item] = {}
        for row in self.table.rows:
            notes = Notes(f"row {row.number}")
            item = self._item(row, notes)
            self.notes += notes.found
            if item is not None:
                self._take(item, items)
        if self.table.left_over:
            why = f"{self.table.left_over} or more rows were past the most that are read at a time."
            self.notes.append(
                Note(Kind.LEFT_OUT, "the end of the list", "", "", why, "Bring them in with another file.")
            )
        return Batch(tuple(items.values()), tuple(self.notes), whole=not self.table.left_over)

    def _fields(self) -> dict[str, Field]:
        """The Field of each heading that has one."""
        headings = {squeezed(heading): heading for heading in self.table.headings}
        found: dict[str, Field] = {}
        missing = []
        for heading, field in self.mapping.columns.items():
            there = headings.get(squeezed(heading))
            if there is None:
                missing.append(heading)
            else:
                found[there] = field
        if missing:
            names = ", ".join(f'"{name}"' for name in missing)
            there = ", ".join(f'"{name}"' for name in self.table.headings[: 2 * _MOST_COLUMNS_SHOWN])
            raise MappingFault(f"The list has no column {names}. It has: {there}.")
        return found

    def _unused_columns(self) -> None:
        for heading in self.table.headings:
            if heading in self.fields:
                continue
            filled = [row for row in self.table.rows if _says(row.cells.get(heading))]
            if filled:
                why = f"The mapping does not say what this column is. {len(filled)} rows have something in it."
                do = f'Give it a field under columns, or say  "{heading}": ignore'
                stood = str(filled[0].cells[heading])
                self.notes.append(Note(Kind.LEFT_OUT, f"column {heading}", "", stood[:80], why, do))

    def _item(self, row: Row, notes: Notes) -> Item | None:
        cells = {self.fields[name]: cell for name, cell in row.cells.items() if name in self.fields and _says(cell)}
        reference = as_line(str(cells.pop(Field("activity", ("id",)), "")))
        if reference.upper().startswith(EXAMPLE):
            return None
        provider: Data = {}
        data: Data = {}
        lists: dict[str, dict[int, dict[str, Cell]]] = {"sessions": {}, "costs": {}}
        for field, cell in sorted(cells.items(), key=lambda pair: pair[0]):
            if field.of == "provider":
                self._put(provider, field, self.of_providers, cell, notes)
            elif field.keys[0] in lists and len(field.keys) > 1:
                lists[field.keys[0]].setdefault(field.at, {})[".".join(field.keys[1:])] = cell
            elif field.keys == ("venue", "all"):
                for name, value in address_parts(str(cell), self.towns).items():
                    data.setdefault("venue", {}).setdefault(name, value)
            elif field.keys != ("ignore",):
                self._put(data, field, self.values, cell, notes)
        sessions = [
            one for at in sorted(lists["sessions"]) for one in sessions_from(lists["sessions"][at], self.values, notes)
        ]
        costs = [cost for at in sorted(lists["costs"]) if (cost := cost_from(lists["costs"][at], self.values, notes))]
        data |= {name: value for name, value in (("sessions", sessions), ("costs", costs)) if value}
        say_always(data, provider, self.mapping, self.values, self.of_providers, notes)
        self._venue(data, notes)
        completed(data)
        name = str(data.get("name", ""))
        by_name = f"{slug_of(str(provider.get('name', '')), '-')}/{slug_of(name, '-')}"
        who = ProviderItem(slug_of(str(provider.get("name", "")), "-"), provider)
        return Item(reference or by_name, notes.where, who, data)

    def _put(self, data: Data, field: Field, values: Values, cell: Cell, notes: Notes) -> None:
        """Read one cell into the data; a second column of the same list adds to it."""
        if field.keys[0] == "venue" and field.keys[-1] in ("town", "postcode"):
            value: Any = as_line(str(cell))  # looked at together, below
        else:
            value = values.read(field.keys, cell, notes, field.dotted)
        if value is None:
            return
        there = data.get(field.keys[0])
        if isinstance(value, list) and isinstance(there, list):
            there += [one for one in value if one not in there]
        else:
            put_in(data, field.keys, value)

    def _venue(self, data: Data, notes: Notes) -> None:
        venue = data.get("venue")
        if isinstance(venue, dict):
            place(venue, self.towns, notes)

    def _take(self, item: Item, items: dict[str, Item]) -> None:
        """Keep an item; a second row of the same name is another session of it, or another activity of that name."""
        if item.source_id not in items:
            items[item.source_id] = item
            return
        first = items[item.source_id]
        if self.mapping.one_row_is == "session":
            first.data.setdefault("sessions", []).extend(item.data.get("sessions", []))
            for name, value in item.data.items():
                if name != "sessions" and first.data.setdefault(name, value) != value:
                    why = f"It is different in {first.where}, which is of the same activity. That row counts."
                    self.notes.append(
                        Note(Kind.LEFT_OUT, item.where, name, str(value), why, "Make the rows say the same.")
                    )
            return
        number = 2
        while f"{item.source_id}#{number}" in items:
            number += 1
        items[f"{item.source_id}#{number}"] = Item(f"{item.source_id}#{number}", item.where, item.provider, item.data)
        why = f"The same provider has an activity of this name in {first.where}. They were taken for two."
        do = "If they are one, say  one_row_is: session  in the mapping. If not, give the list a column for id."
        self.notes.append(Note(Kind.READ_AS, item.where, "name", str(item.data.get("name", "")), why, do))


def _says(cell: Cell) -> bool:
    return cell is not None and str(cell).strip() != ""
