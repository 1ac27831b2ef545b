"""BM25F over what Whoosh counted: how much one word says of one document, its fields taken together.

A word's counts in all fields are weighed and added first, and only then does repetition stop counting (Robertson's
BM25F). Whoosh's own formula saturates each field by itself and adds the results, so a word in five fields counts five
times.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from activity_directory.search.fields import BY_NAME, FIELDS, K1

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.search.whoosh_index import Postings

Scores = dict[str, dict[int, float]]
"""Score by stem and document; both in order."""


def weigh(postings: Postings) -> Scores:
    """The score of each stem in each document that holds it. Higher is better, always above 0."""
    averages = {
        field.name: sum(lengths.values()) / len(lengths) if (lengths := postings.lengths[field.name]) else 1.0
        for field in FIELDS
    }
    return {
        stem: _weigh_stem(by_document, postings, averages) for stem, by_document in sorted(postings.frequencies.items())
    }


def _weigh_stem(
    by_document: Mapping[int, Mapping[str, int]], postings: Postings, averages: Mapping[str, float]
) -> dict[int, float]:
    found = len(by_document)
    rarity = math.log(1 + (postings.documents - found + 0.5) / (found + 0.5))
    scores = {}
    for document, counts in sorted(by_document.items()):
        weighed = 0.0
        for name, count in counts.items():
            field = BY_NAME[name]
            length = postings.lengths[name].get(document, 1)
            weighed += field.weight * count / (1 - field.b + field.b * length / averages[name])
        scores[document] = rarity * weighed / (K1 + weighed)
    return scores
