"""The reference: what a search finds and in which order. The browser's ranking is held to this one by tests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from activity_directory.search.analysis import Analysis
    from activity_directory.search.lexicon import Lexicon, Understood


@dataclass(frozen=True, slots=True)
class Found:
    """A document by its number, its score, and whether it holds all the words that were understood."""

    document: int
    score: float
    every_word: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """How the words were understood, and what was found: with every word first, then with any; best first."""

    understood: tuple[Understood, ...]
    found: tuple[Found, ...]

    @property
    def every_word(self) -> int:
        """How many documents hold all words."""
        return sum(found.every_word for found in self.found)


@dataclass(frozen=True, slots=True)
class Ranking:
    """Answers questions from scores by stem and document."""

    analysis: Analysis
    lexicon: Lexicon
    scores: Mapping[str, Mapping[int, float]]

    def answer(self, question: str) -> Answer:
        """What the directory answers to a question as it was typed."""
        understood = tuple(self.lexicon.understand(word) for word in self.analysis.question(question))
        each = [self._scores_of(word.surfaces) for word in understood]
        total: dict[int, float] = {}
        words: dict[int, int] = {}
        for scores in each:
            for document, score in scores.items():
                total[document] = total.get(document, 0.0) + score
                words[document] = words.get(document, 0) + 1
        found = [Found(document, score, words[document] == len(each)) for document, score in total.items()]
        found.sort(key=lambda one: (not one.every_word, -one.score, one.document))
        return Answer(understood, tuple(found))

    def _scores_of(self, surfaces: Sequence[str]) -> dict[int, float]:
        """A word that may mean several counts in a document for the best of them, not for all."""
        best: dict[int, float] = {}
        for stem in dict.fromkeys(self.lexicon.stems[surface] for surface in surfaces):
            for document, score in self.scores[stem].items():
                best[document] = max(score, best.get(document, 0.0))
        return best
