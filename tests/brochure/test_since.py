"""New, changed and ended since the last quarter that was closed, exactly; then what families said."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import page as page_validation
import pytest

from activity_directory.brochure.arrangement import for_area
from activity_directory.brochure.book import Book
from activity_directory.brochure.compose import compose
from activity_directory.brochure.editions import Order, Press, edition_of, make_edition
from activity_directory.brochure.keeping import kept_text
from activity_directory.brochure.pages import twin
from activity_directory.model import Activity, Directory, Venue, Withheld
from activity_directory.model.activity import Change
from activity_directory.model.kept_quarter import read_quarters
from activity_directory.model.programme import Feedback, SaidAndDone
from activity_directory.rendering import make_render
from activity_directory.schedule import Quarter
from tests.brochure.conftest import SPRING
from tests.brochure.made_up import PLACES, SETTINGS, activity, concept, directory, many, venue
from tests.brochure.paper import Paper
from tests.brochure.test_pages import words_of
from tests.brochure.test_typesetting import findings, paper_of

AUTUMN = Quarter(2026, 4)
CLOSED = date(2026, 9, 25)


def kept(found: Directory, quarter: Quarter = AUTUMN, **changes: object) -> dict[str, dict[str, Any]]:
    data = json.loads(kept_text(compose(found, SETTINGS, quarter), CLOSED)) | changes
    return {quarter.id: data}


def after(before: Directory, now: Directory, **changes: object) -> Book:
    """The spring book of `now` when the autumn book of `before` was closed."""
    return compose(replace(now, quarters=read_quarters(kept(before, **changes), {})), SETTINGS, SPRING)


def of(*activities: Activity, **changes: object) -> Directory:
    return directory(activities, **changes)


def test_nothing_is_said_when_no_quarter_was_closed():
    assert compose(of(activity()), SETTINGS, SPRING).since is None


def test_a_later_quarter_and_the_same_one_are_not_the_last_one():
    found = of(activity())
    quarters = read_quarters(kept(found, SPRING) | kept(found, Quarter(2027, 2)), {})
    assert compose(replace(found, quarters=quarters), SETTINGS, SPRING).since is None


def test_a_directory_nobody_changed_has_nothing_new_changed_or_ended():
    since = after(many(24), many(24)).since
    assert since is not None
    assert since.last == "October to December 2026"
    assert since.changed == ()


def test_what_is_new_has_its_page():
    book = after(of(activity()), of(activity(), activity("Band night", added=date(2026, 10, 20))))
    assert book.since is not None
    (new,) = book.since.new
    assert (new.name, new.provider, new.town, new.words) == ("Band night", "Severn Splash", "Shrewsbury", "")
    keys = {e.name: e.key for area in book.areas for group in area.groups for e in group.entries}
    assert new.keys == (keys["Band night"],)


def test_what_was_only_not_on_last_time_is_not_called_new():
    since = after(of(activity()), of(activity(), activity("Band night", added=date(2025, 1, 1)))).since
    assert since is not None
    assert [item.words for item in since.new] == ["It was not in the book of October to December 2026."]


def test_what_an_older_book_had_is_back_again():
    band = activity("Band night")
    quarters = read_quarters(kept(of(activity(), band), Quarter(2026, 3)) | kept(of(activity())), {})
    since = compose(replace(of(activity(), band), quarters=quarters), SETTINGS, SPRING).since
    assert since is not None
    assert [(item.name, item.words) for item in since.new] == [("Band night", "Back again.")]


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (Change(date(2026, 10, 1), "New start time"), "New start time."),
        (Change(date(2026, 9, 25), "New start time"), "Details have changed."),
        (None, "Details have changed."),
    ],
)
def test_a_change_is_said_in_the_providers_words_when_they_came_after_the_close(changed, words):
    since = after(of(activity()), of(activity(summary="Now with music.", changed=changed))).since
    assert since is not None
    assert [item.words for item in since.changed] == [words]
    assert since.new == since.gone == ()


def test_sums_of_another_wording_of_the_program_are_not_compared():
    since = after(of(activity()), of(activity(summary="Now with music.")), wording=99).since
    assert since is not None
    assert since.changed == ()


def test_an_entry_that_was_renamed_is_the_same_one():
    old = activity(name="Saturday swim")
    now = replace(of(activity("Splash hour")), redirects={"severn-splash/saturday-swim": "severn-splash/splash-hour"})
    since = after(of(old), now).since
    assert since is not None
    assert [item.words for item in since.changed] == ["It was called Saturday swim before."]
    assert since.new == since.gone == ()


def test_what_was_a_number_to_ring_and_is_checked_now_is_said():
    since = after(of(activity(overdue=True)), of(activity())).since
    assert since is not None
    assert [item.words for item in since.changed] == ["Checked now. Last time we printed only its number."]


@pytest.mark.parametrize(
    ("now", "words", "ring"),
    [
        ({"status": concept("statuses", "ended")}, "It has ended.", ""),
        ({"status": concept("statuses", "paused")}, "It has stopped for now.", "Ring before you go: 01632 960123"),
        ({"overdue": True}, "Nobody has checked it in time.", "Ring before you go: 01632 960123"),
        (None, "It is no longer in the directory.", "Ring before you go: 01632 960100"),
    ],
)
def test_what_is_gone_is_named_with_why_and_whom_to_ring(now, words, ring):
    found = of(activity(**now)) if now is not None else of()
    since = after(of(activity()), found).since
    assert since is not None
    (gone,) = since.gone
    assert (gone.name, gone.provider, gone.words, gone.ring) == ("Saturday swim", "Severn Splash", words, ring)


def test_an_entry_that_cannot_be_read_is_not_called_ended():
    found = of(withheld=(Withheld("severn-splash/saturday-swim", "Severn Splash", "01632 960123"),))
    since = after(of(activity()), found).since
    assert since is not None
    assert [item.words for item in since.gone] == ["We are checking what it says."]


def test_one_areas_pages_tell_of_that_area():
    south: Venue = venue(PLACES[9])
    before = of(activity(), activity("Tea dance", venue=south), activity("Old choir", venue=south), activity("Old gym"))
    now = of(activity(), activity("Tea dance", venue=south), activity("Judo", venue=south), activity("Karate"))
    book = for_area(after(before, now), "south-west")
    assert book.since is not None
    assert [item.name for item in book.since.new] == ["Judo"]
    assert [item.name for item in book.since.gone] == ["Old choir"]


def rounds(*days: date) -> tuple[Feedback, ...]:
    item = SaidAndDone("Nothing on Sundays.", "A Sunday swim began.", "young-people", ("severn-splash/saturday-swim",))
    found = [Feedback(day.isoformat(), day, f"Round of {day}", (item,)) for day in days]
    return tuple(sorted(found, key=lambda each: each.on, reverse=True))


def test_what_families_said_since_the_close_is_printed_with_what_was_done():
    found = of(activity(), feedback=rounds(date(2026, 6, 1), date(2026, 10, 1), date(2026, 11, 1)))
    book = after(of(activity()), found)
    assert [each.title for each in book.said] == ["Round of 2026-11-01", "Round of 2026-10-01"]
    (item,) = book.said[0].items
    assert (item.who, item.said, item.did) == ("Young people said", "Nothing on Sundays.", "A Sunday swim began.")
    assert [see.name for see in item.see] == ["Saturday swim"]


def test_without_anything_since_the_newest_round_is_printed():
    found = of(activity(), feedback=rounds(date(2026, 6, 1), date(2026, 3, 1)))
    assert [each.title for each in after(of(activity()), found).said] == ["Round of 2026-06-01"]
    assert [each.title for each in compose(found, SETTINGS, SPRING).said] == ["Round of 2026-06-01"]


def test_paper_and_web_page_say_both_between_the_activities_and_the_index(tmp_path):
    before = of(activity(), activity("Old gym"))
    now = replace(
        of(activity(summary="Now with music."), activity("Judo"), feedback=rounds(date(2026, 10, 1))),
        quarters=read_quarters(kept(before), {}),
    )
    book = compose(now, SETTINGS, SPRING)
    page = words_of(twin(book, make_render(SETTINGS, now)).content.decode())
    paper = paper_of(tmp_path, now)
    assert findings(paper.file) == []
    for text in (page, paper.flowing):
        at = text.rindex("Who stays")
        for words in (
            "New, changed and ended since October to December 2026", "Judo", "Details have changed.", "Old gym",
            "Ring before you go: 01632 960123", "You said, we did", "Young people said", "A Sunday swim began.",
            "Index",
        ):  # fmt: skip
            at = text.index(words, at)
    assert "Judo, page " in paper.flowing


def test_the_print_shops_book_of_a_quarter_after_a_closed_one_has_no_finding_either(tmp_path):
    found = of(activity(summary="Now with music."), activity("Judo"), feedback=rounds(date(2026, 10, 1)))
    book = after(of(activity(), activity("Yoga")), found)
    made = make_edition(Press(book, found, SETTINGS, make_render(SETTINGS, found)), Order(edition_of("print-shop")))
    file = tmp_path / "shop.pdf"
    file.write_bytes(made.files[0].content)
    words = Paper(file).flowing
    assert book.say["since_title"] in words
    assert "You said, we did" in words
    for profile in ("ua1", "pdfa2a"):
        assert page_validation.validate_pdf(str(file), profile=profile).failures == [], profile
