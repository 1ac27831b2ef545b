"""The editions on paper that are set in type from theme/brochure: standard print, one area's pages and their kin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.brochure.arrangement import for_area
from activity_directory.brochure.editions import Made, file_name
from activity_directory.brochure.typesetting import typeset
from activity_directory.model import OutputFile

if TYPE_CHECKING:
    from activity_directory.brochure.editions import Order, Press


def make(press: Press, order: Order) -> Made:
    """An edition as a PDF. Raises TypesettingError when the theme's Typst files are at fault."""
    book = for_area(press.book, order.area) if order.area else press.book
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
