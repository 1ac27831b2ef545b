"""A line that stops the reading only because the line above it starts in the wrong place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME_ALONE = re.compile(r"[A-Za-z_][\w-]*:\s*").fullmatch
_YES_AFTER_A_NAME = re.compile(r"(\s*(?:-\s+)*[A-Za-z_][\w-]*:)\s+(yes|no|true|false|ok|y)\s*", re.IGNORECASE).fullmatch
_HYPHEN_AND_NAME = re.compile(r"-\s+[A-Za-z_][\w-]*:(\s|$)").match


def mends_of_the_line_above(lines: list[str], number: int) -> Iterator[tuple[int, tuple[str, str, str, str]]]:
    """The number of the line above, from 0, with it mended, what was wrong, what to do, and the rule's id."""
    before = [n for n in range(number - 1, max(-1, number - 40), -1) if lines[n].strip()][:2]
    if not before or lines[before[0]].lstrip().startswith("#"):
        return
    above = lines[before[0]]
    indent, start = (len(line) - len(line.lstrip(" ")) for line in (lines[number], above))
    if indent == start == 0 and _HYPHEN_AND_NAME(above):
        mended = above[1:].lstrip()
        yield before[0], (mended, "A hyphen starts this line, as in a list", "Take the hyphen away", "indentation")
    answered = _YES_AFTER_A_NAME(above)
    if answered is not None and indent > start:
        message = f"The lines below it say more than {answered[2]}, and stand under the name"
        yield before[0], (answered[1], message, f"Take {answered[2]} away", "value-and-lines-below")
    after = next((line for line in lines[number + 1 : number + 40] if line.strip()), "")
    if len(after) - len(after.lstrip(" ")) != indent:
        return  # one line alone starts elsewhere: it is that one which is wrong
    parent = lines[before[1]] if len(before) == 2 else ""
    parent_start = len(parent) - len(parent.lstrip(" "))
    if _NAME_ALONE(parent.strip()) and (indent > start == parent_start or start > indent > parent_start):
        message = "This line does not start in line with those below it"
        advice = "Give it as many spaces at the start as they have"
        yield before[0], (" " * indent + above.strip(), message, advice, "indentation")
