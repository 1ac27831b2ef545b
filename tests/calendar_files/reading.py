"""Reads a calendar file as a phone does: with icalendar for the format, recurring-ical-events for what repeats."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import icalendar
import recurring_ical_events

from activity_directory.calendar_files import calendar_of, dates_covered, events_of
from activity_directory.schedule import LONDON

if TYPE_CHECKING:
    from activity_directory.model import Activity, Directory

# Start, end, whether it has a time, and why it is cancelled: None for one that runs.
Dated = tuple[datetime, datetime, bool, bool]


def calendar_read(file: bytes) -> icalendar.Calendar:
    """The one calendar of a file. Fails on what icalendar forgives in silence."""
    assert file.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in file.replace(b"\r\n", b"")
    assert all(len(each) <= 75 for each in file.split(b"\r\n"))
    calendar = icalendar.Calendar.from_ical(file)
    assert isinstance(calendar, icalendar.Calendar)
    assert [part.errors for part in calendar.walk() if part.errors] == []
    return calendar


def events_read(file: bytes) -> list[Any]:
    return list(calendar_read(file).walk("VEVENT"))


def dates_read(file: bytes, today: date) -> list[Dated]:
    """Every date that a calendar program shows from the file."""
    span = dates_covered(today)
    query = recurring_ical_events.of(calendar_read(file))
    found = query.between(span.first - timedelta(days=400), span.last + timedelta(days=400))
    return sorted(_dated(event) for event in found)


def _dated(event: Any) -> Dated:
    start, end = event.start, event.end
    timed = isinstance(start, datetime)
    if not timed:
        assert end == start + timedelta(days=1)
        start = end = datetime(start.year, start.month, start.day, tzinfo=LONDON)
    return start.astimezone(LONDON), end.astimezone(LONDON), timed, event.get("STATUS") == "CANCELLED"


def dates_meant(activity: Activity, directory: Directory) -> list[Dated]:
    """The same from the directory's own reckoning."""
    span = dates_covered(directory.today)
    return sorted(
        (
            item.session.start,
            max(item.session.start, item.session.end) if item.session.timed else item.session.start,
            item.session.timed,
            item.session.cancelled is not None,
        )
        for item in directory.sessions(activity, span.first, span.last)
    )


def file_of(activity: Activity, directory: Directory) -> bytes:
    return calendar_of("", [events_of(activity, directory)])
