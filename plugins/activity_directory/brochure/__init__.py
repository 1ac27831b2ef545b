"""The printed brochure of one quarter: its PDF, its HTML twin and, for staff, what was left out of it.

- book.py: what the book says, as words; compose.py: from the Directory to that
- selection.py: what is printed; areas.py, facts.py, timetable.py, glance.py, index_lists.py: its parts
- editions.py: which editions there are, and how one is made; print_editions.py: those on paper; arrangement.py: the
  book for one area
- easy_read.py: the Easy Read edition; easy_words.py: facts as short sentences
- young_people.py: the edition by interest that speaks to young people
- text_edition.py: the edition for voices and Braille; spoken.py: what it says, a heading or a sentence at a time
- keeping.py: what is kept of a quarter that went to the printer; since.py: what changed since the last one
- prose.py: Markdown as a small safe tree
- qr_codes.py: QR codes of the entries' addresses
- room.py: which entries fill a page together
- typesetting.py: the PDF; pdf_objects.py: the same in fewer bytes, with row headers
- pages.py: the HTML twin and the staff's report
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.schedule import Quarter
from activity_directory.views import NamedView, collect_views

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from activity_directory.brochure.editions import Listed, Order
    from activity_directory.model import Directory, OutputFile, Render, Settings


def quarter_of(directory: Directory, settings: Settings) -> Quarter:
    """The quarter that the settings name, else the one that comes next. Raises ValueError for one that cannot be."""
    return Quarter.parse(settings.quarter) if settings.quarter else Quarter.coming(directory.today)


def brochure(directory: Directory, settings: Settings, render: Render) -> Iterator[OutputFile]:
    """The view: the brochure of the settings' quarter, or nothing when the settings leave it out."""
    if settings.brochure:
        from activity_directory.brochure.pages import site_page

        quarter = quarter_of(directory, settings)
        made: list[Listed] = []
        editions = ("standard", *settings.editions)
        yield from make_brochure(directory, settings, render, quarter, editions=editions, made=made)
        yield site_page(directory, quarter, made, render)


def make_brochure(
    directory: Directory,
    settings: Settings,
    render: Render,
    quarter: Quarter,
    *,
    editions: Sequence[str] = (),
    area: str = "",
    order: str = "area",
    say: Callable[[str], None] | None = None,
    made: list[Listed] | None = None,
) -> Iterator[OutputFile]:
    """One quarter's editions, the HTML twin and the report; `say` is told what is being made, and `made` is
    filled with what lists say of each edition.

    `editions` are ids, or "all"; those of the settings if left out. `area` is an area's id, for its pages only. The
    twin leads to the editions, and is made when the standard edition of the whole county is among them. Raises
    EditionError, and TypesettingError when the theme's Typst files are at fault.
    """
    from activity_directory.brochure.compose import compose
    from activity_directory.brochure.editions import Press, listed, make_edition, orders_for
    from activity_directory.brochure.pages import left_out_report, twin

    press = Press(compose(directory, settings, quarter), directory, settings, render)
    made = [] if made is None else made
    orders = orders_for(editions or settings.editions, press.book, area=area, order=order)
    pages = 0
    for wanted in orders:
        if say is not None:
            say(_in_words(wanted))
        done = make_edition(press, wanted)
        yield from done.files
        if say is not None and done.advice:
            say(done.advice)
        # Only what lists say of it is kept, so that one book at a time is in memory.
        made.extend(listed(done))
        if not wanted.area and not pages:
            pages = done.pages
    if any(not each.suffix for each in orders):
        yield twin(press.book, render, made)
    yield from left_out_report(press.book, pages, render)


def _in_words(order: Order) -> str:
    from activity_directory.brochure.editions import ORDERS, in_a_sentence

    area = f", {order.area}" if order.area else ""
    way = f", {ORDERS[order.order]}" if order.order != "area" else ""
    return f"Making {in_a_sentence(order.edition.title)}{area}{way} ..."


def named_view(_sender: object) -> NamedView:
    """Hand the view to the generator."""
    return NamedView("brochure", brochure)


def register() -> None:
    """Pelican's entry point for a plugin."""
    collect_views.connect(named_view)
