"""The order of results: ours, Whoosh's own and the browser's."""

from __future__ import annotations

import pytest

from activity_directory.search.documents import documents_of
from activity_directory.search.searchable import make_searchable
from activity_directory.search.whoosh_index import WhooshIndex
from tests.search.conftest import overlap, questions


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
    asked = questions()
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
