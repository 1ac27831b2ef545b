"""The folder an activity stands in is that of a provider."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.as_typed import quoted
from activity_directory.validate.findings import Finding
from activity_directory.validate.near_miss import closest
from activity_directory.validate.references import nothing_called
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    if entry.kind == "assurance":
        for at, item in enumerate(entry.items("providers")):
            provider = item.get("provider") if isinstance(item, dict) else None
            if provider is not None and provider not in known.provider_ids:
                keys = ("providers", at, "provider")
                yield nothing_called(
                    keys, provider, known.provider_ids, "provider", "content/providers", "provider: {}"
                )
        return
    if entry.provider in known.provider_ids:
        return
    near = closest(entry.provider, sorted(known.provider_ids))
    fix = (
        f"Add the file content/providers/{entry.provider}.yaml, which says who you are. There is an example "
        "in docs/providers."
    )
    if near is not None:
        fix = (
            f"If you mean {near}, move this file into the folder content/activities/{near}. Or add "
            f"content/providers/{entry.provider}.yaml."
        )
    yield Finding((), f"It stands in the folder {quoted(entry.provider)}, and there is no provider of that name.", fix)


RULE = Rule(
    id="provider-exists",
    severity=Severity.BLOCKING,
    title="The folder an activity stands in is that of a provider",
    reason="Every activity says who runs it and whom to ring. That comes from the provider's own file.",
    bad="# in content/activities/severn-spalsh/swim.yaml\nname: Saturday swim",
    good="# in content/activities/severn-splash/swim.yaml\nname: Saturday swim",
    check=_check,
    kinds=("activity", "assurance"),
)
