"""An activity in a few words: the words themselves, with what nobody stated said as such."""

from __future__ import annotations

from datetime import date

import pytest

from activity_directory.model import in_brief
from tests.conftest import CALENDAR

SWIM = "severn-splash/saturday-swim"
TELFORD = {**CALENDAR["terms"][0], "id": "telford", "title": "Telford and Wrekin schools"}
BOTH_TERMS = {**CALENDAR, "terms": [*CALENDAR["terms"], TELFORD]}


def only(directory):
    (activity,) = directory.activities
    return activity


def test_an_entry_that_states_nothing_says_so(make_directory):
    directory = make_directory()
    activity = only(directory)
    assert in_brief.one_to_one_in_brief(activity) == "1:1: not stated"
    assert in_brief.adult_in_brief(activity) == "Does an adult stay? Not stated"
    care = in_brief.personal_care_in_brief(activity, directory.vocabularies["help-kinds"])
    assert care == "Personal care: not stated"


def test_personal_care_is_said_by_who_gives_it_and_the_rest_is_not_stated(make_directory):
    told = {"pad_changing": {"who": "your-adult-does-this"}, "hoist_transfers": {"who": "we-do-this"}}
    directory = make_directory({SWIM: {"help": told}})
    care = in_brief.personal_care_in_brief(only(directory), directory.vocabularies["help-kinds"])
    assert care == (
        "Personal care: they help with moving with a hoist; your adult helps with changing a pad; "
        "the rest is not stated"
    )


@pytest.mark.parametrize(
    ("who", "words"),
    [("can-arrange", "1:1: they can arrange this"), ("cannot", "1:1: the provider says that they cannot")],
)
def test_one_to_one_is_said_of_the_provider(make_directory, who, words):
    directory = make_directory({SWIM: {"help": {"one_to_one": {"who": who}}}})
    assert in_brief.one_to_one_in_brief(only(directory)) == words


def test_an_adult_who_stays_in_some_cases_is_mentioned(make_directory):
    stays = {"usually": "drop-off", "stays_if": ["personal-care"]}
    title = "Drop-off. In some cases an adult stays"
    assert in_brief.adult_in_brief(only(make_directory({SWIM: {"adult_stays": stays}}))) == title


def test_an_adult_who_stays_anyway_is_said_once(make_directory):
    stays = {"usually": "stay-on-site", "stays_if": ["personal-care"]}
    title = "An adult stays in the building"
    assert in_brief.adult_in_brief(only(make_directory({SWIM: {"adult_stays": stays}}))) == title


@pytest.mark.parametrize(
    ("venue", "words"),
    [
        ({"name": "Quarry Pool", "town": "shrewsbury"}, "Quarry Pool, Shrewsbury"),
        ({"kind": "town-only", "town": "ludlow"}, "Ludlow"),
        ({"kind": "online"}, "Online"),
        ({"kind": "area-wide"}, "All over Shropshire"),
        ({"kind": "area-wide", "areas": ["central", "south"]}, "All over Central and South"),
    ],
)
def test_a_place_is_said_in_a_few_words(make_directory, venue, words):
    directory = make_directory({SWIM: {"venue": venue}})
    assert in_brief.place_in_brief(only(directory).venue, directory.site) == words


def test_the_first_rule_is_said_and_the_others_are_counted(make_directory):
    times = [{"days": [day], "start": "10:00"} for day in ("monday", "tuesday", "saturday")]
    directory = make_directory({SWIM: {"sessions": times}})
    assert in_brief.rules_in_brief(only(directory), directory) == "Mondays, from 10am, and 2 other times"


def test_whose_term_dates_are_said_when_they_are_not_the_usual_ones(make_directory):
    times = [{"days": ["saturday"], "when": "term-time", "terms": "telford"}]
    directory = make_directory({SWIM: {"sessions": times}}, calendar=BOTH_TERMS)
    rule = in_brief.rules_in_brief(only(directory), directory)
    assert rule == "Saturdays in term time (Telford and Wrekin schools)"


def test_a_check_that_is_overdue_says_ring_first(make_directory):
    assert in_brief.checked_in_brief(only(make_directory())) == "Checked 1 September 2026"
    late = only(make_directory(today=date(2027, 10, 1)))
    assert in_brief.checked_in_brief(late) == "Ring first. Last checked 1 September 2026"
    assert ("warn", "phone", "Ring first") in in_brief.badges(late)


def test_what_has_ended_is_not_to_be_rung_about(make_directory):
    ended = only(make_directory({SWIM: {"status": "ended"}}, today=date(2027, 10, 1)))
    assert [look for look, _, _ in in_brief.badges(ended)] == ["stop"]
