"""What a check finds in one file, before it is known on which line that stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from activity_directory.problem import Problem, Severity, field_in_words

if TYPE_CHECKING:
    from activity_directory.load.document import Document

Keys = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to tell the author of a file. `keys` says where, () for the file as a whole.

    `at_name` points at the name before the colon instead of the value. `severity` None takes the rule's own.
    `lines_down` counts lines below the start of the value, for something inside a long text.
    """

    keys: Keys
    message: str
    fix: str
    severity: Severity | None = None
    at_name: bool = False
    lines_down: int = 0


def as_problem(finding: Finding, document: Document, severity: Severity, rule: str) -> Problem:
    """The Problem for a finding, with the line and column it stands at."""
    keys = finding.keys
    line, column = _place(finding, document)
    if finding.lines_down:
        line, column = line + finding.lines_down, 0
    elif keys and not finding.at_name and not exists(document.data, keys) and len(keys) == 1:
        line, column = 0, 0  # something the file as a whole does not say has no line
    return Problem(
        path=document.path,
        line=line,
        column=column,
        field=field_in_words(keys),
        message=finding.message,
        fix=finding.fix,
        severity=finding.severity or severity,
        rule=rule,
    )


def _place(finding: Finding, document: Document) -> tuple[int, int]:
    keys = finding.keys
    if not keys:
        return 0, 0
    if finding.at_name and len(keys) == 1 and not document.text.startswith("{") and "\r" not in document.text:
        # A name at the left edge is found by looking for it: the file need not be gone through part by part, which
        # in a large directory with a piece of advice on most entries would take as long as all else together.
        at = 0 if document.text.startswith(f"{keys[0]}:") else document.text.find(f"\n{keys[0]}:") + 1
        if at or document.text.startswith(f"{keys[0]}:"):
            return document.text.count("\n", 0, at) + 1, 1
    return document.locate(keys, key=finding.at_name)


def exists(data: object, keys: Keys) -> bool:
    """Whether there is anything at `keys`."""
    part: Any = data
    for key in keys:
        try:
            part = part[key]
        except (KeyError, IndexError, TypeError):
            return False
    return True
