"""The order of results: ours, Whoosh's own and the browser's."""

from __future__ import annotations

import pytest

from activity_directory.search.documents import documents_of
from activity_directory.search.finding import Finder
from activity_directory.search.reasons import reasons
from activity_directory.search.searchable import make_searchable
from activity_directory.search.whoosh_index import WhooshIndex
from tests.conftest import TODAY
from tests.search.conftest import overlap, questions
from tests.search.test_questions_are_sound import ALL


@pytest.fixture
def titles(make_directory):
    def ask(question, entries):
        searchable = make_searchable(make_directory(entries))
        return [searchable.documents[one.document].title for one in searchable.ranking.answer(question).found]

    return ask


def test_a_name_counts_for_more_than_a_description(titles):
    entries = {
        "a/told": {"name": "Club", "description": "Sometimes there is archery too, and tea."},
        "b/named": {"name": "Archery"},
        "c/other": {"name": "Other"},
    }
    assert titles("archery", entries) == ["Archery", "Club"]


def test_every_word_comes_before_any_word(titles):
    entries = {
        "a/one": {"name": "Archery archery", "summary": "Archery."},
        "b/both": {"name": "Tea", "description": "With archery now and then."},
        "c/other": {"name": "Other"},
    }
    assert titles("archery tea", entries)[0] == "Tea"


def test_a_word_that_few_have_counts_for_more(titles):
    entries = {f"a/{n}": {"name": "Tea club"} for n in range(9)} | {"b/archery": {"name": "Archery club"}}
    assert titles("tea archery", entries)[0] == "Archery club"


def test_a_word_in_a_long_description_counts_for_less(titles):
    entries = {
        "a/long": {"name": "One", "description": "Archery. " + "There is much more to say about the hall. " * 20},
        "b/short": {"name": "Two", "description": "Archery."},
        "c/other": {"name": "Other"},
    }
    assert titles("archery", entries) == ["Two", "One"]


def test_what_is_paused_comes_after_what_is_open(titles):
    entries = {
        "a/paused": {"name": "Archery", "status": "paused"},
        "b/open": {"name": "Archery club"},
        "c/x": {"name": "X"},
    }
    assert titles("archery", entries) == ["Archery club", "Archery"]


def test_words_of_a_label_that_stand_side_by_side_are_found_as_one(titles):
    entries = {"a/riding": {"interests": ["horses"], "name": "One"}, "b/other": {"name": "Two"}}
    assert titles("horseriding", entries) == ["One"]
    assert titles("foot ball", {"a/play": {"interests": ["football"], "name": "One"}, "b/x": {"name": "Two"}}) == [
        "One"
    ]


def test_weak_and_optional_words_count_and_need_not_be_there(make_directory):
    entries = {"a/plain": {"name": "Archery"}, "b/club": {"name": "Archery club"}, "c/tea": {"name": "Tea club"}}
    searchable = make_searchable(make_directory(entries))

    def found(question, optional=None):
        answer = searchable.ranking.answer(question, optional)
        return [searchable.documents[one.document].title for one in answer.found], answer.every_word

    assert found("archery clubs") == (["Archery club", "Archery"], 2)
    assert found("archery", "club") == (["Archery club", "Archery"], 2)
    assert found("clubs")[1] == 2
    assert found("", "tea") == (["Tea club", "Archery", "Archery club"], 3)


def test_a_slip_of_a_weak_word_need_not_be_there_either(make_directory):
    """As in "pda freindly archery"; but where it is all that was typed, it is what is looked for."""
    entries = {"a/plain": {"name": "Archery"}, "b/tea": {"name": "Friendly tea"}}
    searchable = make_searchable(make_directory(entries))

    def found(question, optional=None):
        answer = searchable.ranking.answer(question, optional)
        return [searchable.documents[one.document].title for one in answer.found], answer.every_word

    assert found("freindly archery") == (["Archery"], 1)
    assert found("freindly") == (["Friendly tea"], 1)
    assert found("freindly", "") == (["Friendly tea", "Archery"], 2)
    # A slip of a word that tells something stays one that must be there.
    assert found("tea archary")[1] == 0


def test_a_page_of_the_directory_answers_questions_about_it(example_search):
    for question, path in {
        "how to get all in membership": "join-the-scheme.html",
        "turned down": "turned-down.html",
        "asked to leave a club": "asked-to-leave.html",
        "turning 18": "turning-18.html",
        "privacy": "privacy.html",
    }.items():
        found = example_search.ranking.answer(question).found
        assert path in [example_search.documents[one.document].path for one in found[:3]], question


