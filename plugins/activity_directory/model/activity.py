"""An Activity: one listed thing, with every reference resolved and every date worked out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from activity_directory.model.eligibility import (
    AdultStays,
    Ages,
    Distress,
    Eligibility,
    FirstVisit,
    Group,
    Help,
    PersonalAssistant,
    Site,
    Surroundings,
    TakePart,
)

if TYPE_CHECKING:
    from datetime import date, time
    from decimal import Decimal

    from activity_directory.model.cost import Cost
    from activity_directory.model.programme import InProgramme
    from activity_directory.model.provider import Checked, Contact, Image, Provider
    from activity_directory.model.venue import Area, Venue
    from activity_directory.model.vocabulary import Concept
    from activity_directory.schedule import Schedule, Session


@dataclass(frozen=True, slots=True)
class EasyReadSentence:
    """One short sentence with one idea; `symbol` is the id of its picture, "" for none."""

    text: str
    symbol: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """A short notice; only one that is in force on the build's date reaches the model."""

    text: str
    last: date | None = None


@dataclass(frozen=True, slots=True)
class PickUp:
    """A lift: from where, and its cost in pounds there and back (None: not stated)."""

    area: str
    cost: Decimal | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Travel:
    """How to get there and home; what was not said is empty."""

    stop: str = ""
    last_bus: time | None = None
    blue_badge_bays: int | None = None
    pick_up: PickUp | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ActivitySchedule:
    """One authored pattern of sessions. `venue` and `ages` are resolved: its own, else the activity's.

    `own_venue` and `own_ages` say whether they differ from the activity's, so that a view can say so.
    """

    schedule: Schedule
    venue: Venue
    ages: Ages
    own_venue: bool = False
    own_ages: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class ActivitySession:
    """One dated occurrence, derived: the Session with the pattern it came from."""

    session: Session
    pattern: ActivitySchedule


@dataclass(frozen=True, slots=True)
class Cancellations:
    """How a family hears that it is off, and by when."""

    how: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Booking:
    """How a family gets a place. What is not given falls back to the contact's."""

    how: Concept
    who: tuple[Concept, ...] = ()
    by: tuple[Concept, ...] = ()
    url: str = ""
    phone: str = ""
    email: str = ""
    text: str = ""
    opens: str = ""
    closes: str = ""
    answered: str = ""
    allocation: Concept | None = None
    limit: str = ""
    places: int | None = None
    waiting_list: bool | None = None
    each_session: bool | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Volunteering:
    """How a young person can help here; `from_age` in whole years."""

    note: str
    from_age: int | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """The last change that families would want to know."""

    on: date
    what: str


NOTHING_ASKED = Eligibility()


@dataclass(frozen=True, slots=True)
class Activity:
    """One listed thing. None, "" or () mean "not stated"; they are never read as no or as yes.

    `description` is Markdown, all other text is plain. `next_sessions` holds the coming dated sessions from
    the build's date (cancelled ones marked), at most `build.NEXT_SESSIONS` of them. `overdue` means that
    `review_due` has passed. `weekdays` are 0 for Monday to 6 for Sunday; `free` means that a child's place is
    said to cost nothing.
    """

    id: str
    provider: Provider
    name: str
    summary: str
    interests: tuple[Concept, ...]
    ages: Ages
    venue: Venue
    schedules: tuple[ActivitySchedule, ...]
    costs: tuple[Cost, ...]
    booking: Booking
    checked: Checked
    status: Concept
    contact: Contact
    review_due: date
    overdue: bool
    description: str = ""
    to_you: str = ""
    easy_read: tuple[EasyReadSentence, ...] = ()
    formerly: tuple[str, ...] = ()
    programmes: tuple[InProgramme, ...] = ()
    outcomes: tuple[Concept, ...] = ()
    outcomes_note: str = ""
    level: Concept | None = None
    notice: Notice | None = None
    group: Group | None = None
    needs: tuple[Concept, ...] = ()
    criterion: str = ""
    eligibility: Eligibility = NOTHING_ASKED
    help: Help = field(default_factory=dict)
    adult_stays: AdultStays | None = None
    personal_assistant: PersonalAssistant | None = None
    staff_ratio: str = ""
    distress: Distress | None = None
    first_visit: FirstVisit | None = None
    take_part: TakePart | None = None
    toilets: tuple[Concept, ...] = ()
    access: tuple[Concept, ...] = ()
    access_note: str = ""
    surroundings: Surroundings | None = None
    site: Site | None = None
    travel: Travel | None = None
    cancellations: Cancellations | None = None
    pay_with: tuple[Concept, ...] = ()
    bring: str = ""
    food: str = ""
    next_steps: tuple[str, ...] = ()
    volunteering: Volunteering | None = None
    images: tuple[Image, ...] = ()
    added: date | None = None
    changed: Change | None = None
    open_data: bool = False
    next_sessions: tuple[ActivitySession, ...] = ()
    weekdays: tuple[int, ...] = ()
    in_term: bool = False
    in_holidays: bool = False
    free: bool = False
    areas: tuple[Area, ...] = ()

    @property
    def ended(self) -> bool:
        """Whether it is over for good; its page stays and says so."""
        return self.status.id == "ended"

    @property
    def slug(self) -> str:
        """The part of the id after the provider."""
        return self.id.partition("/")[2]
