"""What leaves validation: data that may be relied on, and every Problem."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from activity_directory.problem import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from activity_directory.load.files import PageText

Data = dict[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Checked:
    """Entries without blocking Problems, converted: whole numbers are int, others Decimal, yes and no bool.

    Dates and times are still text, known to be real ones. A file of the staff's that is wrong in part is here
    without that part; None when what is left is not enough, or there is no such file. `withheld` are the ids of
    activities that exist and cannot be shown, each with its provider's id. `problems` are sorted.
    """

    activities: Mapping[str, Data]
    providers: Mapping[str, Data]
    feedback: Mapping[str, Data]
    site: Data | None
    programme: Data | None
    assurance: Data | None
    calendar: Data | None
    places: Data | None
    targets: Data | None
    pages: Mapping[str, PageText]
    images: Mapping[str, Path]
    withheld: tuple[tuple[str, str], ...]
    problems: tuple[Problem, ...]
    quarters: Mapping[str, Data] = field(default_factory=dict)
    archive: Mapping[str, Path] = field(default_factory=dict)

    @property
    def blocked(self) -> bool:
        """Whether anything is wrong that keeps something out of the directory."""
        return any(problem.severity is Severity.BLOCKING for problem in self.problems)
