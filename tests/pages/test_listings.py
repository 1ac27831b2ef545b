"""The lists: who stands in them, what is counted, and what stands apart."""

from __future__ import annotations

from typing import Any

import pytest

from activity_directory.pages import activity_page


def test_help_that_nobody_stated_is_listed_apart_and_never_counted(pages_of: Any) -> None:
    page = pages_of["browse/help/toilet_prompts.html"]
    words = page.one("main").text
    assert "Of the activities listed, 1 does this." in words
    assert words.index("They do this") < words.index("Not stated")
    assert [card.text for card in page.all("h3", "card-title")] == ["Saturday swim"]
    assert "Club night" in page.all("ul", "row-list")[-1].text


def test_what_is_only_sometimes_elsewhere_is_said_in_a_sentence(make_directory: Any) -> None:
    """ "at Castle Hall, Ludlow", "in Ludlow", "online", "all over Shropshire": never "at Online"."""
    said = {}
    for name, venue in {
        "place": {"name": "Castle Hall", "address": "3 Example Road", "town": "ludlow", "postcode": "SY8 1AS"},
        "town": {"kind": "town-only", "town": "ludlow"},
        "online": {"kind": "online"},
        "wide": {"kind": "area-wide"},
    }.items():
        session = {"dates": ["2026-12-05"], "start": "10:00", "end": "11:00", "venue": venue}
        directory = make_directory({"severn-splash/saturday-swim": {"sessions": [session]}})
        said[name] = activity_page._date(directory.activities[0].next_sessions[0], directory).where
    assert said == {
        "place": "at Castle Hall, Ludlow",
        "town": "in Ludlow",
        "online": "online",
        "wide": "all over Shropshire",
    }


def test_asking_is_not_doing(pages_of: Any) -> None:
    words = pages_of["browse/help/pad_changing.html"].one("main").text
    assert "Of the activities listed, none says yes, 1 says ask." in words
    assert "Ask them It depends." in words


def test_a_kind_of_help_that_nobody_has_said_a_word_about_has_no_list(site: Any) -> None:
    assert "browse/help/tube_feeding.html" not in site


def test_what_is_open_to_any_need_stands_apart_in_the_list_of_one_need(pages_of: Any) -> None:
    words = pages_of["browse/needs/autism.html"].one("main").text
    assert "1 activity." in words
    assert words.index("Saturday swim") < words.rindex("Open to any need")
    assert "Stale night" in words


def test_lists_are_made_only_where_something_is_listed_and_the_others_say_none_yet(site: Any, pages_of: Any) -> None:
    assert "browse/interests/circus.html" not in site
    row = next(item for item in pages_of["browse.html"].all("li", "index-item") if "Circus" in item.text)
    assert row.text == "Circus skills none yet"
    assert not [link for link in pages_of["browse.html"].all("a") if "circus" in link["href"]]


def test_ended_activities_are_in_no_list(pages_of: Any) -> None:
    for path, page in pages_of.items():
        if path.startswith(("browse", "whats-on")):
            assert "Old club" not in page.words, path


def test_paused_and_overdue_activities_are_listed_and_say_so(pages_of: Any) -> None:
    card = next(card for card in pages_of["browse/interests/youth-club.html"].all("li", "card") if "Stale" in card.text)
    assert "Paused" in card.text
    assert "Ring first" in card.text


def test_a_card_says_who_where_when_what_it_costs_who_helps_and_when_it_was_checked(pages_of: Any) -> None:
    card = pages_of["browse/interests/swimming.html"].one("li", "card").text
    for words in (
        "Saturday swim", "Severn Splash", "A small, quiet group in warm water.", "Ages 5 to 25",
        "Quarry Pool, Shrewsbury",
        "Every two weeks on Saturdays in term time (Telford and Wrekin schools), 10am to 11am",
        "£6.50 a session", "1:1: they can arrange this",
        "Personal care: they help with reminders to use the toilet", "ask about changing a pad",
        "the rest is not stated",
        "Drop-off", "Checked 1 September 2026",
    ):  # fmt: skip
        assert words in card, words


def test_a_card_says_not_stated_where_nothing_was_said(pages_of: Any) -> None:
    card = pages_of["browse/days/friday.html"].all("li", "card")[0].text
    assert "1:1: not stated" in card
    assert "Personal care: not stated" in card
    assert "Does an adult stay? Not stated" in card


def test_an_activity_with_two_venues_is_in_the_lists_of_both_towns(pages_of: Any) -> None:
    for town in ("shrewsbury", "ludlow"):
        assert "Saturday swim" in pages_of[f"browse/towns/{town}.html"].words


@pytest.mark.parametrize("band", ["0-4", "8-11", "18-25"])
def test_ages_are_matched_by_overlap_with_open_ends(pages_of: Any, band: str) -> None:
    assert "Club night" in pages_of[f"browse/ages/{band}.html"].words


def test_toilets_and_taking_part_are_lists_of_access(site: Any) -> None:
    assert {
        "browse/access/toilet-changing-places.html", "browse/access/wheelchair-adapted.html",
        "browse/access/step-free.html", "browse/free.html", "browse/term-time.html", "browse/holidays.html",
    } <= set(site)  # fmt: skip


def test_a_long_list_names_its_activities_on_a_line_each(make: Any, monkeypatch: pytest.MonkeyPatch, read: Any) -> None:
    monkeypatch.setattr("activity_directory.pages.listings.MOST_CARDS", 0)
    page = read(make()["browse/free.html"])
    assert page.all("li", "card") == []
    assert "Club night, Ludlow. Any age. Fridays, 6pm to 8pm. Free." in page.one("ul", "row-list").text


def test_the_index_counts_each_list(pages_of: Any) -> None:
    row = next(item for item in pages_of["browse.html"].all("li", "index-item") if item.text.startswith("Youth clubs"))
    assert row.text == "Youth clubs 2 activities"
