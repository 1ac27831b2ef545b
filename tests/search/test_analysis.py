"""From typed text to words."""

from __future__ import annotations

import pytest

from activity_directory.search.analysis import LONGEST_WORD, MOST_WORDS, make_analysis
from activity_directory.search.stop_words import STOP_WORDS

ANALYSIS = make_analysis(["All In", "Shropshire Short Breaks"])


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Swimming in Ludlow", ("swimming", "ludlow")),
        ("  LEGO,lego! ", ("lego",)),
        ("Down's syndrome", ("downs", "syndrome")),
        ("Café with crêpes", ("cafe", "crepes")),
        ("1 to 1", ("1:1",)),
        ("one-to-one support", ("1:1", "support")),
        ("how to get All In membership", ("allin", "membership")),
        ("all-in", ("allin",)),
        ("SY8", ("sy8",)),
        ("near SY8 1AB", ("sy8",)),
        ("sy81ab swimming", ("sy8", "swimming")),
        ("what can we do", ()),
        ("", ()),
        ("d&d", ("d",)),
        ("Croesoswallt · ŵ", ("croesoswallt", "w")),
    ],
)
def test_a_question_becomes_words(typed, words):
    assert ANALYSIS.question(typed) == words


def test_a_question_of_any_length_is_cut():
    words = ANALYSIS.question(" ".join(f"word{number}" for number in range(100)) + " " + "x" * 1000)
    assert len(words) == MOST_WORDS
    assert ANALYSIS.question("x" * 1000) == ("x" * LONGEST_WORD,)


def test_a_scheme_whose_name_says_something_needs_no_phrase():
    assert "shropshire short breaks" not in ANALYSIS.phrases


def test_addresses_of_links_are_not_words():
    assert "example" not in ANALYSIS.plain("Read [our rules](https://example.org/rules) or https://example.org")


def test_words_that_say_what_a_family_looks_for_are_not_dropped():
    assert not STOP_WORDS & {"free", "help", "day", "club", "child", "children", "one", "one to one", "quiet", "play"}


@pytest.mark.parametrize("hostile", ["\x00\x01", "\u202e", "((((", "\\", "💥" * 50, "a" * 100_000, "'" * 5000])
def test_nothing_that_is_typed_makes_it_stumble(hostile):
    assert all(len(word) <= LONGEST_WORD for word in ANALYSIS.question(hostile))
