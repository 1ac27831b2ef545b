"""Dates, times, rules and quarters in plain UK English, the same on screen and on paper."""

from __future__ import annotations

from datetime import date, time

from .closures import SchoolCalendar
from .quarter import Quarter
from .recurrence import Schedule
from .span import DateSpan


def date_in_words(day: date, *, year: bool = False, beside: date | None = None, weekday: bool = True) -> str:
    """ "Saturday 9 January"; with the year when `year` is set or when the year is not that of `beside`."""
    raise NotImplementedError


def time_in_words(moment: time) -> str:
    """ "10am", "1:30pm", "12 noon", "midnight"."""
    raise NotImplementedError


def time_range_in_words(start: time | None, end: time | None) -> str:
    """ "10am to 11:30am", "from 10am", "until 6pm", or "" when neither is stated."""
    raise NotImplementedError


def span_in_words(span: DateSpan, *, year: bool = True, weekday: bool = False) -> str:
    """ "26 to 30 October 2026", "19 December 2026 to 3 January 2027"."""
    raise NotImplementedError


def rule_in_words(
    schedule: Schedule, calendar: SchoolCalendar | None = None, *, today: date | None = None, times: bool = True
) -> str:
    """ "Saturdays in term time, 10am to 11am". From and until are said when they matter on `today`."""
    raise NotImplementedError


def quarter_in_words(schedule: Schedule, calendar: SchoolCalendar, quarter: Quarter, *, times: bool = False) -> str:
    """ "Saturdays 9 January to 27 March, not 20 February": exactly the dates that run; "" when none does."""
    raise NotImplementedError
