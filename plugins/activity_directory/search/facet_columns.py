"""Facets as what a browser loads: the legend, which is JSON, and the facts of every activity as one coded text.

The order in which things are picked here is the order in which theme/static/js/search-facets.js reads them.
"""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING, Any

from activity_directory.schedule import Schedule, ScheduleKind, When
from activity_directory.schedule.sessions import running_days
from activity_directory.search.facet_words import (
    ANY_NEED,
    INDOORS,
    TOILETS_ALSO,
    VARIES,
    groups_of,
    school_holidays,
)
from activity_directory.search.facets import ARRANGE, ASK, DO, NO, WINDOW_DAYS, every_week
from activity_directory.search.range_coder import Context, RangeEncoder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from activity_directory.model import Directory
    from activity_directory.search.facets import Facets, Facts, Row, Timing

HELP_ANSWERS = (None, DO, ARRANGE, ASK, NO)
ARRANGED_WEEKDAYS = 128


def legend_and_columns(facets: Facets, directory: Directory) -> tuple[dict[str, Any], str]:
    """The legend and the coded facts, in base64."""
    words = directory.vocabularies
    calendars = _calendars(facets, directory)
    writer = _Writer(facets, calendars, [interest.id for interest in words["interests"]])
    flags: list[tuple[str, bool, list[str], Callable[[Facts], Iterable[str]]]] = [
        ("outcome", False, [item.id for item in words["outcomes"]], lambda facts: facts.outcomes),
        ("need", False, [item.id for item in words["needs"]], lambda facts: facts.needs),
        ("access", False, [item.id for item in words["toilets"]], lambda facts: facts.toilets),
        ("access", True, [item.id for item in words["access"]], lambda facts: facts.access),
    ]
    around = [
        [*(INDOORS.get(item.id, item.id) if name == "indoors" else item.id for item in words[name])]
        for name in ("noise", "crowd", "light", "indoors")
    ]
    one_of: list[tuple[str, list[str], Callable[[Facts], str | None]]] = [
        ("group", [item.id for item in words["groups"]], lambda facts: facts.group),
        ("level", [item.id for item in words["levels"]], lambda facts: facts.level),
        ("wheelchair", [item.id for item in words["wheelchair"]], lambda facts: facts.wheelchair),
        ("secure", [item.id for item in words["security"]], lambda facts: facts.secure),
        *(("around", around[place], _surroundings(place)) for place in range(4)),
        ("booking", ["without-membership", "members"], lambda f: "members" if f.members_only else "without-membership"),
        ("places", ["yes", "no"], lambda facts: "yes" if facts.places else "no"),
    ]
    helps = [*(kind.id for kind in words["help-kinds"]), "drop-off", "personal-assistant"]
    for _, _, ids, said in flags:
        writer.flags(ids, said)
    for _, ids, value in one_of:
        writer.one_of([None, *ids], value)
    for kind in helps:
        writer.one_of(HELP_ANSWERS, lambda facts, kind=kind: facts.help.get(kind))  # type: ignore[misc]
    costs = _dictionary(facts.cost for facts in facets.facts)
    writer.one_of(costs, lambda facts: facts.cost)
    oldest = min((facts.checked for facts in facets.facts), default=0)
    newest = max((facts.checked for facts in facets.facts), default=0)
    writer.one_of(range(oldest, newest + 1), lambda facts: facts.checked)
    legend = {
        "from": _days_since_1970(facets.monday),
        "today": _days_since_1970(facets.today),
        "days": WINDOW_DAYS,
        "count": len(facets.facts),
        "groups": [
            [group.id, group.title, group.how, _choices(group.choices), *([group.chip] if group.chip != "{}" else [])]
            for group in groups_of(directory, facets.monday)
        ],
        "towns": [
            [town.id, town.latitude, town.longitude, _places([town.area.id], directory), " ".join(town.districts)]
            for town in directory.places
        ],
        "holidays": [
            [named.id, _days_since_1970(named.first), _days_since_1970(named.last)]
            for named in school_holidays(directory, facets.monday)
        ],
        **writer.legend(directory),
        "calendars": [[_runs(runs), _runs(unsure)] for runs, unsure in calendars.values()],
        "flags": [[group, int(listed), ids] for group, listed, ids, _ in flags],
        "one": [[group, ids] for group, ids, _ in one_of],
        "unsaid": [VARIES],
        "also": {**{key: list(also) for key, also in TOILETS_ALSO.items()},
                 **{need.id: [ANY_NEED] for need in words["needs"] if need.id != ANY_NEED}},
        "help": helps,
        "costs": [-1 if cost is None else cost for cost in costs],
        "checked": [oldest, newest],
    }  # fmt: skip
    return legend, b64encode(writer.finish()).decode()


