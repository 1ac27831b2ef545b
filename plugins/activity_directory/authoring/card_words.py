"""An entry as a family will read it, in a few lines for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.authoring.change_words import Words
from activity_directory.schedule import read_schedule, rule_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from activity_directory.validate.schemas import Schemas


def card_in_words(typed: Mapping[str, Any], schemas: Schemas, towns: Mapping[str, str]) -> Iterator[str]:
    """Lines that say the entry back. `typed` is data as load gives it; nothing is said of what the schema refuses.

    `towns` are the titles of the directory's towns.
    """
    schema = schemas["activity"]
    data: Any = schema.convert(typed)
    if not schema.is_valid(data):
        return
    words = Words(schemas.vocabularies)
    properties = schema.plain["properties"]
    yield str(data["name"])
    yield f"  {data['summary']}"
    for name, part in properties.items():
        if name in ("name", "summary", "checked", "added") or name not in data:
            continue
        value = data[name]
        if name == "sessions":
            lines = [rule_in_words(read_schedule(item)) or words.of(item, part["items"]) for item in value]
        elif name == "costs":
            lines = [words.cost(item) for item in value]
        elif name == "help":
            answers = {
                key: words.of(item["who"], part["properties"][key]["properties"]["who"]) for key, item in value.items()
            }
            lines = [f"{part['properties'][key]['title']}: {answer}" for key, answer in answers.items()]
        elif name == "venue":
            said = {**value, "town": towns.get(value.get("town", ""), value.get("town", ""))}
            lines = [", ".join(str(said[key]) for key in ("name", "address", "town", "postcode") if said.get(key))]
        else:
            lines = [words.of(value, part)]
        yield from (f"  {part['title'] if not at else '':22} {line}" for at, line in enumerate(lines))
    missing = [properties[name]["title"] for name in ("help", "adult_stays") if name not in data]
    yield from (f"  {title:22} not stated" for title in missing)
