"""The editions on paper that are set in type from theme/brochure: standard print, one area's pages and their kin."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from activity_directory.brochure.arrangement import as_it_is, by_interest, by_name, filling, for_area
from activity_directory.brochure.editions import ORDERS, Made, file_name, name_of
from activity_directory.brochure.imposition import imposed
from activity_directory.brochure.pages import STAPLES, advice_of
from activity_directory.brochure.room import TWO_COLUMNS, narrow
from activity_directory.brochure.typesetting import typeset
from activity_directory.model import OutputFile
from activity_directory.schedule.in_words import list_in_words

if TYPE_CHECKING:
    from activity_directory.brochure.editions import Look, Order, Press
    from activity_directory.brochure.room import Sheet
    from activity_directory.brochure.typesetting import Typeset


_STAPLED = 4
_POINTS = 72 / 25.4
_TYPE_AREA = {("a4", 18): (178 * _POINTS, 254 * _POINTS), ("a5", 12): (123 * _POINTS, 180 * _POINTS)}
"""Width and height of the type area in points by paper and size of type (theme/brochure/style.typ)."""

_NEVER_FITS = 2 * STAPLES
"""Entries of an area whose booklet need not be set to know that it is too thick: few share a page."""


def make(press: Press, order: Order) -> Made:
    """An edition as a PDF. Raises TypesettingError when the theme's Typst files are at fault."""
    book = _set(press, order)
    advice = advice_of(book.pages) if order.edition.look.multiple == _STAPLED else ""
    return _made(press, order, book.pdf, book.pages, advice)


def make_booklet(press: Press, order: Order) -> Made:
    """The booklet: A5 pages, two on each side of a sheet of A4, in the order for folding. Raises TypesettingError."""
    book = _set(press, order)
    title = f"{press.book.title}, {name_of(order.edition, _part(press, order))}"
    sheets = imposed(book.pdf, book.pages, title, press.directory.today)
    return _made(press, order, sheets, book.pages, _about_staples(press, order, book.pages))


def _about_staples(press: Press, order: Order, pages: int) -> str:
    """What to do with a booklet of too many pages to staple, "" when it has few enough.

    The areas' booklets are set to be counted; that is the only way to know.
    """
    if pages <= STAPLES:
        return ""
    too_many = f"{pages} pages are too many to fold and staple (up to {STAPLES})."
    if order.area:
        return f"{too_many} Print this area on A4 instead: --edition area --area {order.area}"
    few: list[str] = []
    many: list[str] = []
    for section in press.book.areas:
        if section.id:
            never = section.count > _NEVER_FITS
            needed = 0 if never else _set(press, replace(order, area=section.id)).pages
            (few if 0 < needed <= STAPLES else many).append(f"{section.id} ({needed} pages)" if needed else section.id)
    on_a4 = "on A4: --edition area"
    if not few:
        return f"{too_many} Each area's is too thick too: ask for a glued spine, or print each area {on_a4}"
    stapled = f"{too_many} One area's can be stapled: --edition booklet --area, with {list_in_words(few, 'or')}."
    return f"{stapled} Too thick: {list_in_words(many)}. Print those {on_a4}" if many else stapled


def _made(press: Press, order: Order, pdf: bytes, pages: int, advice: str) -> Made:
    file = OutputFile(f"brochure/{press.book.quarter.id}/{file_name(press.book, order)}", pdf)
    return Made(order, name_of(order.edition, _part(press, order)), (file,), pages, advice)


def _set(press: Press, order: Order) -> Typeset:
    book = for_area(press.book, order.area) if order.area else press.book
    book = {"area": as_it_is, "interest": by_interest, "name": by_name}[order.order](book)
    look = order.edition.look
    if look.columns == 1:
        book = filling(book, sheet_of(look))
    directory = press.directory
    part = _part(press, order)
    return typeset(book, directory.site, press.settings, directory.today, edition=order.edition, of=part)


def sheet_of(look: Look) -> Sheet:
    """The page that an edition of this look fills, as entries are measured for it (room.py)."""
    if look.columns > 1:
        return TWO_COLUMNS
    return narrow(look.body, *_TYPE_AREA[look.paper, look.body])


def _part(press: Press, order: Order) -> str:
    """Which area's pages, or in which order, in words; "" for the whole county by area."""
    areas = [section.title for section in press.book.areas if order.area and section.id == order.area]
    orders = [ORDERS[order.order]] if order.order != "area" else []
    return ", ".join([*areas, *orders])
