"""An entry as a family will read it, in a few lines for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.authoring.change_words import Words
from activity_directory.schedule import read_schedule, rule_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from activity_directory.load.files import Content
    from activity_directory.validate.schemas import Schemas

_OF_A_VENUE = ("kind", "how", "getting_there")  # beside its address
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
            lines = [_help(answer, words, part["properties"][kind_of_help]) for kind_of_help, answer in value.items()]
        elif name == "adult_stays":
            # One of the reasons is enough: a list with "and" would say that all have to be true.
            reasons = [words.of([reason], part["properties"]["stays_if"]) for reason in value.get("stays_if", ())]
            lines = [words.of({key: value[key] for key in value if key != "stays_if"}, part)]
            lines += [f"{'or if' if at else 'but an adult stays if'}: {reason}" for at, reason in enumerate(reasons)]
        elif name == "venue":
            said = {**value, "town": towns.get(value.get("town", ""), value.get("town", ""))}
            shown = [str(said[key]) for key in ("name", "address", "town", "postcode") if said.get(key)]
            lines = [", ".join(shown), words.of({key: value[key] for key in _OF_A_VENUE if key in value}, part)]
        else:
            lines = [words.of(value, part)]
        said_lines = filter(None, lines)
        yield from (
            f"  {part['title'] if not at else '':22} {' '.join(line.split())}" for at, line in enumerate(said_lines)
        )
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


def _help(answer: Mapping[str, Any], words: Words, part: Mapping[str, Any]) -> str:
    rest = words.of({name: answer[name] for name in answer if name != "who"}, part)
    return f"{part['title']}: {words.of(answer['who'], part['properties']['who'])}" + (f" ({rest})" if rest else "")
