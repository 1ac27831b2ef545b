"""The first page."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from activity_directory.model import OutputFile
from activity_directory.schedule import ScheduleKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from activity_directory.model import Activity, Directory, Render
    from activity_directory.pages.cards import Cards
    from activity_directory.pages.kinds import Family, Listing
    from activity_directory.pages.whats_on import Week

_NEWEST = 3
_NEW_DAYS = 60
_SOON = timedelta(92)
"""How near its next session must be for something new to stand on the first page."""


def home_page(
    directory: Directory, families: Mapping[str, Family], weeks: Sequence[Week], cards: Cards, render: Render
) -> OutputFile:
    """The first page: from interests, from needs, from where and when; help from a person; what is on this week."""
    newest = sorted(
        (
            activity
            for activity in directory.listed
            if activity.added is not None
            and timedelta(0) <= directory.today - activity.added <= timedelta(_NEW_DAYS)
            and _soon(activity, directory.today)
        ),
        key=lambda activity: (directory.today - (activity.added or directory.today), activity.id),
    )[:_NEWEST]
    page = render(
        "pages/home.html",
        root="",
        current="home",
        interests=full(families["interests"]),
        needs=full(families["needs"]),
        helps=full(families["help"]),
        areas=full(families["areas"]),
        ages=full(families["ages"]),
        others=full(families["when"]),
        coming=[
            (week, day)
            for week in weeks
            for day in week.days
            if timedelta(0) <= day.on - directory.today < timedelta(7)
        ],
        newest=cards.cards(newest, "") if newest else "",
        total=len(directory.listed),
        schemes=directory.schemes,
        has_feedback=bool(directory.feedback),
    )
    return OutputFile("index.html", page.encode())


def _soon(activity: Activity, today: date) -> bool:
    """Whether a family could go soon: a session within a quarter, or times that are agreed with each family."""
    sessions = [item.session.day for item in activity.next_sessions if item.session.cancelled is None]
    if sessions:
        return sessions[0] - today <= _SOON
    return any(item.schedule.kind is ScheduleKind.ARRANGED for item in activity.schedules)


def full(family: Family) -> Sequence[Listing]:
    """The lists of a family in which something counts."""
    return [listing for listing in family.listings if listing.count]
