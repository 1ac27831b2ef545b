"""What in a text looks like a private person's: mobile numbers, free e-mail addresses, a home."""

from __future__ import annotations

import re

# Numbers that are kept for examples and films, and are nobody's: Ofcom, "Telephone numbers for drama use".
DRAMA_MOBILE = "07700900"

MOBILE = re.compile(r"(?<![0-9])(?:\+44 ?\(?0?\)?|0)7[0-9](?:[ -]?[0-9]){8}(?![0-9])")
FREE_MAIL = frozenset(
    {
        "aol.co.uk",
        "aol.com",
        "blueyonder.co.uk",
        "btinternet.com",
        "gmail.com",
        "gmx.co.uk",
        "gmx.com",
        "googlemail.com",
        "hotmail.co.uk",
        "hotmail.com",
        "icloud.com",
        "live.co.uk",
        "live.com",
        "mac.com",
        "mail.com",
        "me.com",
        "msn.com",
        "ntlworld.com",
        "outlook.com",
        "plus.net",
        "proton.me",
        "protonmail.com",
        "sky.com",
        "talktalk.net",
        "tiscali.co.uk",
        "virginmedia.com",
        "yahoo.co.uk",
        "yahoo.com",
    }
)
HOST = re.compile(r"@([A-Za-z0-9.-]{3,80}[A-Za-z])")
EMAIL = re.compile(r"[A-Za-z0-9._+-]{1,64}@([A-Za-z0-9.-]{3,80}[A-Za-z])")
SAID_TO_BE_OURS = re.compile(
    r"\b(?:club|group|office|organisation|team|project|work|charity|centre|company|scheme|duty|shared)(?:'s|’s)? "
    r"(?:own )?(?:mobile|phone|telephone|number|e-?mail|address|inbox)\b"
)


def holds_private_mobile(text: str) -> bool:
    """Whether a private mobile number stands anywhere in a text. Looked at in every file, so it goes by find()."""
    starts = ("07", "+44") if "+44" in text else ("07",)
    for start in starts:
        at = text.find(start)
        while at >= 0:
            found = MOBILE.match(text, at)
            if found is not None and is_private_mobile(found.group()):
                return True
            at = text.find(start, at + 1)
    return False


def is_private_mobile(number: str) -> bool:
    """Whether a telephone number is a mobile one that is not kept for examples."""
    digits = re.sub(r"[^0-9]", "", number)
    if digits.startswith("44"):
        digits = "0" + digits[2:].lstrip("0")
    return digits.startswith("07") and not digits.startswith(DRAMA_MOBILE)


def is_said_to_be_ours(*notes: object) -> bool:
    """Whether a note says that a number or an address belongs to the organisation."""
    return any(SAID_TO_BE_OURS.search(str(note).lower()) for note in notes if note)