class _Writer:
    """Writes the columns, one after the other, and keeps the dictionaries that they refer to."""

    def __init__(self, facets: Facets, calendars: dict[str, tuple[int, int]], interests: Sequence[str]) -> None:
        self.facets = facets
        self.coder = RangeEncoder()
        rows = [row for rows in facets.rows for row in rows]
        self.most_interests = max((len(facts.interests) for facts in facets.facts), default=1)
        self.most_rows = max((len(rows) for rows in facets.rows), default=1)
        self.spots = sorted({row.spot for row in rows})
        self.starts = _dictionary(row.start for row in rows)
        self.ages = sorted({row.ages for row in rows})
        self.calendars = list(calendars)
        usual = ((facets.today - facets.monday).days, WINDOW_DAYS - 1)
        shapes = {row.timing: _shape(row.timing, calendars) for row in rows}
        self.shapes = [usual, *sorted(set(shapes.values()) - {usual})]
        self._interests(interests)
        self._rows(shapes)

    def _interests(self, ids: Sequence[str]) -> None:
        place = {key: number for number, key in enumerate(ids)}
        count, same = Context(self.most_interests + 1), Context(2)
        first, more = Context(len(ids)), Context(len(ids))
        before = -1
        for facts in self.facets.facts:
            self.coder.pick(count, len(facts.interests))
            for number, interest in enumerate(facts.interests):
                if number == 0:
                    self.coder.pick(same, int(place[interest] == before))
                    if place[interest] != before:
                        self.coder.pick(first, place[interest])
                    before = place[interest]
                else:
                    self.coder.pick(more, place[interest])

    def _rows(self, shapes: dict[Timing, tuple[int, ...]]) -> None:
        """Spot, weekdays, dates, start, ages, part of the year of every row. A further row is often like the first."""
        coder = self.coder
        count = Context(self.most_rows + 1)
        spots = [Context(len(self.spots)) for _ in range(3)]
        weekdays = Context(ARRANGED_WEEKDAYS + 1)
        part = [Context(16) for _ in self.calendars]
        columns: list[tuple[Context, Context, dict[Any, int], Callable[[Row], Any]]] = [
            (Context(len(keys)), Context(2), {key: number for number, key in enumerate(keys)}, value)
            for keys, value in (
                (self.calendars, lambda row: row.timing.calendar),
                (self.shapes, lambda row: shapes[row.timing]),
                (self.starts, lambda row: row.start),
                (self.ages, lambda row: row.ages),
            )
        ]
        spot_of = {spot: number for number, spot in enumerate(self.spots)}
        interest, spot = "", 0
        for facts, rows in zip(self.facets.facts, self.facets.rows, strict=True):
            coder.pick(count, len(rows))
            alike = facts.interests[0] == interest
            interest = facts.interests[0]
            for number, row in enumerate(rows):
                kind = 2 if number else int(alike)
                here = spot_of[row.spot]
                coder.pick(spots[kind], (here - (spot if kind else 0)) % len(self.spots))
                spot = here
                timing = row.timing
                coder.pick(weekdays, ARRANGED_WEEKDAYS if timing.weekdays is None else timing.weekdays)
                for context, same, place, value in columns:
                    if number:
                        before = value(rows[number - 1]) == value(row)
                        coder.pick(same, int(before))
                        if before:
                            continue
                    coder.pick(context, place[value(row)])
                coder.pick(part[self.calendars.index(timing.calendar)], _part(timing))

    def flags(self, ids: Sequence[str], said: Callable[[Facts], Iterable[str]]) -> None:
        """A set: for each of the ids whether it is in it. A set that is empty costs one choice."""
        some, each = Context(2), [Context(2) for _ in ids]
        for facts in self.facets.facts:
            found = said(facts)
            self.coder.pick(some, int(bool(found)))
            if found:
                for key, context in zip(ids, each, strict=True):
                    self.coder.pick(context, int(key in found))

    def one_of(self, keys: Sequence[Any], value: Callable[[Facts], Any]) -> None:
        """One of the keys."""
        context = Context(len(keys))
        place = {key: number for number, key in enumerate(keys)}
        for facts in self.facets.facts:
            self.coder.pick(context, place[value(facts)])

    def legend(self, directory: Directory) -> dict[str, Any]:
        """The dictionaries."""
        towns = {town.id: town for town in directory.places}
        numbers = {town.id: number for number, town in enumerate(directory.places)}
        spots: list[list[int]] = []
        for spot in self.spots:
            if not spot.town:
                spots.append([-2 if spot.online else -1, _places(spot.areas, directory)])
                continue
            town = towns[spot.town]
            north = round((spot.latitude or 0) * 1000) - round(town.latitude * 1000)
            east = round((spot.longitude or 0) * 1000) - round(town.longitude * 1000)
            spots.append([numbers[spot.town], north, east] if north or east else [numbers[spot.town]])
        return {
            "most": [self.most_interests, self.most_rows],
            "spots": spots,
            "starts": [-1 if start is None else start for start in self.starts],
            "ages": [list(ages) for ages in self.ages],
            "shapes": [list(shape) for shape in self.shapes],
        }

    def finish(self) -> bytes:
        return self.coder.finish()


def _surroundings(place: int) -> Callable[[Facts], str | None]:
    def value(facts: Facts) -> str | None:
        said = facts.around[place]
        return INDOORS.get(said, said) if place == 3 and said is not None else said

    return value


def _dictionary(values: Iterable[int | None]) -> list[int | None]:
    found = set(values)
    return [*([None] if None in found else []), *sorted(value for value in found if value is not None)]


def _part(timing: Timing) -> int:
    """Term and holidays, each not known (0), no (1) or yes (2), in two bits."""
    term, holidays = (0 if known is None else 1 + known for known in (timing.term, timing.holidays))
    return term * 4 + holidays


def _calendars(facets: Facets, directory: Directory) -> dict[str, tuple[int, int]]:
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


def _shape(timing: Timing, calendars: dict[str, tuple[int, int]]) -> tuple[int, ...]:
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


def _runs(number: int) -> list[int]:
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


def _choices(choices: Iterable[Any]) -> list[Any]:
    """Each choice's id and words; a heading stands before the choices below it."""
    found: list[Any] = []
    under = ""
    for choice in choices:
        if choice.under != under:
            found.append(choice.under)
            under = choice.under
        found.append([choice.id, choice.words])
    return found


def _places(areas: Iterable[str], directory: Directory) -> int:
    """Areas as bits, the first area the lowest."""
    order = [area.id for area in directory.areas]
    return sum(1 << order.index(area) for area in areas)


def _days_since_1970(day: date) -> int:
    return day.toordinal() - 719163
