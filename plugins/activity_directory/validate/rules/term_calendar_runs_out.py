"""School terms are known for the year ahead."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known

_AHEAD = timedelta(days=300)


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    for at, terms in enumerate(entry.items("terms")):
        dates = terms.get("dates") if isinstance(terms, dict) else None
        last_days = [str(term.get("until", "")) for term in dates or () if isinstance(term, dict)]
        if not last_days:
            continue
        last = max(last_days)
        if last < (known.today + _AHEAD).isoformat():
            gone = "ran out" if last < known.today.isoformat() else "run out"
            yield Finding(
                ("terms", at, "dates"),
                (
                    f"The term dates of {terms.get('title', terms.get('id'))} {gone} on {last}. After that, "
                    "nothing in term time or in the holidays has dates."
                ),
                "Copy the council's next school year in, one line a term, like the lines above it.",
                at_name=True,
            )


RULE = Rule(
    id="term-calendar-runs-out",
    severity=Severity.WARNING,
    title="School terms are known for the year ahead",
    reason="Nothing is invented: when the terms run out, every club that runs in term time loses its dates at once.",
    bad=(
        "terms:\n  - id: shropshire\n    title: Shropshire schools\n    dates:\n"
        "      - {name: Spring term 2027, from: 2027-01-05, until: 2027-03-25}"
    ),
    good=(
        "terms:\n  - id: shropshire\n    title: Shropshire schools\n    dates:\n"
        "      - {name: Autumn term 2028, from: 2028-09-05, until: 2028-12-20}"
    ),
    check=_check,
    kinds=("calendar",),
)
