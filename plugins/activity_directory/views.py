"""How a view's plugin hands its view to the generator: one signal, no list that plugins add to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from blinker import Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from activity_directory.model import Directory, Settings, View


@dataclass(frozen=True, slots=True)
class NamedView:
    """A view and the name it goes by in progress messages and in errors.

    `prepare`, if there is one, is called once before any view runs: what it works out of the Directory for the others
    comes back in the Directory that all of them are given. So a view can tell another something, and imports none.
    """

    name: str
    view: View
    prepare: Callable[[Directory, Settings], Directory] | None = None


# Sent by the generator; each connected plugin returns its NamedView. Receivers are held weakly by blinker,
# so they must be module-level functions.
collect_views = Signal("Views that take part in this build")
