"""A target is about an area and a scheme that exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.references import nothing_called
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known
    from activity_directory.validate.findings import Finding


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    for at, target in enumerate(entry.items("targets")):
        if not isinstance(target, dict):
            continue
        area, scheme = target.get("area"), target.get("scheme")
        if area is not None and known.areas is not None and area not in known.areas:
            yield nothing_called(("targets", at, "area"), area, known.areas, "area", "content/places.yaml", "area: {}")
        if scheme is not None and known.schemes is not None and scheme not in known.schemes:
            keys = ("targets", at, "scheme")
            yield nothing_called(keys, scheme, known.schemes.keys(), "scheme", "content/programme.yaml", "scheme: {}")


RULE = Rule(
    id="target-references",
    severity=Severity.BLOCKING,
    title="A target is about an area and a scheme that exist",
    reason="A promise about nowhere is kept or broken by nothing.",
    bad="targets:\n  - {id: south, says: Something in the south., measure: activities, at_least: 3, area: south-wets}",
    good="targets:\n  - {id: south, says: Something in the south., measure: activities, at_least: 3, area: south-west}",
    check=_check,
    kinds=("targets",),
)
