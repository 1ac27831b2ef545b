"""The county's colours can be read on white."""

from __future__ import annotations

import pytest

from activity_directory.validate.rules.colours_have_contrast import contrast_with_white, darker


def test_black_and_white_are_as_the_standard_says():
    assert contrast_with_white("#000000") == pytest.approx(21)
    assert contrast_with_white("#ffffff") == pytest.approx(1)
    assert contrast_with_white("#767676") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("colour", ["#4aa3c7", "#ffcc00", "#ffffff", "#ff0000"])
def test_the_shade_that_is_offered_passes(problems_with, colour):
    (problem,) = problems_with(f'colours: {{main: "{colour}"}}', kind="site")
    assert darker(colour) in problem.fix
    assert contrast_with_white(darker(colour)) >= 7


def test_a_dark_colour_is_right(problems_with):
    assert problems_with('colours: {main: "#1d4e5f", accent: "#7a3b69"}', kind="site") == ()
