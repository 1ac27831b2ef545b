"""Where things happen: areas, places (towns) and venues."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from activity_directory.model.vocabulary import Concept


@dataclass(frozen=True, slots=True)
class Area:
    """A sub-area of the county, in the order in which the brochure prints them."""

    id: str
    title: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A town in the gazetteer. Latitude and longitude in degrees (WGS 84); `districts` like "SY8"."""

    id: str
    title: str
    area: Area
    latitude: float
    longitude: float
    districts: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A town just outside: nothing is listed by it, but families there ask what is near. A Place without an area."""

    id: str
    title: str
    latitude: float
    longitude: float
    districts: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Venue:
    """Where an activity or one of its sessions happens.

    `kind.id` is place, town-only, online or area-wide. A town-only venue has a `town` and nothing more
    exact; online has neither; area-wide has `areas` (empty: the whole county). Latitude and longitude are
    the venue's own if given, else the town's, else None.
    """

    kind: Concept
    name: str = ""
    address: str = ""
    town: Place | None = None
    postcode: str = ""
    latitude: float | None = None
    longitude: float | None = None
    getting_there: str = ""
    areas: tuple[Area, ...] = ()
    how: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of an envelope: name, street, town, postcode; what is not known is left out."""
        town = self.town.title if self.town else ""
        return tuple(line for line in (self.name, self.address, town, self.postcode) if line)
