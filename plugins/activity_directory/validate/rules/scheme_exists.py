"""A scheme is one of those in programme.yaml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.references import nothing_called
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known
    from activity_directory.validate.findings import Finding


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    if known.schemes is None:
        return
    names = known.schemes.keys()
    for at, programme in enumerate(entry.items("programmes")):
        scheme = programme.get("scheme") if isinstance(programme, dict) else None
        if scheme is not None and scheme not in names:
            line = "programmes: [{{scheme: {}}}]"
            yield nothing_called(("programmes", at, "scheme"), scheme, names, "scheme", "content/programme.yaml", line)
    membership = entry.part("eligibility").get("membership")
    if membership is not None and membership not in names:
        keys = ("eligibility", "membership")
        yield nothing_called(keys, membership, names, "scheme", "content/programme.yaml", "membership: {}")


RULE = Rule(
    id="scheme-exists",
    severity=Severity.BLOCKING,
    title="A scheme is one of those in programme.yaml",
    reason="Who may come, and how to join, is said once for each scheme. A scheme that nobody knows says nothing.",
    bad="programmes:\n  - {scheme: all-inn}",
    good="programmes:\n  - {scheme: all-in}",
    check=_check,
)
