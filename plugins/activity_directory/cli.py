"""The command line: `activity-directory COMMAND`. Each command is imported only when it is the one asked for."""

from __future__ import annotations

import importlib
from pathlib import Path

import click

# Command: where it is, and what `activity-directory --help` says of it.
COMMANDS = {
    "check": ("activity_directory.check_command:check", "Check the entries and say what to mend."),
    "changes": ("activity_directory.changes_command:changes", "Say what somebody's change means, and who looks first."),
    "new": ("activity_directory.new_command:new", "List an activity: answer questions, and the file is written."),
    "receive": ("activity_directory.receive_command:receive", "File what a provider has sent, an e-mail or a file."),
    "build": ("activity_directory.build_commands:build", "Build the site and the brochure into output/."),
    "serve": ("activity_directory.build_commands:serve", "Look at the site on this computer while you change it."),
    "publish": ("activity_directory.build_commands:publish", "Put the built site where families read it."),
    "brochure": ("activity_directory.brochure_command:brochure", "Make one quarter's brochure."),
    "quarter-close": (
        "activity_directory.quarter_commands:quarter_close",
        "Keep what a quarter's brochure prints, once it has gone to the printer.",
    ),
    "withdraw": (
        "activity_directory.quarter_commands:withdraw",
        "Take an activity or a picture out of everything, the archive too.",
    ),
    "stale": ("activity_directory.stale_command:stale", "List what nobody has confirmed for long, and write to them."),
    "import": (
        "activity_directory.import_command:import_group",
        "Bring in what exists: a spreadsheet, an OpenActive feed, Open Referral UK.",
    ),
    "search": ("activity_directory.search_command:search", "Search the entries as a family would."),
    "issue-entry": (
        "activity_directory.issue_command:issue_entry",
        "Make an entry of an issue that was filled in. For a workflow.",
    ),
}


class LazyCommands(click.Group):
    """A group that knows its commands by name and imports one when it is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        """The names, in the order in which people need them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """The command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command = getattr(importlib.import_module(module), name)
        assert isinstance(command, click.Command)  # noqa: S101 - a wrong line in COMMANDS; a test goes through them
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        """Say what there is without importing any of it."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, words) for name, (_, words) in COMMANDS.items()])


@click.group(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="activity-directory", message="%(version)s")
def main() -> None:
    """The activity directory: check entries, build the site and the brochure, publish them."""


def project_folder() -> Path:
    """The project that the command is run in: this folder, or the nearest one above it with a pelicanconf.py.

    Ends the program with a sentence when there is none.
    """
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "pelicanconf.py").is_file():
            return folder
    raise click.UsageError(
        f"There is no directory project in {here}: no pelicanconf.py here or above. Go to the project's folder first."
    )
