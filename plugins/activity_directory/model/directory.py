"""The Directory: the resolved whole that every view reads, and the things views are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from activity_directory.model.activity import Activity, ActivitySession
from activity_directory.schedule import SchoolCalendar, sessions

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from activity_directory.model.contributing import Contributing
    from activity_directory.model.kept_quarter import KeptQuarter
    from activity_directory.model.programme import Feedback, Scheme, Target
    from activity_directory.model.provider import Provider
    from activity_directory.model.venue import Area, Neighbour, Place
    from activity_directory.model.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """A team to ask, with the telephone and e-mail that stand on every page."""

    name: str
    phone: str
    email: str
    text: str = ""
    hours: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class SiteInfo:
    """content/site.yaml. `base_url` is "" or ends in "/"; colours are #rrggbb or "" for the theme's own."""

    name: str
    area: str
    contact: ContactPoint
    tagline: str = ""
    council: str = ""
    base_url: str = ""
    example_data: bool = False
    logo_file: str = ""
    logo_alt: str = ""
    colour_main: str = ""
    colour_accent: str = ""
    young_people_contact: ContactPoint | None = None
    safeguarding_contact: ContactPoint | None = None
    languages: tuple[str, ...] = ("en-GB",)
    enforcement_name: str = ""
    enforcement_url: str = ""
    accessibility_reviewed: date | None = None
    contributing: Contributing | None = None


@dataclass(frozen=True, slots=True)
class StaffPage:
    """A page of content/pages: its slug, its title (the first heading) and the Markdown below it.

    `search_words` are what families also type who want this page ("kicked out"); nobody sees them.
    """

    slug: str
    title: str
    text: str
    search_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Withheld:
    """An entry that could not be read or is wrong: shown as "being checked", with a telephone number only."""

    id: str
    provider_name: str
    phone: str


@dataclass(frozen=True, slots=True)
class Similar:
    """Another activity to look at beside one, and why, each reason in a few words: "Also swimming"."""

    activity: Activity
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Directory:
    """Everything that is published, in a fixed order (ids), as of `today`.

    `activities` are those visible on `today`, ended ones included (their pages say so); `listed` leaves the
    ended ones out. `redirects` maps an old activity id or "provider/<old id>" to today's. `similar` names by an
    activity's id others that are like it, best first; it is empty where no view has worked it out.
    `neighbours` are towns outside that distances can be measured from.
    `quarters` are the brochure's closed ones, the oldest first.
    """

    site: SiteInfo
    today: date
    activities: tuple[Activity, ...]
    providers: tuple[Provider, ...]
    areas: tuple[Area, ...]
    places: tuple[Place, ...]
    schemes: tuple[Scheme, ...]
    calendar: SchoolCalendar
    vocabularies: Mapping[str, Vocabulary]
    pages: tuple[StaffPage, ...] = ()
    targets: tuple[Target, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    quarters: tuple[KeptQuarter, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    redirects: Mapping[str, str] = field(default_factory=dict)
    neighbours: tuple[Neighbour, ...] = ()
    similar: Mapping[str, tuple[Similar, ...]] = field(default_factory=dict, repr=False)
    _by_id: Mapping[str, Activity] = field(default_factory=dict, repr=False)
    _by_provider: Mapping[str, tuple[Activity, ...]] = field(default_factory=dict, repr=False)

    @property
    def listed(self) -> tuple[Activity, ...]:
        """The activities that lists, the search and the brochure choose from."""
        return tuple(activity for activity in self.activities if not activity.ended)

    def activity(self, activity_id: str) -> Activity | None:
        """The activity of that id, None when there is none to show."""
        return self._by_id.get(activity_id)

    def activities_of(self, provider: Provider) -> tuple[Activity, ...]:
        """What this provider runs, ended ones included, in the order of ids."""
        return self._by_provider.get(provider.id, ())

    def sessions(self, activity: Activity, first: date, last: date) -> tuple[ActivitySession, ...]:
        """The activity's dated sessions from first to last, both included, in order of time."""
        found = [
            ActivitySession(session, pattern)
            for pattern in activity.schedules
            for session in sessions(pattern.schedule, self.calendar, first, last)
        ]
        return tuple(sorted(found, key=lambda item: (item.session.start, item.session.end)))


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file a view yields. `path` is posix and relative to the site; `staff_only` files go to reports/."""

    path: str
    content: bytes
    staff_only: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """What the person who runs the build decides (pelicanconf.py), checked once at the start.

    Folders are absolute. `overrides` is a county's own folder of templates, stylesheets and logo, or None.
    `quarter` is the brochure's, "" for the one that comes next. `brochure` False leaves the brochure out;
    `editions` are the ids of its editions that a whole build makes; `archive` is the folder of past ones, or None.
    `base_url` wins over the one in content/site.yaml when it is given. `today` is the build's date.
    """

    project: Path
    content: Path
    schema: Path
    theme: Path
    today: date
    overrides: Path | None = None
    base_url: str = ""
    quarter: str = ""
    brochure: bool = True
    editions: tuple[str, ...] = ("standard",)
    archive: Path | None = None


class Render(Protocol):
    """Renders a template of theme/templates (autoescaped) with the given context."""

    def __call__(self, template: str, /, **context: object) -> str:
        """The text of `template`, a path below theme/templates."""
        ...


View = Callable[[Directory, Settings, Render], Iterable[OutputFile]]
