"""An entry that was changed was checked then, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    checked = entry.part("checked").get("on")
    if not isinstance(checked, str):
        return
    today = known.today.isoformat()
    for name, day in (("changed", entry.part("changed").get("on")), ("added", entry.data.get("added"))):
        if isinstance(day, str) and checked < day <= today:
            same_day_a_year_on = f"{int(checked[:4]) + 1}{checked[4:]}"
            slip = " The year may be last year's." if same_day_a_year_on >= day and same_day_a_year_on <= today else ""
            yield Finding(
                ("checked", "on"),
                f"It was last checked on {checked}, and {name} says {day}, which is later.{slip}",
                (
                    "Read the file through and write the day on which you did, like this:  checked: {on: "
                    f"{max(day, checked)}, by: provider}}"
                ),
            )
            return


RULE = Rule(
    id="last-years-check",
    severity=Severity.WARNING,
    title="An entry that was changed was checked then, too",
    reason="In January it is easy to go on typing last year. And whoever changes a time should read the rest as well.",
    bad="added: 2025-03-01\nchecked: {on: 2026-01-09, by: provider}\nchanged: {on: 2026-09-01, what: New start time}",
    good="added: 2025-03-01\nchecked: {on: 2026-09-01, by: provider}\nchanged: {on: 2026-09-01, what: New start time}",
    check=_check,
)
