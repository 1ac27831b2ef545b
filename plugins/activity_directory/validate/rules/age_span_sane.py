"""The youngest age is not above the oldest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.ages import age_spans_of, is_of_all_ages
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    for keys, ages in age_spans_of(entry):
        youngest, oldest = ages.get("from"), ages.get("to")
        if youngest is not None and oldest is not None and youngest > oldest:
            yield Finding(
                keys,
                f"The youngest age, {youngest}, is above the oldest, {oldest}.",
                f"Swap them, like this:  {keys[-1]}: {{from: {oldest}, to: {youngest}}}",
            )
        elif youngest is not None and youngest > 25 and not is_of_all_ages(entry):
            yield Finding(
                keys,
                f"It starts at age {youngest}, and the directory is for people aged 0 to 25.",
                "Look at the age again. If it is for parent carers, say so like this:  group: {kind: parent-carers}",
                severity=Severity.WARNING,
            )
        elif youngest is not None and youngest == oldest and keys == ("ages",):
            yield Finding(
                keys,
                f"It is for children aged exactly {youngest}.",
                f"If you mean {youngest} and over, leave the oldest age out, like this:  ages: {{from: {youngest}}}",
                severity=Severity.ADVICE,
            )


RULE = Rule(
    id="age-span-sane",
    severity=Severity.BLOCKING,
    title="The youngest age is not above the oldest",
    reason="Families look by age. Ages the wrong way round are found by nobody.",
    bad="ages: {from: 16, to: 5}",
    good="ages: {from: 5, to: 16}",
    check=_check,
)
