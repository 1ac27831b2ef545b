"""The brochure's HTML twin, which says the same in the same order, and the staff's report of what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.model import OutputFile, past_quarters
from activity_directory.model.in_words import size_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from activity_directory.brochure.book import Book, Entry, LeftOut
    from activity_directory.brochure.editions import Listed
    from activity_directory.model import Directory, Render
    from activity_directory.schedule import Quarter

STAPLES = 60
"""More pages than this are hard to fold and staple: the printer will ask about another binding."""

SHORTER = "Ask the provider for fewer words under help, costs and booking."
"""What to do about an entry that fills a page."""

FACT_ICONS = {
    "when": "clock",
    "where": "pin",
    "cost": "pound",
    "book": "phone",
    "who": "people",
    "help": "helping",
    "stays": "door",
}
"""The icon of theme/icons beside each fact, on paper and on screen."""


def twin(book: Book, render: Render, made: Sequence[Listed] = ()) -> OutputFile:
    """The book as one web page, brochure/<quarter>/index.html; it leads to the editions made, first to its own PDF."""
    names = {entry.key: entry.name for area in book.areas for group in area.groups for entry in group.entries}
    page = render(
        "brochure/index.html",
        root="../../",
        current="on-paper",
        book=book,
        say=book.say,
        names=names,
        fact_icons=FACT_ICONS,
        made=made,
        size_in_words=size_in_words,
    )
    return OutputFile(f"brochure/{book.quarter.id}/index.html", page.encode())


def site_page(directory: Directory, quarter: Quarter, made: Sequence[Listed], render: Render) -> OutputFile:
    """The site's own page of the brochure, brochure.html: the editions that were made, and those of past quarters."""
    page = render(
        "pages/brochure.html",
        root="",
        current="on-paper",
        quarter=quarter,
        made=made,
        past=past_quarters(directory.quarters, quarter),
        size_in_words=size_in_words,
        has_on_paper=any(page.slug == "on-paper" for page in directory.pages),
    )
    return OutputFile("brochure.html", page.encode())


def left_out_report(book: Book, pdf_pages: int, render: Render) -> Iterator[OutputFile]:
    """For staff: what the book leaves out or prints as a number only, and why, as a page and as plain text.

    It is of the whole county; `pdf_pages` is 0 where only areas were made.
    """
    reasons = by_reason(book.left_out)
    advice = advice_of(pdf_pages)
    page = render(
        "brochure/left-out.html",
        book=book,
        reasons=reasons,
        pdf_pages=pdf_pages,
        advice=advice,
        long_entries=long_entries(book),
        shorter=SHORTER,
    )
    yield OutputFile("brochure-left-out.html", page.encode(), staff_only=True)
    text = "\n".join(_lines(book, pdf_pages, advice, reasons))
    yield OutputFile("brochure-left-out.txt", f"{text}\n".encode(), staff_only=True)


def by_reason(left_out: tuple[LeftOut, ...]) -> dict[str, list[LeftOut]]:
    """The entries that are left out under each reason, reasons in the order in which they first come up."""
    reasons: dict[str, list[LeftOut]] = {}
    for item in left_out:
        reasons.setdefault(item.reason, []).append(item)
    return reasons


def long_entries(book: Book) -> list[Entry]:
    """The entries that may be broken over two pages, in the order of printing."""
    return [entry for area in book.areas for group in area.groups for entry in group.entries if entry.long]


def advice_of(pages: int) -> str:
    """What to settle with the printer, "" for nothing."""
    if pages <= STAPLES:
        return ""
    return f"{pages} pages are too many for two staples (up to {STAPLES}). Ask the printer for a glued spine."


def _lines(book: Book, pdf_pages: int, advice: str, reasons: dict[str, list[LeftOut]]) -> Iterator[str]:
    yield f"The brochure of {book.quarter.title}, made on {book.made_on}"
    pages = f", on {pdf_pages} pages" if pdf_pages else ""
    yield f"{book.count} entries are printed in full{pages}. {len(book.left_out)} are not."
    if advice:
        yield advice
    for reason, items in reasons.items():
        yield ""
        yield f"{reason} ({len(items)})"
        for item in items:
            yield from _item(item)
    for entry in long_entries(book):
        yield ""
        yield f"{entry.name} ({entry.provider}) fills about a page or more, and may be broken over two. {SHORTER}"
        yield f"  content/activities/{entry.id}.yaml"
    if book.due:
        yield ""
        yield f"Printed, but the check falls due before the quarter is over ({len(book.due)})"
        for item in book.due:
            yield from _item(item)


def _item(item: LeftOut) -> Iterator[str]:
    phone = f", {item.phone}" if item.phone else ""
    yield f"- {item.name} ({item.provider}{phone}). {item.detail} {item.printed}".rstrip()
    yield f"  content/activities/{item.id}.yaml"
