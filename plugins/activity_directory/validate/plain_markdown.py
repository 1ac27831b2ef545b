"""The small, safe Markdown that a description may hold: bold, lists and links to the open web."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

# Found in one pass over the text, each alternative bounded; most descriptions hold none of them.
_WORTH_A_LOOK = re.compile(r"<[A-Za-z/!?]|!\[|\]\s?[(:]")
_TAG = re.compile(r"</?[A-Za-z!?][^<>\n]{0,200}>?")
_AUTOMATIC_LINK = re.compile(r"<(?:https?://[^\s<>]{1,450}|[^\s<>@:/]{1,64}@[^\s<>@]{1,120})>")
_LINK = re.compile(r"\]\([ \n]{0,3}<?([^\s)>]{0,500})")
_REFERENCE = re.compile(r"\]:[ \t]{0,3}\n?[ \t]{0,3}<?([^\s>]{0,500})")
_PICTURE = re.compile(r"!\[[^\n]{0,78}")
# A page of the directory, as safe_markdown.from_staff lets it by: no scheme, no "//host", with an optional fragment.
_OUR_PAGE = re.compile(
    r"(?:\.\./)*[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*\.(?:html|pdf)(?:#[A-Za-z0-9_-]+)?|#[A-Za-z0-9_-]+"
)
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
    """The first piece of a provider's text that is not allowed, in the order in which it is read."""
    return next(iter(refused_in(text)), None)


def refused_in(text: str, *, our_pages_too: bool = False) -> list[Refused]:
    """Every piece that is not allowed, in the order in which it is read; staff may link to `our_pages_too`."""
    found = [
        Refused("html", tag.start(), tag.group())
        for tag in _TAG.finditer(text)
        if _AUTOMATIC_LINK.match(text, tag.start()) is None
    ]
    found += [Refused("picture", match.start(), match.group()) for match in _PICTURE.finditer(text)]
    for target, start in links_in(text):
        if _SAFE_TARGET.match(target) or (our_pages_too and _OUR_PAGE.fullmatch(target)):
            continue
        found.append(Refused("link", start, target + ")" * (target.count("(") - target.count(")"))))
    return sorted(found, key=lambda refused: refused.start)


def links_in(text: str) -> Iterator[tuple[str, int]]:
    """Where each link leads, and where that is written."""
    for pattern in (_LINK, _REFERENCE):
        for link in pattern.finditer(text):
            if link.group(1):
                yield link.group(1), link.start(1)
