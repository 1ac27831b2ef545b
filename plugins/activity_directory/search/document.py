"""One thing that can be found, as every step of the search sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.model import Activity, StaffPage

Label = tuple[str, ...]
"""What something is called: its title, and after it what else people call it."""


@dataclass(frozen=True, slots=True)
class Document:
    """One thing that can be found. `number` is its place in the index, `path` its page below the site's top.

    `texts` holds prose and `concepts` labels from vocabularies and the calendar, by the field's name. In a field of
    labels a word counts once, however often synonyms repeat it.
    """

    number: int
    path: str
    title: str
    texts: Mapping[str, str]
    concepts: Mapping[str, tuple[Label, ...]]
    activity: Activity | None = None
    page: StaffPage | None = None
