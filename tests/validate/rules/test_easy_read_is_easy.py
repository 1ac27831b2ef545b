"""An Easy Read sentence is short, has one idea and no shortened words."""

from __future__ import annotations

import pytest


def sentence(text):
    return f'easy_read:\n  - {{text: "{text}"}}'


def test_more_than_15_words_is_a_warning(problems_with):
    assert problems_with(sentence("word " * 15)) == ()
    (problem,) = problems_with(sentence("word " * 16))
    assert problem.severity == "warning"


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("You don't swim.", "do not"),
        ("We can't swim.", "cannot"),
        ("It’s warm.", "it is"),
        ("You'll like it.", "you will"),
    ],
)
def test_a_shortened_word_is_written_in_full(problems_with, text, full):
    (problem,) = problems_with(sentence(text))
    assert full in problem.fix


@pytest.mark.parametrize("text", ["We swim; we rest.", "We swim, and then we eat.", "We swim. We rest."])
def test_two_ideas_are_two_sentences(problems_with, text):
    assert len(problems_with(sentence(text))) == 1


def test_whose_it_is_is_no_shortened_word(problems_with):
    assert problems_with(sentence("We meet in the children's room.")) == ()
