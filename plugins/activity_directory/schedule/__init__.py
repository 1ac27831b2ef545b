"""Recurrence arithmetic: dates in, dates out. A leaf that imports nothing of ours and reads no file.

    Schedule, When, ...        recurrence.py      what an entry says, and the bare dates of its rule
    TermDates, SchoolCalendar  terms.py, closures.py
    sessions, next_sessions    sessions.py        the dated sessions that a calendar leaves
    never_happens              never.py           why it leaves none
    Quarter                    quarter.py         "January to March 2027"
    build_date                 clock.py           the only place that asks what day it is
    rule_in_words, ...         in_words.py        all of it in plain English
"""

from __future__ import annotations

from .bank_holidays import bank_holidays, is_bank_holiday
from .clock import LONDON, build_date
from .closures import Closure, SchoolCalendar
from .in_words import (
    date_in_words,
    quarter_in_words,
    rule_in_words,
    span_in_words,
    time_in_words,
    time_range_in_words,
)
from .never import NeverHappens, WhyNever, never_happens
from .quarter import Quarter
from .recurrence import Cancellation, MonthlyDay, Schedule, ScheduleKind, When, dates_of
from .sessions import NextSession, Session, next_sessions, sessions
from .span import DateSpan
from .terms import Holiday, Term, TermDates

__all__ = [
    "LONDON",
    "Cancellation",
    "Closure",
    "DateSpan",
    "Holiday",
    "MonthlyDay",
    "NeverHappens",
    "NextSession",
    "Quarter",
    "Schedule",
    "ScheduleKind",
    "SchoolCalendar",
    "Session",
    "Term",
    "TermDates",
    "When",
    "WhyNever",
    "bank_holidays",
    "build_date",
    "date_in_words",
    "dates_of",
    "is_bank_holiday",
    "never_happens",
    "next_sessions",
    "quarter_in_words",
    "rule_in_words",
    "sessions",
    "span_in_words",
    "time_in_words",
    "time_range_in_words",
]
