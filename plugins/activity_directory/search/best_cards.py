"""The cards that come first for a word, in files that are named after the word's beginning.

Who types one word sees them a trip sooner: which documents a word finds stands in its shard, and only then is it known
which blocks of cards are needed. A file of these is asked for beside the shard. It only holds what the blocks hold too:
a browser that has none of it, or the wrong one, shows the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from activity_directory.search.stop_words import WEAK_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from activity_directory.search.searchable import Searchable

# Letters of a word that name its file: while a word is typed the file is the same from here on.
BEGINNING = 4
# Cards of a file, in the mean. Fewer are less to fetch beside those that were wanted, and more files.
CARDS_A_FILE = 12


def best_cards(searchable: Searchable, hints: str) -> list[list[int]]:
    """The documents of each file, in order; a file that no word leads to is empty. `hints` is meanings.py's pattern."""
    wanted = _by_beginning(searchable, re.compile(f"[0-9]|(?:{hints})"))
    files = max(1, sum(map(len, wanted.values())) // CARDS_A_FILE)
    found: list[set[int]] = [set() for _ in range(files)]
    for beginning, documents in wanted.items():
        found[file_of(beginning, files)] |= documents
    return [sorted(documents) for documents in found]


def _by_beginning(searchable: Searchable, hinting: re.Pattern[str]) -> dict[str, set[int]]:
    """The best of all words that begin alike.

    Left out are words that stand in prose alone, which hardly anybody types first, weak ones, and those that may become
    a filter: what is found with them is what fits, not what comes first.
    """
    analysis, stems = searchable.ranking.analysis, searchable.ranking.lexicon.stems
    asked = {word for text in _names(searchable) for word in analysis.question(text)}
    wanted: defaultdict[str, set[int]] = defaultdict(set)
    for word in sorted(asked):
        if word in stems and word not in WEAK_WORDS and not hinting.match(word):
            wanted[word[:BEGINNING]].update(searchable.best[stems[word]])
    return dict(wanted)


def _names(searchable: Searchable) -> Iterable[str]:
    """What things are called: names of entries, providers and pages, and everything that has a label."""
    names = {document.texts.get(field, "") for document in searchable.documents for field in ("name", "provider")}
    labels = {label for document in searchable.documents for given in document.concepts.values() for label in given}
    return names.union(*labels)


def file_of(word: str, files: int) -> int:
    """The number of the file for words that begin like this one; search-start.js does the same."""
    units = word.encode("utf-16-be", "surrogatepass")
    total = 0
    for place in range(0, min(len(units), 2 * BEGINNING), 2):
        total = total * 31 + int.from_bytes(units[place : place + 2], "big")
    return total % files
