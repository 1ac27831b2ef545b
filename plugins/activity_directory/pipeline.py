"""Load, validate and model in a row: from the content folder to the Directory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from activity_directory.load.files import read_content
from activity_directory.model import Directory, read_vocabularies
from activity_directory.model.build import Source, build_directory
from activity_directory.problem import Problem, Severity
from activity_directory.validate import validate_content

if TYPE_CHECKING:
    from activity_directory.model import Settings

# Without these there is no directory to build: nothing can be shown in their place.
NEEDED = ("site", "programme", "calendar", "places")


class UnusableContent(Exception):  # noqa: N818 - it is the content that is at fault, not the program
    """The directory's own files are missing or wrong, so that nothing can be built. Holds every Problem."""

    def __init__(self, problems: tuple[Problem, ...], files: tuple[str, ...]) -> None:
        super().__init__("The directory cannot be built before these files are mended: " + ", ".join(files))
        self.problems = problems
        self.files = files


@dataclass(frozen=True, slots=True)
class ReadDirectory:
    """The Directory, and every Problem that was found on the way."""

    directory: Directory
    problems: tuple[Problem, ...]

    @property
    def blocking(self) -> tuple[Problem, ...]:
        """The Problems that keep an entry out of the directory."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.BLOCKING)


def read_directory(settings: Settings) -> ReadDirectory:
    """Read, check and resolve the content folder as of `settings.today`.

    An entry with a blocking Problem is withheld and shown as being checked. Raises UnusableContent when a
    file that everything needs (site, programme, calendar, places) is missing or wrong.
    """
    content = read_content(settings.content, settings.archive)
    checked = validate_content(content, schema_folder=settings.schema, today=settings.today)
    pages = {slug: page.text for slug, page in checked.pages.items()}
    images = checked.images
    del content  # the text of ten thousand files is a tenth of the memory, and nobody asks for it any more
    own = {name: getattr(checked, name) for name in NEEDED}
    unusable = tuple(f"content/{name}.yaml" for name, data in own.items() if not data)
    if unusable:
        raise UnusableContent(checked.problems, unusable)
    site = dict(own["site"])
    if settings.base_url:
        site["base_url"] = settings.base_url
    source = Source(
        activities=checked.activities,
        providers=checked.providers,
        site=site,
        programme=own["programme"],
        calendar=own["calendar"],
        places=own["places"],
        assurance=checked.assurance or {},
        targets=checked.targets or {},
        feedback=checked.feedback,
        pages=pages,
        images=images,
        withheld=tuple(activity_id for activity_id, _ in checked.withheld),
        quarters=checked.quarters,
        archive=checked.archive,
    )
    directory = build_directory(source, read_vocabularies(settings.schema / "vocabulary"), settings.today)
    return ReadDirectory(directory, checked.problems)
