"""The dates of entries that may still be wrong in part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.schedule import Schedule, SchoolCalendar, read_calendar, read_schedule
from activity_directory.schedule.authored import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping


def school_calendar(data: Mapping[str, Any] | None) -> SchoolCalendar:
    """The calendar of calendar.yaml; an empty one without it."""
    return SchoolCalendar() if data is None else read_calendar(data)


def kind_of(session: Mapping[str, Any]) -> str | None:
    """The name that says when a session is ("days", "monthly" ...), None unless there is exactly one."""
    found = [name for name in KINDS if name in session]
    return found[0] if len(found) == 1 else None


def as_schedule(session: Mapping[str, Any]) -> Schedule | None:
    """An item of `sessions`, without what is wrong in it; None when it does not say exactly one kind of time."""
    if kind_of(session) is None:
        return None
    whole = dict(session)
    if not isinstance(session.get("every", {}), dict):
        del whole["every"]
    whole["cancelled"] = [item for item in session.get("cancelled", ()) if "on" in item]
    return read_schedule(whole)
