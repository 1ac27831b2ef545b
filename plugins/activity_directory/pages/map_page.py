"""Where in the county: a map of its towns, each a link to what is there, and the same as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.model import OutputFile
from activity_directory.model.county_map import county_map, towns_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.model import Directory, Render
    from activity_directory.pages.kinds import Family


def map_page(directory: Directory, families: Mapping[str, Family], render: Render) -> OutputFile:
    """`map.html`. `families` are by their ids; the towns' lists are what the map leads to."""
    drawn = county_map(directory)
    listings = {listing.id: listing for listing in families["towns"].listings}
    nowhere = [activity.venue.kind.id for activity in directory.listed if not towns_of(activity)]
    page = render(
        "pages/map.html",
        root="",
        current="browse",
        map=drawn,
        areas=[(part.area, part.towns) for part in drawn.areas],
        counts={town: listing.count for town, listing in listings.items()},
        paths={town: "" if listing.empty else listing.path for town, listing in listings.items()},
        everywhere=sum(kind != "online" for kind in nowhere),
        online=sum(kind == "online" for kind in nowhere),
    )
    return OutputFile("map.html", page.encode())
