"""An activity in a few words, for a card, a row or a result: the same in a list, in the search and on paper.

The three facts that decide a visit (1:1, personal care, does an adult stay) are always said, also where nobody stated
them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.model.in_words import ANSWER_WORDS, ANSWERS, lower_first
from activity_directory.schedule import date_in_words, rule_in_words
from activity_directory.schedule.in_words import list_in_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.model.activity import Activity, ActivitySession
    from activity_directory.model.directory import Directory, SiteInfo
    from activity_directory.model.venue import Venue
    from activity_directory.model.vocabulary import Concept, Vocabulary

Badge = tuple[str, str, str]
"""How it looks ("good", "warn", "stop" or ""), its icon ("" for none) and its words."""

# The beginning of a sentence about personal care, before the kinds of help that it holds for.
CARE_WORDS: Mapping[str, str] = {
    "we-do-this": "they help with",
    "can-arrange": "they can arrange",
    "your-adult-does-this": "your adult helps with",
    "cannot": "they say they cannot help with",
    "ask": "ask about",
}
_PERSONAL_CARE = "Personal care"


def badges(activity: Activity) -> tuple[Badge, ...]:
    """What must be seen at a glance: whether it runs, whether to ring first, whether it is free."""
    found: list[Badge] = []
    match activity.status.id:
        case "full" | "paused":
            found.append(("warn", "alert", activity.status.title))
        case "ended":
            found.append(("stop", "alert", activity.status.title))
    if activity.overdue and not activity.ended:
        found.append(("warn", "phone", "Ring first"))
    if activity.free:
        found.append(("good", "", "Free"))
    if activity.level is not None and activity.level.id != "universal":
        found.append(("", "", activity.level.title))
    if activity.eligibility.membership is not None:
        found.append(("", "", f"{activity.eligibility.membership.title} members"))
    return tuple(found)


def place_in_brief(venue: Venue, site: SiteInfo) -> str:
    """Where, in a few words: "Quarry Pool, Shrewsbury", "Ludlow", "Online", "All over Shropshire"."""
    match venue.kind.id:
        case "online":
            return "Online"
        case "area-wide" if venue.town is None:
            return f"All over {area_in_words(venue, site)}"
    town = venue.town.title if venue.town is not None else ""
    return ", ".join(part for part in (venue.name, town) if part) or venue.kind.title


def area_in_words(venue: Venue, site: SiteInfo) -> str:
    """What an area-wide venue covers: its areas by name, else the whole county."""
    return list_in_words([area.title for area in venue.areas]) if venue.areas else site.area


def rules_in_words(activity: Activity, directory: Directory) -> list[str]:
    """Each rule of its sessions, as it stands on the build's date, once; [] where no day is named."""
    rules = (
        rule_in_words(pattern.schedule, directory.calendar, today=directory.today) for pattern in activity.schedules
    )
    return [rule for rule in dict.fromkeys(rules) if rule]


def rules_in_brief(activity: Activity, directory: Directory) -> str:
    """When: the first rule, and how many more there are."""
    rules = rules_in_words(activity, directory)
    if not rules:
        return "Ask when"
    more = len(rules) - 1
    return f"{rules[0]}, and {more} other time{'s' if more > 1 else ''}" if more else rules[0]


def minute_when_over(coming: ActivitySession) -> int:
    """The minute since 1970 at which a date is over, after which a reader's script no longer shows it."""
    # Without an end that can be trusted, a date is over when the day is.
    session = coming.session
    end = session.end if session.timed and session.end > session.start else session.start.replace(hour=23, minute=59)
    return int(end.timestamp()) // 60


def one_to_one_in_brief(activity: Activity) -> str:
    """One to one help: "1:1: they do this"."""
    answer = activity.help.get("one_to_one")
    return f"1:1: {lower_first(ANSWER_WORDS[answer.who.id])}" if answer is not None else "1:1: not stated"


def personal_care_kinds(kinds: Vocabulary) -> tuple[Concept, ...]:
    """The kinds of help that are personal care, in the vocabulary's order."""
    return tuple(kind for kind in kinds if kind.group == _PERSONAL_CARE)


def personal_care_in_brief(activity: Activity, kinds: Vocabulary) -> str:
    """Each kind of personal care by who gives it. What nobody stated is said as such, and never left out."""
    by_answer: dict[str, list[str]] = {answer: [] for answer in ANSWERS}
    silent = False
    for kind in personal_care_kinds(kinds):
        answer = activity.help.get(kind.id)
        if answer is None:
            silent = True
        else:
            by_answer[answer.who.id].append(lower_first(kind.title))
    parts = [f"{CARE_WORDS[answer]} {list_in_words(found)}" for answer, found in by_answer.items() if found]
    if silent:
        parts.append("the rest is not stated" if parts else "not stated")
    return f"Personal care: {'; '.join(parts)}"


def adult_in_brief(activity: Activity) -> str:
    """Whether an adult stays. Where one usually does, the cases in which one must are left to the page."""
    stays = activity.adult_stays
    if stays is None:
        return "Does an adult stay? Not stated"
    sometimes = stays.stays_if and stays.usually.id == "drop-off"
    return f"{stays.usually.title}. In some cases an adult stays" if sometimes else stays.usually.title


def checked_in_brief(activity: Activity) -> str:
    """When somebody last confirmed it."""
    day = date_in_words(activity.checked.on, year=True, weekday=False)
    return f"Ring first. Last checked {day}" if activity.overdue else f"Checked {day}"
