"""A summary says more than the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.near_miss import squeezed
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    name, summary = entry.data.get("name"), entry.data.get("summary")
    if not isinstance(name, str) or not isinstance(summary, str) or len(summary) > len(name) + 10:
        return
    if squeezed(name).rstrip(".!") == squeezed(summary).rstrip(".!"):
        yield Finding(
            ("summary",),
            "The summary is the same as the name.",
            (
                "Say what it is and what makes it good, like this:  summary: A small, quiet group in warm water, "
                "with helpers in the pool."
            ),
        )


RULE = Rule(
    id="summary-says-more",
    severity=Severity.WARNING,
    title="A summary says more than the name",
    reason="The summary is all that a family reads in a list before deciding whether to look further.",
    bad="name: Saturday swim\nsummary: Saturday swim.",
    good="name: Saturday swim\nsummary: A small, quiet group in warm water.",
    check=_check,
)
