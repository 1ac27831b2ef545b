"""docs/providers/fields.md, written from the schemas: `python -m activity_directory.validate.fields_page`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from activity_directory.validate.as_typed import as_typed, pounds
from activity_directory.validate.schemas import Schemas, load_schemas

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FILES = (
    ("activity", "An activity", "content/activities/your-club/your-activity.yaml"),
    ("provider", "A provider", "content/providers/your-club.yaml"),
)
_KINDS = {
    "integer": "a whole number",
    "number": "a number",
    "boolean": "yes or no",
    "array": "a list",
    "object": "a few lines of its own",
    "string": "text",
}
_FORMATS = {
    "date": "a date: year, month, day",
    "time-of-day": "a time on the 24-hour clock",
    "monthly-day": "a day of the month",
    "ratio": "a ratio, in quotation marks",
    "uk-telephone": "a telephone number",
    "email": "an e-mail address",
    "web-address": "a web address, beginning with https://",
    "postcode": "a postcode",
    "picture-file": "the name of a picture",
    "activity-id": "the id of an activity: provider/activity",
    "provider-id": "the id of a provider",
    "place-id": "a town of content/places.yaml",
    "area-id": "an area of content/places.yaml",
    "scheme-id": "a scheme of content/programme.yaml",
    "terms-id": "a set of term dates of content/calendar.yaml",
    "plain-markdown": "text, with **bold**, lists and links if you like",
}


def fields_page(folder: Path) -> str:
    """The page as Markdown, from the schema folder."""
    return "\n".join(_lines(folder, load_schemas(folder)))


def _lines(folder: Path, schemas: Schemas) -> Iterator[str]:
    yield "# What each line of an entry means"
    yield ""
    yield "<!-- Written by `make golden` from schema/. Change it there. -->"
    yield ""
    yield (
        "Lines marked **needed** must be there; leave out any other that does not fit. What you leave out is shown to "
        'families as "not stated", and never read as yes. The lists of words stand at the end of this page.'
    )
    used: list[str] = []
    for name, title, path in _FILES:
        yield ""
        yield f"## {title}"
        yield ""
        yield f"The file is `{path}`."
        yield from _object(schemas[name].plain, (), used)
    yield ""
    yield "## The lists of words"
    for vocabulary in used:
        yield from _vocabulary(folder, vocabulary)
    yield ""


def _object(schema: Mapping[str, Any], path: tuple[str, ...], used: list[str]) -> Iterator[str]:
    needed = schema.get("required", ())
    told: dict[str, dict[str, Any]] = {}  # parts with parts of their own: what is the same is told once
    for name, part in schema.get("properties", {}).items():
        here = (*path, name)
        inside = part.get("items", part) if part.get("type") == "array" else part
        parts = inside.get("properties", {})
        same = next((other for other, before in told.items() if path and _has_all(parts, before)), "")
        more = {word: one for word, one in parts.items() if word not in told.get(same, ())}
        if not path:
            yield ""
            yield f"### `{name}`: {part.get('title', '')}"
            yield ""
            yield f"{part.get('description', '')}{' **Needed.**' if name in needed else ''}"
            yield ""
            yield f"It is {_kind(part, used)}. {_example(name, part)}"
        else:
            depth = "  " * (len(path) - 1)
            mark = ", **needed**" if name in needed else ""
            kind = f"the same parts as `{same}`{', and more' if more else ''}" if same else _kind(part, used)
            example = _short_example(name, part)
            yield f"{depth}- `{name}`: {part.get('description', '')} ({kind}{mark}){example}"
        if parts:
            if not path:
                yield ""
                yield "Each one can have:" if part.get("type") == "array" else "It can have:"
                yield ""
            told[name] = parts
            yield from _object({**inside, "properties": more}, here, used)


def _has_all(parts: Mapping[str, Any], before: Mapping[str, Any]) -> bool:
    """Whether among `parts` is each of those that were told before, with the same meaning."""
    return all(parts.get(name) == part for name, part in before.items())


def _short_example(name: str, part: Mapping[str, Any]) -> str:
    """An example on the same line, for what is not a choice from a list, yes or no, or a group of parts."""
    items = part.get("items", part)
    if items.get("type") in ("object", "boolean") or "enum" in items or not part.get("examples"):
        return ""
    return f" For example `{name}: {as_typed(part['examples'][0])}`"


def _kind(part: Mapping[str, Any], used: list[str]) -> str:
    if part.get("type") == "array":
        items = part["items"]
        most = f", at most {part['maxItems']}" if "maxItems" in part else ""
        return f"a list{most}" if items.get("type") == "object" else f"a list{most}; each is {_kind(items, used)}"
    if "vocabulary" in part:
        if part["vocabulary"] not in used:
            used.append(part["vocabulary"])
        return f"one of [these words](#{part['vocabulary']})"
    if "enum" in part:
        return "one of " + ", ".join(f"`{word}`" for word in part["enum"])
    kind = _FORMATS.get(part.get("format", ""), _KINDS[part["type"]])
    if "maxLength" in part and "format" not in part:
        kind += f", up to {part['maxLength']} letters"
    if "maximum" in part:
        kind += f" from {pounds(part.get('minimum', 0))} to {pounds(part['maximum'])}"
    return kind


def _example(name: str, part: Mapping[str, Any]) -> str:
    examples = part.get("examples", ())
    return f"For example:\n\n```yaml\n{name}: {as_typed(examples[0])}\n```" if examples else ""


def _vocabulary(folder: Path, name: str) -> Iterator[str]:
    source = json.loads((folder / "vocabulary" / f"{name}.json").read_text("utf-8"))
    yield ""
    yield f'<a id="{name}"></a>'
    yield ""
    yield f"### {source['title']}"
    yield ""
    yield source.get("description", "")
    yield ""
    for word in source["oneOf"]:
        meaning = " ".join(filter(None, (f"{word.get('title', '')}.", word.get("description", ""))))
        yield f"- `{word['const']}`: {meaning.replace('..', '.').replace('?.', '?')}"


if __name__ == "__main__":
    Path(sys.argv[1] if len(sys.argv) > 1 else "docs/providers/fields.md").write_text(
        fields_page(Path("schema")), "utf-8"
    )
