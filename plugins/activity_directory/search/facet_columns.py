"""The columns of the facets: what every activity says, one kind of fact after the other, in as few bytes as is likely.

The order in which things are picked here is the order in which theme/static/js/search-columns.js (interests and rows)
and search-answers.js (all else) read them.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from activity_directory.search.facet_calendars import shape_of
from activity_directory.search.facet_words import ANY_NEED, INDOORS, NO_TOILET, SURROUNDINGS, TOILETS_ALSO, VARIES
from activity_directory.search.facets import ARRANGE, ASK, COMMUNICATION, DO, NO, WINDOW_DAYS
from activity_directory.search.range_coder import Context, RangeEncoder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from activity_directory.model import Vocabulary
    from activity_directory.search.facet_words import Choice
    from activity_directory.search.facets import Facets, Facts, Row, Timing

_AS_IT_IS: Mapping[str, str] = MappingProxyType({})
# What fits, as search-columns.js keeps it: two bits, of which the lower says "may fit" and the higher "fits".
NO_FIT, MAY_FIT, FITS = 0, 1, 3
ARRANGED_WEEKDAYS = 128
_WEEKEND = 0b1100000
HELP_ANSWERS = (None, DO, ARRANGE, ASK, NO)
# What each of these answers is worth when "do", "arrange" or "ask" counts.
HELP_FITS = ((1, 1, 1), (3, 3, 3), (0, 3, 3), (1, 1, 3), (0, 0, 0))


@dataclass(frozen=True, slots=True)
class OneOf:
    """A fact that has one of several values, and what each value is worth to each of the choices.

    The first of the values is "not stated", where there is such a thing.
    """

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


def flags_of(words: Mapping[str, Vocabulary]) -> tuple[Flags, ...]:
    """Every fact that is a set, in the order of their groups."""
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


def one_of_each(words: Mapping[str, Vocabulary]) -> tuple[OneOf, ...]:
    """Every fact that is one of several values, in the order of their groups."""
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


def _surroundings(place: int) -> Callable[[Facts], str | None]:
    return lambda facts: facts.around[place]


class ColumnWriter:
    """Writes columns of these facets, one after the other, into one text."""

    def __init__(self, facets: Facets) -> None:
        self.facets = facets
        self.coder = RangeEncoder()

    def interests(self, ids: Sequence[str]) -> int:
        """The first interest where it is another than the activity's before, and the others; gives the most of them."""
        most = max((len(facts.interests) for facts in self.facets.facts), default=1)
        place = {key: number for number, key in enumerate(ids)}
        count, first, more = Context(most + 1), Context(len(ids)), Context(len(ids))
        for facts, same in zip(self.facets.facts, alike(self.facets), strict=True):
            self.coder.pick(count, len(facts.interests))
            for number, interest in enumerate(facts.interests):
                if number or not same:
                    self.coder.pick(more if number else first, place[interest])
        return most

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

    def one_of(self, keys: Sequence[Any], values: Sequence[Any], beside: Sequence[int] = ()) -> list[int]:
        """One of the keys for each activity; gives their places. `beside`: numbers that tell alike ones apart."""
        place = {key: number for number, key in enumerate(keys)}
        contexts = [Context(len(keys)) for _ in range(max(beside, default=0) + 1)]
        found = [place[value] for value in values]
        for number, key in enumerate(found):
            self.coder.pick(contexts[beside[number] if beside else 0], key)
        return found

    def said(self, facts: Iterable[OneOf]) -> None:
        """Facts of one value. Who says nothing of one thing says nothing of the next either: light after noise."""
        beside: list[int] = []
        for one in facts:
            places = self.one_of(one.values, [one.value(each) for each in self.facets.facts], beside)
            beside = [int(place > 0) for place in places]

    def help(self, kinds: Sequence[Choice], ways: Sequence[str]) -> None:
        """What is answered to each kind of help; a way of communicating is answered with communication itself."""
        talking: list[int] = []
        for kind in kinds:
            values = [facts.help.get(kind.id) for facts in self.facets.facts]
            places = self.one_of(HELP_ANSWERS, values, talking if kind.id in ways else ())
            if kind.id == COMMUNICATION:
                talking = places

    def finish(self) -> bytes:
        """Everything written."""
        return self.coder.finish()


