"""Somebody has read the entry through in the last year."""

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
    on = entry.part("checked").get("on")
    if on is None or entry.data.get("status") == "ended":
        return
    day = date.fromisoformat(on)
    due = months_later(day, known.review_after_months)
    review_by = entry.data.get("review_by")
    if isinstance(review_by, str):
        due = min(due, date.fromisoformat(review_by))
    if due < known.today:
        why = f"This was last checked {how_long_ago(day, known.today)} ago, on {on}."
        if due.isoformat() == review_by:
            why = f"This was to be checked again by {review_by}, and was last checked on {on}."
        yield Finding(
            ("checked", "on"),
            f"{why} Families are told to ring first, and the brochure prints only the contact.",
            "Read the file through. When it is all right, write today's date, like this:  "
            f"checked: {{on: {known.today.isoformat()}, by: provider}}"
            + ("  and a new review_by." if due.isoformat() == review_by else ""),
        )


RULE = Rule(
    id="review-overdue",
    severity=Severity.WARNING,
    title="Somebody has read the entry through in the last year",
    reason=(
        "A stale entry costs a family a wasted journey. It is not taken out; it says that families should ring first."
    ),
    bad="checked: {on: 2024-05-01, by: provider}",
    good="checked: {on: 2026-10-01, by: provider}",
    check=_check,
    kinds=("activity", "provider"),
)
