"""What is on, week by week: real dates and times, with cancelled ones said."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from sys import intern
from typing import TYPE_CHECKING

from activity_directory.model import OutputFile
from activity_directory.model.in_brief import place_in_brief
from activity_directory.model.in_words import ages_phrase, cost_in_brief
from activity_directory.schedule import DateSpan, date_in_words, span_in_words, time_in_words
from activity_directory.schedule.in_words import list_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from activity_directory.model import Activity, ActivitySession, Directory, Render

WEEKS = 9
"""This week and the next eight."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One session in a week. `start` and `end` are in words, "" where no time is stated."""

    activity: Activity
    iso: str
    over: str
    start: str
    end: str
    place: str
    ages: str
    cost: str
    note: str
    cancelled: str | None


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a week, with its sessions in order of time."""

    id: str
    weekday: str
    written: str
    on: date
    slots: tuple[Slot, ...]

    @property
    def running(self) -> int:
        """How many sessions run, cancelled ones not counted."""
        return sum(1 for slot in self.slots if slot.cancelled is None)


@dataclass(frozen=True, slots=True)
class Week:
    """Monday to Sunday. `path` is its address, relative to the site."""

    path: str
    title: str
    days: tuple[Day, ...]
    holiday: str = ""


def weeks_of(directory: Directory) -> tuple[Week, ...]:
    """The week of the build's date and those after it. Sessions are worked out once for all of them."""
    monday = directory.today - timedelta(directory.today.weekday())
    last = monday + timedelta(7 * WEEKS - 1)
    by_day: dict[date, list[Slot]] = defaultdict(list)
    for activity in directory.listed:
        if activity.status.id == "paused":
            continue
        brief: dict[int, tuple[str, str, str]] = {}
        for item in directory.sessions(activity, monday, last):
            words = brief.get(id(item.pattern))
            if words is None:
                words = brief[id(item.pattern)] = (
                    place_in_brief(item.pattern.venue, directory.site),
                    ages_phrase(item.pattern.ages),
                    cost_in_brief(activity.costs),
                )
            by_day[item.session.day].append(_slot(activity, item, words))
    terms = directory.calendar.term_dates("")
    weeks = []
    for number in range(WEEKS):
        first = monday + timedelta(7 * number)
        year, week, _ = first.isocalendar()
        holidays = dict.fromkeys(
            holiday.name
            for offset in range(5)
            if terms is not None and (holiday := terms.holiday_on(first + timedelta(offset))) is not None
        )
        weeks.append(
            Week(
                path=f"whats-on/{year}-w{week:02}.html",
                title=span_in_words(DateSpan(first, first + timedelta(6))),
                days=tuple(_day(first + timedelta(offset), by_day) for offset in range(7)),
                holiday=list_in_words(list(holidays)),
            )
        )
    return tuple(weeks)


def week_pages(directory: Directory, weeks: Sequence[Week], render: Render) -> Iterator[OutputFile]:
    """The page of this week, and a page for each week."""
    today = directory.today
    for place, week in enumerate(weeks):
        context = {
            "current": "whats-on",
            "week": week,
            "weeks": weeks,
            "today": today,
            "before": weeks[place - 1] if place else None,
            "after": weeks[place + 1] if place + 1 < len(weeks) else None,
        }
        if not place:
            yield OutputFile("whats-on.html", render("pages/week.html", root="", this_week=True, **context).encode())
        # Not kept under a name: a week of a large county is megabytes, and the next one is made while this is held.
        yield OutputFile(week.path, render("pages/week.html", root="../", this_week=False, **context).encode())


def _day(day: date, by_day: dict[date, list[Slot]]) -> Day:
    slots = sorted(by_day.get(day, ()), key=lambda slot: (slot.iso, slot.over, slot.activity.name, slot.activity.id))
    weekday, _, rest = date_in_words(day).partition(" ")
    return Day(f"day-{day.isoformat()}", weekday, rest, day, tuple(slots))


def _slot(activity: Activity, item: ActivitySession, words: tuple[str, str, str]) -> Slot:
    session = item.session
    place, ages, cost = words
    ends = session.timed and session.end > session.start
    return Slot(
        activity=activity,
        # One copy of each: thousands of sessions start at ten on the same Saturday.
        iso=intern(session.start.isoformat(timespec="minutes") if session.timed else session.day.isoformat()),
        over=intern(
            max(session.start, session.end).isoformat(timespec="seconds") if session.timed else session.day.isoformat()
        ),
        start=time_in_words(session.start.time()) if session.timed else "",
        end=time_in_words(session.end.time()) if ends else "",
        place=place,
        ages=ages,
        cost=cost,
        note=item.pattern.note,
        cancelled=session.cancelled,
    )
