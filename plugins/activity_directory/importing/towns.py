"""Which of the directory's towns a place is in: by name, by what people call it, or by its postcode alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from activity_directory.importing.item import Kind, Note
from activity_directory.validate.contacts_in_words import mend_postcode
from activity_directory.validate.formats import FORMATS
from activity_directory.validate.near_miss import squeezed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from activity_directory.importing.item import Data, Notes

_POSTCODE = re.compile(r"\b([A-Z]{1,2}[0-9][0-9A-Z]?) ?([0-9][A-Z]{2})\b")


@dataclass(frozen=True, slots=True)
class Towns:
    """The towns of content/places.yaml, as the file has them."""

    listed: Sequence[Mapping[str, Any]] = ()

    def named(self, typed: str) -> str:
        """The id of the town that is called so; "" when none is, or more than one."""
        wanted = _plain(typed)
        found = {
            str(town["id"])
            for town in self.listed
            if wanted
            and wanted in (_plain(name) for name in (str(town["id"]), town.get("title", ""), *town.get("synonyms", ())))
        }
        return found.pop() if len(found) == 1 else ""

    def by_postcode(self, postcode: str) -> str:
        """The id of the only town in a postcode's district; "" when there is none or more than one."""
        district = postcode.partition(" ")[0]
        found = [str(town["id"]) for town in self.listed if district and district in town.get("districts", ())]
        return found[0] if len(found) == 1 else ""

    def are_elsewhere(self, venue: object) -> bool:
        """Whether a venue's postcode is of no town of ours: feeds cover more than one county."""
        postcode = venue.get("postcode") if isinstance(venue, dict) and "town" not in venue else None
        if not isinstance(postcode, str) or not FORMATS["postcode"](postcode):
            return False
        district = postcode.partition(" ")[0]
        return not any(district in town.get("districts", ()) for town in self.listed)

    def titles(self) -> list[str]:
        """The towns' names, by the alphabet."""
        return sorted(str(town.get("title", town["id"])) for town in self.listed)


def outside_the_area(count: int) -> Note:
    """The one note on all items of a feed that are in other places."""
    why = f"{count} of its items have a postcode of no town in content/places.yaml, and were left out."
    return Note(Kind.LEFT_OUT, "outside the area", "", "", why)


def _plain(text: object) -> str:
    return squeezed(str(text).replace("’", "'").replace("'", ""))


def postcode_of(typed: str) -> str:
    """A whole postcode with its space; "" when it is none."""
    text = " ".join(typed.upper().split())
    if FORMATS["postcode"](text):
        return text
    values = mend_postcode(text).values if len(text) < 12 else ()
    return values[0] if len(values) == 1 and values[0].replace(" ", "") == text.replace(" ", "") else ""


def address_parts(typed: str, towns: Towns) -> dict[str, str]:
    """Name, address, town and postcode out of "Quarry Pool, 1 Example Street, Shrewsbury SY1 1RF", as far as told."""
    text = ", ".join(line.strip(" ,") for line in typed.splitlines() if line.strip(" ,"))[:400]
    parts: dict[str, str] = {}
    found = _POSTCODE.search(text.upper())
    if found is not None:
        parts["postcode"] = f"{found[1]} {found[2]}"
        text = f"{text[: found.start()]}, {text[found.end() :]}"
    pieces = [piece.strip(" .") for piece in text.split(",") if piece.strip(" .")]
    for at in range(len(pieces) - 1, -1, -1):
        if town := towns.named(pieces[at]):
            parts["town"] = town
            del pieces[at]
            break
    pieces = [piece for piece in pieces if not re.fullmatch(r"(?i)uk|england|united kingdom", piece)]
    if len(pieces) > 1 and not re.match(r"[0-9]", pieces[0]):
        parts["name"] = pieces.pop(0)
    if pieces:
        parts["address"] = ", ".join(pieces)
    return parts


def place(venue: Data, towns: Towns, notes: Notes) -> None:
    """Put the town and the postcode of a venue as the directory has them, or leave them out and say so."""
    if "postcode" in venue:
        postcode = postcode_of(str(venue["postcode"]))
        if not postcode:
            notes.left_out(
                "venue.postcode", venue["postcode"], "It is no whole postcode.", "Write it like this:  SY1 1RF"
            )
            del venue["postcode"]
        else:
            venue["postcode"] = postcode
    by_postcode = towns.by_postcode(str(venue.get("postcode", "")))
    if "town" in venue:
        typed = str(venue["town"])
        found = towns.named(typed)
        if not found and by_postcode:
            notes.read_as("venue.town", typed, by_postcode)
        elif not found:
            why = "It is none of the towns in content/places.yaml, and the postcode does not say which is nearest."
            notes.left_out("venue.town", typed, why, "Choose the nearest town of the list.")
        venue.pop("town")
        if found or by_postcode:
            venue["town"] = found or by_postcode
    elif by_postcode and venue.get("kind") in (None, "place"):
        venue["town"] = by_postcode
        notes.read_as("venue.town", venue["postcode"], by_postcode)
