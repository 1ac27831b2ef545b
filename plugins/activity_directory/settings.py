"""Settings from Pelican's dict: typed and checked once, at the start."""

from __future__ import annotations

import difflib
import runpy
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from activity_directory.model import Settings
from activity_directory.schedule import Quarter, build_date

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.model import SiteInfo

PREFIX = "ACTIVITY_DIRECTORY_"

# Every setting of ours, with what it is for: docs/maintainers/settings.md is held to this list by a test.
KNOWN = {
    "PROJECT": "The project's folder. Everything below is relative to it. The folder of pelicanconf.py if left out.",
    "SCHEMA": "The folder of the JSON Schemas. `schema` if left out.",
    "OVERRIDES": "A county's own folder of templates, stylesheets and logo. None if left out.",
    "TODAY": "The build's date, as year-month-day. SOURCE_DATE_EPOCH, then today in London, if left out.",
    "BASE_URL": "The address the site is published at. It wins over base_url in content/site.yaml.",
    "QUARTER": "The brochure's quarter, such as 2027-Q1. The one that comes next if left out.",
    "BROCHURE": "False leaves the brochure out of the build.",
    "EDITIONS": "The editions of the brochure that a build makes, as a list. The standard edition if left out.",
    "ARCHIVE": "The folder that keeps past quarters' PDFs. None if left out.",
    "REPORTS": "The folder for staff reports. `reports` beside the site if left out.",
}


EDITION_IDS = ("standard", "booklet", "print-shop", "large-print", "easy-read", "area", "text", "young-people")


class SettingsError(ValueError):
    """A setting that cannot be used, in words for the person who wrote it."""


def read_settings(values: Mapping[str, Any], environ: Mapping[str, str]) -> Settings:
    """The Settings of Pelican's `values`. Raises SettingsError, in plain words, naming every setting that is wrong."""
    wrong = list(_unknown(values))
    project = Path(values.get(f"{PREFIX}PROJECT") or ".").resolve()
    folders = {
        name: (project / str(value)).resolve()
        for name, value in {
            "content": values.get("PATH") or "content",
            "schema": values.get(f"{PREFIX}SCHEMA") or "schema",
            "theme": values.get("THEME") or "theme",
        }.items()
    }
    for name, folder in folders.items():
        if not folder.is_dir():
            wrong.append(f'There is no {name} folder at "{folder}".')
    overrides = values.get(f"{PREFIX}OVERRIDES")
    overrides_folder = (project / str(overrides)).resolve() if overrides else None
    if overrides_folder is not None and not overrides_folder.is_dir():
        wrong.append(f'{PREFIX}OVERRIDES: there is no folder at "{overrides_folder}".')
    quarter = str(values.get(f"{PREFIX}QUARTER") or "")
    today = date.min
    try:
        if quarter:
            Quarter.parse(quarter)
        today = build_date(str(values.get(f"{PREFIX}TODAY") or ""), environ)
    except ValueError as error:
        wrong.append(str(error))
    brochure = values.get(f"{PREFIX}BROCHURE", True)
    if not isinstance(brochure, bool):
        wrong.append(f"{PREFIX}BROCHURE must be True or False, not {brochure!r}.")
    editions = values.get(f"{PREFIX}EDITIONS", ["standard"])
    wrong += _wrong_editions(editions)
    archive = values.get(f"{PREFIX}ARCHIVE")
    archive_folder = (project / str(archive)).resolve() if archive else None
    if archive_folder is not None:
        wrong += _wrong_archive(archive_folder, project, folders["content"])
    if wrong:
        raise SettingsError("\n".join(wrong))
    return Settings(
        project=project,
        content=folders["content"],
        schema=folders["schema"],
        theme=folders["theme"],
        today=today,
        overrides=overrides_folder,
        base_url=str(values.get(f"{PREFIX}BASE_URL") or ""),
        quarter=quarter,
        brochure=bool(brochure),
        editions=tuple(editions),
        archive=archive_folder,
    )


def project_settings(
    project: Path, environ: Mapping[str, str], *, today: str = "", quarter: str = "", base_url: str = ""
) -> Settings:
    """The Settings of the project's pelicanconf.py, for a command that does not run Pelican; what is given here wins.

    Raises SettingsError, as read_settings does.
    """
    written = runpy.run_path(str(project / "pelicanconf.py"))
    values = {f"{PREFIX}PROJECT": str(project)} | {name: value for name, value in written.items() if name.isupper()}
    given = {f"{PREFIX}TODAY": today, f"{PREFIX}QUARTER": quarter, f"{PREFIX}BASE_URL": base_url}
    return read_settings(values | {name: value for name, value in given.items() if value}, environ)


def check_logo(settings: Settings, site: SiteInfo) -> None:
    """Raise SettingsError when content/site.yaml names a logo that the override folder does not hold."""
    if not site.logo_file:
        return
    if settings.overrides is None:
        raise SettingsError(
            f'content/site.yaml names the logo "{site.logo_file}", and there is no override folder to find it in. Put '
            f'the file into a folder of your own and name that in pelicanconf.py: {PREFIX}OVERRIDES = "overrides"'
        )
    if site.logo_file != Path(site.logo_file).name or not (settings.overrides / site.logo_file).is_file():
        raise SettingsError(
            f'content/site.yaml names the logo "{site.logo_file}", and there is no such file in {settings.overrides}. '
            "Put it there, or take the logo's line out."
        )


def _wrong_editions(editions: object) -> list[str]:
    name = f"{PREFIX}EDITIONS"
    if not isinstance(editions, list | tuple) or not editions:
        return [f'{name} must be a list such as ["standard", "large-print"], not {editions!r}.']
    there_are = f"There are: {', '.join(EDITION_IDS)}."
    return [f"{name}: there is no edition {each!r}. {there_are}" for each in editions if each not in EDITION_IDS]


def _wrong_archive(folder: Path, project: Path, content: Path) -> list[str]:
    """Not where builds are thrown away, nor where everything that is found is read as an entry."""
    name = f"{PREFIX}ARCHIVE"
    if project.is_relative_to(folder):
        return [f'{name} must be a folder of its own, such as "archive", not "{folder}".']
    taken = (content, *(project / part for part in ("output", "reports", ".builds", "brochure")))
    return [
        f'{name} is inside the folder {inside.name}, which is for other things. Name one of its own, such as "archive".'
        for inside in taken
        if folder.is_relative_to(inside)
    ]


def _unknown(values: Mapping[str, Any]) -> list[str]:
    found = []
    for name in sorted(values):
        if not name.startswith(PREFIX) or name.removeprefix(PREFIX) in KNOWN:
            continue
        near = difflib.get_close_matches(name.removeprefix(PREFIX), KNOWN, n=1)
        hint = f" Did you mean {PREFIX}{near[0]}?" if near else f" There are: {', '.join(PREFIX + k for k in KNOWN)}."
        found.append(f"{name} is not a setting of this directory.{hint}")
    return found
