"""Two lists at once, for who reads without script: an interest, a need or a day in one part of the county.

A combined list is made where something is listed that has a place there. One that would say exactly what the whole list
says is not made.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from activity_directory.model.build_schedule import weekdays_of
from activity_directory.pages.kinds import EVERYWHERE, OPEN_TO_ANY, Listing, Part, in_sentence
from activity_directory.schedule.names import DAY_IDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from activity_directory.model import Activity, Area, Directory, Venue
    from activity_directory.pages.kinds import Family

# Each family that is combined with the parts of the county, and what joins the two in a title.
COMBINED = {"interests": " in ", "needs": ", in ", "days": " in "}


@dataclass(frozen=True, slots=True)
class Together:
    """One list for one part of the county: `listing` is what its page shows, `whole` the list that it is part of."""

    listing: Listing
    whole: Listing
    area: Area


def combined_lists(families: Iterable[Family], directory: Directory) -> Mapping[str, tuple[Together, ...]]:
    """The combined lists by the address of the whole list, in the order of the areas; no entry where there are none."""
    found = {
        listing.path: tuple(_together(listing, directory))
        for family in families
        if family.id in COMBINED
        for listing in family.listings
        if listing.count
    }
    return {path: together for path, together in found.items() if together}


def only_area(listing: Listing, directory: Directory) -> Area | None:
    """The part of the county in which everything of a list is; None where it is in several, or anywhere."""
    titles = {part.title for part in listing.parts if part.title != OPEN_TO_ANY}
    return next((area for area in directory.areas if titles == {area.title}), None)


def _together(whole: Listing, directory: Directory) -> Iterator[Together]:
    day = DAY_IDS.index(whole.id) if whole.kind == "days" else None
    own = _in_order(item for part in whole.parts if part.title != OPEN_TO_ANY for item in part.activities)
    any_need = [item for part in whole.parts if part.title == OPEN_TO_ANY for item in part.activities]
    places = {item.id: _places(item, day) for item in (*own, *any_need)}
    for area in directory.areas:
        here = tuple(item for item in own if area.id in places[item.id].towns)
        wide = tuple(item for item in own if area.id not in places[item.id].towns and places[item.id].reach(area))
        if not here or len(here) + len(wide) == len(own):
            continue
        parts = [Part("", here), Part(EVERYWHERE, wide, brief=True)]
        near = tuple(item for item in any_need if area.id in places[item.id].towns or places[item.id].reach(area))
        parts.append(Part(OPEN_TO_ANY, near, brief=True))
        listing = Listing(
            whole.kind,
            f"{whole.id}/{area.id}",
            area.title,
            f"{whole.title}{COMBINED[whole.kind]}{in_sentence(area.title)}",
            tuple(part for part in parts if part.activities),
            len(here),
            symbol=whole.symbol,
            patch=whole.patch,
        )
        yield Together(listing, whole, area)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where an activity happens: the areas of its towns, and the areas that it covers without a town of its own."""

    towns: frozenset[str]
    areas: frozenset[str]
    everywhere: bool

    def reach(self, area: Area) -> bool:
        """Whether it can be had in an area without a place of its own there."""
        return self.everywhere or area.id in self.areas


def _places(activity: Activity, day: int | None) -> _Places:
    """Where it happens; with a `day` (0 for Monday), where it happens on that day."""
    if day is None:
        patterns = activity.schedules
        venues: Sequence[Venue] = (activity.venue, *(pattern.venue for pattern in patterns if pattern.own_venue))
    else:
        venues = [pattern.venue for pattern in activity.schedules if day in weekdays_of([pattern.schedule])]
    without = [venue for venue in venues if venue.town is None]
    return _Places(
        frozenset(venue.town.area.id for venue in venues if venue.town is not None),
        frozenset(area.id for venue in without for area in venue.areas),
        any(not venue.areas for venue in without),
    )


def _in_order(activities: Iterable[Activity]) -> list[Activity]:
    return sorted(activities, key=lambda activity: (activity.name.casefold(), activity.id))
