"""Which activities a quarter's book prints in full, which as a number to ring, and which it leaves out, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from activity_directory.brochure.book import LeftOut
from activity_directory.brochure.facts import phone_of, sentence
from activity_directory.model.in_brief import rules_in_words
from activity_directory.schedule import ScheduleKind, date_in_words

if TYPE_CHECKING:
    from datetime import date

    from activity_directory.model import Activity, ActivitySession, Directory
    from activity_directory.schedule import Quarter


@dataclass(frozen=True, slots=True)
class Chosen:
    """An activity that is printed in full, with the sessions of the quarter that will run."""

    activity: Activity
    sessions: tuple[ActivitySession, ...]

    @property
    def arranged(self) -> bool:
        """Whether some of its times are agreed with each family."""
        return any(pattern.schedule.kind is ScheduleKind.ARRANGED for pattern in self.activity.schedules)


@dataclass(frozen=True, slots=True)
class Selection:
    """The three piles; an activity is in exactly one, except that `ring_first` is also told of in `left_out`.

    `due` are those printed in full whose check falls due before the quarter is over.
    """

    chosen: tuple[Chosen, ...]
    ring_first: tuple[Activity, ...]
    left_out: tuple[LeftOut, ...]
    due: tuple[LeftOut, ...]


def select(directory: Directory, quarter: Quarter) -> Selection:
    """Sort every activity of the Directory, and every entry that is withheld, into its pile."""
    chosen: list[Chosen] = []
    ring_first: list[Activity] = []
    left_out: list[LeftOut] = []
    due: list[LeftOut] = []
    for activity in directory.activities:
        running = tuple(
            item for item in directory.sessions(activity, quarter.first, quarter.last) if item.session.cancelled is None
        )
        found = Chosen(activity, running)
        if activity.ended:
            left_out.append(_left_out(activity, "Ended", "It has finished for good."))
        elif activity.status.id == "paused":
            left_out.append(_left_out(activity, "Paused", "Stopped for now. Ask the provider if it starts again."))
        elif not running and not found.arranged:
            left_out.append(_left_out(activity, "Nothing on in this quarter", _why_nothing(found, directory, quarter)))
        elif activity.overdue:
            ring_first.append(activity)
            detail = (
                f"Last checked on {_day(activity.checked.on)}, to be checked again by {_day(activity.review_due)}. "
                "Ask the provider to look at it."
            )
            left_out.append(_left_out(activity, "Not checked in time", detail, "Printed as a number to ring first."))
        else:
            chosen.append(found)
            if activity.review_due <= quarter.last:
                due.append(_left_out(activity, "Check falls due", f"To be checked by {_day(activity.review_due)}."))
    left_out += [
        LeftOut(entry.id, entry.id, entry.provider_name, entry.phone, "Being checked",
                "Its file could not be read, or something in it is wrong. The check says what.")
        for entry in directory.withheld
    ]  # fmt: skip
    return Selection(tuple(chosen), tuple(ring_first), tuple(left_out), tuple(due))


def _left_out(activity: Activity, reason: str, detail: str, printed: str = "") -> LeftOut:
    return LeftOut(activity.id, activity.name, activity.provider.name, phone_of(activity), reason, detail, printed)


def _why_nothing(found: Chosen, directory: Directory, quarter: Quarter) -> str:
    activity = found.activity
    dated = directory.sessions(activity, quarter.first, quarter.last)
    if dated:
        return "Every date is cancelled."
    rules = rules_in_words(activity, directory)
    return " ".join(map(sentence, rules)) or "It has no dates."


def _day(day: date) -> str:
    return date_in_words(day, year=True, weekday=False)
