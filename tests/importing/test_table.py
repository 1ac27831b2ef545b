"""Lists as any program saves them, and files that only look like lists."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest
from openpyxl import Workbook

from activity_directory.importing import table as table_module
from activity_directory.importing.table import TableFault, read_table


def csv_file(tmp_path, raw):
    file = tmp_path / "list.csv"
    file.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return file


def xlsx_file(tmp_path, rows, name="list.xlsx", sheets=()):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for sheet in sheets:
        book.create_sheet(sheet).append([sheet])
    book.save(tmp_path / name)
    return tmp_path / name


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_whichever_mark_stands_between_the_cells(tmp_path, mark):
    table = read_table(csv_file(tmp_path, f'Name{mark}Ages\r\n"Swim, splash; play"{mark}5 - 11\r\n\r\n'))
    assert table.headings == ("Name", "Ages")
    assert table.rows[0].cells == {"Name": "Swim, splash; play", "Ages": "5 - 11"}
    assert table.rows[0].number == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_whichever_way_its_letters_were_saved(tmp_path, encoding):
    table = read_table(csv_file(tmp_path, "Name,Cost\nCafé – “quiet”,£5\n".encode(encoding)))
    assert table.rows[0].cells == {"Name": "Café – “quiet”", "Cost": "£5"}


def test_what_excel_says_of_its_mark_is_not_a_row(tmp_path):
    assert read_table(csv_file(tmp_path, "sep=;\nName;Ages\nSwim;5\n")).headings == ("Name", "Ages")


def test_headings_may_stand_lower_and_twice(tmp_path):
    table = read_table(csv_file(tmp_path, "Our list,,\n,,\nName,Day,Day\nSwim,Mon,Tue\n"), headings_in_row=3)
    assert table.headings == ("Name", "Day", "Day (2)")
    assert table.rows[0].number == 4


def test_a_workbook_keeps_dates_times_and_numbers_and_shows_formulas_as_they_were_typed(tmp_path):
    day = dt.datetime(2026, 9, 5)  # noqa: DTZ001 - a spreadsheet's day has no zone
    file = xlsx_file(tmp_path, [["Name", "On", "At", "Cost", "Sum"], ["Swim", day, dt.time(18), 5.5, '=CMD("calc")']])
    assert read_table(file).rows[0].cells == {
        "Name": "Swim",
        "On": day,
        "At": dt.time(18),
        "Cost": 5.5,
        "Sum": '=CMD("calc")',
    }


def test_a_sheet_is_chosen_by_name(tmp_path):
    file = xlsx_file(tmp_path, [["Name"], ["Swim"]], sheets=("Clubs",))
    assert read_table(file, sheet="Clubs").headings == ("Clubs",)
    assert read_table(file, sheet="Nothing", or_first=True).headings == ("Name",)
    with pytest.raises(TableFault, match=r'no sheet "Nothing"\. It has: Sheet, Clubs'):
        read_table(file, sheet="Nothing")


def test_a_list_without_end_is_read_to_the_most_and_said_to_go_on(tmp_path, monkeypatch):
    monkeypatch.setattr(table_module, "MAX_ROWS", 3)
    table = read_table(csv_file(tmp_path, "Name\n" + "Swim\n" * 5))
    assert len(table.rows) == 3
    assert table.left_over == 2


def _zip(parts):
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return raw.getvalue()


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "nothing in it"),
        (b"\xd0\xcf\x11\xe0 an old workbook", "old kind of Excel"),
        (b"PK\x03\x04 broken", "damaged"),
        (b"GIF89a\x00\x00", "no list of text"),
        (_zip({"word/document.xml": "<w/>"}), "no .xlsx file"),
        (_zip({"xl/workbook.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><workbook/>"}), "spreadsheets do not write"),
        (_zip({"xl/workbook.xml": "<workbook/>", "xl/big.xml": b"\0" * 70_000_000}), "too large once it is unpacked"),
        (_zip({"xl/workbook.xml": "<workbook/>"}), "cannot be read as a spreadsheet"),
    ],
    ids=["empty", "xls", "broken", "binary", "docx", "entities", "bomb", "hollow"],
)
def test_what_is_no_list_is_refused_in_a_sentence(tmp_path, raw, says):
    file = tmp_path / "list.xlsx"
    file.write_bytes(raw)
    with pytest.raises(TableFault, match=says):
        read_table(file)


def test_a_file_that_is_too_large_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(table_module, "MAX_BYTES", 10)
    with pytest.raises(TableFault, match="larger than"):
        read_table(csv_file(tmp_path, "Name,Ages,More"))


def test_a_sheet_whose_only_row_is_the_millionth_is_no_work(tmp_path):
    book = Workbook()
    book.active.append(["Name"])
    book.active.cell(1_048_576, 1, "Swim")
    book.save(tmp_path / "far.xlsx")
    assert read_table(tmp_path / "far.xlsx").rows == ()
