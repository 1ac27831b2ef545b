"""Each way to book has its number or address, on the line made for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.private_contacts import EMAIL
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known

_NEEDS = {"telephone": "phone", "relay-uk": "phone", "text": "text", "email": "email", "form": "url"}
_CALLED = {
    "phone": "a telephone number",
    "text": "a number for texts",
    "email": "an e-mail address",
    "url": "a web address",
}
_EXAMPLES = {
    "phone": "01632 960123",
    "text": "07700 900123",
    "email": "hello@example.org",
    "url": "https://example.org/book",
}
_WEB = re.compile(r"\b(?:https?://|www\.)\S{4,200}")
_PHONE = re.compile(r"(?<![0-9])0[0-9]{3,5} ?[0-9]{3} ?[0-9]{3,4}(?![0-9])")


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    booking = entry.part("booking")
    contact = entry.part("contact")
    provider = known.providers.get(entry.provider, {})
    for at, way in enumerate(booking.get("by", ())):
        name = _NEEDS.get(way)
        if name is None or name in booking or (name != "url" and (name in contact or name in provider)):
            continue
        yield Finding(
            ("booking", "by", at),
            f"One can book by {way}, and {_CALLED[name]} for it is not given.",
            f"Add it under booking, like this:  {name}: {_EXAMPLES[name]}",
        )
    note = str(booking.get("note", ""))
    for name, pattern in (("url", _WEB), ("email", EMAIL), ("phone", _PHONE)):
        found = pattern.search(note)
        if found is not None and name not in booking:
            yield Finding(
                ("booking", "note"),
                f"The note holds {_CALLED[name]} ({found.group()}), which a telephone cannot dial or open from there.",
                f"Give it a line of its own under booking, like this:  {name}: {found.group().rstrip('.,;)')}",
                severity=Severity.ADVICE,
            )


RULE = Rule(
    id="booking-ways-have-details",
    severity=Severity.WARNING,
    title="Each way to book has its number or address, on the line made for it",
    reason="On a phone, families press the number or the link. They can do that only where it stands on its own line.",
    bad="booking: {how: book, by: [text], url: https://example.org/book}",
    good="booking: {how: book, by: [text], text: 07700 900123}",
    check=_check,
)
