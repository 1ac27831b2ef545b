"""The week of one area: what runs on each day, at what time, where and for which ages."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from activity_directory.brochure.book import TimetableDay, TimetableRow
from activity_directory.brochure.facts import town_of
from activity_directory.model.in_words import ages_in_words
from activity_directory.schedule import ScheduleKind, When
from activity_directory.schedule.in_words import time_in_words
from activity_directory.schedule.names import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import time

    from activity_directory.brochure.selection import Chosen
    from activity_directory.model import ActivitySchedule, ActivitySession, Venue

_SOME = 6
"""A weekday with fewer sessions than this in a quarter is marked "some dates"."""

EVERYWHERE = ""
"""The id of the section for what has no area of its own."""


def area_of(venue: Venue) -> str:
    """The id of the area that a venue is printed under; EVERYWHERE for online and what covers several areas."""
    if venue.town is not None:
        return venue.town.area.id
    return venue.areas[0].id if len(venue.areas) == 1 else EVERYWHERE


def timetables(chosen: Iterable[Chosen], keys: Mapping[str, str]) -> dict[str, tuple[TimetableDay, ...]]:
    """The timetable of each area by its id. `keys` gives the entry's anchor by the activity's id.

    A row is one pattern on one weekday; it is listed in the area where that pattern happens.
    """
    rows: dict[str, dict[int, list[tuple[tuple[object, ...], TimetableRow]]]] = defaultdict(lambda: defaultdict(list))
    for found in chosen:
        for pattern, weekday, days in _patterns(found.sessions):
            activity = found.activity
            schedule = pattern.schedule
            row = TimetableRow(
                time=_times(schedule.start, schedule.end),
                key=keys[activity.id],
                name=activity.name,
                town=town_of(pattern.venue),
                ages=ages_in_words(pattern.ages).capitalize(),
                note=_note(pattern, days),
            )
            order = (schedule.start is None, schedule.start, schedule.end is None, schedule.end, activity.name, row.key)
            rows[area_of(pattern.venue)][weekday].append((order, row))
    return {
        area: tuple(TimetableDay(f"{WEEKDAYS[weekday]}s", _in_order(days[weekday])) for weekday in sorted(days))
        for area, days in rows.items()
    }


def _in_order(rows: list[tuple[tuple[object, ...], TimetableRow]]) -> tuple[TimetableRow, ...]:
    seen: dict[TimetableRow, None] = {}
    for _, row in sorted(rows, key=lambda item: tuple(map(_sortable, item[0]))):
        seen[row] = None
    return tuple(seen)


def _sortable(value: object) -> str:
    return "" if value is None else str(value)


def _patterns(sessions: Iterable[ActivitySession]) -> list[tuple[ActivitySchedule, int, int]]:
    """Each pattern with each weekday that it runs on, and on how many days of the quarter."""
    counts: dict[tuple[int, int], int] = defaultdict(int)
    patterns: dict[int, ActivitySchedule] = {}
    for item in sessions:
        patterns[id(item.pattern)] = item.pattern
        counts[id(item.pattern), item.session.day.weekday()] += 1
    return [(patterns[pattern], weekday, days) for (pattern, weekday), days in counts.items()]


def _times(start: time | None, end: time | None) -> str:
    if start is None:
        return "Ask for the time"
    return f"{time_in_words(start)} to {time_in_words(end)}" if end is not None else f"From {time_in_words(start)}"


def _note(pattern: ActivitySchedule, days: int) -> str:
    schedule = pattern.schedule
    if schedule.kind is not ScheduleKind.DATES and schedule.when is When.HOLIDAYS:
        return "School holidays"
    if days == 1:
        return "One date"
    return "Some dates" if days < _SOME else ""
