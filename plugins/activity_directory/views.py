"""How a view's plugin hands its view to the generator: one signal, no list that plugins add to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from blinker import Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from activity_directory.model import Directory, OutputFile, Render, Settings, View


class Closing(Protocol):
    """A view that must know of every file of the site: it sees each one as it is written, then adds its own."""

    def see(self, file: OutputFile) -> None:
        """Called with every file that a view yields. It is not to be held: most of a site's size is in them."""
        ...

    def files(self) -> Iterable[OutputFile]:
        """Called once, after every view has run."""
        ...


@dataclass(frozen=True, slots=True)
class NamedView:
    """A view and the name it goes by in progress messages and in errors.

    `prepare`, if there is one, is called once before any view runs: what it works out of the Directory for the others
    comes back in the Directory that all of them are given. So a view can tell another something, and imports none.
    `closing`, if there is one, is made before any view runs and gives its files after all of them.
    """

    name: str
    view: View
    prepare: Callable[[Directory, Settings], Directory] | None = None
    closing: Callable[[Directory, Settings, Render], Closing] | None = None


# Sent by the generator; each connected plugin returns its NamedView. Receivers are held weakly by blinker,
# so they must be module-level functions.
collect_views = Signal("Views that take part in this build")
