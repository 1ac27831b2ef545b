"""The cards that travel with a word: those that come first for it, found by its first letters."""

from __future__ import annotations

import json
import re

import pytest

from activity_directory.search.best_cards import GROUPS, BestCards, _by_beginning, best_cards
from activity_directory.search.finding import Finder
from activity_directory.search.search_files import data_files
from activity_directory.search.searchable import make_searchable
from activity_directory.search.understanding_data import meanings_of


@pytest.fixture(scope="module")
def best(many, many_search):
    return best_cards(many_search, meanings_of(many, many_search.ranking.lexicon.stems).hints)


@pytest.mark.parametrize(
    "typed",
    [
        "swimming",
        "lego",
        "autism",
        "trampoline",
        "makaton",
        "minecraft",
        "nappy",
        "swim",
        "tramp",
        "minec",
    ],
)
def test_a_word_or_four_letters_of_it_find_their_first_ten_in_one_file(typed, best, many_search):
    wanted = [one.document for one in many_search.ranking.answer(typed).found[:10]]
    assert wanted
    assert set(wanted) <= set(best.files[best.file_of(typed)])


def test_words_that_nobody_looks_for_first_have_none(make_directory):
    """Prose, weak words, figures, and what only becomes a filter: each of them would make the files longer."""
    entries = {"a/one": {"name": "Archery club 12", "summary": "With biscuits on the lawn."}}
    beginnings = _by_beginning(make_searchable(make_directory(entries)), re.compile("[0-9]|shro"))
    assert "arch" in beginnings
    assert not {"bisc", "lawn", "club", "12", "shro"} & beginnings.keys()


@pytest.mark.parametrize("typed", ["saturday", "wednesday", "free", "ludlow"])
def test_a_town_a_day_and_free_have_the_first_that_fit(typed, many, many_search, best):
    """What is left to fetch after the filters' data would be a trip more."""
    shown = Finder(many, many_search, many.today).find(typed).shown
    assert shown[0] in best.files[best.file_of(typed)]


def test_letters_outside_the_first_plane_are_counted_as_a_browser_counts_them():
    spread = BestCards(((),) * 1009, "0" * GROUPS)
    assert spread.file_of("\U0001d4fc\U0001d500\U0001d4f2") == spread.file_of("\U0001d4fc\U0001d500x")
    assert spread.file_of("\U0001d4fc\U0001d500") != spread.file_of("\U0001d4fc")


def test_few_words_share_a_file_with_others(best, many, many_search):
    """What is fetched beside the cards that were wanted is as slow as what was wanted."""
    wanted = _by_beginning(
        many_search, re.compile(f"[0-9]|(?:{meanings_of(many, many_search.ranking.lexicon.stems).hints})")
    )
    beside = [len(best.files[best.file_of(beginning)]) - len(cards) for beginning, cards in wanted.items()]
    assert sum(beside) / len(beside) < 3
    assert len(best.files) < len(wanted) * 1.2


def test_they_hold_the_cards_that_the_blocks_hold(many, many_search):
    data = data_files(many_search, many).files

    def given(path):
        return json.loads(re.search(r"(?:cards\(\d+,|best\()(.*)\);", data[path]).group(1))

    blocks = [card for number in range(9999) if (path := f"search/cards-{number}.js") in data for card in given(path)]
    held = {int(number): card for n in range(20) for number, card in given(f"search/best-{n}.js").items()}
    assert len(held) > 50
    assert all(blocks[number] == card for number, card in held.items())
