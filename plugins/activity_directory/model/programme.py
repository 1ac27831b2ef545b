"""Programmes (schemes) and what staff say of the directory as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from activity_directory.model.vocabulary import Concept


@dataclass(frozen=True, slots=True)
class BookingWindow:
    """When members ask for places, as days of the month `months_before` the month of the session."""

    months_before: int
    opens_day: int
    closes_day: int
    answered_day: int


@dataclass(frozen=True, slots=True)
class Promise:
    """What a scheme promises to all its members together."""

    days_of_week: int | None = None
    weeks_of_year: int | None = None


@dataclass(frozen=True, slots=True)
class Scheme:
    """One programme, such as a council's short-break scheme. The council decides who is a member."""

    id: str
    title: str
    summary: str
    who_decides: str
    lowest_age: int | None = None
    highest_age: int | None = None
    criteria: tuple[str, ...] = ()
    how_to_join: tuple[str, ...] = ()
    join_url: str = ""
    phone: str = ""
    email: str = ""
    if_turned_down: str = ""
    membership: str = ""
    allowance: str = ""
    booking_window: BookingWindow | None = None
    promise: Promise | None = None


@dataclass(frozen=True, slots=True)
class InProgramme:
    """That an activity belongs, or belonged, to a scheme."""

    scheme: Scheme
    first: date | None = None
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Whether it belongs to the scheme on that day."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Target:
    """A measurable promise of the commissioners; see schema/targets.schema.json for `measure`."""

    id: str
    says: str
    measure: str
    at_least: int
    area: str = ""
    scheme: str = ""
    interest: Concept | None = None
    need: Concept | None = None
    age: int | None = None
    by: date | None = None


@dataclass(frozen=True, slots=True)
class SaidAndDone:
    """One thing families said, and what was done."""

    said: str
    did: str
    who: str = ""
    activities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feedback:
    """One round of "you said, we did"."""

    id: str
    on: date
    title: str
    items: tuple[SaidAndDone, ...]
