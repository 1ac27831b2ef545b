"""What one entry answers to one filter: yes, no, or None for "not stated", which is never a yes.

theme/static/js/search-facets.js works out the same from bits, and a test holds it to this. Here is where to read what a
filter means, and the place to change it first.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from activity_directory.schedule.names import DAY_IDS
from activity_directory.search.facet_words import (
    ALL,
    ANY_NEED,
    INDOORS,
    TOILETS_ALSO,
    USUAL_WITHIN,
    VARIES,
    ChoiceGroup,
    NamedPlace,
    groups_of,
    places_of,
    school_holidays,
)
from activity_directory.search.facets import ARRANGE, ASK, DO, WINDOW_DAYS, every_week

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from activity_directory.model import Directory
    from activity_directory.search.facets import Facets, Facts, Row, Spot

Chosen = Mapping[str, Sequence[str]]
"""What a family chose: choices by the id of their group, as they stand in the address."""

# Not filters by themselves: they say how "near" and "help" are meant.
MODIFIERS = ("within", "answer")
COUNTED = {DO: (DO,), ARRANGE: (DO, ARRANGE), ASK: (DO, ARRANGE, ASK)}
# Minutes of the day at which a session starts: from the first up to, but not at, the last.
TIMES = {"morning": (0, 720), "afternoon": (720, 1020), "evening": (1020, 1440), "after-school": (900, 1080)}
_SCHOOL_DAYS = 0b11111
_TENTHS_A_DEGREE = 690.93


@dataclass(frozen=True, slots=True)
class Here:
    """Where the reader is, in degrees. It never leaves the device."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class Answers:
    """The answers of one directory's entries. `today` is the reader's, which may be later than the build's."""

    facets: Facets
    directory: Directory
    today: date

    @cached_property
    def groups(self) -> dict[str, ChoiceGroup]:
        """Every group by its id, in the order of the address."""
        return {group.id: group for group in groups_of(self.directory, self.facets.monday)}

    @cached_property
    def _kinds_of_surroundings(self) -> dict[str, int]:
        """Which of noise, crowd, light and indoors a choice is of."""
        headings = list(dict.fromkeys(choice.under for choice in self.groups["around"].choices))
        return {choice.id: headings.index(choice.under) for choice in self.groups["around"].choices}

    def asked(self, chosen: Chosen, here: Here | None) -> list[str]:
        """The groups in which something is asked. "Near me" asks nothing of who does not say where that is."""
        return [
            group
            for group in self.groups
            if chosen.get(group) and group not in MODIFIERS and not (chosen[group][0] == "me" and here is None)
        ]

    def asking(self, chosen: Chosen, here: Here | None) -> Callable[[Row], bool | None]:
        """What one pattern answers to everything that is asked: no where one answer is no."""
        asked = self.asked(chosen, here)
        questions: list[list[Callable[[Row], bool | None]]] = []
        if "day" in asked or "date" in asked:
            questions.append([self._on_days(chosen.get("day", ()), chosen.get("date", ()))])
        for group in asked:
            if group not in ("day", "date"):
                alike: dict[str, list[Callable[[Row], bool | None]]] = {}
                for choice in chosen[group]:
                    test = self._test(group, choice, chosen, here)
                    alike.setdefault(self._question(group, choice), []).append(test)
                questions += alike.values()

        def answer(row: Row) -> bool | None:
            answers = [any_of(test(row) for test in tests) for tests in questions]
            return False if False in answers else None if None in answers else True

        return answer

    def _question(self, group: str, choice: str) -> str:
        """Choices of one question are alternatives; the questions of a group must all hold."""
        if group == "around":
            return str(self._kinds_of_surroundings[choice])
        return choice if self.groups[group].how == ALL else ""

    def _test(self, group: str, choice: str, chosen: Chosen, here: Here | None) -> Callable[[Row], bool | None]:
        match group:
            case "near":
                return self._near(chosen, here)
            case "area":
                return lambda row: choice in row.spot.areas
            case "age":
                youngest, oldest = ages_asked(choice)
                return lambda row: row.ages[0] <= oldest and row.ages[1] >= youngest
            case "time":
                return lambda row: _at_time(row, choice)
            case "when":
                return lambda row: row.timing.term if choice == "term" else row.timing.holidays
        counted = next(iter(chosen.get("answer", ())), ARRANGE)
        return lambda row: self._said(self.facets.facts[row.document], group, choice, counted)

    def _near(self, chosen: Chosen, here: Here | None) -> Callable[[Row], bool]:
        """Within so many miles, to a tenth; what is online or all over the area is near where it serves the area."""
        target = self.target(chosen, here)
        most = miles_asked(chosen) * 10

        def answer(row: Row) -> bool:
            if target is None:
                return True
            tenths = tenths_to(row.spot, target)
            return not target.areas.isdisjoint(row.spot.areas) if tenths is None else tenths <= most

        return answer

    def target(self, chosen: Chosen, here: Here | None) -> NamedPlace | None:
        """What distances are measured from: the place that was chosen, else where the reader is."""
        places = places_of(self.directory)
        near = next(iter(chosen.get("near", ())), "")
        if near in places or here is None:
            return places.get(near)
        there = NamedPlace("", "", here.latitude, here.longitude, frozenset())
        return replace(
            there,
            areas=min(
                (place for place in places.values() if place.areas),
                key=lambda place: _tenths(place.latitude, place.longitude, there),
            ).areas,
        )

    def _on_days(self, days: Sequence[str], dates: Sequence[str]) -> Callable[[Row], bool | None]:
        """On such a day of the week; with dates, on one of those dates that is such a day."""
        weekdays = sum(1 << DAY_IDS.index(day) for day in days)
        wanted = self.wanted(dates, days)

        def answer(row: Row) -> bool | None:
            timing = row.timing
            if not dates:
                return None if timing.weekdays is None else bool(timing.weekdays & weekdays)
            return bool(timing.dates & wanted) or (None if timing.unsure & wanted else False)

        return answer

    def wanted(self, dates: Sequence[str], days: Sequence[str]) -> int:
        """The days of the window, from today on, that are asked for, as bits."""
        today = (self.today - self.facets.monday).days
        wanted = 0
        for first, last in [self._span(choice) for choice in dates] or [(today, WINDOW_DAYS - 1)]:
            for day in range(max(first, today), min(last, WINDOW_DAYS - 1) + 1):
                wanted |= 1 << day
        return wanted & every_week(sum(1 << DAY_IDS.index(day) for day in days)) if days else wanted

    def _span(self, choice: str) -> tuple[int, int]:
        sunday = self.today + timedelta(6 - self.today.weekday())
        holidays = {named.id: named for named in school_holidays(self.directory, self.facets.monday)}
        if choice in holidays:
            first, last = holidays[choice].first, holidays[choice].last
        elif choice in ("this-week", "this-weekend", "next-week", "next-weekend"):
            # The next week begins on Monday; of this one the days that have passed are left out elsewhere.
            last = sunday + timedelta(7 * choice.startswith("next"))
            first = last - timedelta(1 if choice.endswith("weekend") else 6)
        else:
            first = last = date.fromisoformat(choice)
        return (first - self.facets.monday).days, (last - self.facets.monday).days

    def _said(self, facts: Facts, group: str, choice: str, counted: str) -> bool | None:
        """What the entry says of itself as a whole."""
        match group:
            case "interest":
                return choice in facts.interests
            case "outcome":
                return choice in facts.outcomes if facts.outcomes else None
            case "need":
                # What is open to any need is planned for this one too.
                return choice in facts.needs or ANY_NEED in facts.needs if facts.needs else None
            case "access":
                return self._access(facts, choice)
            case "around":
                return self._around(facts, choice)
            case "help":
                return _helps(facts.help.get(choice), counted)
            case "cost":
                return None if facts.cost is None else facts.cost <= (0 if choice == "free" else float(choice) * 100)
            case "booking":
                return not facts.members_only
            case "places":
                return facts.places
        one = {"group": facts.group, "level": facts.level, "wheelchair": facts.wheelchair, "secure": facts.secure}[
            group
        ]
        return None if one is None else one == choice

    def _access(self, facts: Facts, choice: str) -> bool | None:
        """Toilets are one question, answered in a list. Of all other access, what is not in the list was not stated."""
        if choice in self.directory.vocabularies["toilets"].concepts:
            return not facts.toilets.isdisjoint((choice, *TOILETS_ALSO.get(choice, ()))) if facts.toilets else None
        return True if choice in facts.access else None

    def _around(self, facts: Facts, choice: str) -> bool | None:
        """Noise, crowd, light and indoors; "it changes" is neither yes nor no."""
        noise, crowd, light, indoors = facts.around
        said = (noise, crowd, light, INDOORS.get(indoors or "", indoors))
        mine = said[self._kinds_of_surroundings[choice]]
        return None if mine is None or mine == VARIES else mine == choice


