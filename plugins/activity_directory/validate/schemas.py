"""The schemas, read once from disk, every reference resolved from the same folder and never from the network."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from activity_directory.validate.conversion import Convert, converter
from activity_directory.validate.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

NAMES = (
    "activity",
    "assurance",
    "calendar",
    "feedback",
    "places",
    "programme",
    "provider",
    "site",
    "targets",
)
"""The kinds of file that people write, each with a schema: schema/<name>.schema.json."""

KEPT = ("quarter",)
"""The kinds of file that the program writes and keeps in the content folder."""

_ANNOTATIONS = frozenset({"title", "description", "examples", "default", "$comment", "deprecated"})


class SchemaFault(Exception):  # noqa: N818 - "Error" would not say whose fault it is
    """A schema that cannot be used: a fault of the program, never of an entry."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a vocabulary, with what people call it."""

    const: str
    title: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Schema:
    """One schema, ready for use.

    `plain` holds no references, and lists of words are an `enum` with the vocabulary's name under "vocabulary".
    """

    name: str
    plain: Mapping[str, Any]
    convert: Convert
    _valid: Any = field(repr=False)  # jsonschema_rs ships no types

    def is_valid(self, data: object) -> bool:
        """Whether converted data is what the schema asks for."""
        return bool(self._valid.is_valid(data))


@dataclass(frozen=True, slots=True, eq=False)
class Schemas:
    """All schemas of a project, and its vocabularies by file name without the ending ("interests")."""

    by_name: Mapping[str, Schema]
    vocabularies: Mapping[str, tuple[Word, ...]]

    def __getitem__(self, name: str) -> Schema:
        return self.by_name[name]


def load_schemas(folder: Path) -> Schemas:
    """Read schema/*.schema.json and schema/vocabulary/*.json. Raises SchemaFault when one cannot be used."""
    import jsonschema_rs

    vocabulary_files = {path.stem: _read(path) for path in sorted((folder / "vocabulary").glob("*.json"))}
    vocabularies = {name: tuple(_words(source)) for name, source in vocabulary_files.items()}
    by_name = {}
    for name in (*NAMES, *KEPT):
        source = _read(folder / f"{name}.schema.json")
        plain = _Inlining(source, vocabulary_files).run()
        validator = jsonschema_rs.Draft202012Validator(
            plain, formats=dict(FORMATS), validate_formats=True, ignore_unknown_formats=False, offline=True
        )
        by_name[name] = Schema(name, plain, converter(plain) or _as_it_is, validator)
    return Schemas(by_name, vocabularies)


def _as_it_is(typed: Any) -> Any:
    return typed


def _read(path: Path) -> dict[str, Any]:
    try:
        read = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as fault:
        raise SchemaFault(f"The schema {path.name} cannot be read: {fault}") from fault
    if not isinstance(read, dict):
        raise SchemaFault(f"The schema {path.name} is not an object.")
    return read


def _words(vocabulary: Mapping[str, Any]) -> Iterator[Word]:
    for item in vocabulary.get("oneOf", ()):
        yield Word(item["const"], item.get("title", item["const"]), tuple(item.get("synonyms", ())))


class _Inlining:
    """Puts what each $ref names in its place."""

    def __init__(self, source: Mapping[str, Any], vocabularies: Mapping[str, Any]) -> None:
        self.definitions = source.get("$defs", {})
        self.source = source
        self.vocabularies = vocabularies

    def run(self) -> dict[str, Any]:
        top = {key: value for key, value in self.source.items() if key not in ("$id", "$defs", "$schema")}
        return self._schema(top, ())

    def _schema(self, part: Mapping[str, Any], seen: tuple[str, ...]) -> dict[str, Any]:
        reference = part.get("$ref")
        if reference is not None:
            beside = {key: value for key, value in part.items() if key != "$ref"}
            if not _ANNOTATIONS.issuperset(beside):
                raise SchemaFault(f"Only title, description and examples may stand beside the $ref {reference}.")
            if reference in seen:
                raise SchemaFault(f"The $ref {reference} refers to itself.")
            return {**self._target(reference, (*seen, reference)), **beside}
        plain = dict(part)
        if "properties" in plain:
            plain["properties"] = {name: self._schema(value, seen) for name, value in plain["properties"].items()}
        if "items" in plain:
            plain["items"] = self._schema(plain["items"], seen)
        return plain

    def _target(self, reference: str, seen: tuple[str, ...]) -> dict[str, Any]:
        if reference.startswith("#/$defs/"):
            name = reference.removeprefix("#/$defs/")
            if name in self.definitions:
                return self._schema(self.definitions[name], seen)
        name = reference.removeprefix("vocabulary/").removesuffix(".json")
        if reference == f"vocabulary/{name}.json" and name in self.vocabularies:
            words = [item["const"] for item in self.vocabularies[name]["oneOf"]]
            return {"type": "string", "enum": words, "vocabulary": name}
        raise SchemaFault(f"The $ref {reference} names nothing in the schema folder.")
