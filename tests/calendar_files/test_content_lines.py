"""Lines of a calendar file: RFC 5545, section 3.1 and 3.3.11."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from activity_directory.calendar_files import calendar_of
from activity_directory.calendar_files.content_lines import LONGEST, line, text
from tests.calendar_files.reading import calendar_read

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=300)


@given(WORDS)
def test_any_words_come_back_as_they_were(words):
    folded = line("SUMMARY", text(words))
    assert folded.endswith("\r\n")
    assert all(len(part.encode()) <= LONGEST for part in folded.split("\r\n"))
    unfolded = folded.removesuffix("\r\n").replace("\r\n ", "")
    assert unfolded.partition(":")[2] == text(words)
    event = Event.from_ical(f"BEGIN:VEVENT\r\n{folded}END:VEVENT\r\n")
    assert str(event["SUMMARY"]) == words


def test_a_line_is_never_folded_inside_a_character():
    for width in range(60, 80):
        words = "x" * width + "🏊" * 30
        parts = [part.decode() for part in line("SUMMARY", words).encode().split(b"\r\n ")]
        assert len(parts) > 1
        assert "".join(parts) == f"SUMMARY:{words}\r\n"


def test_a_line_as_long_as_allowed_is_left_whole():
    assert line("X", "a" * (LONGEST - 2)).count("\r\n") == 1
    assert line("X", "a" * (LONGEST - 1)).count("\r\n") == 2


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_break_becomes_the_formats_own(end):
    assert text(f"one{end}two") == "one\\ntwo"
    with pytest.raises(ValueError, match="line break"):
        line("URL", f"https://example.org/{end}X-EVIL:1")


def test_a_calendar_without_events_is_whole():
    """What a subscriber gets of an activity that has ended: the dates go away, and nothing breaks."""
    calendar = calendar_read(calendar_of("", []))
    assert isinstance(calendar, Calendar)
    assert [part.name for part in calendar.subcomponents] == ["VTIMEZONE"]
    assert calendar["PRODID"]
    assert calendar["VERSION"] == "2.0"


def test_a_calendar_to_subscribe_to_says_its_name_and_when_to_come_back():
    calendar = calendar_read(calendar_of("Swimming, Ludlow", [], about="Dates", source="https://example.org/a.ics"))
    # icalendar leaves both as they are written, because neither is of RFC 5545.
    assert str(calendar["X-WR-CALNAME"]) == str(calendar["NAME"]) == text("Swimming, Ludlow")
    assert calendar["SOURCE"] == "https://example.org/a.ics"
    assert calendar["REFRESH-INTERVAL"].to_ical() == b"P1D"
