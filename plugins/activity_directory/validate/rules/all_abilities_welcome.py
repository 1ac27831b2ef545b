"""A welcome for all abilities says what help there is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known

_ALL = re.compile(
    r"\ball abilities\b|\bany ability\b|\beveryone (?:is )?welcome\b|\bopen to all\b"
    r"|\bfully (?:inclusive|accessible)\b|\ball (?:needs|disabilities) (?:are )?(?:welcome|catered)"
    r"|\bwe (?:welcome everyone|cater for all|are (?:fully )?inclusive)\b"
)


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    if entry.part("help") or "adult_stays" in entry.data:
        return
    for name in ("name", "summary", "description", "criterion"):
        found = _ALL.search(str(entry.data.get(name, "")).lower())
        if found is not None:
            yield Finding(
                (name,),
                f'"{found.group()}" is not an answer while help and adult_stays are empty.',
                "Say who helps with what, like this:  help: {pad_changing: {who: your-adult-does-this}}",
            )
            return


RULE = Rule(
    id="all-abilities-welcome",
    severity=Severity.WARNING,
    title="A welcome for all abilities says what help there is",
    reason=(
        "Families have been told that all are welcome, and have been sent home. They look for what you do, "
        "not for the words."
    ),
    bad="summary: All abilities welcome.",
    good="summary: All abilities welcome.\nhelp:\n  one_to_one: {who: ask}",
    check=_check,
)
