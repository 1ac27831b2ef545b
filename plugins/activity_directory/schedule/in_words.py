"""Dates, times and rules in plain UK English, the same on screen and on paper."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from activity_directory.schedule.names import MONTHS, WEEKDAYS
from activity_directory.schedule.recurrence import Schedule, ScheduleKind, When
from activity_directory.schedule.span import DateSpan

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import time

    from activity_directory.schedule.closures import SchoolCalendar

ARRANGED = "Times agreed with each family"
_NTH = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}
_NUMBERS = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_WHEN = {When.TERM_TIME: " in term time", When.HOLIDAYS: " in the school holidays", When.ALL_YEAR: ""}
_MOST_DATES = 8
_MATTERS_DAYS = 366


def list_in_words(items: Sequence[str], last: str = "and") -> str:
    """Join words as a sentence does: "Tuesday, Thursday and Friday"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def date_in_words(day: date, *, year: bool = False, beside: date | None = None, weekday: bool = True) -> str:
    """Say a date as "Saturday 9 January"; with the year when asked, or when `beside` has another."""
    words = f"{day.day} {MONTHS[day.month - 1]}"
    if weekday:
        words = f"{WEEKDAYS[day.weekday()]} {words}"
    if year or (beside is not None and beside.year != day.year):
        words = f"{words} {day.year}"
    return words


def time_in_words(moment: time) -> str:
    """Say a time as "10am", "1:30pm", "12 noon" or "midnight"."""
    if not moment.minute and moment.hour in {0, 12}:
        return "12 noon" if moment.hour else "midnight"
    minutes = f":{moment.minute:02}" if moment.minute else ""
    return f"{(moment.hour - 1) % 12 + 1}{minutes}{'am' if moment.hour < 12 else 'pm'}"


def time_range_in_words(start: time | None, end: time | None) -> str:
    """Say "10am to 11:30am", "from 10am" or "until 6pm"; "" when neither is stated."""
    if start is not None and end is not None:
        return f"{time_in_words(start)} to {time_in_words(end)}"
    if start is not None:
        return f"from {time_in_words(start)}"
    return f"until {time_in_words(end)}" if end is not None else ""


def span_in_words(span: DateSpan, *, year: bool = True, weekday: bool = False) -> str:
    """Say "26 to 30 October 2026", or "19 December 2026 to 3 January 2027"; what the ends share is said once.

    Two different years are always said.
    """
    first, last = span.first, span.last
    end = date_in_words(last, year=year, beside=first, weekday=weekday)
    if first == last:
        return end
    start = date_in_words(first, beside=last, weekday=weekday)
    if (first.year, first.month) == (last.year, last.month):
        start = start.removesuffix(f" {MONTHS[first.month - 1]}")
    return f"{start} to {end}"


def weekdays_in_words(days: Sequence[int], *, one: bool = False) -> str:
    """Say days (0 for Monday) as "Tuesdays and Thursdays" or "Mondays to Fridays"; `one` leaves the s off."""
    days = sorted(set(days))
    if len(days) == 7 and not one:
        return "Every day"
    ending = "" if one else "s"
    parts = []
    # Days that follow one another have the same difference from their place in the list.
    for _, run in groupby(enumerate(days), key=lambda at: at[1] - at[0]):
        names = [WEEKDAYS[day] + ending for _, day in run]
        parts += [f"{names[0]} to {names[-1]}"] if len(names) > 2 else names
    return list_in_words(parts)


def list_of_dates(days: Sequence[date]) -> str:
    """Say each date: "Saturdays 9, 16 and 30 January", or "Monday 4 January and Wednesday 13 January"."""
    if len(days) > 1 and len({day.weekday() for day in days}) == 1:
        return f"{WEEKDAYS[days[0].weekday()]}s {short_list(days)}"
    months = _by_month(days)
    if len(months) == len(days):
        return list_in_words([date_in_words(day) for day in days])
    return "; ".join(
        list_in_words([f"{WEEKDAYS[day.weekday()]} {day.day}" for day in month]) + f" {MONTHS[month[0].month - 1]}"
        for month in months
    )


def short_list(days: Sequence[date], last: str = "and") -> str:
    """Say "9, 16 and 30 January" or "30 January and 6 February": a month is said once for its dates."""
    months = _by_month(days)
    if len(months) == 1:
        return f"{list_in_words([str(day.day) for day in days], last)} {MONTHS[days[0].month - 1]}"
    words = [f"{list_in_words([str(day.day) for day in month], last)} {MONTHS[month[0].month - 1]}" for month in months]
    return list_in_words(words, last)


def _by_month(days: Sequence[date]) -> list[list[date]]:
    return [list(month) for _, month in groupby(days, key=lambda day: (day.year, day.month))]


def days_and_weeks(days: Sequence[int], every_weeks: int) -> str:
    """Say "Tuesdays", or "Every two weeks on Tuesdays" when they do not come every week."""
    name = weekdays_in_words(days)
    if every_weeks == 1:
        return name
    number = _NUMBERS[every_weeks] if every_weeks < len(_NUMBERS) else str(every_weeks)
    return f"Every {number} weeks on {'every day' if name == 'Every day' else name}"


