"""Dates that a reader of the book would take for a mistake: none at all, or none after the middle of the quarter."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from activity_directory.brochure.print_check.finding import PrintFinding
from activity_directory.problem import Severity
from activity_directory.schedule import ScheduleKind, date_in_words, sessions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from activity_directory.brochure.print_check.finding import InPrint, Printed
    from activity_directory.model import Activity, ActivitySchedule
    from activity_directory.schedule import Schedule

# Words with which a provider says that it is only for a while: nothing is then left to ask.
_SAID = re.compile(
    r"\b(begin\w*|block|course|ends?|ending|finish\w*|first|from|last|new|only|opens?|starts?|starting|stops?|then"
    r"|until|weeks?)\b",
    re.IGNORECASE,
)
_REGULAR = timedelta(days=35)
"""Single dates that come this often or oftener look like a rule whose next dates were not typed yet."""

_FEWEST = 3


def dates_reach_the_end(book: InPrint) -> Iterator[PrintFinding]:
    """Tell of dates that stop in the middle of the quarter, where nothing says that they are meant to."""
    last_day = book.quarter.last
    for printed in book.printed:
        for at, pattern in _unexplained(printed):
            last = _last_of(pattern.schedule, book)
            if last is None or _others_run(printed, at, last + timedelta(days=1), last_day):
                continue
            name = "dates" if pattern.schedule.kind is ScheduleKind.DATES else "until"
            mend = "dates: [" if name == "dates" else "until: "
            example = f"{mend}{last_day.isoformat()}" + ("]" if name == "dates" else "")
            yield printed.finding(
                "sessions", at, name,
                message=f"The dates stop on {date_in_words(last)}, and the book is for use until "
                f"{date_in_words(last_day, weekday=False)}. Nothing says that this is meant.",
                fix=f"If it goes on, put the next dates in, like this:  {example}  - or say why it stops, like this:  "
                "note: A course of six weeks.",
                rule="print-dates-reach-the-end",
            )  # fmt: skip


def dates_start_with_the_quarter(book: InPrint) -> Iterator[PrintFinding]:
    """Tell of dates that start in the middle of the quarter, where nothing says that it is new."""
    for printed in book.printed:
        for at, pattern in _unexplained(printed):
            schedule = pattern.schedule
            first = max((day for day in (schedule.first, schedule.starting) if day is not None), default=None)
            if schedule.kind is ScheduleKind.DATES or first is None:
                continue
            if not book.quarter.first < first <= book.quarter.last:
                continue
            before = first - timedelta(days=1)
            earlier = replace(schedule, first=None, starting=None, every_weeks=1)
            missed = sessions(earlier, book.directory.calendar, book.quarter.first, before)
            if not list(missed) or _others_run(printed, at, book.quarter.first, before):
                continue
            yield printed.finding(
                "sessions", at, "from",
                message=f"The dates start on {date_in_words(first)}, in the middle of the quarter, and nothing says "
                "that it is new.",
                fix="Say so, like this:  note: New this term.  - or put the earlier day in, like this:  "
                f"from: {book.quarter.first.isoformat()}",
                rule="print-dates-start-with-the-quarter",
            )  # fmt: skip


def sessions_have_dates(book: InPrint) -> Iterator[PrintFinding]:
    """Tell of a pattern without a date in the quarter: of one beside others, and of an activity's only ones."""
    chosen = {printed.found.activity.id for printed in book.printed}
    for printed in book.printed:
        for at, pattern in enumerate(printed.found.activity.schedules):
            if pattern.schedule.kind is ScheduleKind.ARRANGED or _comes_later(pattern.schedule, book.quarter.last):
                continue
            if not list(_dated(pattern.schedule, book)):
                yield printed.finding(
                    "sessions", at,
                    message=f"None of these dates falls in {book.quarter.title}, so the book does not print them.",
                    fix="If it runs then, put its dates in, like this:  "
                    f"dates: [{_a_saturday(book.quarter.first).isoformat()}]  - else it can stay as it is.",
                    rule="print-sessions-have-dates",
                )  # fmt: skip
    for activity in book.directory.listed:
        if activity.id not in chosen and activity.status.id != "paused" and not _runs(activity, book):
            later = any(_comes_later(pattern.schedule, book.quarter.last) for pattern in activity.schedules)
            yield PrintFinding(
                "activity", activity.id, ("sessions",),
                f"Nothing of it runs in {book.quarter.title}, so the book leaves it out.",
                "If it runs then, put its dates in, like this:  "
                f"dates: [{_a_saturday(book.quarter.first).isoformat()}]  - else it can stay as it is.",
                "print-sessions-have-dates", Severity.ADVICE if later else Severity.WARNING,
            )  # fmt: skip


