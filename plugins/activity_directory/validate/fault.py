"""A fault, as the schema tells it: what is not accepted, and by which of its keywords. messages.py puts it in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.validate.findings import Keys


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that the schema does not accept. `asked` is the value of its keyword, `typed` the data."""

    keys: Keys
    keyword: str
    asked: Any
    typed: Any
    schema: Mapping[str, Any]
