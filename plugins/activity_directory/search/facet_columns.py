"""Facets as what a browser loads: the legend, which is JSON, and the facts of every activity as one coded text.

The order in which things are picked here is the order in which theme/static/js/search-columns.js reads them.
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from activity_directory.schedule import Schedule, ScheduleKind, When
from activity_directory.schedule.sessions import running_days
from activity_directory.search.facet_words import (
    ANY_NEED,
    INDOORS,
    NO_TOILET,
    SURROUNDINGS,
    TOILETS_ALSO,
    VARIES,
    ChoiceGroup,
    groups_of,
    places_of,
    school_holidays,
)
from activity_directory.search.facets import ARRANGE, ASK, DO, NO, WINDOW_DAYS, Facts, every_week
from activity_directory.search.range_coder import Context, RangeEncoder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from activity_directory.model import Directory, Vocabulary
    from activity_directory.search.facets import Facets, Row, Timing

_AS_IT_IS: Mapping[str, str] = MappingProxyType({})
# What fits, as search-columns.js keeps it: two bits, of which the lower says "may fit" and the higher "fits".
NO_FIT, MAY_FIT, FITS = 0, 1, 3
ARRANGED_WEEKDAYS = 128
_HELP_ANSWERS = (None, DO, ARRANGE, ASK, NO)
# What each of these answers is worth when "do", "arrange" or "ask" counts.
_HELP_FITS = ((1, 1, 1), (3, 3, 3), (0, 3, 3), (1, 1, 3), (0, 0, 0))


@dataclass(frozen=True, slots=True)
class OneOf:
    """A fact that has one of several values, and what each value is worth to each of the choices."""

    group: str
    values: Sequence[Any]
    value: Callable[[Facts], Any]
    choices: tuple[str, ...]
    fits: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Flags:
    """A fact that is a set of values. A choice fits where one of its values is in the set.

    `each_alone`: what is not in the set was not stated. Otherwise it is not so, unless the set is empty.
    """

    group: str
    values: Sequence[str]
    value: Callable[[Facts], Iterable[str]]
    choices: dict[str, tuple[str, ...]]
    each_alone: bool = False


def legend_and_columns(facets: Facets, directory: Directory) -> tuple[dict[str, Any], str]:
    """The legend and the coded facts, in base64."""
    words = directory.vocabularies
    calendars = _calendars(facets, directory)
    groups = groups_of(directory, facets.monday)
    writer = _Writer(facets, calendars, [interest.id for interest in words["interests"]])
    numbers = {(group.id, choice.id): place for group in groups for place, choice in enumerate(group.choices)}

    def at(fact: OneOf | Flags) -> tuple[str, int]:
        """Its group, and the number of its first choice in it. Its other choices follow."""
        return fact.group, numbers[fact.group, next(iter(fact.choices))]

    flags, one_of = _flags(words), _one_of(words)
    for many in flags:
        writer.flags(many)
    for one in one_of:
        writer.one_of(one.values, one.value)
    for kind in next(group.choices for group in groups if group.id == "help"):
        writer.one_of(_HELP_ANSWERS, _answer(kind.id))
    costs = _dictionary(facts.cost for facts in facets.facts)
    writer.one_of(costs, lambda facts: facts.cost)
    oldest = min((facts.checked for facts in facets.facts), default=0)
    newest = max((facts.checked for facts in facets.facts), default=0)
    writer.one_of(range(oldest, newest + 1), lambda facts: facts.checked)
    legend = {
        "from": _days_since_1970(facets.monday),
        "today": (facets.today - facets.monday).days,
        "days": WINDOW_DAYS,
        "count": len(facets.facts),
        "groups": [
            [group.id, group.title, group.how, _choices(group), *([group.chip] if group.chip != "{}" else [])]
            for group in groups
        ],
        "near": [
            [_places(place.areas, directory), place.latitude, place.longitude]
            for place in places_of(directory).values()
        ],
        "dates": {
            named.id: [(named.first - facets.monday).days, (named.last - facets.monday).days]
            for named in school_holidays(directory, facets.monday)
        },
        **writer.legend(directory),
        "calendars": [[_runs(runs), _runs(unsure)] for runs, unsure in calendars.values()],
        "flags": [[*at(many), int(many.each_alone), len(many.values), _others(many)] for many in flags],
        "one": [[*at(one), _digits(one.fits)] for one in one_of],
        "help": _digits(_HELP_FITS),
        "costs": [-1 if cost is None else cost for cost in costs],
        "checked": newest - oldest + 1,
    }
    return legend, b64encode(writer.finish()).decode()


def _flags(words: Mapping[str, Vocabulary]) -> tuple[Flags, ...]:
    outcomes, needs, toilets, access = (
        [concept.id for concept in words[name]] for name in ("outcomes", "needs", "toilets", "access")
    )
    return (
        Flags("outcome", outcomes, lambda facts: facts.outcomes, {key: (key,) for key in outcomes}),
        Flags("need", needs, lambda facts: facts.needs, {key: tuple({key: 0, ANY_NEED: 0}) for key in needs}),
        Flags(
            "access",
            toilets,
            lambda facts: facts.toilets,
            {key: (key, *TOILETS_ALSO.get(key, ())) for key in toilets if key != NO_TOILET},
        ),
        Flags("access", access, lambda facts: facts.access, {key: (key,) for key in access}, each_alone=True),
    )


def _one_of(words: Mapping[str, Vocabulary]) -> tuple[OneOf, ...]:
    return (
        _plain("group", words["groups"], lambda facts: facts.group),
        _plain("level", words["levels"], lambda facts: facts.level),
        _plain("wheelchair", words["wheelchair"], lambda facts: facts.wheelchair),
        _plain("secure", words["security"], lambda facts: facts.secure),
        *(_plain("around", words[name], _surroundings(place), INDOORS) for place, name in enumerate(SURROUNDINGS)),
        OneOf(
            "booking", (True, False), lambda facts: facts.members_only, ("without-membership",), ((NO_FIT,), (FITS,))
        ),
        OneOf("places", (True, False), lambda facts: facts.places, ("yes",), ((FITS,), (NO_FIT,))),
    )


def _plain(
    group: str, vocabulary: Vocabulary, value: Callable[[Facts], str | None], named: Mapping[str, str] = _AS_IT_IS
) -> OneOf:
    """A fact that is one concept of a vocabulary: it fits itself, and where it varies or is not stated it may fit."""
    ids = [concept.id for concept in vocabulary]
    choices = [key for key in ids if key != VARIES]
    return OneOf(
        group,
        (None, *ids),
        value,
        tuple(named.get(key, key) for key in choices),
        tuple(
            tuple(MAY_FIT if key in (None, VARIES) else FITS if key == choice else NO_FIT for choice in choices)
            for key in (None, *ids)
        ),
    )


def _digits(fits: Iterable[Iterable[int]]) -> str:
    return " ".join("".join(map(str, row)) for row in fits)


def _others(many: Flags) -> list[list[int]]:
    """For each choice the values that stand for it beside its own, which has the choice's number."""
    return [[many.values.index(key) for key in which if key != choice] for choice, which in many.choices.items()]


