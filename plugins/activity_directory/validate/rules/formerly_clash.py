"""An old id belongs to one entry, and to none that is there today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    is_provider = entry.kind == "provider"
    ids = known.provider_ids if is_provider else known.activity_ids
    claims = known.former_providers if is_provider else known.former
    what = "provider" if is_provider else "activity"
    for at, old in enumerate(entry.items("formerly")):
        keys = ("formerly", at)
        if old == entry.id:
            yield Finding(
                keys, f'"{old}" is what this is called today.', "Give the id that it had before, or delete the line."
            )
        elif old in ids:
            yield Finding(
                keys,
                f'"{old}" is the id of another {what} that is in the directory now.',
                "Delete the line: an address can lead to one of them only.",
            )
        else:
            others = [other for other in claims.get(old, ()) if other != entry.id]
            if others:
                yield Finding(
                    keys,
                    f'{others[0]} says too that it was formerly "{old}".',
                    "Keep the line in one of the two files, and delete it in the other.",
                )


RULE = Rule(
    id="formerly-clash",
    severity=Severity.BLOCKING,
    title="An old id belongs to one entry",
    reason="Old links and printed brochures go on working. One address can lead to one page only.",
    bad="formerly: [severn-splash/club-swimming]",
    good="formerly: [severn-splash/saturday-club]",
    check=_check,
    kinds=("activity", "provider"),
)
