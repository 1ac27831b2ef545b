"""What volunteers write in place of a word of a list, where spelling alone would lead to the wrong one.

These are for messages only. What families search for stands in the vocabularies' synonyms.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from activity_directory.validate.near_miss import LONGEST_WORD, closest, meant, squeezed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from activity_directory.validate.schemas import Word

_PHRASES: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "help-answers": (
            (r"\b(parents?|mum|dad|carers?|famil(y|ies)|your (own )?adult|pa)\b", "your-adult-does-this"),
            (r"\b(depends?|ring|ask|talk|tbc|not sure|maybe|sometimes|possibly)\b", "ask"),
            (r"\b(arrange|arranged|arrangement|notice|on request|in advance)\b", "can-arrange"),
            (r"\b(no|not|cannot|can't|never|unable|sorry)\b", "cannot"),
            (r"\b(yes|we do|we can|we will|we help|our staff|staff do)\b", "we-do-this"),
        ),
        "adult-stays": (
            (r"\b(without|can go|may go|leave|need not|no need|don't (need|have) to|do not|not)\b", "drop-off"),
            (r"\bno\b", "drop-off"),
            (r"\b(room|hall|poolside|watch)\b", "stay-in-room"),
            (r"\b(together|join|joins|take part|in the water|family)\b", "join-in"),
            (r"\b(stay|stays|must|yes|required|remain|accompan\w+)\b", "stay-on-site"),
        ),
        "booking-how": (
            (r"\b(none|no|not needed|not required|nothing|turn up|drop in|just come)\b", "drop-in"),
            (r"\b(online|phone|ring|telephone|e ?mail|form|advance|essential|website|yes)\b", "book"),
        ),
        "when": (
            (r"\b(not|no|except|outside|excluding|closed)\b.*\bholidays?\b", "term-time"),
            (r"\b(not|no|except|outside|excluding|closed)\b.*\bterm\b", "holidays"),
        ),
        "levels": ((r"\b(all|any|everyone|everybody|anyone|open)\b", "universal"),),
        "needs": ((r"^(all|any|every)( \w+)?$|\b(everyone|everybody|anyone|all abilities)\b", "any-need"),),
        "groups": (
            (r"^(send?|special needs|additional needs)( (children|kids|group|club|families))?( only)?$", "send-only"),
        ),
        "statuses": (
            (r"\b(cancel\w*|called off|no session|not on)\b.*[0-9]|[0-9].*\bcancel", "open"),
            (r"\b(week|weeks|today|tomorrow|until|till|holidays?|bank|christmas|easter|half term)\b", "open"),
            (r"\b(yes|running|active|live|current|available|on)\b", "open"),
        ),
        "access": ((r"wheelchair (friendly|accessible|access)|^(fully )?accessible|disabled access", "step-free"),),
        "wheelchair": ((r"^(y|true|of course|welcome)$", "yes"),),
    }
)
# What is for babies is not shown as a bench for an adult, though families search for both by the same words.
_BABY_TABLE = re.compile(r"\b(?:baby|nappy|nappies|changing (?:table|mat|unit))\b").search
# Lists on which a family relies at the door: a word of them is shown only where it was typed in other letters, never
# because a part of a sentence is like it ("disabled toilet" is not accessible-parking).
_EXACTLY = frozenset({"access", "toilets"})
_NOT_A_PROMISE: Mapping[str, str] = MappingProxyType(
    {"help-answers": "ask", "adult-stays": "stay-on-site", "wheelchair": "watching-only"}
)
_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SPANS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "weekdays": _WEEK[:5],
        "weekday": _WEEK[:5],
        "school days": _WEEK[:5],
        "weekends": _WEEK[5:],
        "weekend": _WEEK[5:],
        "every day": _WEEK,
        "daily": _WEEK,
        "all week": _WEEK,
        "any day": _WEEK,
    }
)


def words_meant(typed: str, vocabulary: str, words: Sequence[Word]) -> tuple[str, ...]:
    """The words of a vocabulary that were most likely meant, best first, at most three."""
    text = squeezed(typed[: LONGEST_WORD + 1])
    if vocabulary == "toilets" and _BABY_TABLE(text) is not None and "adult" not in text:
        return ("baby-changing",)
    known = {squeezed(name): word.const for word in words for name in (word.const, word.title)}
    if text not in known:
        known = {squeezed(name): word.const for word in reversed(words) for name in word.synonyms}
    if text in known and (known[text] != "changing-places" or "changing" in text):
        return (known[text],)
    for pattern, const in _PHRASES.get(vocabulary, ()):
        if re.search(pattern, text):
            return (const,)
    if vocabulary in _EXACTLY:
        near = closest(typed, [name for word in words for name in (word.const, word.title, *word.synonyms)], 0.85)
        found = [word.const for word in words if near in (word.const, word.title, *word.synonyms)][:1]
        # A bed or a bench alone makes no Changing Places toilet.
        return () if "changing-places" in found and "changing" not in text else tuple(found)
    return meant(typed, words)


def not_a_promise(vocabulary: str) -> str:
    """The word to show when nothing is known of what was meant, for lists in which a wrong word would hurt a child."""
    return _NOT_A_PROMISE.get(vocabulary, "")


def days_of(typed: str) -> tuple[str, ...]:
    """Each day of "monday-friday" or "weekdays"; () when it is not several days in one."""
    text = squeezed(typed[:LONGEST_WORD])
    if text in _SPANS:
        return _SPANS[text]
    ends = re.fullmatch(r"([a-z]+?)s? *(?:-|\u2013|to|till|until|through| ) *([a-z]+?)s?", text)
    if ends is None:
        return ()
    first, last = (_day(end) for end in ends.groups())
    if first is None or last is None or first >= last:
        return ()
    return _WEEK[first : last + 1]


def _day(text: str) -> int | None:
    if len(text) < 3:
        return None
    found = next((day for day in _WEEK if day.startswith(text[:4] if text != "weds" else "wed")), None)
    found = found or closest(text, _WEEK)
    return None if found is None else _WEEK.index(found)
