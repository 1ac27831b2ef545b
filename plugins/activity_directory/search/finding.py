"""The whole way from what somebody typed to a list of results, as the search page goes it: the reference.

What was understood narrows, the other words rank. The page (search-page.js, search-state.js) does the same with
search-understand.js, search-words.js and search-facets.js.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from activity_directory.search.facets import facets_of
from activity_directory.search.filter_answers import Answers
from activity_directory.search.filters import Filters, Hit
from activity_directory.search.understanding import Understanding, understand
from activity_directory.search.understanding_data import meanings_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from activity_directory.model import Directory
    from activity_directory.search.meanings import Meanings
    from activity_directory.search.ranking import Answer, Found
    from activity_directory.search.searchable import Searchable

# The alternatives that are shown when hardly anything fits, and from how many on enough does.
NEAREST = 4
ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """What a question finds, by documents' numbers.

    `fits` meet the filters and, as far as any does, hold every word; `some` meet the filters and hold some words;
    `pages` are those of the staff's that come before them. `nearest` are alternatives where hardly anything
    fits, and `apart` those that have not said.
    """

    understanding: Understanding
    answer: Answer
    fits: tuple[int, ...]
    some: tuple[int, ...] = ()
    pages: tuple[int, ...] = ()
    nearest: tuple[int, ...] = ()
    apart: tuple[int, ...] = ()
    scores: Mapping[int, float] = field(default_factory=dict)

    @property
    def with_every_word(self) -> frozenset[int]:
        """The documents that hold all words."""
        return frozenset(found.document for found in self.answer.found if found.every_word)

    @property
    def shown(self) -> tuple[int, ...]:
        """Everything in the order in which a reader meets it."""
        return tuple(dict.fromkeys((*self.pages, *self.fits, *self.nearest, *self.some)))


@dataclass(frozen=True)
class Finder:
    """Finds in one directory, for a reader on `today`."""

    directory: Directory
    searchable: Searchable
    today: date

    @cached_property
    def meanings(self) -> Meanings:
        """What questions may mean."""
        return meanings_of(self.directory, self.searchable.ranking.lexicon.stems)

    @cached_property
    def filters(self) -> Filters:
        """The filters of the directory."""
        return Filters(Answers(facets_of(self.searchable.documents, self.directory), self.directory, self.today))

    def find(self, question: str) -> Finding:
        """What the search page shows for a question."""
        ranking = self.searchable.ranking
        meant = Understanding(question)
        if self.meanings.hinted(question):
            meant = understand(question, self.meanings, self.today)
        optional = meant.optional if meant.words != question else None
        answer = ranking.answer(meant.words, optional)
        if meant.chosen:
            return self._narrowed(meant, answer)
        return Finding(meant, answer, tuple(one.document for one in answer.found), scores=_scores(answer.found))

    def _narrowed(self, meant: Understanding, answer: Answer) -> Finding:
        count = answer.every_word
        base, others = answer.found[: count or None], answer.found[count:] if count else ()
        # Where no word tells one from another, the best match is the nearest.
        by = "nearest" if not answer.understood and "near" in meant.chosen else "best"
        by = meant.chosen.get("sort", (by,))[0]
        fits, apart = self._fitting(base, meant, by)
        some, _ = self._fitting(others, meant, by)
        activities = self.searchable.ranking.activities
        numbers = [one.document for one in base if one.document < activities]
        # A page of the staff's must answer better than every activity, however it is narrowed: "turned down ludlow".
        best = max((one.score for one in base if one.document < activities), default=0.0)
        return Finding(
            meant,
            answer,
            fits,
            some,
            pages=tuple(one.document for one in base if one.document >= activities and one.score > best),
            nearest=() if len(fits) >= ENOUGH else self.filters.nearest(numbers, meant.chosen, most=NEAREST),
            apart=apart,
            scores=_scores(answer.found),
        )

    def _fitting(
        self, found: Sequence[Found], meant: Understanding, by: str
    ) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Those that fit, in order, and those that have not said."""
        hits = {one.document: Hit(one.document, one.score, one.every_word) for one in found}
        activities = [number for number in hits if number < self.searchable.ranking.activities]
        narrowed = self.filters.narrow(activities, meant.chosen)
        return self.filters.sort([hits[number] for number in narrowed.found], by, meant.chosen), narrowed.apart


def _scores(found: Sequence[Found]) -> dict[int, float]:
    return {one.document: one.score for one in found}
