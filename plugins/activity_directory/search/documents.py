"""What of an activity or a staff's page can be found, field by field. Unknown is never yes.

A help kind counts only where the provider said "we do this", "we can arrange this" or "ask us" (which counts for less,
in a field of its own). What is not stated, what they cannot do and what the family's own adult does is never found.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from activity_directory.schedule import ScheduleKind, When
from activity_directory.search.analysis import fold
from activity_directory.search.lexicon import SHORTEST_WITH_SLIP, slips
from activity_directory.search.whoosh_index import stem_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from activity_directory.model import Activity, Concept, Directory, StaffPage, Venue

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_OFFERED = ("we-do-this", "can-arrange")
# Choices of a vocabulary that say that something is not there, or that a place is open to the street.
_ABSENT = {"none", "open", "watching-only", "varies", "needed"}


@dataclass(frozen=True, slots=True)
class Document:
    """One thing that can be found. `number` is its place in the index, `path` its page below the site's top.

    `texts` holds prose and `concepts` lists of words from vocabularies and the calendar, by the field's name. In a list
    a word counts once however often its synonyms repeat it.
    """

    number: int
    path: str
    title: str
    texts: Mapping[str, str]
    concepts: Mapping[str, tuple[str, ...]]
    activity: Activity | None = None
    page: StaffPage | None = None


def documents_of(directory: Directory) -> tuple[Document, ...]:
    """Every listed activity, then every page of the staff's.

    Activities that are likely to be found together (one interest, one town) are neighbours, so that their cards come in
    one block; open ones come before full and paused ones, because of two equal scores the lower number wins.
    """
    activities = sorted(directory.listed, key=_neighbours)
    found = []
    for number, activity in enumerate(activities):
        path = f"activities/{activity.id}.html"
        concepts = _concepts(activity, directory)
        found.append(Document(number, path, activity.name, _texts(activity), concepts, activity=activity))
    for number, page in enumerate(sorted(directory.pages, key=lambda page: page.slug), len(found)):
        path = "young-people.html" if page.slug == "for-young-people" else f"{page.slug}.html"
        texts = {"name": page.title, "text": page.text}
        found.append(Document(number, path, page.title, texts, {}, page=page))
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


def _concepts(activity: Activity, directory: Directory) -> dict[str, tuple[str, ...]]:
    words = directory.vocabularies
    found = {
        "interests": _said(activity.interests),
        "needs": _said(activity.needs),
        "outcomes": _said(activity.outcomes),
        "place": tuple(_place_words(activity, directory)),
        "when": tuple(_when_words(activity)),
        "facts": tuple(_fact_words(activity)),
    }
    kinds = {"help": _OFFERED, "ask": ("ask",)}
    for field, answers in kinds.items():
        stated = [
            (kind, answer) for kind in words["help-kinds"]
            if (answer := activity.help.get(kind.id)) is not None and answer.who.id in answers
        ]  # fmt: skip
        found[field] = tuple(part for kind, answer in stated for part in (*_said((kind,)), *_said(answer.ways)))
    return {name: parts for name, parts in found.items() if parts}


def _said(concepts: Sequence[Concept]) -> tuple[str, ...]:
    """The titles of concepts, and what else people call them.

    A synonym that is the title's word with a slip in it ("swiming") is left out: the search mends slips, and then finds
    everything that says the right word, where the wrong one would only find the vocabulary's own uses.
    """
    return tuple(part for concept in concepts for part in (concept.title, *_synonyms(concept)))


def _synonyms(concept: Concept) -> Iterator[str]:
    words = fold(concept.title).replace(",", "").split()
    for synonym in concept.synonyms:
        if len(synonym) < SHORTEST_WITH_SLIP or not any(
            slips(synonym, word, 1) == 1 and stem_of(synonym) != stem_of(word) for word in words
        ):
            yield synonym


def _place_words(activity: Activity, directory: Directory) -> Iterator[str]:
    venues = [activity.venue, *(pattern.venue for pattern in activity.schedules if pattern.own_venue)]
    for area in activity.areas:
        yield area.title
    for venue in venues:
        yield from _venue_words(venue, directory)


def _venue_words(venue: Venue, directory: Directory) -> Iterator[str]:
    yield venue.name
    if venue.town is not None:
        yield venue.town.title
        yield from venue.town.synonyms
        # A town's district where the venue gives none of its own.
        yield from (venue.postcode.split()[:1] if venue.postcode else venue.town.districts)
    match venue.kind.id:
        case "online":
            yield from ("online", "at home", "zoom")
        case "area-wide" if not venue.areas:
            yield directory.site.area


def _when_words(activity: Activity) -> Iterator[str]:
    for day in activity.weekdays:
        yield DAYS[day]
        yield DAYS[day][:3]
        yield "weekend" if day > 4 else "weekday"
    if activity.in_term:
        yield "term time"
    if activity.in_holidays:
        yield "school holidays half term"
    for pattern in activity.schedules:
        schedule = pattern.schedule
        if schedule.kind is ScheduleKind.WEEKLY and schedule.when is When.ALL_YEAR:
            yield "all year"
        if schedule.kind is ScheduleKind.MONTHLY:
            yield "monthly every month"
        if schedule.start is not None:
            yield "morning" if schedule.start.hour < 12 else "afternoon" if schedule.start.hour < 17 else "evening"


def _fact_words(activity: Activity) -> Iterator[str]:
    if activity.free:
        yield "free no cost"
    yield from _said([concept for concept in _present(activity) if concept.id not in _ABSENT])
    if activity.personal_assistant is not None and activity.personal_assistant.welcome:
        yield "personal assistant pa carer welcome"
    if activity.volunteering is not None:
        yield "volunteer volunteering help out"
    for belongs in activity.programmes:
        yield belongs.scheme.title
    if activity.eligibility.membership is not None:
        yield activity.eligibility.membership.title


def _present(activity: Activity) -> Iterator[Concept]:
    """What the entry says of the place, of who comes and of getting in, in the words of the vocabularies."""
    yield from activity.toilets
    yield from activity.access
    around, stays = activity.surroundings, activity.adult_stays
    stated: tuple[Concept | None, ...] = (
        activity.level,
        activity.group.kind if activity.group is not None else None,
        activity.take_part.wheelchair if activity.take_part is not None else None,
        *((around.noise, around.light, around.crowd, around.indoors) if around is not None else ()),
        activity.site.secure if activity.site is not None else None,
        activity.eligibility.diagnosis,
        stays.usually if stays is not None else None,
    )
    yield from (concept for concept in stated if concept is not None)
    if activity.booking.how.id == "drop-in":
        yield activity.booking.how
