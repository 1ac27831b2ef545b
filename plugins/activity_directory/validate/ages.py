"""Age spans: whole years, an end that is left out is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from activity_directory.validate.entry import Entry
    from activity_directory.validate.findings import Keys

ADULT = 18
# Groups in which grown-ups come as somebody's parent, brother or sister.
GROUPS_OF_ALL_AGES = ("family", "parent-carers", "siblings")


def age_spans_of(entry: Entry) -> Iterator[tuple[Keys, Mapping[str, Any]]]:
    """Each span of ages with where it stands in the file."""
    ages = entry.data.get("ages")
    if isinstance(ages, dict):
        yield ("ages",), ages
    for at, session in enumerate(entry.items("sessions")):
        if isinstance(session, dict) and isinstance(session.get("ages"), dict):
            yield ("sessions", at, "ages"), session["ages"]
    membership = entry.part("eligibility").get("membership_ages")
    if isinstance(membership, dict):
        yield ("eligibility", "membership_ages"), membership


def is_of_all_ages(entry: Entry) -> bool:
    """Whether grown-ups come with their family, so that an age says little."""
    return entry.part("group").get("kind") in GROUPS_OF_ALL_AGES
