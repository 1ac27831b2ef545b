"""Rows of a list as activities."""

from __future__ import annotations

import datetime as dt

import pytest

from activity_directory.importing.item import Kind
from activity_directory.importing.mapping import MappingFault, read_mapping
from activity_directory.importing.spreadsheet import Spreadsheet
from activity_directory.importing.table import Row, Table, read_table
from tests.importing.conftest import EXAMPLES

IMPORT = EXAMPLES / "import"


def batch_of(schemas, towns, mapping, *rows):
    headings = tuple(dict.fromkeys(name for row in rows for name in row))
    table = Table(headings, tuple(Row(number, row) for number, row in enumerate(rows, 2)))
    return Spreadsheet(table, read_mapping(mapping.encode(), "m.yaml", schemas), schemas, towns).batch()


MAPPING = """
columns:
  Club: provider
  Name: name
  Days: sessions.days
  Start: sessions.start
  End: sessions.end
  Days 2: sessions.2.days
  Times 2: sessions.2.times
  First: sessions.every.starting
  Price: costs.amount
  For: costs.for
  Where: venue.all
  Town: venue.town
  Kind: interests
  Kind 2: interests.2
"""


def one(schemas, towns, **cells):
    given = {"Club": "Club", "Name": "Swim", **{name.replace("_", " "): cell for name, cell in cells.items()}}
    headings = (
        "Club",
        "Name",
        "Days",
        "Start",
        "End",
        "Days 2",
        "Times 2",
        "First",
        "Price",
        "For",
        "Where",
        "Town",
        "Kind",
        "Kind 2",
    )
    return batch_of(schemas, towns, MAPPING, {name: given.get(name) for name in headings})


def test_the_county_s_list_is_read(schemas, towns):
    mapping = read_mapping((IMPORT / "county-list.mapping.yaml").read_bytes(), "m.yaml", schemas)
    batch = Spreadsheet(read_table(IMPORT / "county-list.csv"), mapping, schemas, towns).batch()
    items = {item.source_id: item for item in batch.items}
    assert list(items) == ["A101", "A102", "A103", "A104", "A105", "A106"]
    assert items["A101"].data["sessions"] == [
        {"days": ["monday"], "start": "16:30", "end": "17:30", "when": "term-time"}
    ]
    assert items["A101"].data["venue"] == {
        "name": "Tern Hall",
        "address": "Mill Street",
        "town": "wem",
        "postcode": "SY4 5AA",
    }
    assert items["A102"].data["costs"] == [{"amount": "3", "per": "session", "for": "child"}]
    assert "help" not in items["A102"].data
    assert "adult_stays" not in items["A102"].data
    assert items["A104"].data["costs"] == [{"note": "£4 adults, £2 children", "for": "child"}]
    assert items["A105"].data["summary"] == "Build a den, whittle a stick and toast a crumpet."
    assert "ages" not in items["A105"].data
    assert batch.whole


def test_cells_of_a_real_spreadsheet_are_days_times_and_numbers(schemas, towns):
    batch = one(schemas, towns, Days="Saturday", Start=dt.time(10), End=0.4583333333, Price=6.5, For="child")
    assert batch.items[0].data["sessions"] == [{"days": ["saturday"], "start": "10:00", "end": "11:00"}]
    assert batch.items[0].data["costs"] == [{"amount": "6.50", "for": "child"}]


def test_a_second_session_and_a_second_interest_have_columns_of_their_own(schemas, towns):
    batch = one(
        schemas,
        towns,
        Days="Mon",
        Start="18:00",
        End="19:00",
        Days_2="Sat",
        Times_2="10-11am",
        Kind="Lego",
        Kind_2="Trains",
    )
    assert len(batch.items[0].data["sessions"]) == 2
    assert batch.items[0].data["interests"] == ["lego", "trains"]


def test_every_two_weeks_needs_a_date_to_count_from(schemas, towns):
    without = one(schemas, towns, Days="alternate Saturdays", Start="10:00", End="11:00")
    assert "sessions" not in without.items[0].data
    assert "every two weeks" in without.notes[0].why
    first = dt.datetime(2026, 9, 5)  # noqa: DTZ001 - a spreadsheet's day has no zone
    given = one(schemas, towns, Days="alternate Saturdays", Start="10:00", End="11:00", First=first)
    assert given.items[0].data["sessions"][0]["every"] == {"starting": "2026-09-05", "weeks": "2"}


def test_days_stay_when_only_the_times_are_not_clear(schemas, towns):
    batch = one(schemas, towns, Days="Tuesday", Start="6.30", End="7.30")
    assert batch.items[0].data["sessions"] == [{"days": ["tuesday"]}]
    assert [note.field for note in batch.notes] == ["sessions.start", "sessions.end"]


def test_a_village_that_is_not_listed_is_put_with_the_only_town_of_its_post_code(schemas, towns):
    batch = one(schemas, towns, Where="Hall, The Lane, Ashford Carbonell, SY8 4DG")
    assert batch.items[0].data["venue"]["town"] == "ludlow"
    assert batch.notes[0].kind is Kind.READ_AS
    unclear = one(schemas, towns, Town="Nowhere")
    assert "venue" not in unclear.items[0].data or "town" not in unclear.items[0].data["venue"]
    assert unclear.notes[0].kind is Kind.LEFT_OUT


def test_rows_of_one_name_are_two_activities_unless_a_row_is_a_session(schemas, towns):
    mapping = "columns: {Club: provider, Name: name, Days: sessions.days, Cost: costs.amount}\n"
    rows = [
        {"Club": "Us", "Name": "Swim", "Days": "Mon", "Cost": "5"},
        {"Club": "Us", "Name": "Swim", "Days": "Tue", "Cost": "6"},
    ]
    two = batch_of(schemas, towns, mapping, *rows)
    assert [item.source_id for item in two.items] == ["us/swim", "us/swim#2"]
    assert "one_row_is: session" in two.notes[0].do
    together = batch_of(schemas, towns, "one_row_is: session\n" + mapping, *rows)
    assert [session["days"] for session in together.items[0].data["sessions"]] == [["monday"], ["tuesday"]]
    assert [note.field for note in together.notes] == ["costs"]


def test_a_column_that_nobody_mapped_is_told_once_and_one_that_is_not_there_stops_the_import(schemas, towns):
    rows = [{"Club": "Us", "Name": "Swim", "Extra": "x"}] * 3
    batch = batch_of(schemas, towns, "columns: {Club: provider, Name: name}", *rows[:1])
    assert [note.where for note in batch.notes] == ["column Extra"]
    with pytest.raises(MappingFault, match='no column "Nmae"'):
        batch_of(schemas, towns, "columns: {Nmae: name}", *rows)


def test_what_holds_for_all_is_said_where_a_row_does_not_say_it(schemas, towns):
    mapping = """
columns: {Club: provider, Name: name, Level: level, Checked: checked.on}
always: {level: targeted, checked.by: staff, provider.description: A club.}
"""
    batch = batch_of(
        schemas,
        towns,
        mapping,
        {"Club": "Us", "Name": "Swim", "Level": "For everyone", "Checked": "2026-09-01"},
        {"Club": "Us", "Name": "Run", "Level": None, "Checked": "2026-09-01"},
    )
    assert [item.data["level"] for item in batch.items] == ["universal", "targeted"]
    assert batch.items[0].provider.data["checked"] == {"on": "2026-09-01", "by": "staff"}
