"""From checked data to the shapes that `schedule` reckons with."""

from __future__ import annotations

from datetime import date, time
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from activity_directory.schedule import (
    Cancellation,
    Closure,
    DateSpan,
    MonthlyDay,
    Schedule,
    ScheduleKind,
    SchoolCalendar,
    Term,
    TermDates,
    When,
)
from activity_directory.validate.formats import DAY_NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

_NTH = MappingProxyType({"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1})
_KINDS = ("days", "monthly", "dates", "arranged")


def school_calendar(data: Mapping[str, Any] | None) -> SchoolCalendar:
    """The calendar of calendar.yaml; an empty one without it."""
    if data is None:
        return SchoolCalendar()
    sets = {item["id"]: TermDates(item["id"], item["title"], _terms(item)) for item in data["terms"]}
    closures = tuple(Closure(_span(item), item["why"]) for item in data.get("closures", ()))
    return SchoolCalendar(data["default"], sets, closures)


def _terms(data: Mapping[str, Any]) -> tuple[Term, ...]:
    return tuple(
        Term(term["name"], _span(term), _span(term["half_term"]) if "half_term" in term else None)
        for term in data["dates"]
    )


def _span(data: Mapping[str, Any]) -> DateSpan:
    return DateSpan(date.fromisoformat(data["from"]), date.fromisoformat(data["until"]))


def kind_of(session: Mapping[str, Any]) -> str | None:
    """The name that says when a session is ("days", "monthly" ...), None unless there is exactly one."""
    found = [name for name in _KINDS if name in session]
    return found[0] if len(found) == 1 else None


def as_schedule(session: Mapping[str, Any]) -> Schedule | None:
    """An item of `sessions`; None when it does not say exactly one kind of time."""
    kind = kind_of(session)
    if kind is None:
        return None
    every = session.get("every") if isinstance(session.get("every"), dict) else {}
    return Schedule(
        kind={
            "days": ScheduleKind.WEEKLY,
            "monthly": ScheduleKind.MONTHLY,
            "dates": ScheduleKind.DATES,
            "arranged": ScheduleKind.ARRANGED,
        }[kind],
        days=tuple(DAY_NAMES.index(day) for day in session.get("days", ())),
        monthly=tuple(_monthly(day) for day in session.get("monthly", ())),
        dates=tuple(date.fromisoformat(day) for day in session.get("dates", ())),
        start=_time(session.get("start")),
        end=_time(session.get("end")),
        every_weeks=(every or {}).get("weeks", 1),
        starting=day_of(every or {}, "starting"),
        first=day_of(session, "from"),
        last=day_of(session, "until"),
        when=When(session.get("when", "all-year")),
        terms=session.get("terms", ""),
        excepted=tuple(date.fromisoformat(day) for day in session.get("except", ())),
        cancelled=tuple(
            Cancellation(date.fromisoformat(item["on"]), item.get("why", ""))
            for item in session.get("cancelled", ())
            if "on" in item
        ),
        on_bank_holidays=session.get("bank_holidays", False),
        arranged=session.get("arranged", ""),
    )


def _monthly(typed: str) -> MonthlyDay:
    nth, day = typed.split(" ")
    return MonthlyDay(_NTH[nth], DAY_NAMES.index(day))


def _time(typed: str | None) -> time | None:
    return time.fromisoformat(typed) if typed is not None else None


def day_of(data: Mapping[str, Any], name: str) -> date | None:
    """The date under a name, None when it is not there."""
    typed = data.get(name)
    return date.fromisoformat(typed) if isinstance(typed, str) else None
