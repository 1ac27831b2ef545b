"""The map of results: its towns, and in which of them each pattern of sessions is."""

from __future__ import annotations

import json

from activity_directory.search.facet_words import WITHIN, places_of
from activity_directory.search.facets import facets_of
from activity_directory.search.filter_answers import tenths_to
from activity_directory.search.map_files import MAP, map_file


def read(directory, searchable):
    facets = facets_of(searchable.documents, directory)
    call = map_file(facets, directory)[MAP].removeprefix("activitySearch.county(")
    drawn, end = json.JSONDecoder().raw_decode(call)
    rows, _ = json.JSONDecoder().raw_decode(call[end + 1 :])
    return facets, drawn, rows


def test_every_row_has_its_town_or_is_all_over_the_area_or_online(example, example_search):
    facets, drawn, numbers = read(example, example_search)
    towns = [town[0] for area in drawn["areas"] for town in area[3]]
    spots = [row.spot for rows in facets.rows for row in rows]
    assert len(numbers) == len(spots)
    for number, spot in zip(numbers, spots, strict=True):
        wanted = spot.town or ("online" if spot.online else "everywhere")
        assert [*towns, "everywhere", "online"][number] == wanted
    assert {len(towns), len(towns) + 1} <= set(numbers)


def test_all_that_is_listed_in_a_town_is_within_the_miles_that_its_link_asks_for(many, many_search):
    facets, drawn, _ = read(many, many_search)
    miles = {town[0]: town[5] for area in drawn["areas"] for town in area[3]}
    places = places_of(many)
    assert set(miles.values()) <= set(WITHIN)
    for rows in facets.rows:
        for row in rows:
            far = tenths_to(row.spot, places[row.spot.town]) if row.spot.town else None
            assert far is None or far <= miles[row.spot.town] * 10
