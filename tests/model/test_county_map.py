"""The map of the towns: where they lie, and that nothing lies on anything else or is left to chance."""

from __future__ import annotations

import itertools
import math
from dataclasses import replace

import pytest

from activity_directory.model import Directory
from activity_directory.model.county_map import MAP_WIDTH, CountyMap, counts_by_town, county_map, projected
from activity_directory.model.map_labels import Box, Circle, Label, place_labels, text_width
from activity_directory.model.venue import Area, Place
from tests.search.conftest import PROJECT, read_directory, settings_of

AREA = Area("here", "Here")


@pytest.fixture(scope="module")
def shropshire() -> Directory:
    return read_directory(settings_of(PROJECT / "content")).directory


@pytest.fixture(scope="module")
def drawn(shropshire: Directory) -> CountyMap:
    return county_map(shropshire)


def town(number: int, latitude: float, longitude: float, title: str = "") -> Place:
    return Place(f"town-{number}", title or f"Town {number}", AREA, latitude, longitude)


def box_of(label: Label) -> Box:
    wide = max(map(text_width, label.lines))
    left = {"start": label.x, "end": label.x - wide, "middle": label.x - wide / 2}[label.anchor]
    return Box(left, label.y - 10, left + wide, label.y + 3 + label.line_height * (len(label.lines) - 1))


def test_north_is_up_east_is_right_and_a_mile_is_as_long_either_way():
    places = [town(1, 53.0, -3.0), town(2, 52.0, -3.0), town(3, 52.0, -2.0)]
    (top, bottom, right), height = projected(places)
    assert top[1] < bottom[1] == right[1] < height
    assert top[0] == bottom[0] < right[0] < MAP_WIDTH
    # A degree of longitude at the middle latitude, 52.5, is so much shorter than one of latitude.
    assert (right[0] - bottom[0]) / (bottom[1] - top[1]) == pytest.approx(math.cos(math.radians(52.5)))


def test_towns_keep_their_places_to_each_other(shropshire: Directory, drawn: CountyMap):
    by_id = {each.place.id: each for each in drawn.towns}
    assert by_id.keys() == {place.id for place in shropshire.places}
    assert by_id["whitchurch"].y < by_id["shrewsbury"].y < by_id["ludlow"].y
    assert by_id["oswestry"].x < by_id["shrewsbury"].x < by_id["bridgnorth"].x
    assert by_id["gobowen"].y < by_id["oswestry"].y


def test_no_circle_touches_another_or_leaves_the_drawing(drawn: CountyMap):
    for one, other in itertools.combinations(drawn.towns, 2):
        assert math.hypot(one.x - other.x, one.y - other.y) > one.radius + other.radius
    for each in drawn.towns:
        assert each.radius <= each.x <= MAP_WIDTH - each.radius
        assert each.radius <= each.y <= drawn.height - each.radius
        # At least 24 px where a unit is the least that it can be, a pixel.
        assert each.radius * 2 >= 24


def test_every_name_of_the_county_has_room_and_lies_on_no_other_name_or_circle(drawn: CountyMap):
    boxes = [box_of(each.label) for each in drawn.towns]
    assert [each.label.letter for each in drawn.towns if each.label.letter] == []
    for each, box in zip(drawn.towns, boxes, strict=True):
        assert " ".join(each.label.lines) == each.place.title
        assert not box.sticks_out(MAP_WIDTH, drawn.height)
        for other in drawn.towns:
            inside = Box(other.x - 9, other.y - 9, other.x + 9, other.y + 9)
            assert other is each or not box.over(inside), (each.place.title, other.place.title)
    for one, other in itertools.combinations(boxes, 2):
        assert one.over(other) == 0


def test_an_area_is_a_patch_round_its_towns(drawn: CountyMap):
    for area in drawn.areas:
        corners = [tuple(map(float, corner.split(","))) for corner in area.points.split()]
        for each in area.towns:
            turns = [
                (two[0] - one[0]) * (each.y - one[1]) - (two[1] - one[1]) * (each.x - one[0])
                for one, two in zip(corners, [*corners[1:], corners[0]], strict=True)
            ]
            assert min(turns) > 0 or max(turns) < 0, each.place.title


def test_the_same_towns_give_the_same_map_in_whatever_order_they_come(shropshire: Directory, drawn: CountyMap):
    assert county_map(replace(shropshire, places=tuple(reversed(shropshire.places)))) == drawn


def test_a_name_without_room_is_a_letter():
    circles = [Circle(20 + 27 * (number % 3), 20 + 27 * (number // 3), 13) for number in range(9)]
    labels = place_labels([f"A long name of town {number}" for number in range(9)], circles, 100, 100)
    lettered = [label for label in labels if label.letter]
    assert lettered
    assert all(label.lines == (label.letter,) for label in lettered)
    assert len({label.letter for label in lettered}) == len(lettered)


def test_towns_in_one_spot_part():
    directory_places = [town(1, 52.5, -2.5), town(2, 52.5, -2.5), town(3, 52.5, -2.5)]
    spots, height = projected(directory_places)
    assert all(0 < x < MAP_WIDTH and 0 < y < height for x, y in spots)


def test_a_directory_of_one_town_has_a_map(make_directory):
    places = {
        "areas": [{"id": "here", "title": "Here"}],
        "towns": [
            {
                "id": "ludlow",
                "title": "Ludlow",
                "area": "here",
                "latitude": 52.4,
                "longitude": -2.7,
                "districts": ["SY8"],
            }
        ],
    }
    directory = make_directory({"a/one": {"venue": {"kind": "town-only", "town": "ludlow"}}}, places=places)
    drawn = county_map(directory)
    assert [each.place.id for each in drawn.towns] == ["ludlow"]
    assert 0 < drawn.height < 200


def test_an_activity_in_two_towns_counts_in_both_and_an_online_one_in_none(shropshire: Directory):
    counts = counts_by_town(shropshire)
    listed = len(shropshire.listed)
    assert 0 < counts["ludlow"] < listed
    online = [activity for activity in shropshire.listed if activity.venue.kind.id == "online"]
    assert online
    assert set(counts) <= {place.id for place in shropshire.places}
