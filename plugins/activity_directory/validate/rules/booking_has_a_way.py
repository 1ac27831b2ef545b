"""Where a place must be asked for, the entry says how to reach somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known

_WAYS = ("url", "phone", "email", "text")
_SAID = {"book": "booked", "request": "asked for", "refer": "got by referral"}


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    booking = entry.part("booking")
    how = booking.get("how")
    if how not in _SAID or any(way in booking for way in _WAYS):
        return
    if any(way in entry.part("contact") for way in _WAYS):
        return
    provider = known.providers.get(entry.provider)
    if provider is None or any(way in provider for way in _WAYS):
        return  # a provider that cannot be read may well have a telephone
    yield Finding(
        ("booking",),
        f"A place has to be {_SAID[how]}, and neither this file nor the provider's gives a way to do it.",
        f"Add one or more, like this:  booking: {{how: {how}, phone: 01632 960123, email: hello@example.org}}",
    )


RULE = Rule(
    id="booking-has-a-way",
    severity=Severity.BLOCKING,
    title="Where a place must be asked for, the entry says how to reach somebody",
    reason='A page that says "booking essential" and gives no number is a dead end.',
    bad="# the provider's file has no telephone, e-mail or text number either\nbooking: {how: book}",
    good="booking: {how: book, phone: 01632 960123}",
    check=_check,
)
