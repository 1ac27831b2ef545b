"""The editions on paper that are set in type from theme/brochure: standard print, one area's pages and their kin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.brochure.arrangement import as_it_is, by_interest, by_name, filling, for_area
from activity_directory.brochure.editions import ORDERS, Made, file_name, name_of
from activity_directory.brochure.imposition import imposed
from activity_directory.brochure.pages import STAPLES, advice_of
from activity_directory.brochure.room import TWO_COLUMNS, narrow
from activity_directory.brochure.typesetting import typeset
from activity_directory.model import OutputFile

if TYPE_CHECKING:
    from activity_directory.brochure.editions import Look, Order, Press
    from activity_directory.brochure.room import Sheet
    from activity_directory.brochure.typesetting import Typeset


_STAPLED = 4
_POINTS = 72 / 25.4
_TYPE_AREA = {("a4", 18): (178 * _POINTS, 254 * _POINTS), ("a5", 12): (123 * _POINTS, 180 * _POINTS)}
"""Width and height of the type area in points by paper and size of type (theme/brochure/style.typ)."""

_TOO_THICK = (
    "{pages} pages are too many to fold and staple (up to {most}). Make one for each part of the county: --area."
)


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
    advice = _TOO_THICK.format(pages=book.pages, most=STAPLES) if book.pages > STAPLES else ""
    return _made(press, order, sheets, book.pages, advice)


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
