"""What a result shows: the same words as a card in a list, as plain text for the browser to put in place."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from activity_directory.model import in_brief
from activity_directory.model.in_words import ANSWERS, ages_phrase, cost_in_brief, lower_first
from activity_directory.schedule import date_in_words, time_in_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from activity_directory.model import Activity, Directory, Vocabulary
    from activity_directory.model.activity import ActivitySession
    from activity_directory.search.document import Document

Card = list[object]
"""One result, in the order of theme/static/js/search-page.js; see card_of and page_card_of."""

# Dates are worked out at build; a reader's script leaves out those that are over, so there is more than one.
NEXT_DATES = 2
_EXCERPT = 170

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
        activity.interests[0].patch,
        activity.interests[0].symbol,
        [list(badge) for badge in in_brief.badges(activity)],
        ages_phrase(activity.ages),
        in_brief.place_in_brief(activity.venue, directory.site),
        in_brief.rules_in_brief(activity, directory),
        next_dates(activity, directory.today),
        cost_in_brief(activity.costs),
        in_brief.one_to_one_in_brief(activity),
        care_letters(activity, directory.vocabularies["help-kinds"]),
        in_brief.adult_in_brief(activity),
        in_brief.checked_in_brief(activity),
    ]


def next_dates(activity: Activity, today: date) -> list[list[object]]:
    """The coming dates that are not cancelled: when each is over (minutes since 1970) and its words."""
    running = [coming for coming in activity.next_sessions if coming.session.cancelled is None]
    return [[in_brief.minute_when_over(coming), _date_words(coming, today)] for coming in running[:NEXT_DATES]]


def _date_words(coming: ActivitySession, today: date) -> str:
    day = date_in_words(coming.session.day, beside=today)
    return f"{day}, {time_in_words(coming.session.start.time())}" if coming.session.timed else day


def care_letters(activity: Activity, kinds: Vocabulary) -> str:
    """The answers to each kind of personal care as letters: the place of the answer in ANSWERS, "-" for not stated.

    The browser makes in_brief.personal_care_in_brief's sentence of them, from what care_words() gives it once.
    """
    answers = (activity.help.get(kind.id) for kind in in_brief.personal_care_kinds(kinds))
    return "".join("-" if answer is None else str(ANSWERS.index(answer.who.id)) for answer in answers)


def care_words(kinds: Vocabulary) -> dict[str, list[str]]:
    """The phrases that a sentence about personal care is made of."""
    care = [lower_first(kind.title) for kind in in_brief.personal_care_kinds(kinds)]
    return {"kinds": care, "answers": [in_brief.CARE_WORDS[who] for who in ANSWERS]}


def share(cards: Sequence[Card], least: int) -> list[str]:
    """What at least `least` cards say word for word, in order; in the cards their numbers in this list stand for it."""
    counts = Counter(value for card in cards for value in card if isinstance(value, str))
    common = sorted(value for value, count in counts.items() if count >= least and len(value) > 3)
    numbers = {value: number for number, value in enumerate(common)}
    for card in cards:
        card[:] = [numbers.get(value, value) if isinstance(value, str) else value for value in card]
    return common


def excerpt(markdown: str) -> str:
    """The beginning of a page as plain text, cut between words."""
    text = " ".join(_MARKS.sub(r"\1", markdown).split())
    if len(text) <= _EXCERPT:
        return text
    return text[:_EXCERPT].rpartition(" ")[0].rstrip(".,;:") + " …"
