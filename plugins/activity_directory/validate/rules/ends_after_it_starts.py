"""A session ends after it starts, on the same day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    for at, session in enumerate(entry.items("sessions")):
        start, end = session.get("start"), session.get("end")
        if start is None or end is None or start < end:
            continue
        hour = int(end[:2])
        afternoon = f"{hour + 12:02}{end[2:]}"
        if start == end:
            message, fix = f"It starts and ends at {start}.", "Look at both times again"
        else:
            message, fix = f"It starts at {start} and ends at {end}, which is earlier.", "Look at both times again"
        if hour < 12 and afternoon > start:
            message += f" {end} is in the morning."
            fix = (
                f"If you mean {hour or 12}{end[2:]} in the afternoon or evening, write it like this:  end: {afternoon}"
            )
        elif start[:2] >= "12" and end < start:
            fix += (
                ". Something that goes on past midnight ends here at 23:59, with a note to say when it "
                "really ends, like this:  end: 23:59"
            )
        else:
            fix += ", like this:  start: 10:00, end: 11:30"
        yield Finding(("sessions", at, "end"), message, fix)


RULE = Rule(
    id="ends-after-it-starts",
    severity=Severity.BLOCKING,
    title="A session ends after it starts",
    reason=(
        "A family plans the lift home by the end time. The 24-hour clock is easy to slip on: 6 in the evening is 18:00."
    ),
    bad="sessions:\n  - {days: [monday], start: 18:00, end: 07:30}",
    good="sessions:\n  - {days: [monday], start: 18:00, end: 19:30}",
    check=_check,
)
