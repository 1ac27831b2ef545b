"""No child's name in a picture or in what families said."""

from __future__ import annotations

import pytest


def image(alt="A red float", file="pool.jpg"):
    return f'images:\n  - {{file: {file}, alt: "{alt}", of: things, consent: yes}}'


@pytest.mark.parametrize("alt", ["Ellie with a float", "Zebedee, aged 9, in the water", "Oliver and a friend"])
def test_a_name_in_the_words_for_a_picture_is_advice(problems_with, alt):
    (problem,) = problems_with(image(alt))
    assert problem.severity == "advice"


@pytest.mark.parametrize(
    "alt",
    ["The door of St James Church", "A rose and a lily", "Prince Harry Park", "The Charlotte Street hall", "Room 9"],
)
def test_places_and_flowers_are_left_in_peace(problems_with, alt):
    assert problems_with(image(alt)) == ()


def test_a_name_in_the_name_of_the_file_is_advice(problems_with):
    assert any(problem.field.endswith("file") for problem in problems_with(image(file="ellie-swims.jpg")))


def test_a_name_in_what_was_said_is_a_warning(problems_with):
    lines = "items:\n  - {said: Oliver cannot bear the music., did: A quiet hour.}"
    (problem,) = problems_with(lines, kind="feedback")
    assert problem.severity == "warning"


@pytest.mark.parametrize("file", ["for-ellie", "olivers-swim", "swim-with-oliver"])
def test_a_name_in_the_name_of_the_entry_s_file_is_advice(problems_with, file):
    (problem,) = problems_with(place=f"activities/severn-splash/{file}.yaml")
    assert problem.fix.endswith("like this:  saturday-swim.yaml")


def test_a_name_that_the_activity_or_its_place_bears_may_stand_in_the_file_s_name_too(problems_with):
    assert problems_with("name: The Oliver swim", place="activities/severn-splash/oliver-swim.yaml") == ()
    assert problems_with(place="activities/severn-splash/st-davids-swim.yaml") == ()
