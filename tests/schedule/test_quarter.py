from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from activity_directory.schedule import Quarter


def test_a_quarter_is_read_from_its_id_and_said_in_months() -> None:
    quarter = Quarter.parse("2027-Q1")
    assert (quarter.first, quarter.last) == (date(2027, 1, 1), date(2027, 3, 31))
    assert quarter.title == "January to March 2027"
    assert quarter.id == str(quarter) == "2027-Q1"


@pytest.mark.parametrize(
    "text", ["", "2027", "2027-Q5", "2027-Q0", "27-Q1", "2027-Q1\n", "0000-Q1", "2027 Q1", "٢٠٢٧-Q1"]
)
def test_anything_else_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match="like this: 2027-Q1"):
        Quarter.parse(text)


def test_the_coming_quarter_is_the_next_one_even_on_its_eve() -> None:
    assert Quarter.coming(date(2026, 11, 22)) == Quarter.parse("2027-Q1")
    assert Quarter.coming(date(2026, 12, 31)) == Quarter.parse("2027-Q1")
    assert Quarter.coming(date(2027, 1, 1)) == Quarter.parse("2027-Q2")


def test_the_quarters_of_a_year_have_these_titles() -> None:
    titles = [Quarter(2028, number).title for number in (1, 2, 3, 4)]
    assert titles == [
        "January to March 2028",
        "April to June 2028",
        "July to September 2028",
        "October to December 2028",
    ]


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_quarters_follow_one_another_without_gap_or_overlap(day: date) -> None:
    quarter = Quarter.containing(day)
    assert quarter.first <= day <= quarter.last
    assert quarter.next().first == quarter.last + timedelta(days=1)
    assert quarter == Quarter.parse(quarter.id)
    assert quarter < quarter.next()


def test_the_very_last_quarter_still_has_a_last_day() -> None:
    assert Quarter(9999, 4).last == date.max
    with pytest.raises(ValueError, match="no quarter"):
        Quarter(9999, 4).next()
