"""The facts of one entry as a family asks for them, each in a line or two of plain words.

What a provider left out is said to be "not stated"; "ask" is printed only where the provider says to ask.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from activity_directory.brochure.edition import Fact
from activity_directory.schedule import quarter_in_words
from activity_directory.schedule.in_words import list_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from activity_directory.model import (
        Activity,
        ActivitySchedule,
        Ages,
        Booking,
        Concept,
        Cost,
        Directory,
        HelpAnswer,
        Venue,
        Vocabulary,
    )
    from activity_directory.schedule import Quarter

_FEW = 3
"""Up to this many kinds of help that nobody spoke of are named one by one."""


def facts_of(activity: Activity, directory: Directory, quarter: Quarter) -> tuple[Fact, ...]:
    """When, where, who for, who helps, who stays, cost and booking: always these seven, in this order."""
    return (
        Fact("when", "When", _when(activity, directory, quarter)),
        Fact("where", "Where", _where(activity)),
        Fact("who", "Who for", _who_for(activity)),
        Fact("help", "Help", _help(activity, directory.vocabularies["help-kinds"])),
        Fact("stays", "Who stays", _stays(activity)),
        Fact("cost", "Cost", _costs(activity)),
        Fact("book", "To book", _booking(activity)),
    )


def ages_in_words(ages: Ages) -> str:
    """Say "Ages 5 to 16", "Ages 10 and over", "Up to age 11" or "Any age"."""
    if ages.lowest is None and ages.highest is None:
        return "Any age"
    if ages.highest is None:
        return f"Ages {ages.lowest} and over"
    if ages.lowest is None:
        return f"Up to age {ages.highest}"
    if ages.lowest == ages.highest:
        return f"Age {ages.lowest}"
    return f"Ages {ages.lowest} to {ages.highest}"


def money(amount: Decimal) -> str:
    """Say pounds as "£6.50", or "£6" when there are no pence."""
    return f"£{amount:.0f}" if amount == amount.to_integral_value() else f"£{amount:.2f}"


def sentence(text: str) -> str:
    """The text with a capital and a full stop, unless it ends in a mark of its own."""
    text = text.strip()
    if not text:
        return ""
    return f"{text[0].upper()}{text[1:]}" + ("" if text.endswith((".", "!", "?", ":")) else ".")


def inside(text: str) -> str:
    """The text as it stands inside a sentence: no full stop at its end, a small letter unless it is a name."""
    text = text.strip().rstrip(".")
    first, _, _ = text.partition(" ")
    return text if len(first) > 1 and first[1:] != first[1:].lower() else f"{text[:1].lower()}{text[1:]}"


def town_of(venue: Venue) -> str:
    """Where it is in a word or two, for tables."""
    if venue.town is not None:
        return venue.town.title
    if venue.kind.id == "online":
        return "Online"
    return list_in_words([area.title for area in venue.areas]) or "All over the county"


def _when(activity: Activity, directory: Directory, quarter: Quarter) -> tuple[str, ...]:
    lines = []
    for pattern in activity.schedules:
        dates = quarter_in_words(pattern.schedule, directory.calendar, quarter, times=True)
        if dates:
            lines.append(_pattern(dates, pattern))
    if activity.cancellations is not None:
        by = f" ({inside(activity.cancellations.by)})" if activity.cancellations.by else ""
        lines.append(f"If it is called off: {inside(activity.cancellations.how)}{by}.")
    return tuple(lines)


def _pattern(dates: str, pattern: ActivitySchedule) -> str:
    extras = [sentence(dates)]
    if pattern.own_venue:
        extras.append(sentence(", ".join(pattern.venue.lines) or town_of(pattern.venue)))
    if pattern.own_ages:
        extras.append(sentence(ages_in_words(pattern.ages)))
    if pattern.note:
        extras.append(sentence(pattern.note))
    return " ".join(extras)


def _where(activity: Activity) -> tuple[str, ...]:
    venue = activity.venue
    match venue.kind.id:
        case "online":
            first = f"Online. {sentence(venue.how)}" if venue.how else "Online."
        case "area-wide":
            places = list_in_words([area.title for area in venue.areas]) or "All over the county"
            first = f"{places}. {sentence(venue.how)}" if venue.how else f"{places}."
        case "town-only":
            first = f"{town_of(venue)}. You are given the address when you book."
        case _:
            first = f"{', '.join(venue.lines[:-1])} {venue.lines[-1]}." if venue.postcode else ", ".join(venue.lines)
    return (f"{first.strip()} {sentence(venue.getting_there)}".strip(),)


def _who_for(activity: Activity) -> tuple[str, ...]:
    first = [f"{ages_in_words(activity.ages)}."]
    if activity.group is not None:
        first.append(sentence(activity.group.kind.title))
    if activity.level is not None and activity.level.id != "universal":
        first.append(sentence(activity.level.title))
    lines = [" ".join(first)]
    if activity.needs:
        lines.append(f"Planned with these in mind: {_joined(activity.needs)}.")
    if activity.criterion:
        lines.append(sentence(activity.criterion))
    rules = _eligibility(activity)
    return (*lines, rules) if rules else tuple(lines)


def _eligibility(activity: Activity) -> str:
    eligibility = activity.eligibility
    parts = []
    if eligibility.membership is not None:
        members = f"{eligibility.membership.title} members only"
        if eligibility.membership_ages is not None:
            members += f" ({inside(ages_in_words(eligibility.membership_ages))})"
        parts.append(f"{members}.")
    if eligibility.diagnosis is not None:
        parts.append(sentence(eligibility.diagnosis.title))
    if eligibility.evidence:
        parts.append(f"Please show: {list_in_words([inside(item) for item in eligibility.evidence], 'or')}.")
    parts += [sentence(text) for text in (eligibility.area, eligibility.referral, eligibility.note) if text]
    return " ".join(parts)


def _help(activity: Activity, kinds: Vocabulary) -> tuple[str, ...]:
    if not activity.help:
        return ("Not stated.",)
    by_answer: dict[str, list[str]] = {}
    titles: dict[str, str] = {}
    missing = []
    for kind in kinds:
        answer = activity.help.get(kind.id)
        if answer is None:
            missing.append(inside(kind.title))
            continue
        titles[answer.who.id] = answer.who.title
        by_answer.setdefault(answer.who.id, []).append(inside(kind.title) + _help_note(answer))
    order = ("we-do-this", "can-arrange", "your-adult-does-this", "cannot", "ask")
    lines = [f"{titles[who]}: {'; '.join(by_answer[who])}." for who in order if who in by_answer]
    if missing:
        named = list_in_words(missing) if len(missing) <= _FEW else "all other help"
        lines.append(f"Not stated: {named}.")
    return tuple(lines)


def _help_note(answer: HelpAnswer) -> str:
    notes = [concept.title for concept in answer.ways]
    notes = [list_in_words(notes)] if notes else []
    if answer.notice:
        notes.append(inside(answer.notice))
    if answer.cost is not None:
        notes.append("no extra cost" if answer.cost == 0 else f"{money(answer.cost)} extra")
    if answer.note:
        notes.append(inside(answer.note))
    return f" ({'; '.join(notes)})" if notes else ""


def _stays(activity: Activity) -> tuple[str, ...]:
    lines = []
    stays = activity.adult_stays
    if stays is None:
        lines.append("Not stated.")
    else:
        parts = [sentence(stays.usually.title)]
        if stays.usually.id == "drop-off":
            parts = [f"{stays.usually.title}: {inside(stays.usually.description)}."]
        if stays.stays_if:
            reasons = list_in_words([inside(reason.title) for reason in stays.stays_if], "or")
            parts.append(f"An adult stays if {reasons}.")
        if stays.note:
            parts.append(sentence(stays.note))
        lines.append(" ".join(parts))
    assistant = activity.personal_assistant
    if assistant is not None:
        ticket = f", {inside(assistant.ticket.title)}" if assistant.ticket is not None else ""
        says = f"A personal assistant may come too{ticket}." if assistant.welcome else "No personal assistants."
        lines.append(f"{says} {sentence(assistant.note)}".strip())
    return tuple(lines)


def _costs(activity: Activity) -> tuple[str, ...]:
    if not activity.costs:
        return ("Not stated.",)
    prices = f"{'; '.join(_cost(cost) for cost in activity.costs)}."
    return (f"{prices} Ways to pay: {_joined(activity.pay_with)}." if activity.pay_with else prices,)


def _cost(cost: Cost) -> str:
    paid_for = cost.paid_for[:1].upper() + cost.paid_for[1:]
    note = f" ({inside(cost.note)})" if cost.note else ""
    if cost.amount is None:
        return f"{paid_for}: {inside(cost.note)}" if cost.note else f"{paid_for}: not stated"
    if cost.free:
        return f"{paid_for}: free{note}"
    amount = money(cost.amount) + _per(cost.per)
    match cost.kind.id:
        case "donation":
            amount = f"a donation of {amount} is asked for"
        case "extra":
            amount = f"{amount} extra"
        case "joining" | "deposit":
            amount = f"{amount} {inside(cost.kind.title)}"
    return f"{paid_for}: {amount}{note}"


def _per(per: Concept | None) -> str:
    if per is None:
        return ""
    return f" {'an' if per.title[:1] in 'aeio' or per.id == 'hour' else 'a'} {per.title}"


def _booking(activity: Activity) -> tuple[str, ...]:
    booking = activity.booking
    parts = [sentence(booking.how.title)]
    if booking.each_session:
        parts.append("Book each session.")
    if booking.who:
        parts.append(f"Who may book: {list_in_words([inside(who.title) for who in booking.who], 'or')}.")
    if booking.opens or booking.closes or booking.answered:
        parts.append(_window(booking))
    if booking.allocation is not None:
        parts.append(sentence(booking.allocation.title))
    if booking.limit:
        parts.append(sentence(booking.limit))
    if booking.waiting_list:
        parts.append("There is a waiting list.")
    if booking.note:
        parts.append(sentence(booking.note))
    return (f"{' '.join(parts)} {_ways(activity)}".strip(),)


def _window(booking: Booking) -> str:
    said = (("Opens", booking.opens), ("Closes", booking.closes), ("Answer", booking.answered))
    return ". ".join(f"{word}: {inside(text)}" for word, text in said if text) + "."


def _ways(activity: Activity) -> str:
    """Text, e-mail and web address in one line; the telephone number stands by itself in larger type."""
    booking, contact = activity.booking, activity.contact
    ways = []
    if text := booking.text or contact.text:
        ways.append(f"text {text}")
    if email := booking.email or contact.email:
        ways.append(f"e-mail {email}")
    if booking.url:
        ways.append(f"online at {short_address(booking.url)}")
    if any(way.id == "relay-uk" for way in booking.by):
        ways.append("Relay UK")
    return f"Or: {', '.join(ways)}." if ways else ""


def short_address(url: str) -> str:
    """A web address as people type it: without https:// and without a slash at its end."""
    return url.removeprefix("https://").removeprefix("http://").removesuffix("/")


def phone_of(activity: Activity) -> str:
    """The number to ring about a place: the booking's, else the activity's contact, else the provider's; "" for none."""
    return activity.booking.phone or activity.contact.phone or activity.provider.contact.phone


def _joined(concepts: Iterable[Concept]) -> str:
    titles: Sequence[str] = [inside(concept.title) for concept in concepts]
    return list_in_words(titles)
