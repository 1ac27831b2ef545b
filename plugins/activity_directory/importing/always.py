"""What the mapping says of a whole source, where a row or an item does not say it itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from activity_directory.importing.session_parts import put_in

if TYPE_CHECKING:
    from activity_directory.importing.item import Data, Notes
    from activity_directory.importing.mapping import ImportMapping
    from activity_directory.importing.values import Values


def say_always(  # noqa: PLR0917 - what is filled in, and all that it needs
    data: Data, provider: Data, mapping: ImportMapping, values: Values, of_providers: Values, notes: Notes
) -> None:
    """Put in what holds for all. Whoever says when an activity was checked says it of its provider's lines too."""
    for field, said in mapping.always.items():
        reader, target = (of_providers, provider) if field.of == "provider" else (values, data)
        if field.keys[0] == "costs" and len(field.keys) > 1:
            for cost in data.get("costs", []):
                if field.keys[1] not in cost:
                    _put(cost, field.keys[1:], reader.read(field.keys, said, notes, field.dotted))
        elif not _is_there(target, field.keys):
            _put(target, field.keys, reader.read(field.keys, said, notes, field.dotted))
    if {"on", "by"} <= set(data.get("checked", {})):
        provider.setdefault("checked", dict(data["checked"]))


def _put(data: Data, keys: tuple[str, ...], value: Any) -> None:
    if value is not None:
        put_in(data, keys, value)


def _is_there(data: Data, keys: tuple[str, ...]) -> bool:
    here: Any = data
    for key in keys:
        if not isinstance(here, dict) or key not in here:
            return False
        here = here[key]
    return True
