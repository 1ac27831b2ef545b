"""Data in the shape that its schema asks for, as far as what was meant is clear: for the lines that messages show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.validate.format_words import MENDS
from activity_directory.validate.formats import FORMATS
from activity_directory.validate.guess import guess
from activity_directory.validate.wrong_kind import reshaped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.validate.schemas import Schemas


def in_shape(name: str, typed: Any, part: Mapping[str, Any], schemas: Schemas) -> Any:
    """`typed` at `name` with every part of it put right where there is one way to do that; the rest stays as typed."""
    if isinstance(typed, dict) and part.get("type") == "object":
        properties = part.get("properties", {})
        return {
            inner: in_shape(inner, value, properties[inner], schemas) if inner in properties else value
            for inner, value in typed.items()
        }
    if isinstance(typed, list) and part.get("type") == "array":
        return [in_shape(name, item, part.get("items", {}), schemas) for item in typed]
    if _is_right(typed, part) or _is_open(typed, part):
        return typed
    word = guess(typed, part, schemas)
    if word is None:
        word = reshaped(name, typed, part, schemas)
    return typed if word is None else word


def _is_right(typed: Any, part: Mapping[str, Any]) -> bool:
    return isinstance(typed, str) and "format" in part and FORMATS[part["format"]](typed)


def _is_open(typed: Any, part: Mapping[str, Any]) -> bool:
    """Whether it may be read in two ways, as 7.30 may, so that nothing is chosen for its writer."""
    if not isinstance(typed, str) or part.get("format") not in MENDS:
        return False
    return len(MENDS[part["format"]](typed).values) > 1
