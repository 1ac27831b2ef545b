"""Days and times as lists have them: "Mon, Wed", "1st Saturday", "6-7.30pm", 0.75. What is not clear is not read."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from activity_directory.schedule.names import DAY_IDS
from activity_directory.validate.formats import FORMATS, NTH_NAMES, is_date
from activity_directory.validate.said_otherwise import days_of
from activity_directory.validate.times_and_dates_in_words import day_named, mend_date, mend_time

LONGEST = 200

_FIRST_DAY = dt.date(1899, 12, 30)  # day 0 of a spreadsheet, counting the 29 February 1900 that never was
_SERIAL_DATES = range(20_000, 80_000)  # 1954 to 2119
_ORDINALS = {
    "1st": "first",
    "2nd": "second",
    "3rd": "third",
    "4th": "fourth",
    "5th": "",
    "fifth": "",
    "final": "last",
    **{name: name for name in NTH_NAMES},
}
_EARLIEST, _LATEST = "06:00", "21:00"  # nothing for children begins between nine in the evening and six
_RANGE = re.compile(r" ?(?:-|–|—|\bto\b|\btill\b|\btil\b|\buntil\b) ?")
_TIME = re.compile(r"[0-9]{1,2}(?:[:.][0-9]{2})?(?::[0-9]{2})? ?(?:[ap]\.?m\.?)?|(?:12 )?(?:noon|midday)")
_HALF = re.compile(r"[ap]\.?m|noon|midday")
_FORTNIGHTLY = re.compile(r"\b(?:fortnight(?:ly)?|alternate|every other|every (?:two|2) weeks|bi-?weekly)\b")
_PART_OF_DAY = re.compile(r"\b(?:mornings?|afternoons?|evenings?|nights?)\b")
_WHEN = (
    (re.compile(r"\b(?:in |during )?(?:school )?term[ -]?times?(?: only)?\b|\bterm only\b"), "term-time"),
    (re.compile(r"\b(?:in |during )?(?:the )?school holidays?(?: only)?\b|\bholidays? only\b"), "holidays"),
    (re.compile(r"\ball year(?: round)?\b"), "all-year"),
)


def days_in(typed: str) -> dict[str, Any] | None:
    """`{"days": [...]}` or `{"monthly": [...]}`, with "fortnightly": True for every two weeks; None when not clear."""
    text = " ".join(typed.lower().replace("&", " and ").replace("every day", "daily").split())[:LONGEST]
    fortnightly = _FORTNIGHTLY.search(text) is not None
    text = _PART_OF_DAY.sub(" ", _FORTNIGHTLY.sub(" ", text))
    text = re.sub(r"\b(?:every|each|on|weekly|monthly|the|in|of|a)\b|\b(?:calendar )?month\b|[().]", " ", text)
    text = " ".join(text.split()).strip(" ,:;-")
    found: dict[str, Any] | None
    words = re.findall(r"[a-z0-9]+", text)
    if any(word in _ORDINALS for word in words):
        found = _monthly(words)
    else:
        days = _weekly(text)
        found = {"days": list(days)} if days else None
    if found is None or (fortnightly and "monthly" in found):
        return None
    return {**found, "fortnightly": True} if fortnightly else found


def _weekly(text: str) -> tuple[str, ...]:
    """Each day once, in the order of the week; () when a word is no day."""
    named: set[str] = set()
    spans = days_of(text) if not re.fullmatch(r"[a-z.]+ [a-z.]+", text) else ()  # "Monday Wednesday" is two days
    for piece in [text] if spans else re.split(r"[,;/+|]|\band\b", text):
        word = piece.strip(" .")
        if not word:
            continue
        days = days_of(word) if not re.fullmatch(r"[a-z.]+ [a-z.]+", word) else ()
        day = None if days else day_named(word)
        if not days and day is None:
            several = [day_named(part) for part in word.split()]
            if len(several) < 2 or any(one is None for one in several):
                return ()
            days = tuple(one for one in several if one is not None)
        named.update(days or ((day,) if day else ()))
    return tuple(day for day in DAY_IDS if day in named)


def _monthly(words: list[str]) -> dict[str, Any] | None:
    """Make ["first saturday", "third saturday"] of "1st and 3rd Saturday"; None when a word is neither."""
    nths = [_ORDINALS[word] for word in words if word in _ORDINALS]
    others = [word for word in words if word not in _ORDINALS and word != "and"]
    days = [day_named(word) for word in others]
    if not nths or "" in nths or len(days) != 1 or days[0] is None:
        return None
    return {"monthly": [f"{nth} {days[0]}" for nth in dict.fromkeys(nths)]}


def when_in(typed: str) -> str:
    """term-time, holidays or all-year, when a text says one of them and no other; "" otherwise."""
    text = typed.lower()
    found = {word for pattern, word in _WHEN if pattern.search(text)}
    return found.pop() if len(found) == 1 else ""


def without_when(typed: str) -> str:
    """A text without what `when_in` reads."""
    for pattern, _ in _WHEN:
        typed = re.sub(pattern.pattern, " ", typed, flags=re.IGNORECASE)
    return re.sub(r"\(\s*\)", " ", typed).strip(" ,;")


def date_text(value: object) -> str | None:
    """A day as an entry has it, from a cell or from words; None when it is no day, or not clear which."""
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, bool):
        return None
    text = str(value).strip()
    if re.fullmatch(r"[0-9]{5}(?:\.[0-9]+)?", text) and int(float(text)) in _SERIAL_DATES:
        return (_FIRST_DAY + dt.timedelta(days=int(float(text)))).isoformat()
    if is_date(text):
        return text
    values = mend_date(text).values
    if len(values) != 1:
        return None
    weekdays = [day for word in re.findall(r"[a-z]{3,9}", text.lower()) if (day := day_named(word)) is not None]
    if any(day != DAY_IDS[dt.date.fromisoformat(values[0]).weekday()] for day in weekdays):
        return None  # the day of the week and the date disagree
    # A day that does not exist is answered with the last of its month: that is advice, not what was written.
    return values[0] if int(values[0][8:]) in {int(number) for number in re.findall(r"[0-9]{1,2}", text)} else None


def could_be_month_first(typed: str) -> bool:
    """Whether a date in figures would be another day in the United States. Here the day stands first."""
    found = re.match(r"([0-9]{1,2})[/. -]([0-9]{1,2})[/. -][0-9]", typed)
    return found is not None and int(found[1]) <= 12 and int(found[2]) <= 12 and found[1] != found[2]


def time_text(value: object) -> str | None:
    """A time of day as an entry has it; None when it is none, or could be morning or evening."""
    found = times_meant(value)
    return found[0] if len(found) == 1 else None


def times_meant(value: object) -> tuple[str, ...]:
    """The times of day that a cell can mean: one, two (7.30 in the morning or evening), or none."""
    if isinstance(value, dt.datetime | dt.time):
        return (f"{value.hour:02}:{value.minute:02}",)
    if isinstance(value, dt.timedelta):
        minutes = round(value.total_seconds() / 60)
        return (f"{minutes // 60:02}:{minutes % 60:02}",) if 0 <= minutes < 24 * 60 else ()
    if isinstance(value, bool):
        return ()
    text = " ".join(str(value).split())
    if re.fullmatch(r"0?\.[0-9]{2,17}", text) and 0 < float(text) < 1:  # a spreadsheet's part of a day
        minutes = round(float(text) * 24 * 60)
        return (f"{minutes // 60:02}:{minutes % 60:02}",) if minutes < 24 * 60 else ()
    if re.fullmatch(r"[0-9]{2}:[0-9]{2}:[0-9]{2}", text):
        text = text[:5]
    if FORMATS["time-of-day"](text):
        return (text,)
    if "midnight" in text.lower() or not _TIME.fullmatch(text.lower()):
        return ()  # midnight is two moments; other words are not a clock's
    values = mend_time(text).values
    return values if len(values) <= 2 else ()


def two_times(start: object, end: object, hint: str = "") -> tuple[str, str] | None:
    """A start and an end, each helping to read the other: 6 and 7.30pm are in the evening. None when not clear.

    `hint` is other text of the same line: "Tuesday evenings".
    """
    starts, ends = times_meant(start), times_meant(end)
    if not starts or not ends:
        return None
    if len(starts) == 2 and len(ends) == 2:
        half = _half_of(hint)
        halves = [half] if half is not None else [at for at in (0, 1) if _EARLIEST <= starts[at] < _LATEST]
        if len(halves) != 1:
            return None
        starts, ends = (starts[halves[0]],), (ends[halves[0]],)
    if len(starts) == 2:
        before = [time for time in starts if time < ends[0]]
        return (max(before), ends[0]) if before else None
    if len(ends) == 2:
        after = [time for time in ends if time > starts[0]]
        return (starts[0], min(after)) if after else None
    return (starts[0], ends[0]) if starts[0] < ends[0] else None


def _half_of(hint: str) -> int | None:
    found = set(_PART_OF_DAY.findall(hint.lower()))
    if not found:
        return None
    evening = any(word.startswith(("afternoon", "evening")) for word in found)
    morning = any(word.startswith("morning") for word in found)
    return None if evening == morning else int(evening)


def time_range(typed: str, hint: str = "") -> tuple[str, str] | None:
    """Start and end of "6-7.30pm", "10am to noon" or "18:00 - 19:30"; None when it is not clear."""
    text = " ".join(typed.lower().split()).strip(" .;,")[:60]
    text = re.sub(r"^from |\bo'?clock\b|\bhrs?\b", "", text).strip()
    sides = _RANGE.split(text)
    if len(sides) != 2:
        return None
    return two_times(sides[0].strip(), sides[1].strip(), hint or typed)


_SEGMENT = re.compile(
    r"(?P<days>[^0-9]*?(?:[1-4](?:st|nd|rd|th)\b[^0-9]*?)*)[\s:,(]*"
    r"(?P<times>[0-9]{1,2}(?!st|nd|rd|th|[0-9]).*|noon.*|midday.*)?"
)


def sessions_in(typed: str) -> list[dict[str, Any]] | None:
    """Sessions out of "Mondays 5-6pm (term time); Saturdays 10am-noon"; None when any of it is not clear."""
    sessions = []
    for piece in re.split(r"[;\n|]", typed[: LONGEST * 3]):
        segment = " ".join(piece.split())
        if not segment:
            continue
        when = when_in(segment)
        plain = without_when(segment) if when else segment
        match = _SEGMENT.fullmatch(plain.lower().strip(" ."))
        if match is None or not match["times"]:
            return None
        days, times = days_in(match["days"]), time_range(match["times"].rstrip(" )"), hint=plain)
        if days is None or times is None or "fortnightly" in days:
            return None
        sessions.append({**days, "start": times[0], "end": times[1]} | ({"when": when} if when else {}))
    return sessions or None
