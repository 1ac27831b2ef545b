"""The editions of the brochure: what there is, what it is called, how it looks, and which function makes it.

The Book (book.py) is composed once, and every edition is made from it. To add an edition, add it to EDITIONS with a
`maker` of your own: a function that takes a Press and an Order and gives a Made.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from activity_directory.brochure.book import Book
    from activity_directory.model import Directory, OutputFile, Render, Settings

Standard = Literal["ua-1", "a-2a"]
"""What Typst can hold a PDF to, and we ask of it: PDF/UA-1 for readers, PDF/A-2a for keeping and printing."""

ORDERS = {"area": "by area, then by day", "interest": "by interest", "name": "A to Z"}
"""The orders in which the activities can stand, in words. "area" is the usual one."""


@dataclass(frozen=True, slots=True)
class Look:
    """What theme/brochure/style.typ is told of an edition's paper as `data.look`: `body` in points, `bleed` in mm.

    `columns` is how many the facts of an entry stand in; 1 is the narrow page, with narrower tables too. The pages of
    the book are a multiple of `multiple`: notes fill it up.
    """

    paper: str = "a4"
    body: int = 12
    columns: int = 2
    bleed: int = 0
    multiple: int = 4


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition. `title` is its name in words; `about` says in a sentence whom it is for.

    `cover` is what the cover calls it where the title is not for families to read. `asked_for` says whether families
    are told that they can have it. `by_area` says that it is made for each area by itself.

    `maker` is "module:function". `standards` are those that Typst holds the PDF to; none leaves the tags out, for
    paper only. `orders` says whether the activities can be put into another order than by area.
    """

    id: str
    title: str
    about: str
    maker: str = "activity_directory.brochure.print_editions:make"
    look: Look = Look()
    standards: tuple[Standard, ...] = ("ua-1",)
    orders: bool = False
    cover: str = ""
    asked_for: bool = True
    by_area: bool = False


EDITIONS = (
    Edition("standard", "Standard print", "A4, for everybody: the whole county, by area.", orders=True),
    Edition(
        "booklet",
        "Booklet, for paper only",
        "A5 pages, two on a sheet of A4: print on both sides along the short edge, fold and staple.",
        maker="activity_directory.brochure.print_editions:make_booklet",
        look=Look(paper="a5", columns=1),
        standards=(),
        cover="Booklet",
    ),
    Edition(
        "print-shop",
        "For the print shop",
        "A4 with 3 mm of bleed and crop marks, PDF/A-2a.",
        look=Look(bleed=3),
        standards=("ua-1", "a-2a"),
        cover="Standard print",
        asked_for=False,
    ),
    Edition("large-print", "Large print", "A4, 18 point, one column.", look=Look(body=18, columns=1, multiple=2)),
    Edition(
        "area",
        "One area's pages",
        "A4, the pages of one part of the county, and what is everywhere.",
        look=Look(multiple=2),
        by_area=True,
    ),
    Edition(
        "easy-read",
        "Easy Read",
        "A4, 16 point, short sentences with pictures, a book for each part of the county.",
        maker="activity_directory.brochure.easy_read:make",
        look=Look(body=16, columns=1, multiple=1),
        by_area=True,
    ),
    Edition(
        "text",
        "Text only",
        "For screen readers, voices and Braille: plain text, and the same as a simple web page.",
        maker="activity_directory.brochure.text_edition:make",
        standards=(),
    ),
    Edition(
        "young-people",
        "For young people",
        "A4, by interest, in words to those who are 12 to 25.",
        maker="activity_directory.brochure.young_people:make",
        look=Look(multiple=1),
    ),
)
"""Every edition, in the order in which lists name them."""


@dataclass(frozen=True, slots=True)
class Order:
    """One thing to make: an edition, of the whole county or of one area (its id), in an order of ORDERS."""

    edition: Edition
    area: str = ""
    order: str = "area"

    @property
    def suffix(self) -> str:
        """What the file's name says after the quarter: "", "-area-south-west", "-large-print", "-by-interest" ..."""
        parts = [self.edition.id] if self.edition.id != "standard" else []
        parts += [self.area] if self.area else []
        parts += {"interest": ["by-interest"], "name": ["a-to-z"]}.get(self.order, [])
        return "".join(f"-{part}" for part in parts)


