"""Changing Places is a registered toilet with a hoist and a bench for an adult, not a changing table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.as_typed import as_typed
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known

_TABLE = re.compile(
    r"\b(?:changing (?:table|mat|unit)|baby[ -]chang\w*|nappy chang\w*|fold[- ]?down (?:table|bench))\b"
)


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    toilets = entry.items("toilets")
    if "changing-places" not in toilets:
        return
    at = toilets.index("changing-places")
    if "chang" in entry.words or "fold" in entry.words:
        for keys, text in entry.texts:
            found = _TABLE.search(text.lower())
            if found is not None and keys[0] in (
                "access_note",
                "help",
                "description",
                "images",
                "surroundings",
                "venue",
            ):
                baby = "baby" in found.group() or "napp" in found.group()
                told = ["baby-changing" if word == "changing-places" else word for word in toilets]
                yield Finding(
                    ("toilets", at),
                    (
                        f'It says changing-places, and elsewhere "{found.group()}". Changing Places is a '
                        "registered toilet with a hoist and an adult-sized bench."
                    ),
                    (
                        f"It is for babies, so write it like this:  toilets: {as_typed(told)}"
                        if baby
                        else "If it is a bench for adults, write with-bench, with a hoist with-hoist. If it is for "
                        f"babies, write it like this:  toilets: {as_typed(told)}"
                    ),
                )
                return
    if "baby-changing" in toilets and "accessible" not in toilets and len(toilets) == 2:
        yield Finding(
            ("toilets", at),
            "It says changing-places and baby-changing, and no accessible toilet.",
            (
                "Keep changing-places only for a registered Changing Places toilet. A table for babies is:  "
                "toilets: [baby-changing]"
            ),
        )


RULE = Rule(
    id="changing-table-is-not-changing-places",
    severity=Severity.WARNING,
    title="Changing Places is a registered toilet, not a changing table",
    reason=(
        "A family travels an hour for a hoist and an adult-sized bench. A baby's changing table is of no "
        "use to a teenager."
    ),
    bad="toilets: [changing-places]\naccess_note: There is a baby changing table in the ladies.",
    good="toilets: [baby-changing]\naccess_note: There is a baby changing table in the ladies.",
    check=_check,
)
