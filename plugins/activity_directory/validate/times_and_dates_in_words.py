"""Dates, times, ratios and days of the month as people write them, and as the directory reads them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from types import MappingProxyType

from activity_directory.schedule.names import DAY_IDS
from activity_directory.validate.formats import FIRST_YEAR, FORMATS, LAST_YEAR, NTH_NAMES, is_date
from activity_directory.validate.mend import LONGEST_LOOK, Mend

MONTH_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    )
}

_DAY_MONTH_YEAR = re.compile(r"([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4}|[0-9]{2})").fullmatch
_YEAR_MONTH_DAY = re.compile(r"([0-9]{4})[/. -]?([0-9]{1,2})[/. -]?([0-9]{1,2})").fullmatch
_WORD_OR_NUMBER = re.compile(r"[a-z]{2,12}|[0-9]{1,4}")
_CLOCK = re.compile(r"([0-9]{1,2})(?:[:.;,h ]?([0-9]{2}))?(?::[0-9]{2})?\s?([ap])?\.?(?:m\.?)?").fullmatch
_SPOKEN = re.compile(
    r"(?:(half|quarter|twenty|ten|five)[ -](past|to) )?([a-z]{3,6}|[0-9]{1,2})(?: o'?clock)?(?: ?([ap])\.?m\.?)?"
)
_MINUTES = {"half": 30, "quarter": 15, "twenty": 20, "ten": 10, "five": 5}
_TIME_ADVICE = "Write it as hours and minutes on the 24-hour clock"
_NOT_A_TIME = "is not a time this directory can read."
_DATE_ADVICE = "Write it as year, month and day with hyphens"
_NOT_A_DATE = "is not a date this directory can read."


def mend_date(typed: str) -> Mend:
    """Tell "31/10/2026", "2026-9-5" and "31st October 2026" how the directory writes that day."""
    text = typed.strip().lower()
    if len(text) > LONGEST_LOOK:
        return Mend(_NOT_A_DATE, _DATE_ADVICE)
    if with_time := re.fullmatch(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[t ][0-9:.]+(?:z|[+-][0-9:]+)?", text):
        return Mend("is a date with a time of day.", "Leave the time out", (with_time[1],))
    numbers = _year_month_day(text)
    if numbers is None and (first := _first_of_a_month(text)):
        return Mend("is a month, not a day.", "Write the first day, or the last, as year, month and day", (first,))
    if numbers is None:
        return Mend(_NOT_A_DATE, "Write the date itself, as year, month and day with hyphens")
    year, month, day = numbers
    if year is None:
        return Mend("has no year.", _DATE_ADVICE)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return Mend(f"has a year that cannot be right ({year}).", "Look at the year again, and " + _small(_DATE_ADVICE))
    if month > 12 >= day:
        month, day = day, month  # as it is written in the United States
    if not 1 <= month <= 12:
        return Mend(f"has no real month: there are 12, and this says {month}.", _DATE_ADVICE)
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        name = MONTH_NAMES[month - 1].capitalize()
        return Mend(
            f"is a day that does not exist: {name} {year} has {last} days.",
            "Look at the day and the month again. The last day of that month is written",
            (date(year, month, last).isoformat(),),
        )
    mended = date(year, month, day).isoformat()
    return Mend(_NOT_A_DATE, _DATE_ADVICE, (mended,) if is_date(mended) else ())


def _first_of_a_month(text: str) -> str:
    """The first day of "Sept 2026", or ""."""
    found = re.fullmatch(r"([a-z]{3,9})\.?,? (20[0-9]{2})", text)
    if found is None:
        return ""
    month = next((at for at, name in enumerate(MONTH_NAMES, 1) if name.startswith(found[1])), 9 * (found[1] == "sept"))
    day = f"{found[2]}-{month:02}-01"
    return day if is_date(day) else ""


def end_after(start: str, lasts: str) -> str:
    """The end of what starts at "10:00" and lasts "1 hour" or "90 mins"; "" when that is not clear or past midnight."""
    hours = re.search(r"([0-9]{1,2}(?:\.[0-9])?) ?(?:h|hrs?|hours?)\b", lasts.lower()[:LONGEST_LOOK])
    minutes = re.search(r"([0-9]{1,3}) ?(?:m|mins?|minutes?)\b", lasts.lower()[:LONGEST_LOOK])
    if not FORMATS["time-of-day"](start) or (hours is None and minutes is None):
        return ""
    whole = int(start[:2]) * 60 + int(start[3:])
    whole += int(float(hours[1]) * 60) if hours is not None else 0
    whole += int(minutes[1]) if minutes is not None else 0
    return f"{whole // 60:02}:{whole % 60:02}" if whole < 24 * 60 else ""


# Holidays that have the same date each year. Easter has not.
_HOLIDAYS = MappingProxyType(
    {
        "christmas": "25 december",
        "christmas day": "25 december",
        "xmas": "25 december",
        "christmas eve": "24 december",
        "boxing day": "26 december",
        "new year": "1 january",
        "new years day": "1 january",
        "new year's day": "1 january",
        "new year's eve": "31 december",
    }
)


def in_the_next_year_of(typed: str, after: str) -> str:
    """The first "5 December" on or after a day such as "2026-11-01"; "" when it is no day of a year."""
    text = typed.strip().lower()[:LONGEST_LOOK].replace("\u2019", "'")
    numbers = _year_month_day(_HOLIDAYS.get(text, text))
    if numbers is None or numbers[0] is not None:
        return ""
    days = [f"{year}-{numbers[1]:02}-{numbers[2]:02}" for year in (int(after[:4]), int(after[:4]) + 1)]
    return next((day for day in days if day >= after and is_date(day)), "")


def on_or_before(typed: str, day: str) -> str:
    """The last "5 December" on or before a day such as "2026-11-01"; "" when it is no day of a year."""
    numbers = _year_month_day(typed.strip().lower()[:LONGEST_LOOK])
    if numbers is None or numbers[0] is not None:
        return ""
    days = [f"{year}-{numbers[1]:02}-{numbers[2]:02}" for year in (int(day[:4]), int(day[:4]) - 1)]
    return next((found for found in days if found <= day and is_date(found)), "")


def _small(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:]


def _year_month_day(text: str) -> tuple[int | None, int, int] | None:
    match = _YEAR_MONTH_DAY(text)
    if match is not None:
        return int(match[1]), int(match[2]), int(match[3])
    match = _DAY_MONTH_YEAR(text)
    if match is not None:
        year = int(match[3])
        return (year + 2000 if year < 100 else year), int(match[2]), int(match[1])
    month: int | None = None
    numbers: list[int] = []
    for word in _WORD_OR_NUMBER.findall(text):
        if word.isdigit():
            numbers.append(int(word))
        elif month is None and len(word) >= 3:
            month = next(
                (i for i, name in enumerate(MONTH_NAMES, 1) if name.startswith(word) or word == "sept" == name[:4]),
                None,
            )
    if month is None or not numbers or len(numbers) > 2:
        return None
    years = [number for number in numbers if number > 31]
    days = [number for number in numbers if number <= 31]
    if not years and len(days) == 2:
        return 2000 + days[1], month, days[0]
    if len(days) != 1:
        return None
    return (years[0] if years else None), month, days[0]


_TWO_TIMES = re.compile(r"[0-9](?: ?[ap]\.?m\.?)? ?(?:-|–|to|until) ?[0-9]").search


def mend_time(typed: str) -> Mend:
    """Make 18:00 of "6pm"; offer both for "7.30", which could be morning or evening; understand "half past six"."""
    text = " ".join(typed.lower().split())
    if len(text) > 40:
        return Mend(_NOT_A_TIME, _TIME_ADVICE)
    if _TWO_TIMES(text):
        return _two_times(text)
    text = text.removeprefix("at ").removeprefix("about ").removesuffix(" hrs").removesuffix("hrs")
    if text in ("noon", "midday", "12 noon", "12 midday", "twelve noon", "12noon"):
        return Mend(_NOT_A_TIME, _TIME_ADVICE, ("12:00",))
    if text in ("midnight", "12 midnight", "24:00"):
        return Mend(
            _NOT_A_TIME, _TIME_ADVICE + ", which has midnight as 00:00 and the minute before it as 23:59", ("23:59",)
        )
    half: str | None
    clock = _CLOCK(text)
    if clock is not None:
        hour, minute, half = int(clock[1]), int(clock[2] or 0), clock[3]
        if len(clock[1]) == 2 and clock[2] is not None and half is None and hour < 24 and minute < 60:
            return Mend(_NOT_A_TIME, _TIME_ADVICE, (f"{hour:02}:{minute:02}",))  # two figures: the 24-hour clock
    else:
        evening = text.endswith(("in the evening", "in the afternoon", "at night"))
        morning = text.endswith("in the morning")
        spoken = _SPOKEN.match(text)
        if spoken is None:
            return Mend(_NOT_A_TIME, _TIME_ADVICE)
        told = int(spoken[3]) if spoken[3].isdigit() else NUMBER_WORDS.get(spoken[3])
        if told is None or (spoken.end() != len(text) and not evening and not morning):
            return Mend(_NOT_A_TIME, _TIME_ADVICE)
        minutes = _MINUTES.get(spoken[1] or "", 0)
        hour, minute = (told, minutes) if spoken[2] != "to" else ((told - 2) % 12 + 1, 60 - minutes)
        half = "p" if evening else "a" if morning else spoken[4]
    return _on_the_clock(hour, minute, half, typed)


def is_two_times(typed: str) -> bool:
    """Whether a start and an end stand in one: "10am-11am"."""
    return len(typed) <= 40 and _TWO_TIMES(" ".join(typed.lower().split())) is not None


def start_and_end(first: str, last: str) -> list[tuple[str, str]]:
    """The times that "10" and "12" can mean together: the shortest session of those that end after they start.

    Two of them when morning and evening are equally likely ("7" and "8"); none when a time cannot be read.
    """
    starts, ends = ((time,) if FORMATS["time-of-day"](time) else mend_time(time).values for time in (first, last))
    spans = sorted((_minutes(end) - _minutes(start), start, end) for start in starts for end in ends if end > start)
    return [(start, end) for length, start, end in spans if length == spans[0][0]]


def _minutes(time: str) -> int:
    return int(time[:2]) * 60 + int(time[3:])


def _two_times(text: str) -> Mend:
    first, last = re.split(r" ?(?:-|–|to|until) ?", text, maxsplit=1)
    times = start_and_end(first, last) or [("10:00", "11:30")]
    example = "  or  ".join(f"start: {start}, end: {end}" for start, end in times)
    return Mend("is two times in one.", f"Give start and end a name each, like this:  {example}")


def _on_the_clock(hour: int, minute: int, half: str | None, typed: str) -> Mend:
    if hour > 23 or minute > 59:
        return Mend("is a time that no clock shows: hours go from 00 to 23 and minutes from 00 to 59.", _TIME_ADVICE)
    if hour > 12 or (hour == 0 and half is None):
        return Mend(_NOT_A_TIME, _TIME_ADVICE, (f"{hour:02}:{minute:02}",))
    if half is not None:
        return Mend(_NOT_A_TIME, _TIME_ADVICE, (f"{hour % 12 + (12 if half == 'p' else 0):02}:{minute:02}",))
    if hour == 12:
        return Mend(_NOT_A_TIME, _TIME_ADVICE, (f"12:{minute:02}",))
    says = _NOT_A_TIME
    if re.fullmatch(r"[0-9]:[0-9]{2}", typed.strip()):
        says = "needs two figures for the hour, so that nobody takes morning for evening."
    return Mend(
        says,
        _TIME_ADVICE + ", in the morning or in the evening",
        (f"{hour:02}:{minute:02}", f"{hour + 12:02}:{minute:02}"),
    )


def mend_monthly_day(typed: str) -> Mend:
    """Make "first saturday" of "1st Saturday", "last tuesday" of "last Tues of the month"."""
    says = "is not a day of the month this directory can read."
    advice = f"Write {', '.join(NTH_NAMES[:-1])} or last, and then the day"
    words = re.findall(r"[a-z]+|[0-9]+", typed.lower()[:LONGEST_LOOK])
    ordinals = {"1": "first", "2": "second", "3": "third", "4": "fourth", "5": "last", "fifth": "last", "final": "last"}
    ordinals |= {name: name for name in NTH_NAMES} | {"1st": "first"}
    nth = [ordinals[word] for word in words if word in ordinals]
    days = [day for word in words if len(word) >= 3 and (day := day_named(word)) is not None]
    if "every" in words and days and not nth:
        return Mend(
            "is every week, not once a month.", f"For something weekly, use days instead:  days: [{days[0]}]", ()
        )
    if "5" in words or "fifth" in words:
        says = "is a day that many months do not have."
    if len(nth) == 1 and len(days) == 1:
        return Mend(says, advice, (f"{nth[0]} {days[0]}",))
    if len(nth) == 2 and len(days) == 1:
        pair = f"[{nth[0]} {days[0]}, {nth[1]} {days[0]}]"
        return Mend("is two days in one.", f"Give each its own place in the list, like this:  monthly: {pair}", ())
    if len(days) == 1:
        return Mend("does not say which one of the month.", advice, (f"first {days[0]}",))
    return Mend(says, advice)


def day_named(word: str) -> str | None:
    """The day that a word is short for: "Tues" is tuesday."""
    plain = word.lower().rstrip(".").removesuffix("s") if len(word) > 4 else word.lower().rstrip(".")
    for day in DAY_IDS:
        if len(plain) >= 3 and (day.startswith((plain, word.lower()))):
            return day
    return {"weds": "wednesday", "thurs": "thursday", "tue": "tuesday"}.get(word.lower())


def mend_ratio(typed: str) -> Mend:
    """Make 1:3 of "1 to 3"."""
    says = "is not a ratio this directory can read."
    advice = "Write staff first, then children, with a colon between them and quotation marks round them"
    text = typed.lower()[:LONGEST_LOOK]
    for word, number in NUMBER_WORDS.items():
        text = re.sub(rf"\b{word}\b", str(number), text)
    numbers = [int(number) for number in re.findall(r"[0-9]{1,4}", text)]
    if len(numbers) == 2 and 1 <= numbers[0] <= 99 and 1 <= numbers[1] <= 999:
        return Mend(says, advice, (f"{numbers[0]}:{numbers[1]}",))
    return Mend(says, advice)
