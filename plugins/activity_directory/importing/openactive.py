"""OpenActive: what leisure centres and clubs publish for booking sites, as activities.

A session series is an activity; the sessions of a feed beside it give its dates. What the standard does not say (who
helps, who stays) is not stated. https://openactive.io/modelling-opportunity-data/ names the fields.
"""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from activity_directory.importing.always import say_always
from activity_directory.importing.item import Batch, Data, Item, Kind, Note, Notes, ProviderItem
from activity_directory.importing.openactive_parts import OfferReader, ScheduleReader, text_of, the_id, the_type
from activity_directory.importing.persons import is_of_a_person
from activity_directory.importing.plain_words import as_line, as_markdown, completed
from activity_directory.importing.towns import Towns, outside_the_area, place
from activity_directory.importing.values import Values

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from activity_directory.importing.feed_pages import Feed, FeedItem
    from activity_directory.importing.mapping import ImportMapping
    from activity_directory.validate.schemas import Schemas

ACTIVITIES = ("SessionSeries", "Event", "EventSeries", "CourseInstance", "Course", "HeadlineEvent", "OnDemandEvent")
_SESSION = "ScheduledSession"
# Of the standard's six groups these mean one of our needs. The other two are wider than any of ours: a learning
# difficulty is not a learning disability. Staff say in the mapping what a feed means by them.
_NEEDS: Mapping[str, str] = MappingProxyType(
    {
        "1393f2dc-3fcc-4be9-a99f-f1e51f5ad277": "blind-or-partially-sighted",
        "2bfb7228-5969-4927-8435-38b5005a8771": "deaf-or-hard-of-hearing",
        "dd026873-6713-4ea1-af5a-08901f651d98": "physical-disability",
        "40b9b11f-bdd3-4aeb-8984-2ecf74a14c7a": "social-emotional-mental-health",
    }
)
_AMENITIES: Mapping[str, str] = MappingProxyType({"Toilets": "standard", "BabyChanging": "baby-changing"})
_BOOKING: Mapping[str, str] = MappingProxyType({"Required": "book", "Unavailable": "drop-in"})
_ONLY: Mapping[str, str] = MappingProxyType({"FemaleOnly": "For women and girls.", "MaleOnly": "For men and boys."})
# Fields that are read, and fields that say nothing a family could use: about the record, about now, about pictures.
_READ = frozenset(
    {
        *("name", "description", "activity", "category", "ageRange", "location", "eventSchedule", "subEvent"),
        *("superEvent", "startDate", "endDate", "duration", "offers", "isAccessibleForFree", "organizer", "provider"),
        *("accessibilitySupport", "accessibilityInformation", "genderRestriction", "eventStatus", "meetingPoint"),
        *("attendeeInstructions", "maximumAttendeeCapacity", "url", "leader", "contributor", "image", "level"),
        "eventAttendanceMode",
    }
)
_OF_NO_USE = frozenset(
    {
        *("@context", "context", "@type", "type", "@id", "id", "identifier", "kind", "modified", "dateModified"),
        *("remainingAttendeeCapacity", "remainingUses", "license", "subEventTemplate", "potentialAction", "sameAs"),
        *("programme", "isCoached", "isInteractivityPreferred", "schedulingNote", "disambiguatingDescription"),
        *("beta:formattedDescription", "beta:video", "beta:isFirstSessionAccessibleForFree"),
    }
)


def read_concepts(schema_folder: Path) -> dict[str, str]:
    """Our interests by the ids of the OpenActive activity list."""
    vocabulary = json.loads((schema_folder / "vocabulary" / "interests.json").read_text("utf-8"))
    return {same: word["const"] for word in vocabulary["oneOf"] for same in word.get("sameAs") or ()}


