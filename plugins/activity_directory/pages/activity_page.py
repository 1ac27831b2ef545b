"""The page of one activity: everything its entry holds, in the order in which families ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from activity_directory.calendar_files import dates_covered
from activity_directory.model import in_brief
from activity_directory.model.fit import fit_of
from activity_directory.model.in_words import (
    ANSWER_WORDS,
    ages_in_words,
    ages_phrase,
    cost_in_brief,
    help_note,
    lower_first,
    with_full_stop,
)
from activity_directory.pages import said
from activity_directory.pages.json_ld import activity_json_ld
from activity_directory.schedule import (
    ScheduleKind,
    date_in_words,
    rule_in_words,
    time_in_words,
    time_range_in_words,
)
from activity_directory.schedule.in_words import list_in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from activity_directory.model import (
        Activity,
        ActivitySchedule,
        ActivitySession,
        Concept,
        Contact,
        Directory,
        Venue,
    )
    from activity_directory.pages.pictures import Picture


# Answers without a note of their own that are said once for all the kinds of a group: ten lines of "cannot" are a wall.
_SAID_ONCE = frozenset({"cannot", "ask"})


@dataclass(frozen=True, slots=True)
class PatternWords:
    """One pattern of sessions in words: its rule, and what is special about it."""

    rule: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateWords:
    """One coming session. `over` is the moment after which script hides it; `cancelled` as in Session."""

    words: str
    iso: str
    over: str
    cancelled: str | None
    where: str


@dataclass(frozen=True, slots=True)
class VenueWords:
    """A venue for the page: `map` is the address of a map, "" when the place is not exact or not known."""

    kind: Concept
    lines: tuple[str, ...]
    how: str
    getting_there: str
    reach: str
    map: str


def activity_context(
    directory: Directory,
    activity: Activity,
    address_of: Callable[[str, str], str],
    pictures: Sequence[Picture],
    title: str,
) -> dict[str, Any]:
    """What pages/activity.html needs. `address_of` gives a list's address by kind and id, "" for one without a page."""
    today = directory.today
    site = directory.site
    groups, silent = _help(directory, activity)
    care = in_brief.personal_care_in_brief(activity, directory.vocabularies["help-kinds"])
    interests = tuple((address_of("interests", item.id), item.title) for item in activity.interests)
    steps = tuple(step for step in map(directory.activity, activity.next_steps) if step is not None)
    return {
        "root": "../../",
        "title": title,
        "activity": activity,
        "provider": activity.provider,
        "patch": activity.interests[0].patch,
        "address": f"{site.base_url}activities/{activity.id}.html" if site.base_url else "",
        "json_ld": activity_json_ld(directory, activity, pictures),
        "trail": _trail(activity, address_of),
        "interests": interests,
        "alike": tuple(item for item in interests if item[0]) if activity.ended else (),
        "needs": tuple((address_of("needs", item.id), item.title) for item in activity.needs),
        "outcomes": tuple((address_of("outcomes", item.id), item.title) for item in activity.outcomes),
        "checked_by": "the provider" if activity.checked.by == "provider" else "the directory’s staff",
        "pictures": pictures,
        "glance": (
            ("Ages", _capital(ages_in_words(activity.ages))),
            ("When", in_brief.rules_in_brief(activity, directory)),
            ("Where", in_brief.place_in_brief(activity.venue, site)),
            ("Cost", cost_in_brief(activity.costs)),
            ("Does an adult stay?", in_brief.adult_in_brief(activity) if activity.adult_stays else "Not stated. Ask."),
            ("Personal care", _capital(care.removeprefix("Personal care: "))),
        ),
        "fit": fit_of(activity, directory),
        "membership": said.membership_in_words(activity),
        "programmes": tuple(said.programme_in_words(belongs, today) for belongs in activity.programmes),
        "ratio": said.ratio_in_words(activity.staff_ratio),
        "help_groups": groups,
        "help_unstated": silent,
        "unstated": _unstated(activity),
        "patterns": tuple(_pattern(pattern, directory) for pattern in activity.schedules),
        "only_arranged": all(pattern.schedule.kind is ScheduleKind.ARRANGED for pattern in activity.schedules),
        "dates": tuple(_date(item, directory) for item in activity.next_sessions),
        "calendar_file": _calendar_file(activity, today),
        "calendar_last": dates_covered(today).last,
        "venues": _venues(activity, directory),
        "pick_up": said.pick_up_in_words(activity.travel.pick_up)
        if activity.travel is not None and activity.travel.pick_up is not None
        else "",
        "answers": _who_answers(activity),
        "other_contact": _other_contact(activity),
        "next_steps": steps,
        "leads_on": bool(activity.outcomes or activity.outcomes_note or steps or activity.volunteering),
        "similar": tuple(
            (item.activity, in_brief.place_in_brief(item.activity.venue, site), item.why)
            for item in directory.similar.get(activity.id, ())
        ),
        "report": f"Page: {activity.id}\nWhat is wrong: ",
    }


