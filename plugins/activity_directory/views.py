"""How a view's plugin hands its view to the generator: one signal, no list that plugins add to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from blinker import Signal

if TYPE_CHECKING:
    from activity_directory.model import View


@dataclass(frozen=True, slots=True)
class NamedView:
    """A view and the name it goes by in progress messages and in errors."""

    name: str
    view: View


# Sent by the generator; each connected plugin returns its NamedView. Receivers are held weakly by blinker,
# so they must be module-level functions.
collect_views = Signal("Views that take part in this build")
