"""A date that is left out or cancelled is one on which it would have happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.schedule import Schedule, ScheduleKind, dates_of
from activity_directory.schedule.names import DAY_IDS
from activity_directory.validate.calendar_data import as_schedule
from activity_directory.validate.findings import Finding, Keys
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    for at, session in enumerate(entry.items("sessions")):
        if not isinstance(session, dict) or ("except" not in session and "cancelled" not in session):
            continue
        schedule = as_schedule(session)
        if schedule is None or schedule.kind is ScheduleKind.ARRANGED:
            continue
        for index, day in enumerate(schedule.excepted):
            yield from _look(schedule, day, ("sessions", at, "except", index), "left out", known)
        for index, cancelled in enumerate(schedule.cancelled):
            yield from _look(schedule, cancelled.on, ("sessions", at, "cancelled", index, "on"), "cancelled", known)


def _look(schedule: Schedule, day: date, keys: Keys, what: str, known: Known) -> Iterator[Finding]:
    if next(dates_of(schedule, day, day), None) is not None:
        return
    if day < known.today:
        return  # an old date does no harm, whatever the pattern is now
    weekday = DAY_IDS[day.weekday()].capitalize()
    if schedule.kind is ScheduleKind.DATES:
        message = f"{day.isoformat()} is {what}, but it is not one of the dates."
        fix = "Take the date out of both lists, or correct it."
    elif not schedule.span.contains(day):
        message = f"{day.isoformat()} is {what}, but it lies outside from and until."
        fix = "Correct the date, or delete it."
    else:
        message = f"{day.isoformat()} is {what}, but it is a {weekday}, and this does not happen on that day."
        fix = "Look at the date again in a calendar, and correct or delete it."
    yield Finding(keys, message, fix)


RULE = Rule(
    id="exception-is-a-session-day",
    severity=Severity.WARNING,
    title="A date that is left out or cancelled is one on which it would have happened",
    reason="If the date is a day out, families turn up to a locked door on the day you meant.",
    bad="sessions:\n  - {days: [saturday], start: 10:00, end: 11:00, except: [2027-02-14]}",
    good="sessions:\n  - {days: [saturday], start: 10:00, end: 11:00, except: [2027-02-13]}",
    check=_check,
)