def test_our_ranking_is_near_whooshs_own(example, example_search):
    """Whoosh adds up saturated fields, we saturate the sum: the same activities, in a somewhat different order."""
    ranking = example_search.ranking
    together = []
    with WhooshIndex(documents_of(example), ranking.analysis) as index:
        for question in questions(120):
            answer = ranking.answer(question)
            words = [surface for word in answer.understood for surface in word.surfaces[:1]]
            if len(words) == len(answer.understood) and all(len(word.surfaces) == 1 for word in answer.understood):
                together.append(overlap([one.document for one in answer.found], index.whoosh_top(words)))
    assert len(together) > 60
    assert sum(together) / len(together) > 0.8


ANSWER = """async questions => {
  const answers = [];
  for (const question of questions) {
    const answer = await activitySearch.answer(question);
    answers.push({
      found: answer.found.slice(0, 10).map(one => one.document),
      every: answer.every,
      count: answer.found.length,
      understood: answer.understood.map(word => [word.typed, word.match, word.surfaces]),
      suggested: answer.understood.map(word => word.match === "none" ? activitySearch.suggest(word.typed) : []),
    });
  }
  return answers;
}"""


@pytest.mark.browser
@pytest.mark.parametrize("size", ["example", "many"])
def test_the_browser_ranks_as_the_reference_does(size, open_search, request):
    searchable = request.getfixturevalue(f"{size}_search")
    asked = [*questions(), "freindly swimming", "freindly", "somwhere freindly", "autism freindly clubb"]
    assert len(asked) >= 200
    answers = open_search(request.getfixturevalue(f"{size}_site")).evaluate(ANSWER, asked)
    together = []
    for question, told in zip(asked, answers, strict=True):
        answer = searchable.ranking.answer(question)
        understood = [[word.typed, word.match.value, list(word.surfaces)] for word in answer.understood]
        assert told["understood"] == understood, question
        lexicon = searchable.ranking.lexicon
        suggested = [() if word.surfaces else lexicon.suggest(word.typed) for word in answer.understood]
        assert [tuple(words) for words in told["suggested"]] == suggested, question
        assert told["every"] == answer.every_word, question
        together.append(overlap([one.document for one in answer.found], told["found"]))
    assert sum(together) / len(together) >= 0.98


FIND = """async questions => {
  for (const name of ["columns", "facets", "understand", "state"]) {
    await activityDirectory.load("static/js/search-" + name + ".js");
  }
  await Promise.all([activitySearch.filters.load(), activitySearch.load("meanings-0")]);
  const answers = [];
  for (const question of questions) {
    const answer = await activitySearch.state.ask(question, activitySearch.hints(question));
    answers.push({
      found: answer.found.slice(0, 10).map(one => one.document),
      every: answer.every,
      why: answer.found.slice(0, 3).map(one => activitySearch.why(one.document)),
    });
  }
  return answers;
}"""


def whole_questions():
    """Words with what filters are made of, and families' own questions."""
    beside = [
        "near Ludlow",
        "SY8",
        "saturday",
        "free",
        "7 year old",
        "half term",
        "after school",
        "under £5",
        "teenager",
    ]
    with_filters = [f"{words} {beside[place % len(beside)]}" for place, words in enumerate(questions(180))]
    return [*with_filters, *(f"{one} {other}" for one in beside for other in beside), *(one["ask"] for one in ALL)]


@pytest.mark.browser
@pytest.mark.parametrize("size", ["example", "many"])
def test_the_browser_finds_what_the_reference_does_with_filters_and_nearness(size, open_search, request):
    finder = Finder(request.getfixturevalue(size), request.getfixturevalue(f"{size}_search"), TODAY)
    asked = whole_questions()
    page = open_search(request.getfixturevalue(f"{size}_site"))
    page.clock.set_fixed_time(f"{TODAY.isoformat()}T12:00:00Z")
    answers = page.evaluate(FIND, asked)
    together = []
    for question, told in zip(asked, answers, strict=True):
        found = finder.find(question)
        shown = tuple(dict.fromkeys((*found.pages, *found.fits, *found.some)))
        together.append(overlap(list(shown), told["found"]))
    assert sum(together) / len(together) >= 0.98


WHY = """async ([question, document]) => {
  await activitySearch.answer(question);
  return activitySearch.why(document);
}"""


@pytest.mark.browser
def test_the_browser_says_why_as_the_reference_does(example_search, open_search, example_site):
    page = open_search(example_site)
    for question in ("nappy", "autism oswestry", "makaton saturday", "lego"):
        answer = example_search.ranking.answer(question)
        for found in answer.found[:5]:
            document = example_search.documents[found.document]
            told = page.evaluate(WHY, [question, found.document])
            reasoned = {word.typed: " ".join(reasons(example_search, document, word)) for word in answer.understood}
            for reason in told:
                assert f"{reason['field']}:" in reasoned[reason["typed"]], (question, document.title)
    best = example_search.ranking.answer("nappy").found[0].document
    assert page.evaluate(WHY, ["nappy", best]) == [{"typed": "nappy", "field": "help they give or can arrange"}]