@dataclass(frozen=True, slots=True)
class Press:
    """What every edition is made from: the Book, the Directory it was composed from, the settings and the templates."""

    book: Book
    directory: Directory
    settings: Settings
    render: Render


@dataclass(frozen=True, slots=True)
class Made:
    """An edition that was made: its name in words, its files (the one to list first) and how many pages it has.

    `pages` is 0 for what has none. `advice` is what staff should settle before it goes to a printer, "" for nothing.
    """

    order: Order
    title: str
    files: tuple[OutputFile, ...]
    pages: int = 0
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """An edition as lists name it: its file's name inside the quarter's folder, its kind ("PDF"), pages and bytes."""

    title: str
    about: str
    file: str
    kind: str
    pages: int
    size: int


def listed(made: Made) -> tuple[Listed, ...]:
    """What lists say of each file of an edition that is not for staff alone."""
    return tuple(_listed(made, file) for file in made.files if not file.staff_only)


def _listed(made: Made, file: OutputFile) -> Listed:
    name = file.path.rpartition("/")[2]
    kind = name.rpartition(".")[2]
    words = {"pdf": "PDF", "txt": "plain text", "html": "web page"}.get(kind, kind)
    return Listed(made.title, made.order.edition.about, name, words, made.pages, len(file.content))


class EditionError(ValueError):
    """An edition, an area or an order that there is not, in words for the person who asked for it."""


def edition_of(name: str) -> Edition:
    """The edition of that id. Raises EditionError, which names those that there are."""
    found = next((edition for edition in EDITIONS if edition.id == name), None)
    if found is None:
        raise EditionError(f'There is no edition "{name}". There are: {", ".join(each.id for each in EDITIONS)}.')
    return found


def orders_for(names: Sequence[str], book: Book, *, area: str = "", order: str = "area") -> tuple[Order, ...]:
    """What to make for edition ids ("all" for every one), one area's id or "", and an order of ORDERS.

    One area's standard edition is the edition "area"; "area" without an area is one of each. Raises EditionError.
    """
    known = {section.id: section.title for section in book.areas if section.id}
    if area and area not in known:
        raise EditionError(f'There is nothing to print for the area "{area}". There are: {", ".join(known)}.')
    wanted = [each.id for each in EDITIONS] if "all" in names else list(dict.fromkeys(names))
    editions = [edition_of("area" if name == "standard" and area else name) for name in wanted]
    if order != "area" and not any(edition.orders for edition in editions):
        able = ", ".join(each.id for each in EDITIONS if each.orders)
        raise EditionError(f"Only these can be put into another order, and not one area's pages: {able}.")
    return tuple(dict.fromkeys(_orders(editions, tuple(known), area, order)))


def _orders(editions: Sequence[Edition], areas: Sequence[str], area: str, order: str) -> Iterator[Order]:
    for edition in editions:
        if edition.by_area and not area:
            yield from (Order(edition, each) for each in areas)
        else:
            yield Order(edition, area, order if edition.orders else "area")


def name_of(edition: Edition, of: str = "", *, cover: bool = False) -> str:
    """An edition's name with its area or its order: "Large print, South-west Shropshire"; as its `cover` has it."""
    if edition.id == "area" and of:
        return f"Pages for {of}"
    name = (edition.cover if cover else "") or edition.title
    return f"{name}, {of}" if of else name


def in_a_sentence(name: str) -> str:
    """A name of ours as it stands inside a sentence: "large print", but "Easy Read"."""
    return name if name[1:] != name[1:].lower() else name[:1].lower() + name[1:]


def file_name(book: Book, order: Order, kind: str = "pdf") -> str:
    """An edition's file name in the quarter's folder: "shropshire-activities-2027-Q1-large-print.pdf"."""
    return f"{book.pdf_name.removesuffix('.pdf')}{order.suffix}.{kind}"


def make_edition(press: Press, order: Order) -> Made:
    """Make one edition. Raises what its maker raises; TypesettingError for those that Typst sets."""
    module, _, name = order.edition.maker.partition(":")
    maker = cast("Callable[[Press, Order], Made]", getattr(importlib.import_module(module), name))
    return maker(press, order)
