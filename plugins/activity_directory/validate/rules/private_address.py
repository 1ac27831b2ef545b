"""Nobody's home is in a public file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule
from activity_directory.validate.venues import venues_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known

_WORTH_A_LOOK = ("house", "home", "flat", "kitchen", "room", "garden", "private")
_HOME = re.compile(
    r"\b(?:my|our|her|his|their) (?:own )?(?:house|home|flat|kitchen|living room|back garden|front room)\b"
    r"|\bprivate (?:house|home|address)\b"
)
# Many a public building is called somebody's house, so this asks and does not refuse.
_SOMEBODYS = re.compile(
    r"\b(?!children's|people's|women's|men's|saint|st )[a-z]{2,20}'s (?:house|home|flat|kitchen|garden)\b"
)


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    for keys, venue in venues_of(entry):
        if "address" not in venue and "postcode" not in venue:
            continue
        for name in ("name", "address", "getting_there"):
            text = str(venue.get(name, "")).lower().replace("’", "'")
            if not any(word in text for word in _WORTH_A_LOOK):
                continue
            found = _HOME.search(text) or _SOMEBODYS.search(text)
            if found is not None:
                yield Finding(
                    (*keys, name),
                    f'"{found.group()}" sounds like somebody\'s home, and this file is public.',
                    "Take the address out and give the town alone, like this:  venue: {kind: town-only, town: ludlow}",
                    severity=None if _HOME.search(text) is not None else Severity.WARNING,
                )
                break


RULE = Rule(
    id="private-address",
    severity=Severity.BLOCKING,
    title="Nobody's home is in a public file",
    reason="An address that has once been public cannot be taken back. Families can be told it when they book.",
    bad="venue: {name: Our house, address: 14 Example Close, town: ludlow, postcode: SY8 1AS}",
    good="venue: {kind: town-only, town: ludlow}",
    check=_check,
)
