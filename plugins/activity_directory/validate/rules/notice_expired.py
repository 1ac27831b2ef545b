"""A notice is taken away when it no longer holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    notice = entry.part("notice")
    until = notice.get("until")
    today = known.today.isoformat()
    if isinstance(until, str) and until < today:
        yield Finding(
            ("notice",),
            f"The notice ended on {until} and is not shown any more.",
            "Delete it, or write the next one.",
            at_name=True,
        )
    elif "text" in notice and until is None:
        yield Finding(
            ("notice",),
            "The notice has no last day, so it stands at the top until somebody remembers it.",
            "Add the last day to show it, like this:  until: 2026-12-24",
            severity=Severity.ADVICE,
            at_name=True,
        )
    visible = entry.part("visible").get("until")
    if isinstance(visible, str) and visible < today:
        yield Finding(
            ("visible", "until"),
            f"The entry was to be shown until {visible}, so families do not see it any more.",
            "Put a later date in, or delete visible. If it has ended, write  status: ended",
        )


RULE = Rule(
    id="notice-expired",
    severity=Severity.WARNING,
    title="A notice is taken away when it no longer holds",
    reason="An old notice at the top of a file makes a reader doubt the rest.",
    bad="notice: {text: We are in the small hall until Christmas., until: 2025-12-24}",
    good="notice: {text: We are in the small hall until Christmas., until: 2026-12-24}",
    check=_check,
)
