"""A value that would pass, guessed from one that does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.validate.conversion import converter
from activity_directory.validate.format_words import MENDS
from activity_directory.validate.formats import FORMATS
from activity_directory.validate.near_miss import closest
from activity_directory.validate.said_otherwise import words_meant
from activity_directory.validate.times_and_dates_in_words import day_named

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.validate.schemas import Schemas


def guess(typed: Any, part: Mapping[str, Any], schemas: Schemas) -> Any:
    """`typed` itself where the schema part accepts it, else what it most likely meant, else None."""
    kind = part.get("type")
    if kind == "object":
        return typed if isinstance(typed, dict) else None
    if kind == "array":
        if not isinstance(typed, list):
            return None
        each = part.get("items", {})
        return [item if (word := guess(item, each, schemas)) is None else word for item in typed]
    if not isinstance(typed, str):
        return None
    if kind in ("integer", "number", "boolean"):
        convert = converter(part)
        value = convert(typed) if convert is not None else typed
        return None if isinstance(value, str) else value
    if "enum" in part:
        return _word(typed, part, schemas)
    if "format" in part and not FORMATS[part["format"]](typed):
        return next(iter(MENDS[part["format"]](typed).values), None) if part["format"] in MENDS else None
    return typed


def _word(typed: str, part: Mapping[str, Any], schemas: Schemas) -> str | None:
    if typed in part["enum"]:
        return typed
    vocabulary = part.get("vocabulary", "")
    if vocabulary == "days" and (day := day_named(typed)) is not None:
        return day
    words = schemas.vocabularies.get(vocabulary, ())
    if words:
        return next(iter(words_meant(typed, vocabulary, words)), None)
    return closest(typed, [str(word) for word in part["enum"]])
