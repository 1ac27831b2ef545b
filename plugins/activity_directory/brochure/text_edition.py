"""The text edition: the book as plain text for Braille and for voices, and as a web page without a design."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from activity_directory.brochure.arrangement import for_area
from activity_directory.brochure.editions import Made, file_name, name_of
from activity_directory.brochure.spoken import spoken
from activity_directory.model import OutputFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from activity_directory.brochure.editions import Order, Press
    from activity_directory.brochure.spoken import Said

WIDTH = 72
"""The most letters in a line: what an e-mail, a small screen and a Braille printer's program take unbroken."""


def make(press: Press, order: Order) -> Made:
    """The plain text, which lists name, and beside it the same words as a web page that stands by itself."""
    book = for_area(press.book, order.area) if order.area else press.book
    part = next((area.title for area in press.book.areas if order.area and area.id == order.area), "")
    edition = name_of(order.edition, part)
    said = spoken(book, edition)
    lines = "\n".join(plain(book.title, said))
    page = press.render("brochure/text.html", title=book.title, edition=edition, said=said)
    folder = f"brochure/{book.quarter.id}"
    return Made(
        order,
        edition,
        (
            OutputFile(f"{folder}/{file_name(book, order, 'txt')}", f"{lines}\n".encode()),
            OutputFile(f"{folder}/{file_name(book, order, 'html')}", page.encode()),
        ),
    )


def plain(title: str, said: Sequence[Said]) -> Iterator[str]:
    """The lines of the text, at most WIDTH letters each: an empty one before what begins, three before a part."""
    yield title
    listed = False
    for item in said:
        in_list = item.kind in {"item", "step"}
        if not (in_list and listed):
            yield from ("", "", "") if item.level == 2 else ("",)
        listed = in_list
        number = f"{item.number}. " if item.kind == "step" else ""
        words = " ".join([item.words, "; ".join(words for words, _ in item.links)]).strip()
        yield from _wrapped(f"{number}{words}")


def _wrapped(words: str) -> Iterator[str]:
    """Lines of whole words. Only an address that is too long for a line of its own is broken."""
    for line in textwrap.wrap(words, WIDTH, break_on_hyphens=False, break_long_words=False):
        yield from (line[at : at + WIDTH] for at in range(0, len(line), WIDTH))
