"""The dates and times of an entry, read from checked text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, time, timedelta
from typing import Any

from activity_directory.schedule import Cancellation, MonthlyDay, Schedule, ScheduleKind, When

Data = Mapping[str, Any]

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NTHS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}


def plus_months(day: date, months: int) -> date:
    """The same day of the month `months` later, or the month's last day where it has no such day."""
    month = day.month - 1 + months
    first = date(day.year + month // 12, month % 12 + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), following - timedelta(days=1))


def read_schedule(data: Data) -> Schedule:
    """One entry of `sessions` as a Schedule."""
    kind = next(
        (kind for key, kind in _KINDS.items() if key in data),
        ScheduleKind.ARRANGED,
    )
    every = data.get("every", {})
    return Schedule(
        kind=kind,
        days=tuple(sorted(WEEKDAYS.index(day) for day in data.get("days", ()))),
        monthly=tuple(_monthly_day(text) for text in data.get("monthly", ())),
        dates=tuple(sorted(date.fromisoformat(text) for text in data.get("dates", ()))),
        start=read_clock(data.get("start")),
        end=read_clock(data.get("end")),
        every_weeks=every.get("weeks", 1),
        starting=read_day(every.get("starting")),
        first=read_day(data.get("from")),
        last=read_day(data.get("until")),
        when=When(data.get("when", "all-year")),
        terms=data.get("terms", ""),
        excepted=tuple(sorted(date.fromisoformat(text) for text in data.get("except", ()))),
        cancelled=tuple(
            Cancellation(date.fromisoformat(item["on"]), item.get("why", "")) for item in data.get("cancelled", ())
        ),
        on_bank_holidays=bool(data.get("bank_holidays", False)),
        arranged=data.get("arranged", ""),
    )


_KINDS = {"days": ScheduleKind.WEEKLY, "monthly": ScheduleKind.MONTHLY, "dates": ScheduleKind.DATES}


def _monthly_day(text: str) -> MonthlyDay:
    nth, weekday = text.split()
    return MonthlyDay(NTHS[nth], WEEKDAYS.index(weekday))


def read_day(text: str | None) -> date | None:
    """A date written year-month-day, or None for none."""
    return date.fromisoformat(text) if text else None


def read_clock(text: str | None) -> time | None:
    """A time of the 24-hour clock, or None for none."""
    return time.fromisoformat(text) if text else None


def weekdays_of(schedules: Iterable[Schedule]) -> tuple[int, ...]:
    """The weekdays on which anything is authored to happen, 0 for Monday, in order."""
    found: set[int] = set()
    for schedule in schedules:
        match schedule.kind:
            case ScheduleKind.WEEKLY:
                found.update(schedule.days)
            case ScheduleKind.MONTHLY:
                found.update(day.weekday for day in schedule.monthly)
            case ScheduleKind.DATES:
                found.update(day.weekday() for day in schedule.dates)
            case ScheduleKind.ARRANGED:
                pass
    return tuple(sorted(found))
