"""What of an entry can be found, and what must not be."""

from __future__ import annotations

import pytest

from activity_directory.search.searchable import make_searchable

SWIM = "severn-splash/saturday-swim"


@pytest.fixture
def found(make_directory):
    """A function: the titles that a question finds with every word, in a directory of these entries."""

    def ask(question, entries=None, **parts):
        searchable = make_searchable(make_directory(entries, **parts))
        answer = searchable.ranking.answer(question)
        return [searchable.documents[one.document].title for one in answer.found if one.every_word]

    return ask


@pytest.mark.parametrize("question", ["nappy", "nappies", "pad changing", "incontinence"])
@pytest.mark.parametrize("who", ["we-do-this", "can-arrange", "ask"])
def test_help_that_is_offered_is_found_in_families_words(found, question, who):
    assert found(question, {SWIM: {"help": {"pad_changing": {"who": who}}}}) == ["Saturday swim"]


@pytest.mark.parametrize("who", ["cannot", "your-adult-does-this"])
def test_help_that_they_do_not_give_is_never_found(found, who):
    assert found("nappy", {SWIM: {"help": {"pad_changing": {"who": who, "note": "No nappy changing."}}}}) == []


def test_what_is_not_stated_is_never_yes(found):
    for question in (
        "nappy",
        "hoist",
        "1:1",
        "rescue medicine",
        "makaton",
        "wheelchair",
        "step free",
        "free",
        "locked",
    ):
        assert found(question, {SWIM: {"costs": [{"for": "child", "amount": 5}]}}) == [], question


def test_asking_counts_for_less_than_doing(found):
    entries = {
        "a/asks": {"name": "Asks", "help": {"pad_changing": {"who": "ask"}}},
        "a/does": {"name": "Does", "help": {"pad_changing": {"who": "we-do-this"}}},
        "b/nothing": {"name": "Nothing"},
    }
    assert found("nappy", entries) == ["Does", "Asks"]


def test_watching_only_is_not_taking_part(found):
    assert found("wheelchair", {SWIM: {"take_part": {"wheelchair": "watching-only"}}}) == []
    assert found("wheelchair", {SWIM: {"take_part": {"wheelchair": "adapted"}}}) == ["Saturday swim"]


def test_no_toilet_is_not_found_as_a_toilet(found):
    assert found("toilet", {SWIM: {"toilets": ["none"]}}) == []


@pytest.mark.parametrize(
    "question",
    ["saturday", "Saturdays", "sat", "weekend", "morning", "term time", "SY1", "sy1 1rf", "shrewsbury", "quarry pool",
     "severn splash", "swiming", "baths", "quiet group", "autistic", "asd", "make friends", "free"],
)  # fmt: skip
def test_an_entry_is_found_by_what_it_says(found, question):
    entry = {"needs": ["autism"], "outcomes": ["make-friends"], "costs": [{"for": "child", "amount": 0}]}
    assert found(question, {SWIM: entry}) == ["Saturday swim"]


def test_staff_pages_are_found(found):
    pages = {
        "join-the-scheme": "# How to join All In\n\nThe council decides.\n",
        "turned-down": "# If you are turned down\n",
    }
    assert found("how to join", pages=pages) == ["How to join All In"]
    assert found("all in", pages=pages) == ["How to join All In"]
    assert found("turned down", pages=pages) == ["If you are turned down"]


def test_an_ended_activity_is_not_found(found):
    assert found("swim", {SWIM: {"status": "ended"}}) == []


def test_asking_what_is_on_leads_to_the_week_and_asking_it_of_a_town_to_what_is_there(make_directory):
    ranking = make_searchable(make_directory({"a/one": {"interests": ["lego"]}})).ranking
    searchable = make_searchable(make_directory({"a/one": {"interests": ["lego"]}}))
    for asked in ("what is on", "What’s on?", "whats on"):
        first = ranking.answer(asked).found[0]
        assert searchable.documents[first.document].path == "whats-on.html"
    assert searchable.documents[ranking.answer("what is on lego").found[0].document].path == "activities/a/one.html"


def test_neighbours_in_the_index_are_alike(make_directory):
    entries = {
        "a/one": {"interests": ["lego"]},
        "a/two": {"interests": ["swimming"], "status": "full"},
        "b/three": {"interests": ["lego"]},
        "b/four": {"interests": ["swimming"]},
    }
    documents = make_searchable(make_directory(entries)).documents
    assert [document.path for document in documents] == [
        "activities/a/one.html",
        "activities/b/three.html",
        "activities/b/four.html",
        "activities/a/two.html",
        "whats-on.html",
    ]
