"""The facts of one entry as a family asks for them, each in a line or two of plain words.

What a provider left out is said to be "not stated"; "ask" is printed only where the provider says to ask.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.brochure.book import Fact, Line
from activity_directory.model.in_words import ages_phrase, cost_in_words, help_by_answer, money
from activity_directory.schedule import quarter_in_words
from activity_directory.schedule.in_words import list_in_words
from activity_directory.schedule.names import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from activity_directory.model import (
        Activity,
        ActivitySchedule,
        Concept,
        Directory,
        HelpAnswer,
        Venue,
        Vocabulary,
    )
    from activity_directory.schedule import Quarter

_FEW = 3
"""Up to this many kinds of help that nobody spoke of are named one by one."""


_NAMES = {
    *(
        "I",
        "I'm",
        "British",
        "Braille",
        "Christmas",
        "Down's",
        "Easter",
        "English",
        "Guides",
        "Lego",
        "Makaton",
        "Scouts",
    ),
    *("Tourette's", "Welsh", "Zoom"),
    *WEEKDAYS,
    *(f"{day}s" for day in WEEKDAYS),
    *MONTHS,
}
"""Words that keep their capital inside a sentence."""


def facts_of(activity: Activity, directory: Directory, quarter: Quarter) -> tuple[Fact, ...]:
    """When, where, cost and booking, then who for, who helps and who stays: always these seven, in this order."""
    return (
        Fact("when", "When", _when(activity, directory, quarter)),
        Fact("where", "Where", _where(activity)),
        Fact("cost", "Cost", _costs(activity)),
        Fact("book", "To book", _booking(activity)),
        Fact("who", "Who for", _who_for(activity)),
        Fact("help", "Help", _help(activity, directory.vocabularies["help-kinds"])),
        Fact("stays", "Who stays", _stays(activity)),
    )


def sentence(text: str) -> str:
    """The text with a capital and a full stop, unless it ends in a mark of its own."""
    text = text.strip()
    if not text:
        return ""
    return f"{text[0].upper()}{text[1:]}" + ("" if text.endswith((".", "!", "?", ":")) else ".")


def inside(text: str) -> str:
    """The text as it stands inside a sentence: no full stop at its end, a small letter unless it is a name."""
    text = text.strip().rstrip(".")
    first = text.partition(" ")[0].rstrip(",;:")
    named = first in _NAMES or first[1:] != first[1:].lower()
    return text if named else f"{text[:1].lower()}{text[1:]}"


def places_of(venue: Venue) -> list[str]:
    """The town, the areas, "Online" or "All over the county": whatever a family would look under."""
    if venue.town is not None:
        return [venue.town.title]
    if venue.kind.id == "online":
        return ["Online"]
    return [area.title for area in venue.areas] or ["All over the county"]


def town_of(venue: Venue) -> str:
    """Where it is in a few words, for tables."""
    return list_in_words(places_of(venue))


def _when(activity: Activity, directory: Directory, quarter: Quarter) -> tuple[Line, ...]:
    lines = []
    for pattern in activity.schedules:
        dates = quarter_in_words(pattern.schedule, directory.calendar, quarter, times=True)
        if dates:
            lines.append(Line(_pattern(dates, pattern)))
    if activity.cancellations is not None:
        by = f" ({inside(activity.cancellations.by)})" if activity.cancellations.by else ""
        lines.append(Line(f"{inside(activity.cancellations.how)}{by}.", "If it is called off:"))
    return tuple(lines)


def _pattern(dates: str, pattern: ActivitySchedule) -> str:
    extras = [sentence(dates)]
    if pattern.own_venue:
        extras.append(sentence(address_of(pattern.venue)))
    if pattern.own_ages:
        extras.append(sentence(ages_phrase(pattern.ages)))
    if pattern.note:
        extras.append(sentence(pattern.note))
    return " ".join(extras)


def address_of(venue: Venue) -> str:
    """A venue in one line: "Quarry Pool, 1 Example Street, Shrewsbury SY1 1RF", or its town or kind."""
    lines = venue.lines
    if venue.postcode and len(lines) > 1:
        return f"{', '.join(lines[:-1])} {lines[-1]}"
    return ", ".join(lines) or town_of(venue)


def _where(activity: Activity) -> tuple[Line, ...]:
    venue = activity.venue
    parts = [sentence(address_of(venue))]
    if venue.kind.id == "town-only":
        parts.append("You are given the address when you book.")
    parts += [sentence(text) for text in (venue.how, venue.getting_there) if text]
    return (Line(" ".join(parts)),)


def _who_for(activity: Activity) -> tuple[Line, ...]:
    parts = [sentence(ages_phrase(activity.ages))]
    if activity.group is not None and activity.group.kind is not None:
        parts.append(sentence(activity.group.kind.title))
    if activity.level is not None and activity.level.id != "universal":
        parts.append(sentence(activity.level.title))
    lines = [Line(" ".join(parts))]
    if activity.needs:
        lines.append(Line(f"{_joined(activity.needs)}.", "Planned for:"))
    rules = " ".join([sentence(activity.criterion), _eligibility(activity)]).strip()
    return (*lines, Line(rules)) if rules else tuple(lines)


def _eligibility(activity: Activity) -> str:
    eligibility = activity.eligibility
    parts = []
    if eligibility.membership is not None:
        members = f"{eligibility.membership.title} members only"
        if eligibility.membership_ages is not None:
            members += f" ({inside(ages_phrase(eligibility.membership_ages))})"
        parts.append(f"{members}.")
    if eligibility.diagnosis is not None:
        parts.append(sentence(eligibility.diagnosis.title))
    if eligibility.evidence:
        parts.append(f"Please show: {list_in_words([inside(item) for item in eligibility.evidence], 'or')}.")
    parts += [sentence(text) for text in (eligibility.area, eligibility.referral, eligibility.note) if text]
    return " ".join(parts)


def _help(activity: Activity, kinds: Vocabulary) -> tuple[Line, ...]:
    if not activity.help:
        return (Line("Not stated."),)
    lines = []
    for who, concepts in help_by_answer(activity, kinds):
        if who == "not-stated":
            few = len(concepts) <= _FEW
            lines.append(Line(f"{_joined(concepts) if few else 'all other help'}.", "Not stated:"))
        else:
            title = activity.help[concepts[0].id].who.title
            words = [inside(kind.title) + _help_note(activity.help[kind.id]) for kind in concepts]
            lines.append(Line(f"{'; '.join(words)}.", f"{title}:"))
    return tuple(lines)


def _help_note(answer: HelpAnswer) -> str:
    notes = []
    if answer.ways:
        notes.append(list_in_words([concept.title for concept in answer.ways]))
    if answer.notice:
        notes.append(inside(answer.notice))
    if answer.cost is not None:
        notes.append(f"{money(answer.cost)} extra" if answer.cost else "no extra cost")
    if answer.note:
        notes.append(inside(answer.note))
    return f" ({'; '.join(notes)})" if notes else ""


def _stays(activity: Activity) -> tuple[Line, ...]:
    parts = ["Not stated."]
    stays = activity.adult_stays
    if stays is not None:
        usually = stays.usually
        meaning = f": {inside(usually.description)}" if usually.id == "drop-off" else ""
        parts = [f"{usually.title}{meaning}."]
        if stays.stays_if:
            reasons = [inside(reason.title) for reason in stays.stays_if]
            parts.append(f"An adult stays if {list_in_words(_said_once('your child ', reasons), 'or')}.")
        parts.append(sentence(stays.note))
    assistant = activity.personal_assistant
    if assistant is not None:
        ticket = f" ({inside(assistant.ticket.title)})" if assistant.ticket is not None else ""
        parts.append(
            f"A personal assistant may come too{ticket}." if assistant.welcome else "A personal assistant may not come."
        )
        parts.append(sentence(assistant.note))
    return (Line(" ".join(part for part in parts if part)),)


def _said_once(start: str, texts: list[str]) -> list[str]:
    """The texts without a beginning that the one before them has already."""
    return [
        text.removeprefix(start) if at and texts[at - 1].startswith(start) else text for at, text in enumerate(texts)
    ]


def _costs(activity: Activity) -> tuple[Line, ...]:
    if not activity.costs:
        return (Line("Not stated."),)
    lines = [Line(" ".join(sentence(cost_in_words(cost)) for cost in activity.costs))]
    if activity.pay_with:
        lines.append(Line(f"{_joined(activity.pay_with)}.", "Ways to pay:"))
    return tuple(lines)


def _booking(activity: Activity) -> tuple[Line, ...]:
    booking = activity.booking
    parts = [sentence(booking.how.title)]
    if booking.each_session:
        parts.append("Book each session.")
    if booking.who:
        parts.append(f"Who may book: {list_in_words([inside(who.title) for who in booking.who], 'or')}.")
    said = (("Opens", booking.opens), ("Closes", booking.closes), ("Answer", booking.answered))
    parts += [f"{word}: {inside(text)}." for word, text in said if text]
    if booking.allocation is not None:
        parts.append(sentence(booking.allocation.title))
    parts.append(sentence(booking.limit))
    if booking.waiting_list:
        parts.append("There is a waiting list.")
    parts.append(sentence(booking.note))
    ways = _ways(activity)
    first = Line(" ".join(part for part in parts if part))
    return (first, Line(ways, "Or:")) if ways else (first,)


def _ways(activity: Activity) -> str:
    """Text, e-mail and web address; the telephone number stands by itself in larger type."""
    booking, contact = activity.booking, activity.contact
    ways = []
    if text := booking.text or contact.text:
        ways.append(f"text {text}")
    if email := booking.email or contact.email:
        ways.append(email)
    if booking.url:
        ways.append(f"online at {short_address(booking.url)}")
    if any(way.id == "relay-uk" for way in booking.by):
        ways.append("Relay UK")
    return f"{', '.join(ways)}." if ways else ""


def short_address(url: str) -> str:
    """A web address as people type it: without https:// and without a slash at its end."""
    return url.removeprefix("https://").removeprefix("http://").removesuffix("/")


def phone_of(activity: Activity) -> str:
    """The number to ring: the booking's, else the activity's contact's, else the provider's; "" for none."""
    return activity.booking.phone or activity.contact.phone or activity.provider.contact.phone


def _joined(concepts: Iterable[Concept]) -> str:
    return list_in_words([inside(concept.title) for concept in concepts])
