"""The filters in plain Python: what is found, what is apart because nobody has said, how many, in which order.

This is the reference for theme/static/js/search-facets.js and search-instead.js. What a filter means is in
filter_answers.py: an entry that answers no question with no, and some with "not stated", stands apart. Within a group
any choice will do, but each kind of help, each access and each kind of surroundings must hold; between groups all must.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from activity_directory.search.facet_words import ONE, NamedPlace
from activity_directory.search.filter_answers import MODIFIERS, Answers, ages_asked, any_of, miles_asked, tenths_to

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from activity_directory.search.facet_words import ChoiceGroup
    from activity_directory.search.facets import Row
    from activity_directory.search.filter_answers import Chosen, Here

# What nearest() gives up, one after the other. Help, access, a fence and a wheelchair are never given up. The age is
# not either, but is asked a little wider in the end: a club that starts at six can be rung for a child of five.
GIVEN_UP = (
    ("near", "within", "area"), ("date",), ("time",), ("day",), ("when",), ("around",), ("outcome",), ("level",),
    ("group",), ("cost",), ("booking",), ("places",), ("need",), ("interest",), ("age",),
)  # fmt: skip
YEARS_WIDER = 2
TYPED = ("near", "within")
_LAST_MINUTE = 1439


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What fits, and what would if somebody had said; both in the order of what was narrowed."""

    found: tuple[int, ...]
    apart: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """What a search found: `every` for every word, the score, and the document."""

    document: int
    score: float = 1.0
    every: bool = False


