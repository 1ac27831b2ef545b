"""The words of a week's timetable of results, in files that load only when it is asked for.

Days and starts are in the facets (facet_columns.py), by row. These files give each row its words, by document number:
`activitySearch.timetable(number, words, activities)`. The first also has what the window of dates holds for everybody.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from activity_directory.model.in_brief import place_in_brief
from activity_directory.model.in_words import ages_phrase
from activity_directory.schedule import bank_holidays, time_range_in_words
from activity_directory.schedule.sessions import running_days
from activity_directory.search.facets import WINDOW_DAYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, time

    from activity_directory.model import Activity, Directory
    from activity_directory.model.activity import ActivitySchedule
    from activity_directory.search.document import Document
    from activity_directory.search.facets import Facets

WEEK_BLOCK = 256
"""Activities in one file: results of one search are often neighbours."""
CLOSED, HOLIDAY, BANK_HOLIDAY = "closed", "holiday", "bank-holiday"


def week_files(documents: Sequence[Document], facets: Facets, directory: Directory) -> dict[str, str]:
    """`search/week-<number>.js` for each block of activities, without what every data file begins with."""
    activities = [document.activity for document in documents if document.activity is not None]
    files = {}
    for number, start in enumerate(range(0, max(len(activities), 1), WEEK_BLOCK)):
        words: dict[str, int] = {}
        block = [
            _activity(activity, patterns, directory, words)
            for activity, patterns in zip(
                activities[start : start + WEEK_BLOCK], facets.patterns[start : start + WEEK_BLOCK], strict=True
            )
        ]
        files[f"search/week-{number}.js"] = f"activitySearch.timetable({number},{_js(list(words))},{_js(block)});\n"
    files["search/week-0.js"] += f"activitySearch.window({_js(window(activities, facets, directory))});\n"
    return files


def window(activities: Sequence[Activity], facets: Facets, directory: Directory) -> dict[str, object]:
    """What holds in the window of dates: its first Monday (days since 1970), named days, and what was cancelled.

    `named`: [first, last, kind, words], in days of the window. `cancelled`: [document, row, day, why].
    """
    cancelled = [
        [document, row, day, why]
        for document, activity in enumerate(activities)
        if activity.status.id != "paused"
        for row, patterns in enumerate(facets.patterns[document])
        for day, why in sorted({item for pattern in patterns for item in _cancelled(pattern, facets, directory)})
    ]
    return {
        "from": facets.monday.toordinal() - 719163,
        "days": WINDOW_DAYS,
        "named": [list(named) for named in sorted(_named_days(facets.monday, directory))],
        "cancelled": cancelled,
    }


def _cancelled(pattern: ActivitySchedule, facets: Facets, directory: Directory) -> Iterator[tuple[int, str]]:
    """The days of the window on which it would have run, and why it does not."""
    schedule = pattern.schedule
    for item in schedule.cancelled:
        day = (item.on - facets.monday).days
        in_window = facets.today <= item.on and day < WINDOW_DAYS
        if in_window and any(running_days(schedule, directory.calendar, item.on, item.on)):
            yield day, item.why


def _named_days(monday: date, directory: Directory) -> Iterator[tuple[int, int, str, str]]:
    """School holidays, days on which nothing runs and bank holidays that touch the window."""

    def place(day: date) -> int:
        return (day - monday).days

    terms = directory.calendar.term_dates()
    spans = [(holiday.span, HOLIDAY, holiday.name) for holiday in (terms.holidays() if terms is not None else ())]
    spans += [(closure.span, CLOSED, closure.why) for closure in directory.calendar.closures]
    for span, kind, words in spans:
        if place(span.last) >= 0 and place(span.first) < WINDOW_DAYS:
            yield max(place(span.first), 0), min(place(span.last), WINDOW_DAYS - 1), kind, words
    for day, name in bank_holidays(monday.year, monday.year + 1).items():
        if 0 <= place(day) < WINDOW_DAYS:
            yield place(day), place(day), BANK_HOLIDAY, name


def _activity(
    activity: Activity, rows: Sequence[Sequence[ActivitySchedule]], directory: Directory, words: dict[str, int]
) -> list[object]:
    """[id, name, what to know first, for each row: [for each of its patterns: [when, over, where, ages, note]]].

    Words stand as their numbers in `words`. `over` is the minute of the day when it has ended, 1440 if nobody said.
    """

    def number(text: str) -> int:
        return words.setdefault(text, len(words))

    first = [activity.status.title] if activity.status.id in {"full", "paused"} else []
    if activity.overdue:
        first.append("Ring first")
    made = []
    for patterns in rows:
        said = []
        for pattern in patterns:
            start, end = pattern.schedule.start, pattern.schedule.end
            said.append(
                [
                    number(_when(start, end)),
                    _over(start, end),
                    number(place_in_brief(pattern.venue, directory.site)),
                    number(ages_phrase(pattern.ages)),
                    number(pattern.note.removesuffix(".")),
                ]
            )
        made.append([list(item) for item in dict.fromkeys(map(tuple, said))])
    return [activity.id, activity.name, number(". ".join(first)), made]


def _when(start: time | None, end: time | None) -> str:
    """The time of a session; an end before its start is not said."""
    if start is None:
        return "Time: ask"
    return time_range_in_words(start, end if end is not None and end > start else None).removeprefix("from ")


def _over(start: time | None, end: time | None) -> int:
    return end.hour * 60 + end.minute if start is not None and end is not None and end > start else 1440


def _js(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
