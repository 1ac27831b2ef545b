"""Why something was found: for each word of the question, the parts of the entry that hold it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from activity_directory.search.analysis import WORD
from activity_directory.search.fields import FIELDS
from activity_directory.search.whoosh_index import stem_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.search.documents import Document
    from activity_directory.search.lexicon import Understood
    from activity_directory.search.searchable import Searchable

_WORD = re.compile(WORD)
_LONGEST_PART = 60


def reasons(searchable: Searchable, document: Document, understood: Understood) -> tuple[str, ...]:
    """Such as ("name", "interest: Swimming"), the fields that count for most first; () where the word is not in it."""
    stems = {searchable.ranking.lexicon.stems[surface] for surface in understood.surfaces}
    return tuple(_reasons(searchable, document, stems))


def _reasons(searchable: Searchable, document: Document, stems: set[str]) -> Iterator[str]:
    analysis = searchable.ranking.analysis
    for field in sorted(FIELDS, key=lambda field: -field.weight):
        text = document.texts.get(field.name)
        parts = document.concepts.get(field.name, (text,) if text else ())
        for part in parts:
            if any(stem_of(word) in stems for word in _WORD.findall(analysis.plain(part))):
                yield f"{field.said}: {part}" if len(part) <= _LONGEST_PART and part != text else field.said
                break
