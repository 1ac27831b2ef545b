"""Reads a shard as a browser does, to compare what is read with what was written."""

from __future__ import annotations

from activity_directory.search.shards import HEAD, SCORE_UNIT


def decode_shard(words: str, lists: bytes, tails: bytes = b"") -> dict[str, dict[int, float]]:
    """The scores by word and document."""
    found: dict[str, dict[int, float]] = {}
    main, rest = _Reader(lists), _Reader(tails)
    for group in words.split(";") if words else ():
        total, highest = main.number(), main.number()
        scores = main.gaps(min(total, HEAD))
        if total > HEAD and tails:
            scores |= rest.gaps(total - HEAD)
        for word in group.split(","):
            found[word] = {document: score * highest / 255 / SCORE_UNIT for document, score in sorted(scores.items())}
    return found


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def number(self) -> int:
        number = shift = 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            number |= (byte & 127) << shift
            if byte < 128:
                return number
            shift += 7

    def gaps(self, count: int) -> dict[int, int]:
        documents = []
        before = -1
        for _ in range(count):
            before += self.number()
            documents.append(before)
        scores = self.data[self.at : self.at + count]
        self.at += count
        return dict(zip(documents, scores, strict=True))
