"""What an issue is held against: the entries, the schemas, the county's towns and the day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from activity_directory.importing.towns import Towns
from activity_directory.load.as_if import content_with
from activity_directory.validate.content_check import check_content
from activity_directory.validate.near_miss import squeezed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from activity_directory.load.files import Content
    from activity_directory.problem import Problem
    from activity_directory.validate.schemas import Schemas


@dataclass(frozen=True, slots=True)
class KnownContent:
    """The content folder as it is, and what it is checked with."""

    folder: Path
    content: Content
    schemas: Schemas
    today: date

    @property
    def towns(self) -> Towns:
        """The towns of content/places.yaml."""
        listed = self.content.places.data.get("towns", ()) if self.content.places is not None else ()
        return Towns([town for town in listed if isinstance(town, dict) and "id" in town])

    def provider_called(self, name: str) -> str:
        """The id of the provider of that name or id; "" when there is none, or more than one."""
        wanted = squeezed(name)
        found = [
            provider
            for provider, document in self.content.providers.items()
            if wanted in (squeezed(provider), squeezed(str(document.data.get("name", ""))))
        ]
        return found[0] if len(found) == 1 else ""

    def problems_of(self, files: Mapping[str, str]) -> tuple[Problem, ...]:
        """What the check says of these files, by their paths from the content folder, as if they stood in it."""
        name = self.folder.name
        content = content_with(
            self.content, {path: text.encode("utf-8", "replace") for path, text in files.items()}, name
        )
        paths = {f"{name}/{path}" for path in files}
        problems = check_content(content, self.schemas, self.today).problems
        return tuple(problem for problem in problems if problem.path in paths)
