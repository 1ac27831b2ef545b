"""Reports for staff: what to check, where there is nothing, which targets are met."""

from __future__ import annotations

import csv
import io

import pytest

from activity_directory.insight.coverage import measured
from activity_directory.insight.reports import reports

SWIM = "severn-splash/saturday-swim"
SUNDAY = {"sessions": [{"days": ["sunday"], "start": "10:00", "end": "11:00"}]}


@pytest.fixture
def read_reports(make_directory, settings):
    def read(entries=None, **parts):
        files = list(reports(make_directory(entries, **parts), settings, None))
        assert all(file.staff_only for file in files)
        return {
            file.path: list(csv.DictReader(io.StringIO(file.content.decode("utf-8-sig"), newline=""))) for file in files
        }

    return read


def test_the_entry_that_waited_longest_comes_first(read_reports):
    rows = read_reports(
        {SWIM: {}, "severn-splash/late": {"checked": {"on": "2025-01-01", "by": "staff"}}},
    )["to-check.csv"]
    assert [(row["Activity"], row["Overdue"]) for row in rows] == [("severn-splash/late", "yes"), (SWIM, "no")]


def test_coverage_counts_each_day_in_each_area(read_reports):
    central, south = read_reports({SWIM: {}, "a/sunday": SUNDAY})["coverage.csv"]
    assert (central["Saturday"], central["Sunday"], central["Monday"], central["Any day"]) == ("1", "1", "0", "2")
    assert south["Any day"] == "0"


def test_a_cell_is_never_a_formula(read_reports):
    provider = {"name": "=1+1", "description": "d", "checked": {"on": "2026-09-01", "by": "provider"}}
    (row,) = read_reports(providers={"severn-splash": provider})["to-check.csv"]
    assert row["Provider"] == "'=1+1"


def targets(*items):
    return {"targets": [{"id": f"t{place}", "says": "A promise.", **item} for place, item in enumerate(items)]}


@pytest.mark.parametrize(
    ("measure", "found"),
    [
        ("activities", 3),
        ("days-a-week", 2),
        ("towns", 2),
        ("free-activities", 1),
        ("providers", 2),
        ("weeks-a-year", 52),
    ],
)
def test_each_measure_counts_what_it_says(make_directory, measure, found):
    ludlow = {"venue": {"kind": "town-only", "town": "ludlow"}}
    directory = make_directory(
        {
            SWIM: {},
            "severn-splash/free": {"costs": [{"for": "child", "amount": 0}], **ludlow},
            "b/sunday": SUNDAY,
        },
        targets=targets({"measure": measure, "at_least": 1}),
    )
    assert measured(directory, directory.targets[0]) == found


def test_a_target_counts_only_what_it_is_about_and_unknown_is_never_yes(make_directory):
    directory = make_directory(
        {SWIM: {}, "a/autism": {"needs": ["autism"]}, "a/teens": {"ages": {"from": 14}, "needs": ["autism"]}},
        targets=targets(
            {"measure": "activities", "at_least": 1, "need": "autism"},
            {"measure": "activities", "at_least": 1, "age": 10},
            {"measure": "activities", "at_least": 1, "area": "south"},
        ),
    )
    assert [measured(directory, target) for target in directory.targets] == [2, 2, 0]


def test_a_target_that_is_not_met_says_not_yet(read_reports):
    (row,) = read_reports(targets=targets({"measure": "activities", "at_least": 5}))["targets.csv"]
    assert (row["Found"], row["Met"]) == ("1", "not yet")


def test_cancelled_weeks_do_not_count(make_directory):
    dates = ["2026-11-28", "2026-12-05"]
    session = {"dates": dates, "start": "10:00", "end": "11:00", "cancelled": [{"on": "2026-12-05"}]}
    directory = make_directory(
        {SWIM: {"sessions": [session]}}, targets=targets({"measure": "weeks-a-year", "at_least": 1})
    )
    assert measured(directory, directory.targets[0]) == 1
