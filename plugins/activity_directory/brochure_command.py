"""`activity-directory brochure`: one quarter's brochure into a folder, without the rest of the site."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from activity_directory.check_command import FORMATS
from activity_directory.cli import project_folder

if TYPE_CHECKING:
    from activity_directory.model import Settings
    from activity_directory.schedule import Quarter

REPORTS = "reports"


@click.command()
@click.option("--quarter", help="The quarter, as 2027-Q1. The one that comes next if left out.")
@click.option("--edition", "editions", multiple=True, metavar="ID", help='An edition, or "all". Can be repeated.')
@click.option("--area", default="", metavar="ID", help="One area's pages only, as south-west.")
@click.option(
    "--order",
    type=click.Choice(["area", "interest", "name"]),
    default="area",
    show_default=True,
    help="The order of the activities in the standard edition.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("brochure"),
    show_default=True,
    help="The folder to write into.",
)
@click.option("--today", help="Made as of this day, as 2027-01-09. Today in London if left out.")
@click.option("--dry-run", is_flag=True, help="Make nothing; say what to mend before it is printed.")
@click.option(
    "--format",
    "report_format",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How a dry run tells what it found.",
)
@click.option(
    "--base-url",
    default="",
    envvar="ACTIVITY_DIRECTORY_BASE_URL",
    help="The address of the site, for the QR codes. That of content/site.yaml if left out.",
)
def brochure(  # noqa: PLR0917 - one for each option
    quarter: str | None,
    editions: tuple[str, ...],
    area: str,
    order: str,
    out: Path,
    today: str | None,
    dry_run: bool,
    report_format: str,
    base_url: str,
) -> None:
    """Make one quarter's brochure: its editions, its web page, and the list of what was left out.

    Without --edition it is the standard edition, or with --area that area's pages.

    The list for staff goes into the folder "reports" inside the folder, and is not for publishing.

    A dry run ends with 0 when all can be printed, 1 when something must be mended first, 2 when the command was not
    understood.
    """
    from activity_directory.brochure import make_brochure
    from activity_directory.brochure.editions import EditionError
    from activity_directory.brochure.typesetting import TypesettingError
    from activity_directory.pipeline import UnusableContent, read_directory
    from activity_directory.rendering import make_render
    from activity_directory.schedule import Quarter
    from activity_directory.settings import SettingsError, check_logo, project_settings

    try:
        settings = project_settings(
            project_folder(), os.environ, today=today or "", quarter=quarter or "", base_url=base_url
        )
    except SettingsError as words:
        raise click.UsageError(str(words)) from None
    wanted = Quarter.parse(settings.quarter) if settings.quarter else Quarter.coming(settings.today)
    if dry_run:
        _look_first(settings, wanted, editions, area, report_format)
    try:
        directory = read_directory(settings).directory
        check_logo(settings, directory.site)
    except (UnusableContent, SettingsError) as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"The brochure of {wanted.title}")
    files = make_brochure(
        directory, settings, make_render(settings, directory), wanted,
        editions=editions or ("standard",), area=area, order=order, say=click.echo,
    )  # fmt: skip
    try:
        for file in files:
            target = out / REPORTS / file.path if file.staff_only else out / file.path.removeprefix("brochure/")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.content)
            click.echo(f"  {target}")
    except EditionError as words:
        raise click.UsageError(str(words)) from None
    except TypesettingError as words:
        raise click.ClickException(str(words)) from None


def _look_first(settings: Settings, quarter: Quarter, editions: tuple[str, ...], area: str, report_format: str) -> None:
    """Say what matters in print, make nothing, and end the program."""
    from activity_directory.brochure.editions import EditionError, edition_of
    from activity_directory.brochure_dry_run import AreaError, dry_run
    from activity_directory.check_command import report

    try:
        for name in editions:
            if name != "all":
                edition_of(name)
        found = dry_run(settings, quarter, area)
    except (AreaError, EditionError) as words:
        raise click.UsageError(str(words)) from None
    report(report_format, found.problems, found.counts, all_advice=True, ending=found.ending)
    sys.exit(1 if found.blocked else 0)
