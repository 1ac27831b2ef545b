"""What an activity costs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from activity_directory.model.vocabulary import Concept


@dataclass(frozen=True, slots=True)
class Cost:
    """One price as the provider said it. `amount` in pounds; None where only the note says it.

    `kind.id` is price, donation, extra, joining or deposit. An amount of 0 means free, said and to whom.
    """

    kind: Concept
    paid_for: str
    amount: Decimal | None = None
    per: Concept | None = None
    note: str = ""

    @property
    def free(self) -> bool:
        """Whether this is said to cost nothing."""
        return self.amount == 0
