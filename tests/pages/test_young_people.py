"""The young people's pages: the same activities in words to them."""

from __future__ import annotations

from typing import Any

import pytest

from activity_directory.model.to_you import open_to_young_people, to_you
from activity_directory.pages.kinds import all_families
from activity_directory.pages.young_people import young_lists
from tests.pages.conftest import plain_entry
from tests.pages.test_plain_words import grade, sentences


@pytest.fixture
def lists(make_directory: Any) -> Any:
    """The lists by address, of one activity with these fields."""

    def build(**fields: Any) -> dict[str, Any]:
        directory = make_directory({"severn-splash/night": plain_entry(**fields)})
        return {each.path: each for each in young_lists({family.id: family for family in all_families(directory)})}

    return build


@pytest.fixture
def said(make_directory: Any) -> Any:
    """The words of one activity to a young person."""

    def build(**fields: Any) -> Any:
        directory = make_directory({"severn-splash/night": plain_entry(**fields)})
        return to_you(directory.activities[0], directory)

    return build


@pytest.mark.parametrize(
    ("ages", "kind", "theirs"),
    [
        ({"from": 0, "to": 11}, "mixed", False),
        ({"from": 5, "to": 12}, "mixed", True),
        ({"from": 18, "to": 25}, "siblings", True),
        ({}, "mixed", True),
        ({}, "parent-carers", False),
    ],
)
def test_what_ends_before_they_look_for_themselves_or_is_for_adults_is_not_theirs(
    make_directory: Any, ages: dict[str, int], kind: str, theirs: bool
) -> None:
    directory = make_directory({"severn-splash/night": plain_entry(ages=ages, group={"kind": kind})})
    assert open_to_young_people(directory.activities[0]) is theirs


def test_there_is_a_list_for_each_interest_and_wish_where_something_is_listed(lists: Any) -> None:
    found = lists(outcomes=["make-friends", "a-break"])
    assert list(found) == ["young-people/youth-club.html", "young-people/outcomes/make-friends.html"]
    assert found["young-people/youth-club.html"].title == "Youth clubs, for young people"
    assert found["young-people/outcomes/make-friends.html"].heading == "I want to make friends"
    assert lists(ages={"to": 9}) == {}


def test_the_door_leads_to_the_lists_and_they_lead_back(pages_of: Any) -> None:
    links = {link["href"] for link in pages_of["young-people.html"].all("a")}
    assert {"young-people/swimming.html", "young-people/outcomes/confidence.html"} <= links
    page = pages_of["young-people/swimming.html"]
    assert any(link["href"] == "../young-people.html" for link in page.all("a"))
    assert "Somebody for you" in page.words
    assert any(link["href"].startswith("sms:") for link in page.all("a"))


def test_a_card_says_to_them_what_it_is_and_what_happens_the_first_time(pages_of: Any) -> None:
    card = pages_of["young-people/swimming.html"].one("li", "card").text
    for words in (
        "You can bring your own float. You do not have to join in.", "Quarry Pool, Shrewsbury.",
        "It costs £6.50 a session.", "You can book it yourself from 16. Before that, an adult books.",
        "You can come without an adult. Sometimes an adult must stay. You can bring your own helper.",
        "Who meets you: The welcome helper. You can look round first. You can just watch. You may leave early.",
        "Come to the blue door.", "Text 07700 900201", "Ring 01632 960201",
    ):  # fmt: skip
        assert words in card, words
    for about_them in ("Extra support", "Autistic", "1:1", "Personal care"):
        assert about_them not in card, about_them


