"""A last day is not before its first day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding, Keys
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    if "until" in entry.document.text:
        yield from _spans(entry.data, ())


def _spans(data: Any, keys: Keys) -> Iterator[Finding]:
    if isinstance(data, list):
        for at, item in enumerate(data):
            yield from _spans(item, (*keys, at))
    elif isinstance(data, dict):
        first, last = data.get("from"), data.get("until")
        if isinstance(first, str) and isinstance(last, str) and last < first:
            year = f"{int(first[:4]) + (last[5:] < first[5:])}{last[4:]}"
            yield Finding(
                (*keys, "until"),
                f"Its last day, {last}, is before its first day, {first}.",
                f"Look at both dates again. If the year slipped, write it like this:  until: {year}",
            )
        for name, part in data.items():
            if isinstance(part, dict | list):
                yield from _spans(part, (*keys, name))


RULE = Rule(
    id="until-before-from",
    severity=Severity.BLOCKING,
    title="A last day is not before its first day",
    reason="A pattern that ends before it begins never happens, and families see no dates at all.",
    bad="sessions:\n  - {days: [monday], start: 10:00, end: 11:00, from: 2026-09-07, until: 2026-07-16}",
    good="sessions:\n  - {days: [monday], start: 10:00, end: 11:00, from: 2026-09-07, until: 2027-07-16}",
    check=_check,
    kinds=("activity", "calendar"),
)