def _trail(activity: Activity, address_of: Callable[[str, str], str]) -> tuple[tuple[str, str], ...]:
    town = activity.venue.town
    steps = [("browse.html", "Browse")]
    if town is not None and (address := address_of("towns", town.id)):
        steps.append((address, town.title))
    return tuple(steps)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


@dataclass(slots=True)
class HelpRow:
    """One answer about help: `who` is its id in the vocabulary, `kinds` what it holds for, `note` may be ""."""

    kinds: list[str]
    who: str
    icon: str
    said: str
    note: str

    @property
    def what(self) -> str:
        """The kinds in a row: "Changing a pad and moving with a hoist"."""
        return list_in_words([self.kinds[0], *map(lower_first, self.kinds[1:])])


def _help(directory: Directory, activity: Activity) -> tuple[tuple[tuple[str, tuple[HelpRow, ...]], ...], list[str]]:
    """The answers by group of help, and the kinds that nobody answered."""
    groups: dict[str, list[HelpRow]] = {}
    silent: list[str] = []
    for kind in directory.vocabularies["help-kinds"]:
        answer = activity.help.get(kind.id)
        if answer is None:
            silent.append(kind.title)
            continue
        who = answer.who.id
        rows, note = groups.setdefault(kind.group, []), help_note(answer)
        same = next((row for row in rows if row.who == who and not row.note and not note), None)
        if who in _SAID_ONCE and same is not None:
            same.kinds.append(kind.title)
        else:
            rows.append(HelpRow([kind.title], who, said.ANSWER_ICONS[who], ANSWER_WORDS[who], note))
    return tuple((group, tuple(rows)) for group, rows in groups.items()), silent


def _pattern(pattern: ActivitySchedule, directory: Directory) -> PatternWords:
    schedule = pattern.schedule
    notes = []
    if pattern.note:
        notes.append(with_full_stop(pattern.note))
    if pattern.own_ages:
        notes.append(with_full_stop(ages_phrase(pattern.ages)))
        if pattern.ages.under_and_over_18:
            notes.append(with_full_stop(pattern.ages.under_and_over_18))
    if pattern.own_venue:
        where = _whereabouts(pattern.venue, directory)
        notes.append(f"{where[:1].upper()}{where[1:]}.")
    if schedule.kind is not ScheduleKind.DATES:
        coming = [day for day in schedule.excepted if day >= directory.today]
        if coming:
            notes.append(f"Not on {_days(coming, directory.today)}.")
    off = [each for each in schedule.cancelled if each.on >= directory.today]
    notes += [
        f"Cancelled on {_days([each.on], directory.today)}." + (f" {with_full_stop(each.why)}" if each.why else "")
        for each in off
    ]
    return PatternWords(rule_in_words(schedule, directory.calendar, today=directory.today), tuple(notes))


def _calendar_file(activity: Activity, today: date) -> str:
    """The address of its dates from its page; "" where the file holds none that are to come."""
    last = dates_covered(today).last
    dated = any(item.session.day <= last for item in activity.next_sessions)
    return f"{activity.slug}.ics" if dated and activity.status.id != "paused" else ""


def _days(days: Sequence[date], today: date) -> str:
    return list_in_words([date_in_words(day, beside=today) for day in days])


def _date(item: ActivitySession, directory: Directory) -> DateWords:
    session = item.session
    words = date_in_words(session.day, beside=directory.today)
    if session.timed:
        times = time_range_in_words(item.pattern.schedule.start, item.pattern.schedule.end)
        words = f"{words}, {times}" if times else f"{words}, {time_in_words(session.start.time())}"
    return DateWords(
        words=words,
        iso=session.start.isoformat(timespec="minutes") if session.timed else session.day.isoformat(),
        over=max(session.start, session.end).isoformat(timespec="seconds")
        if session.timed
        else session.day.isoformat(),
        cancelled=session.cancelled,
        where=_whereabouts(item.pattern.venue, directory) if item.pattern.own_venue else "",
    )


