"""What a wrong value is written as, where the message's suggestion says the very same and nothing has to be guessed.

The suggestions are those of the messages (mend.py, near_miss.py, wrong_kind.py); here stands only which of them may be
put in the place of what was typed without asking. "7.30" may be morning or evening, and 03/04/2026 March or April:
these stay as they are, with their message.
"""

from __future__ import annotations

import re
from datetime import date
from difflib import get_close_matches
from itertools import takewhile
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from activity_directory.schedule.names import DAY_IDS
from activity_directory.validate.as_typed import as_typed
from activity_directory.validate.format_words import MENDS
from activity_directory.validate.formats import FORMATS
from activity_directory.validate.mend import LONGEST_LOOK
from activity_directory.validate.near_miss import squeezed
from activity_directory.validate.said_otherwise import words_meant
from activity_directory.validate.times_and_dates_in_words import day_named
from activity_directory.validate.wrong_kind import wrong_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from activity_directory.validate.fault import Fault
    from activity_directory.validate.schemas import Schemas, Word

_TYPING = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\xa0\u2007\u2009\u202f", " "),
        **dict.fromkeys("\u2018\u2019", "'"),
        **dict.fromkeys("\u201c\u201d\u201e", '"'),
    }
)
_MONEY = re.compile(r"£? ?[0-9]{1,6}(?:\.[0-9]{1,2})?|[0-9]{1,6}(?:\.[0-9]{2})? ?pounds?|[0-9]{1,3} ?p|free").fullmatch
_YES_OR_NO = frozenset({"y", "n", "yes", "no", "true", "false"})
_NOT_ONE_TIME = re.compile(r"midnight|24[:.]?00|12 ?(?::00|\.00)? ?a\.?m?\.?").fullmatch
_NUMBERS_OF_A_DATE = re.compile(r"([0-9]{1,2})[/. -]([0-9]{1,2})[/. -][0-9]{4}").fullmatch
_YEAR_FIRST = re.compile(r"[0-9]{4}[/. -]?[0-9]{1,2}[/. -]?[0-9]{1,2}(?:[t ][0-9:.]+(?:z|[+-][0-9:]+)?)?").fullmatch
_DAY_IN_WORDS = re.compile(
    r"(?:[a-z]{3,9},? )?(?:the )?[0-9]{1,2}(?:st|nd|rd|th)?[ -](?:of )?[a-z]{3,9},?[ -][0-9]{4}"
    r"|(?:[a-z]{3,9},? )?[a-z]{3,9} [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4}"
).fullmatch
_NTH_DAY = re.compile(
    r"(?:the )?(?:first|second|third|fourth|last|1st|2nd|3rd|4th) [a-z]{3,9}(?: (?:of|in) (?:the|each|every) month)?"
).fullmatch
_LONGEST_LIST = 20
_SHORT_WORD = 4  # letters; with one of them wrong, it could be anything


def same_in_the_right_form(fault: Fault, schemas: Schemas, *, strictly: bool) -> str | tuple[str, ...] | None:
    """What to write in place of `fault.typed`: one scalar, or the items of a list; None when that is not certain.

    `strictly` is for facts that a child's safety hangs on: only another way of writing the same letters and digits is
    then put right ("Drop off" is drop-off), never a slip of the finger.
    """
    typed = fault.typed
    if not isinstance(typed, str) or len(typed) > LONGEST_LOOK:
        return None
    if fault.keyword == "type" and fault.asked == "array":
        return _items(typed, fault.schema.get("items", {}), schemas, strictly=strictly)
    if fault.keyword == "type":
        value = _of_kind(fault, schemas)
    elif fault.keyword in ("format", "enum"):
        value = _word_or_format(typed, fault.schema, schemas, strictly=strictly)
    else:
        return None
    return value if value is not None and (not strictly or _letters(value) == _letters(typed)) else None


def same_name(name: str, known: Mapping[str, Any]) -> str | None:
    """The known name that differs from `name` by capitals, hyphens and spaces alone."""
    return next((word for word in known if squeezed(word) == squeezed(name)), None)


def only_one_meant(typed: str, words: Sequence[Word]) -> str | None:
    """The one word that is spelled like what was typed; None when another word, or what people call one, is as near."""
    text = squeezed(typed)
    spelled = {squeezed(name): word.const for word in words for name in (word.const, word.title)}
    if text in spelled:
        return spelled[text]
    called = {squeezed(name): word.const for word in words for name in word.synonyms}
    if len(text) <= _SHORT_WORD:
        return None
    names = {**called, **spelled}
    near = [name for name in names if _one_slip(text, name)] or get_close_matches(text, list(names), n=8, cutoff=0.85)
    found = {names[name] for name in near}
    # What people call it is for a person to decide: "closed" for a week is not "ended".
    return found.pop() if len(found) == 1 and any(name in spelled for name in near) else None


