"""A picture that is there can be opened."""

from __future__ import annotations

import pytest

from activity_directory import safe_pictures


def image(file):
    return f"images:\n  - {{file: {file}, alt: A wave, of: things, consent: yes}}"


def test_a_picture_that_was_cut_off_is_told_at_its_name(problems_with):
    (problem,) = problems_with(image("cut-off.jpg"))
    assert "cut off on its way" in problem.message
    assert problem.field == "images, first image, file"


def test_a_logo_is_opened_too(problems_with):
    (problem,) = problems_with("logo: {file: cut-off.jpg, alt: A wave}", kind="provider")
    assert problem.field == "logo, file"


def test_a_picture_that_is_not_there_is_another_rules_to_tell(problems_with):
    assert problems_with(image("nowhere.jpg")) == ()


@pytest.mark.usefixtures("forgetful")
def test_a_picture_of_too_many_dots_is_told_so(problems_with, monkeypatch):
    monkeypatch.setattr(safe_pictures, "MOST_PIXELS", 100)
    (problem,) = problems_with(image("pool.jpg"))
    assert "dots" in problem.message


@pytest.fixture
def forgetful():
    """What was found about a picture is kept for as long as the program runs."""
    from activity_directory.validate.rules.picture_can_be_read import _what_is_wrong

    _what_is_wrong.cache_clear()
    yield
    _what_is_wrong.cache_clear()
