"""A picture that is named is there."""

from __future__ import annotations


def image(file):
    return f"images:\n  - {{file: {file}, alt: A wave, of: things, consent: yes}}"


def test_a_near_miss_is_offered(problems_with):
    (problem,) = problems_with(image("pol.jpg"))
    assert "file: pool.jpg" in problem.fix


def test_the_picture_of_another_provider_does_not_count(problems_with):
    assert len(problems_with(image("pool.jpg"), place="activities/quiet-corner/swim.yaml")) == 1


def test_a_logo_is_looked_for_in_the_same_folder(problems_with):
    assert len(problems_with("logo: {file: logo.png, alt: A wave}", kind="provider")) == 1
    assert problems_with("logo: {file: pool.jpg, alt: A wave}", kind="provider") == ()
