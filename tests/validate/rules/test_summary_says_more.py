"""A summary says more than the name."""

from __future__ import annotations


def test_the_same_words_are_told_whatever_their_capitals(problems_with):
    assert len(problems_with("name: Saturday Swim\nsummary: saturday swim!")) == 1


def test_more_words_are_more(problems_with):
    assert problems_with("name: Saturday swim\nsummary: Saturday swim in warm water.") == ()
