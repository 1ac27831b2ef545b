"""A postcode is one that the town has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.as_typed import in_a_row
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule
from activity_directory.validate.venues import venues_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    for keys, venue in venues_of(entry):
        town = (known.towns or {}).get(venue.get("town", ""))
        postcode = venue.get("postcode")
        if town is None or postcode is None:
            continue
        district = postcode.partition(" ")[0]
        if district in town["districts"]:
            continue
        others = sorted(name for name, other in (known.towns or {}).items() if district in other["districts"])
        message = (
            f"{postcode} is not a postcode in {town['title']}, where they begin with "
            f"{in_a_row(town['districts'], last='or')}."
        )
        if others:
            fix = (
                f"{district} is the beginning for {in_a_row(others, last='or')}. Correct the postcode, or the town "
                f"like this:  town: {others[0]}"
            )
        else:
            fix = "Look at the postcode again. If the village is nearer to another town in the list, give that one."
        yield Finding((*keys, "postcode"), message, fix)


RULE = Rule(
    id="postcode-and-town-agree",
    severity=Severity.WARNING,
    title="A postcode is one that the town has",
    reason="A satnav follows the postcode, and a slip of one figure ends in another town.",
    bad="venue: {name: Quarry Pool, address: 1 Example Street, town: shrewsbury, postcode: SY8 1RF}",
    good="venue: {name: Quarry Pool, address: 1 Example Street, town: shrewsbury, postcode: SY1 1RF}",
    check=_check,
)
