"""What a result shows: the same words as a card in a list, as plain text for the browser to put in place.

The three facts that decide a visit (1:1, personal care, does an adult stay) are on every card, and say so where they
were not stated.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from activity_directory.model.in_words import ANSWERS, ages_phrase, cost_in_brief
from activity_directory.schedule import date_in_words, rule_in_words, time_in_words
from activity_directory.schedule.in_words import list_in_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from activity_directory.model import Activity, Directory, Vocabulary
    from activity_directory.model.activity import ActivitySession
    from activity_directory.search.documents import Document

Card = list[object]
"""One result, in the order of theme/static/js/search-page.js; see card_of and page_card_of."""

# Dates are worked out at build; a reader's script leaves out those that are over, so there is more than one.
NEXT_DATES = 2
_EXCERPT = 170

_ONE_TO_ONE = {
    "we-do-this": "they do this",
    "can-arrange": "they can arrange this",
    "your-adult-does-this": "your adult does this",
    "cannot": "the provider says that they cannot",
    "ask": "ask them",
}
# The beginning of a sentence, before the kinds of help that it holds for; the letter stands for it in a card.
_CARE = {
    "we-do-this": "they help with",
    "can-arrange": "they can arrange",
    "your-adult-does-this": "your adult helps with",
    "cannot": "they say they cannot help with",
    "ask": "ask about",
}
PERSONAL_CARE = "Personal care"
_MARKS = re.compile(r"^#.*$|^[ \t]*(?:[-*>]|[0-9]+[.)]) +|\*\*|__|\[([^\]]*)\]\([^)]*\)", re.MULTILINE)


def card_of(document: Document, directory: Directory) -> Card:
    """A result: an activity's card, or the shorter one of a page."""
    activity = document.activity
    if activity is None:
        text = document.page.text if document.page is not None else ""
        return [document.path, document.title, excerpt(text)]
    return [
        document.path,
        activity.name,
        activity.summary,
        activity.provider.name,
        activity.interests[0].group.lower().replace(" ", "-"),
        activity.interests[0].symbol,
        badges(activity),
        ages_phrase(activity.ages),
        place(activity, directory),
        when(activity, directory.today),
        next_dates(activity, directory.today),
        cost_in_brief(activity.costs),
        one_to_one(activity),
        care_letters(activity, directory.vocabularies["help-kinds"]),
        adult(activity),
        checked(activity),
    ]


def badges(activity: Activity) -> list[list[str]]:
    """Look, icon and words of what must be seen at a glance."""
    found = []
    if activity.status.id in {"full", "paused"}:
        found.append(["warn", "alert", activity.status.title])
    if activity.overdue:
        found.append(["warn", "phone", "Ring first"])
    if activity.free:
        found.append(["good", "", "Free"])
    if activity.level is not None and activity.level.id != "universal":
        found.append(["", "", activity.level.title])
    if activity.eligibility.membership is not None:
        found.append(["", "", f"{activity.eligibility.membership.title} members"])
    return found


def place(activity: Activity, directory: Directory) -> str:
    """Where, in a few words: "Quarry Pool, Shrewsbury", "Ludlow", "Online", "All over Shropshire"."""
    venue = activity.venue
    if venue.kind.id == "online":
        return "Online"
    if venue.kind.id == "area-wide" and venue.town is None:
        areas = list_in_words([area.title for area in venue.areas])
        return f"All over {areas or directory.site.area}"
    town = venue.town.title if venue.town is not None else ""
    return ", ".join(part for part in (venue.name, town) if part) or venue.kind.title


def when(activity: Activity, today: date) -> str:
    """The first rule, and how many more there are."""
    rules = [rule_in_words(pattern.schedule, today=today) for pattern in activity.schedules]
    rules = [rule for rule in dict.fromkeys(rules) if rule]
    if not rules:
        return "Ask when"
    more = len(rules) - 1
    return f"{rules[0]}, and {more} other time{'s' if more > 1 else ''}" if more else rules[0]


