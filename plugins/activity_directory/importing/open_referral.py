"""Open Referral UK (HSDS 3): what councils' directories publish, as activities. One service is one activity.

https://docs.openreferral.org/en/latest/hsds/schema_reference.html names the fields. Who checked a service, and when,
is taken only when the mapping says who that is; names and addresses of people are not taken at all.
"""

from __future__ import annotations

import json
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from activity_directory.importing.always import say_always
from activity_directory.importing.item import Batch, Data, Item, Kind, Note, Notes, ProviderItem
from activity_directory.importing.open_referral_parts import costs_of, list_of, sessions_of, text_of
from activity_directory.importing.persons import ASK, is_of_a_person
from activity_directory.importing.plain_words import as_line, as_markdown, completed
from activity_directory.importing.repeats import day_text
from activity_directory.importing.towns import Towns, outside_the_area, place
from activity_directory.importing.values import Values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from activity_directory.importing.mapping import ImportMapping
    from activity_directory.validate.schemas import Schemas

_LISTS = ("contents", "content", "services", "items", "data")
_STATUSES: Mapping[str, str] = MappingProxyType(
    {"active": "", "inactive": "paused", "temporarily closed": "paused", "defunct": "ended"}
)
_READ = frozenset(
    {
        *("name", "description", "url", "email", "status", "application_process", "fees_description", "alert"),
        *("eligibility_description", "minimum_age", "maximum_age", "assured_date", "phones", "schedules", "contacts"),
        *("service_at_locations", "organization", "cost_options", "attributes", "required_documents"),
    }
)
_OF_NO_USE = frozenset(
    {
        *("id", "alternate_name", "additional_urls", "last_modified", "last_action_date", "assurer_email", "fees"),
        *("licenses", "metadata", "program", "program_id", "organization_id", "service_areas", "languages", "funding"),
        *("capacities", "unit", "units", "wait_time_unit"),
    }
)


