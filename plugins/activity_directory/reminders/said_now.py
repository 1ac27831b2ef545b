"""What an entry says now, said to the provider who wrote it: "you", not "they"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.model.in_words import ages_in_words, cost_in_words, help_by_answer, lower_first
from activity_directory.schedule import date_in_words, rule_in_words
from activity_directory.schedule.in_words import list_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.model import Directory
    from activity_directory.model.activity import Activity
    from activity_directory.model.provider import Contact

_HELP = {
    "we-do-this": "you do this",
    "can-arrange": "you can arrange this",
    "your-adult-does-this": "the child's own adult does this",
    "cannot": "you cannot do this",
    "ask": "families are to ask you about",
    "not-stated": "you have not said who does this",
}


def said_now(activity: Activity, directory: Directory) -> tuple[tuple[str, str], ...]:
    """What to look at, each with its name: when, where, ages, cost, who helps, who stays, the contact."""
    return tuple((name, _one_line(words)) for name, words in _facts(activity, directory))


def _facts(activity: Activity, directory: Directory) -> Iterator[tuple[str, str]]:
    if activity.status.id != "open":
        yield "Now", activity.status.title
    rules = (
        rule_in_words(pattern.schedule, directory.calendar, today=directory.today) for pattern in activity.schedules
    )
    yield "When", "; ".join(rule for rule in dict.fromkeys(rules) if rule) or "not stated"
    for coming in activity.next_sessions:
        if coming.session.cancelled is not None:
            yield "Called off", date_in_words(coming.session.start.date(), beside=directory.today)
    venue = activity.venue
    town = venue.town.title if venue.town is not None else ""
    yield (
        "Where",
        ", ".join(part for part in (venue.name, venue.address, town, venue.postcode) if part) or (venue.kind.title),
    )
    yield "Ages", ages_in_words(activity.ages)
    yield "Cost", "; ".join(cost_in_words(cost).removesuffix(".") for cost in activity.costs)
    kinds = directory.vocabularies["help-kinds"]
    for answer, found in help_by_answer(activity, kinds):
        yield f"Help, {_HELP[answer]}", list_in_words([lower_first(kind.title) for kind in found])
    yield "Who stays", _who_stays(activity)
    yield "Whom families ring", _contact(activity.contact)


def _who_stays(activity: Activity) -> str:
    stays = activity.adult_stays
    if stays is None:
        return "You have not said whether an adult stays"
    words = stays.usually.title
    if stays.stays_if:
        words += f". An adult stays if: {list_in_words([lower_first(each.title) for each in stays.stays_if], 'or')}"
    return words


def _contact(contact: Contact) -> str:
    ways = (contact.role, contact.phone, contact.text and f"text {contact.text}", contact.email)
    return ", ".join(way for way in ways if way) or "not stated"


def _one_line(text: str) -> str:
    return " ".join(text.split())
