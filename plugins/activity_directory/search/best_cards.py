"""The cards that come first for a word, in files that are named after the word's beginning.

Who types one word sees them a trip sooner: which documents a word finds stands in its shard, and only then is it known
which blocks of cards are needed. A file of these is asked for beside the shard. It only holds what the blocks hold too:
a browser that has none of it, or the wrong one, shows the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from activity_directory.schedule.names import DAY_IDS
from activity_directory.search.analysis import fold
from activity_directory.search.shards import BEST
from activity_directory.search.stop_words import WEAK_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from activity_directory.search.searchable import Searchable

# Letters of a word that name its file: while a word is typed the file is the same from here on.
BEGINNING = 4
# Cards of a file, in the mean. Fewer are less to fetch beside those that were wanted, and more files.
CARDS_A_FILE = 10
# Beginnings are spread over the files by a sum of their letters; then this many groups of them are moved, so that few
# share a file with another. A move is one character, from "0" on.
GROUPS = 256
MOVES = 64
_STEP = 7
# Words that become a filter, and say what comes first too.
_ORDERING = (*DAY_IDS, "free")


@dataclass(frozen=True, slots=True)
class BestCards:
    """The documents of each file, in order; a file that no word leads to is empty. `moved` has a character a group."""

    files: tuple[tuple[int, ...], ...]
    moved: str

    def file_of(self, word: str) -> int:
        """The number of the file for words that begin like this one; search-start.js does the same."""
        return _place(_sum_of(word), ord(self.moved[_sum_of(word) % GROUPS]) - ord("0"), len(self.files))


def best_cards(searchable: Searchable, hints: str) -> BestCards:
    """The cards that come first for every word that somebody may type first. `hints` is the pattern of meanings.py."""
    wanted = _by_beginning(searchable, re.compile(f"[0-9]|(?:{hints})"))
    files = max(1, sum(map(len, wanted.values())) // CARDS_A_FILE)
    groups: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for beginning in wanted:
        total = _sum_of(beginning)
        groups[total % GROUPS].append((total, beginning))
    found: list[set[int]] = [set() for _ in range(files)]
    moved = ["0"] * GROUPS
    # The fullest group first, while there is most room.
    for group, members in sorted(groups.items(), key=lambda one: -sum(len(wanted[member]) for _, member in one[1])):
        held = [(total, len(wanted[member])) for total, member in members]
        # How many cards would be fetched beside those that were wanted.
        beside = [sum(count * len(found[_place(total, move, files)]) for total, count in held) for move in range(MOVES)]
        move = beside.index(min(beside))
        moved[group] = chr(ord("0") + move)
        for total, member in members:
            found[_place(total, move, files)] |= wanted[member]
    return BestCards(tuple(tuple(sorted(documents)) for documents in found), "".join(moved))


def _by_beginning(searchable: Searchable, hinting: re.Pattern[str]) -> dict[str, set[int]]:
    """The best of all words that begin alike.

    Left out are words that stand in prose alone, which hardly anybody types first, weak ones, and most of those that
    become a filter: what is found with them is what fits. A day and "free" count for the order as well, and of a town
    the first that are there are taken.
    """
    analysis, stems = searchable.ranking.analysis, searchable.ranking.lexicon.stems
    asked = {word for text in _names(searchable) for word in analysis.question(text) if not hinting.match(word)}
    wanted: defaultdict[str, set[int]] = defaultdict(set)
    for word in sorted(asked.union(_ORDERING)):
        if word in stems and word not in WEAK_WORDS:
            wanted[word[:BEGINNING]].update(searchable.best[stems[word]])
    towns: defaultdict[str, list[int]] = defaultdict(list)
    for document in searchable.documents:
        if document.activity is not None and document.activity.venue.town is not None:
            towns[fold(document.activity.venue.town.title)].append(document.number)
    for town, numbers in towns.items():
        wanted[town[:BEGINNING]].update(numbers[:BEST])
    return dict(wanted)


def _names(searchable: Searchable) -> Iterable[str]:
    """What things are called: names of entries, providers and pages, and everything that has a label."""
    names = {document.texts.get(field, "") for document in searchable.documents for field in ("name", "provider")}
    labels = {label for document in searchable.documents for given in document.concepts.values() for label in given}
    return names.union(*labels)


def _place(total: int, move: int, files: int) -> int:
    return (total // GROUPS + _STEP * move) % files


def _sum_of(word: str) -> int:
    units = word.encode("utf-16-be", "surrogatepass")
    total = 0
    for place in range(0, min(len(units), 2 * BEGINNING), 2):
        total = total * 31 + int.from_bytes(units[place : place + 2], "big")
    return total
