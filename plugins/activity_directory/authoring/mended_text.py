"""A text that can be read: tabs, bullets and quotation marks of word processors as YAML has them, where certain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from activity_directory.load.characters import with_ordinary_spaces, without_invisible
from activity_directory.load.mended_lines import with_mended_line, without_leading_tabs
from activity_directory.load.strict_yaml import read_yaml
from activity_directory.validate.near_miss import squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_MOST_LINES = 40
_TAB_WIDTHS = (2, 4, 8)
# What there is nothing to be guessed about, once a name that the directory knows stands before the colon.
_NEED_A_NAME = frozenset({"no-space-after-colon", "colon-in-value"})
_CERTAIN = frozenset({"curly-quotes", "no-hyphen-and-space", "code-fence"}) | _NEED_A_NAME
_NAME = re.compile(r"\s*(?:-\s+)*([A-Za-z_][\w-]*):")
_IN_CURLY_QUOTES = re.compile(
    r"(?<=[:\[{,-] )[\u201c\u201d]([^\"\u201c\u201d\r\n\\]*)[\u201c\u201d](?=\s*(?:[,}\]]|$))", re.MULTILINE
)


def readable_text(text: str, path: str, schema: Mapping[str, Any]) -> str:
    """The text as it was, save for what hides in it and for what keeps it from being read.

    Either it can be read afterwards, or only spaces were made ordinary and what has no width was taken out.
    """
    text = without_invisible(with_ordinary_spaces(text))
    if _is_readable(text, path):
        return text
    names = frozenset(squeezed(name) for name in _names(schema))
    # How many spaces a tab stands for is not known: it must say the same for each number of them that can be read.
    spaced = dict.fromkeys(without_leading_tabs(text, width) for width in _TAB_WIDTHS)
    found = [mended for one in spaced if (mended := _mended(one, path, names)) is not None]
    return found[0] if found and all(_data(one, path) == _data(found[0], path) for one in found) else text


def _mended(text: str, path: str, names: frozenset[str]) -> str | None:
    """The text with one line after the other put right until it can be read; None when one of them is for a person."""
    tried: str | None = text
    for _ in range(_MOST_LINES):
        if tried is None or _is_readable(tried, path):
            return tried
        tried = _one_step(tried, names)
    return None


def _one_step(text: str, names: frozenset[str]) -> str | None:
    """The text with one thing put right; None when what is wrong is for a person."""
    found = with_mended_line(text)
    if found is None:
        straight = _IN_CURLY_QUOTES.sub(r'"\1"', text)
        return straight if straight != text else None
    if found.rule not in _CERTAIN:
        return None
    if found.rule in _NEED_A_NAME:
        name = _NAME.match(found.text.splitlines()[found.line])
        if name is None or squeezed(name[1]) not in names:
            return None
    return found.text


def _is_readable(text: str, path: str) -> bool:
    return _data(text, path) is not None


def _data(text: str, path: str) -> dict[str, Any] | None:
    document, _ = read_yaml(text.encode(), path)
    return document.data if document is not None else None


def _names(schema: Mapping[str, Any]) -> Iterator[str]:
    for name, part in schema.get("properties", {}).items():
        yield name
        yield from _names(part)
    if "items" in schema:
        yield from _names(schema["items"])
