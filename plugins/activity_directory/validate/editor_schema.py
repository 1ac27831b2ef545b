"""schema/editor/*.schema.json: the schemas for an editor that helps while somebody types.

    python -m activity_directory.validate.editor_schema

An editor reads YAML by its own rules: an unquoted 01632960123 is a number to it, and yes may be a word or true.
What it is given here accepts these, holds no references, and keeps every title and description.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from activity_directory.validate.formats import PATTERNS
from activity_directory.validate.schemas import NAMES, Schemas, Word, load_schemas

if TYPE_CHECKING:
    from collections.abc import Mapping

# Formats whose values an editor may take for numbers or, in old YAML, for numbers in base 60.
_MAY_BE_NUMBERS = frozenset({"time-of-day", "ratio"})
_SHORTEST_TELEPHONE = 100_000_000
_YES_OR_NO: Mapping[str, Any] = MappingProxyType({"enum": [True, False, "yes", "no"]})
_KEPT = ("title", "description", "examples")


def editor_schemas(folder: Path) -> dict[str, str]:
    """The text of each file by its name, from the schema folder."""
    schemas = load_schemas(folder)
    return {f"{name}.schema.json": _text(_file(name, schemas)) for name in NAMES}


def _file(name: str, schemas: Schemas) -> dict[str, Any]:
    return {"$schema": "http://json-schema.org/draft-07/schema#", **_for_editor(schemas[name].plain, schemas)}


def _for_editor(part: Mapping[str, Any], schemas: Schemas) -> dict[str, Any]:
    kept = {key: part[key] for key in _KEPT if key in part}
    # yaml-language-server shows this one, with lines and links, in place of the description.
    if "description" in part and part.get("examples") and part.get("type") not in ("object", "array"):
        kept["markdownDescription"] = f"{part['description']}\n\nFor example: `{_shown(part['examples'][0])}`"
    match part.get("type"):
        case "object":
            needed = part.get("required", ())
            properties = {
                name: _for_editor(value, schemas) if name in needed else _or_nothing(_for_editor(value, schemas))
                for name, value in part.get("properties", {}).items()
            }
            rest = {key: part[key] for key in ("required", "additionalProperties") if key in part}
            return {**kept, "type": "object", "properties": properties, **rest}
        case "array":
            rest = {key: part[key] for key in ("minItems", "maxItems") if key in part}
            return {**kept, "type": "array", "items": _for_editor(part["items"], schemas), **rest}
        case "boolean":
            return {**kept, **_YES_OR_NO}
        case "integer" | "number":
            rest = {key: part[key] for key in ("minimum", "maximum") if key in part}
            return {**kept, "type": part["type"], **rest}
        case _:
            return {**kept, **_text_for_editor(part, schemas)}


def _text_for_editor(part: Mapping[str, Any], schemas: Schemas) -> dict[str, Any]:
    if "enum" in part:
        return _words_for_editor(part["enum"], schemas.vocabularies.get(part.get("vocabulary", ""), ()))
    name = part.get("format", "")
    pattern = f"^{PATTERNS[name]}$" if name in PATTERNS else part.get("pattern")
    rest = {key: part[key] for key in ("minLength", "maxLength") if key in part}
    if pattern is not None:
        rest["pattern"] = pattern
    if name == "uk-telephone":  # without its nought, which a number loses
        return {"anyOf": [{"type": "string", **rest}, {"type": "integer", "minimum": _SHORTEST_TELEPHONE}]}
    if name in _MAY_BE_NUMBERS or (pattern is not None and _takes_digits(pattern)):
        return {"anyOf": [{"type": "string", **rest}, {"type": "integer"}]}
    # A name such as 2026 or yes is a number or true to an editor; the check itself takes it as it was typed.
    return {"type": ["string", "number", "boolean"], **rest} if pattern is None else {"type": "string", **rest}


def _takes_digits(pattern: str) -> bool:
    """Whether digits alone can be right, as for a charity's number, which an editor takes for a number."""
    return any(re.search(pattern, "9" * length) for length in range(1, 13))


def _or_nothing(part: dict[str, Any]) -> dict[str, Any]:
    """A text that may be left out may also stand empty after its name: "base_url:"."""
    kinds = part.get("type")
    if kinds == "string" or isinstance(kinds, list):
        return {**part, "type": [*([kinds] if isinstance(kinds, str) else kinds), "null"]}
    return part


def _words_for_editor(enum: list[str], words: tuple[Word, ...]) -> dict[str, Any]:
    titles = {word.const: word.title for word in words}
    allowed: list[Any] = list(enum)
    allowed += [meaning for word, meaning in (("yes", True), ("no", False)) if word in enum]
    if not titles:
        return {"enum": allowed}
    return {"enum": allowed, "enumDescriptions": [titles.get(str(word), "") for word in allowed]}


def _shown(example: Any) -> str:
    return "yes" if example is True else "no" if example is False else str(example)


def _text(schema: Mapping[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def write(folder: Path) -> None:
    """Write the files into the folder `editor` of the schema folder."""
    target = folder / "editor"
    target.mkdir(exist_ok=True)
    for name, text in editor_schemas(folder).items():
        (target / name).write_text(text, "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "schema"))
