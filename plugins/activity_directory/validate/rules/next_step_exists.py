"""What an activity leads to is another activity in the directory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.references import nothing_called
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    for at, step in enumerate(entry.items("next_steps")):
        keys = ("next_steps", at)
        if step == entry.id:
            yield Finding(
                keys, "This activity leads to itself.", "Name another activity that it leads to, or delete the line."
            )
        elif step not in known.activity_ids:
            moved = known.former.get(step, ())
            if moved:
                message = f'"{step}" has been renamed: it is {moved[0]} now.'
                yield Finding(keys, message, f"Write it like this:  next_steps: [{moved[0]}]", Severity.WARNING)
                continue
            yield nothing_called(keys, step, known.activity_ids, "activity", "content/activities", "next_steps: [{}]")


RULE = Rule(
    id="next-step-exists",
    severity=Severity.BLOCKING,
    title="What an activity leads to is another activity in the directory",
    reason="A next step is a link that families follow. One that leads nowhere is a dead end.",
    bad="next_steps: [severn-splash/club-swiming]",
    good="next_steps: [severn-splash/club-swimming]",
    check=_check,
)
