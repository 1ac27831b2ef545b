"""A plain map of the area's towns, worked out from their places alone: each circle, each name, each patch of colour.

Nothing is borrowed: there is no border and no road on it, only towns as they lie to each other. Lengths are units of
a drawing MAP_WIDTH wide, which is about as wide as a small telephone in pixels, so that a unit is at least a pixel.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from activity_directory.model.map_labels import Circle, Label, place_labels

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from activity_directory.model.activity import Activity
    from activity_directory.model.directory import Directory
    from activity_directory.model.venue import Area, Place

MAP_WIDTH = 320
# Room round the towns for their names, and between two circles.
_SIDE, _END, _GAP = 30, 30, 3
_PATCH = 27
"""How far a patch reaches beyond the middles of its towns."""
_CORNERS = 16
# Where names find no room the map is drawn a little taller than the county is.
_STRETCHES = (1.0, 1.1, 1.2, 1.3)
_PASSES = 400


@dataclass(frozen=True, slots=True)
class MapTown:
    """A town on the map: the middle and radius of its circle, and its name in one or two lines beside it."""

    place: Place
    x: float
    y: float
    radius: float
    label: Label


@dataclass(frozen=True, slots=True)
class MapArea:
    """A part of the county: the corners of its patch as SVG's "points", and its towns from north to south."""

    area: Area
    points: str
    towns: tuple[MapTown, ...]


@dataclass(frozen=True, slots=True)
class CountyMap:
    """The drawing's height (its width is MAP_WIDTH) and its areas in the directory's order; none without a town."""

    height: int
    areas: tuple[MapArea, ...]

    @property
    def width(self) -> int:
        """The drawing's width."""
        return MAP_WIDTH

    @property
    def towns(self) -> tuple[MapTown, ...]:
        """Every town, area by area."""
        return tuple(town for area in self.areas for town in area.towns)


def towns_of(activity: Activity) -> tuple[str, ...]:
    """The ids of the towns that an activity is in, the usual one first; () for what is online or all over the area."""
    venues = (activity.venue, *(pattern.venue for pattern in activity.schedules if pattern.own_venue))
    return tuple(dict.fromkeys(venue.town.id for venue in venues if venue.town is not None))


def counts_by_town(directory: Directory) -> Mapping[str, int]:
    """How many listed activities each town has, by its id."""
    return Counter(town for activity in directory.listed for town in towns_of(activity))


def county_map(directory: Directory) -> CountyMap:
    """The map of the directory's towns. Circles are wide enough for how many activities are listed in each."""
    counts = counts_by_town(directory)
    places = sorted(directory.places, key=lambda place: (-place.latitude, place.id))
    if not places:
        return CountyMap(_END * 2, ())
    towns: list[MapTown] = []
    height = 0
    for stretch in _STRETCHES:
        spots, tall = projected(places, stretch)
        circles = apart(
            [Circle(x, y, radius_for(counts.get(place.id, 0))) for place, (x, y) in zip(places, spots, strict=True)],
            tall,
        )
        labels = place_labels([place.title for place in places], circles, MAP_WIDTH, tall)
        made = [
            MapTown(place, circle.x, circle.y, circle.radius, label)
            for place, circle, label in zip(places, circles, labels, strict=True)
        ]
        if not towns or _without_room(made) < _without_room(towns):
            towns, height = made, tall
        if not _without_room(towns):
            break
    areas = []
    for area in directory.areas:
        own = tuple(town for town in towns if town.place.area.id == area.id)
        if own:
            areas.append(MapArea(area, patch(own), own))
    return CountyMap(height, tuple(areas))


def _without_room(towns: Sequence[MapTown]) -> int:
    """How many names found no room."""
    return sum(bool(town.label.letter) for town in towns)


def projected(places: Sequence[Place], stretch: float = 1.0) -> tuple[list[tuple[float, float]], int]:
    """Where each place lies in the drawing, and the drawing's height.

    Equirectangular: a degree of longitude is as long as it is at the middle latitude. A county is small enough.
    `stretch` makes it so much taller than it is.
    """
    south, north = (pick(place.latitude for place in places) for pick in (min, max))
    west, east = (pick(place.longitude for place in places) for pick in (min, max))
    narrower = math.cos(math.radians((south + north) / 2))
    across = max((east - west) * narrower, 1e-6)
    scale = (MAP_WIDTH - 2 * _SIDE) / across
    # A tall, thin county must not make a drawing of many screens.
    scale = min(scale, 2 * MAP_WIDTH / max(north - south, 1e-6))
    aside = (MAP_WIDTH - across * scale) / 2
    spots = [
        (aside + (place.longitude - west) * narrower * scale, _END + (north - place.latitude) * scale * stretch)
        for place in places
    ]
    return spots, round((north - south) * scale * stretch + 2 * _END)


def radius_for(count: int) -> float:
    """Wide enough for the number, and for a finger as far as there is room."""
    return 13 if count < 10 else 15 if count < 100 else 18


def apart(circles: Sequence[Circle], height: float) -> tuple[Circle, ...]:
    """The circles moved so far that none touches another; a town is then a few miles from where it lies."""
    spots = [[circle.x, circle.y] for circle in circles]
    for _ in range(_PASSES):
        moved = False
        for one in range(len(circles)):
            for other in range(one + 1, len(circles)):
                moved |= _push(spots, one, other, circles[one].radius + circles[other].radius + _GAP)
        for spot, circle in zip(spots, circles, strict=True):
            edge = circle.radius + 2
            spot[0] = min(max(spot[0], edge), MAP_WIDTH - edge)
            spot[1] = min(max(spot[1], edge), height - edge)
        if not moved:
            break
    return tuple(Circle(round(x, 1), round(y, 1), circle.radius) for (x, y), circle in zip(spots, circles, strict=True))


def _push(spots: list[list[float]], one: int, other: int, least: float) -> bool:
    """Moves both by half of what they are too near; whether they were."""
    east, south = spots[other][0] - spots[one][0], spots[other][1] - spots[one][1]
    far = math.hypot(east, south)
    if far >= least - 0.05:
        return False
    # Two towns in one spot part along a direction of their own.
    east, south = (east / far, south / far) if far > 1e-9 else (math.cos(other), math.sin(other))
    step = (least - far) / 2
    for index, sign in ((one, -1), (other, 1)):
        spots[index][0] += sign * step * east
        spots[index][1] += sign * step * south
    return True


def patch(towns: Sequence[MapTown]) -> str:
    """The patch of these towns: what a thread round a disc about each of them would hold, as SVG's "points"."""
    corners = sorted(
        (
            round(town.x + _PATCH * math.cos(math.tau * step / _CORNERS), 1),
            round(town.y + _PATCH * math.sin(math.tau * step / _CORNERS), 1),
        )
        for town in towns
        for step in range(_CORNERS)
    )
    hull = [*_half(corners), *_half(corners[::-1])]
    return " ".join(f"{x:g},{y:g}" for x, y in hull)


def _half(corners: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """One side of the hull, without its last corner, which the other side begins with."""
    found: list[tuple[float, float]] = []
    for corner in corners:
        while len(found) > 1 and _turn(found[-2], found[-1], corner) <= 0:
            found.pop()
        found.append(corner)
    return found[:-1]


def _turn(one: tuple[float, float], two: tuple[float, float], three: tuple[float, float]) -> float:
    return (two[0] - one[0]) * (three[1] - one[1]) - (two[1] - one[1]) * (three[0] - one[0])
