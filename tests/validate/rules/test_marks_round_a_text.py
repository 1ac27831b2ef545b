"""A text has no curly quotation marks round it and no comma at its end."""

from __future__ import annotations


def test_marks_round_the_whole_text_are_told_with_the_text_as_it_should_be(problems_with):
    (problem,) = problems_with("name: “Saturday swim”")
    assert problem.fix == "Leave them out, like this:  name: Saturday swim"


def test_a_comma_at_the_end_is_told(problems_with):
    (problem,) = problems_with("name: Saturday swim,")
    assert problem.fix == "Leave it out, like this:  name: Saturday swim"


def test_marks_within_a_text_are_its_writer_s_own(problems_with):
    assert problems_with("name: The “Splash” swim") == ()
    assert problems_with("name: “Splash” and “Dive”") == ()


def test_an_apostrophe_at_the_end_is_left_in_peace(problems_with):
    assert problems_with("name: The swimmers’") == ()
