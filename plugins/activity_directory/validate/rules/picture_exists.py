"""A picture that is named is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.near_miss import closest
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    for keys, file in entry.pictures:
        if f"{entry.provider}/{file}" in known.pictures:
            continue
        folder = f"{entry.provider}/"
        there = sorted(picture.removeprefix(folder) for picture in known.pictures if picture.startswith(folder))
        near = closest(file, there, 0.6)
        fix = f"Put the picture into content/activities/{entry.provider}, or delete these lines."
        if near is not None:
            fix = f"Did you mean {near}? Then write it like this:  file: {near}"
        yield Finding(keys, f'There is no picture "{file}" in the folder content/activities/{entry.provider}.', fix)


RULE = Rule(
    id="picture-exists",
    severity=Severity.BLOCKING,
    title="A picture that is named is there",
    reason="An empty frame looks as if the whole entry were broken.",
    bad="images:\n  - {file: poool.jpg, alt: The shallow end with wide steps, of: place, consent: yes}",
    good="images:\n  - {file: pool.jpg, alt: The shallow end with wide steps, of: place, consent: yes}",
    check=_check,
    kinds=("activity", "provider"),
)
