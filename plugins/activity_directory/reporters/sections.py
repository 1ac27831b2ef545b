"""A short report in sections, as text for a terminal and as HTML for the page that a run of a workflow leaves behind.

The HTML is safe inside Markdown: everything is escaped, and no empty line ends it.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WORD_JOINER = "\u2060"  # has no width


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list: words, a note under them, and the file and line (0: none) that they speak of.

    `where` are the words of the link to it, where the file is plain from what stands above.
    """

    words: str
    note: str = ""
    path: str = ""
    line: int = 0
    where: str = ""
    code: bool = False  # the words are an address or a name, to be copied as they are


@dataclass(frozen=True, slots=True)
class Section:
    """A title, paragraphs and a list. `problems` is a finished report of Problems, as text and as HTML."""

    title: str
    paragraphs: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    problems: tuple[str, str] = ("", "")
    level: int = 3


def sections_text(sections: Sequence[Section]) -> str:
    """Sections as text, an empty line between two."""
    return "\n".join("\n".join(_text(section)) + "\n" for section in sections)


def _text(section: Section) -> Iterator[str]:
    yield section.title
    if section.level <= 3:
        yield ("=" if section.level < 3 else "-") * len(section.title)
    yield from (f"  {paragraph}" for paragraph in section.paragraphs)
    for item in section.items:
        where = f"  ({_where(item)})" if item.path else ""
        yield f"  - {item.words}{where}"
        if item.note:
            yield f"    {item.note}"
    if section.problems[0]:
        yield section.problems[0].rstrip("\n")


def sections_html(sections: Sequence[Section], files_at: str = "") -> str:
    """Sections as HTML. `files_at` is the address in front of a file's path; without it there are no links."""
    return "".join(_html(section, files_at) for section in sections)


def _html(section: Section, files_at: str) -> str:
    title = f"<h{section.level}>{_one_line(section.title)}</h{section.level}>\n"
    paragraphs = "".join(f"<p>{_one_line(paragraph)}</p>\n" for paragraph in section.paragraphs)
    items = "".join(_item(item, files_at) for item in section.items)
    return f"{title}{paragraphs}{f'<ul>{chr(10)}{items}</ul>{chr(10)}' if items else ''}{section.problems[1]}"


def _item(item: Item, files_at: str) -> str:
    words = _one_line(item.words)
    if item.code:
        words = f"<code>{words}</code>"
    where = ""
    if item.path:
        name = escape(_where(item))
        line = f"#L{item.line}" if item.line else ""
        where = f' <a href="{escape(files_at + quote(item.path) + line)}">{name}</a>' if files_at else f" ({name})"
    note = f"<br>{_one_line(item.note)}" if item.note else ""
    return f"<li>{words}{where}{note}</li>\n"


def _where(item: Item) -> str:
    return item.where or item.path + (f", line {item.line}" if item.line else "")


def _one_line(text: str) -> str:
    """Escaped, on one line; an @ is not left to be taken for the name of somebody who is then written to."""
    return escape(" ".join(text.split())).replace("@", f"@{WORD_JOINER}")
