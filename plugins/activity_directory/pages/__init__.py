"""The pages: every HTML page of the site, its stylesheet, scripts, fonts and pictures, and the files for machines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory import views
from activity_directory.model import OutputFile
from activity_directory.pages.activity_page import activity_context
from activity_directory.pages.assets import asset_files, standalone_css
from activity_directory.pages.can_we_go import can_we_go_page
from activity_directory.pages.cards import Cards
from activity_directory.pages.home import home_page
from activity_directory.pages.kinds import all_families
from activity_directory.pages.listings import browse_page, listing_pages
from activity_directory.pages.map_page import map_page
from activity_directory.pages.pictures import Pictures
from activity_directory.pages.providers import provider_pages, providers_page
from activity_directory.pages.redirects import moved_page, redirect_pages, withheld_pages
from activity_directory.pages.site_files import site_files
from activity_directory.pages.staff_pages import YOUNG_PEOPLE, brochure_page, feedback_page, staff_pages
from activity_directory.pages.titles import activity_titles
from activity_directory.pages.whats_on import week_pages, weeks_of
from activity_directory.pages.young_people import young_list_pages, young_people_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from activity_directory.model import Directory, Render, Settings
    from activity_directory.pages.kinds import Family


def pages(directory: Directory, settings: Settings, render: Render) -> Iterator[OutputFile]:
    """Every file of this view, one after another, so that no more than one page is held at a time."""
    indexed: list[str] = []
    for file in _html(directory, settings, render):
        if file.path.endswith(".html"):
            indexed.append(file.path)
        yield file
        del file  # or it is held while the next one is made
    yield from _addresses(directory, render)
    yield from asset_files(settings, directory.site)
    yield from site_files(
        directory,
        [*indexed, "search.html", "subscribe.html", "offline.html", "add-or-change.html"],
        standalone_css(settings),
        render,
    )


def _html(directory: Directory, settings: Settings, render: Render) -> Iterator[OutputFile]:
    families = all_families(directory)
    by_id = {family.id: family for family in families}
    cards = Cards(directory, render)
    pictures = Pictures()
    weeks = weeks_of(directory)
    yield home_page(directory, by_id, weeks, cards, render)
    yield young_people_page(directory, by_id, render)
    yield can_we_go_page(directory, render)
    yield browse_page(families, directory, render)
    yield map_page(directory, by_id, render)
    yield from listing_pages(families, cards, render)
    yield from young_list_pages(by_id, cards, render)
    yield from week_pages(directory, weeks, render)
    del weeks  # every session of nine weeks: the largest thing held, and needed no more
    yield from _activity_pages(directory, families, pictures, render)
    yield from provider_pages(directory, cards, pictures, render)
    yield providers_page(directory, render)
    yield from staff_pages(directory, settings, render)
    if directory.feedback:
        yield feedback_page(directory, render)
    yield from brochure_page(directory, settings, render)


def _activity_pages(
    directory: Directory, families: Sequence[Family], pictures: Pictures, render: Render
) -> Iterator[OutputFile]:
    address_of = _address_of(families)
    titles = activity_titles(directory)
    for activity in directory.activities:
        shown = pictures.of(activity)
        context = activity_context(directory, activity, address_of, shown, titles[activity.id])
        page = render("pages/activity.html", current="browse", **context)
        yield OutputFile(f"activities/{activity.id}.html", page.encode())
        yield from pictures.take()


def _address_of(families: Iterable[Family]) -> Callable[[str, str], str]:
    """The address of a list by its kind and id, "" where the list holds nothing and so has no page."""
    addresses = {
        (listing.kind, listing.id): listing.path
        for family in families
        for listing in family.listings
        if not listing.empty
    }

    def address_of(kind: str, listing_id: str) -> str:
        return addresses.get((kind, listing_id), "")

    return address_of


def _addresses(directory: Directory, render: Render) -> Iterator[OutputFile]:
    """Pages that keep an address alive; search engines are not led to them."""
    yield from redirect_pages(directory, render)
    yield from withheld_pages(directory, render)
    if any(page.slug == YOUNG_PEOPLE for page in directory.pages):
        yield moved_page(f"{YOUNG_PEOPLE}.html", "young-people.html", "For young people", render)


def _named_view(_sender: object) -> views.NamedView:
    return views.NamedView("pages", pages)


def register() -> None:
    """Called by Pelican: hand the view over when the generator asks."""
    views.collect_views.connect(_named_view)
