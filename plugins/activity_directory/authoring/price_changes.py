"""What changes about the prices of an activity, in sentences: "The price for a child goes from £5 to £6 a session."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from activity_directory.authoring.change_words import amount_of, shortened
from activity_directory.model.in_words import money

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from activity_directory.authoring.change_words import Words
    from activity_directory.load.document import Keys

    Data = Mapping[str, Any]

_NOUNS = {"donation": "donation", "extra": "extra price", "joining": "joining fee", "deposit": "deposit"}
_NO_ARTICLE = re.compile("an?|the|one|two|three|each|all|both|your|our|my|their|every(one|body)?|any(one|body)?")


def price_changes(
    before: Sequence[Data], after: Sequence[Data], part: Data, words: Words
) -> Iterator[tuple[Keys, str, str, str]]:
    """Keys below `costs`, before, after and the sentence, for each price that changes. `part` is a cost's schema."""
    del part  # a price says itself in words of its own
    left = list(before)
    for item in after:
        if item in left:
            left.remove(item)
    for at, item in enumerate(after):
        if item in before:
            continue
        old = next((other for other in left if _named(other) == _named(item)), None)
        if old is None and len(left) == 1 and len(before) == len(after):
            old = left[0]  # the only one that goes becomes the only one that comes
        if old is None:
            yield (at,), "", words.cost(item), f"A new price: {_sentence(words.cost(item))}"
            continue
        left.remove(old)
        keys: Keys = (at, "amount") if _only_amount(old, item) else (at,)
        yield keys, words.cost(old), words.cost(item), _one_price(old, item, words)
    for item in left:
        yield (), words.cost(item), "", f"This price goes: {_sentence(words.cost(item))}"


def _named(item: Data) -> tuple[str, str]:
    return item.get("kind", "price"), item["for"].casefold()


def _only_amount(old: Data, new: Data) -> bool:
    return {**old, "amount": 0} == {**new, "amount": 0}


def _one_price(old: Data, new: Data, words: Words) -> str:
    was, will = amount_of(old), amount_of(new)
    if was is None or will is None or not _only_amount(old, new):
        return f"A price changes. It was: {_sentence(words.cost(old))} It will be: {_sentence(words.cost(new))}"
    whom = _with_article(shortened(new["for"]))
    noun = _NOUNS.get(new.get("kind", "price"), "price")
    per = words.per(new)
    each = f" ({per})" if per in ("session", "") and noun != "price" else f" for each {per}" if per else ""
    if not was:
        return f"The {noun} for {whom} was nothing and will be {_pounds(will)}{each}."
    if not will:
        return f"The {noun} for {whom} goes from {_pounds(was)} to nothing: it will be free."
    return f"The {noun} for {whom} goes from {_pounds(was)} to {_pounds(will)}{each}."


def _pounds(amount: Decimal) -> str:
    return money(amount)


def _with_article(whom: str) -> str:
    """Say "a child", "an adult who stays"; plurals, names with a figure and "everyone" stay bare."""
    first = whom.partition(" ")[0].lower()
    if _NO_ARTICLE.fullmatch(first) or not first.isalpha() or (first.endswith("s") and not first.endswith("ss")):
        return whom
    return f"{'an' if first[0] in 'aeio' else 'a'} {whom}"


def _sentence(text: str) -> str:
    text = shortened(text, 240)
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
