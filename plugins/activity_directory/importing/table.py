"""A list that people keep, as rows of cells: CSV as any program saves it, and XLSX. Formulas are never worked out."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

MAX_BYTES = 20 * 1024 * 1024
MAX_UNPACKED = 60 * 1024 * 1024
MAX_ROWS = 5_000
MAX_COLUMNS = 250
MAX_CELL = 20_000  # characters

Cell = str | int | float | bool | dt.datetime | dt.date | dt.time | dt.timedelta | None

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_DELIMITERS = ",;\t|"
_XLSX = b"PK\x03\x04"


class TableFault(ValueError):  # noqa: N818 - the file is at fault
    """A file that cannot be read as a list, in sentences for the person who sent it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as the spreadsheet shows it, and its cells by heading."""

    number: int
    cells: dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """The headings from left to right, each once, and the rows that hold anything."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    left_over: int = 0  # rows past MAX_ROWS


def read_table(path: Path, *, sheet: str = "", headings_in_row: int = 1, or_first: bool = False) -> Table:
    """Read a .csv or .xlsx file; with `or_first` the first sheet when there is none of that name. Raises TableFault."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise TableFault(f"{path.name} is larger than {MAX_BYTES // 1024 // 1024} MB. Send a part of it at a time.")
        raw = path.read_bytes()
    except OSError as fault:
        raise TableFault(f"{path.name} cannot be opened: {fault.strerror}.") from None
    if raw.startswith(_XLSX):
        rows = _xlsx_rows(raw, path.name, sheet, or_first=or_first)
    elif raw.startswith(b"\xd0\xcf\x11\xe0"):
        raise TableFault(f"{path.name} is of an old kind of Excel (.xls), or has a password. Save it as .xlsx or CSV.")
    else:
        rows = _csv_rows(raw, path.name)
    return _table(rows, headings_in_row)


def _table(rows: Iterable[tuple[int, list[Cell]]], headings_in_row: int) -> Table:
    headings: list[str] = []
    found: list[Row] = []
    left_over = 0
    for number, cells in rows:
        if number < headings_in_row:
            continue
        if not headings:
            headings = _headings(cells)
            if not any(headings):
                raise TableFault(f"There are no headings in row {headings_in_row}. Say in the mapping where they are.")
            continue
        if all(cell is None or (isinstance(cell, str) and not cell.strip()) for cell in cells):
            continue
        if len(found) >= MAX_ROWS:
            left_over += 1
            continue
        named = {heading: cell for heading, cell in zip(headings, cells, strict=False) if heading}
        found.append(Row(number, named))
    if not headings:
        raise TableFault("There is nothing in it.")
    return Table(tuple(heading for heading in headings if heading), tuple(found), left_over)


def _headings(cells: list[Cell]) -> list[str]:
    """Headings on one line each; a second of the same name gets a number."""
    headings: list[str] = []
    for cell in cells:
        name = " ".join(str(cell).split()) if cell is not None else ""
        number = 2
        wanted = name
        while name and name in headings:
            name = f"{wanted} ({number})"
            number += 1
        headings.append(name)
    return headings


def _csv_rows(raw: bytes, name: str) -> Iterator[tuple[int, list[Cell]]]:
    text = _decoded(raw, name)
    delimiter = _delimiter(text)
    text = re.sub(r"\Asep=.\r?\n", "", text)
    csv.field_size_limit(MAX_CELL * 4)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=False)
    try:
        for number, cells in enumerate(reader, 1):
            yield number, [cell[:MAX_CELL] for cell in cells[:MAX_COLUMNS]]
    except csv.Error as fault:
        raise TableFault(f"{name}, row {reader.line_num}: this cannot be read as CSV ({fault}).") from None


def _decoded(raw: bytes, name: str) -> str:
    """UTF-8, with a byte order mark or without, else what Windows writes."""
    if raw.startswith(_UTF16):
        return raw.decode("utf-16", "replace")
    if b"\0" in raw:
        raise TableFault(f"{name} is no list of text. Save it as CSV or .xlsx.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _delimiter(text: str) -> str:
    """Whichever of comma, semicolon, tab and stroke stands most often in the first lines, outside quotation marks."""
    said = re.match(r"sep=(.)\r?\n", text)
    if said:
        return said[1]
    start = re.sub(r'"[^"]*"', "", text[:20_000])
    lines = [line for line in start.splitlines() if line.strip()][:20]
    return max(_DELIMITERS, key=lambda mark: (sum(line.count(mark) for line in lines), -_DELIMITERS.index(mark)))


def _xlsx_rows(raw: bytes, name: str, sheet: str, *, or_first: bool) -> Iterator[tuple[int, list[Cell]]]:
    _no_bomb(raw, name)
    from openpyxl import load_workbook

    try:
        book: Any = load_workbook(io.BytesIO(raw), read_only=True, data_only=False, keep_links=False)
    except Exception as fault:  # noqa: BLE001 - openpyxl raises a dozen kinds for a broken file
        raise TableFault(f"{name} cannot be read as a spreadsheet ({type(fault).__name__}). Save it again.") from None
    names = [one.title for one in book.worksheets]
    if sheet and sheet not in names and or_first:
        sheet = ""
    if sheet and sheet not in names:
        raise TableFault(f'{name} has no sheet "{sheet}". It has: {", ".join(names)}.')
    if not names:
        raise TableFault(f"{name} has no sheet in it.")
    page: Any = book[sheet or names[0]]
    try:
        for number, cells in enumerate(
            page.iter_rows(max_row=MAX_ROWS + 200, max_col=MAX_COLUMNS, values_only=True), 1
        ):
            yield number, [cell[:MAX_CELL] if isinstance(cell, str) else cell for cell in cells]
    except Exception as fault:  # noqa: BLE001 - as above
        raise TableFault(f"{name} cannot be read as a spreadsheet ({type(fault).__name__}). Save it again.") from None


def _no_bomb(raw: bytes, name: str) -> None:
    """Refuse what unpacks to far more than it is, and XML that defines words of its own."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            if "xl/workbook.xml" not in archive.namelist():
                raise TableFault(f"{name} is no .xlsx file. Save it as .xlsx or CSV.")
            if sum(part.file_size for part in archive.infolist()) > MAX_UNPACKED:
                raise TableFault(f"{name} is too large once it is unpacked. Send a part of it at a time.")
            for part in archive.infolist():
                if part.filename.endswith((".xml", ".rels")):
                    with archive.open(part) as inside:
                        start = inside.read(4096).upper()
                    if b"<!DOCTYPE" in start or b"<!ENTITY" in start or b"\0" in start:
                        raise TableFault(f"{name} has something in it that spreadsheets do not write. Save it again.")
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
        raise TableFault(f"{name} is damaged, or has a password. Save it again, without one.") from None
