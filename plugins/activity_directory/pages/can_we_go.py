"""The page of "Can we go?": questions about a child that are answered on the reader's own device and never leave it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from activity_directory.model import OutputFile
from activity_directory.model.fit import vocabulary_mark
from activity_directory.model.in_words import lower_first

if TYPE_CHECKING:
    from collections.abc import Iterable

    from activity_directory.model import Area, Concept, Directory, Place, Render

PATH = "can-we-go.html"
# What theme/static/js/activity-fit.js needs to know of a kind of help beyond its words.
_GROUPS = {"Personal care": "p", "Medicine": "m"}
_KINDS = {"one_to_one": "o", "communication": "c"}
# A title too long for a list of things to ring about.
_SAID = {"one_to_one": "1:1 help"}


@dataclass(frozen=True, slots=True)
class Choice:
    """One box to tick: `at` is its place in the vocabulary, `said` its words inside a sentence."""

    concept: Concept
    at: int
    said: str
    group: str


def can_we_go_page(directory: Directory, render: Render) -> OutputFile:
    """can-we-go.html: the questions, made of the directory's own schemes, towns and kinds of help."""
    kinds = directory.vocabularies["help-kinds"]
    page = render(
        "pages/can-we-go.html",
        root="",
        current="",
        mark=vocabulary_mark(directory.vocabularies),
        schemes=directory.schemes,
        homes=_homes(directory),
        help_groups=_grouped(_choices(kinds)),
        ways=_choices(directory.vocabularies["communication"], lower=False),
    )
    return OutputFile(PATH, page.encode())


def _choices(concepts: Iterable[Concept], *, lower: bool = True) -> list[Choice]:
    return [
        Choice(
            concept,
            at,
            _SAID.get(concept.id) or (lower_first(concept.title) if lower else concept.title),
            _KINDS.get(concept.id, _GROUPS.get(concept.group, "")),
        )
        for at, concept in enumerate(concepts)
    ]


def _grouped(choices: Iterable[Choice]) -> list[tuple[str, list[Choice]]]:
    """The kinds under the headings of the vocabulary; the ways of communicating stand under the last."""
    groups: dict[str, list[Choice]] = {}
    for choice in choices:
        groups.setdefault(choice.concept.group, []).append(choice)
    return list(groups.items())


def _homes(directory: Directory) -> list[tuple[Area, list[Place]]]:
    """The towns of each area, by name."""
    return [
        (area, sorted((place for place in directory.places if place.area == area), key=lambda place: place.title))
        for area in directory.areas
    ]
