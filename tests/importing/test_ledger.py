"""What was imported before, kept in sums: the same records give the same bytes, and nothing else is believed."""

from __future__ import annotations

import pytest

from activity_directory.importing.ledger import Ledger, LedgerFault, Record, read_ledger, sums_of

LEDGER = Ledger(
    "county",
    {"p1": Record("severn-splash", sums_of({"name": "Severn Splash"}))},
    {"é\n2": Record("severn-splash/swim", sums_of({"name": "Swim", "venue": {"town": "ludlow"}})), "1": Record("a/b")},
)


def write(project, text, folder="import"):
    (project / folder).mkdir(parents=True, exist_ok=True)
    (project / folder / "county.json").write_text(text, encoding="utf-8")


def test_it_reads_back_what_it_wrote_a_line_a_record(tmp_path):
    write(tmp_path, LEDGER.text())
    assert read_ledger(tmp_path, "county") == LEDGER
    assert read_ledger(tmp_path, "county").text() == LEDGER.text()
    assert len(LEDGER.text().splitlines()) == 11


def test_it_holds_no_word_of_an_entry():
    assert "Severn Splash" not in LEDGER.text()


def test_what_waits_to_be_finished_is_remembered_beside_it(tmp_path):
    write(tmp_path, Ledger("county", {}, {"1": Record("a/b")}).text())
    write(tmp_path, Ledger("county", {}, {"2": Record("a/c"), "1": Record("a/x")}).text(), "import/to-finish")
    assert read_ledger(tmp_path, "county").items == {"1": Record("a/b"), "2": Record("a/c")}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        LEDGER.text().replace("severn-splash/swim", "../../etc/passwd"),
        LEDGER.text().replace("severn-splash/swim", "severn-splash"),
        LEDGER.text().replace('"version": 1', '"version": 2'),
        LEDGER.text().replace("county", "other"),
        LEDGER.text().replace('"sums": {"name": "', '"sums": {"name": "x'),
        "<<<<<<< HEAD\n" + LEDGER.text(),
    ],
)
def test_a_ledger_that_was_spoilt_stops_the_import(tmp_path, text):
    write(tmp_path, text)
    with pytest.raises(LedgerFault, match="Take back the last good version"):
        read_ledger(tmp_path, "county")
