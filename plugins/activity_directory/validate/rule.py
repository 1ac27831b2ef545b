"""What a rule is: something that one line alone cannot show to be wrong, with its reason and an example of both."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from activity_directory.validate.entry import Entry, Known
from activity_directory.validate.findings import Finding

if TYPE_CHECKING:
    from activity_directory.problem import Severity

Check = Callable[[Entry, Known], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `kinds` are the files it looks at; `bad` and `good` are lines of the first of them.

    `reason` says, to the author, why this matters to a family.
    """

    id: str
    severity: Severity
    title: str
    reason: str
    bad: str
    good: str
    check: Check
    kinds: tuple[str, ...] = ("activity",)
