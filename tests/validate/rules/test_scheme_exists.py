"""A scheme is one of those in programme.yaml."""

from __future__ import annotations


def test_a_misspelt_scheme_is_told_wherever_it_stands(problems_with):
    found = problems_with("programmes: [{scheme: all-inn}]\neligibility: {membership: alin}")
    assert [problem.field for problem in found] == ["programmes, first programme, scheme", "eligibility, membership"]
    assert all("all-in" in problem.fix for problem in found)


def test_a_scheme_that_there_is_is_right(problems_with):
    assert problems_with("programmes: [{scheme: all-in}, {scheme: stepping-out}]") == ()
