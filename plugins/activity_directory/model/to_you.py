"""An activity in words to the young person who reads for themselves: what it is, and what happens the first time.

Short sentences to "you". What nobody has said is said, and that one can ask. Words about them (needs, level) stay out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from activity_directory.model import in_brief
from activity_directory.model.in_words import ages_phrase, cost_in_brief, with_full_stop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.model import Activity, Directory

_AN_ADULT = {
    "drop-off": "You can come without an adult.",
    "stay-on-site": "An adult stays near by.",
    "stay-in-room": "An adult stays in the room with you.",
    "join-in": "An adult joins in with you.",
}
_ON_WHEELS = {
    "yes": "If you use a wheelchair, you can do all of it.",
    "adapted": "If you use a wheelchair, they change things so that you can join in.",
    "watching-only": "If you use a wheelchair, they say you can only watch. Ask them why.",
}
_ON_WHEELS_NOT_SAID = "They have not said if you can join in with a wheelchair. You can ask."
YOUNGEST, OLDEST = 12, 25
"""Who looks for themselves. What ends at 11 is for primary school, where an adult looks."""
NOT_THEIRS = frozenset({"courses-for-parents", "parent-support", "a-break", "family-time"})
"""Interests and outcomes of the adults at home."""
SEE_PAGE = "Look at the page for what it costs."
"""The cost where it takes more than a sentence."""
_FIRST_NOT_SAID = "They have not said what happens the first time. You can ask."


@dataclass(frozen=True, slots=True)
class ToYou:
    """What a card to a young person says. `bring`, `on_wheels` and `first` are sentences, `steps` the provider's own.

    `text` are paragraphs; `id` is the activity's.
    """

    id: str
    name: str
    patch: str
    symbol: str
    badges: tuple[in_brief.Badge, ...]
    text: tuple[str, ...]
    when: str
    where: str
    ages: str
    cost: str
    book: str
    bring: str
    on_wheels: str
    first: str
    steps: tuple[str, ...]
    phone: str
    text_message: str


def open_to_young_people(activity: Activity) -> bool:
    """Whether a young person may come who looks for themselves: their age, and not for the adults at home alone."""
    for_adults = (
        activity.group is not None and activity.group.kind is not None and activity.group.kind.id == "parent-carers"
    )
    return activity.ages.overlaps(YOUNGEST, OLDEST) and not for_adults


def to_you(activity: Activity, directory: Directory) -> ToYou:
    """The words of one activity's card."""
    booking = activity.booking
    level = activity.level.title if activity.level is not None else ""
    return ToYou(
        id=activity.id,
        name=activity.name,
        patch=activity.interests[0].patch,
        symbol=activity.interests[0].symbol,
        badges=tuple(badge for badge in in_brief.badges(activity) if badge[2] != level),
        text=tuple(part for part in activity.to_you.split("\n\n") if part) or (activity.summary,),
        when=with_full_stop(in_brief.rules_in_brief(activity, directory)),
        where=with_full_stop(in_brief.place_in_brief(activity.venue, directory.site)),
        ages=with_full_stop(ages_phrase(activity.ages)),
        cost=_cost(activity),
        book=_book(activity),
        bring=" ".join(_bring(activity)),
        on_wheels=_on_wheels(activity),
        first=" ".join(_first(activity)) or ("" if _steps(activity) else _FIRST_NOT_SAID),
        steps=_steps(activity),
        phone=booking.phone,
        text_message=booking.text,
    )


def _cost(activity: Activity) -> str:
    said = cost_in_brief(activity.costs)
    match said:
        case "Free":
            return "It is free."
        case "Donation":
            return "They ask for a gift of money. You may say no."
        case "Cost not stated":
            return "They have not said what it costs. You can ask."
        case "Cost: see the page":
            return SEE_PAGE
    return with_full_stop(said if said.startswith("Free") else f"It costs {said}")


def _book(activity: Activity) -> str:
    if activity.booking.how.id == "drop-in":
        return "You do not need to book. Just come."
    who = {item.id for item in activity.booking.who}
    if "young-person" in who:
        return "You can book it yourself."
    if "16-and-over" in who:
        return "You can book it yourself from 16. Before that, an adult books."
    if "parent-carer" in who:
        return "An adult books it for you."
    if who or activity.booking.how.id == "refer":
        return "A teacher, nurse or other worker asks for your place."
    return "They have not said if you can book it yourself. You can ask."


def _bring(activity: Activity) -> Iterator[str]:
    """Who comes along: with an adult or without, and whether somebody of their own may come."""
    stays, assistant = activity.adult_stays, activity.personal_assistant
    if stays is not None:
        yield _AN_ADULT.get(stays.usually.id, with_full_stop(stays.usually.title))
        if stays.stays_if and stays.usually.id == "drop-off":
            yield "Sometimes an adult must stay."
    if assistant is not None:
        yield "You can bring your own helper." if assistant.welcome else "They say you cannot bring your own helper."
    elif stays is None or stays.usually.id == "drop-off":
        yield "They have not said if you can bring somebody. You can ask."


def _on_wheels(activity: Activity) -> str:
    """Whether they can join in with a wheelchair; nothing where nobody goes anywhere."""
    if activity.take_part is None:
        return "" if activity.venue.kind.id == "online" else _ON_WHEELS_NOT_SAID
    answer = activity.take_part.wheelchair
    return _ON_WHEELS.get(answer.id, with_full_stop(f"If you use a wheelchair: {answer.title}"))


def _first(activity: Activity) -> Iterator[str]:
    visit = activity.first_visit
    if visit is None:
        return
    if visit.met_by:
        yield with_full_stop(f"Who meets you: {visit.met_by}")
    if visit.look_round is not None:
        yield "You can look round first." if visit.look_round else "They say you cannot look round first."
    if visit.just_watch is not None:
        yield "You can just watch." if visit.just_watch else "They say you cannot just watch. Ask them why."
    if visit.leave_early is not None:
        yield "You may leave early." if visit.leave_early else "They say you may not leave early. Ask them why."
    if visit.note:
        yield with_full_stop(visit.note)


def _steps(activity: Activity) -> tuple[str, ...]:
    return activity.first_visit.steps if activity.first_visit is not None else ()
