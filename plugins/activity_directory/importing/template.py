"""The spreadsheet that staff send out: a row an activity, headings and choices made from schema and vocabularies."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from activity_directory.importing.mapping import Field, field_named
from activity_directory.importing.spreadsheet import EXAMPLE
from activity_directory.importing.values import Values

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from activity_directory.validate.schemas import Schemas

ROWS = 300
SHEET = "Activities"
MOST_LETTERS = 240  # of a hint beside a cell; spreadsheets take 255

# The questions, in the order in which somebody who runs a club would answer them.
QUESTIONS = (
    *("id", "provider", "provider.description", "provider.website", "provider.email", "provider.phone"),
    *("provider.contact_role", "name", "summary", "description", "interests", "interests.2", "interests.3"),
    *("ages.from", "ages.to", "venue.name", "venue.address", "venue.town", "venue.postcode", "venue.getting_there"),
    *("sessions.days", "sessions.start", "sessions.end", "sessions.when"),
    *("sessions.2.days", "sessions.2.start", "sessions.2.end", "sessions.2.when"),
    *("costs.for", "costs.amount", "costs.per", "costs.2.for", "costs.2.amount", "costs.2.per", "pay_with"),
    *("booking.how", "booking.phone", "booking.email", "booking.text", "booking.url", "booking.note"),
    *("adult_stays.usually", "help.one_to_one", "help.toilet_prompts", "help.pad_changing", "help.change_of_clothes"),
    *("help.eating_and_drinking", "help.hoist_transfers", "help.routine_medicine", "help.rescue_medicine"),
    *("help.tube_feeding", "help.communication", "personal_assistant.welcome", "personal_assistant.ticket"),
    *("needs", "needs.2", "needs.3", "group.kind", "level", "take_part.wheelchair"),
    *("toilets", "toilets.2", "toilets.3", "access", "access.2", "access.3", "access.4", "bring"),
    *("checked.on", "checked.by"),
)
# What the rules need beside what the schema does: half a venue or a session without times is not published.
_NEEDED_TOO = frozenset(
    {
        *("ages.from", "venue.name", "venue.address", "venue.town", "venue.postcode"),
        *("sessions.days", "sessions.start", "sessions.end", "costs.amount"),
    }
)
_NTH = {1: "second", 2: "third", 3: "fourth"}
_REFERENCE = (
    "Our reference",
    "Leave it empty. If we have filled it in, leave it as it is: it tells us which entry this is.",
)
# The example, told as an entry; the row is made from it.
_EXAMPLE: Mapping[str, str] = {
    "id": f"{EXAMPLE}: this row is not read",
    "provider": "Severn Splash",
    "provider.description": "A small swimming charity run by parents and four paid teachers.",
    "provider.website": "https://example.org/severn-splash",
    "provider.email": "hello@example.org",
    "provider.phone": "01632 960123",
    "provider.contact_role": "The swim office",
    "name": "Saturday swim",
    "summary": "A small, quiet group in warm water, with helpers in the pool.",
    "interests": "Swimming",
    "ages.from": "5",
    "ages.to": "16",
    "venue.name": "Quarry Pool",
    "venue.address": "1 Example Street",
    "venue.postcode": "SY1 1RF",
    "sessions.days": "Saturday",
    "sessions.start": "10:00",
    "sessions.end": "11:00",
    "costs.for": "child",
    "costs.amount": "6.50",
    "booking.phone": "01632 960123",
    "help.one_to_one": "We can arrange this",
    "help.pad_changing": "Your adult does this",
    "checked.on": "2026-09-01",
}


@dataclass(frozen=True, slots=True)
class Question:
    """One column: its field, its heading, what it asks, the choices that it offers (() for free text)."""

    field: Field
    heading: str
    asks: str
    choices: tuple[str, ...]
    needed: bool
    example: str


def questions(schemas: Schemas, towns: Sequence[str] = ()) -> list[Question]:
    """Every column of the template, in order."""
    found = []
    for dotted in QUESTIONS:
        field = field_named(dotted, schemas)
        if field is None:
            raise LookupError(dotted)  # a field of ours that the schema does not have: a test goes through them
        found.append(_question(dotted, field, schemas, towns))
    return found


def template_columns(schemas: Schemas) -> dict[str, Field]:
    """What each heading of the template is, for a list that comes back."""
    return {question.heading: question.field for question in questions(schemas)}


def _question(dotted: str, field: Field, schemas: Schemas, towns: Sequence[str]) -> Question:
    if dotted == "id":
        return Question(field, *_REFERENCE, (), False, _EXAMPLE["id"])
    values = Values(schemas, kind=field.of)
    parts = [values.part(field.keys[:length]) or {} for length in range(1, len(field.keys) + 1)]
    titles = [str(part.get("title", key)) for part, key in zip(parts, field.keys, strict=True)]
    heading = ": ".join((["Provider"] if field.of == "provider" else []) + titles)
    if field.at:
        heading += f" ({_NTH[field.at]})"
    part: Any = parts[-1]
    asks = str(part.get("description", ""))
    part = part.get("items", part)
    choices = _choices(part, schemas) if dotted != "venue.town" else tuple(towns)
    example = _EXAMPLE.get(dotted, "")
    if not example and dotted in (
        "sessions.when",
        "costs.per",
        "booking.how",
        "adult_stays.usually",
        "checked.by",
        "venue.town",
    ):
        example = choices[0] if choices else ""
    top = schemas[field.of].plain
    inside = parts[0].get("items", parts[0]).get("required", ()) if len(field.keys) > 1 else field.keys
    needed = not field.at and field.keys[0] in top.get("required", ()) and field.keys[-1] in inside
    needed = needed or dotted in _NEEDED_TOO
    return Question(field, heading, asks, choices, needed, example)


def _choices(part: Mapping[str, Any], schemas: Schemas) -> tuple[str, ...]:
    """The titles of a list of words; Yes and No for a yes or no."""
    if part.get("type") == "boolean":
        return ("Yes", "No")
    required = part.get("required", ())
    if "properties" in part and len(required) == 1:
        part = part["properties"][required[0]]
    words = schemas.vocabularies.get(str(part.get("vocabulary", "")), ())
    return tuple(word.title for word in words) or tuple(str(word) for word in part.get("enum", ()))


def template_bytes(schemas: Schemas, towns: Sequence[str], about: Mapping[str, str]) -> bytes:
    """The whole .xlsx file; `about` has the `name`, `phone` and `email` of those who send it. The same each time."""
    from openpyxl import Workbook

    asked = questions(schemas, towns)
    book: Any = Workbook()
    sheet = book.active
    sheet.title = SHEET
    choices = book.create_sheet("Choices")
    _rows(sheet, asked)
    _drop_downs(sheet, choices, asked)
    choices.sheet_state = "hidden"
    _explanation(book.create_sheet("How to fill this in", 0), asked, about)
    book.active = 1
    out = io.BytesIO()
    book.save(out)
    return _without_clock(out.getvalue())


def _rows(sheet: Any, asked: Sequence[Question]) -> None:
    """Headings, the example, and every cell as text: nothing is made a date, and no telephone loses its nought."""
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    for column, question in enumerate(asked, 1):
        letter = get_column_letter(column)
        sheet.column_dimensions[letter].width = 44 if question.heading in ("Summary", "Description") else 22
        sheet.column_dimensions[letter].number_format = "@"
        head = sheet.cell(1, column, question.heading + (" *" if question.needed else ""))
        head.font = Font(bold=True, color="FFFFFF", size=12)
        head.fill = PatternFill("solid", fgColor="1D4E5F")
        head.alignment = Alignment(wrap_text=True, vertical="top")
        example = sheet.cell(2, column, question.example or None)
        example.font = Font(italic=True, color="595959")
        example.number_format = "@"
        for row in range(3, ROWS + 3):
            sheet.cell(row, column).number_format = "@"
    sheet.row_dimensions[1].height = 48
    sheet.freeze_panes = "C2"


def _drop_downs(sheet: Any, choices: Any, asked: Sequence[Question]) -> None:
    """A hint for each column, and a list of choices where there is one. What is not in the list may be typed too."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    places: dict[tuple[str, ...], str] = {}
    for column, question in enumerate(asked, 1):
        if question.choices and question.choices not in places:
            at = len(places) + 1
            for row, choice in enumerate(question.choices, 1):
                choices.cell(row, at, choice)
            letter = get_column_letter(at)
            places[question.choices] = f"Choices!${letter}$1:${letter}${len(question.choices)}"
        rule = DataValidation(
            type="list" if question.choices else None,
            formula1=places.get(question.choices),
            allow_blank=True,
            showErrorMessage=False,
            showInputMessage=True,
            promptTitle=question.heading[:32],
            prompt=question.asks[:MOST_LETTERS],
        )
        letter = get_column_letter(column)
        rule.add(f"{letter}3:{letter}{ROWS + 2}")
        sheet.add_data_validation(rule)


