from __future__ import annotations

from datetime import date, timedelta

import pytest

from activity_directory.schedule import DateSpan, SchoolCalendar, Term, TermDates, span_in_words


def test_a_day_in_a_term_is_term_time_and_its_half_term_is_not(shropshire: TermDates) -> None:
    assert shropshire.in_term(date(2026, 10, 23))
    assert not shropshire.in_term(date(2026, 10, 26))
    assert shropshire.in_holidays(date(2026, 10, 26))
    assert shropshire.in_term(date(2026, 11, 2))


def test_the_first_and_last_day_of_a_term_are_in_it(shropshire: TermDates) -> None:
    assert shropshire.in_term(date(2026, 9, 2))
    assert shropshire.in_term(date(2026, 12, 18))
    assert shropshire.in_holidays(date(2026, 12, 19))


def test_outside_the_known_terms_neither_term_nor_holiday_is_known(shropshire: TermDates) -> None:
    for day in (date(2026, 9, 1), date(2029, 7, 21)):
        assert not shropshire.covers(day)
        assert not shropshire.in_term(day)
        assert not shropshire.in_holidays(day)
        assert shropshire.holiday_on(day) is None


def test_holidays_have_the_names_families_use(shropshire: TermDates) -> None:
    said = [f"{holiday.name}: {span_in_words(holiday.span)}" for holiday in shropshire.holidays()[:8]]
    assert said == [
        "October half term 2026: 26 to 30 October 2026",
        "Christmas holidays 2026: 19 December 2026 to 3 January 2027",
        "February half term 2027: 15 to 19 February 2027",
        "Easter holidays 2027: 26 March to 11 April 2027",
        "May half term 2027: 31 May to 4 June 2027",
        "Summer holidays 2027: 21 July to 1 September 2027",
        "October half term 2027: 26 to 30 October 2027",
        "Christmas holidays 2027: 19 December 2027 to 3 January 2028",
    ]


def test_every_holiday_day_belongs_to_a_named_holiday_and_no_term_day_does(shropshire: TermDates) -> None:
    assert shropshire.known is not None
    for day in shropshire.known.days():
        holiday = shropshire.holiday_on(day)
        assert (holiday is not None) is shropshire.in_holidays(day) is not shropshire.in_term(day)
    assert [h.span for h in shropshire.holidays()] == sorted(h.span for h in shropshire.holidays())


def test_terms_that_are_given_out_of_order_are_put_in_order(shropshire: TermDates) -> None:
    assert TermDates("x", "X", tuple(reversed(shropshire.terms))).holidays() == shropshire.holidays()


def test_a_council_that_lists_six_short_terms_gets_the_same_names() -> None:
    terms = (
        Term("1", DateSpan(date(2026, 9, 2), date(2026, 10, 23))),
        Term("2", DateSpan(date(2026, 11, 2), date(2026, 12, 18))),
        Term("3", DateSpan(date(2027, 1, 4), date(2027, 2, 12))),
        Term("4", DateSpan(date(2027, 2, 22), date(2027, 3, 25))),
    )
    names = [holiday.name for holiday in TermDates("six", "Six", terms).holidays()]
    assert names == ["October half term 2026", "Christmas holidays 2026", "February half term 2027"]


def test_no_terms_at_all_know_no_day() -> None:
    empty = TermDates("none", "None", ())
    assert empty.known is None
    assert not empty.covers(date(2026, 9, 5))
    assert empty.holidays() == ()


def test_terms_that_touch_leave_no_holiday_between_them() -> None:
    terms = (
        Term("a", DateSpan(date(2026, 9, 1), date(2026, 9, 30))),
        Term("b", DateSpan(date(2026, 10, 1), date(2026, 10, 9))),
    )
    assert TermDates("x", "X", terms).holidays() == ()


def test_the_default_set_answers_to_no_name(calendar: SchoolCalendar, shropshire: TermDates) -> None:
    assert calendar.term_dates() is calendar.term_dates("shropshire") is shropshire
    assert calendar.term_dates("nowhere") is None


def test_a_closure_is_found_on_each_of_its_days_and_no_other(calendar: SchoolCalendar) -> None:
    closed = [day for day in DateSpan(date(2026, 12, 1), date(2027, 1, 31)).days() if calendar.closure_on(day)]
    assert closed == [date(2026, 12, 24) + timedelta(days=at) for at in range(9)]
    found = calendar.closure_on(date(2026, 12, 25))
    assert found is not None
    assert found.why == "Christmas"


@pytest.mark.parametrize(
    ("first", "last", "length"),
    [
        (date(2028, 2, 28), date(2028, 3, 1), 3),
        (date(2027, 1, 2), date(2027, 1, 1), 0),
        (date.max, date.max, 1),
    ],
)
def test_a_span_counts_both_ends(first: date, last: date, length: int) -> None:
    span = DateSpan(first, last)
    assert len(span) == len(list(span.days())) == length
    assert all(span.contains(day) for day in span.days())
