"""What an issue is held against: the entries, the schemas, the county's towns and the day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from activity_directory.importing.towns import Towns
from activity_directory.load.strict_yaml import read_yaml
from activity_directory.validate.content_check import check_content
from activity_directory.validate.near_miss import squeezed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from activity_directory.load.document import Document
    from activity_directory.load.files import Content
    from activity_directory.problem import Problem
    from activity_directory.validate.schemas import Schemas


@dataclass(frozen=True, slots=True)
class KnownContent:
    """The content folder as it is, and what it is checked with."""

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

    def with_files(self, files: Mapping[str, str]) -> tuple[Mapping[str, Document], tuple[Problem, ...]]:
        """The files as they would be read, by their paths from the content folder, and what the check says of them."""
        read: dict[str, Document] = {}
        problems: list[Problem] = []
        content = self.content
        for path, text in files.items():
            document, found = read_yaml(text.encode("utf-8", "replace"), f"content/{path}")
            problems += found
            if document is None:
                continue
            read[path] = document
            kind, _, entry = path.removesuffix(".yaml").partition("/")
            if kind == "providers":
                content = replace(content, providers={**content.providers, entry: document})
            else:
                content = replace(content, activities={**content.activities, entry: document})
        paths = {f"content/{path}" for path in files}
        checked = check_content(content, self.schemas, self.today).problems
        problems += [problem for problem in checked if problem.path in paths]
        return read, tuple(sorted(set(problems)))
