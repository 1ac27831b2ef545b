"""The index of one build, made once: first for "activities like this one" on the pages, then for the search's files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from activity_directory.search.search_files import search
from activity_directory.search.searchable import make_searchable
from activity_directory.search.similar import similar_activities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.model import Directory, OutputFile, Render, Settings
    from activity_directory.search.searchable import Searchable


@dataclass(slots=True)
class PreparedSearch:
    """One build's search: `prepare` before any view runs, then `view`, which lets the index go."""

    _searchable: Searchable | None = None

    def prepare(self, directory: Directory, settings: Settings) -> Directory:  # noqa: ARG002 - what any view is asked
        """The Directory with what is alike in it."""
        self._searchable = make_searchable(directory)
        return replace(directory, similar=similar_activities(self._searchable, directory))

    def view(self, directory: Directory, settings: Settings, render: Render) -> Iterator[OutputFile]:
        """The search's page and files."""
        searchable, self._searchable = self._searchable, None
        yield from search(directory, settings, render, searchable)
