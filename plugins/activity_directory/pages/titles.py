"""A title of its own for every activity: people have many tabs open, and two clubs may both have a "Youth club"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.model import Activity, Directory


def activity_titles(directory: Directory) -> Mapping[str, str]:
    """Titles by activity id: name and provider; with the town, then the id, where two would be the same."""
    titles = {activity.id: f"{activity.name}, {activity.provider.name}" for activity in directory.activities}
    for more in (_with_town, _with_id):
        seen = Counter(titles.values())
        for activity in directory.activities:
            if seen[titles[activity.id]] > 1:
                titles[activity.id] = more(activity, titles[activity.id])
    return titles


def _with_town(activity: Activity, title: str) -> str:
    return f"{title}, {activity.venue.town.title}" if activity.venue.town is not None else title


def _with_id(activity: Activity, title: str) -> str:
    return f"{title} ({activity.slug})"
