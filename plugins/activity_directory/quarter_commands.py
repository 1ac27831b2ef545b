"""`activity-directory quarter-close` and `withdraw`: what is kept of a printed brochure, and how it is taken back."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from activity_directory.cli import project_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.model import Settings

today_option = click.option("--today", help="As of this day, as 2027-01-09. Today in London if left out.")


@click.command("quarter-close")
@click.option("--quarter", help="The quarter, as 2027-Q1. The one that comes next if left out.")
@click.option("--again", is_flag=True, help="Write over what was kept of this quarter before.")
@click.option(
    "--from",
    "made",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder that `brochure` wrote into, if it was not brochure/.",
)
@today_option
def quarter_close(quarter: str | None, *, again: bool, made: Path | None, today: str | None) -> None:
    """Keep what a quarter's brochure prints, once it has gone to the printer.

    Writes content/quarters/QUARTER.json, by which the next book says what is new, changed and ended. Where an archive
    is set, the PDFs are copied there.
    """
    from activity_directory.pipeline import UnusableContent, read_directory
    from activity_directory.publish.closing import AlreadyClosedError, close_quarter
    from activity_directory.schedule import Quarter

    settings = _settings(today, quarter)
    wanted = Quarter.parse(settings.quarter) if settings.quarter else Quarter.coming(settings.today)
    try:
        directory = read_directory(settings).directory
        close_quarter(directory, settings, wanted, made=made, again=again, say=click.echo)
    except (UnusableContent, AlreadyClosedError) as words:
        raise click.ClickException(str(words)) from None


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@click.option("--yes", is_flag=True, help="Do it. Without this, it is only said what would be done.")
@today_option
def withdraw(ids: tuple[str, ...], *, yes: bool, today: str | None) -> None:
    """Take an activity (provider/activity) or a picture (provider/file.jpg) out of everything that is kept.

    It leaves the entries, the pages, the next brochure, what was kept of past quarters, and the archive: the PDFs in
    which it was printed go. Without --yes it only says what it would do.
    """
    from activity_directory.publish.withdrawal import UnknownIdError, plan_withdrawal

    settings = _settings(today, None)
    try:
        plan = plan_withdrawal(settings, ids)
    except UnknownIdError as words:
        raise click.UsageError(str(words)) from None
    for line in plan.in_words(done=yes):
        click.echo(line)
    if yes:
        plan.carry_out()


def _settings(today: str | None, quarter: str | None, environ: Mapping[str, str] = os.environ) -> Settings:
    from activity_directory.settings import SettingsError, project_settings

    try:
        return project_settings(project_folder(), environ, today=today or "", quarter=quarter or "")
    except SettingsError as words:
        raise click.UsageError(str(words)) from None
