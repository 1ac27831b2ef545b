"""The accessibility statement is looked at once a year."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.days_between import how_long_ago, months_later
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    reviewed = entry.data.get("accessibility_reviewed")
    keys = ("accessibility_reviewed",)
    today = known.today
    if reviewed is None:
        yield Finding(
            keys,
            "It does not say when the accessibility statement was last reviewed, which the law asks of a council.",
            (
                "Read pages/accessibility.md through and add the day, like this:  accessibility_reviewed: "
                f"{today.isoformat()}"
            ),
        )
        return
    day = date.fromisoformat(reviewed)
    if day > today:
        yield Finding(
            keys,
            f"{reviewed} has not come yet (today is {today.isoformat()}).",
            "Write the day on which the statement was reviewed.",
        )
    elif months_later(day, 12) < today:
        yield Finding(
            keys,
            (
                f"The accessibility statement was last reviewed {how_long_ago(day, today)} ago, and the law asks "
                "for every year."
            ),
            (
                "Read pages/accessibility.md through and write the day, like this:  accessibility_reviewed: "
                f"{today.isoformat()}"
            ),
        )


RULE = Rule(
    id="accessibility-statement-reviewed",
    severity=Severity.WARNING,
    title="The accessibility statement is looked at once a year",
    reason="What is not accessible changes. Somebody who cannot use the site needs today's answer, and whom to tell.",
    bad="accessibility_reviewed: 2024-11-16",
    good="accessibility_reviewed: 2026-11-16",
    check=_check,
    kinds=("site",),
)
