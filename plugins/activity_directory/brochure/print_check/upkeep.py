"""Entries that the book prints short, or that go out of date while people read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.brochure.facts import phone_of
from activity_directory.brochure.print_check.finding import PrintFinding
from activity_directory.problem import Severity
from activity_directory.schedule import date_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from activity_directory.brochure.print_check.finding import InPrint
    from activity_directory.model import Activity


def checked_in_time(book: InPrint) -> Iterator[PrintFinding]:
    """Tell of what nobody has confirmed in time, and of what falls due before the quarter is over."""
    for activity in book.selection.ring_first:
        yield PrintFinding(
            "activity", activity.id, ("checked", "on"),
            f"It was to be checked again by {_day(activity.review_due)}. The book prints its name and its number, "
            "to ring first, and nothing else of it.",
            _how_to_check(activity, book.directory.today),
            "print-checked-in-time", Severity.WARNING,
        )  # fmt: skip
    for printed in book.printed:
        activity = printed.found.activity
        if activity.review_due <= book.quarter.last:
            yield printed.finding(
                "checked", "on",
                message=f"It is printed in full, and its check falls due on {_day(activity.review_due)}, while people "
                "read this book.",
                fix=_how_to_check(activity, book.directory.today),
                rule="print-checked-in-time",
            )  # fmt: skip


def names_are_told_apart(book: InPrint) -> Iterator[PrintFinding]:
    """Tell of two entries of one name: the index and the timetable cannot tell them apart."""
    by_name: dict[str, list[Activity]] = {}
    for printed in book.printed:
        by_name.setdefault(printed.entry.name.casefold(), []).append(printed.found.activity)
    for activities in by_name.values():
        for activity in activities:
            others = [other for other in activities if other is not activity]
            if others:
                other = others[0]
                town = activity.venue.town.title if activity.venue.town is not None else ""
                yield PrintFinding(
                    "activity", activity.id, ("name",),
                    f'"{other.name}" of {other.provider.name} has the same name, so the index and the timetable cannot '
                    "tell them apart.",
                    f"Say what is different, like this:  name: {activity.name}, {town or activity.provider.name}",
                    "print-same-name",
                )  # fmt: skip


def _how_to_check(activity: Activity, today: date) -> str:
    phone = phone_of(activity)
    ring = f"Ring {phone}" if phone else f"Ask {activity.provider.name}"
    return (
        f"{ring} and read the entry through with them. When it is all right, write the day, like this:  "
        f"checked: {{on: {today.isoformat()}, by: staff}}"
    )


def _day(day: date) -> str:
    return date_in_words(day, year=True, weekday=False)
