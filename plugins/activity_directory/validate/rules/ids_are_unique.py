"""An id in a file of the staff's names one thing only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known

# The lists whose items have an id, and what each is a list of; assurance.yaml names a provider.
_LISTS = {
    "areas": "area",
    "towns": "town",
    "neighbours": "town outside",
    "schemes": "scheme",
    "terms": "set of term dates",
    "targets": "target",
}


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    lists = {"providers": "provider"} if entry.kind == "assurance" else _LISTS
    for name, what in lists.items():
        key = "provider" if entry.kind == "assurance" else "id"
        seen: set[str] = set()
        for at, item in enumerate(entry.items(name)):
            value = item.get(key) if isinstance(item, dict) else None
            if isinstance(value, str) and value in seen:
                yield Finding(
                    (name, at, key),
                    f'There is another {what} called "{value}" above.',
                    f"Delete one of the two, or give this one another {key}.",
                )
            seen.add(str(value))


RULE = Rule(
    id="ids-are-unique",
    severity=Severity.BLOCKING,
    title="An id names one thing only",
    reason=(
        "Where two towns have one id, an entry that names it could mean either, and families would be sent "
        "to the other."
    ),
    bad=(
        "areas:\n  - {id: shrewsbury, title: Shrewsbury and around}\n  - {id: shrewsbury, title: Shrewsbury}\n"
        "towns:\n  - {id: wem, title: Wem, area: shrewsbury, latitude: 52.855, longitude: -2.725, districts: [SY4]}"
    ),
    good=(
        "areas:\n  - {id: shrewsbury, title: Shrewsbury and around}\n"
        "towns:\n  - {id: wem, title: Wem, area: shrewsbury, latitude: 52.855, longitude: -2.725, districts: [SY4]}"
    ),
    check=_check,
    kinds=("places", "programme", "calendar", "targets", "assurance"),
)
