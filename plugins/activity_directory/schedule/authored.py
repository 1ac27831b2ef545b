"""From checked plain data, as entries and the calendar file hold it, to the shapes that this package reckons with.

The rules and the model both read an entry's sessions: they do it here, so that they can never disagree about a date.
"""

from __future__ import annotations

from datetime import date, time
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from activity_directory.schedule.closures import Closure, SchoolCalendar
from activity_directory.schedule.names import DAY_IDS
from activity_directory.schedule.recurrence import Cancellation, MonthlyDay, Schedule, ScheduleKind, When
from activity_directory.schedule.span import DateSpan
from activity_directory.schedule.terms import Term, TermDates

if TYPE_CHECKING:
    from collections.abc import Mapping

    Data = Mapping[str, Any]

KINDS = MappingProxyType(
    {
        "days": ScheduleKind.WEEKLY,
        "monthly": ScheduleKind.MONTHLY,
        "dates": ScheduleKind.DATES,
        "arranged": ScheduleKind.ARRANGED,
    }
)
_NTH = MappingProxyType({"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1})


def read_schedule(data: Data) -> Schedule:
    """One entry of `sessions`; it has one of the names in KINDS, and its dates and times are real ones."""
    every = data.get("every", {})
    return Schedule(
        kind=next(kind for name, kind in KINDS.items() if name in data),
        days=tuple(sorted(DAY_IDS.index(day) for day in data.get("days", ()))),
        monthly=tuple(_monthly_day(text) for text in data.get("monthly", ())),
        dates=tuple(sorted(date.fromisoformat(text) for text in data.get("dates", ()))),
        start=read_clock(data.get("start")),
        end=read_clock(data.get("end")),
        every_weeks=every.get("weeks", 1),
        starting=read_day(every.get("starting")),
        first=read_day(data.get("from")),
        last=read_day(data.get("until")),
        when=When(data.get("when", "all-year")),
        terms=data.get("terms", ""),
        excepted=tuple(sorted(date.fromisoformat(text) for text in data.get("except", ()))),
        cancelled=tuple(
            Cancellation(date.fromisoformat(item["on"]), item.get("why", "")) for item in data.get("cancelled", ())
        ),
        on_bank_holidays=bool(data.get("bank_holidays", False)),
        arranged=data.get("arranged", ""),
    )


def read_calendar(data: Data) -> SchoolCalendar:
    """content/calendar.yaml."""
    sets = {item["id"]: TermDates(item["id"], item["title"], _terms(item)) for item in data["terms"]}
    closures = tuple(Closure(_span(item), item["why"]) for item in data.get("closures", ()))
    return SchoolCalendar(data["default"], sets, closures)


def read_day(text: str | None) -> date | None:
    """A date written year-month-day, or None for none."""
    return date.fromisoformat(text) if text else None


def read_clock(text: str | None) -> time | None:
    """A time of the 24-hour clock, or None for none."""
    return time.fromisoformat(text) if text else None


def _monthly_day(text: str) -> MonthlyDay:
    nth, weekday = text.split()
    return MonthlyDay(_NTH[nth], DAY_IDS.index(weekday))


def _terms(data: Data) -> tuple[Term, ...]:
    return tuple(
        Term(term["name"], _span(term), _span(term["half_term"]) if "half_term" in term else None)
        for term in data["dates"]
    )


def _span(data: Data) -> DateSpan:
    return DateSpan(date.fromisoformat(data["from"]), date.fromisoformat(data["until"]))
