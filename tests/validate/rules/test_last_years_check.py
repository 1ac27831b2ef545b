"""An entry that was changed was checked then, too."""

from __future__ import annotations


def test_a_change_after_the_check_is_told(problems_with):
    (problem,) = problems_with("checked: {on: 2026-03-01, by: provider}\nchanged: {on: 2026-09-01, what: Times}")
    assert "checked: {on: 2026-09-01, by: provider}" in problem.fix


def test_last_years_january_is_suspected(problems_with):
    lines = "added: 2026-01-05\nchecked: {on: 2025-01-09, by: provider}"
    (problem,) = problems_with(lines)
    assert "last year's" in problem.message


def test_the_same_day_is_right(problems_with):
    assert problems_with("checked: {on: 2026-09-01, by: provider}\nchanged: {on: 2026-09-01, what: Times}") == ()
