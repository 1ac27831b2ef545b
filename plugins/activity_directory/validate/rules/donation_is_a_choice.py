"""A donation is asked for, never required, and never nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known

_MUST = re.compile(r"\b(?:must|required|compulsory|have to|has to|obligatory|mandatory|minimum)\b")
_MUST_NOT = re.compile(
    r"\b(?:not (?:required|compulsory|obligatory)|"
    r"(?:do not|don't|does not|nobody|no one) (?:has to|have to|must)|nobody must)\b"
)


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    for at, cost in enumerate(entry.items("costs")):
        if not isinstance(cost, dict) or cost.get("kind") != "donation":
            continue
        if cost.get("amount") == 0:
            yield Finding(
                ("costs", at, "amount"),
                "A donation of 0 says two things at once.",
                (
                    "If it is free, take kind: donation out. If people may give what they like, take the amount "
                    "out and say so in a note."
                ),
            )
        words = f"{cost.get('note', '')} {cost.get('for', '')}".lower()
        if _MUST.search(words) and not _MUST_NOT.search(words):
            yield Finding(
                ("costs", at, "note"),
                "A donation that must be paid is a price.",
                "Take kind: donation out, or say that nobody has to give.",
            )


RULE = Rule(
    id="donation-is-a-choice",
    severity=Severity.WARNING,
    title="A donation is asked for, never required, and never nothing",
    reason="Families who cannot give stay away when they are not sure that they may say no.",
    bad="costs:\n  - {kind: donation, for: child, amount: 0, per: session}",
    good="costs:\n  - {kind: donation, for: child, amount: 8, per: session, note: Give what you can.}",
    check=_check,
)
