"""The quarter at a glance: its weeks, what the schools do in each, and the days to know about."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from activity_directory.brochure.book import Week, WindowRow
from activity_directory.schedule import DateSpan, bank_holidays, date_in_words, span_in_words
from activity_directory.schedule.names import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from activity_directory.model import Scheme
    from activity_directory.schedule import Quarter, SchoolCalendar, TermDates


def weeks_of(quarter: Quarter, calendar: SchoolCalendar, schemes: Sequence[Scheme]) -> tuple[Week, ...]:
    """Every week from Monday to Sunday that has a day in the quarter."""
    terms = calendar.term_dates()
    monday = quarter.first - timedelta(days=quarter.first.weekday())
    weeks = []
    while monday <= quarter.last:
        span = DateSpan(max(monday, quarter.first), min(monday + timedelta(days=6), quarter.last))
        weeks.append(Week(span_in_words(span, year=False), _school(span, terms), _notes(span, calendar, schemes)))
        monday += timedelta(days=7)
    return tuple(weeks)


def _school(week: DateSpan, terms: TermDates | None) -> str:
    if terms is None or not any(terms.covers(day) for day in week.days()):
        return "Term dates not known yet"
    days = [day for day in week.days() if day.weekday() < 5] or list(week.days())
    in_term = [day for day in days if terms.in_term(day)]
    if len(in_term) == len(days):
        return "Term"
    if not in_term:
        holiday = next((found for day in days if (found := terms.holiday_on(day)) is not None), None)
        return _without_year(holiday.name) if holiday is not None else "School holidays"
    if in_term[0] == days[0]:
        return f"Term until {date_in_words(in_term[-1])}"
    return f"Term from {date_in_words(in_term[0])}"


def _without_year(name: str) -> str:
    first, _, last = name.rpartition(" ")
    return first if last.isdigit() else name


def _notes(week: DateSpan, calendar: SchoolCalendar, schemes: Sequence[Scheme]) -> tuple[str, ...]:
    notes = [
        f"{date_in_words(day)}: bank holiday, {name}"
        for day, name in bank_holidays(week.first.year, week.last.year).items()
        if week.contains(day)
    ]
    for closure in calendar.closures:
        if closure.span.overlaps(week):
            days = DateSpan(max(closure.span.first, week.first), min(closure.span.last, week.last))
            notes.append(f"{span_in_words(days, year=False)}: nothing on. {closure.why}".strip())
    for day, text in _booking_days(week, schemes):
        notes.append(f"{date_in_words(day)}: {text}")
    return tuple(notes)


def _booking_days(week: DateSpan, schemes: Sequence[Scheme]) -> Iterator[tuple[date, str]]:
    for scheme in schemes:
        window = scheme.booking_window
        if window is None:
            continue
        for day in week.days():
            month = MONTHS[_months_after(day, window.months_before).month - 1]
            if day.day == window.opens_day:
                yield day, f"ask for {month} places, {scheme.title}"
            if day.day == window.closes_day:
                yield day, f"last day to ask for {month}, {scheme.title}"


def windows_of(scheme: Scheme, quarter: Quarter) -> tuple[WindowRow, ...]:
    """When to ask for the sessions of each month of the quarter, as dates; () for a scheme without a window."""
    window = scheme.booking_window
    if window is None:
        return ()
    rows = []
    for ahead in range(3):
        month = _months_after(quarter.first, ahead)
        asked = _months_after(month, -window.months_before)
        span = DateSpan(asked.replace(day=window.opens_day), asked.replace(day=window.closes_day))
        answer = date_in_words(asked.replace(day=window.answered_day), year=True, weekday=True)
        rows.append(WindowRow(f"{MONTHS[month.month - 1]} {month.year}", span_in_words(span), answer))
    return tuple(rows)


def _months_after(day: date, months: int) -> date:
    """The first day of the month that many months after (or before) the one that holds `day`."""
    at = day.year * 12 + day.month - 1 + months
    return date(at // 12, at % 12 + 1, 1)
