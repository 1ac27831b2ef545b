"""What families said is about an activity that is in the directory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.references import nothing_called
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known
    from activity_directory.validate.findings import Finding


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    for at, item in enumerate(entry.items("items")):
        for index, activity in enumerate(item.get("activities", ()) if isinstance(item, dict) else ()):
            if activity not in known.activity_ids and activity not in known.former:
                keys = ("items", at, "activities", index)
                yield nothing_called(
                    keys, activity, known.activity_ids, "activity", "content/activities", "activities: [{}]"
                )


RULE = Rule(
    id="feedback-activity-exists",
    severity=Severity.BLOCKING,
    title="What families said is about an activity that is in the directory",
    reason="A link from what families said should lead to what was done about it.",
    bad="items:\n  - {said: Too loud., did: A quiet hour., activities: [severn-splash/club-swiming]}",
    good="items:\n  - {said: Too loud., did: A quiet hour., activities: [severn-splash/club-swimming]}",
    check=_check,
    kinds=("feedback",),
)