def next_dates(activity: Activity, today: date) -> list[list[object]]:
    """The coming dates that are not cancelled: when each is over (minutes since 1970) and its words."""
    running = [coming for coming in activity.next_sessions if coming.session.cancelled is None]
    return [[_over(coming), _date_words(coming, today)] for coming in running[:NEXT_DATES]]


def _over(coming: ActivitySession) -> int:
    # Without an end that can be trusted, a date is over when the day is.
    session = coming.session
    end = session.end if session.timed and session.end > session.start else session.start.replace(hour=23, minute=59)
    return int(end.timestamp()) // 60


def _date_words(coming: ActivitySession, today: date) -> str:
    day = date_in_words(coming.session.day, beside=today)
    return f"{day}, {time_in_words(coming.session.start.time())}" if coming.session.timed else day


def one_to_one(activity: Activity) -> str:
    """One to one help: "1:1: they do this"."""
    answer = activity.help.get("one_to_one")
    return f"1:1: {_ONE_TO_ONE[answer.who.id]}" if answer is not None else "1:1: not stated"


def personal_care(activity: Activity, kinds: Vocabulary) -> str:
    """Each kind of personal care by who gives it; what nobody stated is said as such."""
    care = [kind for kind in kinds if kind.group == PERSONAL_CARE]
    answers = {kind.id: activity.help.get(kind.id) for kind in care}
    parts = []
    for who in ANSWERS:
        found = [_small(kind.title) for kind in care if (said := answers[kind.id]) is not None and said.who.id == who]
        if found:
            parts.append(f"{_CARE[who]} {list_in_words(found)}")
    if None in answers.values():
        parts.append("the rest is not stated" if parts else "not stated")
    return f"Personal care: {'; '.join(parts)}"


def care_letters(activity: Activity, kinds: Vocabulary) -> str:
    """The answers to each kind of personal care as letters: the place of the answer in ANSWERS, "-" for not stated.

    The browser makes personal_care()'s sentence of them, from what care_words() gives it once.
    """
    answers = (activity.help.get(kind.id) for kind in kinds if kind.group == PERSONAL_CARE)
    return "".join("-" if answer is None else str(ANSWERS.index(answer.who.id)) for answer in answers)


def care_words(kinds: Vocabulary) -> dict[str, list[str]]:
    """The phrases that a sentence about personal care is made of."""
    care = [_small(kind.title) for kind in kinds if kind.group == PERSONAL_CARE]
    return {"kinds": care, "answers": [_CARE[who] for who in ANSWERS]}


def share(cards: Sequence[Card], least: int) -> list[str]:
    """What at least `least` cards say word for word, in order; in the cards their numbers in this list stand for it."""
    counts = Counter(value for card in cards for value in card if isinstance(value, str))
    common = sorted(value for value, count in counts.items() if count >= least and len(value) > 3)
    numbers = {value: number for number, value in enumerate(common)}
    for card in cards:
        card[:] = [numbers.get(value, value) if isinstance(value, str) else value for value in card]
    return common


def adult(activity: Activity) -> str:
    """Whether an adult stays."""
    stays = activity.adult_stays
    if stays is None:
        return "Does an adult stay? Not stated"
    return f"{stays.usually.title}. In some cases an adult stays" if stays.stays_if else stays.usually.title


def checked(activity: Activity) -> str:
    """When somebody last confirmed it."""
    day = date_in_words(activity.checked.on, year=True, weekday=False)
    return f"Ring first. Last checked {day}" if activity.overdue else f"Checked {day}"


def excerpt(markdown: str) -> str:
    """The beginning of a page as plain text, cut between words."""
    text = " ".join(_MARKS.sub(r"\1", markdown).split())
    if len(text) <= _EXCERPT:
        return text
    return text[:_EXCERPT].rpartition(" ")[0].rstrip(".,;:") + " …"


def _small(text: str) -> str:
    return text[0].lower() + text[1:] if len(text) > 1 and text[1].islower() else text
