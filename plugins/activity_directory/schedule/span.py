"""A run of days, both ends included: the one shape for terms, half terms, holidays, closures and quarters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True, order=True)
class DateSpan:
    """Every day from `first` to `last`, both included; none when `last` is before `first`."""

    first: date
    last: date

    def contains(self, day: date) -> bool:
        """Whether `day` is one of these days."""
        return self.first <= day <= self.last

    def overlaps(self, other: DateSpan) -> bool:
        """Whether the two share a day."""
        return max(self.first, other.first) <= min(self.last, other.last)

    def days(self) -> Iterator[date]:
        """Each day in order. Works on ordinals, so the very last day of the calendar does not overflow."""
        return map(date.fromordinal, range(self.first.toordinal(), self.last.toordinal() + 1))

    def __len__(self) -> int:
        """How many days; 0 for a span written backwards."""
        return max(0, self.last.toordinal() - self.first.toordinal() + 1)
