"""A session, a price, a way to book or a span of ages written as a sentence: the parts that it names."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from activity_directory.validate.contacts_in_words import mend_telephone, mend_web_address
from activity_directory.validate.said_otherwise import days_of
from activity_directory.validate.sentence_in_place import age_in_years
from activity_directory.validate.times_and_dates_in_words import day_named, start_and_end

_LONGEST = 120  # longer text tells a story, and a guess at it would be a wrong one
_BETWEEN = re.compile(r" ?(?:-|\u2013|\bto\b|\buntil\b|\btill\b) ?")
_SPAN = re.compile(
    r"([0-9]{1,2}(?:[:.][0-9]{2})?(?: ?[ap]\.?m\b\.?)?|noon|midday) ?(?:-|\u2013|to|until|till) ?"
    r"([0-9]{1,2}(?:[:.][0-9]{2})?(?: ?[ap]\.?m\b\.?)?|noon|midday)"
)
_PRICE = re.compile(r"(?:([a-z][a-z ]{1,30}?):? ?)?(?:\u00a3 ?([0-9]{1,4}(?:\.[0-9]{2})?)|\b(free)\b)")
_TELEPHONE = re.compile(r"\+?[0-9][0-9 ()-]{8,}[0-9]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PERSONS = ("family", "adult", "parent", "carer", "sibling", "person", "young")
_SPANS_OF_A_PRICE = ("hour", "day", "week", "month", "term", "year", "block")
_KEY_STAGES = {"1": (5, 7), "2": (7, 11), "3": (11, 14), "4": (14, 16)}


def session_in_words(typed: str) -> dict[str, Any] | None:
    """Days, times and term out of "Saturdays 10am to 12 in term"; None unless days and both times are clear."""
    text = " ".join(typed.lower().split())
    if len(text) > _LONGEST:
        return None
    found = _SPAN.search(text)
    if found is None:
        return None
    times = start_and_end(found[1], found[2])
    words = re.sub(r"[,&]|\band\b", " ", text[: found.start()] + text[found.end() :])
    several = days_of(re.sub(r"[^a-z -]", " ", text[: found.start()]).strip())
    days = list(several) or [day for word in words.split() if len(word) >= 3 and (day := day_named(word)) is not None]
    if len(times) != 1 or not days:
        return None
    session: dict[str, Any] = {"days": list(dict.fromkeys(days)), "start": times[0][0], "end": times[0][1]}
    if "term" in text:
        session["when"] = "term-time"
    elif "holiday" in text and "not" not in text.split():
        session["when"] = "holidays"
    return session


def day_by_day(typed: Any) -> list[Any] | None:
    """Sessions out of names that are days ("saturday: {start: 10:00}"); None when they are something else."""
    if not isinstance(typed, dict) or not typed:
        return None
    sessions: list[Any] = []
    for name, times in typed.items():
        day = day_named(str(name))
        if day is None:
            return None
        if isinstance(times, dict) and "days" not in times:
            sessions.append({"days": [day], **times})
        elif isinstance(times, str):
            span = session_in_words(f"{day} {times}")
            if span is None:
                return None
            sessions.append(span)
        else:
            return None
    return sessions


def costs_in_words(typed: str) -> list[dict[str, Any]] | None:
    """Each price with whom it is for, out of "child £5, adult free"; None when there is none."""
    text = " ".join(typed.lower().split())
    if len(text) > _LONGEST:
        return None
    costs: list[dict[str, Any]] = []
    for found in _PRICE.finditer(text):
        who = re.sub(r"\b(and|for|per|a|an|the|each|is|are|of|or)\b", " ", found[1] or "").strip()
        amount = 0 if found[3] else Decimal(found[2])
        after = re.match(r" ?(?:per|a|an|each|every|/) ?([a-z]+)", text[found.end() :])
        person = after[1] if after is not None and after[1] in _PERSONS else "child"
        per = after[1] if after is not None and after[1] in _SPANS_OF_A_PRICE else "session"
        costs.append({"for": " ".join(who.split()) or person, "amount": amount, "per": per})
    return costs or None


def half_of(costs: Any, typed: str) -> tuple[str, Decimal] | None:
    """For whom, and half of the first price in `costs`, out of "half price for siblings"; None when it is not that."""
    text = " ".join(typed.lower().split())
    if re.search(r"\bhalf\b", text) is None or not isinstance(costs, list) or len(text) > _LONGEST:
        return None
    amounts = [str(cost.get("amount", "")) for cost in costs if isinstance(cost, dict)]
    full = next((amount for amount in amounts if re.fullmatch(r"[0-9]{1,4}(?:\.[0-9]{1,2})?", amount)), None)
    if full is None:
        return None
    who = re.sub(r"\b(half|price|prices|for|a|an|the|is|are|at)\b", " ", text)
    return " ".join(who.split()) or "brother or sister", Decimal(full) / 2


def costs_by_name(typed: Any) -> list[dict[str, Any]] | None:
    """Prices out of names that are people ("child: £5"); None when any of them is something else."""
    if not isinstance(typed, dict) or not typed:
        return None
    costs: list[dict[str, Any]] = []
    for name, price in typed.items():
        found = costs_in_words(f"{name} {price}") if isinstance(price, str) else None
        if found is None or len(found) != 1:
            return None
        costs.append({**found[0], "for": str(name).replace("_", " ")})
    return costs


def booking_in_words(typed: str) -> dict[str, Any] | None:
    """The telephone number or address out of "ring 01632 960123"; None when there is none."""
    text = typed[:_LONGEST]
    parts: dict[str, Any] = {}
    address = _ADDRESS.search(text)
    if address is not None:
        parts["url"] = next(iter(mend_web_address(address.group()).values), address.group())
        text = text.replace(address.group(), " ")
    mail = _EMAIL.search(text)
    if mail is not None:
        parts["email"] = mail.group()
    number = _TELEPHONE.search(text)
    if number is not None:
        parts["phone"] = next(iter(mend_telephone(number.group()).values), number.group())
    return {"how": "book", **parts} if parts else None


def ages_of_school_years(typed: str) -> dict[str, int] | None:
    """The ages of "Years 3-6", "Reception to Year 6", "KS2" or "primary"; None when school years are not meant.

    A child is four at the start of Reception and has the age of the year and four at the start of the others; the
    oldest of a year turns one more in it. Key stages and school ages as in England.
    """
    text = " ".join(typed.lower().split())
    stage = re.fullmatch(r"(?:key stage|ks) ?([1-4])(?: ?(?:-|\u2013|to|and|&) ?(?:key stage|ks)? ?([1-4]))?", text)
    if stage is not None:
        return {"from": _KEY_STAGES[stage[1]][0], "to": _KEY_STAGES[stage[2] or stage[1]][1]}
    if re.fullmatch(r"primary(?: school)?(?: ages?| aged?| children)?", text):
        return {"from": 4, "to": 11}
    if re.fullmatch(r"secondary(?: school)?(?: ages?| aged?| children)?", text):
        return {"from": 11, "to": 16}
    ends = _BETWEEN.split(text, maxsplit=1)
    first = re.sub(r"^(?:school )?(?:years|yrs) ?", "year ", ends[0])
    youngest = age_in_years(first)
    if youngest is None or "month" in text:
        return None
    if len(ends) == 1:
        return {"from": youngest, "to": youngest + 1}
    last = ends[1] if re.search(r"[a-z]", ends[1]) else f"year {ends[1]}"
    oldest = age_in_years(last)
    return {"from": youngest, "to": oldest + 1} if oldest is not None and oldest >= youngest else None
