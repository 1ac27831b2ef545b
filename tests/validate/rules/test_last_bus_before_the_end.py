"""The last bus home goes after the session."""

from __future__ import annotations


def test_a_session_that_ends_after_the_bus_is_told(problems_with):
    (problem,) = problems_with("travel: {stop: The Quarry, last_bus: 10:40}")
    assert "10:40" in problem.message


def test_a_later_bus_or_one_after_midnight_is_right(problems_with):
    assert problems_with("travel: {last_bus: 18:40}") == ()
    assert problems_with("travel: {last_bus: 00:15}") == ()


def test_a_word_about_the_way_home_is_enough(problems_with):
    assert problems_with("travel: {last_bus: 10:40, note: We drive you to the station.}") == ()
