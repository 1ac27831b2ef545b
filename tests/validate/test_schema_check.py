"""Conversion by the schema, and what is wrong in the order of the file."""

from __future__ import annotations

from decimal import Decimal

import pytest

from activity_directory.validate.conversion import to_boolean, to_integer, to_number
from activity_directory.validate.partial import without_names, without_parts
from activity_directory.validate.schemas import SchemaFault, load_schemas
from tests.example_content import EXAMPLES, checked_with, place_of, problems_of

PLACE = "activities/severn-splash/swim.yaml"
SMALLEST = (EXAMPLES / "valid" / "smallest.yaml").read_bytes()


def test_pounds_and_pence_stay_exact():
    assert to_number("6.50") == Decimal("6.50")
    assert to_number("6.5") + to_number("0.10") == Decimal("6.60")


@pytest.mark.parametrize("typed", ["£5", "5 pounds", "6,50", "1e3", "0x10", "١٢", "", "--1", "1_000", "9" * 40, "5\n"])
def test_what_is_no_plain_number_stays_text(typed):
    assert to_number(typed) == typed
    assert to_integer(typed) == typed


@pytest.mark.parametrize(
    ("typed", "meaning"), [("yes", True), ("Yes", True), ("no", False), ("true", True), ("FALSE", False)]
)
def test_yes_and_no_are_read_in_either_way(typed, meaning):
    assert to_boolean(typed) is meaning


@pytest.mark.parametrize("typed", ["y", "on", "1", "maybe", "yEs"])
def test_nothing_else_is_yes_or_no(typed):
    assert to_boolean(typed) == typed


def test_checked_data_is_converted_and_dates_and_times_stay_text():
    raw = (EXAMPLES / "valid" / "every-field.yaml").read_bytes()
    data = checked_with(raw, "activities/severn-splash/every-field.yaml").activities["severn-splash/every-field"]
    assert data["costs"][0]["amount"] == Decimal("6.50")
    assert data["ages"] == {"from": 5, "to": 16}
    assert data["personal_assistant"]["welcome"] is True
    assert data["site"]["near_road"] is False
    assert data["surroundings"]["indoors"] == "yes"
    assert data["sessions"][0]["start"] == "10:00"
    assert data["added"] == "2026-03-01"


def test_every_problem_of_a_file_is_told_in_one_run():
    """Schema and rules together: a rule is not kept waiting for another line to be mended."""
    raw = SMALLEST.replace(b"[swimming]", b"[swiming]").replace(b"from: 5, to: 16", b"from: 16, to: 5")
    assert {problem.rule for problem in problems_of(raw, PLACE)} >= {"not-in-the-list", "age-span-sane"}


def test_problems_stand_in_the_order_of_the_file():
    found = problems_of((EXAMPLES / "invalid" / "too-many-things-wrong.yaml").read_bytes(), PLACE)
    assert [problem.line for problem in found] == sorted(problem.line for problem in found)


def test_a_broken_staff_file_is_used_without_its_broken_part():
    raw = (EXAMPLES / "invalid" / "site-pale-colour.yaml").read_bytes()
    site = checked_with(raw, "site.yaml").site
    assert site is not None
    assert site["contact"]["phone"] == "01632 960100"
    assert "main" not in site["colours"]


def test_a_staff_file_without_what_it_needs_is_none():
    checked = checked_with(b"name: All In\narea: Shropshire\n", "site.yaml")
    assert checked.site is None
    assert checked.blocked


def test_a_broken_provider_withholds_its_activities_and_calls_none_of_them_wrong():
    checked = checked_with(b"name: Severn Splash\n", "providers/severn-splash.yaml")
    assert checked.withheld == (("severn-splash/club-swimming", "severn-splash"),)
    assert [problem for problem in checked.problems if "activities/" in problem.path] == []


def test_an_unreadable_activity_is_withheld():
    checked = checked_with(b"name: [", PLACE)
    assert ("severn-splash/swim", "severn-splash") in checked.withheld


def test_parts_are_left_out_without_touching_what_was_given():
    data = {"a": [{"b": 1, "c": 2}, {"b": 3}], "d": 4}
    assert without_names(data, [("a", 0, "b"), ("d",), ("x", "y")]) == {"a": [{"c": 2}, {"b": 3}]}
    assert without_parts(data, {("a", 0)}) == {"a": [{"b": 3}], "d": 4}
    assert data == {"a": [{"b": 1, "c": 2}, {"b": 3}], "d": 4}


def test_a_schema_that_cannot_be_read_is_a_fault_of_the_program(tmp_path):
    with pytest.raises(SchemaFault):
        load_schemas(tmp_path)


@pytest.mark.parametrize("stem", ["every-field", "yaml-written-long"])
def test_checking_twice_gives_the_same(stem):
    raw = (EXAMPLES / "valid" / f"{stem}.yaml").read_bytes()
    place = place_of(raw, stem)
    assert problems_of(raw, place) == problems_of(raw, place)


def test_one_wrong_town_costs_that_town_and_no_other():
    good = (EXAMPLES / "content" / "places.yaml").read_bytes()
    checked = checked_with(good.replace(b"latitude: 52.675", b"latitude: north"), "places.yaml")
    assert checked.places is not None
    assert "bayston-hill" not in {town["id"] for town in checked.places["towns"]}
    assert len(checked.places["towns"]) == good.count(b"latitude:") - 1


def test_a_calendar_with_a_wrong_term_is_not_used_at_all():
    """With that term left out, clubs would be shown on the wrong days."""
    good = (EXAMPLES / "content" / "calendar.yaml").read_bytes()
    assert checked_with(good.replace(b"from: 2027-01-05", b"from: 5 January", 1), "calendar.yaml").calendar is None
    checked = checked_with(
        good.replace(b"closures:\n", b"closures:\n  - {from: 2027-06-01, until: x, why: y}\n"), "calendar.yaml"
    )
    assert checked.calendar is not None
