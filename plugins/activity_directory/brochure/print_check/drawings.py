"""Pictures on paper: sharp enough for a printer, and there where the book leaves room for one."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from activity_directory.brochure.print_check.finding import PrintFinding
from activity_directory.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from activity_directory.brochure.print_check.finding import InPrint

FEWEST_DOTS = 200
"""Dots an inch: with fewer, a printer shows steps at every edge."""

LOGO_HEIGHT = 18.0
"""Millimetres on the cover (theme/brochure/cover.typ)."""

_AN_INCH = 25.4


def pictures_are_sharp(book: InPrint) -> Iterator[PrintFinding]:
    """Tell of a logo with fewer than 200 dots an inch at the size it is printed. Drawings (SVG) are always sharp."""
    site = book.directory.site
    file = _logo(book)
    if file is None or file.suffix.lower() == ".svg":
        return
    needed = ceil(LOGO_HEIGHT / _AN_INCH * FEWEST_DOTS)
    height = _height_of(file, needed)
    if 0 < height < needed:
        dots = int(height / LOGO_HEIGHT * _AN_INCH)
        yield PrintFinding(
            "site", "", ("logo", "file"),
            f'"{site.logo_file}" is {height} pixels high. On the cover it is {LOGO_HEIGHT:g} mm high, which makes '
            f"{dots} dots an inch, and print needs {FEWEST_DOTS}: its edges will show steps.",
            f"Ask for the logo as a drawing (SVG), or as a picture at least {needed} pixels high, like this:  "
            "logo: {file: logo.svg, alt: Example Council}",
            "print-pictures-are-sharp", Severity.WARNING,
        )  # fmt: skip


def entries_have_a_symbol(book: InPrint) -> Iterator[PrintFinding]:
    """Tell of an entry without a symbol: people who find words hard look for it."""
    for printed in book.printed:
        if not printed.entry.symbol:
            yield printed.finding(
                "interests",
                message="None of the interests has a symbol, so the corner where people look for one stays empty.",
                fix="Put one with a symbol first, like this:  interests: [swimming]",
                rule="print-symbol",
            )


def address_is_known(book: InPrint) -> Iterator[PrintFinding]:
    """Tell of a site without an address: no entry then gets a QR code or a short address."""
    if not book.directory.site.base_url:
        yield PrintFinding(
            "site", "", ("base_url",),
            "The site has no address yet, so no entry in the book gets a QR code and an address to type.",
            "When you know where it is published, put that in, like this:  base_url: https://example.org/activities",
            "print-address-is-known", Severity.WARNING,
        )  # fmt: skip


def _logo(book: InPrint) -> Path | None:
    name, overrides = book.directory.site.logo_file, book.settings.overrides
    if not name or overrides is None:
        return None
    file = overrides / name
    return file if file.is_file() else None


def _height_of(file: Path, needed: int) -> int:
    """A picture's height in pixels; where it is more than is needed it may be said to be less, but no less than that.

    0 for what cannot be opened: the check speaks of that.
    """
    from activity_directory.safe_pictures import PictureTooLarge, PictureUnreadable, open_picture

    try:
        return open_picture(file, needed).height
    except (PictureTooLarge, PictureUnreadable):
        return 0
