"""Ages as lists have them."""

from __future__ import annotations

import pytest

from activity_directory.importing.ages_in_words import ages_of, is_a_date


@pytest.mark.parametrize(
    ("typed", "ages"),
    [
        ("5 - 11", {"from": "5", "to": "11"}),
        ("5–11 years", {"from": "5", "to": "11"}),
        ("Ages 8 to 18", {"from": "8", "to": "18"}),
        ("8+", {"from": "8"}),
        ("16 and over", {"from": "16"}),
        ("7 yrs +", {"from": "7"}),
        ("5-11yrs", {"from": "5", "to": "11"}),
        ("11-16 year olds", {"from": "11", "to": "16"}),
        ("under 5s", {"to": "4"}),
        ("up to 16", {"to": "16"}),
        ("All ages", {"from": "0"}),
        ("18 months to 4 years", {"from": "1", "to": "4"}),
        ("Reception to Year 6", {"from": "4", "to": "11"}),
        ("Year 3 - 6", {"from": "7", "to": "11"}),
    ],
)
def test_plain_ages_are_read(typed, ages):
    assert ages_of(typed)[0] == ages


@pytest.mark.parametrize(
    "typed",
    ["years 7-11", "over 16", "primary", "11-5", "6 months - 5", "Aged 5 to 11 (siblings welcome)", "", "5-400"],
)
def test_what_could_be_two_things_is_not_read(typed):
    assert ages_of(typed)[0] is None


@pytest.mark.parametrize("typed", ["05-Nov", "Nov-05", "5/Nov/2026", "2026-11-05 00:00:00"])
def test_ages_that_a_spreadsheet_has_made_a_day_of_are_known(typed):
    assert is_a_date(typed)
    assert not is_a_date("5 to 11")


def test_what_was_guessed_from_school_years_or_one_figure_is_not_called_plain():
    assert ages_of("Year 3 to Year 6")[1] is False
    assert ages_of("11")[1] is False
    assert ages_of("5 - 11")[1] is True
