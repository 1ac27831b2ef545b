"""The browse pages: one for each list that holds something, and the index that counts them all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from activity_directory.model import OutputFile
from activity_directory.pages.a_to_z import TITLE, a_to_z
from activity_directory.pages.combined import combined_lists, only_area
from activity_directory.pages.kinds import in_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from activity_directory.model import Area, Directory, Render
    from activity_directory.pages.cards import Cards
    from activity_directory.pages.combined import Together
    from activity_directory.pages.kinds import Family, Listing

MOST_CARDS = 60
"""A longer list names its activities on one line each: sixty cards are sixty screens of a telephone."""
MOST_CARDS_TOGETHER = 20
"""The same for a combined list: each activity stands in half a dozen of them, so that they grow with the directory."""
ALL = "browse/all.html"

Link = tuple[str, str, int]
"""An address below the site's top (or "#..." on the same page), the words, and how many activities are there."""


@dataclass(frozen=True, slots=True)
class ListPage:
    """One list with what stands round it on its page.

    `trail` are the steps between the browse page and it; `jumps` lead into it and to its parts, from its top;
    `narrower` are combined lists under their headings; `onward` are the lists that it is part of. `says` ends the
    sentence that counts.
    """

    listing: Listing
    trail: tuple[tuple[str, str], ...] = ()
    jumps: tuple[Link, ...] = ()
    narrower: tuple[tuple[str, tuple[Link, ...]], ...] = ()
    onward: tuple[Link, ...] = ()
    says: str = ""

    @property
    def long(self) -> bool:
        """Whether its activities have one line each."""
        most = MOST_CARDS_TOGETHER if self.onward else MOST_CARDS
        return sum(len(part.activities) for part in self.listing.parts if not part.brief) > most


def list_pages(families: Sequence[Family], directory: Directory) -> Iterator[ListPage]:
    """Every list that is not empty, each followed by those that combine it; then everything from A to Z."""
    combined = combined_lists(families, directory)
    inside = _inside_areas(families, combined)
    areas = {listing.id: listing for family in families if family.id == "areas" for listing in family.listings}
    for family in families:
        top = (f"browse.html#{family.anchor}", family.title)
        for listing in family.listings:
            if listing.empty:
                continue
            together = combined.get(listing.path, ())
            yield ListPage(
                listing,
                (top,),
                _jumps(listing, together),
                inside.get(listing.id, ()) if family.id == "areas" else (),
                says=_all_in(only_area(listing, directory)) if listing.count > 1 and family.id != "areas" else "",
            )
            for each in together:
                yield ListPage(
                    each.listing,
                    (top, (listing.path, listing.label)),
                    _jumps(each.listing, ()),
                    onward=(_whole(listing), _whole(areas[each.area.id])),
                    says=_also(each.listing),
                )
    letters = a_to_z(directory)
    for page in letters.pages:
        trail = () if page.path == ALL else ((ALL, "A to Z"),)
        yield ListPage(page, trail, letters.leads.get(page.path, ()) or _jumps(page, ()))


def listing_pages(families: Sequence[Family], cards: Cards, render: Render) -> Iterator[OutputFile]:
    """A page for each list that is not empty."""
    for page in list_pages(families, cards.directory):
        yield _listing_page(page, cards, render)


def browse_page(families: Sequence[Family], directory: Directory, render: Render) -> OutputFile:
    """The index of all lists, with counts; what nobody offers yet is named and not linked."""
    page = render(
        "pages/browse.html",
        root="",
        current="browse",
        families=[(family, _by_group(family)) for family in families],
        total=len(directory.listed),
        everything=(ALL, TITLE),
    )
    return OutputFile("browse.html", page.encode())


def _listing_page(page: ListPage, cards: Cards, render: Render) -> OutputFile:
    listing = page.listing
    root = "../" * listing.path.count("/")
    parts = [
        (
            f"part-{place}",
            part,
            part.brief or page.long,
            cards.rows(part.activities, root) if part.brief or page.long else cards.cards(part.activities, root),
        )
        for place, part in enumerate(listing.parts, start=1)
    ]
    made = render(
        "pages/listing.html",
        root=root,
        current="browse",
        page=page,
        listing=listing,
        parts=parts,
        address=cards.directory.site.base_url and cards.directory.site.base_url + listing.path,
    )
    return OutputFile(listing.path, made.encode())


def _jumps(listing: Listing, together: Sequence[Together]) -> tuple[Link, ...]:
    """The links at the top: to the combined lists, else to the parts of this page; none where there is one part."""
    titles = {each.area.title for each in together}
    parts = [
        (f"#part-{place}", part.title or "Here", len(part.activities))
        for place, part in enumerate(listing.parts, start=1)
        if part.title not in titles
    ]
    links = [(each.listing.path, each.listing.title, each.listing.count) for each in together]
    return (*links, *parts) if links or len(parts) > 1 else ()


def _inside_areas(
    families: Iterable[Family], combined: Mapping[str, Sequence[Together]]
) -> Mapping[str, tuple[tuple[str, tuple[Link, ...]], ...]]:
    """The combined lists of each area under the headings of their families, for the area's own page."""
    found: dict[str, dict[str, list[Link]]] = {}
    for family in families:
        for listing in family.listings:
            for each in combined.get(listing.path, ()):
                links = found.setdefault(each.area.id, {}).setdefault(family.title, [])
                links.append((each.listing.path, listing.label, each.listing.count))
    return {area: tuple((title, tuple(links)) for title, links in inside.items()) for area, inside in found.items()}


def _whole(listing: Listing) -> Link:
    return listing.path, listing.title, listing.count


def _all_in(area: Area | None) -> str:
    return f"All of them are in {in_sentence(area.title)}." if area is not None else ""


def _also(listing: Listing) -> str:
    """What else the page names: it is not counted, because it has no place there or is for any need."""
    more = sum(len(part.activities) for part in listing.parts if part.brief)
    if not more:
        return ""
    return "One more may suit: it is named below." if more == 1 else f"{more} more may suit: they are named below."


def _by_group(family: Family) -> list[tuple[str, list[Listing]]]:
    """The lists of a family under their group's heading, in the order in which groups first come up."""
    groups: dict[str, list[Listing]] = {}
    for listing in family.listings:
        groups.setdefault(listing.group, []).append(listing)
    return list(groups.items())
