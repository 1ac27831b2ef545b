"""Terms do not overlap, and a half term lies inside its term."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    for at, terms in enumerate(entry.items("terms")):
        dates = terms.get("dates") if isinstance(terms, dict) else None
        before: tuple[str, str, str] | None = None
        for index, term in enumerate(dates or ()):
            if not isinstance(term, dict) or "from" not in term or "until" not in term:
                continue
            keys = ("terms", at, "dates", index)
            first, last, name = term["from"], term["until"], term.get("name", "this term")
            half = term.get("half_term")
            if (
                isinstance(half, dict)
                and ("from" in half and "until" in half)
                and not first <= half["from"] <= half["until"] <= last
            ):
                yield Finding(
                    (*keys, "half_term"),
                    (
                        f"The half term of {name} ({half['from']} to {half['until']}) is not inside the term "
                        f"({first} to {last})."
                    ),
                    "Look at the four dates again.",
                )
            if before is not None and first <= before[1]:
                yield Finding(
                    (*keys, "from"),
                    f"{name} starts on {first}, before {before[2]} ends on {before[1]}.",
                    "Look at both dates again, and put the terms in the order of the year.",
                )
            before = (first, last, name)


RULE = Rule(
    id="terms-in-order",
    severity=Severity.WARNING,
    title="Terms do not overlap, and a half term lies inside its term",
    reason="One wrong figure here moves the dates of every club in the county.",
    bad=(
        "terms:\n  - id: shropshire\n    title: Shropshire schools\n    dates:\n"
        "      - {name: Autumn term 2028, from: 2028-09-05, until: 2028-12-20, half_term: {from: 2027-10-21, "
        "until: 2027-10-29}}"
    ),
    good=(
        "terms:\n  - id: shropshire\n    title: Shropshire schools\n    dates:\n"
        "      - {name: Autumn term 2028, from: 2028-09-05, until: 2028-12-20, half_term: {from: 2028-10-21, "
        "until: 2028-10-29}}"
    ),
    check=_check,
    kinds=("calendar",),
)
