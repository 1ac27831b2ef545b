"""Reads a shard as a browser does, to compare what is read with what was written."""

from __future__ import annotations

from activity_directory.search.shards import FIELD_STEP, HEAD, SCORE_UNIT, SEVERAL_FIELDS


def decode_shard(words: str, lists: bytes, tails: bytes = b"") -> dict[str, dict[int, float]]:
    """The scores by word and document."""
    return {word: scores for word, (scores, _) in decode_lists(words, lists, tails).items()}


def decode_lists(words: str, lists: bytes, tails: bytes = b"") -> dict[str, tuple[dict[int, float], dict[int, int]]]:
    """The scores and the fields by word and document."""
    found = {}
    main, rest = _Reader(lists), _Reader(tails)
    for group in words.split(";") if words else ():
        (total, field), highest = divmod(main.number(), FIELD_STEP), main.number()
        scores, fields = main.runs(min(total, HEAD), field)
        if total > HEAD and tails:
            more, of_more = rest.runs(total - HEAD, field)
            scores, fields = scores | more, fields | of_more
        parts = {document: score * highest / 255 / SCORE_UNIT for document, score in sorted(scores.items())}
        found.update(dict.fromkeys(group.split(","), (parts, fields)))
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

    def runs(self, count: int, field: int) -> tuple[dict[int, int], dict[int, int]]:
        scores: dict[int, int] = {}
        fields: dict[int, int] = {}
        while len(scores) < count:
            many, of = divmod(self.number(), FIELD_STEP) if field == SEVERAL_FIELDS else (count, field)
            run = self.gaps(many)
            scores |= run
            fields |= dict.fromkeys(run, of)
        return scores, fields

    def gaps(self, count: int) -> dict[int, int]:
        documents = []
        before = -1
        for _ in range(count):
            before += self.number()
            documents.append(before)
        scores = self.data[self.at : self.at + count]
        self.at += count
        return dict(zip(documents, scores, strict=True))
