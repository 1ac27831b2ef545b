"""Nobody has checked an entry, or changed it, tomorrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding, Keys
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    today = known.today.isoformat()
    said: tuple[tuple[Keys, object, str], ...] = (
        (("checked", "on"), entry.part("checked").get("on"), "when somebody read it through"),
        (("changed", "on"), entry.part("changed").get("on"), "when it was changed"),
        (("added",), entry.data.get("added"), "when it came into the directory"),
    )
    for keys, day, what in said:
        if isinstance(day, str) and day > today:
            yield Finding(
                keys,
                f"{day} has not come yet (today is {today}), and this line says {what}.",
                f"Write the day on which it was done, like this:  {keys[-1]}: {today}",
            )


RULE = Rule(
    id="checked-in-the-future",
    severity=Severity.WARNING,
    title="Nobody has checked an entry, or changed it, tomorrow",
    reason=(
        "Families trust the date of the last check. A date in the future makes an old entry look fresh for too long."
    ),
    bad="checked: {on: 2028-09-01, by: provider}",
    good="checked: {on: 2026-09-01, by: provider}",
    check=_check,
    kinds=("activity", "provider"),
)
