"""The filters' groups and choices, in the words that families read: what the panel shows and what chips say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from activity_directory.schedule.names import DAY_IDS
from activity_directory.search.facets import WINDOW_DAYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from activity_directory.model import Directory, Neighbour, Place, Vocabulary

ANY, ALL, ONE = "any", "all", "one"
_TOWNS, _DISTRICTS = "Towns and villages", "Postcodes that begin with"
_NEIGHBOURS = "Just outside"
AGE_BANDS = (("0-4", "Under 5"), ("5-7", "5 to 7"), ("8-11", "8 to 11"), ("12-15", "12 to 15"), ("16-17", "16 and 17"),
             ("18-25", "18 to 25"))  # fmt: skip
WITHIN = (2, 5, 10, 15, 25)
USUAL_WITHIN = 10
PRICES = (2, 5, 10, 20)
# An entry that says one of these says that the others hold as well: a Changing Places toilet has a bench and a hoist.
TOILETS_ALSO = {
    "accessible": ("with-bench", "with-hoist", "changing-places"),
    "with-bench": ("with-hoist", "changing-places"),
    "with-hoist": ("changing-places",),
}
ANY_NEED = "any-need"
NO_TOILET = "none"
# The kinds of surroundings: each is a question of its own.
SURROUNDINGS = {"noise": "Noise", "crowd": "How many people", "light": "Light", "indoors": "In or out"}
INDOORS = {"yes": "indoors", "no": "outdoors", "partly": "partly"}
VARIES = "varies"


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose. `under` is the heading it stands below, "" for none."""

    id: str
    words: str
    under: str = ""


@dataclass(frozen=True, slots=True)
class ChoiceGroup:
    """A fieldset of the panel. `how`: any of the choices, all of them, or only one can be chosen.

    `chip` is what a chosen one says away from its fieldset, with "{}" for the choice's words.
    """

    id: str
    title: str
    how: str
    choices: tuple[Choice, ...]
    chip: str = "{}"


@dataclass(frozen=True, slots=True)
class NamedDates:
    """Days with a name that can be asked for, such as a school holiday; both ends included."""

    id: str
    title: str
    first: date
    last: date


def school_holidays(directory: Directory, monday: date) -> tuple[NamedDates, ...]:
    """The holidays of the area's own term dates that are not over and that begin in the window, soonest first."""
    terms = directory.calendar.term_dates()
    end = monday + timedelta(WINDOW_DAYS - 1)
    return tuple(
        NamedDates(_slug(holiday.name), holiday.name, holiday.span.first, holiday.span.last)
        for holiday in (terms.holidays() if terms is not None else ())
        if holiday.span.last >= directory.today and holiday.span.first <= end
    )


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place that distances are measured from, in degrees, and the areas that it lies in."""

    id: str
    title: str
    latitude: float
    longitude: float
    areas: frozenset[str]
    under: str = ""


def places_of(directory: Directory) -> dict[str, NamedPlace]:
    """Towns by name, then postcode districts, then the same just outside.

    A district's middle is the mean of its towns'. Nothing that serves all of an area is near a town outside.
    """
    found = _named([(town, town.area.id) for town in directory.places], _TOWNS)
    return found | {
        key: place
        for key, place in _named([(town, "") for town in directory.neighbours], _NEIGHBOURS).items()
        if key not in found
    }


def _with(district: str, towns: Iterable[tuple[Place | Neighbour, str]]) -> list[tuple[Place | Neighbour, str]]:
    return [one for one in towns if district in one[0].districts]


def _named(given: Iterable[tuple[Place | Neighbour, str]], under: str) -> dict[str, NamedPlace]:
    """Towns, each with its area's id, if any, by their own ids and by their districts."""
    towns = sorted(given, key=lambda one: (one[0].title, one[0].id))
    districts = sorted({part for town, _ in towns for part in town.districts}, key=_by_number)
    named = [(town.id, town.title, [(town, area)], under) for town, area in towns]
    named += [(part.lower(), part, _with(part, towns), _DISTRICTS) for part in districts]
    return {
        key: NamedPlace(
            key,
            title,
            round(sum(town.latitude for town, _ in own) / len(own), 3),
            round(sum(town.longitude for town, _ in own) / len(own), 3),
            frozenset(area for _, area in own if area),
            heading,
        )
        for key, title, own, heading in named
    }


