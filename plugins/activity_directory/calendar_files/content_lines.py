"""One line of a calendar file. Whatever an entry holds, it stays the value of its own line."""

from __future__ import annotations

import re

CRLF = "\r\n"
LONGEST = 75
"""The octets of a line, its end not counted. A longer one goes on after a line end and a space."""

_BREAKS = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_SPECIAL = re.compile("[\\\\;,\x00-\x1f\x7f\x85\u2028\u2029]").search


def text(value: str) -> str:
    r"""A value of the type TEXT: marks escaped, every kind of line break as \n, other control characters left out."""
    if _SPECIAL(value) is None:
        return value
    escaped = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return _UNSEEN.sub("", _BREAKS.sub("\\\\n", escaped).replace("\t", " "))


def line(name: str, value: str) -> str:
    """`name:value` with its line end, folded where it is long and never inside a character.

    The value is of its type already: `text()` for words. Raises ValueError for a line break in it.
    """
    whole = f"{name}:{value}"
    if _BREAKS.search(whole) is not None:
        raise ValueError(f"a line of a calendar file cannot hold a line break: {name}")
    if whole.isascii():
        if len(whole) <= LONGEST:
            return whole + CRLF
        step = LONGEST - 1
        return (CRLF + " ").join(
            [whole[:LONGEST], *(whole[at : at + step] for at in range(LONGEST, len(whole), step))]
        ) + CRLF
    return _folded(whole)


def _folded(whole: str) -> str:
    octets = whole.encode()
    parts, at, room = [], 0, LONGEST
    while len(octets) - at > room:
        end = at + room
        while octets[end] & 0xC0 == 0x80:  # the middle of a character
            end -= 1
        parts.append(octets[at:end].decode())
        at, room = end, LONGEST - 1
    parts.append(octets[at:].decode())
    return (CRLF + " ").join(parts) + CRLF
