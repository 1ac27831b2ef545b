"""Who may come, and who helps with what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from activity_directory.model.programme import Scheme
    from activity_directory.model.vocabulary import Concept


@dataclass(frozen=True, slots=True)
class Ages:
    """Whole years, both ends included; None is an open end. Matching is by overlap."""

    lowest: int | None = None
    highest: int | None = None
    under_and_over_18: str = ""

    def overlaps(self, lowest: int, highest: int) -> bool:
        """Whether anybody aged lowest to highest, both included, is of these ages."""
        return (self.lowest is None or self.lowest <= highest) and (self.highest is None or self.highest >= lowest)


@dataclass(frozen=True, slots=True)
class Group:
    """Who comes, and how many usually do. None: not stated."""

    kind: Concept | None = None
    usual_size: int | None = None


@dataclass(frozen=True, slots=True)
class Eligibility:
    """What a family needs before they may come. `membership` None: nobody needs to be a member."""

    membership: Scheme | None = None
    membership_ages: Ages | None = None
    diagnosis: Concept | None = None
    evidence: tuple[str, ...] = ()
    area: str = ""
    referral: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class HelpAnswer:
    """Who gives one kind of help. `who.id`: we-do-this, can-arrange, your-adult-does-this, cannot or ask.

    `ways` are the ways of communicating (for the kind "communication" only); `cost` in pounds.
    """

    who: Concept
    notice: str = ""
    cost: Decimal | None = None
    note: str = ""
    ways: tuple[Concept, ...] = ()


# Help by the id of its kind (one_to_one, pad_changing ...). A kind that is missing was not stated,
# which is never read as yes and never the same as "ask".
Help = Mapping[str, HelpAnswer]


@dataclass(frozen=True, slots=True)
class AdultStays:
    """Whether an adult stays, and when one stays after all."""

    usually: Concept
    stays_if: tuple[Concept, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class PersonalAssistant:
    """Whether a child's own personal assistant may come, and what their ticket costs."""

    welcome: bool
    ticket: Concept | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Distress:
    """What happens when a child is upset."""

    quiet_exit: bool | None = None
    who: str = ""
    what_we_do: str = ""
    when_we_ring: str = ""


@dataclass(frozen=True, slots=True)
class FirstVisit:
    """What a first visit is like. None: not stated."""

    look_round: bool | None = None
    just_watch: bool | None = None
    met_by: str = ""
    steps: tuple[str, ...] = ()
    leave_early: bool | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class TakePart:
    """Whether someone who uses a wheelchair takes part: not the same as getting in."""

    wheelchair: Concept
    note: str = ""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What it is like to be there."""

    noise: Concept | None = None
    light: Concept | None = None
    crowd: Concept | None = None
    indoors: Concept | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """How safe the place is for a child who may run. None: not stated."""

    secure: Concept | None = None
    near_road: bool | None = None
    near_water: bool | None = None
    note: str = ""
