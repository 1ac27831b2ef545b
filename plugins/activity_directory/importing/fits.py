"""What of an imported entry its schema accepts. What it does not, and may be left out, is left out and told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.importing.item import Kind
from activity_directory.problem import field_in_words
from activity_directory.validate.partial import without_parts
from activity_directory.validate.schema_check import check_against, faults_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.importing.item import Data, Notes
    from activity_directory.load.document import Document, Keys
    from activity_directory.validate.schemas import Schema, Schemas

_ROUNDS = 8  # a part within a part within a list: no schema of ours is deeper


def what_fits(data: Data, document: Document, schemas: Schemas, kind: str, notes: Notes) -> Data:
    """`data` without the optional parts that are wrong. What is required stays, wrong or not, for a person to finish.

    `document` is the same data as a file would hold it, for the words of the check.
    """
    schema = schemas[kind]
    told: dict[str, tuple[str, str]] = {}
    if not schema.is_valid(schema.convert(data)):
        problems = check_against(document, schema, schemas).problems
        told = {problem.field: (problem.message, problem.fix) for problem in problems}
    for _ in range(_ROUNDS):
        converted = schema.convert(data)
        if schema.is_valid(converted):
            break
        parts = {part for fault in faults_in(converted, schema) for part in _to_leave_out(fault.keys, fault, schema)}
        parts -= _last_of_what_is_needed(data, parts, schema.plain)
        if not parts:
            break
        for part in sorted(parts, key=str):
            why, do = next(
                (told[field] for field in told if field.startswith(field_in_words(part))),
                ("The directory cannot hold it as it stands.", "Write it in the entry yourself."),
            )
            notes.add(Kind.LEFT_OUT, ".".join(map(str, part)), _at(data, part), why, do)
        data = without_parts(data, parts)
        data = {name: value for name, value in data.items() if value not in ([], {}, "")}
    return data


def _to_leave_out(keys: Keys, fault: Any, schema: Schema) -> list[Keys]:
    """The smallest optional parts around a fault; [] when all of what is around it is required."""
    if fault.keyword == "additionalProperties":
        known = fault.schema.get("properties", {})
        return [(*keys, name) for name in fault.typed if name not in known]
    if fault.keyword == "required" and not keys:
        return []
    for length in range(len(keys), 0, -1):
        here = keys[:length]
        if isinstance(here[-1], int) or here[-1] not in _around(schema.plain, here[:-1]).get("required", ()):
            return [here]
    return []


def _last_of_what_is_needed(data: Data, parts: set[Keys], plain: Mapping[str, Any]) -> set[Keys]:
    """All items of a list that an entry needs: half a cost is easier to finish than none."""
    kept: set[Keys] = set()
    for name in plain.get("required", ()):
        here = {part for part in parts if len(part) == 2 and part[0] == name and isinstance(part[1], int)}
        if isinstance(data.get(name), list) and here and len(here) == len(data[name]):
            kept |= here if any(isinstance(one, dict) for one in data[name]) else set()
    return kept


def _around(part: Mapping[str, Any], keys: Keys) -> Mapping[str, Any]:
    for key in keys:
        part = part.get("items", {}) if isinstance(key, int) else part.get("properties", {}).get(key, {})
    return part


def _at(data: Any, keys: Keys) -> Any:
    for key in keys:
        data = data[key]
    return data
