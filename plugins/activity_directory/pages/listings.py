"""The browse pages: one for each list that holds something, and the index that counts them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.model import OutputFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from activity_directory.model import Directory, Render
    from activity_directory.pages.cards import Cards
    from activity_directory.pages.kinds import Family, Listing

MOST_CARDS = 60
"""A longer list names its activities on one line each: sixty cards are sixty screens of a telephone."""


def listing_pages(families: Sequence[Family], cards: Cards, render: Render) -> Iterator[OutputFile]:
    """A page for each list that is not empty."""
    for family in families:
        for listing in family.listings:
            if not listing.empty:
                yield _listing_page(family, listing, cards, render)


def browse_page(families: Sequence[Family], directory: Directory, render: Render) -> OutputFile:
    """The index of all lists, with counts; what nobody offers yet is named and not linked."""
    page = render(
        "pages/browse.html",
        root="",
        current="browse",
        families=[(family, _by_group(family)) for family in families],
        total=len(directory.listed),
    )
    return OutputFile("browse.html", page.encode())


def _listing_page(family: Family, listing: Listing, cards: Cards, render: Render) -> OutputFile:
    root = "../" * listing.path.count("/")
    total = sum(len(part.activities) for part in listing.parts if not part.brief)
    long = total > MOST_CARDS
    parts = [
        (
            f"part-{place}",
            part,
            part.brief or long,
            cards.rows(part.activities, root) if part.brief or long else cards.cards(part.activities, root),
        )
        for place, part in enumerate(listing.parts, start=1)
        if part.activities
    ]
    page = render(
        "pages/listing.html",
        root=root,
        current="browse",
        family=family,
        listing=listing,
        parts=parts,
        total=total,
        long=long,
        address=cards.directory.site.base_url and cards.directory.site.base_url + listing.path,
    )
    return OutputFile(listing.path, page.encode())


def _by_group(family: Family) -> list[tuple[str, list[Listing]]]:
    """The lists of a family under their group's heading, in the order in which groups first come up."""
    groups: dict[str, list[Listing]] = {}
    for listing in family.listings:
        groups.setdefault(listing.group, []).append(listing)
    return list(groups.items())
