"""What a kept activity says: everything that a visit hangs on, and "" where nobody said."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from activity_directory.shortlist.kept import answers, kept_of, questions
from tests.conftest import MakeDirectory

ID = "severn-splash/saturday-swim"


@pytest.fixture
def said(make_directory: MakeDirectory) -> Any:
    """A function that gives an entry's answers by the keys of the questions."""

    def ask(**fields: Any) -> dict[str, str]:
        directory = make_directory({ID: fields})
        activity = directory.activities[0]
        return dict(zip([key for key, _ in questions(directory)], answers(activity, directory), strict=True))

    return ask


@pytest.fixture
def kept(make_directory: MakeDirectory) -> Any:
    def keep(**fields: Any) -> dict[str, Any]:
        directory = make_directory({ID: fields})
        return kept_of(directory.activities[0], directory)

    return keep


def test_what_nobody_stated_is_empty_and_never_left_out(said: Any, make_directory: MakeDirectory) -> None:
    found = said()
    silent = {"adult", "wheelchair", "toilets", "access", "quiet", "secure"}
    silent |= {kind.id for kind in make_directory().vocabularies["help-kinds"]}
    assert {key for key, words in found.items() if not words} == silent


def test_each_kind_of_help_has_a_row_of_its_own_with_its_note(said: Any) -> None:
    found = said(
        help={
            "one_to_one": {"who": "can-arrange", "notice": "Two weeks", "cost": 0},
            "hoist_transfers": {"who": "we-do-this", "note": "Bring your own sling."},
            "eating_and_drinking": {"who": "cannot"},
            "pad_changing": {"who": "ask"},
        }
    )
    assert found["one_to_one"] == "They can arrange this. Tell them before: two weeks. It is free."
    assert found["hoist_transfers"] == "They do this. Bring your own sling."
    assert found["eating_and_drinking"] == "The provider says that they cannot."
    assert found["pad_changing"] == "Ask them."
    assert found["toilet_prompts"] == ""


@pytest.mark.parametrize(
    ("stays", "words"),
    [
        ({"usually": "drop-off"}, "Drop-off."),
        (
            {"usually": "drop-off", "stays_if": ["medical"]},
            "Drop-off. An adult stays if your child needs medical help.",
        ),
        (
            {"usually": "stay-on-site", "stays_if": ["under-8"], "note": "There is a cafe."},
            "An adult stays in the building. An adult must stay if your child is under 8. There is a cafe.",
        ),
    ],
)
def test_whether_an_adult_stays_and_when_one_does_after_all(stays: dict[str, Any], words: str, said: Any) -> None:
    assert said(adult_stays=stays)["adult"] == words


def test_safety_words_never_say_more_than_was_stated(said: Any) -> None:
    assert said(site={"secure": "fenced", "near_road": True})["secure"] == "Fenced all round. A road is near."
    assert said(site={"near_water": True})["secure"] == "How secure it is: not stated. Water is near."
    assert said(site={"near_water": False})["secure"] == ""


def test_membership_is_asked_for_and_never_decided(said: Any) -> None:
    assert said()["membership"] == "You do not need to be a member of anything."
    assert said(eligibility={"membership": "all-in"})["membership"] == "For members of All In."
    ages = {"membership": "all-in", "membership_ages": {"from": 5, "to": 17}}
    assert said(eligibility=ages)["membership"] == "For members of All In, if aged 5 to 17."


def test_the_address_and_how_to_get_there(said: Any) -> None:
    assert said()["where"] == "Quarry Pool, 1 Example Street, Shrewsbury SY1 1RF."
    assert (
        said(venue={"kind": "town-only", "town": "ludlow"})["where"]
        == "Ludlow. They give you the address when you book."
    )


def test_an_entry_that_nobody_checked_in_time_says_ring_first(said: Any, kept: Any) -> None:
    old = {"checked": {"on": "2024-09-01", "by": "provider"}}
    assert said(**old)["checked"] == "1 September 2024. Ring first."
    assert kept(**old)["overdue"] == 1
    assert "overdue" not in kept()


def test_dates_say_when_they_are_over_and_which_are_off(kept: Any) -> None:
    session = {
        "days": ["saturday"], "start": "10:00", "end": "11:00", "when": "term-time",
        "cancelled": [{"on": "2026-12-05", "why": "The pool is being mended"}],
    }  # fmt: skip
    dates = kept(sessions=[session])["dates"]
    over = int(datetime(2026, 11, 28, 11, tzinfo=UTC).timestamp()) // 60
    assert dates[0] == [over, "Saturday 28 November, 10am to 11am"]
    assert dates[1][1] == "Saturday 5 December, 10am to 11am: cancelled. The pool is being mended."
    assert dates == sorted(dates)


def test_a_pattern_with_a_place_of_its_own_says_so(kept: Any) -> None:
    castle = {"name": "Castle Pool", "address": "3 Example Road", "town": "ludlow", "postcode": "SY8 1AS"}
    found = kept(sessions=[{"monthly": ["first sunday"], "start": "14:00", "end": "15:00", "venue": castle}])
    assert found["when"] == ["First Sunday of the month, 2pm to 3pm (Castle Pool, Ludlow)"]
    assert found["dates"][0][1].endswith("Castle Pool, Ludlow")


def test_whom_to_ring_falls_back_to_the_provider(kept: Any) -> None:
    assert kept()["phone"] == "01632 960123"
    assert kept(booking={"how": "drop-in"})["phone"] == "01632 960124"


def test_an_ended_activity_is_kept_and_says_so(kept: Any) -> None:
    found = kept(status="ended")
    assert found["ended"] == 1
    assert "dates" not in found
