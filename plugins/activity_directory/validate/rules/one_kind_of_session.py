"""Each session says when in exactly one way, with a start and an end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.problem import Severity
from activity_directory.validate.as_typed import in_a_row
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule
from activity_directory.validate.times_and_dates_in_words import is_two_times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known

_KINDS = ("days", "monthly", "dates", "arranged")


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    for at, session in enumerate(entry.items("sessions")):
        if not isinstance(session, dict):
            continue
        kinds = [kind for kind in _KINDS if kind in session]
        if not kinds:
            yield Finding(
                ("sessions", at),
                "It does not say when: there is no day and no date.",
                "Say the days of the week, like this:  days: [saturday]  or the dates, like this:  dates: [2027-02-13]",
            )
        elif len(kinds) > 1:
            yield Finding(
                ("sessions", at, kinds[1]),
                f"It says when in {len(kinds)} ways: {in_a_row(kinds)}.",
                "Keep one here, and give each of the others an entry of its own in sessions, with its own hyphen.",
                at_name=True,
            )
        elif kinds != ["arranged"]:
            yield from _times(at, session, entry)


def _times(at: int, session: dict[str, Any], entry: Entry) -> Iterator[Finding]:
    for name, other, example in (("start", "end", "10:00"), ("end", "start", "11:30")):
        if name not in session:
            if ("sessions", at, other) in entry.wrong and is_two_times(entry.document.typed(("sessions", at, other))):
                continue  # "10-12": what is said of it says this too
            beside = f" It only says that it {other}s at {session[other]}." if other in session else ""
            yield Finding(
                ("sessions", at, name),
                f"It does not say when it {name}s.{beside}",
                f"Add the time on the 24-hour clock, like this:  {name}: {example}",
            )


RULE = Rule(
    id="one-kind-of-session",
    severity=Severity.BLOCKING,
    title="Each session says when in one way, with a start and an end",
    reason=(
        "Dates for the coming weeks are worked out from what you write. Days, a day of the month, single dates "
        "and times "
        "that are arranged each need an entry of their own."
    ),
    bad="sessions:\n  - {days: [saturday], dates: [2027-02-13], start: 10:00, end: 11:00}",
    good=(
        "sessions:\n  - {days: [saturday], start: 10:00, end: 11:00}\n"
        "  - {dates: [2027-02-16], start: 10:00, end: 11:00}"
    ),
    check=_check,
)