class OpenActive:
    """Reads the items of one or several feeds."""

    def __init__(
        self, feed: Feed, mapping: ImportMapping, schemas: Schemas, towns: Towns, concepts: Mapping[str, str]
    ) -> None:
        self.feed = feed
        self.mapping = mapping
        self.towns = towns
        self.concepts = concepts
        self.values = Values(schemas, mapping.words)
        self.of_providers = Values(schemas, kind="provider")
        self.by_id = {the_id(item.data): item.data for item in feed.items if item.data and the_id(item.data)}
        self.sessions: dict[str, list[Data]] = {}
        self.providers: dict[str, ProviderItem] = {}
        self.notes: list[Note] = list(feed.notes)

    def batch(self) -> Batch:
        """Every activity as an item."""
        self._sessions_of_series()
        items = []
        deleted = []
        passed_over = []
        elsewhere = 0
        others: dict[str, int] = {}
        series = {self._above(item.data) for item in self.feed.items if item.data}
        for item in self.feed.items:
            source_id = f"{item.kind}:{item.id}"
            if item.data is None:
                deleted.append(source_id)
            elif the_type(item.data) == "EventSeries" and the_id(item.data) in series:
                continue  # what it says is said again by each of its series
            elif the_type(item.data) in ACTIVITIES:
                notes = Notes(f'item {item.id[:40]} "{as_line(text_of(item.data.get("name")))[:60]}"')
                found = self._item(source_id, item, notes)
                if found is None or self.towns.are_elsewhere(found.data.get("venue")):
                    passed_over.append(source_id)
                if found is not None and self.towns.are_elsewhere(found.data.get("venue")):
                    elsewhere += 1
                    continue
                self.notes += notes.found
                if found is not None:
                    items.append(found)
            elif the_type(item.data) != _SESSION:
                others[the_type(item.data) or "(no type)"] = others.get(the_type(item.data) or "(no type)", 0) + 1
        for name, count in sorted(others.items()):
            why = f"{count} items are of this type, which is no activity that somebody runs."
            self.notes.append(Note(Kind.LEFT_OUT, f"type {name[:60]}", "", "", why))
        if elsewhere:
            self.notes.append(outside_the_area(elsewhere))
        return Batch(tuple(items), tuple(self.notes), tuple(deleted), tuple(passed_over), whole=self.feed.whole)

    def _above(self, data: Data) -> str:
        """The id of the series that something belongs to; "" without one."""
        above = data.get("superEvent")
        return above if isinstance(above, str) else the_id(above) if isinstance(above, dict) else ""

    def _sessions_of_series(self) -> None:
        for item in self.feed.items:
            if item.data and the_type(item.data) == _SESSION:
                above = self._above(item.data)
                if above in self.by_id:
                    self.sessions.setdefault(above, []).append(item.data)
                elif not above:
                    self.notes.append(Note(Kind.LEFT_OUT, f"item {item.id}", "", "", "It is a session of no series."))

    def _whole(self, data: Data) -> Data:
        """A series with what it inherits from the series above it."""
        above = data.get("superEvent")
        above = self.by_id.get(above) if isinstance(above, str) else above
        if not isinstance(above, dict):
            return data
        inherited = {
            name: value for name, value in above.items() if name in _READ and name not in ("subEvent", "eventSchedule")
        }
        return {**inherited, **data}

    def _item(self, source_id: str, item: FeedItem, notes: Notes) -> Item | None:
        data = self._whole(item.data or {})
        provider = self._provider(data, notes)
        if provider is None:
            return None
        found: Data = {}
        for name in ("name", "description"):
            self._read(found, (name,), data.get(name), notes)
        self._interests(found, data, notes)
        self._ages(found, data.get("ageRange"), notes)
        self._needs(found, data, notes)
        self._venue(found, data, notes)
        is_course = the_type(data).startswith("Course")
        schedule = ScheduleReader(notes)
        sessions = schedule.sessions(data, self.sessions.get(the_id(data), []))
        costs = OfferReader(notes, per="block" if is_course else "session").costs(data)
        found |= {name: value for name, value in (("sessions", sessions), ("costs", costs)) if value}
        self._booking(found, data, notes)
        self._status(found, data, notes)
        self._others(data, notes)
        say_always(found, provider.data, self.mapping, self.values, self.of_providers, notes)
        completed(found)
        return Item(source_id, notes.where, provider, found)

    def _read(self, found: Data, keys: tuple[str, ...], value: object, notes: Notes) -> None:
        """Read a text or a number of the feed into a field."""
        if isinstance(value, str | int | float):
            read = self.values.read(keys, value, notes)
            if read is not None:
                inside = found.setdefault(keys[0], {}) if len(keys) > 1 else found
                inside[keys[-1]] = read

    def _provider(self, data: Data, notes: Notes) -> ProviderItem | None:
        who = data.get("organizer") or data.get("provider")
        if isinstance(who, str):
            who = self.by_id.get(who)
        if not isinstance(who, dict):
            notes.left_out("organizer", "", "It does not say who runs it.", "Ask whoever publishes the feed.")
            return None
        if the_type(who) == "Person":
            notes.person("organizer", "One person runs it, and an entry names nobody. The item was left out.")
            return None
        name = as_line(text_of(who.get("name")))
        source_id = the_id(who) or name
        if source_id not in self.providers:
            self.providers[source_id] = ProviderItem(source_id, self._said_of(who, name, notes))
        return self.providers[source_id]

    def _said_of(self, who: Data, name: str, notes: Notes) -> Data:
        """A provider's data, read once: a feed says it again with every item."""
        said: Data = {}
        for ours, theirs in (("name", name), ("website", who.get("url")), ("phone", who.get("telephone"))):
            if isinstance(theirs, str) and (
                value := self.of_providers.read((ours,), theirs, notes, f"organizer.{ours}")
            ):
                said[ours] = value
        email = text_of(who.get("email"))
        if email and is_of_a_person(email, text_of(who.get("name"))) and "@" in email and not name:
            notes.person("organizer.email")
        elif email and (address := self.of_providers.read(("email",), email, notes, "organizer.email")):
            said["email"] = address
        if description := as_markdown(text_of(who.get("description"))):
            said["description"] = description
        return said

    def _interests(self, found: Data, data: Data, notes: Notes) -> None:
        interests: list[str] = []
        for concept in _list(data.get("activity")):
            label = text_of(concept.get("prefLabel")) if isinstance(concept, dict) else text_of(concept)
            ours = self.concepts.get(the_id(concept)) if isinstance(concept, dict) else None
            read = [ours] if ours else (self.values.read(("interests",), label, notes, "activity") if label else None)
            interests += [one for one in read or () if one not in interests]
        if not interests:
            for category in _list(data.get("category")):
                named = self.values.known_word("interests", text_of(category)) if text_of(category) else ""
                interests += [named] if named and named not in interests else []
        if interests:
            found["interests"] = interests

    def _ages(self, found: Data, ages: object, notes: Notes) -> None:
        if isinstance(ages, str):
            read = self.values.ages(ages, notes, "ageRange")
            if read:
                found["ages"] = read
        elif isinstance(ages, dict):
            for ours, theirs in (("from", "minValue"), ("to", "maxValue")):
                value = ages.get(theirs)
                if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 120:
                    found.setdefault("ages", {})[ours] = str(int(value))

    def _needs(self, found: Data, data: Data, notes: Notes) -> None:
        needs: list[str] = []
        for concept in _list(data.get("accessibilitySupport")):
            label = text_of(concept.get("prefLabel")) if isinstance(concept, dict) else text_of(concept)
            ours = _NEEDS.get(the_id(concept).rpartition("#")[2]) if isinstance(concept, dict) else None
            read = (
                [ours]
                if ours
                else (self.values.read(("needs",), label, notes, "accessibilitySupport") if label else None)
            )
            needs += [one for one in read or () if one not in needs]
        if needs:
            found["needs"] = needs
        self._read(found, ("access_note",), data.get("accessibilityInformation"), notes)
        only = _ONLY.get(_last(data.get("genderRestriction")))
        if only:
            found["eligibility"] = {"note": only}

    def _venue(self, found: Data, data: Data, notes: Notes) -> None:
        where = data.get("location")
        where = self.by_id.get(where) if isinstance(where, str) else where
        if not isinstance(where, dict):
            if _last(data.get("eventAttendanceMode")) == "OnlineEventAttendanceMode" or "Virtual" in the_type(data):
                found["venue"] = {"kind": "online"}
            return
        venue: Data = {}
        address = where.get("address")
        address = address if isinstance(address, dict) else {"streetAddress": address}
        for ours, theirs in (
            ("name", where.get("name")),
            ("address", address.get("streetAddress")),
            ("town", address.get("addressLocality")),
            ("postcode", address.get("postalCode")),
        ):
            if line := as_line(text_of(theirs)):
                venue[ours] = line
        point = where.get("geo")
        if isinstance(point, dict):
            places = {name: point.get(name) for name in ("latitude", "longitude")}
            if all(isinstance(value, int | float) and value for value in places.values()):
                venue |= {name: f"{value:.5f}".rstrip("0").rstrip(".") for name, value in places.items()}
        place(venue, self.towns, notes)
        if getting := as_line(text_of(data.get("meetingPoint"))):
            venue["getting_there"] = getting
        if venue:
            found["venue"] = venue
        self._toilets(found, where, notes)

    def _toilets(self, found: Data, where: Data, notes: Notes) -> None:
        there = []
        for feature in _list(where.get("amenityFeature")):
            if isinstance(feature, dict) and feature.get("value") is True:
                ours = _AMENITIES.get(the_type(feature))
                if ours:
                    there.append(ours)
                elif the_type(feature) not in ("ChangingFacilities", "Lockers", "Showers", "Towels", "Creche"):
                    notes.left_out("amenityFeature", text_of(feature.get("name")), "An entry has no field for it.")
        if there:
            found["toilets"] = there

    def _booking(self, found: Data, data: Data, notes: Notes) -> None:
        booking: Data = {}
        offers = [offer for offer in _list(data.get("offers")) if isinstance(offer, dict)]
        ways = {_last(offer.get(name)) for offer in offers for name in ("openBookingInAdvance", "advanceBooking")} - {
            ""
        }
        if len(ways) == 1 and (how := _BOOKING.get(next(iter(ways)))):
            booking["how"] = how
        url = next((offer["url"] for offer in offers if isinstance(offer.get("url"), str)), data.get("url"))
        if isinstance(url, str) and (address := self.values.read(("booking", "url"), url, notes, "url")):
            booking["url"] = address
        places = data.get("maximumAttendeeCapacity")
        if isinstance(places, int) and not isinstance(places, bool) and 0 < places <= 2000:
            booking["places"] = str(places)
        if words := as_line(text_of(data.get("attendeeInstructions"))):
            booking["note"] = words
        if booking:
            found["booking"] = booking

    def _status(self, found: Data, data: Data, notes: Notes) -> None:
        status = _last(data.get("eventStatus"))
        if status in ("EventCancelled", "EventPostponed"):
            found["status"] = "paused"
            notes.read_as("eventStatus", status, "paused")

    def _others(self, data: Data, notes: Notes) -> None:
        for name in ("leader", "contributor"):
            if data.get(name):
                notes.person(name, "It names who leads it, and an entry names nobody.")
        if data.get("image"):
            notes.left_out(
                "image", "", "A picture needs words for those who cannot see it, and its people's agreement."
            )
        for level in _list(data.get("level")):
            notes.left_out("level", text_of(level), "An entry has no field for how good somebody is at it.")
        for name in sorted(data.keys() - _READ - _OF_NO_USE):
            if data[name] not in (None, "", [], {}):
                notes.left_out(name[:80], json.dumps(data[name])[:120], "An entry has no field for it.")


def _list(value: object) -> list[Any]:
    return value[:100] if isinstance(value, list) else [] if value is None else [value]


def _last(value: object) -> str:
    """The name at the end of "https://openactive.io/Required"."""
    return text_of(value).rpartition("/")[2]
