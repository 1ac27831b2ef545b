"""Each entry by the day by which somebody has to look at it again, what has waited longest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from activity_directory.model import Directory
    from activity_directory.model.provider import Provider


class State(StrEnum):
    """How an entry stands, what matters most first."""

    BEING_CHECKED = "being checked"
    OVERDUE = "overdue"
    SOON = "soon"
    FINE = "fine"


@dataclass(frozen=True, slots=True)
class StaleEntry:
    """One entry. `kind` is "activity" or "provider"; days and the check are None for one that cannot be read."""

    id: str
    kind: str
    name: str
    provider: str
    state: State
    checked_on: date | None = None
    checked_by: str = ""
    due: date | None = None

    @property
    def path(self) -> str:
        """Its file, relative to the project."""
        return f"content/{'activities' if self.kind == 'activity' else 'providers'}/{self.id}.yaml"

    @property
    def provider_id(self) -> str:
        """The id of its provider."""
        return self.id.partition("/")[0]


def stale_entries(
    directory: Directory, soon_days: int, overdue_providers: Iterable[str] = ()
) -> tuple[StaleEntry, ...]:
    """Every entry that is not ended, the longest wait first. `soon_days` from today is what counts as soon.

    `overdue_providers` are the ids of providers whose own file has waited too long: the check says which.
    """
    entries = [*_activities(directory, soon_days), *_providers(directory, frozenset(overdue_providers))]
    entries += [
        StaleEntry(entry.id, "activity", entry.id, entry.provider_name, State.BEING_CHECKED)
        for entry in directory.withheld
    ]
    order = list(State)
    entries.sort(key=lambda entry: (order.index(entry.state), _waits_from(entry), entry.id, entry.kind))
    return tuple(entries)


def _waits_from(entry: StaleEntry) -> date:
    """What is overdue is told by how long ago it was checked, all else by when it falls due."""
    return (entry.checked_on if entry.state is State.OVERDUE else entry.due) or date.min


def _activities(directory: Directory, soon_days: int) -> Iterator[StaleEntry]:
    soon = directory.today + timedelta(days=soon_days)
    for activity in directory.listed:
        state = State.OVERDUE if activity.overdue else State.SOON if activity.review_due <= soon else State.FINE
        yield StaleEntry(
            activity.id,
            "activity",
            activity.name,
            activity.provider.name,
            state,
            activity.checked.on,
            activity.checked.by,
            activity.review_due,
        )


def _providers(directory: Directory, overdue: frozenset[str]) -> Iterator[StaleEntry]:
    for provider in directory.providers:
        if provider.id in overdue and _runs_anything(directory, provider):
            checked = provider.checked
            yield StaleEntry(
                provider.id, "provider", provider.name, provider.name, State.OVERDUE, checked.on, checked.by
            )


def _runs_anything(directory: Directory, provider: Provider) -> bool:
    return any(not activity.ended for activity in directory.activities_of(provider))


def age_in_words(on: date, today: date) -> str:
    """How long ago, in words: "today", "3 days ago", "5 weeks ago", "14 months ago", "3 years ago"."""
    days = (today - on).days
    months = (today.year - on.year) * 12 + today.month - on.month - (today.day < on.day)
    if days <= 0:
        return "today"
    if days < 14:
        return f"{days} day{'' if days == 1 else 's'} ago"
    if months < 3:
        return f"{days // 7} weeks ago"
    return f"{months} months ago" if months < 24 else f"{months // 12} years ago"
