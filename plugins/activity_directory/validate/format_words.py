"""What to say of a text that is not in the format its line asks for."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from activity_directory.validate.contacts_in_words import (
    mend_activity_id,
    mend_email,
    mend_id,
    mend_picture,
    mend_postcode,
    mend_telephone,
    mend_web_address,
)
from activity_directory.validate.plain_markdown import first_refused
from activity_directory.validate.times_and_dates_in_words import mend_date, mend_monthly_day, mend_ratio, mend_time

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from activity_directory.validate.mend import Mend

MENDS: Mapping[str, Callable[[str], Mend]] = MappingProxyType(
    {
        "date": mend_date,
        "time-of-day": mend_time,
        "monthly-day": mend_monthly_day,
        "ratio": mend_ratio,
        "uk-telephone": mend_telephone,
        "email": mend_email,
        "web-address": mend_web_address,
        "postcode": mend_postcode,
        "picture-file": mend_picture,
        "activity-id": mend_activity_id,
        "provider-id": mend_id,
        "place-id": mend_id,
        "scheme-id": mend_id,
        "area-id": mend_id,
        "terms-id": mend_id,
    }
)
"""For each format that is a single value; plain-markdown is worded below, at the piece that is wrong."""


_IN_PLACE_OF: Mapping[str, str] = MappingProxyType(
    {
        "b": "For bold, put two stars on both sides:  **like this**",
        "strong": "For bold, put two stars on both sides:  **like this**",
        "i": "For slanted letters, put a star on both sides:  *like this*",
        "em": "For slanted letters, put a star on both sides:  *like this*",
        "br": "For a new paragraph, leave a line empty.",
        "p": "For a new paragraph, leave a line empty.",
        "li": "For a list, start each line with a hyphen and a space.",
        "ul": "For a list, start each line with a hyphen and a space.",
        "a": "For a link, write it like this:  [our page](https://example.org/our-page)",
    }
)


def markdown_words(text: str) -> tuple[str, str, str]:
    """The piece of a description that is refused, what to say of it, and how to mend it."""
    refused = first_refused(text)
    if refused is None:
        return "", "holds something that is not shown here.", "Write plain words, **bold**, lists and links"
    piece = refused.piece
    if refused.kind == "html":
        says = "is a piece of a web page's code (HTML), and it would not be shown."
        tag = piece.strip("</>! ").split(" ")[0].lower()
        fix = f"Take it out. {_IN_PLACE_OF[tag]}" if tag in _IN_PLACE_OF else "Take it out, and write plain words."
    elif refused.kind == "picture":
        says = "puts a picture in the text, and pictures are not shown there."
        fix = "Take it out, and list the picture under images, with words for people who cannot see it."
    else:
        says = "is not a link to the open web."
        fix = "Give the whole address, like this:  [our page](https://example.org/our-page)"
    return piece, says, fix
