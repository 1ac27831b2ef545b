"""From a typed word to the words of the directory: as written, another form of it, its beginning, or one slip away.

theme/static/js/search-words.js does the same, step by step; tests/search hold the two together.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

# Shorter beginnings match half the directory; a slip in a shorter word makes another word.
SHORTEST_BEGINNING = 3
SHORTEST_WITH_SLIP = 4
SHORTEST_ROOT = 5
SHORTEST_TO_SUGGEST = 5
MOST_BEGINNINGS = 30
# A word that hardly any document says may be half of a longer one: "sensor", on the way to "sensory".
SELDOM = 2
MOST_SLIPS = 3
MOST_SUGGESTIONS = 3

# A shard begins where the first letters change, so that a beginning of three letters mostly lies in one shard.
SHARD_LETTERS = 3


class Match(Enum):
    """How a typed word was understood."""

    WRITTEN = "written"
    FORM = "form"
    BEGINNING = "beginning"
    SLIP = "slip"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Understood:
    """A typed word, and the words of the directory (in order) whose stems answer it."""

    typed: str
    match: Match
    surfaces: tuple[str, ...]


@dataclass(frozen=True)
class Lexicon:
    """The words of a directory. `stems` gives each word's stem, `counts` how many documents hold that stem.

    `bounds` are the first words of the shards, in order; `whole` means that a browser has them all from the start.
    """

    stems: Mapping[str, str]
    counts: Mapping[str, int]
    bounds: tuple[str, ...]
    whole: bool

    @cached_property
    def words(self) -> list[str]:
        """Every word, in the browser's order."""
        return sorted(self.stems, key=browser_order)

    @cached_property
    def _keys(self) -> list[bytes]:
        return [browser_order(word) for word in self.words]

    @cached_property
    def _by_letter(self) -> dict[str, list[str]]:
        return {letter: list(words) for letter, words in groupby(self.words, key=lambda word: word[0])}

    @cached_property
    def _bound_keys(self) -> list[bytes]:
        return [browser_order(bound) for bound in self.bounds]

    def understand(self, word: str) -> Understood:
        """What the directory has for a word of a question."""
        said = self.said(word)
        if said:
            match = Match.WRITTEN if said == word else Match.FORM
            seldom = self.counts[self.stems[said]] <= SELDOM and len(word) >= SHORTEST_BEGINNING
            return Understood(word, match, tuple(dict.fromkeys((said, *(self._begun(word) if seldom else ())))))
        if len(word) >= SHORTEST_BEGINNING and (begun := self._begun(word)):
            return Understood(word, Match.BEGINNING, begun)
        if len(word) >= SHORTEST_WITH_SLIP:
            near = self._near(word, 1) or (self._near(word[:-1], 1) if word.endswith("s") else ())
            if near:
                return Understood(word, Match.SLIP, near[:MOST_SLIPS])
        if root := self._root(word):
            return Understood(word, Match.FORM, (root,))
        return Understood(word, Match.NONE, ())

    def said(self, word: str) -> str:
        """The word as it is written here, or another form of it; "" when neither stands anywhere."""
        return next((form for form in (word, *other_forms(word)) if form in self.stems), "")

    def together(self, one: Understood, other: Understood) -> tuple[Understood, Understood]:
        """Two words that stand side by side, with what they mean as one: "foot ball", or "young carers" of siblings."""
        said = self.said(one.typed + other.typed) if len(one.typed) >= SHARD_LETTERS else ""
        return (_also(one, said), _also(other, said)) if said else (one, other)

    def suggest(self, word: str) -> tuple[str, ...]:
        """Words that look like one that was not found."""
        return self._near(word, 2)[:MOST_SUGGESTIONS] if len(word) >= SHORTEST_TO_SUGGEST else ()

    def shard_of(self, word: str) -> int:
        """The number of the shard that a word is in, or would be in."""
        return max(bisect_right(self._bound_keys, browser_order(word)) - 1, 0)

    def _shards_of(self, beginning: str) -> range:
        """The numbers of the shards with words that begin so."""
        return range(self.shard_of(beginning), self.shard_of(f"{beginning}\uffff") + 1)

    def _begun(self, word: str) -> tuple[str, ...]:
        first = bisect_left(self._keys, browser_order(word))
        found = []
        for other in self.words[first : first + MOST_BEGINNINGS]:
            if not other.startswith(word):
                break
            found.append(other)
        return tuple(found)

    def _root(self, word: str) -> str:
        """The longest word that this one begins with: "robot" of "robotics"."""
        shorter = (word[:length] for length in range(len(word) - 1, SHORTEST_ROOT - 1, -1))
        return next((root for root in shorter if root in self.stems), "")

    def _near(self, word: str, most: int) -> tuple[str, ...]:
        """One word for each stem, the commonest first; with `most` 2, one slip comes before two."""
        starts = {start[:SHARD_LETTERS] for start in likely_starts(word)}
        scope = None if self.whole else {shard for start in starts for shard in self._shards_of(start)}
        best: dict[str, tuple[int, int, bytes, str]] = {}
        for other in self._by_letter.get(word[0], []) + self._by_letter.get(word[1], []):
            if not _may_be_near(word, other) or (scope is not None and self.shard_of(other) not in scope):
                continue
            distance = slips(word, other, most)
            if distance <= most:
                stem = self.stems[other]
                key = (distance, -self.counts[stem], browser_order(other), other)
                best[stem] = min(best.get(stem, key), key)
        return tuple(key[3] for key in sorted(best.values()))


