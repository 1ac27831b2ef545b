"""Telephone numbers, addresses on the web, postcodes and ids as people write them, and as the directory reads them."""

from __future__ import annotations

import re
import unicodedata

from activity_directory.validate.formats import FORMATS, PICTURE_ENDINGS
from activity_directory.validate.mend import LONGEST_LOOK, Mend

_PHONE_ADVICE = "Write the whole number with its area code, in digits and spaces only"


def mend_telephone(typed: str) -> Mend:
    """A number with brackets, +44 or a lost nought is written out; half a number is asked for whole."""
    says = "is not a telephone number this directory can read."
    text = typed[:LONGEST_LOOK].strip().lower()
    if "@" in text:
        return Mend(
            "is an e-mail address, and this line is for a telephone number.",
            "Put it on a line of its own:  email: " + typed.strip()[:80],
        )
    if text.startswith(("http", "www.")):
        return Mend("is a web address, and this line is for a telephone number.", "Take it out, or put it under url")
    extension = re.search(r"\s*(?:ext(?:ension)?|x)\.? ?[0-9]{1,6}$", text)
    if extension is not None:
        text = text[: extension.start()]
    if re.search(r"[0-9]\s*(?:/|,|;| or | and )\s*[0-9]", text):
        first = re.split(r"/|,|;| or | and ", text)[0]
        return Mend("is more than one number.", "Give the one that is answered most often", _telephone_guess(first))
    guess = _telephone_guess(re.sub(r"[^0-9+ ]", " ", text.replace("(0)", "")))
    if extension is not None:
        return Mend(
            "has an extension, which a telephone cannot dial from here.",
            "Put the number alone here and the extension in a note",
            guess,
        )
    digits = re.sub(r"[^0-9]", "", text)
    if not guess and digits and len(digits) < 10:
        return Mend(f"is too short for a telephone number: it has {len(digits)} digits.", _PHONE_ADVICE)
    if not guess and len(digits) > 11:
        return Mend(f"is too long for a telephone number: it has {len(digits)} digits.", _PHONE_ADVICE)
    return Mend(says, _PHONE_ADVICE, guess)


def _telephone_guess(text: str) -> tuple[str, ...]:
    text = " ".join(re.sub(r"[^0-9+ ]", " ", text).split())
    digits = text.replace(" ", "")
    for prefix in ("+44", "0044"):
        if digits.startswith(prefix):
            digits = "0" + digits.removeprefix(prefix).lstrip("0")
            text = ""
    if len(digits) in (9, 10) and digits[:1] in "12378" and digits.isdigit():
        digits, text = "0" + digits, "0" + text if text else ""
    if text and FORMATS["uk-telephone"](text):
        return (text,)
    spaced = f"{digits[:5]} {digits[5:]}"
    return (spaced,) if FORMATS["uk-telephone"](spaced) else ()


def mend_email(typed: str) -> Mend:
    """Spaces, "mailto:" and "(at)" are taken out; what has no @ is not an e-mail address."""
    says, advice = "is not an e-mail address.", "Write one address with nothing beside it"
    text = typed[:LONGEST_LOOK].strip().lower().removeprefix("mailto:").strip("<>.,; ")
    text = re.sub(r"\s*[\[(]?\bat\b[\])]?\s*", "@", text) if "@" not in text else text
    text = re.sub(r"\s*[\[(]dot[\])]\s*", ".", text)
    found = re.findall(r"[^\s<>,;()]+@[^\s<>,;()]+", text.replace(" @ ", "@"))
    if len(found) > 1:
        return Mend(
            "is more than one e-mail address.", "Give the one that is read most often", _if_good("email", found[0])
        )
    if FORMATS["uk-telephone"](text):
        return Mend(
            "is a telephone number, and this line is for an e-mail address.",
            "Put it on a line of its own:  phone: " + text,
        )
    return Mend(says, advice, _if_good("email", found[0]) if found else _if_good("email", text.replace(" ", "")))


