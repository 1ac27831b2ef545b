"""`activity-directory import`, from beginning to end."""

from __future__ import annotations

import csv
import shutil

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from activity_directory.check_command import check
from activity_directory.import_command import import_group
from tests.importing.conftest import EXAMPLES, project  # noqa: F401 - a fixture

IMPORT = EXAMPLES / "import"
DAY = ["--today", "2026-11-22"]


@pytest.fixture
def run(project):  # noqa: F811 - a fixture
    for path in IMPORT.iterdir():
        (shutil.copytree if path.is_dir() else shutil.copy)(path, project / path.name)
    return lambda *arguments: CliRunner().invoke(import_group, list(arguments))


SOURCES = {
    "spreadsheet": ("county-list.csv", "county-list"),
    "openactive": ("openactive", "openactive"),
    "open-referral": ("open-referral", "open-referral"),
}


@pytest.mark.parametrize("kind", SOURCES)
def test_what_comes_in_can_be_published_and_a_second_run_changes_no_byte(run, project, kind):  # noqa: F811
    what, mapping = SOURCES[kind]
    arguments = (kind, what, "--mapping", f"{mapping}.mapping.yaml")
    first = run(*arguments, *DAY)
    assert first.exit_code == 1, first.output
    assert "To finish by hand" in first.output
    assert CliRunner().invoke(check, DAY).exit_code == 0
    kept = {path: path.read_bytes() for path in project.rglob("*") if path.is_file() and "report-" not in path.name}
    second = run(*arguments, "--today", "2026-12-24")
    assert second.output.startswith("0 activities new, 0 activities changed")
    assert {
        path: path.read_bytes() for path in project.rglob("*") if path.is_file() and "report-" not in path.name
    } == kept


def test_the_report_is_a_table_that_runs_no_formula_and_names_nobody(run, project):  # noqa: F811
    result = run("spreadsheet", "county-list.csv", "--mapping", "county-list.mapping.yaml", *DAY)
    raw = (project / "import/report-county-list.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(raw.decode("utf-8-sig").splitlines()))
    assert rows[0] == ["What", "Where in the source", "Field", "What stood there", "Why", "What to do", "Entry"]
    assert {row[0] for row in rows[1:]} >= {"to finish", "left out", "a person's", "read as", "to look at"}
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    assert "07911" not in result.output + raw.decode()
    assert "gmail" not in result.output + raw.decode()


def test_a_dry_run_writes_nothing(run, project):  # noqa: F811
    result = run("openactive", "openactive", "--mapping", "openactive.mapping.yaml", "--dry-run", *DAY)
    assert "would be new" in result.output
    assert result.output.endswith("Nothing was written: this was a dry run.\n")
    assert not (project / "import").exists()
    assert not (project / "content/providers/perry-leisure.yaml").exists()


def test_the_template_goes_out_is_filled_in_and_comes_back(run, project):  # noqa: F811
    assert run("template", "activities.xlsx").exit_code == 0
    assert "There is a file" in run("template", "activities.xlsx").output
    book = load_workbook("activities.xlsx")
    sheet = book["Activities"]
    column = {cell.value.removesuffix(" *"): cell.column for cell in sheet[1]}
    for heading, cell in {
        "Provider: Name": "Clun Drummers",
        "Provider: Description": "Six drummers and a dog.",
        "Name": "Drum hour",
        "Summary": "An hour of drums, loud and soft.",
        "Interests": "Drumming",
        "Ages: From age": "8",
        "Ages: To age": "15",
        "Venue: Name of the venue": "Clun Hall",
        "Venue: Address": "1 Hall Lane",
        "Venue: Town": "Clun",
        "Venue: Postcode": "sy7 8ny",
        "Sessions: Days": "Tuesday",
        "Sessions: Start": "6pm",
        "Sessions: End": "19:00",
        "Costs: For": "child",
        "Costs: Amount": "£4",
        "Booking: How": "Just turn up",
        "Help: Changing a pad": "Your adult does this",
        "Checked: Checked on": "01/11/2026",
        "Checked: Checked by": "provider",
    }.items():
        sheet.cell(3, column[heading], cell)
    book.save("clun drummers (2).xlsx")
    result = run("spreadsheet", "clun drummers (2).xlsx", *DAY)
    assert result.exit_code == 0, result.output
    text = (project / "content/activities/clun-drummers/drum-hour.yaml").read_text()
    assert "start: 18:00" in text
    assert "pad_changing:\n    who: your-adult-does-this" in text
    assert "postcode: SY7 8NY" in text
    assert "hoist" not in text
    assert CliRunner().invoke(check, DAY).exit_code == 0
    assert (project / "import/template.json").exists()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("spreadsheet", "nothing.csv"), "nothing.csv cannot be opened"),
        (("spreadsheet", "county-list.csv"), "not the template's headings"),
        (("spreadsheet", "county-list.csv", "--mapping", "gone.yaml"), 'no file "gone.yaml"'),
        (("spreadsheet", "county-list.csv", "--mapping", "pelicanconf.py"), "nothing in this file"),
        (("openactive", "nowhere"), 'no file or folder "nowhere"'),
        (("openactive", "ftp://example.org/feed"), "no address of the web"),
        (("open-referral", "nowhere"), 'no file or folder "nowhere"'),
        (("openactive", "open-referral"), "no page of a feed"),
        (("template", "list.csv"), "ends with .xlsx"),
        (("openactive", "openactive", "--today", "soon"), "soon"),
    ],
)
def test_what_cannot_be_read_ends_with_2_and_a_sentence(run, arguments, says):
    result = run(*arguments)
    assert result.exit_code == 2, result.output
    assert says in result.output
    assert "Traceback" not in result.output


def test_a_spoilt_ledger_stops_the_import_before_anything_is_written(run, project):  # noqa: F811
    (project / "import").mkdir()
    (project / "import/perry-leisure.json").write_text("<<<<<<< HEAD\n")
    result = run("openactive", "openactive", "--mapping", "openactive.mapping.yaml", *DAY)
    assert result.exit_code == 2
    assert "Take back the last good version" in result.output
    assert not (project / "content/providers/perry-leisure.yaml").exists()
