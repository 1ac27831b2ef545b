"""What of an activity decides whether a family can go, as one short text that a browser reads: "Can we go?".

The family's answers never leave their device, so the device compares them with this (theme/static/js/activity-fit.js).

    9a1|5-16,16-25|or|all-in:0-17|dray---n--|bd|opm8.|*

Eight fields, parted by "|"; empty ones at the end are left out. No field holds anything that a provider wrote.

1. Mark of the vocabularies (`vocabulary_mark`). Letters in fields 5 and 6 are places in a vocabulary: answers that a
   telephone has kept since before the vocabularies changed do not fit them, and are asked for again.
2. Ages of its sessions in whole years, both ends included, parted by commas: "5-16", "16-" and over, "-11" up to,
   "-" any age.
3. Letters for what else is so: c for parent carers, b for brothers and sisters; f full, p paused, o overdue; l needs an
   assessment, d a diagnosis is needed, e papers are asked for, r a referral, n a note on who may come; w a personal
   assistant is welcome, x the provider says that they cannot have one.
4. The scheme whose members may come: its id, with ":0-17" where only these ages need to be members. "": no membership.
5. A letter for each kind of help in the vocabulary's order: d we do this, r we can arrange this, y your adult does
   this, n we cannot, a ask, "-" not stated. Those not stated at the end are left out.
6. The ways of communicating that the answer about communication names, as letters: a for the first of the vocabulary.
7. Whether an adult stays: o drop-off, s on site, r in the room, j joins in; then when one stays after all: p personal
   care, o one to one, m medical help, d distress, e epilepsy, f the first visit, "8." under 8, ? something else.
   "": not stated.
8. Where a family must live: "" not asked, "*" anywhere in the county, ids of areas and towns parted by commas, "?" in
   words that only a person can weigh.

Whom to ring is not in it: the page of the activity says so already.
"""

from __future__ import annotations

import hashlib
import re
from string import ascii_letters
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from activity_directory.model.activity import Activity
    from activity_directory.model.directory import Directory
    from activity_directory.model.eligibility import Ages
    from activity_directory.model.vocabulary import Vocabulary

HELP_LETTERS: Mapping[str, str] = {
    "we-do-this": "d",
    "can-arrange": "r",
    "your-adult-does-this": "y",
    "cannot": "n",
    "ask": "a",
}
_NOT_STATED = "-"
_STAYS: Mapping[str, str] = {"drop-off": "o", "stay-on-site": "s", "stay-in-room": "r", "join-in": "j"}
_STAYS_IF: Mapping[str, str] = {
    "personal-care": "p",
    "one-to-one": "o",
    "medical": "m",
    "distress": "d",
    "epilepsy": "e",
    "first-visit": "f",
}
_UNDER = re.compile(r"under-([0-9]+)")
# What may stand round the names of places in "Families who live in Shropshire" without making it a matter for a person.
_PLAIN_WORDS = frozenset({
    "a", "all", "and", "any", "anyone", "area", "areas", "be", "can", "carers", "child", "children", "come",
    "council", "county", "everyone", "families", "family", "for", "from", "have", "home", "homes", "in", "lives",
    "living", "live", "must", "need", "of", "only", "or", "parent", "people", "person", "should", "that", "the",
    "their", "to", "who", "with", "you", "young", "your",
})  # fmt: skip
# A referral that nobody needs. A sentence with a condition in it is for a person to read.
_NO_REFERRAL = re.compile(
    r"no referral(?: is)?(?: needed| required| necessary)?|(?:you|they) (?:do not|don't) need(?: a)? referral"
    r"|nobody (?:has|needs) to refer you|not needed|none"
)
_CONDITION = re.compile(r"\b(?:if|unless|but|except|only|until|under|over|some)\b")


def fit_of(activity: Activity, directory: Directory) -> str:
    """The text described above; "" for an activity that has ended, about which nobody asks."""
    if activity.ended:
        return ""
    fields = (
        vocabulary_mark(directory.vocabularies),
        _ages(activity),
        "".join(_letters(activity)),
        _membership(activity),
        _help(activity, directory.vocabularies["help-kinds"]),
        _ways(activity, directory.vocabularies["communication"]),
        _stays(activity),
        _home(activity.eligibility.area, directory),
    )
    return "|".join(fields).rstrip("|")


