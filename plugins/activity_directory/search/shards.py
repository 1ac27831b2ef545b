"""Postings as small static files. docs/maintainers/search.md says what stands where.

A shard holds the words of a stretch of the alphabet. Words of one stem stand together and point at one list of
documents; where a stem's words fall into two shards, each has the list. Numbers are LEB128, lists are gaps, and a score
is one byte: its part of the list's highest, which is kept beside it. Documents that have the word in the same field
stand together, so that a browser can say why something was found. It costs nothing: alike scores compress better.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from activity_directory.search.lexicon import SHARD_LETTERS, browser_order

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# A longer list is split: the best this many answer, the rest is fetched when two words must both hold.
HEAD = 512
# The first results of a word alone: their cards travel with it (best_cards.py).
BEST = 10
# Characters of a shard: about 1.5 kB as it travels.
SHARD_SIZE = 3000
# A list's highest score is kept in thousandths.
SCORE_UNIT = 1000
# In the first number of a list, beside how many it holds: the field of all of them, or that runs of fields follow.
SEVERAL_FIELDS = 15
FIELD_STEP = 16


@dataclass(frozen=True, slots=True)
class Shard:
    """One shard. `words`: groups parted by ";", the words of a group by ",". `lists`: their postings in order.

    `tails` holds what lists of more than HEAD documents leave over, in the order of those groups; empty for none.
    """

    first: str
    words: str
    lists: bytes
    tails: bytes


@dataclass(frozen=True, slots=True)
class PostingList:
    """A list as it is written: its head, its tail (b"" for none), and the numbers of its BEST documents, best first."""

    head: bytes
    tail: bytes
    best: tuple[int, ...]


def cut_into_shards(surfaces: Mapping[str, Sequence[str]], lists: Mapping[str, PostingList]) -> tuple[Shard, ...]:
    """All words in shards of about SHARD_SIZE, cut only where the first letters change. `lists` are by stem.

    Three letters, or four where those of three letters would be more than one shard: "tra" of trains and transport.
    """
    stems = {word: stem for stem, words in surfaces.items() for word in words}

    def size_of(block: Sequence[str]) -> int:
        size = sum(len(word) + 1 for word in block)
        return size + sum(len(lists[stem].head) * 4 // 3 for stem in {stems[word] for word in block})

    ordered = sorted(stems, key=browser_order)
    shards = []
    waiting: list[str] = []
    size = 0
    first = ""
    for alike in _alike(ordered, SHARD_LETTERS):
        letters = SHARD_LETTERS if size_of(alike) <= SHARD_SIZE else SHARD_LETTERS + 1
        for place, added in enumerate(_alike(alike, letters)):
            more = size_of(added)
            if waiting and size + more > SHARD_SIZE:
                shards.append(_shard(first, waiting, stems, lists))
                waiting, size = [], 0
            if not waiting:
                first = added[0][: letters if place else SHARD_LETTERS]
            waiting += added
            size += more
    if waiting:
        shards.append(_shard(first, waiting, stems, lists))
    return tuple(shards)


def _alike(words: Sequence[str], letters: int) -> list[list[str]]:
    """Words in order, those together that begin with the same letters."""
    return [list(block) for _, block in groupby(words, key=lambda word: word[:letters])]


def _shard(first: str, words: Sequence[str], stems: Mapping[str, str], lists: Mapping[str, PostingList]) -> Shard:
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(stems[word], []).append(word)
    return Shard(
        first,
        ";".join(",".join(group) for group in groups.values()),
        b"".join(lists[stem].head for stem in groups),
        b"".join(lists[stem].tail for stem in groups),
    )


def encode_list(scores: Mapping[int, float], places: Mapping[int, int]) -> PostingList:
    """A stem's list: how many in all and their field, the highest score, the runs."""
    highest = max(1, round(max(scores.values()) * SCORE_UNIT))
    scale = 255 * SCORE_UNIT / highest
    parts = {document: min(255, max(1, round(scores[document] * scale))) for document in sorted(scores)}
    # As a browser orders them: by what is written of a score, then by number, which sorting leaves as it is.
    best = tuple(sorted(parts, key=parts.__getitem__, reverse=True)[:BEST])
    fields = sorted({places[document] for document in parts})
    field = fields[0] if len(fields) == 1 else SEVERAL_FIELDS
    start = varint(len(parts) * FIELD_STEP + field) + varint(highest)
    if len(parts) <= HEAD:
        return PostingList(start + _runs(parts, places, fields), b"", best)
    answering = set(sorted(parts, key=scores.__getitem__, reverse=True)[:HEAD])
    head = {document: part for document, part in parts.items() if document in answering}
    tail = {document: part for document, part in parts.items() if document not in answering}
    return PostingList(start + _runs(head, places, fields), _runs(tail, places, fields), best)


def _runs(parts: Mapping[int, int], places: Mapping[int, int], fields: Sequence[int]) -> bytes:
    """The documents field by field; each run begins with how many it holds and which field, unless all are of one."""
    if len(fields) == 1:
        return _gaps(parts)
    written = b""
    for field in fields:
        run = {document: part for document, part in parts.items() if places[document] == field}
        if run:
            written += varint(len(run) * FIELD_STEP + field) + _gaps(run)
    return written


def _gaps(parts: Mapping[int, int]) -> bytes:
    """The gaps between documents in order, then their scores. Most gaps are one byte, and there are many."""
    written = bytearray()
    before = -1
    for document in parts:
        gap = document - before
        if gap < 128:
            written.append(gap)
        else:
            written += varint(gap)
        before = document
    return bytes(written) + bytes(parts.values())


def varint(number: int) -> bytes:
    """A number from 0 in seven bits a byte, the lowest first, the top bit set on all but the last."""
    written = bytearray()
    while number > 127:
        written.append(number & 127 | 128)
        number >>= 7
    written.append(number)
    return bytes(written)


def as_text(data: bytes) -> str:
    """Bytes as the text that stands in a script."""
    return base64.b64encode(data).decode("ascii")


def without_what_repeats(bounds: Sequence[str]) -> str:
    """Words in order, each without what it begins with like the one before: " act.dd,r" for act, add, adr.

    A blank, a full stop, a comma or a semicolon says that none, one, two or three letters are to be taken over.
    """
    written = before = ""
    for bound in bounds:
        # Letters outside the first plane are two in a browser: such words are written whole.
        same = 0 if max(bound) > "\uffff" else max(length for length in range(4) if before[:length] == bound[:length])
        written += " .,;"[same] + bound[same:]
        before = bound
    return written
