"""What every listed activity says that a family can filter by: facts, worked out once, as the filters read them.

An activity with several patterns of sessions has a Row for each, because "on Saturdays, for a child of 7, near Ludlow"
must hold of one and the same session. Everything else is said of the activity as a whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from activity_directory.model.build_schedule import weekdays_of
from activity_directory.schedule import ScheduleKind, When
from activity_directory.schedule.sessions import running_days

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from activity_directory.model import Activity, Directory, Venue
    from activity_directory.model.activity import ActivitySchedule
    from activity_directory.model.vocabulary import Concept
    from activity_directory.schedule import Schedule, SchoolCalendar
    from activity_directory.search.document import Document

# The window of dates: thirty weeks from the Monday of the build's week, so that half a year can always be asked about.
WINDOW_DAYS = 210
# How an entry answers a question about help: it does this, can arrange it, says ask, says no; None: not stated.
DO, ARRANGE, ASK, NO = "do", "arrange", "ask", "no"
COMMUNICATION = "communication"
_ANSWERS: Mapping[str, str] = {
    "we-do-this": DO,
    "can-arrange": ARRANGE,
    "ask": ASK,
    "your-adult-does-this": NO,
    "cannot": NO,
}
# Who pays a price that is not the child's: such a price says nothing of what a child's place costs.
_BESIDE_A_CHILD = re.compile(
    r"\b(adults?|carers?|parents?|personal assistants?|companions?|volunteers?|leaders?|mentors?|trainers?|"
    r"brothers?|sisters?|siblings?)\b(?! or young)",
    re.IGNORECASE,
)
_MEMBER = re.compile(r"\bmembers?\b", re.IGNORECASE)
_NOT = re.compile(r"\b(not|non)\b", re.IGNORECASE)
_OLDEST = 99


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """Where a session is. `town` is "" for online and area-wide ones, which have no coordinates and serve `areas`."""

    town: str
    latitude: float | None
    longitude: float | None
    areas: tuple[str, ...]
    online: bool = False


@dataclass(frozen=True, slots=True)
class Timing:
    """When a pattern runs. Days of the window are bits from its first Monday; the lowest bit is that day.

    `weekdays` are bits too, Monday the lowest, and None where days are agreed with each family. `term` and `holidays`
    are None where that is not known. `unsure` are days on which it may run: no calendar says so yet.
    `calendar` and `span` are what the days were worked out from, so that they can be written in few bytes.
    """

    weekdays: int | None
    term: bool | None
    holidays: bool | None
    dates: int
    unsure: int
    calendar: str
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """One pattern of one activity. `start` in minutes of the day, None: not stated. Ages in years, both included."""

    document: int
    timing: Timing
    start: int | None
    ages: tuple[int, int]
    spot: Spot


@dataclass(frozen=True, slots=True)
class Facts:
    """What is said of an activity as a whole; None, and an empty set, mean "not stated".

    `help` has an answer for each kind that was answered, for each way of communicating that is named with it (for every
    way where they cannot), and for "drop-off" and "personal-assistant". `cost` is the cheapest place for a child in
    pence, and 0 only where it is said to be free; `checked` is the day's ordinal.
    """

    interests: tuple[str, ...]
    outcomes: frozenset[str]
    needs: frozenset[str]
    group: str | None
    level: str | None
    help: Mapping[str, str]
    wheelchair: str | None
    access: frozenset[str]
    toilets: frozenset[str]
    secure: str | None
    around: tuple[str | None, str | None, str | None, str | None]
    cost: int | None
    members_only: bool
    places: bool
    checked: int


@dataclass(frozen=True, slots=True)
class Facets:
    """The facts of every activity in the order of documents, their rows, and the first Monday of the window.

    `patterns` are what the entry says, for each row of `rows`: more than one where they differ only in words.
    """

    facts: tuple[Facts, ...]
    rows: tuple[tuple[Row, ...], ...]
    patterns: tuple[tuple[tuple[ActivitySchedule, ...], ...], ...]
    monday: date
    today: date


def facets_of(documents: Sequence[Document], directory: Directory) -> Facets:
    """The facets of the documents that are activities, in their order."""
    monday = directory.today - timedelta(directory.today.weekday())
    clock = _Clock(directory.calendar, monday, directory.today)
    every_area = tuple(area.id for area in directory.areas)
    activities = [document.activity for document in documents if document.activity is not None]
    ways = tuple(way.id for way in directory.vocabularies["communication"])
    rows = [_rows(number, activity, clock, every_area) for number, activity in enumerate(activities)]
    return Facets(
        facts=tuple(_facts(activity, ways) for activity in activities),
        rows=tuple(tuple(found) for found in rows),
        patterns=tuple(tuple(tuple(patterns) for patterns in found.values()) for found in rows),
        monday=monday,
        today=directory.today,
    )


def _facts(activity: Activity, ways: Sequence[str]) -> Facts:
    around, stays, assistant = activity.surroundings, activity.adult_stays, activity.personal_assistant
    answers = {kind: _ANSWERS[answer.who.id] for kind, answer in activity.help.items()}
    talking = answers.get(COMMUNICATION)
    if talking is not None:
        named = ways if talking == NO else [way.id for way in activity.help[COMMUNICATION].ways]
        answers |= dict.fromkeys(named, talking)
    if stays is not None:
        answers["drop-off"] = DO if stays.usually.id == "drop-off" else NO
    if assistant is not None:
        answers["personal-assistant"] = DO if assistant.welcome else NO
    return Facts(
        interests=tuple(concept.id for concept in activity.interests),
        outcomes=_ids(activity.outcomes),
        needs=_ids(activity.needs),
        group=_id(activity.group.kind if activity.group is not None else None),
        level=_id(activity.level),
        help=answers,
        wheelchair=_id(activity.take_part.wheelchair if activity.take_part is not None else None),
        access=_ids(activity.access),
        toilets=_ids(activity.toilets),
        secure=_id(activity.site.secure if activity.site is not None else None),
        around=(_id(around.noise), _id(around.crowd), _id(around.light), _id(around.indoors))
        if around is not None
        else (None, None, None, None),
        cost=cheapest_for_a_child(activity),
        members_only=activity.eligibility.membership is not None,
        places=activity.status.id == "open" and activity.booking.places != 0,
        checked=activity.checked.on.toordinal(),
    )


def _id(concept: Concept | None) -> str | None:
    return concept.id if concept is not None else None


def _ids(concepts: Sequence[Concept]) -> frozenset[str]:
    return frozenset(concept.id for concept in concepts)


def cheapest_for_a_child(activity: Activity) -> int | None:
    """What a child's place costs at least, in pence; None where no amount is stated, 0 only where it is free.

    Left out are prices of those who come with a child, and prices for members where others pay another price: a family
    must not be told of a price that they may not get. Of an activity for adults the adults' price counts.
    """
    if activity.free:
        return 0
    asked = [
        (cost.paid_for, int((cost.amount or 0) * 100))
        for cost in activity.costs
        if (cost.kind.id == "price" and cost.amount is not None) or cost.kind.id == "donation"
    ]
    own = [(who, pence) for who, pence in asked if _BESIDE_A_CHILD.search(who) is None] or asked
    anyone = [pence for who, pence in own if _MEMBER.search(who) is None or _NOT.search(who) is not None]
    # A donation of any size is a little more than free: nobody called it that.
    return max(min(anyone or [pence for _, pence in own]), 1) if own else None


def _rows(
    number: int, activity: Activity, clock: _Clock, every_area: tuple[str, ...]
) -> dict[Row, list[ActivitySchedule]]:
    """Its rows in order, each with the patterns that say it."""
    paused = activity.status.id == "paused"
    # A pattern that is over says nothing of what a family can go to, unless there is nothing else to say.
    current = [pattern for pattern in activity.schedules if not clock.over(pattern.schedule)] or activity.schedules
    found: dict[Row, list[ActivitySchedule]] = {}
    for pattern in current:
        found.setdefault(_row(number, pattern, clock, every_area, paused=paused), []).append(pattern)
    return found


def _row(number: int, pattern: ActivitySchedule, clock: _Clock, every_area: tuple[str, ...], *, paused: bool) -> Row:
    schedule = pattern.schedule
    start = schedule.start
    return Row(
        document=number,
        timing=clock.timing(schedule, paused=paused),
        start=start.hour * 60 + start.minute if start is not None else None,
        ages=(pattern.ages.lowest or 0, _OLDEST if pattern.ages.highest is None else pattern.ages.highest),
        spot=_spot(pattern.venue, every_area),
    )


def _spot(venue: Venue, every_area: tuple[str, ...]) -> Spot:
    """The venue's own coordinates if it gives any, else its town's middle; to about a hundred metres."""
    town = venue.town
    if town is None or venue.kind.id == "online":
        areas = tuple(area.id for area in venue.areas) or every_area
        return Spot("", None, None, areas, online=venue.kind.id == "online")
    exact = venue.kind.id != "town-only" and venue.latitude is not None and venue.longitude is not None
    latitude, longitude = (venue.latitude, venue.longitude) if exact else (town.latitude, town.longitude)
    return Spot(town.id, round(latitude or 0, 3), round(longitude or 0, 3), (town.area.id,))


class _Clock:
    """Works out when patterns run in the window, each calendar and each pattern once."""

    def __init__(self, calendar: SchoolCalendar, monday: date, today: date) -> None:
        self.calendar = calendar
        self.monday = monday
        self.today = today
        self.last = monday + timedelta(WINDOW_DAYS - 1)
        self._known: dict[object, Timing] = {}

    def over(self, schedule: Schedule) -> bool:
        """Whether its last day has passed."""
        last = max(schedule.dates, default=schedule.span.last) if schedule.kind is ScheduleKind.DATES else None
        return (last or schedule.span.last) < self.today

    def timing(self, schedule: Schedule, *, paused: bool) -> Timing:
        key = (
            schedule.kind, schedule.days, schedule.monthly, schedule.dates, schedule.every_weeks, schedule.starting,
            schedule.first, schedule.last, schedule.when, schedule.terms, schedule.excepted, schedule.cancelled,
            schedule.on_bank_holidays, paused,
        )  # fmt: skip
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._timing(schedule, paused=paused)
        return found

    def _timing(self, schedule: Schedule, *, paused: bool) -> Timing:
        weekdays = self._weekdays(schedule)
        term, holidays = self._part_of_year(schedule)
        span = schedule.span
        first, last = self.place(max(span.first, self.today)), self.place(min(span.last, self.last))
        if paused or schedule.kind is ScheduleKind.DATES or first > last:
            calendar, unsure = "none", 0
        elif weekdays is None:
            calendar, unsure = "arranged", self._bits(first, last)
        else:
            calendar = f"{schedule.when.value}/{schedule.terms or self.calendar.default}"
            calendar += "/bank-holidays" if schedule.on_bank_holidays else ""
            unsure = self.unsure(schedule) & self._bits(first, last) & every_week(weekdays)
        dates = 0
        if not paused:
            cancelled = {item.on for item in schedule.cancelled}
            for day in running_days(schedule, self.calendar, self.today, self.last):
                if day not in cancelled:
                    dates |= 1 << (day - self.monday).days
        return Timing(weekdays, term, holidays, dates, unsure, calendar, (first, last))

    def unsure(self, schedule: Schedule) -> int:
        """The days from today on that no term dates reach, for a schedule that keeps to them."""
        if schedule.when is When.ALL_YEAR:
            return 0
        days = self._bits(self.place(self.today), WINDOW_DAYS - 1)
        terms = self.calendar.term_dates(schedule.terms)
        known = terms.known if terms is not None else None
        return days & ~self._bits(self.place(known.first), self.place(known.last)) if known is not None else days

    def place(self, day: date) -> int:
        """The day's place in the window, cut to one before its beginning and to its end."""
        return min(max(day.toordinal() - self.monday.toordinal(), -1), WINDOW_DAYS)

    @staticmethod
    def _bits(first: int, last: int) -> int:
        first, last = max(first, 0), min(last, WINDOW_DAYS - 1)
        return ((1 << (last - first + 1)) - 1) << first if first <= last else 0

    @staticmethod
    def _weekdays(schedule: Schedule) -> int | None:
        if schedule.kind is ScheduleKind.ARRANGED:
            return None
        return sum(1 << day for day in weekdays_of([schedule]))

    def _part_of_year(self, schedule: Schedule) -> tuple[bool | None, bool | None]:
        if schedule.kind is ScheduleKind.ARRANGED:
            return None, None
        if schedule.kind is not ScheduleKind.DATES:
            return schedule.when is not When.HOLIDAYS, schedule.when is not When.TERM_TIME
        terms = self.calendar.term_dates(schedule.terms)
        known = [day for day in schedule.dates if terms is not None and terms.covers(day)]
        if terms is None or not known:
            return None, None
        return any(map(terms.in_term, known)), any(map(terms.in_holidays, known))


def every_week(weekdays: int) -> int:
    """The days of the window that fall on these weekdays."""
    return sum(weekdays << start for start in range(0, WINDOW_DAYS, 7))
