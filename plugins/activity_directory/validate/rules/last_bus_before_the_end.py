"""The last bus home goes after the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.problem import field_in_words as in_words
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    last_bus = entry.part("travel").get("last_bus")
    if not isinstance(last_bus, str) or last_bus < "04:00":
        return
    sessions = [item for item in entry.items("sessions") if isinstance(item, dict)]
    late = [
        at for at, session in enumerate(sessions) if "venue" not in session and str(session.get("end", "")) > last_bus
    ]
    if not late:
        return
    end = sessions[late[0]]["end"]
    which = in_words(("sessions", late[0])).partition(", ")[2]
    said = str(entry.part("travel").get("note", "")) + str(entry.part("travel").get("pick_up", ""))
    if said:
        return  # there is a word about the way home
    yield Finding(
        ("travel", "last_bus"),
        f"The last bus goes at {last_bus}, and the {which} ends at {end}.",
        (
            "Look at both times again. If it is so, say how else to get home, like this:  note: Ask us about a "
            "lift to the station."
        ),
    )


RULE = Rule(
    id="last-bus-before-the-end",
    severity=Severity.WARNING,
    title="The last bus home goes after the session",
    reason="A young person who comes by bus would be left standing in the dark.",
    bad="travel: {stop: The Quarry, last_bus: 09:40}",
    good="travel: {stop: The Quarry, last_bus: 18:40}",
    check=_check,
)
