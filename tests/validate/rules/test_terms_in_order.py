"""Terms do not overlap, and a half term lies inside its term."""

from __future__ import annotations


def terms(*lines):
    dates = "".join(f"      - {{{line}}}\n" for line in lines)
    return f"terms:\n  - id: shropshire\n    title: Shropshire schools\n    dates:\n{dates}"


def test_a_half_term_outside_its_term_is_told(problems_with):
    lines = terms("name: A, from: 2028-09-05, until: 2028-12-20, half_term: {from: 2027-10-21, until: 2027-10-29}")
    assert len(problems_with(lines, kind="calendar")) == 1


def test_terms_that_overlap_are_told(problems_with):
    lines = terms("name: A, from: 2028-09-05, until: 2029-12-20", "name: B, from: 2029-01-04, until: 2029-03-23")
    (problem,) = problems_with(lines, kind="calendar")
    assert "before A ends" in problem.message
