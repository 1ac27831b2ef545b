"""A pattern has at least one coming session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.problem import Severity
from activity_directory.schedule import NeverHappens, WhyNever, date_in_words, never_happens
from activity_directory.validate.as_typed import in_a_row
from activity_directory.validate.calendar_data import as_schedule
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known

_TOLD_ELSEWHERE = (WhyNever.OVER, WhyNever.BACKWARDS, WhyNever.NO_DATES_GIVEN, WhyNever.TERM_DATES_RAN_OUT)


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    for at, session in enumerate(entry.items("sessions")):
        if not isinstance(session, dict) or _surely_happens(session):
            continue
        schedule = as_schedule(session)
        if schedule is None or (schedule.terms and known.terms is not None and schedule.terms not in known.terms):
            continue
        never = never_happens(schedule, known.calendar, known.today)
        if never is None or never.reason in _TOLD_ELSEWHERE:
            continue
        if never.reason is WhyNever.NO_SUCH_TERMS and known.terms is None:
            continue  # calendar.yaml itself cannot be read, which is told there
        yield Finding(("sessions", at), *_words(never, session))


def _surely_happens(session: dict[str, Any]) -> bool:
    """Something weekly without an end and without a cancelled date; most sessions are, and need no reckoning."""
    return "days" in session and "until" not in session and "cancelled" not in session and "except" not in session


def _days(session: dict[str, Any]) -> str:
    days = session.get("days") or session.get("monthly") or ["such day"]
    return in_a_row([" ".join([*day.split()[:-1], day.split()[-1].capitalize()]) for day in days], last="or")


def _words(never: NeverHappens, session: dict[str, Any]) -> tuple[str, str]:
    day = f" ({date_in_words(never.example)} is the first)" if never.example is not None else ""
    match never.reason:
        case WhyNever.NOT_WITHIN_SPAN:
            return (
                (
                    f"No {_days(session)} falls between {session.get('from', 'now')} and "
                    f"{session.get('until', 'later')}, "
                    "so it never happens."
                ),
                "Look at the days and at from and until again. For one date, write it like this:  dates: [2027-02-13]",
            )
        case WhyNever.IN_HOLIDAYS:
            return (
                f"It is for term time only, and every date is in the school holidays{day}, so it never happens.",
                "Say when it runs, like this:  when: holidays",
            )
        case WhyNever.IN_TERM:
            return (
                f"It is for the holidays only, and every date is in term time{day}, so it never happens.",
                "Say when it runs, like this:  when: term-time",
            )
        case WhyNever.BANK_HOLIDAY:
            return (
                f"Every date is a bank holiday{day}, and it does not run on those, so it never happens.",
                "If it does run then, say so like this:  bank_holidays: yes",
            )
        case WhyNever.CLOSED:
            return (
                f"On every date the whole directory is closed{day}, so it never happens.",
                "Choose another date, or ask the directory's staff about the closure in calendar.yaml.",
            )
        case WhyNever.CANCELLED:
            return (
                f"Every coming date is cancelled{day}.",
                "If it is not coming back, say so at the top like this:  status: ended",
            )
        case WhyNever.EXCEPTED:
            return (
                f"Every date is left out again under except{day}, so it never happens.",
                "Take the date out of except, or delete this pattern.",
            )
        case _:
            return (
                (
                    f"Nothing is left of it once holidays, closures and exceptions are taken away{day}, so it "
                    "never happens."
                ),
                "Look at when, from, until and except again.",
            )


RULE = Rule(
    id="sessions-that-never-happen",
    severity=Severity.WARNING,
    title="A pattern has at least one coming session",
    reason="Families are shown the next dates. A pattern that leaves none looks like a club that has closed.",
    bad="sessions:\n  - {days: [saturday], start: 10:00, end: 11:00, from: 2027-02-15, until: 2027-02-19}",
    good="sessions:\n  - {days: [saturday], start: 10:00, end: 11:00, from: 2027-02-15, until: 2027-03-19}",
    check=_check,
)