def _one_slip(typed: str, word: str) -> bool:
    """Whether one letter is missing, too many or another one, or the letters stand in another order."""
    alike = (one == other for one, other in zip(typed, word, strict=False))
    at = sum(1 for _ in takewhile(bool, alike))
    rests = ((typed[at + 1 :], word[at + 1 :]), (typed[at:], word[at + 1 :]), (typed[at + 1 :], word[at:]))
    return sorted(typed) == sorted(word) or any(one == other for one, other in rests)


def _letters(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())


def _as_from_a_keyboard(typed: str) -> str:
    """The text as the keys write it: straight quotes (and none round all of it), hyphens, ordinary spaces."""
    text = " ".join(typed.translate(_TYPING).split())
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        text = text[1:-1].strip()
    return text


def _word_or_format(typed: str, part: Mapping[str, Any], schemas: Schemas, *, strictly: bool) -> str | None:
    text = _as_from_a_keyboard(typed)
    if "enum" in part:
        if text in part["enum"]:
            return text
        vocabulary = str(part.get("vocabulary", ""))
        words = schemas.vocabularies.get(vocabulary, ())
        if not words:
            return same_name(text, dict.fromkeys(map(str, part["enum"])))
        if vocabulary == "days":
            return day_named(text)
        meant = only_one_meant(text, words)
        suggested = words_meant(typed, vocabulary, words)[:1]
        return meant if meant is not None and (strictly or suggested == (meant,)) else None
    name = str(part.get("format", ""))
    if name not in MENDS:
        return None
    if FORMATS[name](text):
        return text
    values = MENDS[name](text).values
    return values[0] if len(values) == 1 and _CERTAIN.get(name, _never)(text.lower(), values[0]) else None


def _of_kind(fault: Fault, schemas: Schemas) -> str | None:
    typed = str(fault.typed)
    text = _as_from_a_keyboard(typed).lower()
    if fault.asked in ("number", "integer") and fault.keys[-1] in ("amount", "cost"):
        is_certain = _MONEY(text) is not None
    elif fault.asked == "boolean":
        is_certain = text.rstrip(".!") in _YES_OR_NO
    else:
        return None
    value = wrong_kind(fault, schemas)[2]
    return as_typed(value) if is_certain and value is not None else None


def _items(typed: str, part: Mapping[str, Any], schemas: Schemas, *, strictly: bool) -> tuple[str, ...] | None:
    """Words of a list that stand without their brackets, each of them certain."""
    if "enum" not in part and part.get("format") != "date":
        return None
    pieces = [piece.strip() for piece in re.split(r",|;|&|\band\b", typed) if piece.strip()]
    items: list[str] = []
    for piece in pieces[: _LONGEST_LIST + 1]:
        item = _word_or_format(piece, part, schemas, strictly=strictly)
        if item is None or (strictly and _letters(item) != _letters(piece)):
            return None
        items.append(item)
    return tuple(items) if items and len(items) <= _LONGEST_LIST else None


def _is_one_date(text: str, value: str) -> bool:
    numbers = _NUMBERS_OF_A_DATE(text)
    if numbers is not None:
        day, month = int(numbers[1]), int(numbers[2])
        return (day > 12 or month > 12 or day == month) and _same_day(value, day, month)
    is_date = _YEAR_FIRST(text) is not None or _DAY_IN_WORDS(text) is not None
    weekdays = [named for word in re.findall(r"[a-z]{3,9}", text) if (named := day_named(word)) is not None]
    if any(named != DAY_IDS[date.fromisoformat(value).weekday()] for named in weekdays):
        return False  # the day of the week and the date disagree
    # The message shows the last day of a month for a day that does not exist; that is not what was typed.
    return is_date and any(int(number) == int(value[8:]) for number in re.findall(r"[0-9]{1,2}(?![0-9])", text))


def _same_day(value: str, day: int, month: int) -> bool:
    return {int(value[5:7]), int(value[8:])} == {day, month}


def _is_one_time(text: str, _: str) -> bool:
    return _NOT_ONE_TIME(text) is None


def _same_letters(text: str, value: str) -> bool:
    return _letters(text) == _letters(value)


def _same_digits(text: str, value: str) -> bool:
    digits = re.sub(r"[^0-9]", "", text.replace("(0)", ""))
    return re.fullmatch(r"[0-9 ()+.-]+", text) is not None and re.sub(r"^(?:00)?44", "0", digits) == value.replace(
        " ", ""
    )


def _is_nth_day(text: str, _: str) -> bool:
    return _NTH_DAY(text) is not None


def _never(_: str, __: str) -> bool:
    return False


# For each format whether the one value of its Mend says the same as what was typed. Web addresses, names of pictures
# and ratios are not here: what is suggested for them has to be tried, renamed or thought about by somebody.
_CERTAIN: Mapping[str, Callable[[str, str], bool]] = MappingProxyType(
    {
        "date": _is_one_date,
        "time-of-day": _is_one_time,
        "postcode": _same_letters,
        "uk-telephone": _same_digits,
        "email": _same_letters,
        "monthly-day": _is_nth_day,
        "activity-id": _same_letters,
        "provider-id": _same_letters,
        "place-id": _same_letters,
        "scheme-id": _same_letters,
        "area-id": _same_letters,
        "terms-id": _same_letters,
    }
)
