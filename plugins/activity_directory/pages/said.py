"""Short sentences about an activity that more than one page needs: place, times, help, membership, programmes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.model.in_words import ANSWERS, ages_in_words, money
from activity_directory.schedule import date_in_words, rule_in_words
from activity_directory.schedule.in_words import list_in_words

if TYPE_CHECKING:
    from datetime import date

    from activity_directory.model import (
        Activity,
        HelpAnswer,
        SiteInfo,
        Venue,
        Vocabulary,
    )
    from activity_directory.model.activity import PickUp
    from activity_directory.model.programme import InProgramme

# What the directory says for each answer: it speaks about the provider, who wrote "we".
ANSWER_WORDS = {
    "we-do-this": "They do this",
    "can-arrange": "They can arrange this",
    "your-adult-does-this": "Your adult does this",
    "cannot": "The provider says that they cannot",
    "ask": "Ask them",
}
ANSWER_ICONS = {
    "we-do-this": "check",
    "can-arrange": "handshake",
    "your-adult-does-this": "person",
    "cannot": "close",
    "ask": "phone",
}
# The beginning of a sentence on a card, before the kinds of help that it holds for.
_CARD_WORDS = {
    "we-do-this": "they help with",
    "can-arrange": "they can arrange",
    "your-adult-does-this": "your adult helps with",
    "cannot": "they say they cannot help with",
    "ask": "ask about",
}
PERSONAL_CARE = "Personal care"


def sentence(text: str) -> str:
    """The text with a full stop, unless it has an end of its own."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def small(text: str) -> str:
    """The text for the middle of a sentence: a small first letter, unless it begins with capitals ("BSL")."""
    return text[0].lower() + text[1:] if len(text) > 1 and text[1].islower() else text


def place_in_brief(venue: Venue, site: SiteInfo) -> str:
    """Where, in a few words: "Quarry Pool, Shrewsbury", "Ludlow", "Online", "All over Shropshire"."""
    match venue.kind.id:
        case "online":
            return "Online"
        case "area-wide" if venue.town is None:
            return f"All over {area_words(venue, site)}"
    town = venue.town.title if venue.town is not None else ""
    return ", ".join(part for part in (venue.name, town) if part) or venue.kind.title


def area_words(venue: Venue, site: SiteInfo) -> str:
    """What an area-wide venue covers: its areas by name, else the whole county."""
    return list_in_words([area.title for area in venue.areas]) if venue.areas else site.area


def rules_in_brief(activity: Activity, today: date) -> str:
    """When, for a card: the first rule, and how many more there are."""
    rules = list(dict.fromkeys(rule_in_words(pattern.schedule, today=today) for pattern in activity.schedules))
    rules = [rule for rule in rules if rule]
    if not rules:
        return "Ask when"
    if len(rules) == 1:
        return rules[0]
    more = len(rules) - 1
    return f"{rules[0]}, and {more} other time{'s' if more > 1 else ''}"


def one_to_one_in_brief(activity: Activity) -> str:
    """One to one help, for a card: "1:1: they do this"."""
    answer = activity.help.get("one_to_one")
    return f"1:1: {small(ANSWER_WORDS[answer.who.id])}" if answer is not None else "1:1: not stated"


def personal_care_in_brief(activity: Activity, kinds: Vocabulary) -> str:
    """Personal care, for a card. What nobody stated is said as such, and never left out."""
    care = [kind for kind in kinds if kind.group == PERSONAL_CARE]
    by_answer: dict[str, list[str]] = {answer: [] for answer in ANSWERS}
    silent = 0
    for kind in care:
        answer = activity.help.get(kind.id)
        if answer is None:
            silent += 1
        else:
            by_answer[answer.who.id].append(small(kind.title))
    parts = [f"{_CARD_WORDS[answer]} {list_in_words(found)}" for answer, found in by_answer.items() if found]
    if silent:
        parts.append("the rest is not stated" if parts else "not stated")
    return f"Personal care: {'; '.join(parts)}"


def adult_in_brief(activity: Activity) -> str:
    """Whether an adult stays, for a card."""
    stays = activity.adult_stays
    if stays is None:
        return "Does an adult stay? Not stated"
    if not stays.stays_if:
        return stays.usually.title
    return f"{stays.usually.title}. In some cases an adult stays"


def checked_in_brief(activity: Activity) -> str:
    """When it was last checked, for a card."""
    day = date_in_words(activity.checked.on, year=True, weekday=False)
    return f"Ring first. Last checked {day}" if activity.overdue else f"Checked {day}"


def help_note(answer: HelpAnswer) -> str:
    """What stands beside an answer: ways of communicating, notice, cost and the provider's own words."""
    parts = []
    if answer.ways:
        parts += [
            sentence(f"{way.title}: {small(way.description)}" if way.description else way.title) for way in answer.ways
        ]
    if answer.notice:
        parts.append(f"Tell them before: {sentence(small(answer.notice))}")
    if answer.cost is not None:
        parts.append("It is free." if answer.cost == 0 else f"It costs {money(answer.cost)}.")
    if answer.note:
        parts.append(sentence(answer.note))
    return " ".join(parts)


def membership_in_words(activity: Activity) -> str:
    """Whether anybody must be a member. The council decides who is one, so no page decides it here."""
    need = activity.eligibility
    if need.membership is None:
        return "You do not need to be a member of anything."
    title = need.membership.title
    if need.membership_ages is None:
        return f"You need to be a member of {title}."
    ages = ages_in_words(need.membership_ages)
    whom = "at any age" if ages == "any age" else f"aged {ages}"
    extra = need.membership_ages.under_and_over_18
    return f"If you are {whom}, you need to be a member of {title}." + (f" {sentence(extra)}" if extra else "")


def programme_in_words(belongs: InProgramme, today: date) -> str:
    """That an activity is, was or will be in a scheme. One that has left goes on being listed."""
    title, first, last = belongs.scheme.title, belongs.first, belongs.last

    def on(day: date) -> str:
        return date_in_words(day, year=True, weekday=False)

    if last is not None and last < today:
        since = f" from {on(first)}" if first is not None else ""
        return f"It was in {title}{since} until {on(last)}. It has left the programme. You can still ask to come."
    if first is not None and first > today:
        ends = f" until {on(last)}" if last is not None else ""
        return f"It joins {title} on {on(first)}{ends}."
    since = f" since {on(first)}" if first is not None else ""
    ends = f". It is in it until {on(last)}" if last is not None else ""
    return f"It has been in {title}{since}{ends}." if since else f"It is in {title}{ends}."


def pick_up_in_words(pick_up: PickUp) -> str:
    """The lift that a provider gives, with its price."""
    parts = [f"They can fetch you from: {sentence(pick_up.area)}"]
    if pick_up.cost is not None:
        parts.append("The lift is free." if pick_up.cost == 0 else f"It costs {money(pick_up.cost)} there and back.")
    if pick_up.note:
        parts.append(sentence(pick_up.note))
    return " ".join(parts)


def ratio_in_words(ratio: str) -> str:
    """The ratio "1:4" as "1 adult to 4 children"."""
    staff, _, children = ratio.partition(":")
    adults = "adult" if staff.strip() == "1" else "adults"
    many = "child" if children.strip() == "1" else "children"
    return f"{staff.strip()} {adults} to {children.strip()} {many}" if children else ratio
