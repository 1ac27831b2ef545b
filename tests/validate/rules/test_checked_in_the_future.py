"""Nobody has checked an entry, or changed it, tomorrow."""

from __future__ import annotations


def test_each_date_is_looked_at(problems_with):
    found = problems_with(
        "added: 2027-01-01\nchecked: {on: 2027-01-01, by: provider}\nchanged: {on: 2027-01-01, what: Times}"
    )
    assert {problem.field for problem in found} == {"added", "checked, on", "changed, on"}
    assert {problem.severity for problem in found} == {"warning"}


def test_today_is_not_the_future(problems_with):
    assert problems_with("checked: {on: 2026-11-22, by: provider}") == ()
