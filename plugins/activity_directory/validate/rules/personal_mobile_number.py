"""A mobile number is the organisation's, not a volunteer's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding, Keys
from activity_directory.validate.private_contacts import (
    MOBILE,
    holds_private_mobile,
    is_private_mobile,
    is_said_to_be_ours,
)
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    if not holds_private_mobile(entry.document.text):
        return
    ours = _notes_say_so(entry)
    for keys, number in _numbers(entry):
        if is_private_mobile(number) and not ours:
            note = "contact_note" if entry.kind == "provider" else "note"
            yield Finding(
                keys,
                f"{number} is a mobile number, and everybody on the internet will see it.",
                (
                    "Give the organisation's number. If this is the organisation's, say so beside it, like this:  "
                    f"{note}: This is the club's mobile."
                ),
                severity=Severity.ADVICE if keys[-1] == "text" else None,
            )
    for keys, text in entry.texts:
        found = MOBILE.search(text)
        if found is not None and is_private_mobile(found.group()) and keys[-1] not in ("phone", "text") and not ours:
            yield Finding(
                keys,
                f"There is a mobile number in this text: {found.group()}.",
                "Take it out. A number that families may ring goes under booking, on a line called phone or text.",
            )


def _numbers(entry: Entry) -> Iterator[tuple[Keys, str]]:
    if entry.kind == "provider":
        for name in ("phone", "text"):
            if isinstance(entry.data.get(name), str):
                yield (name,), entry.data[name]
        return
    for part in ("booking", "contact"):
        for name in ("phone", "text"):
            number = entry.part(part).get(name)
            if isinstance(number, str):
                yield (part, name), number


def _notes_say_so(entry: Entry) -> bool:
    return is_said_to_be_ours(
        entry.data.get("contact_note"), entry.part("booking").get("note"), entry.part("contact").get("note")
    )


RULE = Rule(
    id="personal-mobile-number",
    severity=Severity.WARNING,
    title="A mobile number is the organisation's, not a volunteer's own",
    reason="A private number goes on being rung for years, at night too, by people the volunteer never met.",
    bad="contact: {role: Club secretary, phone: 07123 456789}",
    good="contact: {role: Club secretary, phone: 07123 456789, note: This is the club's mobile.}",
    check=_check,
    kinds=("activity", "provider"),
)
