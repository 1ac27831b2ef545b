"""Ended means for good; a week off is a cancelled date."""

from __future__ import annotations


def test_a_notice_that_speaks_of_coming_back_is_questioned(problems_with):
    (problem,) = problems_with("status: ended\nnotice: {text: Back on Saturday as usual.}")
    assert "cancelled: [" in problem.fix


def test_ended_for_a_fortnight_is_questioned(problems_with):
    lines = "status: ended\nnotice: {text: The hall is shut., from: 2026-11-20, until: 2026-12-04}"
    assert len(problems_with(lines)) == 1


def test_paused_for_a_season_is_right_and_for_a_week_is_questioned(problems_with):
    notice = "status: paused\nnotice: {{text: Winter., from: 2026-11-20, until: {}}}"
    assert problems_with(notice.format("2027-03-31")) == ()
    assert len(problems_with(notice.format("2026-11-28"))) == 1


def test_ended_for_good_is_right(problems_with):
    assert problems_with("status: ended\nnotice: {text: Thank you for twenty years.}") == ()
