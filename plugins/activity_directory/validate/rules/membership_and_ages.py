"""Where only members may come, everybody of the ages can be one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    eligibility = entry.part("eligibility")
    membership = eligibility.get("membership")
    if membership is None:
        if "membership_ages" in eligibility:
            yield Finding(
                ("eligibility", "membership_ages"),
                "It says which ages need a membership, and not of what.",
                "Add the scheme, like this:  membership: all-in",
                at_name=True,
            )
        return
    scheme = (known.schemes or {}).get(membership)
    ages = entry.data.get("ages")
    if scheme is None or not isinstance(ages, dict) or "ages" not in scheme:
        return
    lowest, highest = scheme["ages"].get("from", 0), scheme["ages"].get("to", 999)
    youngest, oldest = ages.get("from", 0), ages.get("to", 999)
    if "membership_ages" in eligibility:
        return
    if oldest > highest or youngest < lowest:
        span = f"{lowest} to {highest}"
        own = f"{youngest} and over" if oldest == 999 else f"{youngest} to {oldest}"
        yield Finding(
            ("eligibility", "membership"),
            f"Only members of {scheme['title']} may come, which is for ages {span}, and this is for ages {own}.",
            (
                "If the others may come without, say so like this:  membership_ages: {from: "
                f"{max(lowest, youngest)}, to: {min(highest, oldest)}}}"
            ),
        )


RULE = Rule(
    id="membership-and-ages",
    severity=Severity.WARNING,
    title="Where only members may come, everybody of the ages can be one",
    reason="A young person of 19 who reads that members only may come, and cannot become one, does not ring.",
    bad="ages: {from: 10, to: 25, under_and_over_18: Adults have their own table.}\neligibility: {membership: all-in}",
    good=(
        "ages: {from: 10, to: 25, under_and_over_18: Adults have their own table.}\n"
        "eligibility: {membership: all-in, membership_ages: {from: 10, to: 17}}"
    ),
    check=_check,
)
