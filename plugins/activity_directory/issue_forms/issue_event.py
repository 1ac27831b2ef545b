"""The event that a workflow was given, as far as it is needed: the issue's number and its text."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 2 * 1024 * 1024


class EventFault(ValueError):  # noqa: N818 - the event is at fault
    """The file is not the event of an issue."""


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue. `body` is a stranger's text."""

    number: int
    body: str = field(repr=False)


def read_issue(path: Path) -> Issue:
    """The issue of an event's file. Raises EventFault."""
    with path.open("rb") as file:
        raw = file.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise EventFault("The event is larger than any issue is.")
    try:
        issue = json.loads(raw)["issue"]
        number, body = issue["number"], issue.get("body") or ""
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise EventFault("This is not the event of an issue.") from None
    if type(number) is not int or number < 1 or not isinstance(body, str):
        raise EventFault("This is not the event of an issue.")
    return Issue(number, body)
