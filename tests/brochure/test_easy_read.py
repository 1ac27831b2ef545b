"""The Easy Read edition: short sentences with pictures, made from the provider's own and from the facts."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time
from functools import cache
from pathlib import Path

import page as page_validation

from activity_directory.brochure.compose import compose
from activity_directory.brochure.easy_words import MOST_WORDS, fact_sentences, own_sentences
from activity_directory.brochure.editions import Made, Order, Press, edition_of, make_edition, orders_for
from activity_directory.model import Directory
from activity_directory.model.activity import EasyReadSentence, Notice
from activity_directory.rendering import make_render
from activity_directory.schedule import Schedule, ScheduleKind
from tests.brochure.conftest import SPRING
from tests.brochure.made_up import PLACES, SETTINGS, activity, directory, many, venue, weekly
from tests.brochure.paper import Paper

AREA = "south-west"
LONG = "We do a great many things together on most of the days on which we are open."
OWN = (EasyReadSentence("We swim together.", "swimming"), EasyReadSentence(LONG, "group"))


@cache
def press() -> Press:
    found = many(24)
    told = tuple(replace(each, easy_read=OWN) if at % 2 else each for at, each in enumerate(found.activities))
    found = replace(found, activities=told, _by_id={each.id: each for each in told})
    return Press(compose(found, SETTINGS, SPRING), found, SETTINGS, make_render(SETTINGS, found))


@cache
def made() -> Made:
    return make_edition(press(), Order(edition_of("easy-read"), AREA))


def paper(tmp_path: Path) -> Paper:
    file = tmp_path / "easy.pdf"
    file.write_bytes(made().files[0].content)
    return Paper(file)


def said_of(*schedules: Schedule, **changes: object) -> list[str]:
    one = activity("Swim", schedules, **changes)
    found: Directory = directory((one,))
    return [words for _, words in fact_sentences(one, found, SPRING)]


def test_every_sentence_made_from_facts_is_short_whole_and_has_a_picture_that_there_is():
    symbols = {file.stem for file in (SETTINGS.theme / "static/symbols").glob("*.svg")}
    for each in press().directory.activities:
        for symbol, words in fact_sentences(each, press().directory, SPRING):
            assert symbol in symbols
            assert len(words.split()) <= MOST_WORDS
            assert words.endswith((".", "!", "?"))
            assert not re.search(r"n't|'(?:re|ve|ll|m|d)\b|;", words)
    for name in ("easy_about", "easy_none"):
        for line in press().book.say[name].split("\n\n"):
            symbol, _, words = line.partition(": ")
            assert symbol in symbols
            assert len(words.split()) <= MOST_WORDS


def test_a_weekly_club_has_its_day_first_and_last_day_and_the_days_left_out():
    said = said_of(weekly((5,), time(10), time(11)))
    assert "It is on Saturdays." in said
    assert "It is from 10am to 11am." in said
    assert any(words.startswith("The first day is Saturday") for words in said)
    assert any(words.startswith("The last day is Saturday") for words in said)


def test_a_few_dates_are_said_one_by_one():
    days = (date(2027, 1, 9), date(2027, 2, 6))
    said = said_of(Schedule(ScheduleKind.DATES, dates=days, start=time(10), end=time(12)))
    assert "It is on Saturday 9 January." in said
    assert "It is on Saturday 6 February." in said
    assert not any("first day" in words for words in said)


def test_a_day_on_which_it_is_on_at_another_time_is_not_said_to_be_off():
    terms = weekly((5,), time(10), time(11))
    off = said_of(terms)
    missing = [words for words in off if words.startswith("It is not on Saturday")]
    assert missing
    day = date(2027, 2, 20)
    both = said_of(terms, Schedule(ScheduleKind.DATES, dates=(day,), start=time(14), end=time(15)))
    assert "It is not on Saturday 20 February." in off
    assert "It is not on Saturday 20 February." not in both


def test_it_is_made_for_each_area_by_itself():
    areas = [order.area for order in orders_for(["easy-read"], press().book)]
    assert areas == [section.id for section in press().book.areas if section.id]


def test_it_holds_what_has_easy_read_and_the_report_names_the_rest(tmp_path):
    words = paper(tmp_path).flowing
    report = made().files[1]
    assert report.staff_only
    text = report.content.decode()
    inside = [entry for section in press().book.areas if section.id in {AREA, ""} for group in section.groups
              for entry in group.entries]  # fmt: skip
    assert inside
    for entry in inside:
        each = press().directory.activity(entry.id)
        assert each is not None
        assert (f"content/activities/{each.id}.yaml" in text) or own_sentences(each)
        if own_sentences(each):
            assert each.name in words
            assert each.booking.phone in words
    assert "We swim together." in words
    assert LONG not in words
    assert LONG in text


def test_no_letter_is_below_16_points_and_there_are_at_most_24_pages_here(tmp_path):
    pages = paper(tmp_path).pages
    assert min(round(letter.size, 1) for page in pages for letter in page.letters) >= 16
    assert made().pages == len(pages) <= 24
    assert made().advice == ""


def test_it_has_no_finding_against_pdf_ua_1(tmp_path):
    file = paper(tmp_path).file
    assert [str(each) for each in page_validation.validate_pdf(str(file), profile="ua1").failures] == []


def test_it_is_the_same_bytes_each_time():
    again = make_edition(press(), made().order)
    assert [file.content for file in again.files] == [file.content for file in made().files]


def test_a_notice_of_two_sentences_is_two_sentences():
    said = said_of(weekly(), notice=Notice("We start at ten now. It used to be half past ten."))
    assert "We start at ten now." in said
    assert "It used to be half past ten." in said


def test_a_long_entry_has_its_days_on_the_next_page_under_its_name_and_not_a_line_alone(tmp_path):
    own = tuple(EasyReadSentence(f"We do thing {at}.", "star") for at in range(9))
    schedules = tuple(weekly((day,), time(10), time(11)) for day in (1, 3))
    one = replace(activity("Swim", schedules, venue=venue(PLACES[9])), easy_read=own)
    found = directory((one,))
    alone = Press(compose(found, SETTINGS, SPRING), found, SETTINGS, make_render(SETTINGS, found))
    file = tmp_path / "long.pdf"
    file.write_bytes(make_edition(alone, Order(edition_of("easy-read"), AREA)).files[0].content)
    *_, first, second = [page.flowing for page in Paper(file).pages]
    assert "We do thing 8." in first
    assert "It is for" not in first
    assert "Swim It is for" in second
    assert one.booking.phone in second
