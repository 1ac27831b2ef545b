"""Counting what is listed: by day, and against the commissioners' targets."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from activity_directory.model import Activity, Directory
    from activity_directory.model.programme import Target

YEAR = timedelta(days=363)  # 52 whole weeks, today's included


def weekdays_in(activities: Iterable[Activity]) -> Counter[int]:
    """How many of the activities are authored for each weekday, 0 for Monday."""
    return Counter(day for activity in activities for day in activity.weekdays)


def measured(directory: Directory, target: Target) -> int:
    """What `target.measure` counts among the listed activities that the target is about.

    Unknown is never yes: an activity without needs does not count for a target that names a need.
    """
    about = [activity for activity in directory.listed if _is_about(activity, target, directory)]
    match target.measure:
        case "activities":
            return len(about)
        case "days-a-week":
            return len(weekdays_in(about))
        case "weeks-a-year":
            return _weeks(directory, about)
        case "towns":
            return len({activity.venue.town.id for activity in about if activity.venue.town is not None})
        case "free-activities":
            return sum(activity.free for activity in about)
        case "providers":
            return len({activity.provider.id for activity in about})
    raise ValueError(f'No way to measure "{target.measure}" (schema/targets.schema.json lists the measures).')


def _is_about(activity: Activity, target: Target, directory: Directory) -> bool:
    return (
        (not target.area or any(area.id == target.area for area in activity.areas))
        and (
            not target.scheme
            or any(each.scheme.id == target.scheme and each.holds(directory.today) for each in activity.programmes)
        )
        and (target.interest is None or target.interest in activity.interests)
        and (target.need is None or target.need in activity.needs)
        and (target.age is None or activity.ages.overlaps(target.age, target.age))
    )


def _weeks(directory: Directory, activities: Iterable[Activity]) -> int:
    """In how many of the coming 52 weeks something really happens (cancelled sessions do not count)."""
    monday = directory.today - timedelta(days=directory.today.weekday())
    weeks = {
        (dated.session.day - monday).days // 7
        for activity in activities
        for dated in directory.sessions(activity, monday, monday + YEAR)
        if dated.session.cancelled is None
    }
    return len(weeks)
