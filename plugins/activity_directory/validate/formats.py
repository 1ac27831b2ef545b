"""The formats that schema/ names, each a full match in bounded time, so that no text can slow a check down.

JSON Schema's own formats are not used: they differ between libraries and let surprising texts by.
"""

from __future__ import annotations

import re
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from activity_directory.schedule.names import DAY_IDS
from activity_directory.validate.plain_markdown import is_plain_markdown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LONGEST = 500  # no format but plain-markdown holds more, so longer text is not looked at

SLUG = r"[a-z0-9]{1,80}(?:-{1,3}[a-z0-9]{1,60}){0,20}"
NTH_NAMES = ("first", "second", "third", "fourth", "last")
PICTURE_ENDINGS = ("jpg", "jpeg", "png", "webp")
FIRST_YEAR, LAST_YEAR = 1990, 2099  # outside these a year is a slip of the finger

# What each format is written as, for editors too; a date must also be a real one, a telephone number long enough.
PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        "date": r"(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])",
        "time-of-day": r"(?:[01][0-9]|2[0-3]):[0-5][0-9]",
        "postcode": r"[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}",
        "uk-telephone": r"0[0-9]{2,10}(?: [0-9]{2,8}){0,4}",
        "email": r"[A-Za-z0-9_+-][A-Za-z0-9._+'&-]{0,63}@(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.){1,8}[A-Za-z]{2,24}",
        "web-address": (
            r"https://(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.){1,8}[A-Za-z]{2,24}(?::[0-9]{2,5})?"
            r"(?:[/?#][A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]{0,450})?"
        ),
        "ratio": r"[1-9][0-9]?:[1-9][0-9]{0,2}",
        "activity-id": rf"{SLUG}/{SLUG}",
        "provider-id": SLUG,
        "place-id": SLUG,
        "scheme-id": SLUG,
        "area-id": SLUG,
        "terms-id": SLUG,
        "picture-file": rf"{SLUG}\.(?:{'|'.join(PICTURE_ENDINGS)})",
        "monthly-day": rf"(?:{'|'.join(NTH_NAMES)}) (?:{'|'.join(DAY_IDS)})",
    }
)


def is_date(text: str) -> bool:
    """Whether it is a day that exists, written year-month-day."""
    if len(text) != 10 or _DATE(text) is None:
        return False
    try:
        return FIRST_YEAR <= date.fromisoformat(text).year <= LAST_YEAR
    except ValueError:
        return False


def is_uk_telephone(text: str) -> bool:
    """Whether it is a number as dialled in the United Kingdom, 10 or 11 digits from a nought."""
    return len(text) <= 20 and _TELEPHONE(text) is not None and len(text.replace(" ", "")) in (10, 11)


def is_email(text: str) -> bool:
    """Whether it is one address, with nothing beside it."""
    return len(text) <= LONGEST and _EMAIL(text) is not None and ".." not in text and ".@" not in text


def _matcher(pattern: str) -> Callable[[str], bool]:
    fullmatch = re.compile(pattern).fullmatch
    return lambda text: len(text) <= LONGEST and fullmatch(text) is not None


_DATE = re.compile(PATTERNS["date"]).fullmatch
_TELEPHONE = re.compile(PATTERNS["uk-telephone"]).fullmatch
_EMAIL = re.compile(PATTERNS["email"]).fullmatch

FORMATS: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {
        **{name: _matcher(pattern) for name, pattern in PATTERNS.items()},
        "date": is_date,
        "uk-telephone": is_uk_telephone,
        "email": is_email,
        "plain-markdown": is_plain_markdown,
    }
)
"""Every format by its name; each takes any text, in any length, and answers at once."""
