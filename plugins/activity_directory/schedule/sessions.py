"""From an authored Schedule and the area's calendar to dated sessions, in London time."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from activity_directory.schedule.bank_holidays import is_bank_holiday
from activity_directory.schedule.clock import LONDON
from activity_directory.schedule.recurrence import Schedule, ScheduleKind, When, dates_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from activity_directory.schedule.closures import SchoolCalendar

HORIZON_DAYS = 400
"""How far ahead to look for the next sessions: over a year, so that a yearly event is still found."""


@dataclass(frozen=True, slots=True)
class Session:
    """One dated occurrence. `start` and `end` are aware, in Europe/London.

    `cancelled` is None for a session that runs, else the reason given for the cancellation ("" when none
    was given). `timed` is False when the schedule states no start: `start` is then midnight and must not
    be shown as a time. An end that is not stated equals the start; one authored before the start is kept
    as it is.
    """

    start: datetime
    end: datetime
    cancelled: str | None = None
    timed: bool = True

    @property
    def day(self) -> date:
        """The day it starts on."""
        return self.start.date()


@dataclass(frozen=True, slots=True)
class NextSession:
    """A session with the place, from 0, of the schedule that it comes from in the list of schedules."""

    session: Session
    schedule: int


def sessions(schedule: Schedule, calendar: SchoolCalendar, first: date, last: date) -> Iterator[Session]:
    """The sessions from `first` to `last`, both included, in time order, at most one a day.

    Left out: days outside the schedule's own span or in a closure, exceptions and, for weekly and monthly
    schedules, bank holidays (unless it runs on them) and days not known to be in its part of the school
    year. Dates that are listed one by one run on bank holidays and whatever the part of the year.
    Cancelled sessions are given, and marked. Lazy: asking for the next few of a long span costs only
    those.
    """
    why_cancelled = {cancellation.on: cancellation.why for cancellation in reversed(schedule.cancelled)}
    start, end = schedule.start, schedule.end
    for day in running_days(schedule, calendar, first, last):
        begins, ends = _moments(day, start, end)
        yield Session(begins, ends, why_cancelled.get(day), start is not None)


def next_sessions(
    schedules: Sequence[Schedule],
    calendar: SchoolCalendar,
    today: date,
    count: int,
    horizon_days: int = HORIZON_DAYS,
) -> tuple[NextSession, ...]:
    """The next `count` sessions of several schedules, in time order, `today` included, cancelled ones too.

    Sessions that start at the same time stand in the order of their schedules. Nothing later than
    `horizon_days` days after `today` is given.
    """
    last = days_after(today, horizon_days)
    streams = [_numbered(index, sessions(schedule, calendar, today, last)) for index, schedule in enumerate(schedules)]
    # The index settles ties, so two Session objects are never compared.
    merged = streams[0] if len(streams) == 1 else heapq.merge(*streams)
    return tuple(NextSession(session, index) for _, index, session in islice(merged, max(0, count)))


def dates_known(schedule: Schedule, calendar: SchoolCalendar, first: date, last: date) -> bool:
    """Whether the calendar knows enough to say every session from `first` to `last`.

    False when the schedule keeps to the school year and its term dates do not reach over all of those days
    that lie within its own span. Say then that later dates are not set yet, not that nothing runs.
    """
    span = schedule.span
    first, last = max(first, span.first), min(last, span.last)
    recurs = schedule.kind in {ScheduleKind.WEEKLY, ScheduleKind.MONTHLY}
    if not recurs or schedule.when is When.ALL_YEAR or first > last:
        return True
    terms = calendar.term_dates(schedule.terms)
    return terms is not None and terms.covers(first) and terms.covers(last)


def running_days(schedule: Schedule, calendar: SchoolCalendar, first: date, last: date) -> Iterator[date]:
    """The days that sessions() gives sessions for, cancelled ones among them."""
    excepted = schedule.excepted
    if schedule.kind is ScheduleKind.DATES:
        for day in dates_of(schedule, first, last):
            if calendar.closure_on(day) is None and day not in excepted:
                yield day
        return
    when = schedule.when
    terms = calendar.term_dates(schedule.terms)
    on_bank_holidays = schedule.on_bank_holidays
    if when is not When.ALL_YEAR:
        known = terms.known if terms is not None else None
        if terms is None or known is None:
            return  # no term dates at all: unknown is never yes
        first, last = max(first, known.first), min(last, known.last)
    for day in dates_of(schedule, first, last):
        if when is not When.ALL_YEAR and terms is not None and terms.in_term(day) is not (when is When.TERM_TIME):
            continue
        if not on_bank_holidays and is_bank_holiday(day):
            continue
        if calendar.closure_on(day) is None and day not in excepted:
            yield day


def _moments(day: date, start: time | None, end: time | None) -> tuple[datetime, datetime]:
    """Start and end in London: the time on the wall stays the same on both sides of a clock change."""
    begins = datetime.combine(day, start or time.min, LONDON)
    ends = begins if end is None else datetime.combine(day, end, LONDON)
    if begins.hour < 3 or ends.hour < 3:  # the clocks change between 1am and 2am
        begins, ends = begins.replace(fold=0), ends.replace(fold=0)
        moved = _after_the_gap(begins)
        # A start that the spring change skips is moved on an hour, and its end with it: it lasts as long
        # as authored.
        return moved, _after_the_gap(ends + (moved - begins))
    return begins, ends


def _after_the_gap(moment: datetime) -> datetime:
    """The same moment, unless the clocks skip it: then the time that clocks on the wall show instead."""
    return moment.astimezone(UTC).astimezone(LONDON)


def _numbered(index: int, dated: Iterator[Session]) -> Iterator[tuple[datetime, int, Session]]:
    for session in dated:
        yield session.start, index, session


def days_after(day: date, days: int) -> date:
    """The day that many days on, or the end of the calendar when that is sooner."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min