def miles_asked(chosen: Chosen) -> float:
    """How far is near."""
    return float(next(iter(chosen.get("within", ())), USUAL_WITHIN))


def ages_asked(choice: str) -> tuple[int, int]:
    """An age, or two with a dash between them, both included."""
    youngest, _, oldest = choice.partition("-")
    return int(youngest), int(oldest or youngest)


def _helps(answer: str | None, counted: str) -> bool | None:
    """Whether that answer counts. To be asked is not a yes, unless it is asked to count, and never a no."""
    if answer in COUNTED[counted]:
        return True
    return None if answer in (None, ASK) else False


def _at_time(row: Row, choice: str) -> bool | None:
    if row.start is None:
        return None
    first, last = TIMES[choice]
    if not first <= row.start < last:
        return False
    if choice != "after-school":
        return True
    if row.timing.weekdays is None:
        return None
    return row.timing.term if row.timing.weekdays & _SCHOOL_DAYS else False


def tenths_to(spot: Spot, target: NamedPlace) -> int | None:
    """How far in tenths of a mile, as the crow flies; None without coordinates."""
    if spot.latitude is None or spot.longitude is None:
        return None
    return _tenths(spot.latitude, spot.longitude, target)


def _tenths(latitude: float, longitude: float, target: NamedPlace) -> int:
    # A county is small enough for the earth to be flat, once a degree of longitude is shortened.
    east = (longitude - target.longitude) * math.cos((latitude + target.latitude) * math.pi / 360)
    north = latitude - target.latitude
    return math.floor(_TENTHS_A_DEGREE * math.sqrt(north * north + east * east) + 0.5)


def any_of(answers: Iterable[bool | None]) -> bool | None:
    """Yes if any is, else not stated if any is not."""
    found = list(answers)
    return True if True in found else None if None in found else False
