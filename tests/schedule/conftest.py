"""A calendar shaped like Shropshire's, three school years long, with a closure each Christmas."""

from __future__ import annotations

from datetime import date

import pytest

from activity_directory.schedule import Closure, DateSpan, SchoolCalendar, Term, TermDates


def a_school_year(year: int) -> tuple[Term, ...]:
    autumn = DateSpan(date(year, 9, 2), date(year, 12, 18))
    spring = DateSpan(date(year + 1, 1, 4), date(year + 1, 3, 25))
    summer = DateSpan(date(year + 1, 4, 12), date(year + 1, 7, 20))
    return (
        Term("Autumn", autumn, DateSpan(date(year, 10, 26), date(year, 10, 30))),
        Term("Spring", spring, DateSpan(date(year + 1, 2, 15), date(year + 1, 2, 19))),
        Term("Summer", summer, DateSpan(date(year + 1, 5, 31), date(year + 1, 6, 4))),
    )


@pytest.fixture(scope="session")
def shropshire() -> TermDates:
    terms = tuple(term for year in (2026, 2027, 2028) for term in a_school_year(year))
    return TermDates("shropshire", "Shropshire schools", terms)


@pytest.fixture(scope="session")
def calendar(shropshire: TermDates) -> SchoolCalendar:
    autumn = DateSpan(date(2026, 9, 1), date(2026, 12, 22))
    half_term = DateSpan(date(2026, 10, 19), date(2026, 10, 30))
    telford = TermDates("telford", "Telford and Wrekin schools", (Term("Autumn", autumn, half_term),))
    closures = tuple(
        Closure(DateSpan(date(year, 12, 24), date(year + 1, 1, 1)), "Christmas") for year in (2026, 2027, 2028)
    )
    return SchoolCalendar("shropshire", {"shropshire": shropshire, "telford": telford}, closures)
