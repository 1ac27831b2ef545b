"""The events of one activity, as text that any number of calendars can hold."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from activity_directory.calendar_files.content_lines import CRLF, line, text
from activity_directory.calendar_files.series import series_of
from activity_directory.model import in_brief
from activity_directory.model.in_words import ages_phrase, cost_in_words, with_full_stop
from activity_directory.schedule import DateSpan, date_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.calendar_files.series import Series
    from activity_directory.model import Activity, ActivitySchedule, Directory, Venue

_FIRST_SEQUENCE = date(2020, 1, 1)


def dates_covered(today: date) -> DateSpan:
    """Which dates a calendar file holds: from the first of this month, to the last of the same month in a year.

    Whole months, so that a file stays the same, byte for byte, until its entry or the month changes.
    """
    last = date(today.year + 1 + today.month // 12, today.month % 12 + 1, 1).toordinal() - 1
    return DateSpan(today.replace(day=1), date.fromordinal(last))


def events_of(activity: Activity, directory: Directory) -> str:
    """Every dated session that dates_covered() holds, as VEVENT blocks; "" where nothing runs or no date is known.

    What has ended or is paused has no dates. Cancelled sessions are events of their own, marked so. The text is the
    same in every calendar that holds it; it ends in a line end.
    """
    if activity.ended or activity.status.id == "paused":
        return ""
    span = dates_covered(directory.today)
    frame = _Frame(activity, directory, span)
    used: dict[str, int] = {}
    blocks = []
    for pattern in activity.schedules:
        told = ""
        for series in series_of(pattern.schedule, directory.calendar, span):
            told = told or _told(activity, pattern, directory, frame.address)
            used[series.key] = used.get(series.key, 0) + 1
            blocks.append(frame.event(series, used[series.key], told, pattern))
    return "".join(blocks)


class _Frame:
    """What all events of an activity share, made once."""

    def __init__(self, activity: Activity, directory: Directory, span: DateSpan) -> None:
        base = directory.site.base_url
        self.activity = activity
        self.directory = directory
        self.address = f"{base}activities/{activity.id}.html" if base else ""
        # The day of the last word on it. It counts up, also from month to month, and never asks a clock.
        stamp = max(activity.checked.on, activity.changed.on if activity.changed else span.first, span.first)
        self.stamp = f"DTSTAMP:{stamp:%Y%m%d}T000000Z{CRLF}SEQUENCE:{(stamp - _FIRST_SEQUENCE).days}{CRLF}"
        self.url = line("URL", self.address) if self.address else ""
        self.uid = activity.id.replace("/", ".")
        self.home = f"@{_slug(directory.site.area)}.activity-directory"

    def event(self, series: Series, number: int, told: str, pattern: ActivitySchedule) -> str:
        """One VEVENT. `number` tells events of the same days apart; `told` is its DESCRIPTION, a whole line."""
        key = f"{series.key}-{number}" if number > 1 else series.key
        off = series.cancelled is not None
        summary = f"Cancelled: {self.activity.name}" if off else self.activity.name
        where = _where(pattern.venue, self.directory)
        return "".join(
            (
                "BEGIN:VEVENT\r\n",
                line("UID", f"{self.uid}.{key}{self.home}"),
                self.stamp,
                *_times(series),
                line("SUMMARY", text(summary)),
                line("LOCATION", text(where)) if where else "",
                _told_off(self.activity, series.cancelled or "", self.address) if off else told,
                self.url,
                "STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n" if off else "",
                "END:VEVENT\r\n",
            )
        )


def _times(series: Series) -> Iterator[str]:
    if not series.timed:
        yield f"DTSTART;VALUE=DATE:{series.start:%Y%m%d}{CRLF}"
        yield "TRANSP:TRANSPARENT\r\n" if series.cancelled is None else ""
    else:
        yield f"DTSTART;TZID=Europe/London:{series.start:%Y%m%dT%H%M%S}{CRLF}"
        if series.end is not None:
            yield f"DTEND;TZID=Europe/London:{series.end:%Y%m%dT%H%M%S}{CRLF}"
    if series.rule:
        yield line("RRULE", series.rule)
    if series.left_out and series.timed:
        clock = f"{series.start:T%H%M%S}"
        yield line("EXDATE;TZID=Europe/London", ",".join(f"{day:%Y%m%d}{clock}" for day in series.left_out))
    elif series.left_out:
        yield line("EXDATE;VALUE=DATE", ",".join(f"{day:%Y%m%d}" for day in series.left_out))


def _told(activity: Activity, pattern: ActivitySchedule, directory: Directory, address: str) -> str:
    """What a parent wants to know with the date in hand, in the order of need."""
    lines = [_before_you_go(activity)]
    if activity.status.id == "full":
        lines.append("Full when this was made. Ask about a waiting list.")
    if pattern.note:
        lines.append(with_full_stop(pattern.note))
    lines.append(f"{ages_phrase(pattern.ages)}. With {with_full_stop(activity.provider.name)}")
    lines.append(
        f"Cost: {'; '.join(cost_in_words(cost) for cost in activity.costs)}" if activity.costs else "Cost: ask."
    )
    lines.append(f"{in_brief.adult_in_brief(activity)}. {in_brief.one_to_one_in_brief(activity)}.")
    lines.append(f"{in_brief.personal_care_in_brief(activity, directory.vocabularies['help-kinds'])}.")
    lines.append(f"To join: {activity.booking.how.title[:1].lower()}{activity.booking.how.title[1:]}.")
    lines += _ways(activity)
    if address:
        lines.append(f"More: {address}")
    return line("DESCRIPTION", text("\n".join(lines)))


def _told_off(activity: Activity, why: str, address: str) -> str:
    lines = ["This one is off.", with_full_stop(why), *_ways(activity), f"More: {address}" if address else ""]
    return line("DESCRIPTION", text("\n".join(each for each in lines if each)))


def _before_you_go(activity: Activity) -> str:
    day = date_in_words(activity.checked.on, year=True, weekday=False)
    if activity.overdue:
        return f"RING FIRST. Nobody has checked this since {day}."
    return f"Check before you go. This was last checked on {day}."


def _ways(activity: Activity) -> list[str]:
    """How to reach them: by telephone and text, and by e-mail where there is neither."""
    booking, contact = activity.booking, activity.contact
    phone, message = booking.phone or contact.phone, booking.text or contact.text
    found = [f"Ring: {phone}" if phone else "", f"Text: {message}" if message and message != phone else ""]
    if not phone and not message:
        email = booking.email or contact.email
        found.append(f"E-mail: {email}" if email else "")
    return [each for each in found if each]


def _where(venue: Venue, directory: Directory) -> str:
    if venue.kind.id in {"place", "town-only"} and venue.lines:
        return ", ".join(venue.lines)
    return in_brief.place_in_brief(venue, directory.site)


def _slug(words: str) -> str:
    return re.sub("[^a-z0-9]+", "-", words.lower()).strip("-") or "county"
