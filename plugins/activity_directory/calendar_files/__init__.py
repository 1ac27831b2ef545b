"""Calendar files (RFC 5545) of activities: what a phone's own calendar, Google's, Apple's and Outlook can read.

- content_lines.py: lines as the format wants them: escaped, folded, never broken by what an entry holds
- series.py: a pattern's real dates as repeating events and single ones
- events.py: the events of an activity; calendar.py: the calendar round them

A leaf: it knows the model and the schedule, and no view. docs/decisions/0057 says why it repeats where it repeats.
"""

from __future__ import annotations

from activity_directory.calendar_files.calendar import CLOSING, calendar_of, opening_of
from activity_directory.calendar_files.events import dates_covered, events_of

__all__ = ["CLOSING", "calendar_of", "dates_covered", "events_of", "opening_of"]
