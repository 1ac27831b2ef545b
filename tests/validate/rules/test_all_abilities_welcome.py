"""A welcome for all abilities says what help there is."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("words", ["All abilities welcome.", "We are fully inclusive.", "Open to all!"])
def test_the_words_alone_are_no_answer(problems_with, words):
    (problem,) = problems_with(f"summary: {words}", without=("help", "adult_stays"))
    assert problem.severity == "warning"


def test_with_an_answer_they_may_stand(problems_with):
    assert problems_with("summary: All abilities welcome.") == ()