def mend_web_address(typed: str) -> Mend:
    """Put https:// before "www."; refuse a script."""
    text = typed[: LONGEST_LOOK * 5].strip()
    says, advice = (
        "is not a web address this directory can read.",
        "Copy the whole address from the top of your browser",
    )
    low = text.lower()
    if low.startswith(("javascript:", "data:", "vbscript:", "file:", "blob:")):
        scheme = low.split(":")[0]
        return Mend(
            f"starts with {scheme}:, which is not a page on the web.",
            "Give the address of a page, beginning with https://",
        )
    if FORMATS["email"](text):
        return Mend(
            "is an e-mail address, and this line is for a web address.", f"Put it on a line of its own:  email: {text}"
        )
    if low.startswith("http://"):
        return Mend(
            "begins with http://, which lets others read along.",
            "Try it in your browser with https:// instead, and write it",
            _if_good("web-address", "https://" + text[7:]),
        )
    if "@" in text.split("/")[2:3] or re.match(r"https?://[^/]*@", low):
        return Mend("has a name and an @ before the address of the site, which can lead people astray.", advice)
    if not text.isascii():
        return Mend("has letters that do not belong in a web address, or only look like the right ones.", advice)
    if " " in text:
        return Mend(
            "has a space in it, or more than one thing.",
            "Give one address without spaces",
            _if_good("web-address", text.split()[0]),
        )
    if "://" not in text:
        mended = _if_good("web-address", "https://" + text.lstrip("/").removeprefix("https:").lstrip("/"))
        return (
            Mend("does not begin with https://", "Write it with https:// at the front", mended)
            if mended
            else Mend(says, advice)
        )
    return Mend(says, advice)


def mend_postcode(typed: str) -> Mend:
    """Small letters and a missing space are put right; half a postcode is asked for whole."""
    text = re.sub(r"[^A-Z0-9]", "", typed[:LONGEST_LOOK].upper())
    advice = "Write the whole postcode in capitals, with a space in the middle"
    if re.fullmatch(r"[A-Z]{1,2}[0-9][A-Z0-9]?", text):
        return Mend("is only the first half of a postcode.", "Write the whole postcode, so that families find the door")
    spaced = f"{text[:-3]} {text[-3:]}"
    if FORMATS["postcode"](spaced):
        return Mend("is not written as a postcode.", advice, (spaced,))
    swapped = spaced.replace(" O", " 0")
    return Mend("is not a postcode.", advice, _if_good("postcode", swapped))


def mend_picture(typed: str) -> Mend:
    """A path, a capital letter, a space or the wrong kind of picture."""
    text = typed[:LONGEST_LOOK].strip().replace("\\", "/")
    low = text.lower()
    if low.startswith(("http:", "https:", "www.", "//")):
        return Mend(
            "is an address on the web, and pictures are kept in your own folder.",
            "Save the picture beside this file and give its name",
        )
    ending = low.rpartition(".")[2] if "." in low else ""
    if ending in ("svg", "gif", "heic", "heif", "bmp", "tif", "tiff", "pdf", "avif"):
        return Mend(
            f"is a kind of picture (.{ending}) that this directory does not take.",
            "Save it as a JPEG or PNG and give its new name",
            _if_good("picture-file", slug(low.rpartition("/")[2].rpartition(".")[0]) + ".jpg"),
        )
    name = low.rpartition("/")[2]
    stem, dot, ending = name.rpartition(".")
    if not dot:
        return Mend(
            "has no ending, so it is not the name of a picture.", "Give the whole name, with .jpg, .png or .webp", ()
        )
    mended = _if_good("picture-file", f"{slug(stem)}.{ending}") if ending in PICTURE_ENDINGS else ()
    if "/" in text:
        return Mend(
            "holds the way to a folder, and only the name of the file is needed.",
            "Keep the picture in your provider's folder and write it",
            mended,
        )
    if mended:
        return Mend(
            "is not a name that works everywhere.",
            "Rename the picture, with small letters, digits and hyphens only, and write it",
            mended,
        )
    return Mend(
        "is not the name of a picture.", "Give the name of a .jpg, .jpeg, .png or .webp file in the same folder"
    )


def mend_activity_id(typed: str) -> Mend:
    """Make severn-splash/swim of "content/activities/severn-splash/swim.yaml" and of "Severn Splash/Swim"."""
    says = "is not the id of an activity."
    advice = "Write the provider's folder, a stroke, and the file's name without .yaml"
    text = typed[: LONGEST_LOOK * 2].strip().replace("\\", "/").removesuffix(".yaml").removesuffix(".html")
    parts = [slug(part) for part in text.split("/") if part not in ("content", "activities", "..", ".", "")]
    if len(parts) >= 2:
        return Mend(says, advice, _if_good("activity-id", "/".join(parts[-2:])))
    return Mend(says, advice)


def mend_id(typed: str) -> Mend:
    """Any other id: small letters, digits and hyphens."""
    mended = slug(typed[:LONGEST_LOOK].partition(",")[0].strip().removesuffix(".yaml"))
    return Mend(
        "is not written the way the directory needs it.",
        "Write it in small letters, with hyphens for spaces",
        (mended,) if mended else (),
    )


def slug(text: str) -> str:
    """Small letters, digits and hyphens: "Bishop's Castle" is bishops-castle."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


def _if_good(name: str, text: str) -> tuple[str, ...]:
    return (text,) if FORMATS[name](text) else ()
