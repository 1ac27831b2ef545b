"""An area is one of those in places.yaml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.references import nothing_called
from activity_directory.validate.rule import Rule
from activity_directory.validate.venues import venues_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known
    from activity_directory.validate.findings import Finding

_FILE = "content/places.yaml"


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    if entry.kind == "places":
        names = {item["id"] for item in entry.items("areas") if isinstance(item, dict) and "id" in item}
        for at, town in enumerate(entry.items("towns")):
            area = town.get("area") if isinstance(town, dict) else None
            if area is not None and area not in names:
                yield nothing_called(("towns", at, "area"), area, names, "area", _FILE, "area: {}")
        return
    if known.areas is None:
        return
    for keys, venue in venues_of(entry):
        for at, area in enumerate(venue.get("areas", ())):
            if area not in known.areas:
                yield nothing_called((*keys, "areas", at), area, known.areas, "area", _FILE, "areas: [{}]")


RULE = Rule(
    id="area-exists",
    severity=Severity.BLOCKING,
    title="An area is one of those in places.yaml",
    reason="Families choose an area first. Something in an area that does not exist is found by nobody.",
    bad="venue: {kind: area-wide, areas: [south-wets]}",
    good="venue: {kind: area-wide, areas: [south-west]}",
    check=_check,
    kinds=("activity", "places"),
)
