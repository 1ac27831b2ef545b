"""The words of a week's timetable: time, place and ages of every row; what was cancelled; days with a name."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta

import pytest

from activity_directory.search.facets import facets_of
from activity_directory.search.searchable import make_searchable
from activity_directory.search.week_files import BANK_HOLIDAY, CLOSED, HOLIDAY, WEEK_BLOCK, week_files, window

CALL = re.compile(r"activitySearch\.timetable\(([0-9]+),(\[.*?\]),(\[.*\])\);\n")


def read(directory, searchable):
    """Each activity by its number, with words in the place of their numbers."""
    facets = facets_of(searchable.documents, directory)
    found = {}
    for path, text in week_files(searchable.documents, facets, directory).items():
        call = text.partition("activitySearch.timetable(")[2]
        decoder = json.JSONDecoder()
        number, _, rest = call.partition(",")
        words, end = decoder.raw_decode(rest)
        activities, _ = decoder.raw_decode(rest[end + 1 :])
        assert path == f"search/week-{number}.js"
        for place, (key, name, first, rows) in enumerate(activities):
            said = [[[words[when], over, *(words[n] for n in others)] for when, over, *others in row] for row in rows]
            found[int(number) * WEEK_BLOCK + place] = (key, name, words[first], said)
    return facets, found


def test_every_activity_has_its_name_and_words_for_every_row(many, many_search):
    facets, found = read(many, many_search)
    activities = [document.activity for document in many_search.documents if document.activity is not None]
    assert len(activities) > WEEK_BLOCK
    assert sorted(found) == list(range(len(activities)))
    for number, (key, name, _, rows) in found.items():
        assert (key, name) == (activities[number].id, activities[number].name)
        assert len(rows) == len(facets.rows[number])
        assert all(rows)


def test_a_time_a_place_ages_and_a_note_are_in_words(make_directory):
    changes = {
        "name": "Swim",
        "status": "full",
        "ages": {"from": 5, "to": 11},
        "sessions": [
            {"days": ["monday"], "start": "10:00", "end": "11:30", "note": "In the small pool."},
            {"days": ["monday"], "start": "14:00"},
            {"days": ["tuesday"]},
        ],
    }
    directory = make_directory({"a/one": changes})
    _, found = read(directory, make_searchable(directory))
    _, name, first, rows = found[0]
    assert name == "Swim"
    assert first.startswith("Full")
    assert [row[0][:2] for row in rows] == [["10am to 11:30am", 690], ["2pm", 1440], ["Time: ask", 1440]]
    assert rows[0][0][3:] == ["Ages 5 to 11", "In the small pool"]


def test_patterns_that_differ_in_words_alone_share_a_row_and_are_both_said(make_directory):
    sessions = [{"days": ["monday"], "start": "10:00", "end": "11:00", "note": note} for note in ("Juniors", "Seniors")]
    directory = make_directory({"a/one": {"sessions": sessions}})
    facets, found = read(directory, make_searchable(directory))
    assert len(facets.rows[0]) == 1
    assert [pattern[4] for pattern in found[0][3][0]] == ["Juniors", "Seniors"]


def test_what_was_cancelled_is_given_with_why_if_it_would_have_run(make_directory):
    monday = date(2026, 12, 7)
    sessions = [
        {
            "days": ["monday"], "start": "10:00",
            "cancelled": [{"on": "2026-12-07", "why": "No hall"}, {"on": "2026-12-08", "why": "Not a Monday"}],
        }
    ]  # fmt: skip
    directory = make_directory({"a/one": {"sessions": sessions}, "a/two": {"sessions": sessions, "status": "paused"}})
    searchable = make_searchable(directory)
    facets = facets_of(searchable.documents, directory)
    activities = [document.activity for document in searchable.documents if document.activity is not None]
    given = window(activities, facets, directory)
    (one,) = given["cancelled"]
    assert activities[one[0]].id == "a/one"
    assert one[1:] == [0, (monday - facets.monday).days, "No hall"]


@pytest.mark.parametrize(
    ("kind", "words", "first"),
    [
        (HOLIDAY, "Christmas holidays 2026", None),
        (CLOSED, None, date(2026, 12, 25)),
        (BANK_HOLIDAY, "Easter Monday", date(2027, 3, 29)),
    ],
)  # fmt: skip
def test_days_with_a_name_are_given(example, example_search, kind, words, first):
    facets = facets_of(example_search.documents, example)
    named = window([], facets, example)["named"]
    assert any(
        one[2] == kind and words in (None, one[3]) and first in (None, facets.monday + timedelta(one[0]))
        for one in named
    )
    assert all(0 <= one[0] <= one[1] < 210 for one in named)
