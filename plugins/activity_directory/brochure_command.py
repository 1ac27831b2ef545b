"""`activity-directory brochure`: one quarter's brochure into a folder, without the rest of the site."""

from __future__ import annotations

import os
from pathlib import Path

import click

from activity_directory.cli import project_folder

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
def brochure(  # noqa: PLR0917 - one for each option
    quarter: str | None, editions: tuple[str, ...], area: str, order: str, out: Path, today: str | None
) -> None:
    """Make one quarter's brochure: its editions, its web page, and the list of what was left out.

    Without --edition it is the standard edition, or with --area that area's pages.

    The list for staff goes into the folder "reports" inside the folder, and is not for publishing.
    """
    from activity_directory.brochure import make_brochure
    from activity_directory.brochure.editions import EditionError
    from activity_directory.brochure.typesetting import TypesettingError
    from activity_directory.pipeline import UnusableContent, read_directory
    from activity_directory.rendering import make_render
    from activity_directory.schedule import Quarter
    from activity_directory.settings import SettingsError, check_logo, project_settings

    try:
        settings = project_settings(project_folder(), os.environ, today=today or "", quarter=quarter or "")
    except SettingsError as words:
        raise click.UsageError(str(words)) from None
    wanted = Quarter.parse(settings.quarter) if settings.quarter else Quarter.coming(settings.today)
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