def _whereabouts(venue: Venue, directory: Directory) -> str:
    """A venue inside a sentence: "at Quarry Pool, Shrewsbury", "in Ludlow", "online", "all over Shropshire"."""
    place = in_brief.place_in_brief(venue, directory.site)
    match venue.kind.id:
        case "place":
            return f"at {place}"
        case "town-only":
            return f"in {place}"
        case _:
            return place[:1].lower() + place[1:]


def _venues(activity: Activity, directory: Directory) -> tuple[tuple[VenueWords, str], ...]:
    """The activity's venue, then each other venue of its sessions, once."""
    others = list(dict.fromkeys(item.venue for item in activity.schedules if item.own_venue))
    others = [venue for venue in others if venue != activity.venue]
    found = [(_venue(activity.venue, directory), "Where")]
    found += [(_venue(venue, directory), "Where it is sometimes") for venue in others[:1]]
    found += [(_venue(venue, directory), f"Another place: {venue.name or venue.kind.title}") for venue in others[1:]]
    return tuple(found)


def _venue(venue: Venue, directory: Directory) -> VenueWords:
    exact = (
        venue.kind.id == "place"
        and venue.latitude is not None
        and venue.longitude is not None
        and (venue.town is None or (venue.latitude, venue.longitude) != (venue.town.latitude, venue.town.longitude))
    )
    return VenueWords(
        kind=venue.kind,
        lines=venue.lines,
        how=venue.how,
        getting_there=venue.getting_there,
        reach=f"All over {in_brief.area_in_words(venue, directory.site)}. {venue.kind.description}",
        map=f"https://www.openstreetmap.org/?mlat={venue.latitude}&mlon={venue.longitude}"
        f"#map=17/{venue.latitude}/{venue.longitude}"
        if exact
        else "",
    )


def _same_ways(activity: Activity) -> bool:
    contact, booking = activity.contact, activity.booking
    return (contact.phone, contact.email, contact.text) == (booking.phone, booking.email, booking.text)


def _who_answers(activity: Activity) -> str:
    """Who answers, with what the contact's note says where its ways are those of booking: they stand there once."""
    contact = activity.contact
    note = contact.note if _same_ways(activity) else ""
    return " ".join(with_full_stop(part) for part in (contact.role, note) if part) if note else contact.role


def _other_contact(activity: Activity) -> Contact | None:
    """Whom to ask about the activity, where booking does not already give the same ways."""
    contact = activity.contact
    if _same_ways(activity):
        return None
    return contact if contact.phone or contact.email or contact.text or contact.note else None


def _unstated(activity: Activity) -> Mapping[str, tuple[str, ...]]:
    """What nobody has said, for each part of the page: gathered into a line, so that it is seen and is not a wall."""
    surroundings, site, booking = activity.surroundings, activity.site, activity.booking
    candidates: Mapping[str, tuple[tuple[object, str], ...]] = {
        "for_whom": (
            (activity.group, "who else comes"),
            (activity.level, "how much extra support there is"),
            (activity.needs or activity.criterion, "which needs it was planned for"),
            (activity.take_part, "whether a wheelchair user can take part"),
            (activity.eligibility.diagnosis, "whether a diagnosis is needed"),
        ),
        "help": (
            (activity.staff_ratio, "how many adults there are for each child"),
            (activity.personal_assistant, "whether a personal assistant may come"),
            (activity.distress, "what they do when a child is upset"),
        ),
        "place": (
            (activity.travel, "buses and parking"),
            (activity.toilets, "which toilets there are"),
            (activity.access or activity.access_note, "access"),
            (surroundings and surroundings.noise, "how loud it is"),
            (surroundings and surroundings.light, "how bright it is"),
            (surroundings and surroundings.crowd, "how many people are there"),
            (surroundings and surroundings.indoors, "whether it is indoors"),
            (site and site.secure, "how secure it is"),
            (activity.cancellations, "how you hear that it is off"),
        ),
        "visit": ((activity.bring, "what to bring"), (activity.food, "food and drink")),
        "cost": ((activity.pay_with, "how you can pay"),),
        "booking": (
            (booking.who, "who may book"),
            (booking.phone or booking.email or booking.text or booking.url, "how to reach them"),
        ),
    }
    return {part: tuple(phrase for value, phrase in facts if not value) for part, facts in candidates.items()}
