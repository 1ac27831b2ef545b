"""The venues of an activity: its own, and those of single sessions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry
    from activity_directory.validate.findings import Keys


def venues_of(entry: Entry) -> Iterator[tuple[Keys, dict[str, Any]]]:
    """Each venue with where it stands in the file."""
    venue = entry.data.get("venue")
    if isinstance(venue, dict):
        yield ("venue",), venue
    for at, session in enumerate(entry.items("sessions")):
        if isinstance(session, dict) and isinstance(session.get("venue"), dict):
            yield ("sessions", at, "venue"), session["venue"]


def kind_of_venue(venue: dict[str, Any]) -> str:
    """The kind of a venue, which is "place" where it is not said."""
    return str(venue.get("kind", "place"))