@dataclass(frozen=True)
class Filters:
    """The filters of one directory."""

    answers: Answers

    @property
    def _activities(self) -> int:
        return len(self.answers.facets.facts)

    def narrow(self, documents: Sequence[int] | None, chosen: Chosen, here: Here | None = None) -> Narrowed:
        """The documents that fit. With nothing chosen that is all of them, the staff's pages too."""
        asked = self.answers.asked(chosen, here)
        given = range(self._activities) if documents is None else documents
        if not asked:
            return Narrowed(tuple(given), ())
        test = self.answers.asking(chosen, here)
        answered = {number: self._answer(number, test) for number in given if number < self._activities}
        return Narrowed(
            tuple(number for number in given if answered.get(number, False) is True),
            tuple(number for number in given if answered.get(number, False) is None),
        )

    def counts(
        self, documents: Sequence[int] | None, chosen: Chosen, here: Here | None = None
    ) -> dict[str, dict[str, int]]:
        """For every choice how many there would be after choosing it; for a chosen one, how many there are.

        Not for a place and how far: they are typed, and there are a hundred of them.
        """
        return {
            group.id: {
                choice.id: self._size(documents, self._with(chosen, group, choice.id), here) for choice in group.choices
            }
            for group in self.answers.groups.values()
            if group.id not in TYPED
        }

    def without(
        self, documents: Sequence[int] | None, chosen: Chosen, here: Here | None = None
    ) -> list[tuple[str, str, int]]:
        """Each choice with its group, and how many there would be without it."""
        return [
            (group, choice, self._size(documents, {**chosen, group: [c for c in chosen[group] if c != choice]}, here))
            for group in self.answers.groups
            if group not in MODIFIERS
            for choice in chosen.get(group, ())
        ]

    def nearest(
        self, documents: Sequence[int] | None, chosen: Chosen, here: Here | None = None, most: int = 5
    ) -> tuple[int, ...]:
        """The nearest of what fits when the place is given up, then the date, and so on until something does.

        Last of all the age is asked two years wider. What fits anyway is left out: these are the alternatives to it.
        """
        hidden = set(self.narrow(documents, chosen, here).found)
        left = dict(chosen)
        for names in GIVEN_UP:
            for name in names:
                left[name] = [wider(choice) for choice in chosen.get(name, ())] if name == "age" else []
            found = [
                number
                for number in self.narrow(documents, left, here).found
                if number < self._activities and number not in hidden
            ]
            if found:
                near = {**left, "near": chosen.get("near", ())}
                return self.sort([Hit(number) for number in found], "nearest", near, here)[:most]
        return ()

    def miles(self, document: int, chosen: Chosen, here: Here | None = None) -> float | None:
        """How far the nearest session is that fits; None for online, area-wide and where nobody said from where."""
        target = self.answers.target(chosen, here)
        if target is None or document >= self._activities:
            return None
        tenths = self._tenths(chosen, here, target)(document)
        return tenths / 10 if tenths is not None else None

    def sort(self, hits: Sequence[Hit], by: str, chosen: Chosen, here: Here | None = None) -> tuple[int, ...]:
        """best, nearest, soonest, cheapest or checked; what is equal stays in the order given, and pages come last.

        Best, with a place: what holds every word comes first, then score times nearness, which is 1 there, a half at
        the distance asked for, and no less farther away or where there is no distance.
        """
        target = self.answers.target(chosen, here)
        key: Callable[[Hit], float | tuple[bool, float]]
        match by:
            case "nearest" if target is not None:
                key = self._nearest_key(chosen, here, target)
            case "soonest":
                key = self._soonest_key(chosen, here)
            case "cheapest":
                key = self._cheapest_key
            case "checked":
                key = self._checked_key
            case "best" if target is not None:
                key = self._best_key(chosen, here, target)
            case _:
                return tuple(hit.document for hit in hits)
        listed = [hit for hit in hits if hit.document < self._activities]
        pages = [hit.document for hit in hits if hit.document >= self._activities]
        return (*(hit.document for hit in sorted(listed, key=key)), *pages)

    def _tenths(self, chosen: Chosen, here: Here | None, target: NamedPlace) -> Callable[[int], int | None]:
        rows_of = self._fitting({**chosen, "near": ()}, here)

        def nearest(document: int) -> int | None:
            found = [tenths_to(row.spot, target) for row in rows_of(document)]
            return min((tenths for tenths in found if tenths is not None), default=None)

        return nearest

    def _nearest_key(self, chosen: Chosen, here: Here | None, target: NamedPlace) -> Callable[[Hit], tuple[bool, int]]:
        """By distance; then what serves the whole area, then what is online."""
        rows_of = self._fitting({**chosen, "near": ()}, here)

        def far(row: Row) -> tuple[bool, int]:
            tenths = tenths_to(row.spot, target)
            return (True, int(row.spot.online)) if tenths is None else (False, tenths)

        return lambda hit: min(map(far, rows_of(hit.document)))

    def _best_key(self, chosen: Chosen, here: Here | None, target: NamedPlace) -> Callable[[Hit], tuple[bool, float]]:
        within = 10 * miles_asked(chosen)
        nearest = self._tenths(chosen, here, target)

        def key(hit: Hit) -> tuple[bool, float]:
            tenths = nearest(hit.document)
            return not hit.every, -hit.score / (1 + min(within if tenths is None else tenths, within) / within)

        return key

    def _soonest_key(self, chosen: Chosen, here: Here | None) -> Callable[[Hit], float]:
        wanted = self.answers.wanted(chosen.get("date", ()), chosen.get("day", ()))
        rows_of = self._fitting(chosen, here)

        def minutes(row: Row) -> float:
            dates = row.timing.dates & wanted
            day = (dates & -dates).bit_length() - 1
            return day * 1440 + (_LAST_MINUTE if row.start is None else row.start) if dates else math.inf

        return lambda hit: min(map(minutes, rows_of(hit.document)))

    def _cheapest_key(self, hit: Hit) -> float:
        cost = self.answers.facets.facts[hit.document].cost
        return math.inf if cost is None else cost

    def _checked_key(self, hit: Hit) -> float:
        return -self.answers.facets.facts[hit.document].checked

    def _fitting(self, chosen: Chosen, here: Here | None) -> Callable[[int], Sequence[Row]]:
        """The rows of a document that fit or may fit; all of them where none does."""
        test = self.answers.asking(chosen, here)

        def rows_of(document: int) -> Sequence[Row]:
            rows = self.answers.facets.rows[document]
            return [row for row in rows if test(row) is not False] or rows

        return rows_of

    def _answer(self, document: int, test: Callable[[Row], bool | None]) -> bool | None:
        """The best answer of its patterns: all that is asked of a session must hold of one and the same."""
        return any_of(test(row) for row in self.answers.facets.rows[document])

    def _size(self, documents: Sequence[int] | None, chosen: Chosen, here: Here | None) -> int:
        """How many fit; the staff's pages are never counted."""
        given = range(self._activities) if documents is None else documents
        test = self.answers.asking(chosen, here)
        return sum(self._answer(number, test) is True for number in given if number < self._activities)

    def _with(self, chosen: Chosen, group: ChoiceGroup, choice: str) -> Chosen:
        before = [] if group.how == ONE else chosen.get(group.id, ())
        return {**chosen, group.id: [*before, *([choice] if choice not in before else [])]}


def wider(age: str) -> str:
    """An age, or two with a dash between them, with a few years more on both sides."""
    youngest, oldest = ages_asked(age)
    return f"{max(youngest - YEARS_WIDER, 0)}-{oldest + YEARS_WIDER}"
