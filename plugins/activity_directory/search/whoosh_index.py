"""Whoosh, behind one door: nothing else of ours imports it.

Its index is read through pickle and is written differently on each run, so it lives in a temporary folder of its own
for as long as it is open, is never published and never read from anywhere else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Self

from whoosh.analysis import RegexTokenizer, StopFilter
from whoosh.fields import TEXT, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.lang.porter import stem as porter_stem
from whoosh.query import And, Or, Term
from whoosh.scoring import BM25F

from activity_directory.search.analysis import LONGEST_WORD, WORD
from activity_directory.search.fields import BY_NAME, FIELDS, K1
from activity_directory.search.stop_words import STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from types import TracebackType

    from activity_directory.search.analysis import Analysis
    from activity_directory.search.documents import Document


@dataclass(frozen=True, slots=True)
class Postings:
    """What Whoosh counted. `frequencies[stem][document][field]` is how often; `lengths[field][document]` in words.

    `surfaces[stem]` are the words that were written, in their order, that have this stem.
    """

    documents: int
    frequencies: Mapping[str, Mapping[int, Mapping[str, int]]]
    lengths: Mapping[str, Mapping[int, int]]
    surfaces: Mapping[str, tuple[str, ...]]


@cache
def stem_of(word: str) -> str:
    """The stem that Whoosh gives a word: "swimming" and "swims" both give "swim"."""
    return str(porter_stem(word))


class WhooshIndex:
    """An index of documents, open inside a `with` block: `with WhooshIndex(documents, analysis) as index:`."""

    def __init__(self, documents: Sequence[Document], analysis: Analysis) -> None:
        self._documents = documents
        self._analysis = analysis
        self._tokenize: Any = RegexTokenizer(re.compile(WORD)) | StopFilter(stoplist=STOP_WORDS, minsize=1)
        self._surfaces: defaultdict[str, set[str]] = defaultdict(set)
        self._folder: TemporaryDirectory[str] | None = None
        self._index: Any = None

    def __enter__(self) -> Self:
        """Build the index in a folder of its own."""
        self._folder = TemporaryDirectory(prefix="activity-directory-search-")
        schema = Schema(**{field.name: TEXT(phrase=False, analyzer=self._tokenize) for field in FIELDS})
        self._index = FileStorage(self._folder.name).create_index(schema)
        writer = self._index.writer()
        for document in self._documents:
            # Whoosh takes a list as words that were analysed already.
            writer.add_document(**self._analysed(document))
        writer.commit()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the index and delete its folder."""
        self._index.close()
        if self._folder is not None:
            self._folder.cleanup()

    def postings(self) -> Postings:
        """Everything that the index counted."""
        frequencies: defaultdict[str, defaultdict[int, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
        lengths: dict[str, dict[int, int]] = {}
        with self._index.reader() as reader:
            for field in FIELDS:
                for term in reader.lexicon(field.name):
                    matcher = reader.postings(field.name, term)
                    of_stem = frequencies[term.decode()]
                    while matcher.is_active():
                        of_stem[matcher.id()][field.name] = int(matcher.weight())
                        matcher.next()
                lengths[field.name] = {
                    number: length
                    for number in range(len(self._documents))
                    if (length := reader.doc_field_length(number, field.name))
                }
        surfaces = {stem: tuple(sorted(words)) for stem, words in sorted(self._surfaces.items())}
        return Postings(len(self._documents), frequencies, lengths, surfaces)

    def whoosh_top(self, words: Iterable[str], limit: int = 10) -> list[int]:
        """The documents that Whoosh's own BM25F puts first, all words before any word: a check on our ranking."""
        each = [Or([Term(field.name, stem_of(word), boost=field.weight) for field in FIELDS]) for word in words]
        weighting = BM25F(K1=K1, **{f"{field.name}_B": field.b for field in FIELDS})
        found: dict[int, None] = {}
        with self._index.searcher(weighting=weighting) as searcher:
            for query in (And(each), Or(each)):
                for hit in searcher.search(query, limit=limit):
                    found.setdefault(hit.docnum)
        return list(found)[:limit]

    def _analysed(self, document: Document) -> dict[str, list[str]]:
        fields = {name: self._stems([text], once=False) for name, text in document.texts.items()}
        fields |= {name: self._stems(parts, once=True) for name, parts in document.concepts.items()}
        return {name: stems for name, stems in fields.items() if stems and name in BY_NAME}

    def _stems(self, parts: Iterable[str], *, once: bool) -> list[str]:
        stems = []
        # A mark between parts, so that no phrase is found across two of them.
        for token in self._tokenize(self._analysis.plain(" | ".join(parts))):
            word = token.text[:LONGEST_WORD]
            stem = stem_of(word)
            self._surfaces[stem].add(word)
            stems.append(stem)
        return list(dict.fromkeys(stems)) if once else stems
