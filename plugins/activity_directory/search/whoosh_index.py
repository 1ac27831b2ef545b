"""Whoosh, behind one door: nothing else of ours imports it.

Its index is read through pickle and is written differently on each run, so it lives in a temporary folder of its own
for as long as it is open, is never published and never read from anywhere else.
"""

from __future__ import annotations

import re
import warnings
from collections import defaultdict
from functools import cache
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Self

from activity_directory.search.analysis import LONGEST_WORD, WORD
from activity_directory.search.fields import FIELDS, K1
from activity_directory.search.lexicon import SHARD_LETTERS
from activity_directory.search.stop_words import STOP_WORDS

with warnings.catch_warnings():
    # Whoosh 2.7.4 is older than the compiler's doubts about how it is spelt. They are nothing that whoever builds a
    # directory could act on, so all of Whoosh that is used here is compiled with them held back.
    warnings.simplefilter("ignore", SyntaxWarning)
    warnings.simplefilter("ignore", DeprecationWarning)
    from whoosh.analysis import RegexTokenizer, StopFilter
    from whoosh.codec.whoosh3 import W3Codec, W3PerDocReader
    from whoosh.fields import TEXT, Schema
    from whoosh.filedb.filestore import FileStorage
    from whoosh.lang.porter2 import stem as porter_stem
    from whoosh.query import And, Or, Term
    from whoosh.scoring import BM25F

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from types import TracebackType

    from activity_directory.search.analysis import Analysis
    from activity_directory.search.document import Document, Label


# What a word counts for that is only one of several in what else a thing is called.
PART = 0.25


# The analysis that Whoosh is told of. Its tokens are objects with a dozen parts each; the words that it is given are
# cut by the same expression in a sixth of the time (a test holds the two together).
TOKENIZE: Any = RegexTokenizer(re.compile(WORD)) | StopFilter(stoplist=STOP_WORDS, minsize=1)
_WORD = re.compile(WORD)


class _ReadOnceCodec(W3Codec):
    """Whoosh's own codec for an index that is read once and deleted: nothing compressed, lengths read once a field."""

    def __init__(self) -> None:
        super().__init__(compression=0)

    def per_document_reader(self, storage: object, segment: object) -> _Lengths:
        return _Lengths(storage, segment)


class _Lengths(W3PerDocReader):
    """Whoosh asks for a field's length with each posting that it writes."""

    def __init__(self, storage: object, segment: object) -> None:
        super().__init__(storage, segment)
        self._known: defaultdict[str, dict[int, int | None]] = defaultdict(dict)

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int | None:
        known = self._known[fieldname]
        if docnum not in known:
            known[docnum] = super().doc_field_length(docnum, fieldname, default)
        return known[docnum]


# Words whose stem is that of something else: a box, "turned down", east, a park, trains.
APART = frozenset({"boxing", "downs", "easter", "parking", "training"})


@cache
def stem_of(word: str) -> str:
    """The stem that Whoosh gives a word: "swimming" and "swims" both give "swim".

    By its Porter 2: in its Porter 1 the step that takes one m from "swimm" never applies (it looks for the doubled
    letter at the beginning of the word), so that "swim" would not find what says "swimming".
    """
    return word if word in APART else str(porter_stem(word))


