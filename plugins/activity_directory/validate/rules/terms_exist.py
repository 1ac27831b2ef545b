"""A set of term dates is one of those in calendar.yaml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.references import nothing_called
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known
    from activity_directory.validate.findings import Finding

_FILE = "content/calendar.yaml"


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    if entry.kind == "calendar":
        names = {item["id"] for item in entry.items("terms") if isinstance(item, dict) and "id" in item}
        default = entry.data.get("default")
        if isinstance(default, str) and default not in names:
            yield nothing_called(("default",), default, names, "set of term dates", _FILE, "default: {}")
        return
    if known.terms is None:
        return
    for at, session in enumerate(entry.items("sessions")):
        terms = session.get("terms") if isinstance(session, dict) else None
        if terms is not None and terms not in known.terms:
            yield nothing_called(("sessions", at, "terms"), terms, known.terms, "set of term dates", _FILE, "terms: {}")


RULE = Rule(
    id="terms-exist",
    severity=Severity.BLOCKING,
    title="A set of term dates is one of those in calendar.yaml",
    reason="Neighbouring councils have other half terms. With the wrong dates a club is shown in the wrong weeks.",
    bad="sessions:\n  - {days: [monday], start: 10:00, end: 11:00, when: term-time, terms: telfrod}",
    good="sessions:\n  - {days: [monday], start: 10:00, end: 11:00, when: term-time, terms: telford}",
    check=_check,
    kinds=("activity", "calendar"),
)
