"""The reference: what a search finds and in which order. The browser's ranking is held to this one by tests."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import nsmallest
from itertools import pairwise
from typing import TYPE_CHECKING

from activity_directory.search.lexicon import Match
from activity_directory.search.shards import HEAD
from activity_directory.search.stop_words import WEAK_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from activity_directory.search.analysis import Analysis
    from activity_directory.search.lexicon import Lexicon, Understood


@dataclass(frozen=True, slots=True)
class Found:
    """A document by its number, its score, and whether it holds every word that was understood."""

    document: int
    score: float
    every_word: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """How the words were understood, and what was found: with every word first, then with any; best first.

    `beside` are words that only count: weak ones of the question ("club"), and those that were optional.
    """

    understood: tuple[Understood, ...]
    found: tuple[Found, ...]
    beside: tuple[Understood, ...] = ()

    @property
    def every_word(self) -> int:
        """How many documents hold all words."""
        return sum(found.every_word for found in self.found)


def _is_slip_of_weak(word: Understood) -> bool:
    """Whether this is a slip of a word that need not be there ("freindly"): it need not be there either."""
    return word.match is Match.SLIP and all(surface in WEAK_WORDS for surface in word.surfaces)


@dataclass(frozen=True, slots=True)
class Ranking:
    """Answers questions from scores by stem and document. Documents from `activities` on are pages."""

    analysis: Analysis
    lexicon: Lexicon
    scores: Mapping[str, Mapping[int, float]]
    activities: int

    def answer(self, question: str, optional: str | None = None) -> Answer:
        """What the directory answers to a question as it was typed.

        `optional` words count but need not be there; it is "" where filters were understood beside the question, and
        None where the words are all there is. With "" or words and nothing else to look for, every activity is found.
        """
        typed = self.analysis.question(question)
        meant = self._meant(typed)
        # Where every word is weak, they are what is looked for; where what is left are slips of weak ones, those are.
        strong = tuple(word for word in typed if word not in WEAK_WORDS)
        if optional is None and not strong:
            strong = typed
        told = tuple(word for word in strong if not _is_slip_of_weak(meant[word]))
        if told or optional is not None:
            strong = told
        weak = tuple(word for word in typed if word not in strong)
        others = self.analysis.question(optional or "")
        meant = self._meant(others) | meant
        weak += tuple(word for word in others if word not in typed)
        understood = tuple(meant[word] for word in strong)
        beside = tuple(meant[word] for word in weak)
        return Answer(understood, self._found(understood, beside, everything=optional is not None), beside)

    def _meant(self, typed: Sequence[str]) -> dict[str, Understood]:
        """Each word of a question, and what it means beside its neighbours."""
        meant = {word: self.lexicon.understand(word) for word in typed}
        for one, other in pairwise(typed):
            meant[one], meant[other] = self.lexicon.together(meant[one], meant[other])
        return meant

    def _found(
        self, understood: Sequence[Understood], beside: Sequence[Understood], *, everything: bool
    ) -> tuple[Found, ...]:
        total: dict[int, float] = {}
        words: dict[int, int] = {}
        for word in understood:
            for document, score in self._scores_of(word.surfaces).items():
                total[document] = total.get(document, 0.0) + score
                words[document] = words.get(document, 0) + 1
        wanted = sum(bool(word.surfaces) for word in understood)
        if not understood and everything:
            total = dict.fromkeys(range(self.activities), 0.0)
        # A word that only counts adds to what the others found, or stands in for them where they found nothing.
        alone = not total
        for word in beside:
            for document, score in self._best_of(word.surfaces).items():
                if alone or document in total:
                    total[document] = total.get(document, 0.0) + score
        found = [
            Found(document, score, words.get(document, 0) == wanted and (wanted > 0 or not understood))
            for document, score in total.items()
        ]
        found.sort(key=lambda one: (not one.every_word, -one.score, one.document))
        return tuple(found)

    def _scores_of(self, surfaces: Sequence[str]) -> dict[int, float]:
        """A word that may mean several counts in a document for the best of them, not for all."""
        best: dict[int, float] = {}
        for stem in dict.fromkeys(self.lexicon.stems[surface] for surface in surfaces):
            for document, score in self.scores[stem].items():
                best[document] = max(score, best.get(document, 0.0))
        return best

    def _best_of(self, surfaces: Sequence[str]) -> dict[int, float]:
        """The same from the best of each list only: a browser does not fetch the rest for a word that only counts."""
        best: dict[int, float] = {}
        for stem in dict.fromkeys(self.lexicon.stems[surface] for surface in surfaces):
            scores = self.scores[stem]
            for document in nsmallest(HEAD, scores, key=lambda document: (-scores[document], document)):
                best[document] = max(scores[document], best.get(document, 0.0))
        return best
