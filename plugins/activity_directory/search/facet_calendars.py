"""When rows run, in few bytes: calendars that many rows keep to, and a row's shape, which says where it differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.schedule import Schedule, ScheduleKind, When
from activity_directory.schedule.sessions import running_days
from activity_directory.search.facets import WINDOW_DAYS, every_week

if TYPE_CHECKING:
    from activity_directory.model import Directory
    from activity_directory.search.facets import Facets, Timing


def calendars_of(facets: Facets, directory: Directory) -> dict[str, tuple[int, int]]:
    """For each part of the year that rows keep to: the days it runs on, and those on which nobody knows yet."""
    today = (facets.today - facets.monday).days
    ahead = ((1 << (WINDOW_DAYS - today)) - 1) << today
    found = {"none": (0, 0), "arranged": (0, ahead)}
    names = {row.timing.calendar for rows in facets.rows for row in rows} - set(found)
    for name in sorted(names):
        when, terms, *bank_holidays = name.split("/")
        every_day = Schedule(
            ScheduleKind.WEEKLY,
            days=tuple(range(7)),
            when=When(when),
            terms=terms,
            on_bank_holidays=bool(bank_holidays),
        )
        last = facets.monday.fromordinal(facets.monday.toordinal() + WINDOW_DAYS - 1)
        runs = sum(
            1 << (day - facets.monday).days for day in running_days(every_day, directory.calendar, facets.today, last)
        )
        dates = directory.calendar.term_dates(terms)
        known = dates.known if dates is not None and every_day.when is not When.ALL_YEAR else None
        unsure = 0
        if every_day.when is not When.ALL_YEAR:
            unsure = sum(
                1 << day
                for day in range(today, WINDOW_DAYS)
                if known is None or not known.contains(facets.monday.fromordinal(facets.monday.toordinal() + day))
            )
        found[name] = (runs, unsure)
    return found


def runs_of(number: int) -> list[int]:
    """How many days not, how many days yes, and so on, from the first Monday."""
    found, at, wanted = [], 0, 0
    while number >> at:
        length = 0
        while number >> at and (number >> at & 1) == wanted:
            at += 1
            length += 1
        found.append(length)
        wanted = 1 - wanted
    return found


def shape_of(timing: Timing, calendars: dict[str, tuple[int, int]]) -> tuple[int, ...]:
    """First and last day, and the days on which it is otherwise than its calendar and weekdays say, as gaps."""
    first, last = timing.span
    if timing.calendar == "none":
        first, last = 0, 0
    days = ((1 << (last + 1)) - 1) & ~((1 << max(first, 0)) - 1)
    runs, _ = calendars[timing.calendar]
    usual = runs & days & (every_week(timing.weekdays) if timing.weekdays is not None else 0)
    gaps, before = [], 0
    for day in _bits(usual ^ timing.dates):
        gaps.append(day - before)
        before = day
    return (first, last, *gaps)


def _bits(number: int) -> list[int]:
    return [place for place in range(number.bit_length()) if number >> place & 1]
