"""One activity's checked data as an Activity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from activity_directory.model.activity import (
    Activity,
    ActivitySchedule,
    ActivitySession,
    Booking,
    Change,
    EasyReadSentence,
    Notice,
)
from activity_directory.model.build_parts import (
    cancellations_of,
    distress_of,
    first_visit_of,
    travel_of,
    volunteering_of,
)
from activity_directory.model.build_schedule import plus_months, weekdays_of
from activity_directory.model.cost import Cost
from activity_directory.model.eligibility import (
    AdultStays,
    Ages,
    Eligibility,
    Group,
    HelpAnswer,
    PersonalAssistant,
    Site,
    Surroundings,
    TakePart,
)
from activity_directory.model.programme import InProgramme, Scheme
from activity_directory.model.provider import Checked, Contact, Image, Provider
from activity_directory.model.venue import Area, Place, Venue
from activity_directory.schedule import (
    Schedule,
    ScheduleKind,
    SchoolCalendar,
    When,
    next_sessions,
    read_day,
    read_schedule,
)

if TYPE_CHECKING:
    from pathlib import Path

    from activity_directory.model.vocabulary import Concept, Vocabulary

Data = Mapping[str, Any]

NEXT_SESSIONS = 8
OPTIONAL_TEXTS = (
    "description", "to_you", "outcomes_note", "criterion", "staff_ratio", "access_note", "bring", "food",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ActivityBuilder:
    """Everything that an entry can refer to, and the date of the build."""

    vocabularies: Mapping[str, Vocabulary]
    providers: Mapping[str, Provider]
    areas: Mapping[str, Area]
    places: Mapping[str, Place]
    schemes: Mapping[str, Scheme]
    calendar: SchoolCalendar
    images: Mapping[str, Path]
    today: date
    review_after_months: int

    def build(self, activity_id: str, data: Data) -> Activity:
        """The Activity of one entry. `data` has passed validation."""
        provider = self.providers[activity_id.partition("/")[0]]
        venue = self._venue(data["venue"])
        ages = _ages(data["ages"])
        patterns = tuple(self._pattern(item, venue, ages) for item in data["sessions"])
        schedules = [pattern.schedule for pattern in patterns]
        contact = _contact(data.get("contact"), provider)
        costs = tuple(self._cost(item) for item in data["costs"])
        checked = Checked(date.fromisoformat(data["checked"]["on"]), data["checked"]["by"])
        review_due = self._review_due(checked, data.get("review_by"))
        ended = data.get("status") == "ended"
        coming = () if ended else next_sessions(schedules, self.calendar, self.today, NEXT_SESSIONS)
        changed = data.get("changed")
        return Activity(
            id=activity_id,
            provider=provider,
            name=data["name"],
            summary=data["summary"],
            interests=self._concepts("interests", data["interests"]),
            ages=ages,
            venue=venue,
            schedules=patterns,
            costs=costs,
            booking=self._booking(data["booking"], contact),
            checked=checked,
            status=self._concept("statuses", data.get("status", "open")),
            contact=contact,
            review_due=review_due,
            overdue=review_due < self.today,
            easy_read=tuple(
                EasyReadSentence(item["text"], item.get("symbol", "")) for item in data.get("easy_read", ())
            ),
            formerly=tuple(data.get("formerly", ())),
            programmes=self._programmes(data.get("programmes", ())),
            outcomes=self._concepts("outcomes", data.get("outcomes", ())),
            level=self._optional("levels", data.get("level")),
            notice=self._notice(data.get("notice")),
            group=self._group(data.get("group")),
            needs=self._concepts("needs", data.get("needs", ())),
            eligibility=self._eligibility(data.get("eligibility", {})),
            help={kind: self._answer(answer) for kind, answer in data.get("help", {}).items()},
            adult_stays=self._adult_stays(data.get("adult_stays")),
            personal_assistant=self._personal_assistant(data.get("personal_assistant")),
            distress=distress_of(data.get("distress")),
            first_visit=first_visit_of(data.get("first_visit")),
            take_part=self._take_part(data.get("take_part")),
            toilets=self._concepts("toilets", data.get("toilets", ())),
            access=self._concepts("access", data.get("access", ())),
            surroundings=self._surroundings(data.get("surroundings")),
            site=self._site(data.get("site")),
            travel=travel_of(data.get("travel")),
            cancellations=cancellations_of(data.get("cancellations")),
            pay_with=self._concepts("payments", data.get("pay_with", ())),
            next_steps=tuple(data.get("next_steps", ())),
            volunteering=volunteering_of(data.get("volunteering")),
            images=tuple(self._images(provider, data.get("images", ()))),
            added=date.fromisoformat(data["added"]) if "added" in data else None,
            changed=Change(date.fromisoformat(changed["on"]), changed["what"]) if changed else None,
            open_data=bool(data.get("open_data", False)),
            next_sessions=tuple(ActivitySession(item.session, patterns[item.schedule]) for item in coming),
            weekdays=weekdays_of(schedules),
            in_term=any(schedule.when is not When.HOLIDAYS for schedule in schedules),
            in_holidays=any(self._runs_in_holidays(schedule) for schedule in schedules),
            free=_free(costs),
            areas=self._areas_of(venue, patterns),
            **{key: data[key] for key in OPTIONAL_TEXTS if key in data},
        )

    def _concept(self, vocabulary: str, concept_id: str) -> Concept:
        return self.vocabularies[vocabulary][concept_id]

    def _optional(self, vocabulary: str, concept_id: str | None) -> Concept | None:
        return self.vocabularies[vocabulary][concept_id] if concept_id else None

    def _concepts(self, vocabulary: str, ids: Iterable[str]) -> tuple[Concept, ...]:
        words = self.vocabularies[vocabulary]
        return tuple(words[concept_id] for concept_id in dict.fromkeys(ids))

    def _review_due(self, checked: Checked, review_by: str | None) -> date:
        """The day by which a person must look again: `review_by` only ever brings it forward."""
        due = plus_months(checked.on, self.review_after_months)
        return min(due, date.fromisoformat(review_by)) if review_by else due

    def _programmes(self, items: Iterable[Data]) -> tuple[InProgramme, ...]:
        return tuple(
            InProgramme(self.schemes[item["scheme"]], read_day(item.get("from")), read_day(item.get("until")))
            for item in items
            if item["scheme"] in self.schemes
        )

    def _notice(self, data: Data | None) -> Notice | None:
        """The notice, if it is in force on the build's date."""
        if data is None or not data.get("from", "") <= self.today.isoformat() <= data.get("until", "9999"):
            return None
        return Notice(data["text"], read_day(data.get("until")))

    def _group(self, data: Data | None) -> Group | None:
        return Group(self._optional("groups", data.get("kind")), data.get("usual_size")) if data else None

    def _eligibility(self, data: Data) -> Eligibility:
        return Eligibility(
            membership=self.schemes.get(data.get("membership", "")),
            membership_ages=_ages(data["membership_ages"]) if "membership_ages" in data else None,
            diagnosis=self._optional("diagnosis", data.get("diagnosis")),
            evidence=tuple(data.get("evidence", ())),
            area=data.get("area", ""),
            referral=data.get("referral", ""),
            note=data.get("note", ""),
        )

    def _answer(self, data: Data) -> HelpAnswer:
        return HelpAnswer(
            who=self._concept("help-answers", data["who"]),
            notice=data.get("notice", ""),
            cost=Decimal(str(data["cost"])) if "cost" in data else None,
            note=data.get("note", ""),
            ways=self._concepts("communication", data.get("with", ())),
        )

    def _adult_stays(self, data: Data | None) -> AdultStays | None:
        if not data:
            return None
        return AdultStays(
            usually=self._concept("adult-stays", data["usually"]),
            stays_if=self._concepts("stays-if", data.get("stays_if", ())),
            note=data.get("note", ""),
        )

    def _personal_assistant(self, data: Data | None) -> PersonalAssistant | None:
        if not data:
            return None
        return PersonalAssistant(
            bool(data["welcome"]), self._optional("ticket", data.get("ticket")), data.get("note", "")
        )

    def _take_part(self, data: Data | None) -> TakePart | None:
        return TakePart(self._concept("wheelchair", data["wheelchair"]), data.get("note", "")) if data else None

    def _surroundings(self, data: Data | None) -> Surroundings | None:
        if not data:
            return None
        return Surroundings(
            noise=self._optional("noise", data.get("noise")),
            light=self._optional("light", data.get("light")),
            crowd=self._optional("crowd", data.get("crowd")),
            indoors=self._optional("indoors", data.get("indoors")),
            note=data.get("note", ""),
        )

    def _site(self, data: Data | None) -> Site | None:
        if not data:
            return None
        return Site(
            self._optional("security", data.get("secure")),
            data.get("near_road"),
            data.get("near_water"),
            data.get("note", ""),
        )

    def _venue(self, data: Data) -> Venue:
        town = self.places.get(data.get("town", ""))
        latitude, longitude = data.get("latitude"), data.get("longitude")
        if latitude is None or longitude is None:
            latitude, longitude = (town.latitude, town.longitude) if town else (None, None)
        return Venue(
            kind=self._concept("venue-kinds", data.get("kind", "place")),
            name=data.get("name", ""),
            address=data.get("address", ""),
            town=town,
            postcode=data.get("postcode", ""),
            latitude=float(latitude) if latitude is not None else None,
            longitude=float(longitude) if longitude is not None else None,
            getting_there=data.get("getting_there", ""),
            areas=tuple(self.areas[key] for key in data.get("areas", ()) if key in self.areas),
            how=data.get("how", ""),
        )

    def _areas_of(self, venue: Venue, patterns: tuple[ActivitySchedule, ...]) -> tuple[Area, ...]:
        """The areas of its venues, in the gazetteer's order; online and county-wide count for all."""
        found: set[str] = set()
        for each in (venue, *(pattern.venue for pattern in patterns if pattern.own_venue)):
            if each.town is not None:
                found.add(each.town.area.id)
            elif each.areas:
                found.update(area.id for area in each.areas)
            else:
                found.update(self.areas)
        return tuple(area for key, area in self.areas.items() if key in found)

    def _pattern(self, data: Data, venue: Venue, ages: Ages) -> ActivitySchedule:
        own_venue, own_ages = data.get("venue"), data.get("ages")
        return ActivitySchedule(
            schedule=read_schedule(data),
            venue=self._venue(own_venue) if own_venue else venue,
            ages=_ages(own_ages) if own_ages else ages,
            own_venue=bool(own_venue),
            own_ages=bool(own_ages),
            note=data.get("note", ""),
        )

    def _runs_in_holidays(self, schedule: Schedule) -> bool:
        """Holiday or all-year patterns do; of single dates, those that fall in a known school holiday."""
        if schedule.kind is not ScheduleKind.DATES:
            return schedule.when is not When.TERM_TIME
        terms = self.calendar.term_dates(schedule.terms)
        return terms is not None and any(terms.in_holidays(day) for day in schedule.dates)

    def _cost(self, data: Data) -> Cost:
        return Cost(
            kind=self._concept("cost-kinds", data.get("kind", "price")),
            paid_for=data["for"],
            amount=Decimal(str(data["amount"])) if "amount" in data else None,
            per=self._optional("cost-per", data.get("per")),
            note=data.get("note", ""),
        )

    def _booking(self, data: Data, contact: Contact) -> Booking:
        return Booking(
            how=self._concept("booking-how", data["how"]),
            who=self._concepts("booking-who", data.get("who", ())),
            by=self._concepts("booking-by", data.get("by", ())),
            url=data.get("url", ""),
            phone=data.get("phone", "") or contact.phone,
            email=data.get("email", "") or contact.email,
            text=data.get("text", "") or contact.text,
            opens=data.get("opens", ""),
            closes=data.get("closes", ""),
            answered=data.get("answered", ""),
            allocation=self._optional("allocation", data.get("allocation")),
            limit=data.get("limit", ""),
            places=data.get("places"),
            waiting_list=data.get("waiting_list"),
            each_session=data.get("each_session"),
            note=data.get("note", ""),
        )

    def _images(self, provider: Provider, items: Iterable[Data]) -> Iterable[Image]:
        """The place comes first; a picture of people whose agreement has run out is left out."""
        found = []
        for item in items:
            name = f"{provider.id}/{item['file']}"
            agreement = item.get("agreement", {})
            until = read_day(agreement.get("until"))
            if name in self.images and item["consent"] and (until is None or until >= self.today):
                found.append(
                    Image(
                        source=self.images[name],
                        name=name,
                        alt=item["alt"],
                        of=item["of"],
                        agreed_by=agreement.get("agreed_by", ""),
                        covers=agreement.get("covers", ""),
                        agreed_until=until,
                    )
                )
        return sorted(found, key=lambda image: image.of != "place")


def _ages(data: Data) -> Ages:
    return Ages(data.get("from"), data.get("to"), data.get("under_and_over_18", ""))


def _free(costs: Sequence[Cost]) -> bool:
    """Free means: a price of 0 is said, no price above 0 stands beside it, and no donation is asked for.

    An extra (lunch, one to one) may still cost something: the place itself does not.
    """
    prices = [cost.amount for cost in costs if cost.kind.id == "price" and cost.amount is not None]
    donation = any(cost.kind.id == "donation" and cost.amount != 0 for cost in costs)
    return bool(prices) and not any(prices) and not donation


def _contact(data: Data | None, provider: Provider) -> Contact:
    """The activity's own contact; what it does not give is the provider's."""
    usual = provider.contact
    if not data:
        return usual
    if not any(key in data for key in ("phone", "email", "text")):
        return Contact(data["role"], usual.phone, usual.email, usual.text, data.get("note", ""))
    return Contact(
        data["role"], data.get("phone", ""), data.get("email", ""), data.get("text", ""), data.get("note", "")
    )