def test_what_nobody_has_said_is_said_and_never_taken_for_yes(said: Any) -> None:
    words = said(booking={"how": "book"})
    assert words.text == ("Games and a chat.",)
    assert words.first == "They have not said what happens the first time. You can ask."
    assert words.book == "They have not said if you can book it yourself. You can ask."
    assert words.bring == "They have not said if you can bring somebody. You can ask."
    assert words.on_wheels == "They have not said if you can join in with a wheelchair. You can ask."


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("yes", "If you use a wheelchair, you can do all of it."),
        ("adapted", "If you use a wheelchair, they change things so that you can join in."),
        ("watching-only", "If you use a wheelchair, they say you can only watch. Ask them why."),
    ],
)
def test_who_uses_a_wheelchair_reads_whether_they_can_join_in(said: Any, answer: str, words: str) -> None:
    assert said(take_part={"wheelchair": answer}).on_wheels == words


def test_nobody_asks_for_a_wheelchair_online(said: Any) -> None:
    assert said(venue={"kind": "online"}).on_wheels == ""


@pytest.mark.parametrize(
    ("booking", "words"),
    [
        ({"how": "drop-in"}, "You do not need to book. Just come."),
        ({"how": "book", "who": ["parent-carer", "young-person"]}, "You can book it yourself."),
        ({"how": "book", "who": ["parent-carer", "professional"]}, "An adult books it for you."),
        ({"how": "request", "who": ["professional"]}, "A teacher, nurse or other worker asks for your place."),
        ({"how": "refer"}, "A teacher, nurse or other worker asks for your place."),
    ],
)
def test_a_young_person_reads_whether_they_can_book(said: Any, booking: dict[str, Any], words: str) -> None:
    assert said(booking=booking).book == words


@pytest.mark.parametrize(
    ("costs", "words"),
    [
        ([{"for": "everyone", "amount": 0}], "It is free."),
        ([{"for": "child", "amount": 2}], "It costs £2."),
        ([{"kind": "donation", "for": "everyone", "amount": 1}], "They ask for a gift of money. You may say no."),
        ([{"for": "child", "note": "We tell you."}], "Look at the page for what it costs."),
    ],
)
def test_what_it_costs_them(said: Any, costs: list[dict[str, Any]], words: str) -> None:
    assert said(costs=costs).cost == words


def test_a_no_is_given_as_the_providers_own(said: Any) -> None:
    visit = {"look_round": False, "just_watch": False, "leave_early": False}
    words = said(first_visit=visit, personal_assistant={"welcome": False})
    assert words.first == (
        "They say you cannot look round first. They say you cannot just watch. Ask them why. "
        "They say you may not leave early. Ask them why."
    )
    assert words.bring == "They say you cannot bring your own helper."


def test_a_long_list_has_a_line_for_each(make: Any, monkeypatch: pytest.MonkeyPatch, read: Any) -> None:
    monkeypatch.setattr("activity_directory.pages.young_people.MOST_CARDS", 0)
    page = read(make()["young-people/youth-club.html"])
    assert page.all("li", "card") == []
    assert "Club night, Ludlow." in page.one("ul", "row-list").text


def test_a_list_of_more_than_a_dozen_is_parted_by_place(make_directory: Any) -> None:
    entries = {
        f"severn-splash/{town}{number}": plain_entry(
            name=f"{town} {number}", venue={"kind": "town-only", "town": town}, status="full" if number == 0 else "open"
        )
        for town in ("ludlow", "shrewsbury")
        for number in range(7)
    }
    directory = make_directory(entries)
    (found,) = young_lists({family.id: family for family in all_families(directory)})
    assert [(title, len(items)) for title, items in found.shown] == [("Central", 7), ("South", 7)]
    assert found.shown[1][1][-1].name == "ludlow 0"


def test_our_own_sentences_there_are_plain(said: Any, pages_of: Any) -> None:
    ours = [
        sentence
        for fields in (
            {}, {"booking": {"how": "book", "who": ["16-and-over"]}}, {"booking": {"how": "refer"}},
            {"adult_stays": {"usually": "stay-in-room"}, "first_visit": {"look_round": True, "just_watch": True}},
        )
        for words in (said(**fields),)
        for text in (words.book, words.bring, words.first)
        for sentence in text.split(". ")
        if text
    ]  # fmt: skip
    assert grade(ours) <= 5
    assert grade(sentences(pages_of["young-people/swimming.html"])) <= 5
