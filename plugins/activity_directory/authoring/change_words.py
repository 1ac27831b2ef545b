"""Facts before and after, as phrases: the words of vocabularies instead of their ids, short enough for a sentence."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from activity_directory.model.cost import Cost
from activity_directory.model.eligibility import Ages
from activity_directory.model.in_words import ages_in_words, cost_in_words, lower_first
from activity_directory.model.vocabulary import Concept
from activity_directory.schedule import date_in_words, read_clock, time_in_words
from activity_directory.schedule.in_words import list_in_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from activity_directory.validate.schemas import Word

    Data = Mapping[str, Any]
    Texts = tuple[str, str, str]  # before, after, the sentence

_MOST = 120  # letters of what somebody typed that stand in a sentence
_NOT_STATED = "Families will read “not stated”."


def quoted(value: Any) -> str:
    """The text in quotation marks, shortened; "" for none."""
    return f"“{shortened(str(value)).removesuffix('.')}”" if value not in (None, "") else ""


def shortened(text: str, most: int = _MOST) -> str:
    """At most so many letters, on one line."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


class Words:
    """The vocabularies' words for what stands in an entry."""

    def __init__(self, vocabularies: Mapping[str, Sequence[Word]]) -> None:
        self.titles = {name: {word.const: word.title for word in words} for name, words in vocabularies.items()}

    def concept(self, vocabulary: str, word: Any) -> Concept:
        """The Concept of a word, as the model has it; one that is in no list keeps its own name."""
        return Concept(str(word), self.titles.get(vocabulary, {}).get(word, str(word)))

    def of(self, value: Any, part: Data) -> str:
        """A value as families read it, "" for none; `part` is its schema."""
        if value is None:
            return ""
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, list):
            return list_in_words([self.of(item, part.get("items", {})) for item in value])
        if isinstance(value, dict):
            return self._mapping(value, part)
        if "vocabulary" in part:
            return self.concept(part["vocabulary"], value).title
        return _typed(value, part)

    def _mapping(self, value: Data, part: Data) -> str:
        properties = part.get("properties", {})
        if set(properties) == {"from", "to", "under_and_over_18"} and not any(
            isinstance(value.get(end), str) for end in ("from", "to")
        ):
            words = ages_in_words(Ages(value.get("from"), value.get("to")))
            note = value.get("under_and_over_18")
            return f"{words}. {note}" if note else words
        parts = [(name, item, properties.get(name, {})) for name, item in value.items()]
        return "; ".join(
            f"{lower_first(schema.get('title', str(name)))}: {self.of(item, schema)}" for name, item, schema in parts
        )

    def cost(self, item: Data) -> str:
        """A price as the directory says it: "Child: £6.50 a session"."""
        per = item.get("per")
        return cost_in_words(
            Cost(
                kind=self.concept("cost-kinds", item.get("kind", "price")),
                paid_for=item["for"],
                amount=amount_of(item),
                per=self.concept("cost-per", per) if per is not None else None,
                note=item.get("note", ""),
            )
        )

    def per(self, item: Data) -> str:
        """What the amount buys: "session"; "" when nothing is said."""
        return self.concept("cost-per", item["per"]).title if "per" in item else ""

    def checked(self, data: Data) -> str:
        """Say "checked on 1 September 2026 by the provider"; "" for no check."""
        if not data:
            return ""
        day = date_in_words(date.fromisoformat(data["on"]), year=True, weekday=False)
        return f"checked on {day} by {'the provider' if data['by'] == 'provider' else 'the directory’s staff'}"


def amount_of(item: Data) -> Decimal | None:
    """Pounds, or None where only a note says it."""
    return Decimal(str(item["amount"])) if "amount" in item else None


def fact_words(titles: tuple[str, ...], before: Any, after: Any, part: Data, words: Words) -> Texts:
    """One fact: "Changing a pad: “We do this” becomes “Ask us”."."""
    old, new = words.of(before, part), words.of(after, part)
    title = title_of(titles)
    if not old:
        sentence = f"{title}: {quoted(new)} is new."
    elif not new:
        sentence = f"{title}: {quoted(old)} goes. {_NOT_STATED}"
    elif shortened(old) == shortened(new) or len(old) + len(new) > 2 * _MOST:
        sentence = f"{title}: the words change."
    else:
        sentence = f"{title}: {quoted(old)} becomes {quoted(new)}."
    return old, new, sentence


def list_words(titles: tuple[str, ...], before: Sequence[Any], after: Sequence[Any], part: Data, words: Words) -> Texts:
    """A list of words or texts: "Interests: “Swimming” is added, “Football” goes."."""
    items = part.get("items", {})
    added = [quoted(words.of(item, items)) for item in after if item not in before]
    gone = [quoted(words.of(item, items)) for item in before if item not in after]
    parts = [f"{list_in_words(added)} {'is' if len(added) == 1 else 'are'} added"] if added else []
    parts += [f"{list_in_words(gone)} {'goes' if len(gone) == 1 else 'go'}"] if gone else []
    said = ", ".join(parts) or "the order changes"
    ending = f" {_NOT_STATED}" if not after else ""
    return words.of(list(before), part), words.of(list(after), part), f"{title_of(titles)}: {said}.{ending}"


def title_of(titles: tuple[str, ...]) -> str:
    """The schema's titles on the way to a field: "Booking, telephone"; "Help, changing a pad", without its "who"."""
    first, *others = titles
    if len(others) > 1 and others[-1] == "Who":
        others.pop()
    return ", ".join((first, *(lower_first(other) for other in others)))


def _typed(value: Any, part: Data) -> str:
    text = str(value)
    if part.get("format") in ("time-of-day", "date"):
        # What is not a real one is told by the check, in its own words.
        try:
            if part["format"] == "date":
                return date_in_words(date.fromisoformat(text), year=True)
            clock = read_clock(text)
        except ValueError:
            return text
        return time_in_words(clock) if clock is not None else text
    return text
