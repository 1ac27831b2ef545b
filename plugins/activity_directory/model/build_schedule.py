"""What the model works out from an entry's dates."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from activity_directory.schedule import Schedule, ScheduleKind

if TYPE_CHECKING:
    from collections.abc import Iterable


def plus_months(day: date, months: int) -> date:
    """The same day of the month `months` later, or the month's last day where it has no such day."""
    month = day.month - 1 + months
    first = date(day.year + month // 12, month % 12 + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), following - timedelta(days=1))


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
