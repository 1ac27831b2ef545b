"""The blocks of an entry in the order of its schema: each name at the left edge with its lines and its comments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from activity_directory.load.document import Document

_LINES = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+\Z")
# Comments that are for programs and belong to the file, not to the name below them.
_FOR_PROGRAMS = ("# yaml-language-server:", "# vim:", "# file:", "# activity:", "# from:")


def in_schema_order(document: Document, schema: Mapping[str, Any]) -> str:
    """The text with its blocks in the order of `properties`; names it does not know stay behind the one before them.

    Comments straight above a name move with it, save those that begin the file. Empty lines stay where they are,
    between the same numbers of blocks, and so do comments that an empty line parts from what follows.
    """
    text = document.text
    order = {name: at for at, name in enumerate(schema.get("properties", {}))}
    names = [name for name in document.data if name in order]
    if names == sorted(names, key=order.__getitem__) or not _is_plain_block(document):
        return text
    lines = _LINES.findall(text)
    starts = [document.locate((name,), key=True).line - 1 for name in document.data]
    if starts != sorted(set(starts)):
        return text
    tops = [_with_comments(lines, start) for start in starts]
    head, ends = lines[: tops[0]], [*tops[1:], len(lines)]
    blocks: list[tuple[int, list[str]]] = []
    gaps: list[list[str]] = []
    rank = -1
    for name, top, end in zip(document.data, tops, ends, strict=True):
        last = _last_of_its_own(lines, top, end)
        rank = order.get(name, rank)
        blocks.append((rank, lines[top:last]))
        gaps.append(lines[last:end])
    blocks.sort(key=lambda block: block[0])
    ending = next((line[len(line.rstrip("\r\n")) :] for line in lines if line.endswith(("\n", "\r"))), "\n")
    moved = [*head]
    for (_, block), gap in zip(blocks, gaps, strict=True):
        moved += [*block[:-1], block[-1] if block[-1].endswith(("\n", "\r")) else block[-1] + ending, *gap]
    return "".join(moved)


def _is_plain_block(document: Document) -> bool:
    """Whether names stand at the left edge, each on a line of its own, and nothing ends the text before its end."""
    return not document.text.lstrip().startswith("{") and not re.search(r"(?m)^\.\.\.", document.text)


def _with_comments(lines: list[str], start: int) -> int:
    top = start
    while top and lines[top - 1].startswith("#") and not lines[top - 1].startswith(_FOR_PROGRAMS):
        top -= 1
    return top or start


def _last_of_its_own(lines: list[str], top: int, end: int) -> int:
    """Where the empty lines after a block begin, with comments at the left edge that stand below an empty line."""
    last = end
    for at in range(end - 1, top, -1):
        line = lines[at]
        if line.startswith("#"):
            continue
        if line.strip():
            break
        last = at
    return last
