"""What is called free has no price."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from activity_directory.problem import Severity
from activity_directory.validate.as_typed import pounds
from activity_directory.validate.findings import Finding
from activity_directory.validate.near_miss import squeezed
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known

_CALLED_FREE = re.compile(
    r"\b(?:it is|it's|is|are|all|completely|totally|always) free\b(?! of|-| (?:to|from|time|play|parking|place))"
    r"|\bfree of charge\b|^free[ ,.!]"
)


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    costs = [cost for cost in entry.items("costs") if isinstance(cost, dict)]
    prices = [cost for cost in costs if cost.get("kind", "price") == "price" and cost.get("amount")]
    yield from _both(entry)
    if not prices or any(cost.get("amount") == 0 for cost in costs):
        return
    for name in ("summary", "to_you", "description"):
        text = str(entry.data.get(name, ""))
        if "free" in text.lower() and _CALLED_FREE.search(text.lower()):
            price = pounds(prices[0]["amount"])
            yield Finding(
                (name,),
                f"This says that it is free, and costs asks for £{price} for {prices[0].get('for', 'a child')}.",
                (
                    "Take the word out here, or say in costs who pays nothing, like this:  {for: child, amount: 0, "
                    "per: session}"
                ),
            )
            return


def _both(entry: Entry) -> Iterator[Finding]:
    seen: dict[tuple[str, str], dict[str, Any]] = {}
    for at, cost in enumerate(entry.items("costs")):
        if not isinstance(cost, dict) or "amount" not in cost or cost.get("kind", "price") != "price":
            continue
        key = (squeezed(str(cost.get("for", ""))), str(cost.get("per", "")))
        first = seen.setdefault(key, cost)
        if (
            first is not cost
            and (first["amount"] == 0) is not (cost["amount"] == 0)
            and "note" not in cost
            and "note" not in first
        ):
            yield Finding(
                ("costs", at),
                (
                    f'"{cost.get("for")}" is free in one line and costs '
                    f"£{pounds(cost['amount'] or first['amount'])} in another."
                ),
                "Delete one of them, or say in a note when each holds, like this:  note: For members",
            )


RULE = Rule(
    id="free-beside-a-price",
    severity=Severity.WARNING,
    title="What is called free has no price",
    reason="A family that brings no money because it says free is turned away at the door.",
    bad="summary: Swimming for everybody. It is free.\ncosts:\n  - {for: child, amount: 3, per: session}",
    good="summary: Swimming for everybody.\ncosts:\n  - {for: child, amount: 3, per: session}",
    check=_check,
)
