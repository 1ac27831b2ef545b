"""What is kept of a quarter: an entry's sum changes with what the book says of it, and with nothing else."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date, time

import pytest

from activity_directory.brochure.compose import compose
from activity_directory.brochure.keeping import WORDING, kept_text, sum_of
from activity_directory.load.strict_json import read_json
from activity_directory.model import Checked, HelpAnswer, Notice
from activity_directory.schedule import Quarter, Schedule, ScheduleKind, When
from tests.brochure.conftest import SPRING
from tests.brochure.made_up import PROJECT, SETTINGS, activity, concept, directory, many, weekly

SUMMER = Quarter(2027, 3)


def sum_in(quarter: Quarter, *schedules: Schedule, **changes: object) -> str:
    book = compose(directory((activity(schedules=schedules, **changes),)), SETTINGS, quarter)
    (entry,) = [entry for area in book.areas for group in area.groups for entry in group.entries]
    return sum_of(entry)


def test_a_club_that_goes_on_as_before_has_the_same_sum_each_quarter():
    assert sum_in(SPRING) == sum_in(Quarter(2026, 4)) == sum_in(Quarter(2027, 2))


def test_single_dates_are_other_dates_each_quarter_and_no_change():
    spring = Schedule(ScheduleKind.DATES, dates=(date(2027, 1, 9),), start=time(10), end=time(12))
    summer = replace(spring, dates=(date(2027, 7, 10), date(2027, 8, 3)))
    assert sum_in(SPRING, spring) == sum_in(SUMMER, summer)


def test_a_new_check_and_a_notice_that_passes_are_no_change():
    assert sum_in(SPRING) == sum_in(SPRING, checked=Checked(date(2026, 11, 1), "staff"))
    assert sum_in(SPRING) == sum_in(SPRING, notice=Notice("The car park is shut."))


@pytest.mark.parametrize(
    "changes",
    [
        {"summary": "Now with music."},
        {"status": concept("statuses", "full")},
        {"help": {"hoist_transfers": HelpAnswer(concept("help-answers", "we-do-this"))}},
        {"name": "Sunday swim"},
    ],
)
def test_other_words_are_another_sum(changes):
    assert sum_in(SPRING) != sum_in(SPRING, **changes)


def test_another_day_or_time_is_another_sum():
    sums = {
        sum_in(SPRING, each)
        for each in (weekly(), weekly((6,)), weekly(start=time(9)), weekly(when=When.ALL_YEAR), weekly(every_weeks=2))
    }
    assert len(sums) == 5


def test_a_rule_that_ends_before_the_quarter_is_no_part_of_it():
    old = weekly((0,), last=date(2026, 12, 31))
    assert sum_in(SPRING, old, weekly()) == sum_in(SPRING, weekly())
    assert sum_in(Quarter(2026, 4), old, weekly()) != sum_in(SPRING, old, weekly())


def test_the_sum_of_an_entry_nobody_changed_is_the_same_in_the_next_release():
    """If this fails, the program words entries in another way: add one to WORDING, and put the new sum here."""
    assert (WORDING, sum_in(SPRING)) == (1, "ed8b7244a80e5319")


def test_the_file_has_an_entry_a_line_in_the_order_of_ids_and_reads_back():
    text = kept_text(compose(many(24), SETTINGS, SPRING), date(2026, 11, 22))
    document, problems = read_json(text.encode(), "content/quarters/2027-Q1.json")
    assert document is not None
    assert problems == ()
    ids = [item["id"] for item in document.data["printed"]]
    assert ids == sorted(ids)
    assert len(re.findall(r'^ {4}\{"id": ', text, re.MULTILINE)) == len(ids) + len(document.data["ring_first"])
    assert text == kept_text(compose(many(24), SETTINGS, SPRING), date(2026, 11, 22))
    assert not any(word in text for word in ("summary", "phone", "01632"))


def test_what_was_printed_as_a_number_only_is_kept_apart():
    found = directory((activity(), activity("Old swim", overdue=True)))
    data = json.loads(kept_text(compose(found, SETTINGS, SPRING), date(2026, 11, 22)))
    assert [item["name"] for item in data["printed"]] == ["Saturday swim"]
    assert [item["id"] for item in data["ring_first"]] == ["severn-splash/old-swim"]


def test_no_edition_prints_an_entrys_picture_whose_name_is_not_kept():
    """A picture can be withdrawn only from books that are known to hold it: whoever prints one fills Book.pictures."""
    package = PROJECT / "plugins" / "activity_directory" / "brochure"
    users = [path.name for path in package.rglob("*.py") if re.search(r"\.images\b", path.read_text("utf-8"))]
    if users:
        assert "pictures=" in (package / "compose.py").read_text("utf-8"), users
