"""A Schedule as it is authored, and the bare dates that its rule falls on before any calendar is applied."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum
from typing import TYPE_CHECKING

from activity_directory.schedule.span import DateSpan

if TYPE_CHECKING:
    from collections.abc import Iterator


class ScheduleKind(Enum):
    """How an entry of `sessions` says when."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    DATES = "dates"
    ARRANGED = "arranged"


class When(Enum):
    """The part of the school year that a weekly or monthly schedule runs in."""

    TERM_TIME = "term-time"
    HOLIDAYS = "holidays"
    ALL_YEAR = "all-year"


@dataclass(frozen=True, slots=True, order=True)
class MonthlyDay:
    """A day such as the first Saturday: `nth` is 1 to 5, or -1 for the last; `weekday` is 0 for Monday."""

    nth: int
    weekday: int

    def __post_init__(self) -> None:
        """Raises ValueError for an `nth` or `weekday` that no month can have."""
        if self.nth not in (-1, 1, 2, 3, 4, 5):
            raise ValueError(f"nth must be 1 to 5, or -1 for the last, not {self.nth}")
        if not 0 <= self.weekday <= 6:
            raise ValueError(f"weekday must be 0 (Monday) to 6 (Sunday), not {self.weekday}")


@dataclass(frozen=True, slots=True)
class Cancellation:
    """One date that will not run after all, and why, in words for families."""

    on: date
    why: str = ""


@dataclass(frozen=True, slots=True)
class Schedule:
    """One entry of an activity's `sessions`. Fields that its kind does not use are ignored.

    `first` and `last` are the authored from and until, both included. `every_weeks` counts weeks from
    Monday to Sunday, from the week that holds `starting` (or `first`); nothing runs before `starting`. With
    neither, the count is fixed but arbitrary, so whoever reads an entry should ask for one of them.
    `terms` is the id of a set of term dates, "" for the area's default. `arranged` is the provider's
    sentence for times agreed with each family. Times are wall-clock times in London.
    """

    kind: ScheduleKind
    days: tuple[int, ...] = ()
    monthly: tuple[MonthlyDay, ...] = ()
    dates: tuple[date, ...] = ()
    start: time | None = None
    end: time | None = None
    every_weeks: int = 1
    starting: date | None = None
    first: date | None = None
    last: date | None = None
    when: When = When.ALL_YEAR
    terms: str = ""
    excepted: tuple[date, ...] = ()
    cancelled: tuple[Cancellation, ...] = ()
    on_bank_holidays: bool = False
    arranged: str = ""

    def __post_init__(self) -> None:
        """Raises ValueError for a weekday outside 0 to 6 or an interval of less than a week."""
        if any(not 0 <= day <= 6 for day in self.days):
            raise ValueError(f"days must be 0 (Monday) to 6 (Sunday), not {self.days}")
        if self.every_weeks < 1:
            raise ValueError(f"every_weeks must be 1 or more, not {self.every_weeks}")

    @property
    def span(self) -> DateSpan:
        """The schedule's own span; an open end is the end of the calendar."""
        first = self.first or date.min
        if self.kind is ScheduleKind.WEEKLY and self.starting is not None:
            first = max(first, self.starting)
        return DateSpan(first, self.last or date.max)


def dates_of(schedule: Schedule, first: date, last: date) -> Iterator[date]:
    """The days that the rule falls on from `first` to `last`, in order, within the schedule's own span.

    Nothing of the calendar is applied: no term dates, bank holidays, closures, exceptions or cancellations.
    """
    span = schedule.span
    first, last = max(first, span.first), min(last, span.last)
    if first > last:
        return iter(())
    match schedule.kind:
        case ScheduleKind.WEEKLY:
            return _weekly(schedule, first, last)
        case ScheduleKind.MONTHLY:
            return _monthly(schedule, first, last)
        case ScheduleKind.DATES:
            return iter(sorted({day for day in schedule.dates if first <= day <= last}))
        case ScheduleKind.ARRANGED:
            return iter(())


def monday_of(day: date) -> int:
    """The ordinal of the Monday of that day's week (day 1 of the calendar is a Monday)."""
    ordinal = day.toordinal()
    return ordinal - (ordinal - 1) % 7


def _weekly(schedule: Schedule, first: date, last: date) -> Iterator[date]:
    # Plain arithmetic on day numbers, not dateutil's rrule: a large directory asks for the next dates of 10,000 weekly
    # schedules in one build, and rrule costs six times as much for the same dates (a test compares the two).
    days = sorted(set(schedule.days))
    if not days:
        return
    low, high = first.toordinal(), last.toordinal()
    week = monday_of(first)
    step = 7 * schedule.every_weeks
    anchor = schedule.starting or schedule.first
    if anchor is not None:
        week += (monday_of(anchor) - week) % step
    else:
        week += (1 - week) % step
    for monday in range(week, high + 1, step):
        for day in days:
            if low <= monday + day <= high:
                yield date.fromordinal(monday + day)


def _monthly(schedule: Schedule, first: date, last: date) -> Iterator[date]:
    from dateutil.rrule import (  # imported here: most builds' first use is late or never
        MONTHLY,
        rrule,
        weekday,
    )

    if not schedule.monthly:
        return
    rule = rrule(
        MONTHLY,
        dtstart=datetime.combine(first, time.min),
        until=datetime.combine(last, time.min),
        byweekday=[weekday(day.weekday, day.nth) for day in sorted(set(schedule.monthly))],
    )
    for moment in rule:
        yield moment.date()
