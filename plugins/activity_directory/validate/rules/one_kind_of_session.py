"""Each session says when in exactly one way, with a start and an end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.problem import Severity
from activity_directory.validate.as_typed import as_typed, in_a_row
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule
from activity_directory.validate.said_otherwise import days_of
from activity_directory.validate.times_and_dates_in_words import day_named, is_two_times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known

_KINDS = ("days", "monthly", "dates", "arranged")


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    if (together := _one_in_pieces(entry)) is not None:
        yield together
        return
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
                _apart(session, kinds),
                at_name=True,
            )
        elif kinds != ["arranged"]:
            yield from _times(at, session, entry)


def _apart(session: dict[str, Any], kinds: list[str]) -> str:
    """Each way of saying when as a session of its own, with the same times."""
    times = {name: session[name] for name in ("start", "end") if name in session}
    lines = [f"\n    - {as_typed({kind: session[kind], **times})}" for kind in kinds]
    return f"Give each an item of its own in sessions, with its own hyphen, like this:{''.join(lines)}"


def _one_in_pieces(entry: Entry) -> Finding | None:
    """One session with a hyphen before each of its lines: together they say when, and none of them does alone."""
    typed = entry.document.data.get("sessions")
    if not isinstance(typed, list) or len(typed) < 2 or not all(isinstance(item, dict) for item in typed):
        return None
    names = [name for item in typed for name in item]
    kind = next((name for name in _KINDS if name in names), None)
    if kind is None or "start" not in names or len(names) != len(set(names)) or "start" in typed[0]:
        return None
    whole = {name: value for item in typed for name, value in item.items()}
    first, *rest = [f"{name}: {as_typed(_day_list(name, value))}" for name, value in whole.items()]
    lines = "".join(f"\n        {line}" for line in rest)
    return Finding(
        ("sessions", 1),
        "Each line of one session has a hyphen before it, and each hyphen starts another session.",
        "Keep the hyphen before the first line only, and put spaces before the others, like this:"
        f"\n      - {first}{lines}",
    )


def _day_list(name: str, value: Any) -> Any:
    if name != "days" or not isinstance(value, str):
        return value
    days = days_of(value) or tuple(day for day in (day_named(word) for word in value.split()) if day is not None)
    return list(days) or value


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
