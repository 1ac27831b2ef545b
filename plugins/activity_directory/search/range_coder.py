"""Writes choices in as few bits as their frequency allows, and learns the frequencies on the way.

A range coder with adaptive contexts: each yes or no is coded by how often the same context said yes before, so a fact
that nearly nobody states costs a tenth of a bit. theme/static/js/search-columns.js holds the other half, step by step
the same, in whole numbers only, so that both sides always learn the same.
"""

from __future__ import annotations

# A range of thirty bits: browsers keep whole numbers below that without a detour.
_FIRST_RANGE = (1 << 30) - 1
_LOWEST_RANGE = 1 << 22
_FULL = 1 << 32
# Counts go up in twos from one: an unseen choice is worth half a sighting, which learns fastest.
_MOST_SEEN = 1 << 15


class Context:
    """The counts behind one kind of choice among `size` things: a tree of yes and no."""

    __slots__ = ("counts", "width")

    def __init__(self, size: int) -> None:
        self.width = max(size - 1, 0).bit_length()
        self.counts = [1] * (2 << self.width)


class RangeEncoder:
    """Collects choices; `finish()` gives the bytes."""

    def __init__(self) -> None:
        self._out = bytearray()
        self._low = 0
        self._range = _FIRST_RANGE

    def pick(self, context: Context, choice: int) -> None:
        """One of the context's things, 0 to its size less one; nothing is written where there is only one."""
        counts = context.counts
        node = 1
        for shift in range(context.width - 1, -1, -1):
            bit = choice >> shift & 1
            self._bit(counts, node, bit)
            node = node * 2 + bit

    def _bit(self, counts: list[int], node: int, bit: int) -> None:
        zero = 2 * node
        zeros, ones = counts[zero], counts[zero + 1]
        bound = self._range // (zeros + ones) * zeros
        if bit:
            self._low += bound
            self._range -= bound
            counts[zero + 1] = ones + 2
            if self._low >= _FULL:
                self._low -= _FULL
                self._carry()
        else:
            self._range = bound
            counts[zero] = zeros + 2
        if zeros + ones > _MOST_SEEN:
            counts[zero] = (counts[zero] + 1) >> 1
            counts[zero + 1] = (counts[zero + 1] + 1) >> 1
        while self._range < _LOWEST_RANGE:
            self._out.append(self._low >> 24)
            self._low = self._low << 8 & (_FULL - 1)
            self._range <<= 8

    def _carry(self) -> None:
        place = len(self._out) - 1
        while self._out[place] == 255:
            self._out[place] = 0
            place -= 1
        self._out[place] += 1

    def finish(self) -> bytes:
        """Everything picked, as bytes. The decoder reads noughts after the end, so trailing ones are left out."""
        for shift in (24, 16, 8, 0):
            self._out.append(self._low >> shift & 255)
        return bytes(self._out).rstrip(b"\0")


class RangeDecoder:
    """Reads what RangeEncoder wrote, in the same order with the same contexts. The tests' way to look inside."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 4
        self._code = int.from_bytes(data[:4].ljust(4, b"\0"), "big")
        self._range = _FIRST_RANGE

    def pick(self, context: Context) -> int:
        """The next choice."""
        node = 1
        for _ in range(context.width):
            node = node * 2 + self._bit(context.counts, node)
        return node - (1 << context.width)

    def _bit(self, counts: list[int], node: int) -> int:
        zero = 2 * node
        zeros, ones = counts[zero], counts[zero + 1]
        bound = self._range // (zeros + ones) * zeros
        bit = int(self._code >= bound)
        if bit:
            self._code -= bound
            self._range -= bound
        else:
            self._range = bound
        counts[zero + bit] += 2
        if zeros + ones > _MOST_SEEN:
            counts[zero] = (counts[zero] + 1) >> 1
            counts[zero + 1] = (counts[zero + 1] + 1) >> 1
        while self._range < _LOWEST_RANGE:
            after = self._data[self._at] if self._at < len(self._data) else 0
            self._code = (self._code << 8 | after) & (_FULL - 1)
            self._at += 1
            self._range <<= 8
        return bit
