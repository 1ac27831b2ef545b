"""BM25F over what Whoosh counted: how much one word says of one document, its fields taken together.

A word's counts in all fields are weighed and added first, and only then does repetition stop counting (Robertson's
BM25F). Whoosh's own formula saturates each field by itself and adds the results, so a word in five fields counts five
times.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from activity_directory.search.fields import BY_WEIGHT, K1

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.search.whoosh_index import WhooshIndex

Scores = dict[str, dict[int, float]]
"""Score by stem and document; both in order."""

Places = dict[str, dict[int, int]]
"""Where a stem stands in a document, by stem and document: the number of the field that counts for most (fields.py)."""


def weigh(index: WhooshIndex) -> tuple[Scores, Places]:
    """The score of each stem in each document that holds it, and where it stands. Higher is better, always above 0."""
    weighed: dict[str, dict[int, float]] = {}
    places: Places = {}
    for field, number in BY_WEIGHT:
        lengths = index.lengths(field.name)
        average = sum(lengths.values()) / len(lengths) if lengths else 1.0
        # Thinned by its length: what one word in this field counts for in each document.
        worth = {
            document: field.weight / (1 - field.b + field.b * length / average) for document, length in lengths.items()
        }
        for stem, counts in index.postings(field.name).items():
            here = {document: worth[document] * count for document, count in counts.items()}
            before = weighed.setdefault(stem, here)
            if before is here:
                # Most words stand in one field.
                places[stem] = dict.fromkeys(here, number)
                continue
            of_places = places[stem]
            for document, worth_here in here.items():
                before[document] = before.get(document, 0.0) + worth_here
                of_places.setdefault(document, number)
    every = len(index.documents)
    scores = {stem: _saturate(found, _rarity(every, len(found))) for stem, found in sorted(weighed.items())}
    return scores, places


def _rarity(every: int, found: int) -> float:
    return math.log(1 + (every - found + 0.5) / (found + 0.5))


def _saturate(weighed: Mapping[int, float], rarity: float) -> dict[int, float]:
    return {document: rarity * worth / (K1 + worth) for document, worth in sorted(weighed.items())}
