"""`activity-directory build`, `serve` and `publish`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from activity_directory.cli import project_folder

settings_option = click.option(
    "--settings",
    "settings_file",
    default="pelicanconf.py",
    show_default=True,
    help="The Pelican settings. publishconf.py for the public build.",
)
today_option = click.option("--today", help="The build's date, as 2027-01-09. Today in London if left out.")


@click.command()
@settings_option
@today_option
@click.option("--strict", is_flag=True, help="End with code 3 when an entry is shown as being checked.")
@click.option("--no-brochure", is_flag=True, help="Leave the brochure out: quicker while you write.")
@click.option("--quarter", help="The brochure's quarter, as 2027-Q1. The one that comes next if left out.")
def build(settings_file: str, today: str | None, *, strict: bool, no_brochure: bool, quarter: str | None) -> None:
    """Build the site and the brochure into a new folder, and show it as output/ when it is whole."""
    from activity_directory.publish import build_and_swap

    extra: list[str] = []
    if no_brochure:
        extra += ["-e", "ACTIVITY_DIRECTORY_BROCHURE=false"]
    if quarter:
        extra += ["-e", f"ACTIVITY_DIRECTORY_QUARTER={json.dumps(quarter)}"]
    sys.exit(
        build_and_swap(project_folder(), settings_file=settings_file, today=today, strict=strict, pelican_args=extra)
    )


@click.command()
@settings_option
@today_option
@click.option("--port", default=8000, show_default=True, help="The port on this computer.")
def serve(settings_file: str, today: str | None, port: int) -> None:
    """Build, show the site at an address on this computer only, and build again at every change."""
    from activity_directory.publish import serve as serve_site

    sys.exit(serve_site(project_folder(), settings_file=settings_file, today=today, port=port))


@click.command()
@click.argument("target", required=False, type=click.Path(path_type=Path))
@click.option("--settings", "settings_file", default="publishconf.py", show_default=True, help="The Pelican settings.")
@today_option
@click.option("--strict", is_flag=True, help="End with code 3 when an entry is shown as being checked.")
@click.option("--let-go", multiple=True, metavar="ADDRESS", help="An address that may disappear. Can be repeated.")
def publish(
    target: Path | None, settings_file: str, today: str | None, *, strict: bool, let_go: tuple[str, ...]
) -> None:
    """Build for the public and put it in the folder TARGET in one step; without TARGET it stays in output/.

    Stops when an address that was published before is gone and nobody has named it.
    """
    from activity_directory.publish import publish as publish_site

    sys.exit(
        publish_site(
            project_folder(),
            # Not resolve(): the target is a link from the first time on, and must not be followed.
            target=target.absolute() if target else None,
            settings_file=settings_file,
            today=today,
            strict=strict,
            let_go=let_go,
        )
    )
