"""The same session is not listed twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.problem import Severity
from activity_directory.problem import field_in_words as in_words
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    sessions = entry.items("sessions")
    if len(sessions) < 2:
        return
    seen: dict[tuple[str, ...], int] = {}
    for at, session in enumerate(sessions):
        if not isinstance(session, dict):
            continue
        for when in _when(session):
            first = seen.setdefault(when, at)
            if first != at:
                yield Finding(
                    ("sessions", at),
                    (
                        f"This is the same as the {in_words(('sessions', first)).partition(', ')[2]}: {when[0]}, "
                        f"starting at {when[1]}."
                    ),
                    "Delete one of the two, or give each its own from and until.",
                )
                break


def _when(session: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    start = session.get("start")
    if start is None:
        return
    # What tells two sessions at one time apart: another place, other ages, another part of the year.
    rest = tuple(str(session.get(name, "")) for name in ("when", "from", "until", "venue", "ages", "every", "terms"))
    for name in ("days", "monthly", "dates"):
        for day in session.get(name, ()):
            yield (day, start, *rest)


RULE = Rule(
    id="duplicate-session",
    severity=Severity.WARNING,
    title="The same session is not listed twice",
    reason=(
        "Twice the same line in a timetable looks like two groups, and one of the two is forgotten when times change."
    ),
    bad=(
        "sessions:\n  - {days: [monday, tuesday], start: 10:00, end: 11:00}\n  - {days: [tuesday], start: "
        "10:00, end: 12:00}"
    ),
    good="sessions:\n  - {days: [monday], start: 10:00, end: 11:00}\n  - {days: [tuesday], start: 10:00, end: 12:00}",
    check=_check,
)
