"""The printed brochure of one quarter: its PDF, its HTML twin and, for staff, what was left out of it.

- book.py: what the book says, as words; compose.py: from the Directory to that
- selection.py: what is printed; areas.py, facts.py, timetable.py, glance.py, index_lists.py: its parts
- prose.py: Markdown as a small safe tree
- room.py: which entries fill a page together
- typesetting.py: the PDF; pdf_objects.py: the same in fewer bytes, with row headers
- pages.py: the HTML twin and the staff's report
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.schedule import Quarter
from activity_directory.views import NamedView, collect_views

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.model import Directory, OutputFile, Render, Settings


def quarter_of(directory: Directory, settings: Settings) -> Quarter:
    """The quarter that the settings name, else the one that comes next. Raises ValueError for one that cannot be."""
    return Quarter.parse(settings.quarter) if settings.quarter else Quarter.coming(directory.today)


def brochure(directory: Directory, settings: Settings, render: Render) -> Iterator[OutputFile]:
    """The view: the brochure of the settings' quarter, or nothing when the settings leave it out."""
    if settings.brochure:
        yield from make_brochure(directory, settings, render, quarter_of(directory, settings))


def make_brochure(directory: Directory, settings: Settings, render: Render, quarter: Quarter) -> Iterator[OutputFile]:
    """One quarter's PDF, HTML twin and report. Raises TypesettingError when the theme's Typst files are at fault."""
    from activity_directory.brochure.compose import compose
    from activity_directory.brochure.pages import left_out_report, twin
    from activity_directory.brochure.typesetting import typeset
    from activity_directory.model import OutputFile

    book = compose(directory, settings, quarter)
    made = typeset(book, directory.site, settings, directory.today)
    yield OutputFile(f"brochure/{quarter.id}/{book.pdf_name}", made.pdf)
    yield twin(book, render, len(made.pdf), made.pages)
    yield from left_out_report(book, made.pages, render)


def named_view(_sender: object) -> NamedView:
    """Hand the view to the generator."""
    return NamedView("brochure", brochure)


def register() -> None:
    """Pelican's entry point for a plugin."""
    collect_views.connect(named_view)
