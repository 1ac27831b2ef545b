"""The schedules and the costs of Open Referral services, as sessions and costs."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from activity_directory.importing.plain_words import as_line
from activity_directory.importing.repeats import clock, day_of, day_text, on_dates, repeated
from activity_directory.validate.as_typed import as_typed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.importing.item import Data, Notes
    from activity_directory.importing.values import Values

MOST = 100  # of any list of a service
_FREQUENCIES: Mapping[str, str] = MappingProxyType({"DAILY": "daily", "WEEKLY": "weekly", "MONTHLY": "monthly"})
_BY_HAND = "Write the sessions yourself."


def text_of(value: object) -> str:
    """A text or a number of a service as text; "" for anything else."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value[:20_000] if isinstance(value, str) else ""


def list_of(value: object) -> list[Any]:
    """A list, bounded; one thing alone is a list of it."""
    return value[:MOST] if isinstance(value, list) else [] if value is None else [value]


def sessions_of(source: Data, notes: Notes) -> list[Data]:
    """The sessions that the schedules of a service, a place or both tell, each once."""
    found = []
    for schedule in list_of(source.get("schedules")):
        session = _session(schedule, notes) if isinstance(schedule, dict) else None
        if session is not None and session not in found:
            found.append(session)
    return found


def _session(schedule: Data, notes: Notes) -> Data | None:
    stood = as_typed({name: value for name, value in schedule.items() if name != "id" and value})[:250]
    session, why = _told(schedule)
    if session is None:
        notes.left_out("schedules", stood, why, _BY_HAND)
        return None
    if schedule.get("count") and "until" not in session and "dates" not in session:
        why = "It says how often and not until when, so no last day was written."
        notes.left_out("schedules.count", schedule["count"], why, "Write  until:  in the session yourself.")
    if note := as_line(text_of(schedule.get("description"))):
        session["note"] = note
    return session


def _told(schedule: Data) -> tuple[Data | None, str]:
    """A session, or None and why it cannot be told."""
    start, end = clock(schedule.get("opens_at")), clock(schedule.get("closes_at"))
    times = {name: time for name, time in (("start", start), ("end", end)) if time}
    first = day_text(schedule.get("valid_from")) or day_text(schedule.get("dtstart"))
    until = day_text(schedule.get("until")) or day_text(schedule.get("valid_to"))
    often = _FREQUENCIES.get(text_of(schedule.get("freq")).upper())
    if often is None:
        day = day_text(schedule.get("dtstart"))
        if not schedule.get("freq") and day and not schedule.get("byday"):
            return on_dates([(day, start, end)])[0], ""
        return None, "It does not say how often in a way that an entry can tell."
    byday = schedule.get("byday")
    texts = byday if isinstance(byday, list) else re.split(r"[, ]+", text_of(byday))
    named = [day_of(text_of(text)) for text in texts if text_of(text).strip()]
    interval = str(schedule.get("interval") or 1)
    others = any(schedule.get(name) for name in ("bymonthday", "byweekno", "byyearday"))
    if others or None in named or not re.fullmatch(r"[1-9][0-9]?", interval):
        return None, "It happens in a pattern that an entry cannot tell."
    return repeated(often, int(interval), [day for day in named if day is not None], times, first, until)


def costs_of(service: Data, values: Values, notes: Notes) -> list[Data]:
    """Its cost options; without one, what it says of fees, in its own words."""
    costs: list[Data] = []
    for option in list_of(service.get("cost_options")):
        if not isinstance(option, dict):
            continue
        if text_of(option.get("currency")).upper() not in ("", "GBP"):
            stood = as_typed(option)[:200]
            notes.left_out("cost_options", stood, "It is not in pounds.", "Write the cost yourself.")
            continue
        cost: Data = {"for": as_line(text_of(option.get("option")))}
        price = values.money(option["amount"]) if option.get("amount") is not None else None
        cost |= price or {}
        if words := as_line(text_of(option.get("amount_description"))):
            per = values.known_word("cost-per", words.removeprefix("per ").strip())
            cost["per" if per and price else "note"] = per if per and price else words
        cost = {name: value for name, value in cost.items() if value}
        if {"amount", "note"} & set(cost):
            costs.append(cost)
    if not costs and (words := as_line(text_of(service.get("fees_description")))):
        costs.append({"note": words} | (values.money(words) or {}))
    return costs
