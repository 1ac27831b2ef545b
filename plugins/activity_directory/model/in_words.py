"""Ages, money and help in plain English, the same on screen, on paper and in the search."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from activity_directory.model.activity import Activity
    from activity_directory.model.cost import Cost
    from activity_directory.model.eligibility import Ages, HelpAnswer
    from activity_directory.model.vocabulary import Concept, Vocabulary

# The order in which answers stand, from what a family can count on to what they cannot.
ANSWERS = ("we-do-this", "can-arrange", "your-adult-does-this", "cannot", "ask")
# What the directory says for each answer: it speaks about the provider, who wrote "we".
ANSWER_WORDS: Mapping[str, str] = {
    "we-do-this": "They do this",
    "can-arrange": "They can arrange this",
    "your-adult-does-this": "Your adult does this",
    "cannot": "The provider says that they cannot",
    "ask": "Ask them",
}


def with_full_stop(text: str) -> str:
    """The text with a full stop, unless it ends in a mark of its own."""
    text = text.rstrip()
    return text if text.endswith((".", "!", "?", ":", "…")) or not text else f"{text}."


def lower_first(text: str) -> str:
    """The text with a small first letter, for use inside a sentence; "BSL interpreter" and "I ..." stay as they are."""
    return text[0].lower() + text[1:] if len(text) > 1 and text[1].islower() else text


def money(amount: Decimal) -> str:
    """Pounds as families write them: £6.50, £5, 50p; 0 is "free"."""
    if amount == 0:
        return "free"
    if amount < 1:
        return f"{int(amount * 100)}p"
    return f"£{amount:,.0f}" if amount == amount.to_integral_value() else f"£{amount:,.2f}"


def cost_in_words(cost: Cost) -> str:
    """One price as a phrase without a full stop: "Child: £6.50 a session", "1:1: £5 extra a session"."""
    subject = cost.paid_for[:1].upper() + cost.paid_for[1:]
    if cost.amount is None:
        return f"{subject}: {cost.note}" if cost.note else f"{subject}: not stated"
    said = money(cost.amount)
    if cost.kind.id == "extra" and cost.amount:
        said = f"{said} extra"
    elif cost.kind.id == "donation":
        said = f"a donation of {said} is asked for" if cost.amount else "no donation is asked for"
    elif cost.kind.id == "joining":
        said = f"{said} to join"
    elif cost.kind.id == "deposit":
        said = f"a deposit of {said}" if cost.amount else "no deposit"
    if cost.per is not None and cost.amount:
        said = f"{said}, for each {cost.per.title}" if cost.kind.id == "donation" else f"{said} {_an(cost.per.title)}"
    return f"{subject}: {said}. {cost.note}" if cost.note else f"{subject}: {said}"


def _an(word: str) -> str:
    """The word with "a" or "an" before it: "a session", "an hour", "an item"."""
    return f"an {word}" if word[:1] in "aeio" or word.startswith("hour") else f"a {word}"


def cost_in_brief(costs: Sequence[Cost]) -> str:
    """What a card says: "Free", "£6.50 a session", "£4 a session (child)", "Donation", "Cost not stated".

    It is the first price that the provider gives, and says for whom where prices differ. A place for which a
    donation is asked is not called free, though the adult beside the child pays nothing.
    """
    prices = [cost for cost in costs if cost.kind.id == "price" and cost.amount is not None]
    paid = {cost.amount for cost in prices if cost.amount}
    if not paid and any(cost.kind.id == "donation" and cost.amount != 0 for cost in costs):
        return "Donation"
    if prices:
        first = prices[0]
        if first.amount == 0:
            return f"Free for {first.paid_for}" if paid else "Free"
        said = money(first.amount or Decimal(0))
        said = f"{said} {_an(first.per.title)}" if first.per is not None else said
        return said if len(paid) == 1 else f"{said} ({first.paid_for})"
    return "Cost: see the page" if costs else "Cost not stated"


def ages_in_words(ages: Ages) -> str:
    """A span such as "5 to 16", "16 and over", "up to 11", "any age" or "12"."""
    low, high = ages.lowest, ages.highest
    if low is not None and low > 0:
        if high is None:
            return f"{low} and over"
        return str(low) if low == high else f"{low} to {high}"
    if high is None:
        return "any age"
    return f"up to {high}"


def ages_phrase(ages: Ages) -> str:
    """With the word: "Ages 5 to 16", "Age 12", "Any age", "Ages 16 and over", "Ages up to 11"."""
    words = ages_in_words(ages)
    if words == "any age":
        return "Any age"
    return f"Age {words}" if words.isdigit() else f"Ages {words}"


def help_by_answer(activity: Activity, kinds: Vocabulary) -> list[tuple[str, list[Concept]]]:
    """The kinds of help by what was answered, in the order of ANSWERS, then "not-stated"; no empty groups."""
    groups: dict[str, list[Concept]] = {answer: [] for answer in (*ANSWERS, "not-stated")}
    for kind in kinds:
        answer = activity.help.get(kind.id)
        groups[answer.who.id if answer is not None else "not-stated"].append(kind)
    return [(answer, found) for answer, found in groups.items() if found]


def help_note(answer: HelpAnswer) -> str:
    """What stands beside an answer: ways of communicating, notice, cost and the provider's own words."""
    parts = []
    if answer.ways:
        parts += [
            with_full_stop(f"{way.title}: {lower_first(way.description)}" if way.description else way.title)
            for way in answer.ways
        ]
    if answer.notice:
        parts.append(f"Tell them before: {with_full_stop(lower_first(answer.notice))}")
    if answer.cost is not None:
        parts.append("It is free." if answer.cost == 0 else f"It costs {money(answer.cost)}.")
    if answer.note:
        parts.append(with_full_stop(answer.note))
    return " ".join(parts)


def size_in_words(count: int) -> str:
    """A file's size in bytes as "850 kB" or "1.4 MB"."""
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(1, round(count / 1000))} kB"
