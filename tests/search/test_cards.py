"""A result says what the same activity's card in a list says, and what was not stated is said."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from activity_directory.model.in_brief import personal_care_in_brief
from activity_directory.model.in_words import cost_in_brief
from activity_directory.search import cards
from activity_directory.search.searchable import make_searchable

SWIM = "severn-splash/saturday-swim"


def card(directory):
    return cards.card_of(make_searchable(directory).documents[0], directory)


def test_what_was_not_stated_is_said(make_directory):
    words = card(make_directory())
    assert "1:1: not stated" in words
    assert "Does an adult stay? Not stated" in words


def test_what_many_cards_say_is_said_once():
    made = [["a.html", "Ages 5 to 16", [1]], ["b.html", "Ages 5 to 16", [2]], ["c.html", "Ages 7", [3]]]
    assert cards.share(made, 2) == ["Ages 5 to 16"]
    assert made == [["a.html", 0, [1]], ["b.html", 0, [2]], ["c.html", "Ages 7", [3]]]


@pytest.mark.browser
def test_the_browser_makes_the_same_sentence_of_personal_care(example, open_search, example_site):
    kinds = example.vocabularies["help-kinds"]
    letters = [cards.care_letters(activity, kinds) for activity in example.listed]
    sentences = open_search(example_site).evaluate("all => all.map(activitySearch.care)", letters)
    assert sentences == [personal_care_in_brief(activity, kinds) for activity in example.listed]
    assert "Personal care: not stated" in sentences


def test_the_next_dates_leave_out_those_that_are_cancelled(make_directory):
    sessions = [
        {
            "days": ["saturday"],
            "start": "10:00",
            "end": "11:00",
            "cancelled": [{"on": "2026-11-28", "why": "Hall shut"}],
        }
    ]
    dates = card(make_directory({SWIM: {"sessions": sessions}}))[10]
    assert dates[0][1] == "Saturday 5 December, 10am"
    assert len(dates) == cards.NEXT_DATES
    assert dates[0][0] * 60 == datetime(2026, 12, 5, 11, tzinfo=UTC).timestamp()


def test_a_cost_is_said_as_everywhere(make_directory):
    directory = make_directory()
    assert cost_in_brief(directory.listed[0].costs) in card(directory)


def test_a_page_is_shown_by_its_beginning():
    text = (
        "# Title\n\nAll In is for **children** aged 0 to 17.\n\n1. [a link](tell-us.html)\n" + "More words here. " * 30
    )
    short = cards.excerpt(text)
    assert short.startswith("All In is for children aged 0 to 17. a link More words")
    assert len(short) < 180
    assert short.endswith(" …")
