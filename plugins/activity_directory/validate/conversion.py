"""From the text that was typed to the numbers and yes-or-no that the schema asks for.

What cannot be converted stays text, and the schema then says that it is not of the right kind: so there is one
place that words it. Numbers with a fraction become Decimal, which keeps pounds and pence exact.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

Convert = Callable[[Any], Any]

YES_AND_NO: Mapping[str, bool] = MappingProxyType(
    {
        spelling: meaning
        for word, meaning in (("yes", True), ("true", True), ("no", False), ("false", False))
        for spelling in (word, word.capitalize(), word.upper())
    }
)

_INTEGER = re.compile(r"-?[0-9]{1,9}").fullmatch
_NUMBER = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,9})?").fullmatch


def to_integer(typed: Any) -> Any:
    """A whole number, or what was typed."""
    return int(typed) if type(typed) is str and _INTEGER(typed) else typed


def to_number(typed: Any) -> Any:
    """An exact number, or what was typed."""
    return Decimal(typed) if type(typed) is str and _NUMBER(typed) else typed


def to_boolean(typed: Any) -> Any:
    """True or False for yes, no, true and false, or what was typed."""
    return YES_AND_NO.get(typed, typed) if type(typed) is str else typed


_SCALARS: Mapping[str, Convert] = MappingProxyType({"integer": to_integer, "number": to_number, "boolean": to_boolean})


def converter(schema: Mapping[str, Any]) -> Convert | None:
    """What converts data that this schema describes; None when it is all text, so that nothing need be copied."""
    kind = schema.get("type")
    if kind == "object":
        return _object_converter(schema)
    if kind == "array":
        each = converter(schema.get("items", {}))
        return None if each is None else _list_converter(each)
    return _SCALARS.get(kind) if isinstance(kind, str) else None


def _object_converter(schema: Mapping[str, Any]) -> Convert | None:
    found = ((name, converter(part)) for name, part in schema.get("properties", {}).items())
    parts = tuple((name, convert) for name, convert in found if convert is not None)
    if not parts:
        return None

    def convert_object(typed: Any) -> Any:
        if type(typed) is not dict:
            return typed
        converted = dict(typed)
        for name, convert in parts:
            if name in converted:
                converted[name] = convert(converted[name])
        return converted

    return convert_object


def _list_converter(each: Convert) -> Convert:
    def convert_list(typed: Any) -> Any:
        return [each(item) for item in typed] if type(typed) is list else typed

    return convert_list
