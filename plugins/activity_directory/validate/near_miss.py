"""Did you mean ...? The word that was most likely meant, from spelling and from what people call things."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from activity_directory.validate.schemas import Word

LONGEST_WORD = 60  # longer text is a sentence; comparing it letter by letter finds nothing and takes long


def squeezed(text: str) -> str:
    """A word without what people write differently: capitals, hyphens, underscores and spaces."""
    return re.sub(r"[\s_-]+", " ", text.strip().lower())


def closest(typed: str, words: Iterable[str], cutoff: float = 0.72) -> str | None:
    """The one of `words` that is spelled most like what was typed, or None."""
    return _closest(squeezed(typed[: LONGEST_WORD + 1]), tuple(words), cutoff)


@lru_cache(maxsize=512)
def _closest(typed: str, words: tuple[str, ...], cutoff: float) -> str | None:
    if not typed or len(typed) > LONGEST_WORD:
        return None
    by_squeezed = {squeezed(word): word for word in reversed(words)}
    if typed in by_squeezed:
        return by_squeezed[typed]
    found = get_close_matches(typed, list(by_squeezed), n=3, cutoff=cutoff)
    # Two letters that changed places are the likeliest slip of all: "esat" is east before it is west.
    found.sort(key=lambda word: sorted(word) != sorted(typed))
    return by_squeezed[found[0]] if found else None


def meant(typed: str, words: Sequence[Word]) -> tuple[str, ...]:
    """The words of a vocabulary that were most likely meant, best first, at most three."""
    return _meant(squeezed(typed[: LONGEST_WORD + 1]), tuple(words))


@lru_cache(maxsize=512)
def _meant(typed: str, words: tuple[Word, ...]) -> tuple[str, ...]:
    if not typed or len(typed) > LONGEST_WORD:
        return ()
    exact = [word.const for word in words if typed in (squeezed(word.const), squeezed(word.title))]
    exact += [word.const for word in words if typed in map(squeezed, word.synonyms) and word.const not in exact]
    if exact:
        return tuple(exact[:3])
    spelled = _closest(typed, tuple(word.const for word in words), 0.75)
    if spelled is not None:
        return (spelled,)
    called: dict[str, str] = {}
    for word in reversed(words):
        for name in (*reversed(word.synonyms), word.title):
            called[squeezed(name)] = word.const
    found = get_close_matches(typed, list(called), n=1, cutoff=0.8)
    if found:
        return (called[found[0]],)
    pieces = [piece for piece in re.findall(r"[a-z]{4,}", typed) if piece not in _EMPTY]
    inside = [called[name] for piece in pieces for name in called if piece in name.split()]
    return tuple(dict.fromkeys(inside))[:3]


_EMPTY = frozenset({"with", "your", "club", "group", "class", "children", "young", "people", "and", "for", "session"})
