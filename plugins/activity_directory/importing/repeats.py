"""What standards say of how often something happens, as a session: days of the week, of the month, dates."""

from __future__ import annotations

import datetime as dt
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from activity_directory.schedule.names import DAY_IDS
from activity_directory.validate.formats import FORMATS, is_date

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from activity_directory.importing.item import Data

LONDON = ZoneInfo("Europe/London")
MOST_WEEKS = 12  # apart

_SHORT: Mapping[str, str] = MappingProxyType({day[:2].upper(): day for day in DAY_IDS})
_NTHS: Mapping[int, str] = MappingProxyType({1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"})
_DURATION = re.compile(r"P(?:(?P<weeks>[0-9]{1,2})W|(?P<days>[0-9]{1,3})D|(?P<months>[0-9]{1,2})M)").fullmatch
_CLOCK_DURATION = re.compile(r"P(?:0D)?T(?:(?P<hours>[0-9]{1,2})H)?(?:(?P<minutes>[0-9]{1,3})M)?(?:0+S)?").fullmatch

Day = tuple[int, str]
"""Which of the month (1 to 4, -1 for the last, 0 for every week), and the day."""


def day_of(text: str) -> Day | None:
    """Read "https://schema.org/Monday", "MO", "1SA" and "-1FR"."""
    name = re.split(r"[/#:]", text.strip())[-1]
    if name.lower() in DAY_IDS:
        return (0, name.lower())
    found = re.fullmatch(r"([+-]?[1-5])?([A-Z]{2})", name.upper())
    if found is None or found[2] not in _SHORT:
        return None
    return (int(found[1] or 0), _SHORT[found[2]])


def frequency_of(duration: str) -> tuple[str, int] | None:
    """Make ("weekly", 2) of P2W and P14D, ("daily", 1) of P1D, ("monthly", 1) of P1M."""
    found = _DURATION(duration.strip().upper())
    if found is None:
        return None
    if found["weeks"]:
        return "weekly", int(found["weeks"])
    if found["months"]:
        return "monthly", int(found["months"])
    days = int(found["days"])
    return ("weekly", days // 7) if days and days % 7 == 0 else ("daily", days)


def clock(text: object) -> str:
    """18:00 of "18:00:00" and "18:00:00Z"; "" when it is no time of day."""
    found = re.fullmatch(
        r"([0-9]{1,2}:[0-9]{2})(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?", str(text or "").strip()
    )
    time = found[1].zfill(5) if found else ""
    return time if FORMATS["time-of-day"](time) else ""


def later(start: str, duration: object) -> str:
    """The time of day at which something ends; "" when that is not told, or is past midnight."""
    found = _CLOCK_DURATION(str(duration or "").strip().upper())
    if not start or found is None or not (found["hours"] or found["minutes"]):
        return ""
    hours, minutes = (int(number) for number in start.split(":"))
    total = hours * 60 + minutes + int(found["hours"] or 0) * 60 + int(found["minutes"] or 0)
    return f"{total // 60:02}:{total % 60:02}" if total < 24 * 60 else ""


def day_text(value: object) -> str:
    """The day of a date or of a moment, in London; "" when it is neither."""
    text = str(value or "").strip()
    if is_date(text):
        return text
    moment = moment_of(text)
    return moment[0] if moment else ""


def moment_of(value: object) -> tuple[str, str] | None:
    """Day and time of day in London of "2026-09-05T18:00:00Z"; without a zone it is London's already."""
    try:
        moment = dt.datetime.fromisoformat(str(value or "").strip())
    except ValueError:
        return None
    if moment.tzinfo is not None:
        try:
            moment = moment.astimezone(LONDON)
        except OverflowError:
            return None
    day = moment.date().isoformat()
    return (day, f"{moment.hour:02}:{moment.minute:02}") if is_date(day) else None


def repeated(  # noqa: PLR0917 - a standard's own words, in its own order
    often: str, interval: int, days: Sequence[Day], times: Mapping[str, str], first: str, until: str
) -> tuple[Data | None, str]:
    """A session, or None and why it cannot be told. `first` and `until` are days, "" where they are not given."""
    if often == "daily" and interval == 1:
        often, days = "weekly", days or [(0, day) for day in DAY_IDS]
    if often == "weekly" and 1 <= interval <= MOST_WEEKS:
        return _weekly(interval, days, times, first, until)
    if often == "monthly" and interval == 1:
        if not days or any(nth not in _NTHS for nth, _ in days):
            return None, "It is monthly, and does not say on which day of the week, first to last."
        session: Data = {"monthly": [f"{_NTHS[nth]} {day}" for nth, day in days], **times, **_span(first, until)}
        return session, ""
    return None, "It happens in a pattern that an entry cannot tell."


def _weekly(
    interval: int, days: Sequence[Day], times: Mapping[str, str], first: str, until: str
) -> tuple[Data | None, str]:
    if any(nth for nth, _ in days):
        return None, "It is weekly, and also says which of the month."
    named = {day for _, day in days}
    if not named and first:
        named = {DAY_IDS[dt.date.fromisoformat(first).weekday()]}
    if not named:
        return None, "It does not say on which day of the week."
    session: Data = {"days": [day for day in DAY_IDS if day in named], **times}
    if interval > 1:
        if not first:
            return None, f"It is every {interval} weeks, and does not say from when they are counted."
        day = dt.date.fromisoformat(first)
        while DAY_IDS[day.weekday()] not in named:
            day += dt.timedelta(days=1)
        session["every"] = {"weeks": str(interval), "starting": day.isoformat()}
    return {**session, **_span(first, until)}, ""


def _span(first: str, until: str) -> dict[str, str]:
    return {name: day for name, day in (("from", first), ("until", until)) if day}


def on_dates(moments: Sequence[tuple[str, str, str]], most: int = 120) -> list[Data]:
    """Sessions on single dates, those of the same times together: each moment is a day, a start and an end ("")."""
    together: dict[tuple[str, str], set[str]] = {}
    for day, start, end in moments:
        together.setdefault((start, end), set()).add(day)
    found = []
    for (start, end), days in sorted(together.items(), key=lambda pair: (min(pair[1]), pair[0])):
        times: dict[str, Any] = {name: time for name, time in (("start", start), ("end", end)) if time}
        found.append({"dates": sorted(days)[:most], **times})
    return found
