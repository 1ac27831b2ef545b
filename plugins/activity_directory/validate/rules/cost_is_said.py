"""Every cost says how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    for at, cost in enumerate(entry.items("costs")):
        if isinstance(cost, dict) and "amount" not in cost and "note" not in cost:
            yield Finding(
                ("costs", at, "amount"),
                f'It says what "{cost.get("for", "child")}" pays for, and not how much.',
                "Add the amount in pounds, like this:  amount: 6.50  or, if it is free:  amount: 0",
            )
        elif (
            isinstance(cost, dict)
            and cost.get("amount")
            and "per" not in cost
            and cost.get("kind", "price") in ("price", "donation")
        ):
            yield Finding(
                ("costs", at, "per"),
                "It does not say what the amount is for: a session, a week, a term?",
                "Add it, like this:  per: session",
                severity=Severity.ADVICE,
            )


RULE = Rule(
    id="cost-is-said",
    severity=Severity.BLOCKING,
    title="Every cost says how much",
    reason="Many families will not ring to ask about money. If the price differs, a note may say how.",
    bad="costs:\n  - {for: child, per: session}",
    good="costs:\n  - {for: child, amount: 6.50, per: session}",
    check=_check,
)
