"""An entry says who helps a child with what, and whether an adult stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.as_typed import in_a_row
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule
from activity_directory.validate.venues import kind_of_venue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    if entry.data.get("status") == "ended" or entry.part("group").get("kind") == "parent-carers":
        return
    online = kind_of_venue(entry.part("venue")) == "online"
    if "adult_stays" not in entry.data and not online:
        yield Finding(
            ("adult_stays",),
            'It does not say whether an adult stays, so families see "not stated".',
            "Add it, like this:  adult_stays: {usually: drop-off}  or:  adult_stays: {usually: stay-in-room}",
        )
    help_said = entry.part("help")
    if not help_said and not online:
        # Where the adult is at the child's side all the time, less hangs on it.
        beside = entry.part("adult_stays").get("usually") in ("join-in", "stay-in-room")
        yield Finding(
            ("help",),
            'It does not say who helps a child with what, so families see "not stated" for every kind of help.',
            (
                "Say what you are sure of, like this:  help: {pad_changing: {who: your-adult-does-this}, "
                "one_to_one: {who: ask}}"
            ),
            severity=Severity.ADVICE if beside else None,
        )
        return
    missing = [word.const for word in known.vocabularies.get("help-kinds", ()) if word.const not in help_said]
    if missing and not online:
        yield Finding(
            ("help",),
            f'Families see "not stated" for {in_a_row(missing)}.',
            f"If you know, add it under help, like this:  {missing[0]}: {{who: ask}}",
            severity=Severity.ADVICE,
            at_name=True,
        )


RULE = Rule(
    id="help-not-stated",
    severity=Severity.WARNING,
    title="An entry says who helps a child with what, and whether an adult stays",
    reason=(
        '"Will they change her?" decides whether a family can come at all. What you leave out is never read as yes; it '
        'is shown as "not stated", and many families will not ring to ask.'
    ),
    bad="# neither help nor adult_stays\nname: Saturday swim",
    good=(
        "help:\n  pad_changing: {who: your-adult-does-this}\nadult_stays: {usually: drop-off, stays_if: "
        "[personal-care]}"
    ),
    check=_check,
)
