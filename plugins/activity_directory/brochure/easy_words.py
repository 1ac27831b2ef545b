"""An activity in Easy Read: the provider's own sentences, and when, where and how to ask as short ones made from facts.

A sentence has one idea, at most MOST_WORDS words and a picture: the id of a symbol, "" for none.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from activity_directory.brochure.facts import phone_of, sentence, town_of
from activity_directory.model.in_words import ages_phrase
from activity_directory.schedule import date_in_words
from activity_directory.schedule.in_words import time_in_words, weekdays_in_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date

    from activity_directory.model import Activity, ActivitySchedule, Directory, Venue
    from activity_directory.schedule import Quarter

Pictured = tuple[str, str]
"""The id of a symbol, and a sentence."""

MOST_WORDS = 15
_FEW_DAYS = 3
_SENTENCE_END = re.compile(r"(?<=[.!?]) +(?=[A-Z])")


def is_short(words: str) -> bool:
    """Whether a sentence is short enough for Easy Read."""
    return len(words.split()) <= MOST_WORDS


def own_sentences(activity: Activity) -> tuple[Pictured, ...]:
    """The provider's sentences that are short enough."""
    return tuple((item.symbol, item.text) for item in activity.easy_read if is_short(item.text))


def too_long(activity: Activity) -> tuple[str, ...]:
    """The provider's sentences that are not."""
    return tuple(item.text for item in activity.easy_read if not is_short(item.text))


def fact_sentences(activity: Activity, directory: Directory, quarter: Quarter) -> tuple[Pictured, ...]:
    """Who for, when, where and how to ask, in this quarter."""
    said = [*_who(activity), *_when(activity, directory, quarter), *_where(activity.venue), *_ask(activity)]
    return tuple(said)


def _who(activity: Activity) -> Iterator[Pictured]:
    yield from _ages(ages_phrase(activity.ages))
    if activity.eligibility.membership is not None:
        yield _or_ask("badge", f"You must be a member of {activity.eligibility.membership.title}.")


def _ages(phrase: str) -> Iterator[Pictured]:
    yield "group", f"It is for {phrase[0].lower()}{phrase[1:]}."


def _when(activity: Activity, directory: Directory, quarter: Quarter) -> Iterator[Pictured]:
    running: dict[int, list[date]] = {}
    for item in directory.sessions(activity, quarter.first, quarter.last):
        if item.session.cancelled is None:
            at = next(at for at, pattern in enumerate(activity.schedules) if pattern is item.pattern)
            running.setdefault(at, []).append(item.session.day)
    arranged = [pattern for pattern in activity.schedules if pattern.schedule.arranged]
    on = {day for days in running.values() for day in days}
    for at, days in sorted(running.items()):
        pattern = activity.schedules[at]
        yield from _days(sorted(set(days)), on)
        yield from _times(pattern)
        if pattern.own_venue:
            yield from _where(pattern.venue)
        if pattern.own_ages:
            yield from _ages(ages_phrase(pattern.ages))
    if arranged:
        yield "calendar", "You choose the day and time together with them."


def _days(days: Sequence[date], on: Collection[date]) -> Iterator[Pictured]:
    if len(days) <= _FEW_DAYS:
        yield from (("calendar", f"It is on {date_in_words(day)}.") for day in days)
        return
    weekdays = weekdays_in_words(sorted({day.weekday() for day in days}))
    yield "calendar", "It is on every day." if weekdays == "Every day" else f"It is on {weekdays}."
    yield "calendar", f"The first day is {date_in_words(days[0])}."
    yield "calendar", f"The last day is {date_in_words(days[-1])}."
    missing = _missing(days, on)
    if len(missing) <= _FEW_DAYS:
        yield from (("no", f"It is not on {date_in_words(day)}.") for day in missing)
    else:
        yield "no", "It is not on every week."
        yield "telephone", "Ring to ask for the days."


def _missing(days: Sequence[date], on: Collection[date]) -> list[date]:
    """Days of the same weekdays, between the first and the last, on which it is not on, at no other time either."""
    weekdays = {day.weekday() for day in days}
    between = (days[0] + timedelta(days=at) for at in range((days[-1] - days[0]).days))
    return [day for day in between if day.weekday() in weekdays and day not in on]


def _times(pattern: ActivitySchedule) -> Iterator[Pictured]:
    start, end = pattern.schedule.start, pattern.schedule.end
    if start is not None and end is not None:
        yield "clock", f"It is from {time_in_words(start)} to {time_in_words(end)}."
    elif start is not None:
        yield "clock", f"It starts at {time_in_words(start)}."


def _where(venue: Venue) -> Iterator[Pictured]:
    if venue.kind.id == "online":
        yield "computer", "It is online."
        return
    if venue.town is None:
        areas = [area.title for area in venue.areas] or ["all parts of the county"]
        yield from (("map", f"It is in {area}.") for area in areas)
        return
    if venue.name:
        yield _or_ask("map", f"It is at {venue.name}.")
    if venue.town.title not in venue.name:
        yield "map", f"It is in {town_of(venue)}."
    # A name and a postcode find a place; the street is one line more to read.
    if venue.address and not (venue.name and venue.postcode):
        yield _or_ask("map", f"The address is {venue.address}.")
    if venue.postcode:
        yield "map", f"The postcode is {venue.postcode}."
    if venue.kind.id == "town-only":
        yield "map", "They tell you the address when you book."


def _ask(activity: Activity) -> Iterator[Pictured]:
    if activity.status.id == "full":
        yield "wait", "It is full now."
    if activity.notice is not None:
        sentences = _SENTENCE_END.split(sentence(activity.notice.text))
        if all(is_short(words) for words in sentences):
            yield from (("look", words) for words in sentences)
        else:
            yield "look", "Something has changed."
    if activity.booking.how.id == "drop-in":
        yield "yes", "You do not need to book."
    yield "telephone", "Ring this number to ask." if phone_of(activity) else "Ring our team to ask."


def _or_ask(symbol: str, words: str) -> Pictured:
    """The sentence, or one that says to ask for what is too long to say."""
    return (symbol, words) if is_short(words) else ("telephone", "Ring to ask for the address.")