def _explanation(sheet: Any, asked: Sequence[Question], about: Mapping[str, str]) -> None:
    from openpyxl.styles import Alignment, Font

    who = about.get("name") or "us"
    ways = " or ".join(way for way in (about.get("phone", ""), about.get("email", "")) if way)
    lines = (
        "How to fill this in",
        f'Go to the sheet "{SHEET}". Write one activity in each row. The row in grey is an example.',
        'Only what has a star is needed. What you leave out is shown as "not stated", and families may ask.',
        "Where there is an arrow beside a cell, choose from its list. Write times on the 24-hour clock, as 18:00.",
        "Name no children and no private people. Give the telephone and e-mail of the organisation, not your own.",
        "What you write is public. At the end, say on which day you read it through.",
        f"Send it back to {who}{f' ({ways})' if ways else ''}. We can fill it in with you.",
    )
    for row, line in enumerate(lines, 1):
        sheet.cell(row, 1, line).font = Font(bold=row == 1, size=14 if row == 1 else 12)
    start = len(lines) + 2
    for column, word in enumerate(("Column", "What it asks", "Needed?", "For example"), 1):
        sheet.cell(start, column, word).font = Font(bold=True)
    for row, question in enumerate(asked, start + 1):
        cells = (question.heading, question.asks, "yes" if question.needed else "", question.example)
        for column, text in enumerate(cells, 1):
            cell = sheet.cell(row, column, text or None)
            cell.number_format = "@"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for letter, width in zip("ABCD", (34, 80, 10, 34), strict=True):
        sheet.column_dimensions[letter].width = width


def _without_clock(raw: bytes) -> bytes:
    """The same file without the moment at which it was made, so that the same schema gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            data = old.read(part)
            if part == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2000-01-01T00:00:00Z", data)
            new.writestr(zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
