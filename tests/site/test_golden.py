"""The golden site: a small content folder, a fixed day, and every page as it is meant to be.

`make golden` writes it again after a meant change. Read the difference before you commit it.
"""

from __future__ import annotations

import difflib
import json
import shutil
from pathlib import Path

import pytest

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
# What families read, kept whole. Scripts, styles, pictures, fonts and PDFs have tests of their own: here only their
# names are kept.
KEPT_WHOLE = {".html", ".xml", ".txt", ".json", ".csv"}
NAMES = "all-files.txt"


def files_of(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def kept(folder: Path) -> dict[str, str]:
    return {
        name: (folder / name).read_bytes().decode("utf-8")
        for name in files_of(folder)
        if Path(name).suffix in KEPT_WHOLE and name != NAMES
    }


def test_the_site_is_as_it_was_read_and_accepted(golden_site: Path, request: pytest.FixtureRequest):
    site = kept(golden_site)
    names = "".join(f"{name}\n" for name in files_of(golden_site))
    if request.config.getoption("--update-golden"):
        shutil.rmtree(GOLDEN, ignore_errors=True)
        for name, text in site.items():
            (GOLDEN / name).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / name).write_bytes(text.encode("utf-8"))
        (GOLDEN / NAMES).write_text(names, encoding="utf-8")
    golden = kept(GOLDEN)
    assert (GOLDEN / NAMES).read_text(encoding="utf-8") == names
    differences = [
        line
        for name in sorted(golden.keys() | site.keys())
        if golden.get(name) != site.get(name)
        for line in difflib.unified_diff(
            golden.get(name, "").splitlines(), site.get(name, "").splitlines(), f"golden/{name}", name, lineterm="", n=1
        )
    ]
    assert not differences, "\n".join([*differences[:80], "If this is meant: make golden, and read the difference."])


def test_only_the_entry_that_is_meant_to_be_wrong_is_withheld(golden_site: Path):
    record = json.loads((golden_site / "build.json").read_text(encoding="utf-8"))
    assert record["withheld"] == ["hill-trust/broken"]


def test_a_wrong_entry_is_shown_as_being_checked_with_a_telephone_number_and_nothing_else(golden_site: Path):
    page = (golden_site / "activities/hill-trust/broken.html").read_text(encoding="utf-8")
    assert "01632 960202" in page
    assert "being checked" in page
    assert "Broken entry" not in page
    assert "cannot be read" not in page


def test_an_entry_that_is_overdue_says_to_ring_first(golden_site: Path):
    page = (golden_site / "activities/hill-trust/holiday-days.html").read_text(encoding="utf-8")
    assert "ring first" in page.lower()


def test_an_old_address_leads_to_the_new_one(golden_site: Path):
    for old in ("hill-trust/days-out", "hill-group/holiday-days"):
        page = (golden_site / "activities" / f"{old}.html").read_text(encoding="utf-8")
        assert "hill-trust/holiday-days.html" in page


def test_staff_reports_stand_beside_the_site_and_never_in_it(golden_site: Path):
    assert (golden_site.parent / "reports" / "to-check.csv").is_file()
    assert not list(golden_site.rglob("*.csv"))
