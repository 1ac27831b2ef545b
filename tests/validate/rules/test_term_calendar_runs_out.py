"""School terms are known for the year ahead."""

from __future__ import annotations

from datetime import date


def test_each_set_is_looked_at(problems_with):
    assert problems_with(kind="calendar") == ()
    assert len(problems_with(kind="calendar", today=date(2029, 1, 1))) == 2


def test_a_calendar_that_has_run_out_is_a_warning_and_never_blocks(problems_with):
    found = problems_with(kind="calendar", today=date(2031, 1, 1))
    assert {problem.severity for problem in found} == {"warning"}
    assert "ran out" in found[0].message
