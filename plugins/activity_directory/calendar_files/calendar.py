"""The calendar round the events: who made it, and the clocks of London, which every time in it is by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.calendar_files.content_lines import CRLF, line, text

if TYPE_CHECKING:
    from collections.abc import Iterable

# The rule that has held since 1996. A program that knows Europe/London by itself takes its own.
_CLOCKS = CRLF.join(
    (
        "BEGIN:VTIMEZONE",
        "TZID:Europe/London",
        "BEGIN:DAYLIGHT",
        "DTSTART:19960331T010000",
        "TZOFFSETFROM:+0000",
        "TZOFFSETTO:+0100",
        "TZNAME:BST",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "DTSTART:19961027T020000",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0000",
        "TZNAME:GMT",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "END:STANDARD",
        "END:VTIMEZONE",
        "",
    )
)
CLOSING = f"END:VCALENDAR{CRLF}"


def opening_of(name: str = "", *, about: str = "", source: str = "") -> str:
    """What stands before the first event.

    `name` is for a calendar that is kept beside the reader's own; without one the events go among the reader's.
    `source` is the address that it can be read at again, once a day; "" for a file that is taken once.
    """
    lines = ["BEGIN:VCALENDAR" + CRLF, "VERSION:2.0" + CRLF]
    lines += ["PRODID:-//Activity directory//Dates of activities//EN" + CRLF, "CALSCALE:GREGORIAN" + CRLF]
    if name:
        lines += [line("NAME", text(name)), line("X-WR-CALNAME", text(name))]
    if about:
        lines += [line("DESCRIPTION", text(about)), line("X-WR-CALDESC", text(about))]
    if source:
        lines += [line("SOURCE;VALUE=URI", source)]
        lines += [line("REFRESH-INTERVAL;VALUE=DURATION", "P1D"), line("X-PUBLISHED-TTL", "P1D")]
    return "".join(lines) + _CLOCKS


def calendar_of(name: str, events: Iterable[str], *, about: str = "", source: str = "") -> bytes:
    """A whole calendar file; see opening_of() for `name`, `about` and `source`. One without events is whole too."""
    return (opening_of(name, about=about, source=source) + "".join(events) + CLOSING).encode()
