"""Sessions and costs from the cells or texts that tell them, whichever way a list has cut them up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from activity_directory.importing.days_and_times import (
    date_text,
    days_in,
    sessions_in,
    time_range,
    times_meant,
    two_times,
    when_in,
)
from activity_directory.importing.plain_words import as_line
from activity_directory.schedule.names import DAY_IDS

if TYPE_CHECKING:
    from activity_directory.importing.item import Data, Notes
    from activity_directory.importing.values import Values

Cells = Mapping[str, Any]
"""Cells by the field of one session or cost: "days", "times", "every.weeks"."""

_NOT_A_DAY = "It does not say plainly on which days."
_WRITE_DAYS = "Write the days, like this:  Monday, Wednesday  or  first Saturday"
_NOT_A_TIME = "It does not say plainly from when to when: 7.30 can be in the morning or in the evening."
_WRITE_TIMES = "Write start and end on the 24-hour clock, like this:  18:00 - 19:30"


def sessions_from(cells: Cells, values: Values, notes: Notes) -> list[Data]:
    """The sessions that one group of cells tells; [] when nothing could be taken."""
    text = cells.get("days_and_times")
    if text:
        told = sessions_in(str(text))
        if told is None:
            why = "It does not say plainly on which days, from when to when."
            notes.left_out(
                "sessions", text, why, "Write it like this:  Mondays 17:00-18:00; first Saturday 10:00-12:00"
            )
            return []
        _tell_guesses(str(text), told, notes)
        return [{**session, **_others(cells, values, notes)} for session in told]
    session = _others(cells, values, notes)
    days = _days(cells.get("days"), notes)
    if days is None:
        return []
    start_end = _times(cells, notes)
    session = {**days, **start_end, **session}
    if session.pop("fortnightly", False) and not _every_two_weeks(session, cells["days"], notes):
        return []
    return [session] if set(session) - {"when"} else []


def _days(cell: object, notes: Notes) -> Data | None:
    """Days, days of the month or a date; {} when there is no cell, None when it cannot be read."""
    if cell is None or not str(cell).strip():
        return {}
    if isinstance(cell, dt.date):
        return {"dates": [date_text(cell)]}
    found = days_in(as_line(str(cell)))
    if found is None and (day := date_text(as_line(str(cell)))) is not None:
        return {"dates": [day]}
    if found is None:
        notes.left_out("sessions.days", cell, _NOT_A_DAY, _WRITE_DAYS)
    return found


def _times(cells: Cells, notes: Notes) -> Data:
    """Start and end, as far as they are plain."""
    text, start, end = (cells.get(name) for name in ("times", "start", "end"))
    hint = str(cells.get("days") or "")
    if text:
        told = time_range(as_line(str(text)), hint=f"{text} {hint}")
        if told is None:
            notes.left_out("sessions.times", text, _NOT_A_TIME, _WRITE_TIMES)
            return {}
        if str(told[0]) not in str(text) and not any(mark in str(text).lower() for mark in ("am", "pm", "noon")):
            notes.read_as("sessions.times", text, " to ".join(told))
        return {"start": told[0], "end": told[1]}
    told = two_times(start, end, hint) if start and end else None
    if told is not None:
        if len(times_meant(start)) == len(times_meant(end)) == 2:
            notes.read_as("sessions.start", f"{start} to {end}", " to ".join(told))
        return {"start": told[0], "end": told[1]}
    found: Data = {}
    for name, cell in (("start", start), ("end", end)):
        meant = times_meant(cell) if cell else ()
        if len(meant) == 1:
            found[name] = meant[0]
        elif cell:
            notes.left_out(f"sessions.{name}", cell, _NOT_A_TIME, _WRITE_TIMES)
    return found


def _tell_guesses(text: str, sessions: list[Data], notes: Notes) -> None:
    """Say how times without am and pm were read."""
    plain = [session for session in sessions if session["start"] not in text and session["start"][1:] not in text]
    if plain and not any(mark in text.lower() for mark in ("am", "pm", "a.m", "p.m", "noon")):
        notes.read_as("sessions", text, "; ".join(f"{one['start']} to {one['end']}" for one in plain))


def _others(cells: Cells, values: Values, notes: Notes) -> Data:
    """What else a session says: term or holidays, from, until, a note, how often."""
    found: Data = {}
    for name, cell in cells.items():
        if name in ("days", "times", "start", "end", "days_and_times") or cell is None:
            continue
        if name == "when" and isinstance(cell, str) and (when := when_in(cell)):
            found["when"] = when
            continue
        keys = name.split(".")
        value = values.read(("sessions", *keys), cell, notes)
        if value is not None:
            put_in(found, tuple(keys), value)
    return found


def _every_two_weeks(session: Data, stood: object, notes: Notes) -> bool:
    """Make `every` of a first date that falls on one of the days; without one it cannot be told which weeks."""
    starting = session.get("every", {}).get("starting") or session.get("from")
    if starting is not None and DAY_IDS[dt.date.fromisoformat(starting).weekday()] in session["days"]:
        session["every"] = {"weeks": "2", "starting": starting}
        return True
    notes.left_out(
        "sessions.days", stood, "It is every two weeks, and nothing says in which.", "Give a date on which it happens."
    )
    return False


def cost_from(cells: Cells, values: Values, notes: Notes) -> Data:
    """One cost of its cells; {} when they say nothing. What is more than one price stays in words, as a note."""
    found: Data = {}
    amount = cells.get("amount")
    if amount is not None and str(amount).strip():
        price = values.money(amount)
        if price is not None:
            found.update(price)
        else:
            words = as_line(str(amount))
            found["note"] = words
            do = "Give each price an entry of its own under costs, with an amount."
            notes.add_words("costs.amount", words, do)
    for name in ("kind", "for", "per", "note"):
        value = values.read(("costs", name), cells.get(name), notes)
        if value is not None:
            found[name] = f"{found['note']} {value}" if name == "note" and "note" in found else value
    return found


def put_in(data: Data, keys: tuple[str, ...], value: Any) -> None:
    """Put a value into nested mappings; mappings that meet become one."""
    for key in keys[:-1]:
        inside = data.setdefault(key, {})
        if not isinstance(inside, dict):
            return
        data = inside
    last = keys[-1]
    if isinstance(value, dict) and isinstance(data.get(last), dict):
        data[last].update(value)
    else:
        data[last] = value