def groups_of(directory: Directory, monday: date) -> tuple[ChoiceGroup, ...]:
    """Every group in the order in which the address has them."""
    words = directory.vocabularies
    holidays = [Choice(named.id, named.title, "School holidays") for named in school_holidays(directory, monday)]
    return (
        ChoiceGroup(
            "near",
            "Near",
            ONE,
            tuple(Choice(place.id, place.title, place.under) for place in places_of(directory).values()),
        ),
        ChoiceGroup("within", "How far", ONE, tuple(Choice(str(miles), f"Within {miles} miles") for miles in WITHIN)),
        ChoiceGroup("area", "Part of the county", ANY, tuple(Choice(area.id, area.title) for area in directory.areas)),
        ChoiceGroup("age", "Age", ANY, tuple(Choice(key, title) for key, title in AGE_BANDS), "Age: {}"),
        ChoiceGroup("day", "Day of the week", ANY, tuple(Choice(day, f"{day.title()}s") for day in DAY_IDS)),
        ChoiceGroup(
            "time",
            "Time of day",
            ANY,
            (
                Choice("morning", "Morning (starts before 12)"),
                Choice("afternoon", "Afternoon (starts between 12 and 5)"),
                Choice("evening", "Evening (starts at 5 or later)"),
                Choice("after-school", "After school (starts between 3 and 6)"),
            ),
        ),
        ChoiceGroup(
            "date",
            "Dates",
            ANY,
            (
                Choice("this-week", "This week"),
                Choice("this-weekend", "This weekend"),
                Choice("next-week", "Next week"),
                Choice("next-weekend", "Next weekend"),
                *holidays,
            ),
        ),
        ChoiceGroup(
            "when",
            "Time of year",
            ANY,
            (Choice("term", "In school term"), Choice("holidays", "In the school holidays")),
        ),
        ChoiceGroup("interest", "What they like to do", ANY, tuple(_choices(words["interests"]))),
        ChoiceGroup("outcome", "What it leads to", ANY, tuple(_choices(words["outcomes"])), "Leads to: {}"),
        ChoiceGroup("need", "What they need", ANY, tuple(_choices(words["needs"])), "Planned for: {}"),
        ChoiceGroup("group", "Who else comes", ANY, tuple(_choices(words["groups"])), "Who comes: {}"),
        ChoiceGroup("level", "How much support", ANY, tuple(_choices(words["levels"])), "Support: {}"),
        ChoiceGroup(
            "help",
            "Help that they need there",
            ALL,
            (
                *_choices(words["help-kinds"]),
                *_choices(words["communication"], under="Ways of talking together"),
                Choice("drop-off", "Drop-off: an adult need not stay", "Who stays"),
                Choice("personal-assistant", "A personal assistant is welcome", "Who stays"),
            ),
        ),
        ChoiceGroup(
            "answer",
            "Which answers count",
            ONE,
            (
                Choice("do", "They do this"),
                Choice("arrange", "They do this, or can arrange it"),
                Choice("ask", "They do this, can arrange it, or say ask"),
            ),
        ),
        ChoiceGroup(
            "wheelchair",
            "A wheelchair user takes part",
            ANY,
            tuple(_choices(words["wheelchair"], leave_out=("watching-only",))),
            "A wheelchair user takes part: {}",
        ),
        ChoiceGroup(
            "access",
            "Getting in, and toilets",
            ALL,
            (
                *_choices(words["access"], under="Getting in"),
                *_choices(words["toilets"], under="Toilets", leave_out=(NO_TOILET,)),
            ),
        ),
        ChoiceGroup("secure", "Fenced or locked", ANY, tuple(_choices(words["security"], leave_out=("open",)))),
        ChoiceGroup("around", "What it is like there", ANY, tuple(_around(directory))),
        ChoiceGroup(
            "cost",
            "What it costs",
            ONE,
            (Choice("free", "Free"), *(Choice(str(pounds), f"£{pounds} or less") for pounds in PRICES)),
        ),
        ChoiceGroup("booking", "Membership", ANY, (Choice("without-membership", "No membership needed"),)),
        ChoiceGroup("places", "Places", ANY, (Choice("yes", "Not full or paused"),)),
    )


def _choices(vocabulary: Vocabulary, under: str = "", leave_out: Iterable[str] = ()) -> Iterator[Choice]:
    for concept in vocabulary:
        if concept.id not in leave_out:
            yield Choice(concept.id, concept.title, under or concept.group)


def _around(directory: Directory) -> Iterator[Choice]:
    """Noise, crowd, light and indoors: one group, in which what is chosen of different kinds must all hold."""
    for name, heading in SURROUNDINGS.items():
        for concept in directory.vocabularies[name]:
            if concept.id != VARIES:
                key = INDOORS[concept.id] if name == "indoors" else concept.id
                yield Choice(key, concept.title, heading)


def _by_number(district: str) -> tuple[str, int]:
    return re.sub(r"[0-9].*", "", district), int(re.sub(r"[^0-9]", "", district) or 0)


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
