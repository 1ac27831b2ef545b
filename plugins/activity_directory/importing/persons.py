"""What belongs to one person stays out of an entry: their name, their own number, their own address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from activity_directory.validate.private_contacts import EMAIL, FREE_MAIL, is_private_mobile, is_said_to_be_ours

if TYPE_CHECKING:
    from activity_directory.importing.item import Data, Notes

ASK = "Ask for one that is shared."
_NUMBERS = ("phone", "text")


def without_private_contacts(data: Data, notes: Notes, name: str = "") -> Data:
    """A copy without private mobile numbers and free e-mail addresses, in the file itself, its booking and its contact.

    A note in the same part that says whose it is ("This is the club's mobile.") lets them stay, as in the check.
    """
    kept = dict(data)
    ours = is_said_to_be_ours(
        data.get("contact_note"),
        *(part.get("note") for part in (data.get("booking"), data.get("contact")) if isinstance(part, dict)),
    )
    for key, value in data.items():
        if key in ("booking", "contact") and isinstance(value, dict):
            kept[key] = _without(value, notes, f"{name}{key}.", ours=ours)
    return _without(kept, notes, name, ours=ours)


def is_of_a_person(address: str, name: str = "") -> bool:
    """Whether an e-mail address looks like one person's own: a free one, or one made of their name."""
    found = EMAIL.fullmatch(address.strip())
    if found is None:
        return False
    if found[1].lower() in FREE_MAIL:
        return True
    local = address.partition("@")[0].lower()
    parts = [part for part in re.split(r"[^a-z]+", name.lower()) if len(part) > 2]
    return any(part in local for part in parts)


def _without(part: Data, notes: Notes, name: str, *, ours: bool) -> Data:
    kept = dict(part)
    for key in _NUMBERS:
        if isinstance(part.get(key), str) and is_private_mobile(part[key]) and not ours:
            why = "It is a mobile number, and nothing says that it belongs to the organisation."
            notes.person(f"{name}{key}", why, ASK)
            del kept[key]
    if isinstance(part.get("email"), str) and is_of_a_person(part["email"]) and not ours:
        notes.person(f"{name}email", "It looks like a private person's address.", ASK)
        del kept["email"]
    return kept
