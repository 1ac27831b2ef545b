"""Three small tables for staff, as CSV that a spreadsheet opens."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from activity_directory.insight.coverage import measured, weekdays_in
from activity_directory.model import OutputFile
from activity_directory.schedule.names import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from activity_directory.model import Directory, Render, Settings


def reports(directory: Directory, settings: Settings, render: Render) -> Iterable[OutputFile]:  # noqa: ARG001 - a View
    """reports/to-check.csv, coverage.csv and targets.csv; all for staff only."""
    yield _table(
        "to-check.csv",
        ("Check by", "Overdue", "Last checked", "By", "Activity", "Provider", "Telephone", "E-mail"),
        _to_check(directory),
    )
    yield _table("coverage.csv", ("Area", *WEEKDAYS, "Any day", "Free", "In the holidays"), _coverage(directory))
    yield _table("targets.csv", ("Target", "Measure", "At least", "Found", "Met", "By"), _targets(directory))


def _to_check(directory: Directory) -> Iterator[Sequence[object]]:
    """The entry that has waited longest comes first."""
    for activity in sorted(directory.activities, key=lambda activity: (activity.review_due, activity.id)):
        yield (
            activity.review_due.isoformat(),
            "yes" if activity.overdue else "no",
            activity.checked.on.isoformat(),
            activity.checked.by,
            activity.id,
            activity.provider.name,
            activity.provider.contact.phone,
            activity.provider.contact.email,
        )


def _coverage(directory: Directory) -> Iterator[Sequence[object]]:
    """How many listed activities each area has on each day. What is county-wide counts in every area."""
    for area in directory.areas:
        here = [activity for activity in directory.listed if area in activity.areas]
        days = weekdays_in(here)
        yield (
            area.title,
            *(days[day] for day in range(7)),
            len(here),
            sum(activity.free for activity in here),
            sum(activity.in_holidays for activity in here),
        )


def _targets(directory: Directory) -> Iterator[Sequence[object]]:
    for target in directory.targets:
        found = measured(directory, target)
        yield (
            target.says,
            target.measure,
            target.at_least,
            found,
            "yes" if found >= target.at_least else "not yet",
            target.by.isoformat() if target.by else "",
        )


def _table(name: str, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> OutputFile:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    # A byte order mark, so that spreadsheets read it as UTF-8.
    return OutputFile(name, text.getvalue().encode("utf-8-sig"), staff_only=True)


def _safe(cell: object) -> str:
    """A cell that a spreadsheet cannot take for a formula (promise 24)."""
    text = str(cell)
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text