def terms_are_known(book: InPrint) -> Iterator[PrintFinding]:
    """Tell of term dates that run out before the quarter does: what runs in them then loses its dates."""
    calendar = book.directory.calendar
    used = {
        pattern.schedule.terms or calendar.default
        for activity in book.directory.listed for pattern in activity.schedules
    }  # fmt: skip
    for at, terms in enumerate(calendar.sets.values()):
        if terms.id not in used:
            continue
        if terms.known is None or terms.known.last < book.quarter.last:
            until = f"run out on {date_in_words(terms.known.last, year=True)}" if terms.known else "are not there"
            year = book.quarter.year
            yield PrintFinding(
                "calendar", "", ("terms", at, "dates"),
                f"The term dates of {terms.title} {until}, before {book.quarter.title} is over. After that the book "
                "prints no dates of what runs in term time or in the holidays.",
                "Copy the council's next terms in, one line each, like this:  "
                f"- {{name: Summer term {year}, from: {year}-04-12, until: {year}-07-21}}",
                "print-terms-are-known", Severity.WARNING,
            )  # fmt: skip


def _unexplained(printed: Printed) -> Iterator[tuple[int, ActivitySchedule]]:
    """The patterns with their places in the file, of which no words say that they are only for a while."""
    activity = printed.found.activity
    own = " ".join((activity.name, activity.summary, activity.notice.text if activity.notice is not None else ""))
    if re.search(r"\b(course|block|weeks?)\b", own, re.IGNORECASE):
        return
    for at, pattern in enumerate(activity.schedules):
        if pattern.schedule.kind is not ScheduleKind.ARRANGED and not _SAID.search(pattern.note):
            yield at, pattern


def _last_of(schedule: Schedule, book: InPrint) -> date | None:
    """The last day of dates that seem to stop too early; None where they do not."""
    quarter = book.quarter
    if schedule.kind is ScheduleKind.DATES:
        days = schedule.dates
        if len(days) < _FEWEST or not quarter.first <= days[-1] <= quarter.last:
            return None
        apart = max(after - before for before, after in pairwise(days[-_FEWEST:]))
        # Two of them one after another are a holiday week and not a rule.
        rule_goes_on = timedelta(days=2) < apart <= _REGULAR and days[-1] + apart <= quarter.last
        return days[-1] if rule_goes_on else None
    last = schedule.last
    if last is None or not quarter.first <= last < quarter.last:
        return None
    more = sessions(replace(schedule, last=None), book.directory.calendar, last + timedelta(days=1), quarter.last)
    return last if list(more) else None


def _others_run(printed: Printed, at: int, first: date, last: date) -> bool:
    """Whether another pattern of the activity has dates between two days, so that it does not simply stop."""
    own = printed.found.activity.schedules[at]
    return any(item.pattern is not own and first <= item.session.day <= last for item in printed.found.sessions)


def _dated(schedule: Schedule, book: InPrint) -> Iterator[object]:
    yield from sessions(schedule, book.directory.calendar, book.quarter.first, book.quarter.last)


def _runs(activity: Activity, book: InPrint) -> bool:
    return any(
        pattern.schedule.kind is ScheduleKind.ARRANGED
        or any(session.cancelled is None for session in sessions(
            pattern.schedule, book.directory.calendar, book.quarter.first, book.quarter.last))
        for pattern in activity.schedules
    )  # fmt: skip


def _comes_later(schedule: Schedule, last: date) -> bool:
    """Whether it is said already that it starts after the quarter."""
    if schedule.kind is ScheduleKind.DATES:
        return bool(schedule.dates) and schedule.dates[-1] > last
    return schedule.first is not None and schedule.first > last


def _a_saturday(first: date) -> date:
    return first + timedelta(days=7 + (5 - first.weekday()) % 7)
