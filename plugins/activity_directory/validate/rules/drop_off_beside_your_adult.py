"""Where your adult has to help, it is not simply drop-off."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.as_typed import in_a_row
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from activity_directory.validate.entry import Entry, Known

# Each kind of help with the reason to stay that goes with it.
_REASONS: Mapping[str, str] = MappingProxyType(
    {
        "one_to_one": "one-to-one",
        "toilet_prompts": "personal-care",
        "pad_changing": "personal-care",
        "change_of_clothes": "personal-care",
        "eating_and_drinking": "personal-care",
        "hoist_transfers": "personal-care",
        "routine_medicine": "medical",
        "rescue_medicine": "medical",
        "tube_feeding": "medical",
    }
)


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    stays = entry.part("adult_stays")
    if stays.get("usually") != "drop-off":
        return
    said = stays.get("stays_if", [])
    help_said = entry.part("help")
    lacking: dict[str, str] = {}
    for kind, reason in _REASONS.items():
        answer = help_said.get(kind)
        who = answer.get("who") if isinstance(answer, dict) else None
        if who == "your-adult-does-this" and reason not in said:
            lacking.setdefault(reason, kind)
    if lacking:
        kinds = in_a_row(list(lacking.values()))
        reasons = ", ".join([*said, *lacking])
        yield Finding(
            ("adult_stays",),
            f"It is drop-off, and for {kinds} your-adult-does-this. An adult who has gone home cannot help.",
            f"Say when an adult stays after all, like this:  adult_stays: {{usually: drop-off, stays_if: [{reasons}]}}",
            at_name=True,
        )


RULE = Rule(
    id="drop-off-beside-your-adult",
    severity=Severity.WARNING,
    title="Where your adult has to help, it is not simply drop-off",
    reason="A parent who reads drop-off plans two hours of rest, and is rung after ten minutes to change a pad.",
    bad="help:\n  pad_changing: {who: your-adult-does-this}\nadult_stays: {usually: drop-off}",
    good=(
        "help:\n  pad_changing: {who: your-adult-does-this}\nadult_stays: {usually: drop-off, stays_if: "
        "[personal-care]}"
    ),
    check=_check,
)
