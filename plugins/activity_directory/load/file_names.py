"""Names of files and folders: which may stand in an address, and what to use instead of one that may not."""

from __future__ import annotations

import re
import unicodedata

LONGEST_NAME = 80

_GOOD = re.compile(r"[a-z0-9]+(?:-+[a-z0-9]+)*")
# Names that Windows keeps for its devices: a folder holding one cannot be copied there.
_PORTS = (f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))
_DEVICES = frozenset({"con", "prn", "aux", "nul", *_PORTS})
# `index` is the address of a folder's own listing.
_TAKEN = frozenset({"index"})

# Letters of other alphabets that look like ours, and what they look like.
_LOOK_ALIKES = str.maketrans(
    {
        **dict(zip("аеорсухіјѕһԁѡвнкмт", "aeopcyxijshdwbhkmt", strict=True)),  # Cyrillic
        **dict(zip("АЕОРСУХІЈЅВНКМТ", "aeopcyxijsbhkmt", strict=True)),  # Cyrillic
        **dict(zip("αονρτικυχ", "aovptikux", strict=True)),  # Greek
        **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "abezhikmnoptyx", strict=True)),  # Greek
        "\u0131": "i",
        "\u0142": "l",
        "\u00f8": "o",
        "\u00e6": "ae",
        "\u00df": "ss",
        "\u2018": "",
        "\u2019": "",
        "'": "",
    }
)


def is_good(name: str) -> bool:
    """Whether a name (without its ending) may be an id and part of an address."""
    return (
        _GOOD.fullmatch(name) is not None and len(name) <= LONGEST_NAME and name not in _DEVICES and name not in _TAKEN
    )


def suggested(name: str) -> str:
    """A name to use instead: "Sátürday_Swim (1)" becomes "saturday-swim-1"."""
    plain = unicodedata.normalize("NFKD", name.translate(_LOOK_ALIKES).casefold().translate(_LOOK_ALIKES))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_NAME].strip("-")
    if plain in _DEVICES or plain in _TAKEN:
        return f"{plain}-1"
    return plain or "saturday-swim"


def folded(name: str) -> str:
    """What some computers make of a name: the same for names that differ by case or Unicode form only."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def shown(name: str) -> str:
    """A name fit to be printed: whatever hides, turns the text round or is not text is written as a code."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)


def split_name(name: str) -> tuple[str, str]:
    """A file's name and its ending with the dot: "pool.jpg" is ("pool", ".jpg")."""
    stem, dot, ending = name.rpartition(".")
    return (stem, dot + ending) if dot and stem else (name, "")


def why_not(name: str) -> str:
    """What is wrong with a name that is not good, as the end of a sentence that starts with the name."""
    for letter in name:
        looks_like = letter.translate(_LOOK_ALIKES)
        if not letter.isascii() and letter.isalpha() and looks_like != letter and looks_like.isascii():
            alphabet = unicodedata.name(letter, "other").split(" ")[0].capitalize()
            if alphabet in ("Cyrillic", "Greek"):
                return f'has a {alphabet} letter "{letter}" that only looks like "{looks_like}"'
    if name in _DEVICES:
        return "is a name that Windows keeps for itself"
    if name in _TAKEN:
        return "is the name of the list that each folder has in the directory"
    if len(name) > LONGEST_NAME:
        return f"is longer than {LONGEST_NAME} letters"
    if any(not letter.isprintable() for letter in name):
        return "has a character that cannot be seen"
    if name.lower() != name and _GOOD.fullmatch(name.lower()):
        return "has capital letters"
    if " " in name:
        return "has a space"
    if name.startswith("-") or name.endswith("-"):
        return "starts or ends with a hyphen"
    odd = next((letter for letter in name if not re.fullmatch("[A-Za-z0-9-]", letter)), "")
    return f'has "{odd}" in it' if odd else "is not a name for a web address"