class WhooshIndex:
    """An index of documents, open inside a `with` block: `with WhooshIndex(documents, analysis) as index:`.

    A label (a concept with all its synonyms) is one term to Whoosh; what it is called is unfolded when postings are
    read. Whoosh would otherwise write some hundred postings a document that say the same of every document.
    """

    def __init__(self, documents: Sequence[Document], analysis: Analysis) -> None:
        self.documents = documents
        self.surfaces: defaultdict[str, set[str]] = defaultdict(set)
        """Every word that stands in a document, by its stem."""
        self.joined: set[str] = set()
        """Two words of a label written as one, which stand nowhere themselves."""
        self._analysis = analysis
        self._labels = sorted(
            {label for document in documents for given in document.concepts.values() for label in given}
        )
        self._terms = {label: f"={number}" for number, label in enumerate(self._labels)}
        self._stems_of = {term: self._weighed(label) for label, term in self._terms.items()}
        self._folder: TemporaryDirectory[str] | None = None
        self._index: Any = None

    def __enter__(self) -> Self:
        """Build the index in a folder of its own."""
        self._folder = TemporaryDirectory(prefix="activity-directory-search-")
        schema = Schema(**{field.name: TEXT(phrase=False, analyzer=TOKENIZE) for field in FIELDS})
        self._index = FileStorage(self._folder.name).create_index(schema)
        writer = self._index.writer(codec=_ReadOnceCodec())
        for document in self.documents:
            # Whoosh takes a list as words that were analysed already.
            terms = {name: self._stems(text) for name, text in document.texts.items()}
            terms |= {name: [self._terms[label] for label in given] for name, given in document.concepts.items()}
            writer.add_document(**{name: given for name, given in terms.items() if given})
        writer.commit()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the index and delete its folder."""
        self._index.close()
        if self._folder is not None:
            self._folder.cleanup()

    def postings(self, field: str) -> dict[str, dict[int, float]]:
        """How often each stem stands in each document's field; in a field of labels once, or a part of once."""
        whole: defaultdict[str, dict[int, float]] = defaultdict(dict)
        part: defaultdict[str, dict[int, float]] = defaultdict(dict)
        with self._index.reader() as reader:
            for term in reader.lexicon(field):
                stems = self._stems_of.get(term.decode(), {term.decode(): True})
                matcher = reader.postings(field, term)
                counts = {}
                while matcher.is_active():
                    counts[matcher.id()] = float(matcher.weight())
                    matcher.next()
                for stem, by_itself in stems.items():
                    if by_itself:
                        whole[stem].update(counts)
                    else:
                        part[stem].update(dict.fromkeys(counts, PART))
        return {stem: part.get(stem, {}) | whole.get(stem, {}) for stem in (*whole, *part)}

    def lengths(self, field: str) -> dict[int, int]:
        """How many words each document's field has, as Whoosh keeps it (in one byte, so roughly); none for none."""
        with self._index.reader() as reader:
            every = ((number, reader.doc_field_length(number, field)) for number in range(len(self.documents)))
            return {number: length for number, length in every if length}

    def whoosh_top(self, words: Iterable[str], limit: int = 10) -> list[int]:
        """The documents that Whoosh's own BM25F puts first, all words before any word: a check on our ranking."""
        each = [Or([Term(name, term, boost=boost) for name, term, boost in self._terms_of(word)]) for word in words]
        weighting = BM25F(K1=K1, **{f"{field.name}_B": field.b for field in FIELDS})
        found: dict[int, None] = {}
        with self._index.searcher(weighting=weighting) as searcher:
            for query in (And(each), Or(each)):
                for hit in searcher.search(query, limit=limit):
                    found.setdefault(hit.docnum)
        return list(found)[:limit]

    def _terms_of(self, word: str) -> Iterator[tuple[str, str, float]]:
        """The fields and terms in which a word stands."""
        stem = stem_of(word)
        terms = [stem, *(term for term, stems in self._stems_of.items() if stem in stems)]
        yield from ((field.name, term, field.weight) for field in FIELDS for term in terms)

    def _weighed(self, label: Label) -> dict[str, bool]:
        """The stems of a label, and whether each names it by itself or only in a phrase: "boys" in "boys brigade"."""
        found: dict[str, bool] = {}
        for place, name in enumerate(label):
            stems = self._stems(name)
            for stem in stems:
                found[stem] = found.get(stem, False) or place == 0 or len(stems) == 1
            words = self._words(name)
            if len(words) == 2 and len(words[0]) >= SHARD_LETTERS:
                # "horseriding" is found as "horse riding" is, and who types both words means the two together.
                joined = "".join(words)[:LONGEST_WORD]
                self.joined.add(joined)
                found.setdefault(stem_of(joined), place == 0)
        return found

    def _stems(self, text: str) -> list[str]:
        return [self._stem_of_surface(word) for word in self._words(text)]

    def _words(self, text: str) -> list[str]:
        found = _WORD.findall(self._analysis.plain(text))
        return [word[:LONGEST_WORD] for word in found if word not in STOP_WORDS]

    def _stem_of_surface(self, word: str) -> str:
        stem = stem_of(word)
        self.surfaces[stem].add(word)
        return stem
