"""QR codes of web addresses, hundreds of them at once: a book has one for each entry.

segno draws the first code of each size. Codes of one size and mask differ in their data alone, and each bit of it turns
one module over; so the other codes are that first one with other bits in it, at a twentieth of the work.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from operator import itemgetter
from typing import TYPE_CHECKING

import segno

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MASK = 2
"""Any mask is read as well; trying all eight to find the prettiest costs ten times the rest of an entry."""

_LEVEL = "m"
_BLOCKS = {
    1: (10, (16,)), 2: (16, (28,)), 3: (26, (44,)), 4: (18, (32,) * 2), 5: (24, (43,) * 2), 6: (16, (27,) * 4),
    7: (18, (31,) * 4), 8: (22, (38, 38, 39, 39)), 9: (22, (36, 36, 36, 37, 37)),
}  # fmt: skip
"""By size (ISO 18004 calls it version), at level M: bytes that correct errors in each block, and bytes of data of each.
Up to size 9 the count of letters is one byte."""

_ALIGNMENT = {
    1: (), 2: (6, 18), 3: (6, 22), 4: (6, 26), 5: (6, 30), 6: (6, 34), 7: (6, 22, 38), 8: (6, 24, 42), 9: (6, 26, 46),
}  # fmt: skip
"""Rows and columns of the middles of the small squares, by size."""


def modules(address: str) -> tuple[str, ...]:
    """The QR code of an address as rows of "1" (dark) and "0", without a quiet zone, at error level M."""
    data = address.encode()
    size = next((size for size, (_, blocks) in _BLOCKS.items() if len(data) + 2 <= sum(blocks)), 0)
    # Addresses of capitals and digits alone have a shorter code, which segno knows; and so have letters beyond ASCII.
    if not size or not address.isascii() or address.upper() == address:
        return _drawn(segno.make_qr(address, error=_LEVEL, boost_error=False, mask=_MASK))
    frame = _frame(size)
    bits = int("".join(frame.pick(_bits(data, size) + "0")), 2) ^ frame.rest
    text = format(bits, f"0{frame.width**2}b")
    return tuple(text[at : at + frame.width] for at in range(0, len(text), frame.width))


@dataclass(frozen=True, slots=True)
class _Frame:
    """What all codes of one size share.

    `pick` puts the bits of a text where the code has them, row by row, and its last character everywhere else. `rest`
    is the code without its text, with the mask, as one number.
    """

    width: int
    pick: Callable[[str], tuple[str, ...]]
    rest: int


@lru_cache(maxsize=len(_BLOCKS))
def _frame(size: int) -> _Frame:
    width = 17 + 4 * size
    order = {place: at for at, place in enumerate(_data_places(size))}
    pick = itemgetter(*(order.get((row, column), -1) for row in range(width) for column in range(width)))
    # As long as a code of this size holds: segno fills up shorter texts in a way of its own.
    first = b"a" * (sum(_BLOCKS[size][1]) - 2)
    drawn = _drawn(segno.make_qr(first.decode(), error=_LEVEL, boost_error=False, mask=_MASK))
    rest = int("".join(drawn), 2) ^ int("".join(pick(_bits(first, size) + "0")), 2)
    return _Frame(width, pick, rest)


def _drawn(code: segno.QRCode) -> tuple[str, ...]:
    return tuple("".join("1" if module else "0" for module in row) for row in code.matrix)


def _data_places(size: int) -> Iterator[tuple[int, int]]:
    """The modules that hold the text, in its order: two columns at a time from the right, up and down in turn."""
    width = 17 + 4 * size
    taken = _not_data(size, width)
    upward = True
    for right in (*range(width - 1, 6, -2), 5, 3, 1):
        for row in range(width - 1, -1, -1) if upward else range(width):
            yield from ((row, column) for column in (right, right - 1) if (row, column) not in taken)
        upward = not upward


def _not_data(size: int, width: int) -> set[tuple[int, int]]:
    """The modules of squares, dotted lines, format and size."""
    taken = {(6, at) for at in range(width)} | {(at, 6) for at in range(width)}
    for top, left, height, across in ((0, 0, 9, 9), (0, width - 8, 9, 8), (width - 8, 0, 8, 9)):
        taken |= _square(top, left, height, across)
    middles = _ALIGNMENT[size]
    corners = {(6, 6), (6, width - 7), (width - 7, 6)}
    for row, column in ((row, column) for row in middles for column in middles if (row, column) not in corners):
        taken |= _square(row - 2, column - 2, 5, 5)
    if size >= 7:  # from this size on a code says its size
        taken |= _square(0, width - 11, 6, 3) | _square(width - 11, 0, 3, 6)
    return taken


def _square(top: int, left: int, height: int, across: int) -> set[tuple[int, int]]:
    return {(row, column) for row in range(top, top + height) for column in range(left, left + across)}


def _bits(data: bytes, size: int) -> str:
    """The bits of a code of that size in the order of its modules: the text, what fills it up, and what corrects it."""
    correcting, lengths = _BLOCKS[size]
    room = sum(lengths)
    # Four bits say that bytes follow, eight how many, and four zeros that they end.
    head = ((0b0100 << 8 | len(data)) << 8 * len(data) | int.from_bytes(data)) << 4
    text = head.to_bytes(len(data) + 2)
    text += (b"\xec\x11" * room)[: room - len(text)]
    blocks, at = [], 0
    for length in lengths:
        blocks.append(text[at : at + length])
        at += length
    corrections = [_correction(block, correcting) for block in blocks]
    words = bytes(word for column in zip_longest(*blocks) for word in column if word is not None)
    words += bytes(word for column in zip(*corrections, strict=True) for word in column)
    places = (17 + 4 * size) ** 2
    return format(int.from_bytes(words), f"0{8 * len(words)}b").ljust(places, "0")


def _correction(block: bytes, count: int) -> bytes:
    """The bytes that correct errors in a block: what is left when it is divided by the polynomial of that degree."""
    steps = _steps(count)
    top, whole = 8 * (count - 1), (1 << 8 * count) - 1
    left = 0
    for byte in block:
        left = (left << 8 & whole) ^ steps[byte ^ left >> top]
    return left.to_bytes(count)


@lru_cache(maxsize=len(_BLOCKS))
def _steps(count: int) -> tuple[int, ...]:
    """For each leading byte what a step of the division takes away, as one number of `count` bytes."""
    polynomial, root = [1], 1
    for _ in range(count):
        polynomial = [high ^ _times(low, root) for high, low in zip([*polynomial, 0], [0, *polynomial], strict=True)]
        root = _times(root, 2)
    return tuple(int.from_bytes(bytes(_times(lead, factor) for factor in polynomial[1:])) for lead in range(256))


def _times(left: int, right: int) -> int:
    """The product of two bytes in the field of 256 that QR codes reckon in."""
    product = 0
    while right:
        if right & 1:
            product ^= left
        left <<= 1
        if left & 0x100:
            left ^= 0x11D
        right >>= 1
    return product
