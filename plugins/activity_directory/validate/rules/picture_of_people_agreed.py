"""Everybody in a picture has agreed to it, and the agreement still holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known


def _check(entry: Entry, known: Known) -> Iterator[Finding]:
    for at, image in enumerate(entry.items("images")):
        if isinstance(image, dict):
            yield from _image(at, image, known)
    images = entry.items("images")
    kinds = [image.get("of") for image in images if isinstance(image, dict)]
    if len(kinds) > 1 and kinds[0] == "people" and "place" in kinds:
        yield Finding(
            ("images", 0),
            "The first picture shows people, and there is one of the place further down.",
            "Put the picture of the place first: families want to know what to expect.",
            severity=Severity.ADVICE,
        )


def _image(at: int, image: dict[str, Any], known: Known) -> Iterator[Finding]:
    if image.get("consent") is False:
        yield Finding(
            ("images", at, "consent"),
            "It says that the picture may not be used.",
            "Delete the picture and these lines. If you may use it and everybody in it has agreed, write  consent: yes",
        )
    if image.get("of") != "people":
        return
    agreement = image.get("agreement")
    if not isinstance(agreement, dict):
        yield Finding(
            ("images", at, "agreement"),
            "It shows people, and does not say who agreed to that.",
            (
                "Add it, like this:  agreement: {agreed_by: parent carers of the four children, covers: this "
                "directory and its brochure, until: 2028-03-31}"
            ),
        )
        return
    until = agreement.get("until")
    if isinstance(until, str) and until < known.today.isoformat():
        yield Finding(
            ("images", at, "agreement", "until"),
            f"The agreement of the people in this picture ended on {until}, so it is not shown any more.",
            "Ask them again and put the new date here, or delete the picture and these lines.",
            severity=Severity.WARNING,
        )


RULE = Rule(
    id="picture-of-people-agreed",
    severity=Severity.BLOCKING,
    title="Everybody in a picture has agreed to it",
    reason=(
        "A child's picture on the internet can put that child in danger. The agreement says who said yes, "
        "to what, and for how long."
    ),
    bad="images:\n  - {file: pool.jpg, alt: Four children with floats, of: people, consent: yes}",
    good=(
        "images:\n  - file: pool.jpg\n    alt: Four children with floats\n    of: people\n    consent: yes\n"
        "    agreement: {agreed_by: parent carers of the four children, covers: this directory, until: 2028-03-31}"
    ),
    check=_check,
)
