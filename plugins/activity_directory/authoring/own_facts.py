"""Which facts are a provider's own, and which change only when a member of staff has looked (promise 38).

A fact that stands in neither table is a safety fact: what nobody has decided about is never taken for harmless.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.load.document import Keys

UNDECIDED = "Nobody has decided yet that this may change without a look."

_TIMES = "Times are the provider's own."
_PRICES = "Prices are the provider's own."
_WORDS = "The words are the provider's own."
_BOOKING = "How places are given is the provider's own."
_UPKEEP = "It says when something was done, and may be wrong by a day without harm."

OWN: Mapping[str, Mapping[str, str]] = {
    "activity": {
        "name": _WORDS,
        "summary": _WORDS,
        "description": _WORDS,
        "to_you": _WORDS,
        "easy_read": _WORDS,
        "interests": _WORDS,
        "outcomes": _WORDS,
        "outcomes_note": _WORDS,
        "status": "Whether it runs is the provider's own, and best known at once.",
        "notice": _WORDS,
        "group.usual_size": _WORDS,
        "first_visit": _WORDS,
        "surroundings": _WORDS,
        "travel": _WORDS,
        "sessions": _TIMES,
        "cancellations": _WORDS,
        "costs": _PRICES,
        "pay_with": _PRICES,
        "booking": _BOOKING,
        "bring": _WORDS,
        "food": _WORDS,
        "next_steps": _WORDS,
        "volunteering.note": _WORDS,
        "contact.role": _WORDS,
        "contact.note": _WORDS,
        "added": _UPKEEP,
        "changed": _UPKEEP,
        "checked.on": _UPKEEP,
        "review_by": "It can only bring the next check forward.",
        "visible": "When it is shown is the provider's own.",
        "open_data": "Whether others may use it is the provider's own.",
    },
    "provider": {
        "description": _WORDS,
        "contact_role": _WORDS,
        "contact_note": _WORDS,
        "checked.on": _UPKEEP,
    },
}

_CONTACT = "Families ring or write there and speak of their child: staff make sure that it is the provider's."
_PLACE = "A child is taken there: staff make sure that it is a real place, and not somebody's home."
_HELP = "A family leaves a child with this help: staff ask before it is promised, or taken away."
_ADDRESS = "An old address is made to lead here: staff see that it was this provider's."
_PICTURE = "A program cannot see who is in a picture: a person looks whether families have agreed."
_WHO = "It decides which children may come."
_ACCESS = "A family plans its day by it, and a child can be left outside or without a toilet."
_CHECKED_BY = "Only the directory's staff say that staff or families have checked it."

SAFETY: Mapping[str, Mapping[str, str]] = {
    "activity": {
        "formerly": _ADDRESS,
        "programmes": "Only the directory's staff say what belongs to a programme.",
        "level": _WHO,
        "ages": "Ages decide who is beside whom.",
        "group": "It says who else is in the room.",
        "needs": _WHO,
        "criterion": _WHO,
        "eligibility": _WHO,
        "help": _HELP,
        "adult_stays": "It says whether a child is left there without their adult.",
        "personal_assistant": _HELP,
        "staff_ratio": "It says how many adults look after how many children.",
        "distress": _HELP,
        "take_part": _ACCESS,
        "toilets": _ACCESS,
        "access": _ACCESS,
        "access_note": _ACCESS,
        "site": "It says whether a child can walk out, onto a road or into water.",
        "venue": _PLACE,
        "travel.pick_up": "Somebody drives a child: staff ask who, and how.",
        "sessions.venue": _PLACE,
        "sessions.ages": "Ages decide who is beside whom.",
        "booking.url": _CONTACT,
        "booking.phone": _CONTACT,
        "booking.email": _CONTACT,
        "booking.text": _CONTACT,
        "volunteering": "It says from what age a young person helps.",
        "images": _PICTURE,
        "contact": _CONTACT,
        "checked": _CHECKED_BY,
    },
    "provider": {
        "name": "Families know a provider by its name.",
        "website": _CONTACT,
        "email": _CONTACT,
        "phone": _CONTACT,
        "text": _CONTACT,
        "charity_number": "Families look it up to see who this is.",
        "safeguarding": "It says whom to ring about a worry.",
        "insurance": "Families rely on it.",
        "first_aid": "Families rely on it.",
        "send_training": "Families rely on it.",
        "logo": _PICTURE,
        "formerly": _ADDRESS,
        "maintainers": "It says who may change these files.",
        "checked": _CHECKED_BY,
    },
}


_WAYS_TO_REACH = re.compile(
    r"[^\s@<>()]{1,64}@[^\s@<>()]{1,190}\.[a-z]{2,}"
    r"|(?:https?:|www\.|//)[^\s<>()]{3,}"
    r"|(?:\+|\b0)[0-9](?:[ ()./-]{0,2}[0-9]){7,12}",
    re.IGNORECASE,
)
_HIDDEN_CONTACT = "There is a number, an e-mail or a web address in it that was not there before. " + _CONTACT


def why_look_at_words(before: str, after: str) -> str:
    """Why words that are the provider's own need a look all the same: a way to reach somebody is new in them."""
    new = set(_WAYS_TO_REACH.findall(after)) - set(_WAYS_TO_REACH.findall(before))
    return _HIDDEN_CONTACT if new else ""


def why_staff_look(kind: str, keys: Keys) -> str:
    """Why a change of that field needs a member of staff; "" when it is the provider's own.

    `keys` lead to the field as in load; the longest name that either table has for them decides.
    """
    names = [key for key in keys if isinstance(key, str)]
    for length in range(len(names), 0, -1):
        dotted = ".".join(names[:length])
        # What is a safety fact stays one, should a name ever be put into both tables.
        if dotted in SAFETY.get(kind, {}):
            return SAFETY[kind][dotted]
        if dotted in OWN.get(kind, {}):
            return ""
    return UNDECIDED
