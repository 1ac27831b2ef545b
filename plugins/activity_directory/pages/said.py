"""Sentences of an activity's own page: membership, programmes, the lift, the ratio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.model.in_words import ages_in_words, money, with_full_stop
from activity_directory.schedule import date_in_words

if TYPE_CHECKING:
    from datetime import date

    from activity_directory.model import Activity
    from activity_directory.model.activity import PickUp
    from activity_directory.model.programme import InProgramme

ANSWER_ICONS = {
    "we-do-this": "check",
    "can-arrange": "handshake",
    "your-adult-does-this": "person",
    "cannot": "close",
    "ask": "phone",
}


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
    return f"If you are {whom}, you need to be a member of {title}." + (f" {with_full_stop(extra)}" if extra else "")


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
    parts = [f"They can fetch you from: {with_full_stop(pick_up.area)}"]
    if pick_up.cost is not None:
        parts.append("The lift is free." if pick_up.cost == 0 else f"It costs {money(pick_up.cost)} there and back.")
    if pick_up.note:
        parts.append(with_full_stop(pick_up.note))
    return " ".join(parts)


def ratio_in_words(ratio: str) -> str:
    """The ratio "1:4" as "1 adult to 4 children"."""
    staff, _, children = ratio.partition(":")
    adults = "adult" if staff.strip() == "1" else "adults"
    many = "child" if children.strip() == "1" else "children"
    return f"{staff.strip()} {adults} to {children.strip()} {many}" if children else ratio
