"""Whether a family that holds nothing but paper can reach the activity: a number, an address, a link to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.brochure.facts import phone_of, short_address
from activity_directory.brochure.print_check.finding import PrintFinding
from activity_directory.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.brochure.print_check.finding import InPrint
    from activity_directory.model import Activity

TYPED_BY_HAND = 40
"""A web address of more letters than this is hard to type from paper."""

_ODD = set("?#%&=_~")


def telephone_is_there(book: InPrint) -> Iterator[PrintFinding]:
    """Tell of an activity without a number of its own; the team's is printed in its place."""
    team = book.directory.site.contact
    ring_first = {activity.id for activity in book.selection.ring_first}
    for activity in (*(printed.found.activity for printed in book.printed), *book.selection.ring_first):
        if phone_of(activity):
            continue
        text = activity.booking.text or activity.contact.text
        if activity.id in ring_first:
            instead = "The book would print its name and nothing to ring."
        elif text:
            instead = f"The book prints {text} to text, and for those who cannot the {team.name}, {team.phone}."
        else:
            instead = f"The book prints the number of the {team.name}, {team.phone}, who then have to ask."
        yield PrintFinding(
            "activity", activity.id, ("booking", "phone"),
            f"There is no number to ring, in this entry or in its provider's file. {instead}",
            "Add the number of the club or its office, never a private one, like this:  phone: 01632 960123",
            "print-telephone", Severity.ADVICE if text and activity.id not in ring_first else Severity.WARNING,
        )  # fmt: skip


def place_can_be_found(book: InPrint) -> Iterator[PrintFinding]:
    """Tell of a place without its name or postcode, and of something online that does not say how to join."""
    for printed in book.printed:
        activity = printed.found.activity
        venues = [(("venue",), activity.venue)]
        venues += [
            (("sessions", at, "venue"), pattern.venue)  # type: ignore[misc]
            for at, pattern in enumerate(activity.schedules) if pattern.own_venue
        ]  # fmt: skip
        for keys, venue in venues:
            for name, value, example in (("name", venue.name, "Quarry Pool"), ("postcode", venue.postcode, "SY1 1RF")):
                if venue.kind.id == "place" and not value:
                    yield _warning(
                        activity, (*keys, name),
                        f"The place has no {name}, so a family with only the book cannot find it.",
                        f"Add it, like this:  {name}: {example}",
                        "print-place",
                    )  # fmt: skip
            if venue.kind.id == "online" and not venue.how:
                yield printed.finding(
                    *keys, "how",
                    message='The book says "Online" and not how to join.',
                    fix="Add a sentence, like this:  how: We send you the link the day before.",
                    rule="print-place",
                )  # fmt: skip


def link_can_be_typed(book: InPrint) -> Iterator[PrintFinding]:
    """Tell of a booking link that is long to type, and of one that is the only way to book."""
    for printed in book.printed:
        activity = printed.found.activity
        booking, contact = activity.booking, activity.contact
        if not booking.url:
            continue
        other = phone_of(activity) or booking.text or contact.text or booking.email or contact.email
        address = short_address(booking.url)
        if not other:
            yield _warning(
                activity, ("booking", "url"),
                "The only way to book is a link, and families who have the book may have no internet.",
                "Add another way, like this:  phone: 01632 960123",
                "print-link",
            )  # fmt: skip
        elif len(address) > TYPED_BY_HAND or _ODD & set(address):
            shown = address if len(address) <= 2 * TYPED_BY_HAND else f"{address[: 2 * TYPED_BY_HAND]}..."
            yield printed.finding(
                "booking", "url",
                message=f'"{shown}" is hard to type from paper.',
                fix=f"Ask for a short address of the booking page, of up to {TYPED_BY_HAND} letters and without ? or "
                "=, like this:  url: https://example.org/book",
                rule="print-link",
            )  # fmt: skip


def _warning(activity: Activity, keys: tuple[str | int, ...], message: str, fix: str, rule: str) -> PrintFinding:
    return PrintFinding("activity", activity.id, keys, message, fix, rule, Severity.WARNING)
