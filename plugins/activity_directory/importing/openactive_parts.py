"""The schedules and the offers of OpenActive items, as sessions and costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.importing.plain_words import as_line
from activity_directory.importing.repeats import (
    clock,
    day_of,
    day_text,
    frequency_of,
    later,
    moment_of,
    on_dates,
    repeated,
)
from activity_directory.validate.as_typed import as_typed

if TYPE_CHECKING:
    from activity_directory.importing.item import Data, Notes

MOST = 200  # schedules, sessions or offers of one item that are looked at


def text_of(value: object) -> str:
    """A text of the feed; of a text in several languages the first; "" for anything else."""
    if isinstance(value, dict):
        value = value.get("@value") or next(iter(value.values()), "")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value[:20_000] if isinstance(value, str) else ""


def the_id(data: Any) -> str:
    """The id of an object, under either of its names."""
    return text_of(data.get("@id") or data.get("id")) if isinstance(data, dict) else ""


def the_type(data: Any) -> str:
    """The type of an object, without what stands before its name."""
    if not isinstance(data, dict):
        return ""
    kind = data.get("@type") or data.get("type")
    kind = kind[0] if isinstance(kind, list) and kind else kind
    return text_of(kind).rpartition("/")[2].rpartition(":")[2]


class ScheduleReader:
    """Sessions of one item."""

    def __init__(self, notes: Notes) -> None:
        self.notes = notes

    def sessions(self, data: Data, beside: list[Data]) -> list[Data]:
        """From its schedules; else from the single sessions in it or beside it in the feed; else from its own start."""
        schedules = [one for one in _list(data.get("eventSchedule")) if isinstance(one, dict)]
        single = [one for one in _list(data.get("subEvent")) if isinstance(one, dict)] + beside[:MOST]
        single = [one for one in single if the_type(one) in ("ScheduledSession", "Event", "")]
        found = [session for one in schedules if (session := self._schedule(one, data)) is not None]
        if schedules:
            self._cancelled(found, single)
            return found
        moments = [moment for one in single if not _is_off(one) and (moment := _moment(one)) is not None]
        if not moments and (moment := _moment(data)) is not None:
            moments = [moment]
        return on_dates(moments)

    def _schedule(self, schedule: Data, data: Data) -> Data | None:
        zone = text_of(schedule.get("scheduleTimezone"))
        if zone not in ("", "Europe/London", "GB"):
            self.notes.left_out(
                "eventSchedule", zone, "Its times are of another time zone.", "Write the times yourself."
            )
            return None
        named = [(text, day_of(text)) for text in map(text_of, _list(schedule.get("byDay"))) if text]
        days = [day for text, day in named if day is not None]
        unknown = [text for text, day in named if day is None and "PublicHolidays" not in text]
        often = frequency_of(text_of(schedule.get("repeatFrequency")) or "P1W")
        if unknown or often is None or schedule.get("byMonthDay") or schedule.get("byMonth"):
            stood = as_typed(schedule)[:200] if unknown or often is None else "byMonthDay, byMonth"
            why = "It happens in a pattern that an entry cannot tell."
            self.notes.left_out("eventSchedule", stood, why, "Write the sessions yourself.")
            return None
        start = clock(schedule.get("startTime"))
        end = clock(schedule.get("endTime")) or later(start, schedule.get("duration") or data.get("duration"))
        times = {name: time for name, time in (("start", start), ("end", end)) if time}
        first, until = (day_text(schedule.get(name)) for name in ("startDate", "endDate"))
        session, why = repeated(often[0], often[1], days, times, first, until)
        if session is None:
            self.notes.left_out("eventSchedule", as_typed(schedule)[:200], why, "Write the sessions yourself.")
            return None
        if schedule.get("repeatCount") and not until:
            why = "It says how often and not until when, so no last day was written."
            self.notes.left_out("repeatCount", schedule["repeatCount"], why, "Write  until:  in the session yourself.")
        if apart := sorted({day for one in _list(schedule.get("exceptDate")) if (day := day_text(one))})[:60]:
            session["except"] = apart
        return session

    def _cancelled(self, sessions: list[Data], single: list[Data]) -> None:
        """Dates that the feed calls off, in the session whose times they have."""
        for one in single:
            moment = _moment(one)
            if not _is_off(one) or moment is None:
                continue
            day, start, _ = moment
            fits = [session for session in sessions if session.get("start") == start]
            if len(fits) == 1:
                off = fits[0].setdefault("cancelled", [])
                if {"on": day} not in off and len(off) < 60:
                    off.append({"on": day})
                    off.sort(key=lambda date: str(date["on"]))
            else:
                why = "It is called off, and belongs to no one session that could be told."
                self.notes.left_out("eventStatus", f"{day} {start}", why, "Write it under  cancelled:  yourself.")


def _is_off(data: Data) -> bool:
    return text_of(data.get("eventStatus")).endswith(("EventCancelled", "EventPostponed"))


def _moment(data: Data) -> tuple[str, str, str] | None:
    """Day, start and end of something with a start; "" where a time is not told."""
    text = text_of(data.get("startDate"))
    begins = moment_of(text)
    if begins is None:
        return None
    ends = moment_of(text_of(data.get("endDate")))
    start = begins[1] if "T" in text else clock(data.get("startTime"))
    end = ends[1] if ends and ends[0] == begins[0] and "T" in text_of(data.get("endDate")) else ""
    return begins[0], start, end or later(start, data.get("duration"))


class OfferReader:
    """Costs of one item. `per` is what an offer of its type pays for, as the standard has it."""

    def __init__(self, notes: Notes, per: str) -> None:
        self.notes = notes
        self.per = per

    def costs(self, data: Data) -> list[Data]:
        """Each offer once."""
        found: list[Data] = []
        for offer in _list(data.get("offers"))[:MOST]:
            cost = self._cost(offer) if isinstance(offer, dict) else None
            if cost is not None and cost not in found:
                found.append(cost)
        if not found and data.get("isAccessibleForFree") is True:
            found.append({"for": "everybody", "amount": "0"})
        return found

    def _cost(self, offer: Data) -> Data | None:
        price = offer.get("price")
        if isinstance(price, bool) or not isinstance(price, int | float) or not 0 <= price <= 5000:
            self.notes.left_out(
                "offers", as_typed(offer)[:200], "It has no price in figures.", "Write the cost yourself."
            )
            return None
        currency = text_of(offer.get("priceCurrency") or offer.get("price_currency"))
        if currency not in ("", "GBP"):
            self.notes.left_out("offers", f"{price} {currency}", "It is not in pounds.", "Write the cost yourself.")
            return None
        cost = {"for": as_line(text_of(offer.get("name"))) or "one place", "amount": as_typed(float(price))}
        if price:
            cost["per"] = self.per
        if ages := _ages(offer.get("ageRestriction") or offer.get("ageRange")):
            cost["note"] = ages
        return cost


def _ages(span: object) -> str:
    if not isinstance(span, dict):
        return ""
    ends = [span.get(name) for name in ("minValue", "maxValue")]
    youngest, oldest = (
        int(end) if isinstance(end, int | float) and not isinstance(end, bool) else None for end in ends
    )
    if youngest is not None and oldest is not None:
        return f"Ages {youngest} to {oldest}."
    if youngest:
        return f"From age {youngest}."
    return f"Up to age {oldest}." if oldest is not None else ""


def _list(value: object) -> list[Any]:
    return value[:MOST] if isinstance(value, list) else [] if value is None else [value]
