"""What a search engine reads: the activity as schema.org data.

Something with sessions is an EventSeries with its schedule and its next Events, a single date is an Event, and help
whose times are agreed with each family is a Service. Only what the entry says is said here; nothing is guessed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.schedule import Schedule, ScheduleKind, When
from activity_directory.schedule.names import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from activity_directory.model import Activity, ActivitySession, Cost, Directory, Venue
    from activity_directory.pages.pictures import Picture

_EVENTS = 4
_STATUS = {True: "https://schema.org/EventCancelled", False: "https://schema.org/EventScheduled"}


def activity_json_ld(directory: Directory, activity: Activity, pictures: Sequence[Picture] = ()) -> dict[str, Any]:
    """One activity. Plain data: the template escapes it for a script element."""
    base = directory.site.base_url
    sessions = activity.next_sessions
    timed = [item for item in activity.schedules if item.schedule.kind is not ScheduleKind.ARRANGED]
    single = len(timed) == 1 and timed[0].schedule.kind is ScheduleKind.DATES and len(timed[0].schedule.dates) == 1
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": ("Event" if single else "EventSeries") if timed else "Service",
        "name": activity.name,
        "description": activity.summary,
        "audience": _audience(activity),
    }
    if base:
        data["@id"] = data["url"] = f"{base}activities/{activity.id}.html"
        if pictures:
            data["image"] = [base + (picture.wide or picture.address) for picture in pictures]
    if not timed:
        return data | _service(directory, activity)
    data |= {
        "organizer": _organization(directory, activity),
        "location": {"@id": "#where"} | _location(activity.venue, directory),
        "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode"
        if activity.venue.kind.id == "online"
        else "https://schema.org/OfflineEventAttendanceMode",
        "keywords": ", ".join(concept.title for concept in (*activity.interests, *activity.outcomes)),
    }
    if about := [
        {"@type": "Thing", "name": interest.title, "sameAs": list(interest.same_as)}
        for interest in activity.interests
        if interest.same_as
    ]:
        data["about"] = about
    if activity.free:
        data["isAccessibleForFree"] = True
    if activity.booking.places is not None:
        data["maximumAttendeeCapacity"] = activity.booking.places
    if offers := [_offer(activity, cost) for cost in activity.costs if cost.amount is not None]:
        data["offers"] = offers
    if single:
        return data | (_dates(sessions[0]) if sessions else _authored_date(timed[0].schedule))
    if schedules := [found for item in timed if (found := _schedule(item.schedule)) is not None]:
        data["eventSchedule"] = schedules
    if sessions:
        data["startDate"] = _dates(sessions[0])["startDate"]
        data["subEvent"] = [_event(directory, activity, item) for item in sessions[:_EVENTS]]
    return data


def _service(directory: Directory, activity: Activity) -> dict[str, Any]:
    areas = [area.title for area in activity.areas] or [directory.site.area]
    data: dict[str, Any] = {
        "provider": _organization(directory, activity),
        "areaServed": areas,
        "serviceType": activity.interests[0].title,
    }
    if offers := [_offer(activity, cost) for cost in activity.costs if cost.amount is not None]:
        data["offers"] = offers
    return data


def _audience(activity: Activity) -> dict[str, Any]:
    audience: dict[str, Any] = {"@type": "PeopleAudience"}
    if activity.ages.lowest is not None:
        audience["suggestedMinAge"] = activity.ages.lowest
    if activity.ages.highest is not None:
        audience["suggestedMaxAge"] = activity.ages.highest
    if activity.needs:
        audience["audienceType"] = ", ".join(need.title for need in activity.needs)
    return audience


def _organization(directory: Directory, activity: Activity) -> dict[str, Any]:
    provider = activity.provider
    data: dict[str, Any] = {"@type": "Organization", "name": provider.name}
    if provider.website or directory.site.base_url:
        data["url"] = provider.website or f"{directory.site.base_url}providers/{provider.id}.html"
    if activity.contact.phone:
        data["telephone"] = activity.contact.phone
    if activity.contact.email:
        data["email"] = activity.contact.email
    return data


def _location(venue: Venue, directory: Directory) -> dict[str, Any]:
    if venue.kind.id == "online":
        return {"@type": "VirtualLocation", "name": "Online"}
    parts = (
        ("streetAddress", venue.address),
        ("addressLocality", venue.town.title if venue.town else ""),
        ("postalCode", venue.postcode),
        ("addressRegion", directory.site.area),
    )
    address: dict[str, Any] = {"@type": "PostalAddress", "addressCountry": "GB"}
    address |= {key: value for key, value in parts if value}
    place: dict[str, Any] = {
        "@type": "Place",
        "name": venue.name or (venue.town.title if venue.town else directory.site.area),
        "address": address,
    }
    if venue.kind.id == "place" and venue.latitude is not None and venue.longitude is not None:
        place["geo"] = {"@type": "GeoCoordinates", "latitude": venue.latitude, "longitude": venue.longitude}
    return place


def _offer(activity: Activity, cost: Cost) -> dict[str, Any]:
    name = cost.paid_for if cost.kind.id == "price" else f"{cost.kind.title}: {cost.paid_for}"
    offer: dict[str, Any] = {"@type": "Offer", "name": name, "price": str(cost.amount), "priceCurrency": "GBP"}
    if cost.per is not None or cost.note:
        unit = f"For each {cost.per.title}." if cost.per is not None else ""
        offer["description"] = f"{unit} {cost.note}".strip()
    if activity.status.id == "full":
        offer["availability"] = "https://schema.org/SoldOut"
    if activity.booking.url:
        offer["url"] = activity.booking.url
    return offer


def _event(directory: Directory, activity: Activity, item: ActivitySession) -> dict[str, Any]:
    return {
        "@type": "Event",
        "name": activity.name,
        "eventStatus": _STATUS[item.session.cancelled is not None],
        "location": _location(item.pattern.venue, directory) if item.pattern.own_venue else {"@id": "#where"},
    } | _dates(item)


def _dates(item: ActivitySession) -> dict[str, Any]:
    session = item.session
    if not session.timed:
        return {"startDate": session.day.isoformat()}
    dates = {"startDate": session.start.isoformat()}
    if session.end > session.start:
        dates["endDate"] = session.end.isoformat()
    return dates


def _authored_date(schedule: Schedule) -> dict[str, Any]:
    """The date as it was written, for a single date that has passed."""
    return {"startDate": schedule.dates[0].isoformat()}


def _schedule(schedule: Schedule) -> dict[str, Any] | None:
    """A weekly or monthly rule. One that follows school terms has no schema.org form, so it is left to its Events."""
    if schedule.when is not When.ALL_YEAR or schedule.kind not in {ScheduleKind.WEEKLY, ScheduleKind.MONTHLY}:
        return None
    data: dict[str, Any] = {"@type": "Schedule", "scheduleTimezone": "Europe/London"}
    if schedule.kind is ScheduleKind.WEEKLY:
        data["repeatFrequency"] = f"P{schedule.every_weeks}W"
        data["byDay"] = [f"https://schema.org/{WEEKDAYS[day]}" for day in schedule.days]
    else:
        codes = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
        data["repeatFrequency"] = "P1M"
        data["byDay"] = [f"{day.nth}{codes[day.weekday]}" for day in schedule.monthly]
    if schedule.start is not None:
        data["startTime"] = schedule.start.isoformat()
    if schedule.end is not None:
        data["endTime"] = schedule.end.isoformat()
    if schedule.first is not None:
        data["startDate"] = schedule.first.isoformat()
    if schedule.last is not None:
        data["endDate"] = schedule.last.isoformat()
    if gone := sorted({*schedule.excepted, *(each.on for each in schedule.cancelled)}):
        data["exceptDate"] = [day.isoformat() for day in gone]
    return data