def _answer(kind: str) -> Callable[[Facts], str | None]:
    return lambda facts: facts.help.get(kind)


def _surroundings(place: int) -> Callable[[Facts], str | None]:
    return lambda facts: facts.around[place]


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

    def flags(self, many: Flags) -> None:
        """For each of the values whether it is in the set, which is likelier before the first one than after it."""
        some, each = Context(2), [(Context(2), Context(2)) for _ in many.values]
        for facts in self.facets.facts:
            found = many.value(facts)
            self.coder.pick(some, int(bool(found)))
            if found:
                any_yet = 0
                for key, contexts in zip(many.values, each, strict=True):
                    held = int(key in found)
                    self.coder.pick(contexts[any_yet], held)
                    any_yet |= held

    def one_of(self, keys: Sequence[Any], value: Callable[[Facts], Any]) -> None:
        """One of the keys."""
        context = Context(len(keys))
        place = {key: number for number, key in enumerate(keys)}
        for facts in self.facets.facts:
            self.coder.pick(context, place[value(facts)])

    def legend(self, directory: Directory) -> dict[str, Any]:
        """The dictionaries. A spot with coordinates has them in thousandths of a degree; an online one has a nought."""
        spots: list[list[int]] = []
        for spot in self.spots:
            exact = [] if spot.latitude is None or spot.longitude is None else [spot.latitude, spot.longitude]
            where = [round(degrees * 1000) for degrees in exact] or ([0] if spot.online else [])
            spots.append([_places(spot.areas, directory), *where])
        return {
            "most": [self.most_interests, self.most_rows],
            "spots": spots,
            "starts": [-1 if start is None else start for start in self.starts],
            "ages": [list(ages) for ages in self.ages],
            "shapes": [list(shape) for shape in self.shapes],
        }

    def finish(self) -> bytes:
        return self.coder.finish()


def _dictionary(values: Iterable[int | None]) -> list[int | None]:
    found = set(values)
    return [*([None] if None in found else []), *sorted(value for value in found if value is not None)]


def _part(timing: Timing) -> int:
    """Whether it fits term and holidays, two bits each."""
    term, holidays = (
        MAY_FIT if known is None else FITS if known else NO_FIT for known in (timing.term, timing.holidays)
    )
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


def _choices(group: ChoiceGroup) -> list[Any]:
    """Each choice's id and words; a heading stands before the choices below it."""
    found: list[Any] = []
    under = ""
    for choice in group.choices:
        if choice.under != under:
            found.append([choice.under])
            under = choice.under
        found.append([choice.id, choice.words])
    return found


def _places(areas: Iterable[str], directory: Directory) -> int:
    """Areas as bits, the first area the lowest."""
    order = [area.id for area in directory.areas]
    return sum(1 << order.index(area) for area in areas)


def _days_since_1970(day: date) -> int:
    return day.toordinal() - 719163
