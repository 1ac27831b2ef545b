"""The young people's edition: what they can join themselves, by interest, in words to them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import page as page_validation

from activity_directory.brochure.arrangement import entries_in
from activity_directory.brochure.compose import compose
from activity_directory.brochure.editions import Made, Order, Press, edition_of, make_edition
from activity_directory.brochure.young_people import for_young_people
from activity_directory.model.eligibility import FirstVisit
from activity_directory.model.to_you import NOT_THEIRS
from activity_directory.rendering import make_render
from tests.brochure.conftest import SPRING
from tests.brochure.made_up import SETTINGS, many
from tests.brochure.paper import Paper

TO_YOU = "You choose what we do."
VISIT = FirstVisit(look_round=True, steps=("Ring the bell.", "Ask for Sam."))


@cache
def press() -> Press:
    found = many(24)
    told = tuple(
        replace(each, to_you=TO_YOU, first_visit=VISIT) if at % 2 else each for at, each in enumerate(found.activities)
    )
    found = replace(found, activities=told, _by_id={each.id: each for each in told})
    return Press(compose(found, SETTINGS, SPRING), found, SETTINGS, make_render(SETTINGS, found))


@cache
def made() -> Made:
    return make_edition(press(), Order(edition_of("young-people")))


def paper(tmp_path: Path) -> Paper:
    file = tmp_path / "young.pdf"
    file.write_bytes(made().files[0].content)
    return Paper(file)


def test_it_holds_what_is_for_somebody_of_12_to_25_and_nothing_else(tmp_path):
    theirs = {entry.id for entry, _ in for_young_people(press(), press().book)}
    words = paper(tmp_path).flowing
    assert theirs
    for entry in entries_in(press().book):
        activity = press().directory.activity(entry.id)
        assert activity is not None
        kind = activity.group.kind if activity.group is not None else None
        adults = kind is not None and kind.id == "parent-carers"
        of_adults = {interest.id for interest in activity.interests} <= NOT_THEIRS
        assert (entry.id in theirs) is (activity.ages.overlaps(12, 25) and not adults and not of_adults)
        if entry.id in theirs:
            assert entry.name in words
            assert entry.phone in words


def test_it_speaks_to_them_and_says_what_happens_the_first_time(tmp_path):
    words = paper(tmp_path).flowing
    told = [activity for _, activity in for_young_people(press(), press().book) if activity.to_you]
    others = [activity for _, activity in for_young_people(press(), press().book) if not activity.to_you]
    assert words.count(TO_YOU) == len(told) > 0
    assert words.count("Ask for Sam.") == len(told)
    assert "You can look round first." in words
    assert words.count("They have not said what happens the first time. You can ask.") == len(others)
    assert all(activity.summary[:30] in words for activity in others)


def test_each_activity_stands_under_its_first_interest_whole_on_one_page(tmp_path):
    pages = [page.flowing for page in paper(tmp_path).pages]
    for entry, _ in for_young_people(press(), press().book):
        when = entry.facts[0].lines[0].text[:30]
        assert any(entry.name in page and when in page and entry.phone in page for page in pages), entry.name
    titles = [title for level, title in paper(tmp_path).bookmarks() if level == 1]
    interests = [title for title in titles if title in {entry.interests[0] for entry in entries_in(press().book)}]
    assert interests == sorted(interests, key=str.casefold)
    assert interests


def test_whom_they_can_ask_is_at_the_front(tmp_path):
    contact = press().directory.site.young_people_contact or press().directory.site.contact
    assert contact.name in paper(tmp_path).pages[1].flowing
    assert contact.phone in paper(tmp_path).pages[1].flowing


def test_it_keeps_the_rules_of_print(tmp_path):
    pages = paper(tmp_path).pages
    assert min(round(letter.size, 1) for page in pages for letter in page.letters) >= 12
    for page in pages:
        assert all(len(line.text) <= 70 for line in page.lines() if ". . ." not in line.text)


def test_it_has_no_finding_against_pdf_ua_1(tmp_path):
    file = paper(tmp_path).file
    assert [str(each) for each in page_validation.validate_pdf(str(file), profile="ua1").failures] == []


def test_it_is_the_same_bytes_each_time():
    assert make_edition(press(), made().order).files[0].content == made().files[0].content
