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


def markdown_words(text: str) -> tuple[str, str, str]:
    """The piece of a description that is refused, what to say of it, and how to mend it."""
    refused = first_refused(text)
    if refused is None:
        return "", "holds something that is not shown here.", "Write plain words, **bold**, lists and links"
    if refused.kind == "html":
        says = "is a piece of a web page's code (HTML), and it would not be shown."
        fix = "Take it out. For bold, put two stars on both sides:  **like this**"
    elif refused.kind == "picture":
        says = "puts a picture in the text, and pictures are not shown there."
        fix = "Take it out, and list the picture under images, with words for people who cannot see it."
    else:
        says = "is not a link to the open web."
        fix = "Give the whole address, like this:  [our page](https://example.org/our-page)"
    return refused.piece, says, fix
