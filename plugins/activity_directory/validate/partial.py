"""Data without the parts that are wrong, so that the rest can still be checked or used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection

    from activity_directory.validate.findings import Keys


def without_names(data: dict[str, Any], wrong: Collection[Keys]) -> dict[str, Any]:
    """A copy without the names at `wrong`. Items of lists keep their places; what is not there is passed over."""
    copy = dict(data)
    for keys in wrong:
        if keys:
            _drop_name(copy, keys)
    return copy


def _drop_name(copy: dict[str, Any], keys: Keys) -> None:
    inside: Any = copy
    for key in keys[:-1]:
        try:
            part = inside[key]
        except (KeyError, IndexError, TypeError):
            return
        if not isinstance(part, dict | list):
            return
        inside[key] = part.copy()
        inside = inside[key]
    if isinstance(inside, dict) and isinstance(keys[-1], str):
        inside.pop(keys[-1], None)


def without_parts(data: Any, parts: Collection[Keys], here: Keys = ()) -> Any:
    """A copy without the values at `parts`; items of lists close up."""
    if isinstance(data, dict):
        return {
            key: without_parts(value, parts, (*here, key)) for key, value in data.items() if (*here, key) not in parts
        }
    if isinstance(data, list):
        return [without_parts(item, parts, (*here, at)) for at, item in enumerate(data) if (*here, at) not in parts]
    return data


def touches(keys: Keys, wrong: Collection[Keys]) -> bool:
    """Whether `keys` is at, above or below a part that is wrong."""
    return any(keys[: len(part)] == part or part[: len(keys)] == keys for part in wrong)
