"""A venue says what its kind needs, and nothing that must stay private."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from activity_directory.problem import Severity
from activity_directory.validate.as_typed import LONGEST_EXAMPLE, as_typed, in_a_row
from activity_directory.validate.findings import Finding, Keys
from activity_directory.validate.rule import Rule
from activity_directory.validate.venues import kind_of_venue, venues_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known

_EXACT = ("address", "postcode", "latitude", "longitude")
_EXAMPLES = {"name": "Quarry Pool", "address": "1 Example Street", "town": "shrewsbury", "postcode": "SY1 1RF"}


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    for keys, venue in venues_of(entry):
        if (*keys, "kind") in entry.wrong:
            continue  # what it needs depends on its kind, which cannot be read
        match kind_of_venue(venue):
            case "place":
                yield from _place(keys, venue, known)
            case "town-only":
                if "town" not in venue:
                    yield Finding(
                        (*keys, "town"),
                        "It is for the town only, and names no town.",
                        "Add the town, like this:  town: ludlow",
                    )
                yield from _private(
                    keys, venue, "For town-only the directory holds the town alone: what is in this file is public."
                )
            case "online":
                yield from _private(keys, venue, "It is online, so it has no address.", ("town",))
            case "area-wide":
                yield from _private(keys, venue, "It is all over the area, so it has no address.", ("town",))
        for name, other in (("latitude", "longitude"), ("longitude", "latitude")):
            if name in venue and other not in venue:
                yield Finding(
                    (*keys, name),
                    f"{name} is of no use without {other}.",
                    f"Add {other}, or delete {name}: the postcode is enough for most places.",
                )


def _place(keys: Keys, venue: dict[str, Any], known: Known) -> Iterator[Finding]:
    missing = [name for name in _EXAMPLES if name not in venue]
    if not missing:
        return
    said = {**_EXAMPLES, **_in_the_address(venue, known)}
    street = {"address": said["street"]} if "street" in said else {}
    whole = f"{keys[-1]}: {as_typed({**venue, **street, **{name: said[name] for name in missing}})}"
    example = whole if len(whole) <= LONGEST_EXAMPLE else ", ".join(f"{name}: {said[name]}" for name in missing)
    fix = f"Add {'it' if len(missing) == 1 else 'them'}, like this:  {example}"
    if len(missing) >= 2:
        town = {"kind": "town-only", "town": said["town"] if "town" in missing else venue["town"]}
        fix += f"  or, where the address must stay private:  venue: {as_typed(town)}"
    yield Finding(
        (*keys, missing[0]),
        f"A place needs {in_a_row(missing)}, and {'that is' if len(missing) == 1 else 'they are'} not here.",
        fix,
    )


def _in_the_address(venue: dict[str, Any], known: Known) -> dict[str, str]:
    """The town, the postcode and what is left as the street, when they all stand on the address's line."""
    address = str(venue.get("address", ""))[:200]
    said = {}
    if postcode := re.search(r"\b([A-Z]{1,2}[0-9][0-9A-Z]?) ?([0-9][A-Z]{2})\b", address.upper()):
        said["postcode"] = f"{postcode[1]} {postcode[2]}"
    titles = {str(town.get("title", "")).lower(): name for name, town in (known.towns or {}).items()}
    pieces = [piece.strip().lower() for piece in re.split("[,;]", address)]
    if town := next((titles[piece] for piece in pieces if piece in titles), None):
        said["town"] = town
    street = [piece.strip() for piece in re.split("[,;]", address) if piece.strip().lower() not in titles]
    street = [piece for piece in street if "postcode" not in said or said["postcode"] not in piece.upper()]
    if said and street:
        said["street"] = ", ".join(street)
    return said


def _private(keys: Keys, venue: dict[str, Any], why: str, also: tuple[str, ...] = ()) -> Iterator[Finding]:
    found = [name for name in (*_EXACT, *also) if name in venue]
    if found:
        yield Finding(
            (*keys, found[0]),
            f"{why} But it says {in_a_row(found)}.",
            f"Delete {in_a_row(found)}. If anybody may come to the door, write  kind: place  instead.",
            at_name=True,
        )


RULE = Rule(
    id="venue-is-whole",
    severity=Severity.BLOCKING,
    title="A venue says what its kind needs, and nothing that must stay private",
    reason=(
        "A family needs the whole address to get there. And an address that must stay private must not be in "
        "the file at "
        "all, because the file itself is public."
    ),
    bad="venue: {kind: town-only, town: ludlow, address: 14 Example Close}",
    good="venue: {kind: town-only, town: ludlow}",
    check=_check,
)
