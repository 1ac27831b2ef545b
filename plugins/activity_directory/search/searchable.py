"""The directory made searchable: what Whoosh decided, weighed and put in order. The view and the command start here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from activity_directory.search.analysis import make_analysis
from activity_directory.search.documents import documents_of, named
from activity_directory.search.lexicon import Lexicon
from activity_directory.search.ranking import Ranking
from activity_directory.search.shards import cut_into_shards, encode_list
from activity_directory.search.weighing import weigh
from activity_directory.search.whoosh_index import WhooshIndex, stem_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.model import Directory
    from activity_directory.search.document import Document
    from activity_directory.search.shards import Shard
    from activity_directory.search.weighing import Scores

# Characters of shards that ride in the first file; beyond it they are fetched by the first letters of a word.
WHOLE_SHARDS = 48_000
# What a result counts for that nobody can go to for now.
PAUSED = 0.7
# Two words of a label are found as one ("horseriding") where no more documents, and no larger part of all, have it.
JOINED_LEAST = 40
JOINED_PART = 0.03


@dataclass(frozen=True, slots=True)
class Searchable:
    """Everything that can be found, how it is ranked, and the shards that say so.

    `best` gives by stem the documents that come first for that stem alone, in a browser's order.
    """

    documents: tuple[Document, ...]
    ranking: Ranking
    shards: tuple[Shard, ...]
    best: Mapping[str, tuple[int, ...]]

    @property
    def whole(self) -> bool:
        """Whether a browser gets all words in the first file."""
        return self.ranking.lexicon.whole


def _with_joined(index: WhooshIndex, scores: Scores) -> dict[str, set[str]]:
    """The words of the index by stem, and those joined ones that tell something: a label that many have does not."""
    found = {stem: set(words) for stem, words in index.surfaces.items()}
    most = max(JOINED_LEAST, int(len(index.documents) * JOINED_PART))
    for word in index.joined:
        stem = stem_of(word)
        if stem in found or len(scores[stem]) <= most:
            found.setdefault(stem, set()).add(word)
    return found


def make_searchable(directory: Directory) -> Searchable:
    """Index the directory with Whoosh, weigh it and cut it into shards."""
    documents = documents_of(directory)
    aims = (concept for name in ("interests", "outcomes") for concept in directory.vocabularies[name])
    names = (*(scheme.title for scheme in directory.schemes), *(name for concept in aims for name in named(concept)))
    analysis = make_analysis(names)
    with WhooshIndex(documents, analysis) as index:
        scores, places = weigh(index)
    surfaces = {stem: sorted(words) for stem, words in sorted(_with_joined(index, scores).items())}
    scores = {stem: found for stem, found in scores.items() if stem in surfaces}
    paused = {one.number for one in documents if one.activity is not None and one.activity.status.id == "paused"}
    for found in scores.values():
        for number in paused & found.keys():
            found[number] *= PAUSED
    lists = {stem: encode_list(scores[stem], places[stem]) for stem in surfaces}
    shards = cut_into_shards(surfaces, lists)
    lexicon = Lexicon(
        stems={word: stem for stem, words in surfaces.items() for word in words},
        counts={stem: len(found) for stem, found in scores.items()},
        bounds=tuple(shard.first for shard in shards),
        whole=sum(len(shard.words) + len(shard.lists) * 4 // 3 for shard in shards) <= WHOLE_SHARDS,
    )
    activities = sum(document.activity is not None for document in documents)
    best = {stem: found.best for stem, found in lists.items()}
    return Searchable(documents, Ranking(analysis, lexicon, scores, activities), shards, best)
