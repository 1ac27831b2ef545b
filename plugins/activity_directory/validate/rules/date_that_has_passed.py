"""There is still something to come."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    sessions = entry.items("sessions")
    if entry.data.get("status") == "ended" or not sessions:
        return
    today = known.today.isoformat()
    over = [at for at, session in enumerate(sessions) if isinstance(session, dict) and _is_over(session, today)]
    if len(over) == len(sessions):
        yield Finding(
            ("sessions",),
            "Every date in this entry has passed, so families are shown nothing to come.",
            f"Put the next dates in{_a_year_on(sessions[0], known.today)}If there will be no more, say so at the top "
            "like this:  status: ended",
        )
        return
    for at in over:
        yield Finding(
            ("sessions", at),
            "All dates of this pattern have passed.",
            "Put the next dates in, or delete this pattern. The others stay as they are.",
            severity=Severity.ADVICE,
        )


def _a_year_on(session: dict[str, Any], today: date) -> str:
    """The same days of the week a year later, where that is what is to come; a full stop when it is not."""
    dates = session.get("dates")
    if not isinstance(dates, list):
        return ". "
    later = [date.fromisoformat(day) + timedelta(days=364) for day in dates]
    if later[0] < today or len(later) > 3:
        return ". "
    shown = ", ".join(day.isoformat() for day in later)
    return f" when you are sure of them. The same days of the week a year on are written like this:  dates: [{shown}]  "


def _is_over(session: dict[str, object], today: str) -> bool:
    until = session.get("until")
    if isinstance(until, str) and until < today:
        return until >= str(session.get("from", ""))  # the wrong way round is told by itself
    dates = session.get("dates")
    return isinstance(dates, list) and bool(dates) and all(str(day) < today for day in dates)


RULE = Rule(
    id="date-that-has-passed",
    severity=Severity.WARNING,
    title="There is still something to come",
    reason=(
        "An entry whose dates have all passed wastes a tired family's call. It stays in the directory, without dates."
    ),
    bad="sessions:\n  - {dates: [2026-02-17], start: 13:30, end: 15:30}",
    good="sessions:\n  - {dates: [2026-02-17, 2027-02-16], start: 13:30, end: 15:30}",
    check=_check,
)
