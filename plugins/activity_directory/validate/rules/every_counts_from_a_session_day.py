"""Something every two weeks is counted from a day on which it happens."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.schedule.names import DAY_IDS
from activity_directory.validate.as_typed import in_a_row
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    for at, session in enumerate(entry.items("sessions")):
        every = session.get("every") if isinstance(session, dict) else None
        if not isinstance(every, dict):
            continue
        if "days" not in session:
            yield Finding(
                ("sessions", at, "every"),
                "every counts weeks, and this is not something weekly.",
                "Delete every, or say which day of the week it is, like this:  days: [saturday]",
                at_name=True,
            )
            continue
        starting = every.get("starting")
        if starting is None:
            continue
        day = date.fromisoformat(starting)
        if DAY_IDS[day.weekday()] not in session["days"]:
            wanted = {DAY_IDS.index(name) for name in session["days"]}
            near = next(on for on in (day + timedelta(days=n) for n in range(7)) if on.weekday() in wanted)
            yield Finding(
                ("sessions", at, "every", "starting"),
                (
                    f"{starting} is a {DAY_IDS[day.weekday()].capitalize()}, and it happens on "
                    f"{in_a_row([name.capitalize() for name in session['days']])}."
                ),
                f"Give a date on which it happens, like this:  starting: {near.isoformat()}",
            )


RULE = Rule(
    id="every-counts-from-a-session-day",
    severity=Severity.BLOCKING,
    title="Something every two weeks is counted from a day on which it happens",
    reason="From the wrong date a fortnightly club is shown in exactly the weeks in which it is closed.",
    bad="sessions:\n  - {days: [saturday], start: 10:00, end: 11:00, every: {weeks: 2, starting: 2026-09-04}}",
    good="sessions:\n  - {days: [saturday], start: 10:00, end: 11:00, every: {weeks: 2, starting: 2026-09-05}}",
    check=_check,
)
