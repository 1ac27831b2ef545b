"""What of an activity or a staff's page can be found, field by field. Unknown is never yes.

A help kind counts only where the provider said "we do this", "we can arrange this" or "ask us" (which counts for less,
in a field of its own). What is not stated, what they cannot do and what the family's own adult does is never found.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from activity_directory.model.directory import StaffPage
from activity_directory.schedule import ScheduleKind, When
from activity_directory.schedule.names import DAY_IDS
from activity_directory.search.analysis import WORD, fold
from activity_directory.search.document import Document
from activity_directory.search.lexicon import SHORTEST_WITH_SLIP, slips
from activity_directory.search.whoosh_index import stem_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from activity_directory.model import Activity, Ages, Concept, Directory, Venue
    from activity_directory.search.document import Label

_SCHOOL_AGE, _TEENS, _ADULTS = 5, 11, 18
_COMMUNICATION = "communication"
_OFFERED = ("we-do-this", "can-arrange")
# Choices of a vocabulary that say that something is not there, or that a place is open to the street.
_ABSENT = {"none", "open", "varies", "needed"}
_WORDS = re.compile(WORD)
_HEADING = re.compile(r"^#+ (.*)", re.MULTILINE)
# Ways to pay that nobody chooses an activity for, and whose names are those of other things ("card games").
_ORDINARY_PAYMENTS = {"cash", "card", "card-online", "bank-transfer", "invoice", "nothing-to-pay"}
# Getting in to watch is not taking part.
_TAKES_PART = ("yes", "adapted")


# A page that no staff wrote, and that families ask for in words that say nothing else.
WHATS_ON = StaffPage(
    "whats-on",
    "What is on this week",
    "Everything that happens this week and in the weeks after it, day by day, with times and places.",
    ("what is on", "whats on", "what is happening", "this weeks events", "diary", "what is on this week"),
)


def documents_of(directory: Directory) -> tuple[Document, ...]:
    """Every listed activity, then every page of the staff's, and the week's.

    Activities that are likely to be found together (one interest, one town) are neighbours, so that their cards come in
    one block; open ones come before full and paused ones, because of two equal scores the lower number wins.
    """
    activities = sorted(directory.listed, key=_neighbours)
    found = []
    for number, activity in enumerate(activities):
        path = f"activities/{activity.id}.html"
        concepts = _concepts(activity, directory)
        found.append(Document(number, path, activity.name, _texts(activity), concepts, activity=activity))
    for number, page in enumerate(sorted((*directory.pages, WHATS_ON), key=lambda page: page.slug), len(found)):
        path = "young-people.html" if page.slug == "for-young-people" else f"{page.slug}.html"
        texts = {"name": page.title, "summary": "\n".join(_HEADING.findall(page.text)), "text": page.text}
        concepts = {"asked": ((page.title, *page.search_words),)} if page.search_words else {}
        found.append(Document(number, path, page.title, texts, concepts, page=page))
    return tuple(found)


def _neighbours(activity: Activity) -> tuple[str, str, bool, str]:
    town = activity.venue.town.id if activity.venue.town is not None else ""
    return activity.interests[0].id, town, activity.status.id != "open", activity.id


def _texts(activity: Activity) -> dict[str, str]:
    text = [activity.description, activity.to_you, *(line.text for line in activity.easy_read)]
    return {
        "name": activity.name,
        "summary": activity.summary,
        "provider": activity.provider.name,
        "text": "\n".join(text),
    }


def _concepts(activity: Activity, directory: Directory) -> dict[str, tuple[Label, ...]]:
    found: dict[str, Iterable[Label]] = {
        "main": _said(activity.interests[:1]),
        "interests": _said(activity.interests[1:]),
        "needs": _said(activity.needs),
        "outcomes": _said(activity.outcomes),
        "place": _place_labels(activity, directory),
        "when": _when_labels(activity),
        "facts": (*_fact_labels(activity), *_age_labels(activity.ages)),
        "help": _help_labels(activity, directory, _OFFERED),
        "ask": (*_help_labels(activity, directory, ("ask",)), *_unsaid_ways(activity, directory)),
    }
    labels = {name: tuple(dict.fromkeys(given)) for name, given in found.items()}
    return {name: given for name, given in labels.items() if given}


def _help_labels(activity: Activity, directory: Directory, answers: Sequence[str]) -> Iterator[Label]:
    for kind in directory.vocabularies["help-kinds"]:
        answer = activity.help.get(kind.id)
        if answer is not None and answer.who.id in answers:
            yield _without_ways(_label(kind), directory) if kind.id == _COMMUNICATION else _label(kind)
            yield from _said(answer.ways)


def _unsaid_ways(activity: Activity, directory: Directory) -> Iterator[Label]:
    """Who helps with talking and does not say how may know Makaton: something to ask about, and no more."""
    answer = activity.help.get(_COMMUNICATION)
    if answer is not None and answer.who.id in _OFFERED and not answer.ways:
        yield from (_label(kind) for kind in directory.vocabularies["help-kinds"] if kind.id == _COMMUNICATION)


def _without_ways(label: Label, directory: Directory) -> Label:
    """Without what is one way of several: staff who use pictures need not sign."""
    named = (name for way in directory.vocabularies["communication"] for name in _label(way))
    ways = {word for name in named for word in _WORDS.findall(fold(name))}
    return (label[0], *(name for name in label[1:] if not ways.intersection(_WORDS.findall(fold(name)))))


def named(concept: Concept) -> tuple[str, ...]:
    """The title of a concept, and what else people call it."""
    return (concept.title, *concept.synonyms)


def _said(concepts: Iterable[Concept]) -> tuple[Label, ...]:
    return tuple(_label(concept) for concept in concepts)


@cache
def _label(concept: Concept) -> Label:
    """The title of a concept, and what else people call it.

    A synonym that is the title's word with a slip in it ("swiming") is left out: the search mends slips, and then finds
    everything that says the right word, where the wrong one would only find the vocabulary's own uses.
    """
    words = fold(concept.title).replace(",", "").split()
    return (concept.title, *(synonym for synonym in concept.synonyms if not _is_slip(synonym, words)))


def _is_slip(synonym: str, words: Sequence[str]) -> bool:
    return len(synonym) >= SHORTEST_WITH_SLIP and any(
        slips(synonym, word, 1) == 1 and stem_of(synonym) != stem_of(word) for word in words
    )


def _place_labels(activity: Activity, directory: Directory) -> Iterator[Label]:
    for area in activity.areas:
        yield (area.title,)
    yield from _venue_labels(activity.venue, directory)
    for pattern in activity.schedules:
        if pattern.own_venue:
            yield from _venue_labels(pattern.venue, directory)


def _venue_labels(venue: Venue, directory: Directory) -> Iterator[Label]:
    if venue.name:
        yield (venue.name,)
    if venue.town is not None:
        yield (venue.town.title, *venue.town.synonyms)
        # The town's districts where the venue gives none of its own.
        yield tuple(venue.postcode.split()[:1]) if venue.postcode else venue.town.districts
    if venue.kind.id == "online":
        yield ("Online", "at home", "zoom")
    elif venue.kind.id == "area-wide" and not venue.areas:
        yield (directory.site.area,)


def _when_labels(activity: Activity) -> Iterator[Label]:
    for day in activity.weekdays:
        yield (DAY_IDS[day], DAY_IDS[day][:3], "weekend" if day > 4 else "weekday")
    if activity.in_term:
        yield ("term time",)
    parts = {pattern.schedule.when for pattern in activity.schedules if pattern.schedule.kind is not ScheduleKind.DATES}
    # What is made for the holidays, before what runs on through them.
    if activity.in_holidays and (When.HOLIDAYS in parts or When.ALL_YEAR not in parts):
        yield ("school holidays", "half term")
    if When.HOLIDAYS in parts:
        yield ("easter", "summer")
    for pattern in activity.schedules:
        schedule = pattern.schedule
        if schedule.kind is ScheduleKind.WEEKLY and schedule.when is When.ALL_YEAR:
            yield ("all year",)
        if schedule.kind is ScheduleKind.MONTHLY:
            yield ("every month", "monthly")
        if schedule.start is not None:
            yield ("morning" if schedule.start.hour < 12 else "afternoon" if schedule.start.hour < 17 else "evening",)


def _age_labels(ages: Ages) -> Iterator[Label]:
    """What a group of one age is called; those for everybody are called nothing."""
    lowest, highest = ages.lowest or 0, 99 if ages.highest is None else ages.highest
    if highest <= _SCHOOL_AGE:
        yield ("toddlers", "preschool")
    elif lowest >= _TEENS and highest <= _ADULTS + 1:
        yield ("teenagers", "teens")
    elif lowest >= _ADULTS - 2:
        yield ("young adults",)


def _fact_labels(activity: Activity) -> Iterator[Label]:
    if activity.free:
        yield ("free", "no cost")
    yield from _said(concept for concept in _present(activity) if concept.id not in _ABSENT)
    yield from _said(concept for concept in activity.pay_with if concept.id not in _ORDINARY_PAYMENTS)
    if activity.personal_assistant is not None and activity.personal_assistant.welcome:
        yield ("personal assistant", "pa", "carer")
        if activity.personal_assistant.ticket is not None and activity.personal_assistant.ticket.id == "free":
            yield ("carer free", *activity.personal_assistant.ticket.synonyms)
    if activity.take_part is not None and activity.take_part.wheelchair.id in _TAKES_PART:
        yield ("a wheelchair user takes part", "wheelchairs", "powerchair", "powerchairs")
    if activity.travel is not None and activity.travel.pick_up is not None:
        yield ("pick up", "transport", "minibus", "picked up", "transport provided")
    if any(cost.kind.id == "donation" for cost in activity.costs):
        yield ("donation", "donations", "pay what you can")
    if activity.volunteering is not None:
        yield ("volunteering", "volunteer", "help out")
    for belongs in activity.programmes:
        yield (belongs.scheme.title,)
    if activity.eligibility.membership is not None:
        yield (activity.eligibility.membership.title, "members")


def _present(activity: Activity) -> Iterator[Concept]:
    """What the entry says of the place, of who comes and of getting in, in the words of the vocabularies."""
    yield from activity.toilets
    yield from activity.access
    around, stays = activity.surroundings, activity.adult_stays
    stated: tuple[Concept | None, ...] = (
        activity.level,
        activity.group.kind if activity.group is not None else None,
        *((around.noise, around.light, around.crowd, around.indoors) if around is not None else ()),
        activity.site.secure if activity.site is not None else None,
        activity.eligibility.diagnosis,
        stays.usually if stays is not None else None,
    )
    yield from (concept for concept in stated if concept is not None)
    if activity.booking.how.id == "drop-in":
        yield activity.booking.how
