"""Facets as what a browser loads: three files, each with a legend, which is JSON, and its columns as one coded text.

The first has what nearly every question asks, where, when, what age and what it costs, and the names of all groups. The
others have the rest, and load when one of their groups is opened or chosen: docs/decisions/0052-facets-and-filters.md
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from activity_directory.search.facet_calendars import calendars_of, runs_of
from activity_directory.search.facet_columns import (
    HELP_FITS,
    ColumnWriter,
    RowWriter,
    dictionary,
    flags_of,
    one_of_each,
)
from activity_directory.search.facet_words import groups_of, places_of, school_holidays
from activity_directory.search.facets import COMMUNICATION, WINDOW_DAYS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from activity_directory.model import Directory
    from activity_directory.search.facet_columns import Flags, OneOf
    from activity_directory.search.facet_words import ChoiceGroup
    from activity_directory.search.facets import Facets

_Fact = TypeVar("_Fact", "Flags", "OneOf")
# The files after the first, and the groups in each. "checked" is no group: it is what one of the orders sorts by.
WHO, HELP = 1, 2
PART_OF = {
    **dict.fromkeys(("interest", "outcome", "need", "group", "level"), WHO),
    **dict.fromkeys(("help", "answer", "wheelchair", "access", "secure", "around", "checked"), HELP),
}


@dataclass(frozen=True, slots=True)
class FacetPart:
    """One file: its legend, and its columns in base64."""

    legend: dict[str, Any]
    columns: str


def facet_parts(facets: Facets, directory: Directory) -> tuple[FacetPart, FacetPart, FacetPart]:
    """The files in their order."""
    groups = groups_of(directory, facets.monday)
    legends = _Legends(facets, directory, groups)
    return legends.where_and_when(), legends.who(), legends.help()


@dataclass(frozen=True, slots=True)
class _Legends:
    facets: Facets
    directory: Directory
    groups: tuple[ChoiceGroup, ...]

    def where_and_when(self) -> FacetPart:
        """Places, rows, prices, membership and places left."""
        facets, directory = self.facets, self.directory
        calendars = calendars_of(facets, directory)
        writer = RowWriter(facets, calendars)
        costs = dictionary(facts.cost for facts in facets.facts)
        writer.one_of(costs, [facts.cost for facts in facets.facts])
        said = _of(0, one_of_each(directory.vocabularies))
        writer.said(said)
        legend = {
            "from": _days_since_1970(facets.monday),
            "today": (facets.today - facets.monday).days,
            "days": WINDOW_DAYS,
            "count": len(facets.facts),
            "checked": PART_OF["checked"],
            "groups": [
                [
                    group.id,
                    group.title,
                    group.how,
                    # Its choices, or the number of the file that has them.
                    PART_OF.get(group.id) or _choices(group),
                    *([group.chip] if group.chip != "{}" else []),
                ]
                for group in self.groups
            ],
            "near": [
                [_places(place.areas, directory), place.latitude, place.longitude]
                for place in places_of(directory).values()
            ],
            "dates": {
                named.id: [(named.first - facets.monday).days, (named.last - facets.monday).days]
                for named in school_holidays(directory, facets.monday)
            },
            "most": writer.most_rows,
            "spots": self._spots(writer),
            "starts": [-1 if start is None else start for start in writer.starts],
            "ages": [list(ages) for ages in writer.ages],
            # How many there are, and how long the longest is.
            "shapes": [len(writer.shapes), writer.longest_shape],
            "calendars": [[runs_of(runs), runs_of(unsure)] for runs, unsure in calendars.values()],
            "costs": [-1 if cost is None else cost for cost in costs],
            "one": self._one(said),
        }
        return _made(legend, writer)

    def who(self) -> FacetPart:
        """Whom it is for, and what they do there."""
        words = self.directory.vocabularies
        writer = ColumnWriter(self.facets)
        most = writer.interests([interest.id for interest in words["interests"]])
        flags, said = _of(WHO, flags_of(words)), _of(WHO, one_of_each(words))
        for many in flags:
            writer.flags(many)
        writer.said(said)
        legend = {"groups": self._words(WHO), "most": most, "flags": self._flags(flags), "one": self._one(said)}
        return _made(legend, writer)

    def help(self) -> FacetPart:
        """Help, access and what it is like there; the day of the oldest check."""
        words = self.directory.vocabularies
        writer = ColumnWriter(self.facets)
        flags, said = _of(HELP, flags_of(words)), _of(HELP, one_of_each(words))
        for many in flags:
            writer.flags(many)
        writer.said(said)
        kinds = next(group.choices for group in self.groups if group.id == "help")
        ways = [way.id for way in words["communication"]]
        writer.help(kinds, ways)
        checked = [facts.checked for facts in self.facets.facts]
        days = range(min(checked, default=0), max(checked, default=0) + 1)
        writer.one_of(days, checked)
        ids = [kind.id for kind in kinds]
        legend = {
            "groups": self._words(HELP),
            "flags": self._flags(flags),
            "one": self._one(said),
            "help": _digits(HELP_FITS),
            # Where the answer about communication stands, and the first and the last of its ways.
            "ways": [ids.index(COMMUNICATION), ids.index(ways[0]), ids.index(ways[-1])],
            "checked": len(days),
        }
        return _made(legend, writer)

    def _words(self, part: int) -> dict[str, list[Any]]:
        return {group.id: _choices(group) for group in self.groups if PART_OF.get(group.id) == part}

    def _at(self, fact: OneOf | Flags) -> tuple[str, int]:
        """Its group, and the number of its first choice in it. Its other choices follow."""
        ids = next([choice.id for choice in group.choices] for group in self.groups if group.id == fact.group)
        return fact.group, ids.index(next(iter(fact.choices)))

    def _flags(self, flags: Iterable[Flags]) -> list[list[Any]]:
        return [[*self._at(many), int(many.each_alone), len(many.values), _others(many)] for many in flags]

    def _one(self, said: Iterable[OneOf]) -> list[list[Any]]:
        return [[*self._at(one), _digits(one.fits)] for one in said]

    def _spots(self, writer: RowWriter) -> list[list[int]]:
        """Areas, then coordinates in thousandths of a degree; a nought instead where it is online."""
        spots: list[list[int]] = []
        for spot in writer.spots:
            exact = [] if spot.latitude is None or spot.longitude is None else [spot.latitude, spot.longitude]
            where = [round(degrees * 1000) for degrees in exact] or ([0] if spot.online else [])
            spots.append([_places(spot.areas, self.directory), *where])
        return spots


def _of(part: int, facts: Iterable[_Fact]) -> list[_Fact]:
    return [fact for fact in facts if PART_OF.get(fact.group, 0) == part]


def _made(legend: dict[str, Any], writer: ColumnWriter) -> FacetPart:
    return FacetPart(legend, b64encode(writer.finish()).decode())


def _digits(fits: Iterable[Iterable[int]]) -> str:
    return " ".join("".join(map(str, row)) for row in fits)


def _others(many: Flags) -> list[list[int]]:
    """For each choice the values that stand for it beside its own, which has the choice's number."""
    return [[many.values.index(key) for key in which if key != choice] for choice, which in many.choices.items()]


def _choices(group: ChoiceGroup) -> list[Any]:
    """Each choice's id and words, or its words alone where they say the id; a heading stands before those below it."""
    found: list[Any] = []
    under = ""
    for choice in group.choices:
        if choice.under != under:
            found.append([choice.under])
            under = choice.under
        found.append(choice.words if _id_said_by(choice.words) == choice.id else [choice.id, choice.words])
    return found


def _id_said_by(words: str) -> str:
    """What search-columns.js makes of words without an id."""
    return words.lower().replace(" ", "-")


def _places(areas: Iterable[str], directory: Directory) -> int:
    """Areas as bits, the first area the lowest."""
    order = [area.id for area in directory.areas]
    return sum(1 << order.index(area) for area in areas)


def _days_since_1970(day: date) -> int:
    return day.toordinal() - 719163
