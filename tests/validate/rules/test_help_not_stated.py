"""An entry says who helps a child with what, and whether an adult stays."""

from __future__ import annotations


def test_each_of_the_two_is_asked_for(problems_with):
    found = problems_with(without=("help", "adult_stays"))
    assert [problem.field for problem in found] == ["adult_stays", "help"]
    assert {problem.severity for problem in found} == {"warning"}


def test_kinds_of_help_that_are_left_out_are_advice(problems_with):
    (problem,) = problems_with("help: {pad_changing: {who: cannot}}")
    assert problem.severity == "advice"
    assert "hoist_transfers" in problem.message
    assert "pad_changing" not in problem.message


def test_less_hangs_on_it_where_the_adult_stays_in_the_room(problems_with):
    (problem,) = problems_with("adult_stays: {usually: join-in}", without=("help",))
    assert problem.severity == "advice"


def test_groups_of_parent_carers_online_ones_and_ended_ones_are_not_asked(problems_with):
    for lines in ("group: {kind: parent-carers}", "venue: {kind: online}", "status: ended"):
        assert problems_with(lines, without=("help", "adult_stays")) == ()


def test_help_that_cannot_be_read_is_not_called_missing(problems_with):
    assert problems_with("help: yes", without=()) == ()
