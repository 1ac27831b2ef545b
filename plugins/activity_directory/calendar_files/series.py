"""A pattern's real dates, as few events as every calendar program can read: repeating ones, and single ones.

What repeats is only what Google, Apple and Outlook all know: every so many weeks on some days, or one day of the month
from the first to the fourth or the last. Dates that the area's calendar takes out of it are named one by one (EXDATE).
Nothing is ever added to a repeating event (RDATE), because Outlook and Google leave such dates out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from activity_directory.schedule import (
    LONDON,
    MonthlyDay,
    Schedule,
    ScheduleKind,
    SchoolCalendar,
    dates_of,
    sessions,
)
from activity_directory.schedule.names import DAY_IDS
from activity_directory.schedule.sessions import running_days

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from activity_directory.schedule import DateSpan

_NO_CALENDAR = SchoolCalendar()
_ORDER = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}
_CLOCKS_CHANGE_BEFORE = 3
"""An hour that no clock change reaches: from here on a session looks the same on every day."""


@dataclass(frozen=True, slots=True)
class Series:
    """One event: when it first is, and what it repeats by.

    `key` tells it from the activity's other events and is the same in every build. `end` None: not stated. A start
    without a time (`timed` False) is a whole day. `rule` is the value of RRULE, "" for a single date; `left_out` are
    the rule's dates on which nothing runs. `cancelled` is None for what runs, else the reason given.
    """

    key: str
    start: datetime
    end: datetime | None
    timed: bool
    rule: str = ""
    left_out: tuple[date, ...] = ()
    cancelled: str | None = None


def series_of(schedule: Schedule, calendar: SchoolCalendar, span: DateSpan) -> Iterator[Series]:
    """The events that stand for every session of the pattern in `span`, none twice, none besides."""
    if schedule.kind is ScheduleKind.ARRANGED:
        return
    days = list(running_days(schedule, calendar, span.first, span.last))
    odd = _odd_days(schedule, calendar, days)
    off = {each.on: each.why for each in reversed(schedule.cancelled)}
    plain = [day for day in days if day not in odd and day not in off]
    match schedule.kind:
        case ScheduleKind.WEEKLY:
            key = "-".join(DAY_IDS[day][:3] for day in sorted(set(schedule.days)))
            # The day that weeks begin on matters where some of them are passed over, and nowhere else.
            weeks = ";WKST=MO" if schedule.every_weeks > 1 else ""
            yield from _repeating(schedule, plain, key, _weekly_rule(schedule), weeks)
        case ScheduleKind.MONTHLY:
            yield from _monthly(schedule, plain)
        case _:
            for day in plain:
                yield _single(schedule, day)
    for day in sorted({*odd, *(day for day in days if day in off)}):
        yield _single(schedule, day, off.get(day))


def _repeating(schedule: Schedule, days: Sequence[date], key: str, rule: str, after: str = "") -> Iterator[Series]:
    """One event for `days`, which the rule gives, with others that are left out. `after` ends the rule."""
    if not days:
        return
    first, last = days[0], days[-1]
    start, end = _clock(schedule, first)
    if first == last:
        yield Series(key, start, end, schedule.start is not None)
        return
    kept = set(days)
    left_out = tuple(day for day in dates_of(schedule, first, last) if day not in kept)
    if schedule.start is None:
        until = f"{last:%Y%m%d}"
    else:
        until = f"{datetime.combine(last, schedule.start, LONDON).astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield Series(key, start, end, schedule.start is not None, f"{rule};UNTIL={until}{after}", left_out)


def _monthly(schedule: Schedule, days: Sequence[date]) -> Iterator[Series]:
    """Each day of the month by itself: Outlook has no month with two. A fifth Saturday it does not know at all."""
    left = set(days)
    for day in sorted(set(schedule.monthly)):
        alone = replace(schedule, monthly=(day,))
        if not left:
            return
        own = [each for each in dates_of(alone, min(left), max(left)) if each in left]
        left.difference_update(own)  # the fourth Saturday can be the last one too
        if day.nth == max(_ORDER):
            yield from (_single(schedule, each) for each in own)
        else:
            key = f"{_ORDER[day.nth]}-{DAY_IDS[day.weekday][:3]}"
            yield from _repeating(alone, own, key, f"FREQ=MONTHLY;BYDAY={day.nth}{_day(day)}")


def _single(schedule: Schedule, day: date, cancelled: str | None = None) -> Series:
    start, end = _clock(schedule, day)
    return Series(f"{day:%Y%m%d}", start, end, schedule.start is not None, cancelled=cancelled)


def _clock(schedule: Schedule, day: date) -> tuple[datetime, datetime | None]:
    """The start and the end on one day, as sessions() gives them, for a schedule that runs on it."""
    alone = Schedule(ScheduleKind.DATES, dates=(day,), start=schedule.start, end=schedule.end)
    (session,) = sessions(alone, _NO_CALENDAR, day, day)
    return session.start, session.end if schedule.end is not None and session.end > session.start else None


def _odd_days(schedule: Schedule, calendar: SchoolCalendar, days: Sequence[date]) -> frozenset[date]:
    """The days on which the clocks change during a session: no repeating event says those the same everywhere."""
    start, end = schedule.start or time.min, schedule.end or schedule.start or time.min
    if not days or schedule.start is None or min(start.hour, end.hour) >= _CLOCKS_CHANGE_BEFORE:
        return frozenset()
    return frozenset(
        session.day
        for session in sessions(schedule, calendar, days[0], days[-1])
        if (session.start.time(), session.end.time()) != (start, end)
        or session.start.utcoffset() != session.end.utcoffset()
    )


def _weekly_rule(schedule: Schedule) -> str:
    every = f"INTERVAL={schedule.every_weeks};" if schedule.every_weeks > 1 else ""
    days = ",".join(DAY_IDS[day][:2].upper() for day in sorted(set(schedule.days)))
    return f"FREQ=WEEKLY;{every}BYDAY={days}"


def _day(day: MonthlyDay) -> str:
    return DAY_IDS[day.weekday][:2].upper()
