"""Why something was found: for each word of the question, the parts of the entry that hold it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from activity_directory.search.analysis import WORD
from activity_directory.search.fields import FIELDS
from activity_directory.search.whoosh_index import stem_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.search.document import Document
    from activity_directory.search.lexicon import Understood
    from activity_directory.search.searchable import Searchable

_WORD = re.compile(WORD)


def reasons(searchable: Searchable, document: Document, understood: Understood) -> tuple[str, ...]:
    """Such as ("name", "interest: Swimming"), the fields that count for most first; () where the word is not in it."""
    stems = {searchable.ranking.lexicon.stems[surface] for surface in understood.surfaces}
    return tuple(_reasons(searchable, document, stems))


def _reasons(searchable: Searchable, document: Document, stems: set[str]) -> Iterator[str]:
    def holds(text: str) -> bool:
        return any(stem_of(word) in stems for word in _WORD.findall(searchable.ranking.analysis.plain(text)))

    for field in sorted(FIELDS, key=lambda field: -field.weight):
        said = [label[0] for label in document.concepts.get(field.name, ()) if any(map(holds, label))]
        if said:
            yield f"{field.said}: {', '.join(said)}"
        elif holds(document.texts.get(field.name, "")):
            yield field.said
