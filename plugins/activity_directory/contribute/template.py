"""A file to fill in, for whoever has no script or would rather write: made from the schema, and right as it stands.

Required parts hold the schema's own examples; the rest is there as remarks, to take the # away from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.authoring.entry_text import entry_text
from activity_directory.contribute.sections import FILLED_IN
from activity_directory.validate.schemas import load_schemas

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from activity_directory.model import Directory, Settings

_WIDTH = 96


def template_text(settings: Settings, directory: Directory) -> str:
    """The file's text. It passes the check as it is, so that each mistake in it is one that somebody made since."""
    schemas = load_schemas(settings.schema)
    schema = schemas["activity"].plain
    required = set(schema["required"])
    vocabularies = {name: [word.const for word in words] for name, words in schemas.vocabularies.items()}
    lines = [
        f"# An activity for {directory.site.name}. Put your own words in place of the examples.",
        "# A line that begins with # is a remark. Take the # away to use what stands behind it.",
        f"# Send the file to {directory.site.contact.email}, or ring {directory.site.contact.phone}.",
        "# Please name no child in it, and give no private number or address: everybody can read it.",
        "#",
        "# Who runs it? Write the name of your club or group behind the colon, and leave the # where it is:",
    ]
    for name, part in schema["properties"].items():
        if name in FILLED_IN and name not in required:
            continue
        lines += ["", f"# {part['title']}: {part['description']}"]
        lines += [f"# {line}" for line in _choices(part, vocabularies)]
        written = entry_text({name: _typed(_example(name, part, directory))}, schema).splitlines()
        lines += written if name in required else [f"# {line}" for line in written]
    return "\n".join(lines) + "\n"


def _example(name: str, part: Mapping[str, Any], directory: Directory) -> Any:
    if name == "checked":
        return {"on": directory.today.isoformat(), "by": "provider"}
    return part["examples"][0]


def _typed(example: Any) -> Any:
    """A schema's example as somebody would type it."""
    if isinstance(example, dict):
        return {name: _typed(value) for name, value in example.items()}
    if isinstance(example, list):
        return [_typed(item) for item in example]
    if isinstance(example, bool):
        return "yes" if example else "no"
    return str(example)


def _choices(part: Mapping[str, Any], vocabularies: Mapping[str, list[str]]) -> Iterator[str]:
    """The words of a list to choose from, in lines that an old screen shows whole."""
    vocabulary = part.get("vocabulary") or part.get("items", {}).get("vocabulary")
    if vocabulary is None:
        return
    line = "Choose from:"
    for word in vocabularies[vocabulary]:
        if len(line) + len(word) > _WIDTH:
            yield line
            line = "  "
        line = f"{line} {word}"
    yield line
