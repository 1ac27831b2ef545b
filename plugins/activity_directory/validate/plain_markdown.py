"""The small, safe Markdown that a description may hold: bold, lists and links to the open web."""

from __future__ import annotations

import re
from typing import NamedTuple

# Found in one pass over the text, each alternative bounded; most descriptions hold none of them.
_WORTH_A_LOOK = re.compile(r"<[A-Za-z/!?]|!\[|\]\s?[(:]")
_TAG = re.compile(r"</?[A-Za-z!?][^<>\n]{0,200}>?")
_AUTOMATIC_LINK = re.compile(r"<(?:https?://[^\s<>]{1,450}|[^\s<>@:/]{1,64}@[^\s<>@]{1,120})>")
_LINK = re.compile(r"\]\([ \n]{0,3}<?([^\s)>]{0,500})")
_REFERENCE = re.compile(r"\]:[ \t]{0,3}\n?[ \t]{0,3}<?([^\s>]{0,500})")
_SAFE_TARGET = re.compile(r"(?:https?://[A-Za-z0-9]|mailto:[A-Za-z0-9]|tel:[+0-9])", re.IGNORECASE)


class Refused(NamedTuple):
    """A piece of a description that is not shown: what kind of thing, where it starts, and the piece."""

    kind: str  # "html", "picture" or "link"
    start: int
    piece: str


def is_plain_markdown(text: str) -> bool:
    """Whether nothing in the text is raw HTML, a picture or a link to anywhere but the open web."""
    return _WORTH_A_LOOK.search(text) is None or first_refused(text) is None


def first_refused(text: str) -> Refused | None:
    """The first piece that is not allowed, in the order in which it is read."""
    found: list[Refused] = []
    for tag in _TAG.finditer(text):
        if _AUTOMATIC_LINK.match(text, tag.start()) is None:
            found.append(Refused("html", tag.start(), tag.group()))
            break
    picture = text.find("![")
    if picture >= 0:
        found.append(Refused("picture", picture, text[picture : picture + 80].splitlines()[0]))
    for pattern in (_LINK, _REFERENCE):
        for link in pattern.finditer(text):
            target = link.group(1)
            if target and _SAFE_TARGET.match(target) is None:
                piece = target + ")" * (target.count("(") - target.count(")"))
                found.append(Refused("link", link.start(1), piece))
                break
    return min(found, key=lambda refused: refused.start, default=None)
