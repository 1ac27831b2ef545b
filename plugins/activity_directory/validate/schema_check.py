"""Whether a file's data is what its schema asks for: a compiled validator decides, then time is spent on why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from activity_directory.problem import Problem, Severity
from activity_directory.validate.fault import Fault
from activity_directory.validate.findings import Finding, Keys, as_problem
from activity_directory.validate.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from activity_directory.load.document import Document
    from activity_directory.validate.schemas import Schema, Schemas

MOST_PROBLEMS = 50  # of one file; past that a person starts again from an example


@dataclass(frozen=True, slots=True)
class SchemaResult:
    """Converted data, what is wrong with it, and where.

    `wrong` are the names whose value is not to be relied on, or is not there; `parts` are the smallest parts to
    leave out for the rest to be used. A `hopeless` file holds so little that nothing more is worth saying of it.
    """

    data: dict[str, Any]
    problems: tuple[Problem, ...] = ()
    wrong: tuple[Keys, ...] = ()
    parts: tuple[Keys, ...] = ()
    hopeless: bool = False


def check_against(document: Document, schema: Schema, schemas: Schemas) -> SchemaResult:
    """Convert a file's data, and find everything that its schema does not accept."""
    data = schema.convert(document.data)
    if schema.is_valid(data):
        return SchemaResult(data)
    from activity_directory.validate.messages import Wording

    faults = list(faults_in(data, schema))
    wording = Wording(document, schema, schemas)
    faults.sort(key=lambda fault: document.locate(fault.keys))
    problems: list[Problem] = []
    for fault in faults:
        problems += [as_problem(finding, document, Severity.BLOCKING, rule) for rule, finding in wording.of(fault)]
        if len(problems) >= MOST_PROBLEMS:
            problems.append(as_problem(_too_many(len(faults)), document, Severity.BLOCKING, "too-many-problems"))
            break
    wrong = tuple(keys for fault in faults for keys in (*_names_that_are_wrong(fault), *wording.meant_by(fault)))
    parts = tuple(keys for fault in faults for keys in _parts_to_leave_out(fault))
    hopeless = any(problem.rule == "missing" and not problem.field for problem in problems)
    return SchemaResult(data, tuple(problems), wrong, parts, hopeless)


def _names_that_are_wrong(fault: Fault) -> Iterator[Keys]:
    if fault.keyword == "required":
        yield from ((*fault.keys, name) for name in fault.asked if name not in fault.typed)
    elif fault.keyword == "additionalProperties":
        yield from _parts_to_leave_out(fault)
    else:
        keys = fault.keys
        while keys and isinstance(keys[-1], int):
            keys = keys[:-1]
        yield keys


def _parts_to_leave_out(fault: Fault) -> Iterator[Keys]:
    if fault.keyword == "additionalProperties":
        known = fault.schema.get("properties", {})
        yield from ((*fault.keys, name) for name in fault.typed if name not in known)
    else:
        yield fault.keys


def faults_in(data: object, schema: Schema) -> Iterator[Fault]:
    """Everything that `jsonschema` finds, one fault a place: the most telling when there are several.

    A list that is too long is told once, not item by item, and only its beginning is looked at any further.
    """
    too_long = tuple(_lists_too_long(data, schema.plain, ()))
    yield from too_long
    data = _shortened(data, {fault.keys: fault.asked for fault in too_long})
    per_place: dict[Keys, dict[str, Fault]] = {}
    for error in _validator(schema).iter_errors(data):
        keys = tuple(error.absolute_path)
        fault = Fault(keys, str(error.validator), error.validator_value, error.instance, error.schema)
        per_place.setdefault(keys, {}).setdefault(fault.keyword, fault)
    for keys, faults in per_place.items():
        if any(fault.keys == keys[: len(fault.keys)] for fault in too_long):
            continue
        most_telling = next((word for word in ("type", "format", "enum", "pattern") if word in faults), None)
        if most_telling is not None:
            yield faults[most_telling]
        else:
            yield from faults.values()


def _lists_too_long(data: object, schema: Mapping[str, Any], keys: Keys) -> Iterator[Fault]:
    if isinstance(data, dict):
        for name, part in schema.get("properties", {}).items():
            if name in data:
                yield from _lists_too_long(data[name], part, (*keys, name))
    elif isinstance(data, list) and "items" in schema:
        most = schema.get("maxItems")
        if most is not None and len(data) > most:
            yield Fault(keys, "maxItems", most, data, schema)
            return
        for at, item in enumerate(data):
            yield from _lists_too_long(item, schema["items"], (*keys, at))


def _shortened(data: Any, most: Mapping[Keys, int], keys: Keys = ()) -> Any:
    if not most:
        return data
    if isinstance(data, dict):
        return {name: _shortened(value, most, (*keys, name)) for name, value in data.items()}
    if isinstance(data, list):
        return [_shortened(item, most, (*keys, at)) for at, item in enumerate(data[: most.get(keys, len(data))])]
    return data


def _too_many(count: int) -> Finding:
    return Finding(
        (),
        f"This directory cannot read {count} things in this file. The first {MOST_PROBLEMS} are listed.",
        "Mend these and check again. It may be quicker to start from an example and copy your words into it.",
    )


@lru_cache(maxsize=32)
def _validator(schema: Schema) -> Any:
    """Jsonschema's validator, with our formats and with patterns that match the whole text."""
    from jsonschema import Draft202012Validator, FormatChecker, ValidationError
    from jsonschema.validators import extend

    checker = FormatChecker(formats=())
    for name, is_good in FORMATS.items():
        checker.checks(name)(lambda value, is_good=is_good: not isinstance(value, str) or is_good(value))

    def pattern(_: Any, asked: str, value: object, __: Any) -> Iterator[ValidationError]:
        # jsonschema's own lets a $ match before a line end, and would search a long text for a long time.
        if isinstance(value, str) and (len(value) > 500 or re.search(asked.replace("$", r"\Z"), value) is None):
            yield ValidationError(f"does not match {asked}")

    kind: Any = extend(  # type: ignore[no-untyped-call] # jsonschema leaves it untyped
        Draft202012Validator, {"pattern": pattern}
    )
    return kind(schema.plain, format_checker=checker)
