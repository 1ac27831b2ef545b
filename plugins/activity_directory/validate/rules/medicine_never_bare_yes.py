"""Medical help is never a bare yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known

_MEDICAL = ("rescue_medicine", "tube_feeding")


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    help_said = entry.part("help")
    for kind in _MEDICAL:
        answer = help_said.get(kind)
        if isinstance(answer, dict) and answer.get("who") == "we-do-this" and "note" not in answer:
            yield Finding(
                ("help", kind),
                "It says we-do-this and nothing more. Nobody can give this help to a child they do not know.",
                (
                    f'Say after what training, like this:  {kind}: {{who: we-do-this, note: "After training for '
                    'your child, with a written plan."}'
                ),
                at_name=True,
            )


RULE = Rule(
    id="medicine-never-bare-yes",
    severity=Severity.BLOCKING,
    title="Medical help is never a bare yes",
    reason=(
        "Rescue medicine and tube feeding are learnt for one child at a time. A family must not find that "
        "out in an emergency."
    ),
    bad="help:\n  rescue_medicine: {who: we-do-this}",
    good="help:\n  rescue_medicine: {who: we-do-this, note: After training for your child.}",
    check=_check,
)
