"""The index at the back: by name, by interest, by what an activity was planned for, and by town."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from activity_directory.brochure.book import IndexList, IndexTerm
from activity_directory.brochure.facts import places_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from activity_directory.brochure.selection import Chosen


def index_of(chosen: Iterable[Chosen], keys: Mapping[str, str]) -> tuple[IndexList, ...]:
    """The four lists, each in the order of the alphabet; `keys` gives the entry's anchor by the activity's id."""
    names: dict[str, list[str]] = defaultdict(list)
    interests: dict[str, list[str]] = defaultdict(list)
    needs: dict[str, list[str]] = defaultdict(list)
    towns: dict[str, list[str]] = defaultdict(list)
    for found in chosen:
        activity = found.activity
        key = keys[activity.id]
        names[activity.name].append(key)
        for interest in activity.interests:
            interests[interest.title].append(key)
        for need in activity.needs:
            needs[need.title].append(key)
        for pattern in activity.schedules:
            for place in places_of(pattern.venue):
                towns[place].append(key)
    lists = (
        ("Names", names),
        ("Interests", interests),
        ("Planned with these in mind", needs),
        ("Towns", towns),
    )
    return tuple(IndexList(title, _terms(words)) for title, words in lists if words)


def _terms(words: Mapping[str, list[str]]) -> tuple[IndexTerm, ...]:
    # Anchors are "e1", "e2" ... in the order of printing, so that page numbers go up.
    return tuple(
        IndexTerm(word, tuple(sorted(set(words[word]), key=lambda key: int(key[1:]))))
        for word in sorted(words, key=lambda word: (word.casefold(), word))
    )
