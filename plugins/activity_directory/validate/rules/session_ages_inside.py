"""The ages of one session lie within the ages of the activity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    whole = entry.data.get("ages")
    if not isinstance(whole, dict):
        return
    lowest, highest = whole.get("from", 0), whole.get("to", 999)
    for at, session in enumerate(entry.items("sessions")):
        ages = session.get("ages") if isinstance(session, dict) else None
        if not isinstance(ages, dict):
            continue
        youngest, oldest = ages.get("from", lowest), ages.get("to", highest)
        if youngest < lowest:
            outside, mended = (
                f"{youngest} is younger than {lowest}, the youngest age of the activity",
                f"from: {youngest}",
            )
        elif oldest > highest:
            outside, mended = f"{oldest} is older than {highest}, the oldest age of the activity", f"to: {oldest}"
        else:
            continue
        yield Finding(
            ("sessions", at, "ages"),
            f"{outside}.",
            f"Correct it here, or widen ages for the activity as a whole, like this:  {mended}",
        )


RULE = Rule(
    id="session-ages-inside",
    severity=Severity.WARNING,
    title="The ages of one session lie within the ages of the activity",
    reason="The list of results goes by the ages of the activity, so that such a session would not be found.",
    bad="ages: {from: 5, to: 16}\nsessions:\n  - {days: [friday], start: 16:00, end: 18:00, ages: {from: 16, to: 17}}",
    good="ages: {from: 5, to: 17}\nsessions:\n  - {days: [friday], start: 16:00, end: 18:00, ages: {from: 16, to: 17}}",
    check=_check,
)