class OpenReferral:
    """Reads the services that some files hold."""

    def __init__(self, mapping: ImportMapping, schemas: Schemas, towns: Towns) -> None:
        self.mapping = mapping
        self.schemas = schemas
        self.towns = towns
        self.values = Values(schemas, mapping.words)
        self.of_providers = Values(schemas, kind="provider")
        self.notes: list[Note] = []
        self.organizations: dict[str, Data] = {}  # by id, from a file of their own
        self.providers: dict[str, ProviderItem] = {}

    def batch(self, files: Iterable[tuple[str, Any]]) -> Batch:
        """Every service in these files as an item; `files` are names with what JSON they hold."""
        items: dict[str, Item] = {}
        passed_over: list[str] = []
        elsewhere = 0
        pages: set[int] = set()
        promised = 0
        everything = list(files)
        self._organizations(everything)
        for name, data in everything:
            if _is_of_organizations(name):
                continue
            page, of = _page_of(data)
            promised = max(promised, of)
            pages.add(page)
            found = list(_services(data))
            if not found:
                why = "No service was found in this file."
                self.notes.append(Note(Kind.LEFT_OUT, name, "", "", why, "It needs one service, or a list of them."))
            for service in found:
                source_id = str(service["id"])
                notes = Notes(f'"{as_line(text_of(service["name"]))[:60]}" ({source_id[:13]})')
                item = self._item(source_id, service, notes)
                if item is None or self.towns.are_elsewhere(item.data.get("venue")):
                    passed_over.append(source_id)
                    elsewhere += item is not None
                else:
                    items[source_id] = item
                if item is None or source_id in items:
                    self.notes += notes.found
        if elsewhere:
            self.notes.append(outside_the_area(elsewhere))
        ordered = tuple(item for _, item in sorted(items.items()))
        told = tuple(self.notes)
        return Batch(ordered, told, passed_over=tuple(passed_over), whole=not promised or len(pages - {0}) >= promised)

    def _organizations(self, files: Iterable[tuple[str, Any]]) -> None:
        """Remember those of files called organizations: a service may only name the id of its own."""
        for name, data in files:
            if _is_of_organizations(name):
                inside = data if isinstance(data, list) else None
                if isinstance(data, dict):
                    inside = next(
                        (data[key] for key in (*_LISTS, "organizations") if isinstance(data.get(key), list)), [data]
                    )
                self.organizations |= {text_of(one["id"]): one for one in inside or () if _is_service(one)}

    def _item(self, source_id: str, service: Data, notes: Notes) -> Item | None:
        who = service.get("organization") or self.organizations.get(text_of(service.get("organization_id")))
        provider = self._provider(who, notes)
        if provider is None:
            return None
        found: Data = {}
        for ours in ("name", "description"):
            self._put(found, (ours,), service.get(ours), notes, ours)
        self._terms(found, service, notes)
        self._ages(found, service)
        self._eligibility(found, service, notes)
        self._places_and_times(found, service, notes)
        if costs := costs_of(service, self.values, notes):
            found["costs"] = costs
        self._booking(found, service, notes)
        self._status(found, service, notes)
        self._checked(found, service, notes)
        self._others(service, notes)
        say_always(found, provider.data, self.mapping, self.values, self.of_providers, notes)
        completed(found)
        return Item(source_id, notes.where, provider, found)

    def _put(self, found: Data, keys: tuple[str, ...], value: object, notes: Notes, name: str) -> None:
        """Read a text or a number of the service into a field."""
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            read = self.values.read(keys, value, notes, name)
            if read is not None:
                inside = found.setdefault(keys[0], {}) if len(keys) > 1 else found
                inside[keys[-1]] = read

    def _provider(self, who: Any, notes: Notes) -> ProviderItem | None:
        if not isinstance(who, dict) or not text_of(who.get("name")).strip():
            notes.left_out("organization", "", "It does not say who runs it.", "Ask whoever publishes it.")
            return None
        source_id = text_of(who.get("id")) or as_line(text_of(who["name"]))
        if source_id not in self.providers:
            self.providers[source_id] = ProviderItem(source_id, self._said_of(who, notes))
        return self.providers[source_id]

    def _said_of(self, who: Data, notes: Notes) -> Data:
        """A provider's data, read once: it is said again with every service."""
        said: Data = {"name": as_line(text_of(who["name"]))}
        if description := as_markdown(text_of(who.get("description"))):
            said["description"] = description
        ways = (("website", who.get("website") or who.get("url")), ("email", who.get("email")), ("phone", _phone(who)))
        for ours, theirs in ways:
            if theirs and (value := self.of_providers.read((ours,), text_of(theirs), notes, f"organization.{ours}")):
                said[ours] = value
        for one in list_of(who.get("organization_identifiers") or who.get("identifiers")):
            said |= _charity_number(one) if isinstance(one, dict) else {}
        self._contact(said, "contact_role", who, notes, "organization.contacts")
        return said

    def _contact(self, said: Data, role: str, source: Data, notes: Notes, name: str) -> None:
        """The role of the first contact; who it is stays out."""
        for contact in list_of(source.get("contacts")):
            if not isinstance(contact, dict):
                continue
            title = as_line(text_of(contact.get("title") or contact.get("department")))
            if title and role not in said:
                said[role] = title
            if contact.get("name"):
                notes.person(f"{name}.name")
            email = text_of(contact.get("email"))
            if email and is_of_a_person(email, text_of(contact.get("name"))):
                notes.person(f"{name}.email", "It looks like a private person's address.", ASK)
            elif email and role == "role":
                self._put_contact(said, "email", email, notes, name)
            if role == "role" and (number := _phone(contact)):
                self._put_contact(said, "phone", number, notes, name)

    def _put_contact(self, said: Data, way: str, value: str, notes: Notes, name: str) -> None:
        read = self.values.read(("contact", way), value, notes, f"{name}.{way}")
        if read is not None:
            said.setdefault(way, read)

    def _terms(self, found: Data, service: Data, notes: Notes) -> None:
        """Taxonomy terms that are called as one of our interests or needs."""
        for attribute in list_of(service.get("attributes")):
            term = attribute.get("taxonomy_term", attribute) if isinstance(attribute, dict) else {}
            label = as_line(text_of(term.get("name") or term.get("value") if isinstance(term, dict) else term))
            if not label:
                continue
            for field in ("needs", "interests"):
                said = self.mapping.words.get(field, {}).get(label)
                ours = said or self.values.known_word(field, label, exact=field == "needs")
                if ours:
                    if ours != "nothing" and ours not in found.setdefault(field, []):
                        found[field].append(ours)
                    break
            else:
                do = "Say in the mapping what it means, under words, interests or needs."
                notes.left_out("attributes", label, "It is none of our interests or needs.", do)
        for field in ("needs", "interests"):
            if not found.get(field, True):
                del found[field]

    def _ages(self, found: Data, service: Data) -> None:
        for ours, theirs in (("from", "minimum_age"), ("to", "maximum_age")):
            value = service.get(theirs)
            if isinstance(value, str) and re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]+)?", value.strip()):
                value = float(value)
            if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 120:
                found.setdefault("ages", {})[ours] = str(int(value))

    def _eligibility(self, found: Data, service: Data, notes: Notes) -> None:
        self._put(
            found, ("eligibility", "note"), service.get("eligibility_description"), notes, "eligibility_description"
        )
        papers = [
            one.get("document") if isinstance(one, dict) else one for one in list_of(service.get("required_documents"))
        ]
        evidence = [line for paper in papers if (line := as_line(text_of(paper)))]
        if evidence:
            found.setdefault("eligibility", {})["evidence"] = evidence

    def _places_and_times(self, found: Data, service: Data, notes: Notes) -> None:
        """The first place is the venue; sessions at others say so themselves."""
        sessions: list[tuple[Data, Data | None]] = [(session, None) for session in sessions_of(service, notes)]
        for at_location in list_of(service.get("service_at_locations")):
            if not isinstance(at_location, dict):
                continue
            location = at_location.get("location")
            venue = self._venue(location, notes) if isinstance(location, dict) else {}
            first = "venue" not in found
            if first and venue:
                found["venue"] = venue
            if isinstance(location, dict) and first:
                self._access(found, location, notes)
            here = sessions_of(at_location, notes) or (
                sessions_of(location, notes) if isinstance(location, dict) else []
            )
            if not first and not here and venue:
                notes.left_out("service_at_locations", venue.get("name", ""), "Nothing says when it is there.", "Ask.")
            sessions += [(session, None if first or not venue else venue) for session in here]
        told: list[Data] = []
        for session, elsewhere in sessions:
            whole = {**session, "venue": elsewhere} if elsewhere else session
            if whole not in told:
                told.append(whole)
        if told:
            found["sessions"] = told

    def _venue(self, location: Data, notes: Notes) -> Data:
        if location.get("location_type") == "virtual":
            return {"kind": "online"}
        addresses = [one for one in list_of(location.get("addresses")) if isinstance(one, dict)]
        physical = [one for one in addresses if one.get("address_type") == "physical"] or addresses
        address = physical[0] if physical else {}
        lines = [as_line(text_of(address.get(name))) for name in ("address_1", "address_2")]
        venue = {
            "name": as_line(text_of(location.get("name"))),
            "address": ", ".join(line for line in lines if line),
            "town": as_line(text_of(address.get("city"))),
            "postcode": as_line(text_of(address.get("postal_code"))),
            "getting_there": as_line(text_of(location.get("transportation"))),
        }
        point = [location.get(name) for name in ("latitude", "longitude")]
        if all(isinstance(value, int | float) and not isinstance(value, bool) and value for value in point):
            names = ("latitude", "longitude")
            venue |= {name: f"{value:.5f}".rstrip("0").rstrip(".") for name, value in zip(names, point, strict=True)}
        if address.get("attention"):
            notes.person("addresses.attention")
        venue = {name: value for name, value in venue.items() if value}
        place(venue, self.towns, notes)
        return venue

    def _access(self, found: Data, location: Data, notes: Notes) -> None:
        """What a place says about access is kept in its own words: a feature of ours is a promise of its own."""
        lines = []
        for one in list_of(location.get("accessibility")):
            if isinstance(one, dict):
                lines += [as_line(text_of(one.get(name))) for name in ("description", "details")]
        if words := " ".join(line for line in lines if line):
            self._put(found, ("access_note",), words, notes, "accessibility")

    def _booking(self, found: Data, service: Data, notes: Notes) -> None:
        booking = {"phone": _phone(service), "text": _phone(service, ("sms", "text"))}
        for way in ("phone", "text"):
            self._put(found, ("booking", way), booking[way] or None, notes, f"phones.{way}")
        self._put(found, ("booking", "url"), service.get("url"), notes, "url")
        self._put(found, ("booking", "email"), service.get("email"), notes, "email")
        self._put(found, ("booking", "note"), service.get("application_process"), notes, "application_process")
        contact: Data = {}
        self._contact(contact, "role", service, notes, "contacts")
        if "role" in contact:
            found["contact"] = contact

    def _status(self, found: Data, service: Data, notes: Notes) -> None:
        typed = text_of(service.get("status")).strip().lower()
        ours = _STATUSES.get(typed, "" if not typed else None)
        if ours is None:
            notes.left_out("status", typed, "It is none of the standard's words.", "Write the status yourself.")
        elif ours:
            found["status"] = ours
            notes.read_as("status", typed, ours)
        if alert := as_line(text_of(service.get("alert"))):
            found["notice"] = {"text": alert}

    def _checked(self, found: Data, service: Data, notes: Notes) -> None:
        day = day_text(service.get("assured_date"))
        by = next((said for field, said in self.mapping.always.items() if field.keys == ("checked", "by")), "")
        if day and by:
            found["checked"] = {"on": day, "by": by}
        elif day:
            why = "It was assured on that day, and nothing says whether by the provider or by staff."
            notes.left_out("assured_date", day, why, "Say it in the mapping, under always:  checked.by: staff")

    def _others(self, service: Data, notes: Notes) -> None:
        for name in sorted(service.keys() - _READ - _OF_NO_USE):
            value = service[name]
            if value not in (None, "", [], {}):
                stood = value if isinstance(value, str) else json.dumps(value)
                notes.left_out(name[:80], stood[:200], "An entry has no field for it.")


