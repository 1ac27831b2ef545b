"""The map of results, in a file that loads only with it: the drawing of model/county_map.py and the sessions' towns."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from activity_directory.model.county_map import MAP_WIDTH, county_map
from activity_directory.search.facet_words import WITHIN, places_of
from activity_directory.search.filter_answers import tenths_to

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.model import Directory
    from activity_directory.search.facets import Facets, Spot

MAP = "search/map-0.js"


def map_file(facets: Facets, directory: Directory) -> dict[str, str]:
    """`search/map-0.js`: one call, `activitySearch.county(map, towns)`, without what every data file begins with.

    The map: its width and height, and its areas, each [id, title, corners, towns]. A town is
    [id, title, x, y, radius, miles, x and y of its name, where that begins, its lines, letter]; within those miles are
    all its sessions. Then for each row of the facets, in order, the number of its town in that order; one more than the
    last: all over the area; two more: online.
    """
    drawn = county_map(directory)
    spots = [row.spot for rows in facets.rows for row in rows]
    miles = _miles(spots, directory)
    areas = [
        [
            part.area.id,
            part.area.title,
            part.points,
            [
                [
                    town.place.id,
                    town.place.title,
                    town.x,
                    town.y,
                    town.radius,
                    miles.get(town.place.id, WITHIN[0]),
                    town.label.x,
                    town.label.y,
                    town.label.anchor,
                    list(town.label.lines),
                    town.label.letter,
                ]
                for town in part.towns
            ],
        ]
        for part in drawn.areas
    ]
    numbers = {town.place.id: number for number, town in enumerate(drawn.towns)}
    towns = [numbers[spot.town] if spot.town else len(numbers) + spot.online for spot in spots]
    data = {"width": MAP_WIDTH, "height": drawn.height, "county": directory.site.area, "areas": areas}
    return {MAP: f"activitySearch.county({_js(data)},{_js(towns)});\n"}


def _miles(spots: list[Spot], directory: Directory) -> Mapping[str, int]:
    """For each town the smallest distance to choose that holds all that is listed there."""
    places = places_of(directory)
    found: dict[str, int] = {}
    for spot in spots:
        far = tenths_to(spot, places[spot.town]) if spot.town else None
        if far is not None:
            least = next((miles for miles in WITHIN if far <= miles * 10), WITHIN[-1])
            found[spot.town] = max(found.get(spot.town, least), least)
    return found


def _js(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
