"""An e-mail address is the organisation's, and goes on working when a volunteer leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.private_contacts import EMAIL, FREE_MAIL, HOST, is_said_to_be_ours
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    if FREE_MAIL.isdisjoint(HOST.findall(entry.words)):
        return
    notes = (entry.data.get("contact_note"), entry.part("booking").get("note"), entry.part("contact").get("note"))
    for keys, text in entry.texts:
        for found in EMAIL.finditer(text):
            if found.group(1).lower() in FREE_MAIL and not is_said_to_be_ours(*notes):
                note = "contact_note" if entry.kind == "provider" else "note"
                yield Finding(
                    keys,
                    (
                        f"{found.group()} looks like a private person's address, and everybody on the internet "
                        "will see it."
                    ),
                    (
                        "Give the organisation's address. If this one is shared by the team, say so beside it, "
                        f"like this:  {note}: This is the club's e-mail."
                    ),
                )


RULE = Rule(
    id="private-email",
    severity=Severity.WARNING,
    title="An e-mail address is the organisation's",
    reason=(
        "When the person who reads it moves away, families write and hear nothing, and the person goes on "
        "being written to."
    ),
    bad="contact: {role: Club secretary, email: carolsmith1962@gmail.com}",
    good="contact: {role: Club secretary, email: hello@example.org}",
    check=_check,
    kinds=("activity", "provider"),
)
