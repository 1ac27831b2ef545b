"""A notice is taken away when it no longer holds."""

from __future__ import annotations


def test_a_notice_that_is_over_is_a_warning_and_an_endless_one_advice(problems_with):
    assert problems_with("notice: {text: Shut., until: 2026-11-21}")[0].severity == "warning"
    assert problems_with("notice: {text: Shut.}")[0].severity == "advice"


def test_the_last_day_still_holds(problems_with):
    assert problems_with("notice: {text: Shut., until: 2026-11-22}") == ()


def test_an_entry_nobody_sees_any_more_is_told(problems_with):
    assert len(problems_with("visible: {until: 2026-01-01}")) == 1
