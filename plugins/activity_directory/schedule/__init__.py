"""Recurrence arithmetic: dates in, dates out. A leaf that imports nothing of ours and reads no file.

- authored.py: the data of entries and of the calendar file as the shapes below
- recurrence.py: what an entry says (Schedule), and the bare dates of its rule
- terms.py, closures.py: TermDates, SchoolCalendar
- sessions.py: the dated sessions that a calendar leaves; never.py: why it leaves none
- names.py: the names of days and months
- quarter.py: "January to March 2027"; clock.py: the only place that asks what day it is
- in_words.py, quarter_words.py: all of it in plain English
"""

from __future__ import annotations

from activity_directory.schedule.authored import read_calendar, read_clock, read_day, read_schedule
from activity_directory.schedule.bank_holidays import bank_holidays, is_bank_holiday
from activity_directory.schedule.clock import LONDON, build_date
from activity_directory.schedule.closures import Closure, SchoolCalendar
from activity_directory.schedule.in_words import (
    date_in_words,
    rule_in_words,
    span_in_words,
    time_in_words,
    time_range_in_words,
)
from activity_directory.schedule.never import NeverHappens, WhyNever, never_happens
from activity_directory.schedule.quarter import Quarter
from activity_directory.schedule.quarter_words import quarter_in_words
from activity_directory.schedule.recurrence import (
    Cancellation,
    MonthlyDay,
    Schedule,
    ScheduleKind,
    When,
    dates_of,
)
from activity_directory.schedule.sessions import NextSession, Session, dates_known, next_sessions, sessions
from activity_directory.schedule.span import DateSpan
from activity_directory.schedule.terms import Holiday, Term, TermDates

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
    "dates_known",
    "dates_of",
    "is_bank_holiday",
    "never_happens",
    "next_sessions",
    "quarter_in_words",
    "read_calendar",
    "read_clock",
    "read_day",
    "read_schedule",
    "rule_in_words",
    "sessions",
    "span_in_words",
    "time_in_words",
    "time_range_in_words",
]
