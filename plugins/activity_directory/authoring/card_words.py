"""An entry as a family will read it, in a few lines for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.authoring.change_words import Words
from activity_directory.schedule import read_schedule, rule_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from activity_directory.load.files import Content
    from activity_directory.validate.schemas import Schemas


_OF_A_SESSION = ("except", "cancelled", "venue", "ages", "note")  # what its rule in words does not say


def towns_of(content: Content) -> dict[str, str]:
    """The titles of the directory's towns, by their ids."""
    towns = content.places.data.get("towns", []) if content.places is not None else []
    return {town["id"]: str(town.get("title", town["id"])) for town in towns if isinstance(town, dict) and "id" in town}


def card_in_words(
    typed: Mapping[str, Any],
    schemas: Schemas,
    towns: Mapping[str, str],
    kind: str = "activity",
) -> Iterator[str]:
    """Lines that say the entry back. `typed` is data as load gives it; nothing is said of what the schema refuses.

    `towns` are the titles of the directory's towns.
    """
    schema = schemas[kind]
    data: Any = schema.convert(typed)
    if not schema.is_valid(data):
        return
    words = Words(schemas.vocabularies)
    properties = schema.plain["properties"]
    first = "summary" if kind == "activity" else "description"
    yield str(data["name"])
    yield f"  {data[first]}"
    for name, part in properties.items():
        if name in ("name", first, "checked", "added") or name not in data:
            continue
        value = data[name]
        if name == "sessions":
            lines = [_session(item, words, part["items"]) for item in value]
        elif name == "costs":
            lines = [words.cost(item) for item in value]
        elif name == "help":
            kinds = part["properties"]
            lines = [
                f"{kinds[key]['title']}: {words.of(item['who'], kinds[key]['properties']['who'])}"
                + (f". {item['note']}" if "note" in item else "")
                for key, item in value.items()
            ]
        elif name == "venue":
            said = {**value, "town": towns.get(value.get("town", ""), value.get("town", ""))}
            lines = [", ".join(str(said[key]) for key in ("name", "address", "town", "postcode") if said.get(key))]
        else:
            lines = [words.of(value, part)]
        yield from (f"  {part['title'] if not at else '':22} {line}" for at, line in enumerate(lines))
    missing = (
        []
        if kind == "provider"
        else [properties[name]["title"] for name in ("help", "adult_stays") if name not in data]
    )
    yield from (f"  {title:22} not stated" for title in missing)


def _session(item: Mapping[str, Any], words: Words, part: Mapping[str, Any]) -> str:
    rule = rule_in_words(read_schedule(item))
    if not rule:
        return words.of(item, part)
    rest = words.of({name: item[name] for name in _OF_A_SESSION if name in item}, part)
    return f"{rule} ({rest})" if rest else rule
