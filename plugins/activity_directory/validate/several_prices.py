"""More than one price in one place, or half of another: what to say, so that none is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.validate.as_typed import as_typed, quoted
from activity_directory.validate.findings import Finding
from activity_directory.validate.parts_in_words import costs_in_words, half_of

if TYPE_CHECKING:
    from activity_directory.validate.fault import Fault


def several_prices(fault: Fault, costs_typed: Any) -> Finding | None:
    """Two prices in one item of the list, or half of another price: neither may be lost."""
    if fault.keys[:1] != ("costs",) or not isinstance(fault.typed, str):
        return None
    if fault.keys[-1] == "amount" or (len(fault.keys) == 2 and "half" in fault.typed.lower()):
        half = half_of(costs_typed, fault.typed)
        if half is None:
            return None
        advice = "Work it out and write it as pounds and pence. If it is half of the other price, like this"
        price = {"for": half[0], "amount": half[1], "per": "session"}
        line = f"amount: {as_typed(half[1])}" if fault.keys[-1] == "amount" else f"- {as_typed(price)}"
        return Finding(fault.keys, f"{quoted(fault.typed)} is not an amount.", f"{advice}:  {line}")
    costs = costs_in_words(fault.typed) if len(fault.keys) == 2 else None
    if costs is None or len(costs) < 2:
        return None
    fix = f"Give each price an item of its own, with whom it is for, like this:  costs: {as_typed(costs)}"
    return Finding(fault.keys, f"{quoted(fault.typed)} is more than one price.", fix)
