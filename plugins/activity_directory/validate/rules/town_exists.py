"""A town is one of the towns in places.yaml."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.problem import Severity
from activity_directory.validate.as_typed import in_a_row
from activity_directory.validate.contacts_in_words import slug
from activity_directory.validate.findings import Finding
from activity_directory.validate.references import nothing_called
from activity_directory.validate.rule import Rule
from activity_directory.validate.venues import venues_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    if known.towns is None:
        return
    for keys, venue in venues_of(entry):
        town = venue.get("town")
        if town is None or town in known.towns:
            continue
        called = _called(town, known.towns)
        if called is not None:
            message = f'"{town}" is not in content/places.yaml under that name.'
            yield Finding(
                (*keys, "town"), message, f"People also call {called} that. Write it like this:  town: {called}"
            )
            continue
        finding = nothing_called((*keys, "town"), town, known.towns.keys(), "town", "content/places.yaml", "town: {}")
        if "Did you mean" in finding.fix:
            yield finding
        else:
            fix = "Give the nearest town that is listed there, and say in getting_there how to find you"
            near = _of_the_postcode(str(venue.get("postcode", "")), known.towns)
            fix += f". By its postcode that may be {in_a_row(near, last='or')}:  town: {near[0]}" if near else "."
            yield Finding(finding.keys, finding.message, fix)


def _of_the_postcode(postcode: str, towns: Mapping[str, Mapping[str, Any]]) -> tuple[str, ...]:
    district = postcode.partition(" ")[0]
    return tuple(sorted(name for name, town in towns.items() if district in town.get("districts", ())))[:3]


def _called(typed: str, towns: Mapping[str, Mapping[str, Any]]) -> str | None:
    for name, town in towns.items():
        if typed in {slug(synonym) for synonym in town.get("synonyms", ())}:
            return name
    return None


RULE = Rule(
    id="town-exists",
    severity=Severity.BLOCKING,
    title="A town is one of the towns in places.yaml",
    reason="Families look for what is near them. A town that the directory does not know is near nobody.",
    bad="venue: {name: Quarry Pool, address: 1 Example Street, town: shrewsberry, postcode: SY1 1RF}",
    good="venue: {name: Quarry Pool, address: 1 Example Street, town: shrewsbury, postcode: SY1 1RF}",
    check=_check,
)
