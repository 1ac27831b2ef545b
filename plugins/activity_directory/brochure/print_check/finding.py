"""What a look at the coming book finds, before it is known on which line that stands; and what it looks at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from activity_directory.problem import Severity

if TYPE_CHECKING:
    from activity_directory.brochure.book import Entry
    from activity_directory.brochure.selection import Chosen, Selection
    from activity_directory.model import Directory, Settings
    from activity_directory.schedule import Quarter


@dataclass(frozen=True, slots=True)
class PrintFinding:
    """Something that matters in print.

    `kind` is "activity" with the activity's id in `of`, or the name of a file of the staff's ("site", "calendar")
    with "". `keys` say where in that file, () for the file as a whole; `at_name` points at the name before the colon.
    """

    kind: str
    of: str
    keys: tuple[str | int, ...]
    message: str
    fix: str
    rule: str
    severity: Severity = Severity.ADVICE
    at_name: bool = True


@dataclass(frozen=True, slots=True)
class Printed:
    """One activity that is printed in full, with its entry on paper."""

    found: Chosen
    entry: Entry

    def finding(self, *args: str | int, message: str, fix: str, rule: str, warning: bool = False) -> PrintFinding:
        """A finding in this activity's file; `args` are its keys."""
        severity = Severity.WARNING if warning else Severity.ADVICE
        return PrintFinding("activity", self.found.activity.id, args, message, fix, rule, severity)


@dataclass(frozen=True, slots=True)
class InPrint:
    """The coming book before it is set: who is in it, who is not, and each entry. `printed` is in the order of ids."""

    directory: Directory
    settings: Settings
    quarter: Quarter
    selection: Selection
    printed: tuple[Printed, ...]