def _also(word: Understood, said: str) -> Understood:
    """A word that stands here as it was typed, or as the other; one that had to be guessed at, as the other only."""
    if word.match in (Match.WRITTEN, Match.FORM):
        return Understood(word.typed, word.match, tuple(dict.fromkeys((*word.surfaces, said))))
    return Understood(word.typed, Match.FORM, (said,))


def browser_order(word: str) -> bytes:
    """A key that sorts words as JavaScript does."""
    return word.encode("utf-16-be", "surrogatepass")


def other_forms(word: str) -> Sequence[str]:
    """Words of the same stem that may be written instead, the likeliest first: "swims" gives "swim"."""
    bases = [word]
    for ending in ("ies", "es", "s", "ing", "ers", "er", "ed", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            base = word[: -len(ending)]
            bases += [base, f"{base}e", f"{base}y" if ending == "ies" else base]
            if base[-1] == base[-2]:
                bases.append(base[:-1])
    bases += [f"{base[:-1]}i" for base in bases if base.endswith("y")]
    found = list(bases)
    for base in bases:
        root = base.removesuffix("e")
        doubled = root + root[-1:]
        found += [f"{base}s", f"{root}es", f"{root}ing", f"{doubled}ing", f"{root}ed", f"{root}er", f"{doubled}er"]
    return list(dict.fromkeys(found))[1:]


def likely_starts(word: str) -> Iterable[str]:
    """The beginnings under which a word with one slip in its first letters may stand."""
    yield word
    for place in range(min(3, len(word) - 1)):
        yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        yield word[:place] + word[place + 1 :]


def slips(typed: str, word: str, most: int) -> int:
    """How many letters were left out, added, changed or swapped with a neighbour; `most` + 1 when more than that."""
    if abs(len(typed) - len(word)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(word) + 1))
    for place, letter in enumerate(typed, 1):
        older, before, row = before, row, [place]
        for other, wanted in enumerate(word, 1):
            cost = min(before[other] + 1, row[-1] + 1, before[other - 1] + (letter != wanted))
            if place > 1 and other > 1 and letter == word[other - 2] and typed[place - 2] == wanted:
                cost = min(cost, older[other - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def _may_be_near(typed: str, word: str) -> bool:
    """People get the first letter right, or swap it with the second."""
    return typed[0] == word[0] or (typed[:2] == word[1::-1])