def rule_in_words(
    schedule: Schedule,
    calendar: SchoolCalendar | None = None,
    *,
    today: date | None = None,
    times: bool = True,
) -> str:
    """Say the rule as it was authored: "Saturdays in term time, 10am to 11am".

    From and until are said when they matter on `today`: a start that is still to come, an end within a
    year or already past. Without `today` both are said, with their years. Listed dates that have passed
    are left out while others are to come. "" for a schedule that names no day.
    """
    if schedule.kind is ScheduleKind.ARRANGED:
        return schedule.arranged or ARRANGED
    rule = _bare_rule(schedule, calendar, today)
    if not rule:
        return ""
    parts = [rule]
    if times and (spoken := time_range_in_words(schedule.start, schedule.end)):
        parts.append(spoken)
    if schedule.kind is not ScheduleKind.DATES:
        if schedule.on_bank_holidays:
            parts.append("bank holidays too")
        if bounds := _bounds(schedule, today):
            parts.append(bounds)
    return ", ".join(parts)


def _bare_rule(schedule: Schedule, calendar: SchoolCalendar | None, today: date | None) -> str:
    match schedule.kind:
        case ScheduleKind.WEEKLY:
            return _weekly(schedule, _part_of_year(schedule, calendar))
        case ScheduleKind.MONTHLY:
            return _monthly(schedule, _part_of_year(schedule, calendar))
        case _:
            return _dates(schedule, today)


def _part_of_year(schedule: Schedule, calendar: SchoolCalendar | None) -> str:
    """Say " in term time"; with whose terms when they are not the area's usual ones."""
    words = _WHEN[schedule.when]
    if words and calendar is not None and schedule.terms not in {"", calendar.default}:
        terms = calendar.term_dates(schedule.terms)
        return f"{words} ({terms.title if terms is not None and terms.title else schedule.terms})"
    return words


def _weekly(schedule: Schedule, terms: str) -> str:
    if not schedule.days:
        return ""
    return days_and_weeks(schedule.days, schedule.every_weeks) + terms


def _monthly(schedule: Schedule, terms: str) -> str:
    by_weekday: dict[int, list[int]] = {}
    for monthly in sorted(set(schedule.monthly), key=lambda day: (day.nth % 7, day.weekday)):
        by_weekday.setdefault(monthly.weekday, []).append(monthly.nth)
    if not by_weekday:
        return ""
    days = [f"{list_in_words([_NTH[nth] for nth in nths])} {WEEKDAYS[day]}" for day, nths in by_weekday.items()]
    words = list_in_words(days)
    return f"{words[0].upper()}{words[1:]} of the month{terms}"


def _dates(schedule: Schedule, today: date | None) -> str:
    dates = sorted(set(schedule.dates) - set(schedule.excepted))
    if today is not None:
        dates = [day for day in dates if day >= today] or dates
    if not dates:
        return ""
    runs = _day_after_day(dates)
    if len(runs) > _MOST_DATES:
        return f"{len(dates)} dates from {span_in_words(DateSpan(dates[0], dates[-1]), weekday=True)}"
    if len(dates) > 1 and len({day.weekday() for day in dates}) == 1:
        return f"{WEEKDAYS[dates[0].weekday()]}s {_by_year(dates, today)}"
    # A year is said once for the dates that share it, after the last of them; this year is not said.
    words = []
    for run, following in zip(runs, [*runs[1:], None], strict=True):
        beside = following.first if following is not None else today
        year = beside is None or beside.year != run.last.year
        words.append(span_in_words(run, year=year, weekday=True))
    return list_in_words(words)


def _by_year(dates: Sequence[date], today: date | None) -> str:
    """Say "9 and 16 January", or "9 and 16 January 2027; 8 January 2028": this year, when alone, is not said."""
    years = [list(group) for _, group in groupby(dates, key=lambda day: day.year)]
    if len(years) == 1 and today is not None and today.year == dates[0].year:
        return short_list(dates)
    words = [f"{short_list(days)} {days[0].year}" for days in years]
    return list_in_words(words) if len(words) == len(dates) else "; ".join(words)


def _day_after_day(days: Sequence[date]) -> list[DateSpan]:
    """Days in order as spans: three or more that follow one another are one, all others stand alone."""
    spans: list[DateSpan] = []
    for _, group in groupby(enumerate(days), key=lambda at: at[1].toordinal() - at[0]):
        run = [day for _, day in group]
        spans += [DateSpan(run[0], run[-1])] if len(run) > 2 else [DateSpan(day, day) for day in run]
    return spans


def _bounds(schedule: Schedule, today: date | None) -> str:
    """Say "from 5 September", "until 27 March", "from 9 January to 27 March" or "ended on 27 March 2026"."""
    first, last = schedule.span.first, schedule.last
    if today is not None and last is not None and last < today:
        return f"ended on {date_in_words(last, year=True, weekday=False)}"
    starts = first != date.min and (today is None or first > today)
    if last is not None and today is not None and (last - today).days > _MATTERS_DAYS:
        last = None
    if starts and last is not None:
        return f"from {span_in_words(DateSpan(first, last), year=today is None or last.year != today.year)}"
    year = today is None
    if last is not None:
        return f"until {date_in_words(last, year=year, beside=today, weekday=False)}"
    return f"from {date_in_words(first, year=year, beside=today, weekday=False)}" if starts else ""
