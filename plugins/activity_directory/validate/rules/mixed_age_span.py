"""Where children and adults come together, the entry says how they are looked after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.ages import ADULT, is_of_all_ages
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule
from activity_directory.validate.venues import kind_of_venue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    ages = entry.data.get("ages")
    if not isinstance(ages, dict) or "under_and_over_18" in ages or is_of_all_ages(entry):
        return
    if kind_of_venue(entry.part("venue")) == "online" and entry.part("adult_stays").get("usually") == "join-in":
        return
    youngest, oldest = ages.get("from", 0), ages.get("to", 99)
    if youngest < ADULT <= oldest:
        span = f"{youngest} to {oldest}" if "to" in ages else f"{youngest} and over"
        yield Finding(
            ("ages",),
            (
                f"Children and adults of 18 and over come together here ({span}), and it does not say how you look "
                "after them."
            ),
            "Add a sentence, like this:  under_and_over_18: Adults have their own table and their own staff.",
        )


RULE = Rule(
    id="mixed-age-span",
    severity=Severity.WARNING,
    title="Where children and adults come together, the entry says how they are looked after",
    reason="It is one of the first things a parent asks, and a young adult wants to know it too.",
    bad="ages: {from: 10, to: 25}",
    good="ages:\n  from: 10\n  to: 25\n  under_and_over_18: Adults have their own table and their own staff.",
    check=_check,
)
