"""Days on which nothing runs, and the calendar that holds them beside the sets of term dates."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from activity_directory.schedule.span import DateSpan
    from activity_directory.schedule.terms import TermDates


@dataclass(frozen=True, slots=True)
class Closure:
    """Days on which no session of any activity runs, with the reason that families are shown."""

    span: DateSpan
    why: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class SchoolCalendar:
    """The area's calendar: sets of term dates by id, which of them is the default, and closures.

    Compared by identity: a build has one, and comparing every term of it would be paid for on each look-up.
    """

    default: str = ""
    sets: Mapping[str, TermDates] = field(default_factory=dict)
    closures: tuple[Closure, ...] = ()
    # Thousands of activities ask about the same few hundred days; each answer is worked out once. A pure
    # cache: nothing that can be seen from outside depends on it.
    _closed: dict[date, Closure | None] = field(init=False, repr=False, default_factory=dict)

    def term_dates(self, terms: str = "") -> TermDates | None:
        """The set with id `terms`, the default set for "", or None when there is no such set."""
        return self.sets.get(terms or self.default)

    def closure_on(self, day: date) -> Closure | None:
        """The closure that holds `day` (the first as authored, when several do), or None."""
        try:
            return self._closed[day]
        except KeyError:
            found = next((closure for closure in self.closures if closure.span.contains(day)), None)
            self._closed[day] = found
            return found
