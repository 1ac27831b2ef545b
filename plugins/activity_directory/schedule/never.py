"""Why a schedule has no session to offer, as data, for the rule that tells its author."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from activity_directory.schedule.bank_holidays import is_bank_holiday
from activity_directory.schedule.recurrence import Schedule, ScheduleKind, When, dates_of
from activity_directory.schedule.sessions import HORIZON_DAYS, days_after

if TYPE_CHECKING:
    from activity_directory.schedule.closures import SchoolCalendar


class WhyNever(Enum):
    """What leaves a date out, or why there is no date to leave out."""

    NO_DATES_GIVEN = "no-dates-given"  # neither days nor dates: there is nothing to work out
    BACKWARDS = "backwards"  # until is before from
    OVER = "over"  # until, or the last listed date, has passed
    NOT_WITHIN_SPAN = "not-within-span"  # the day never falls between from and until
    IN_HOLIDAYS = "in-holidays"  # term time only, and every date is in school holidays
    IN_TERM = "in-term"  # holidays only, and every date is in term time
    NO_SUCH_TERMS = "no-such-terms"  # the set of term dates it names does not exist or is empty
    TERM_DATES_RAN_OUT = "term-dates-ran-out"  # every date is before or after the term dates that are known
    BANK_HOLIDAY = "bank-holiday"
    CLOSED = "closed"
    EXCEPTED = "excepted"
    CANCELLED = "cancelled"
    SEVERAL = "several"  # different dates are left out for different reasons: see `counts`


@dataclass(frozen=True, slots=True)
class NeverHappens:
    """The reason, how many of the dates looked at each reason leaves out (most first), and the first date.

    When term dates have run out for any of the dates, that is the reason: the others may yet be put right
    by it.
    """

    reason: WhyNever
    counts: tuple[tuple[WhyNever, int], ...] = ()
    example: date | None = None


def never_happens(
    schedule: Schedule, calendar: SchoolCalendar, from_day: date, horizon_days: int = HORIZON_DAYS
) -> NeverHappens | None:
    """None when a session runs within `horizon_days` of `from_day`; otherwise why there is none.

    The days looked at begin with the schedule's own first day when that is later, so a club that opens in
    two years is not called one that never happens. A schedule whose sessions are all cancelled never
    happens. One that is arranged with each family is always None.
    """
    if schedule.kind is ScheduleKind.ARRANGED:
        return None
    if not _names_a_day(schedule):
        return NeverHappens(WhyNever.NO_DATES_GIVEN)
    span = schedule.span
    if span.last < span.first:
        return NeverHappens(WhyNever.BACKWARDS)
    if span.last < from_day:
        return NeverHappens(WhyNever.OVER)
    first = max(from_day, span.first)
    horizon = max(horizon_days, 7 * schedule.every_weeks)
    last = date.max if schedule.kind is ScheduleKind.DATES else days_after(first, horizon)
    counts: Counter[WhyNever] = Counter()
    example: date | None = None
    for day in dates_of(schedule, first, last):
        why = left_out(schedule, calendar, day)
        if why is None:
            return None  # nearly always the first or second day looked at
        counts[why] += 1
        example = example or day
    if example is None:
        earlier = next(dates_of(schedule, span.first, first), None)
        return NeverHappens(WhyNever.NOT_WITHIN_SPAN if earlier is None else WhyNever.OVER)
    return NeverHappens(_reason(counts), tuple(counts.most_common()), example)


def _reason(counts: Counter[WhyNever]) -> WhyNever:
    for unknown in (WhyNever.NO_SUCH_TERMS, WhyNever.TERM_DATES_RAN_OUT):
        if unknown in counts:
            return unknown  # some days cannot be known, so "never" cannot be said of them
    return WhyNever.SEVERAL if len(counts) > 1 else next(iter(counts))


def left_out(schedule: Schedule, calendar: SchoolCalendar, day: date) -> WhyNever | None:
    """Why a day that the rule falls on has no session, the most telling reason first; None when it runs."""
    if day in schedule.excepted:
        return WhyNever.EXCEPTED
    if schedule.kind is not ScheduleKind.DATES:
        why = _wrong_part_of_year(schedule, calendar, day)
        if why is not None:
            return why
        if not schedule.on_bank_holidays and is_bank_holiday(day):
            return WhyNever.BANK_HOLIDAY
    if calendar.closure_on(day) is not None:
        return WhyNever.CLOSED
    return WhyNever.CANCELLED if any(cancelled.on == day for cancelled in schedule.cancelled) else None


def _wrong_part_of_year(schedule: Schedule, calendar: SchoolCalendar, day: date) -> WhyNever | None:
    if schedule.when is When.ALL_YEAR:
        return None
    terms = calendar.term_dates(schedule.terms)
    if terms is None or terms.known is None:
        return WhyNever.NO_SUCH_TERMS
    if not terms.covers(day):
        return WhyNever.TERM_DATES_RAN_OUT
    if terms.in_term(day) is (schedule.when is When.TERM_TIME):
        return None
    return WhyNever.IN_TERM if schedule.when is When.HOLIDAYS else WhyNever.IN_HOLIDAYS


def _names_a_day(schedule: Schedule) -> bool:
    match schedule.kind:
        case ScheduleKind.WEEKLY:
            return bool(schedule.days)
        case ScheduleKind.MONTHLY:
            return bool(schedule.monthly)
        case _:
            return bool(schedule.dates)
