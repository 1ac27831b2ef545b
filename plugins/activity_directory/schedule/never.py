"""Why a schedule has no session to offer, as data, for the rule that tells its author."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from .bank_holidays import is_bank_holiday
from .closures import SchoolCalendar
from .recurrence import Schedule, ScheduleKind, When, dates_of


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
    """The reason, how many of the looked-at dates each reason leaves out (most first), and the first such date."""

    reason: WhyNever
    counts: tuple[tuple[WhyNever, int], ...] = ()
    example: date | None = None


def never_happens(
    schedule: Schedule, calendar: SchoolCalendar, from_day: date, horizon_days: int = 400
) -> NeverHappens | None:
    """None when a session runs within `horizon_days` of `from_day`; otherwise why there is none.

    The days looked at begin with the schedule's own first day when that is later, so a club that opens in two years is
    not called one that never happens. Schedules that are arranged with each family are always None.
    """
    raise NotImplementedError
