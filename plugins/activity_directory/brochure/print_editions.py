"""The editions on paper that are set in type from theme/brochure: standard print, one area's pages and their kin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.brochure.arrangement import filling, for_area
from activity_directory.brochure.editions import Made, file_name
from activity_directory.brochure.room import narrow
from activity_directory.brochure.typesetting import typeset
from activity_directory.model import OutputFile

if TYPE_CHECKING:
    from activity_directory.brochure.editions import Order, Press


_POINTS = 72 / 25.4
_TYPE_AREA = {("a4", 18): (178 * _POINTS, 254 * _POINTS), ("a5", 12): (123 * _POINTS, 180 * _POINTS)}
"""Width and height of the type area in points by paper and size of type (theme/brochure/style.typ)."""


def make(press: Press, order: Order) -> Made:
    """An edition as a PDF. Raises TypesettingError when the theme's Typst files are at fault."""
    book = for_area(press.book, order.area) if order.area else press.book
    look = order.edition.look
    if look.columns == 1:
        book = filling(book, narrow(look.body, *_TYPE_AREA[look.paper, look.body]))
    title = title_of(press, order)
    pdf = typeset(
        book, press.directory.site, press.settings, press.directory.today, edition=order.edition, called=title
    )
    file = OutputFile(f"brochure/{book.quarter.id}/{file_name(press.book, order)}", pdf.pdf)
    return Made(order, title, (file,), pdf.pages)


def title_of(press: Press, order: Order) -> str:
    """The edition's name in words with its area: "Large print, South-west Shropshire"."""
    title = order.edition.title
    areas = [section.title for section in press.book.areas if section.id == order.area]
    if not order.area:
        return title
    return areas[0] if order.edition.id == "area" else f"{title}, {areas[0]}"
