"""What changes about the times of an activity: "Saturdays, 10am to 11am becomes: Saturdays, 9am to 10am."."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from activity_directory.authoring.change_words import fact_words, list_words, shortened, title_of
from activity_directory.schedule import date_in_words, read_schedule, rule_in_words
from activity_directory.schedule.authored import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from activity_directory.authoring.change_words import Texts, Words
    from activity_directory.load.document import Keys

    Data = Mapping[str, Any]

# What a rule in words says already.
_IN_THE_RULE = frozenset((*KINDS, "start", "end", "every", "from", "until", "when", "bank_holidays"))


def time_changes(
    before: Sequence[Data], after: Sequence[Data], part: Data, words: Words
) -> Iterator[tuple[Keys, str, str, str]]:
    """Keys below `sessions`, before, after and the sentence. `part` is a session's schema; the data is valid."""
    left = [item for item in before if item not in after]
    for at, item in enumerate(after):
        if item in before:
            continue
        old = _the_one_it_was(item, left, same_number=len(before) == len(after))
        if old is None:
            said = _said(item)
            yield (at,), "", said, f"A new time: {said}."
            for name in ("venue", "ages"):  # what is a safety fact is told as one, in a new time too
                if name in item:
                    yield from _fact((at, name), said, None, item[name], part=part, words=words)
            continue
        left.remove(old)
        yield from _one_time(at, old, item, part, words)
    for item in left:
        yield (), _said(item), "", f"This time goes: {_said(item)}."


def _the_one_it_was(item: Data, left: Sequence[Data], *, same_number: bool) -> Data | None:
    """The old pattern that a new one stands in the place of, or None when it is new."""
    kind = _kind(item)
    alike = [other for other in left if _kind(other) == kind]
    for names in ((kind, "start", "end"), (kind,), ("start", "end")):
        for other in alike:
            if all(other.get(name) == item.get(name) for name in names):
                return other
    return (alike or left)[0] if left and same_number else None


def _kind(item: Data) -> str:
    return next(name for name in KINDS if name in item)


def _one_time(at: int, old: Data, new: Data, part: Data, words: Words) -> Iterator[tuple[Keys, str, str, str]]:
    was, will = _said(old), _said(new)
    if was != will:
        yield (at,), was, will, f"{was} becomes: {will}."
    for name in part["properties"]:
        before, after = old.get(name), new.get(name)
        if before == after or (name in _IN_THE_RULE and was != will):
            continue
        if name == "cancelled":
            yield from _cancelled(at, before or [], after or [])
        else:
            yield from _fact((at, name), will, before, after, part=part, words=words)


def _cancelled(at: int, before: Sequence[Data], after: Sequence[Data]) -> Iterator[tuple[Keys, str, str, str]]:
    keys: Keys = (at, "cancelled")
    for item in after:
        if item not in before:
            why = f": {shortened(item['why'])}" if item.get("why") else ""
            said = f"{_day(item['on'])} is called off{why}".rstrip(".") + "."
            yield keys, "", said, said
    for item in before:
        if item["on"] not in {other["on"] for other in after}:
            said = f"{_day(item['on'])} is no longer shown as called off."
            yield keys, _day(item["on"]), "", said


def _fact(
    keys: Keys, said: str, before: Any, after: Any, *, part: Data, words: Words
) -> Iterator[tuple[Keys, str, str, str]]:
    name = keys[-1]
    schema = part["properties"][name]
    if schema.get("type") == "array":
        texts: Texts = list_words((schema["title"],), before or [], after or [], schema, words)
    else:
        texts = fact_words((schema["title"],), before, after, schema, words)
    old, new, sentence = texts
    yield keys, old, new, f"{title_of((said,))}. {sentence}"


def _said(item: Data) -> str:
    rule = rule_in_words(read_schedule(item))
    note = f" ({item['note']})" if item.get("note") else ""
    return shortened(rule or "A time without a day", 240) + shortened(note, 240)


def _day(text: str) -> str:
    return date_in_words(date.fromisoformat(text), year=True)