class RowWriter(ColumnWriter):
    """Writes the rows too, and keeps the dictionaries that they refer to."""

    def __init__(self, facets: Facets, calendars: dict[str, tuple[int, int]]) -> None:
        super().__init__(facets)
        rows = [row for rows in facets.rows for row in rows]
        self.most_rows = max((len(rows) for rows in facets.rows), default=1)
        self.spots = sorted({row.spot for row in rows})
        self.starts = dictionary(row.start for row in rows)
        self.ages = sorted({row.ages for row in rows})
        self.calendars = list(calendars)
        usual = ((facets.today - facets.monday).days, WINDOW_DAYS - 1)
        shapes = {row.timing: shape_of(row.timing, calendars) for row in rows}
        self.shapes = [usual, *sorted(set(shapes.values()) - {usual})]
        self.longest_shape = max(map(len, self.shapes))
        self._shapes()
        self._rows(shapes)

    def _shapes(self) -> None:
        """How many numbers, and the numbers: first and last day, which may be one before the window, then gaps."""
        count, number = Context(self.longest_shape + 1), Context(WINDOW_DAYS + 2)
        for shape in self.shapes:
            self.coder.pick(count, len(shape))
            for day in shape:
                self.coder.pick(number, day + 1)

    def _rows(self, shapes: dict[Timing, tuple[int, ...]]) -> None:
        """Whether the first interest is as before, then the rows: spot, calendar, weekdays, shape, start, ages, part.

        A further row is often like the first. What a calendar is says much of the days, and a weekend of the time.
        """
        coder, beside = self.coder, Context(2)
        count = Context(self.most_rows + 1)
        spots = [Context(len(self.spots)) for _ in range(3)]
        calendars = Context(len(self.calendars)), Context(2)
        weekdays = [Context(ARRANGED_WEEKDAYS + 1) for _ in self.calendars]
        part = [Context(16) for _ in self.calendars]
        calendar_of = {name: number for number, name in enumerate(self.calendars)}
        columns: list[tuple[list[Context], Context, dict[Any, int], Callable[[Row], Any]]] = [
            ([Context(len(keys)), Context(len(keys))], Context(2), {key: n for n, key in enumerate(keys)}, value)
            for keys, value in (
                (self.shapes, lambda row: shapes[row.timing]),
                (self.starts, lambda row: row.start),
                (self.ages, lambda row: row.ages),
            )
        ]
        spot_of = {spot: number for number, spot in enumerate(self.spots)}
        spot = 0
        for same, rows in zip(alike(self.facets), self.facets.rows, strict=True):
            coder.pick(beside, int(same))
            coder.pick(count, len(rows))
            for number, row in enumerate(rows):
                kind = 2 if number else int(same)
                here = spot_of[row.spot]
                coder.pick(spots[kind], (here - (spot if kind else 0)) % len(self.spots))
                spot = here
                timing = row.timing
                calendar = calendar_of[timing.calendar]
                before = number > 0 and rows[number - 1].timing.calendar == timing.calendar
                if number:
                    coder.pick(calendars[1], int(before))
                if not before:
                    coder.pick(calendars[0], calendar)
                days = ARRANGED_WEEKDAYS if timing.weekdays is None else timing.weekdays
                coder.pick(weekdays[calendar], days)
                for contexts, as_before, place, value in columns:
                    before = number > 0 and value(rows[number - 1]) == value(row)
                    if number:
                        coder.pick(as_before, int(before))
                    if not before:
                        coder.pick(contexts[int(days & _WEEKEND > 0)], place[value(row)])
                coder.pick(part[calendar], _part(timing))


def alike(facets: Facets) -> list[bool]:
    """Of each activity whether its first interest is that of the one before."""
    first = [facts.interests[0] for facts in facets.facts]
    return [number > 0 and interest == first[number - 1] for number, interest in enumerate(first)]


def dictionary(values: Iterable[int | None]) -> list[int | None]:
    """The values, each once; "not stated" first."""
    found = set(values)
    return [*([None] if None in found else []), *sorted(value for value in found if value is not None)]


def _part(timing: Timing) -> int:
    """Whether it fits term and holidays, two bits each."""
    term, holidays = (
        MAY_FIT if known is None else FITS if known else NO_FIT for known in (timing.term, timing.holidays)
    )
    return term * 4 + holidays