def _is_of_organizations(name: str) -> bool:
    return name.lower().startswith(("organization", "organisation"))


def _services(data: Any) -> Iterator[Data]:
    """The services in what a file holds: one, a list, or a page of an API."""
    if isinstance(data, list):
        for one in data:
            yield from _services(one)
    elif isinstance(data, dict):
        inside = next((data[name] for name in _LISTS if isinstance(data.get(name), list)), None)
        if inside is not None and "name" not in data:
            yield from (one for one in inside if _is_service(one))
        elif _is_service(data):
            yield data


def _is_service(data: Any) -> bool:
    return (
        isinstance(data, dict)
        and isinstance(data.get("id"), str | int)
        and len(str(data["id"])) <= 300
        and "name" in data
    )


def _page_of(data: Any) -> tuple[int, int]:
    """Which page of how many an API's answer is; (0, 0) when it says nothing of pages."""
    if not isinstance(data, dict):
        return (0, 0)
    numbers = [data.get("page_number"), data.get("total_pages")]
    page, of = (number if isinstance(number, int) and not isinstance(number, bool) else 0 for number in numbers)
    return (page, of)


def _charity_number(identifier: Data) -> Data:
    """The number in the register of charities, when an identifier is of that register."""
    typed = text_of(identifier.get("identifier"))
    number = typed.removeprefix("GB-CHC-")
    of_charities = "CHC" in text_of(identifier.get("identifier_scheme")) or number != typed
    good = of_charities and re.fullmatch(r"[0-9]{6,8}(?:-[0-9]{1,2})?", number)
    return {"charity_number": number} if good else {}


def _phone(source: Data, kinds: tuple[str, ...] = ("", "voice", "landline", "mobile", "cell", "telephone")) -> str:
    for phone in list_of(source.get("phones")):
        if (
            isinstance(phone, dict)
            and text_of(phone.get("type")).lower() in kinds
            and text_of(phone.get("number")).strip()
        ):
            return text_of(phone["number"]).strip(" \"'")
    return ""
