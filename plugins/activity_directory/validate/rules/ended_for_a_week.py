"""Ended means for good; a week off is a cancelled date."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known

_BACK_SOON = re.compile(
    r"\b(?:this week|next week|tonight|today only|tomorrow|"
    r"one week|two weeks|a week|back (?:on|in|next|soon|after)|until (?:next|further|after)|for now|"
    r"as usual|half[ -]term|returns?|re-?opens?|re-?starts?)\b"
)
_WEEKS = 42  # days; a longer break is fairly called paused


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    status = entry.data.get("status")
    if status not in ("ended", "paused"):
        return
    notice = entry.part("notice")
    found = _BACK_SOON.search(str(notice.get("text", "")).lower())
    first, last = notice.get("from"), notice.get("until")
    short = (
        isinstance(first, str)
        and isinstance(last, str)
        and (date.fromisoformat(last) - date.fromisoformat(first)).days <= _WEEKS
    )
    if status == "ended" and (found is not None or short):
        said = f'"{found.group()}"' if found is not None else f"a few weeks, until {last}"
        yield Finding(
            ("status",),
            f"ended takes the activity out of the lists for good, and the notice speaks of {said}.",
            (
                "To call off one date, write in its session:  cancelled: [{on: 2026-12-05, why: The hall is "
                "shut.}]  For longer, write  status: paused"
            ),
        )
    elif (
        status == "paused"
        and short
        and isinstance(last, str)
        and (date.fromisoformat(last) - date.fromisoformat(str(first))).days <= 14
    ):
        yield Finding(
            ("status",),
            "paused is for a longer break, and the notice is for two weeks at most.",
            "To call off one date, write in its session:  cancelled: [{on: 2026-12-05, why: The hall is shut.}]",
        )


RULE = Rule(
    id="ended-for-a-week",
    severity=Severity.WARNING,
    title="Ended means for good; a week off is a cancelled date",
    reason="An ended activity disappears from every list, and nobody remembers to bring it back.",
    bad="status: ended\nnotice: {text: No club this week. Back on Saturday as usual.}",
    good="status: open\nnotice: {text: No club this week. Back on Saturday as usual.}",
    check=_check,
)