def vocabulary_mark(vocabularies: Mapping[str, Vocabulary]) -> str:
    """Three hexadecimal digits that change when a kind of help or a way of communicating comes, goes or moves."""
    ids = " ".join(concept.id for name in ("help-kinds", "communication") for concept in vocabularies[name])
    return hashlib.sha256(ids.encode()).hexdigest()[:3]


def _ages(activity: Activity) -> str:
    each = [pattern.ages for pattern in activity.schedules] or [activity.ages]
    return ",".join(dict.fromkeys(map(_span, each)))


def _span(ages: Ages) -> str:
    lowest = "" if not ages.lowest else str(ages.lowest)
    return f"{lowest}-{'' if ages.highest is None else ages.highest}"


def _letters(activity: Activity) -> Iterator[str]:
    kind = activity.group.kind if activity.group is not None else None
    asked = activity.eligibility
    helper = activity.personal_assistant
    holds = {
        "c": kind is not None and kind.id == "parent-carers",
        "b": kind is not None and kind.id == "siblings",
        "f": activity.status.id == "full",
        "p": activity.status.id == "paused",
        "o": activity.overdue,
        "l": activity.level is not None and activity.level.id == "specialist",
        "d": asked.diagnosis is not None and asked.diagnosis.id == "needed",
        "e": bool(asked.evidence),
        "r": _asks_for_referral(asked.referral),
        "n": bool(asked.note),
        "w": helper is not None and helper.welcome,
        "x": helper is not None and not helper.welcome,
    }
    yield from (letter for letter, so in holds.items() if so)


def _membership(activity: Activity) -> str:
    scheme, ages = activity.eligibility.membership, activity.eligibility.membership_ages
    if scheme is None:
        return ""
    return f"{scheme.id}:{_span(ages)}" if ages is not None else scheme.id


def _help(activity: Activity, kinds: Vocabulary) -> str:
    answers = (activity.help.get(kind.id) for kind in kinds)
    letters = (_NOT_STATED if answer is None else HELP_LETTERS[answer.who.id] for answer in answers)
    return "".join(letters).rstrip(_NOT_STATED)


def _ways(activity: Activity, ways: Vocabulary) -> str:
    answer = activity.help.get("communication")
    named = {way.id for way in answer.ways} if answer is not None else set()
    return "".join(letter for letter, way in zip(ascii_letters, ways, strict=False) if way.id in named)


def _stays(activity: Activity) -> str:
    stays = activity.adult_stays
    if stays is None:
        return ""
    return _STAYS[stays.usually.id] + "".join(_reason(concept.id) for concept in stays.stays_if)


def _reason(reason: str) -> str:
    under = _UNDER.fullmatch(reason)
    return f"{under[1]}." if under is not None else _STAYS_IF.get(reason, "?")


def _asks_for_referral(said: str) -> bool:
    """Whether a referral may be needed: yes for every text that does not plainly say no."""
    sentences = [part.strip().replace("’", "'") for part in re.split(r"[.!;]", said.casefold()) if part.strip()]
    plainly_not = any(_NO_REFERRAL.fullmatch(sentence) for sentence in sentences)
    return bool(sentences) and (not plainly_not or bool(_CONDITION.search(said.casefold())))


def _home(said: str, directory: Directory) -> str:
    """Field 8: names of places are read only where nothing but plain words stands round them."""
    if not said:
        return ""
    rest = f" {said.casefold()} "
    found: set[str] = set()
    county = (directory.site.area, directory.site.council)
    names = [(name, "*") for name in county if name]
    names += [(area.title, area.id) for area in directory.areas]
    names += [(place.title, place.id) for place in directory.places]
    # The longest name first, so that "North-west Shropshire" is not read as the county.
    for name, place_id in sorted(names, key=lambda item: (-len(item[0]), item)):
        without = re.sub(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", " ", rest)
        if without != rest:
            found.add(place_id)
            rest = without
    if not found or set(re.findall(r"\w+", rest)) - _PLAIN_WORDS:
        return "?"
    return "*" if "*" in found else ",".join(sorted(found))
