"""Vocabularies: the lists of words that entries choose from, each with the words that families see."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Concept:
    """One choice of a vocabulary. `id` is what providers write, `title` what families read.

    `synonyms` are what people type into the search; they are never shown. `same_as` are outside
    identifiers (OpenActive's activity list). `symbol` is the id of a picture, "" for none.
    """

    id: str
    title: str
    description: str = ""
    group: str = ""
    synonyms: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    symbol: str = ""

    @property
    def patch(self) -> str:
        """The patch of the quilt that its group has, as theme.md names it: "sport-and-moving"."""
        return self.group.lower().replace(" ", "-")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A list of Concepts, in the order in which they are shown."""

    name: str
    title: str
    concepts: Mapping[str, Concept]

    def __getitem__(self, concept_id: str) -> Concept:
        return self.concepts[concept_id]

    def __iter__(self) -> Iterator[Concept]:
        return iter(self.concepts.values())

    def __len__(self) -> int:
        return len(self.concepts)


def read_vocabulary(path: Path) -> Vocabulary:
    """Read one file of schema/vocabulary/. A fault in one is an error of the project, not a Problem."""
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    concepts = {
        item["const"]: Concept(
            id=item["const"],
            title=item["title"],
            description=item.get("description", ""),
            group=item.get("group", ""),
            synonyms=tuple(item.get("synonyms", ())),
            same_as=tuple(item.get("sameAs", ())),
            symbol=item.get("symbol", ""),
        )
        for item in data["oneOf"]
    }
    return Vocabulary(path.stem, data["title"], concepts)


def read_vocabularies(folder: Path) -> Mapping[str, Vocabulary]:
    """Every vocabulary of the folder, by its file's name without the ending, in the order of names."""
    return {path.stem: read_vocabulary(path) for path in sorted(folder.glob("*.json"))}
