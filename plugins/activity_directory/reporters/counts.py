"""How many of what: the figures that a report ends with."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from activity_directory.problem import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Counts:
    """What was read, and what was found in it."""

    activities: int
    providers: int
    others: int = 0


def by_severity(problems: Iterable[Problem]) -> dict[Severity, int]:
    """How many Problems of each severity, none left out."""
    found = Counter(problem.severity for problem in problems)
    return {severity: found[severity] for severity in Severity}


def how_many(number: int, one: str, many: str = "") -> str:
    """1 warning, 2 warnings, no warnings."""
    if number == 1:
        return f"1 {one}"
    return f"{number or 'no'} {many or one + 's'}"
