"""`activity-directory receive`: file what a provider has sent, once a person has seen what it changes."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from activity_directory.cli import project_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.authoring.arrived_text import Arrived
    from activity_directory.authoring.receiving import Received, Reception
    from activity_directory.load.files import Content

NOT_GOOD, NOT_WRITTEN = 1, 3
_MOST = 17 * 1024 * 1024


@click.command()
@click.argument("file", metavar="FILE|-")
@click.option(
    "--as", "path", default="", help="Where an entry belongs that does not say so, as activities/you/swim.yaml."
)
@click.option("--yes", is_flag=True, help="Write without asking. An entry that may be newer is still left alone.")
@click.option("--over-newer", is_flag=True, help="With --yes: write also over an entry that has changed since.")
@click.option("--today", help="As of this day, as 2027-01-09. Today in London if left out.")
def receive(file: str, *, path: str, yes: bool, over_newer: bool, today: str | None) -> None:
    r"""File what a provider has sent: an e-mail as it was saved, or the form's file. With - it is read from a pipe.

    Says what it changes, in words, and what a member of staff must look at; checks it as if it stood in content/
    already; and writes it after a yes. Pictures are not taken.

    \b
    Ends with  0  when it was written, or changes nothing
               1  when something must be mended first, and nothing was written
               2  when the command was not understood
               3  when nothing was written because nobody said yes, or because
                  the entry has changed since this was made
    """
    from activity_directory.authoring.arrived_text import NothingArrivedError, arrived
    from activity_directory.authoring.receiving import receive as received
    from activity_directory.load.files import read_content
    from activity_directory.schedule import build_date
    from activity_directory.validate.schemas import load_schemas

    project = project_folder()
    folder = project / "content"
    try:
        day = build_date(today, os.environ)
    except ValueError as words:
        raise click.UsageError(str(words)) from None
    try:
        sent = arrived(_bytes(file), path)
    except NothingArrivedError as words:
        raise _Refused(str(words)) from None
    content = read_content(folder)
    reception = received(sent.blocks, content, folder, load_schemas(project / "schema"), day)
    for line in _in_words(sent, reception):
        click.echo(line)
    if not reception.is_good:
        raise _Refused("Nothing was written. Mend this first, or send it back with these words.")
    if not reception.files:
        click.echo("That is what the directory says already. There is nothing to write.")
        return
    newer = any(item.newer for item in reception.items)
    if yes and newer and not over_newer:
        click.echo("Nothing was written: the entry may be newer. Look at both, and then add --over-newer.")
        sys.exit(NOT_WRITTEN)
    if not yes and not _agreed(file, newer=newer):
        click.echo("Nothing was written.")
        sys.exit(NOT_WRITTEN)
    _write(folder, reception, content)


class _Refused(click.ClickException):
    """Something must be mended first."""

    exit_code = NOT_GOOD

    def show(self, file: object = None) -> None:  # noqa: ARG002 - click's own signature
        click.echo(self.message, err=True)


def _bytes(file: str) -> bytes:
    if file == "-":
        return sys.stdin.buffer.read(_MOST)
    try:
        with Path(file).open("rb") as handle:
            return handle.read(_MOST)
    except OSError:
        raise click.UsageError(f'"{file}" is not there or cannot be opened. Look at the name again.') from None


def _in_words(sent: Arrived, reception: Reception) -> Iterator[str]:
    from activity_directory.load.file_names import shown
    from activity_directory.reporters.text import in_reading_order, report_text

    if sent.sender:
        yield f"From {shown(sent.sender)}.\n"
    for item in reception.items:
        yield from _item_in_words(item)
        yield ""
    if sent.others:
        names = ", ".join(shown(name[:80]) for name in sent.others[:10])
        yield (
            f"Came with it, and is not taken: {names}.\n"
            "A picture goes beside the entry by hand, once somebody has looked at it and at who agreed.\n"
        )
    yield from (f"{words}\n" for words in reception.refused)
    if reception.problems:
        yield report_text(in_reading_order(reception.problems, all_advice=False))


def _item_in_words(item: Received) -> Iterator[str]:
    from activity_directory.load.file_names import shown

    what = "new" if item.is_new else "a change" if item.changes_something else "no change"
    yield f"{item.name} ({item.place.path}): {what}."
    yield from (f"    {shown(line)}" for line in item.reads)
    yield from (f"  - {change.words}" for change in item.changes if not change.safety)
    if item.to_look_at:
        yield "  A member of staff must look at this first:"
        for change in item.to_look_at:
            yield f"  ! {change.words}"
            yield f"    {change.reason}"
    yield from (f"  {note}" for note in item.notes)
    if item.newer:
        yield f"  STOP: {item.newer}"
        yield from _both(item)


def _both(item: Received) -> Iterator[str]:
    """The lines that differ: as they are now, and as they were sent."""
    from difflib import unified_diff

    if item.old is None:
        return
    lines = unified_diff(
        item.old.text.splitlines(), item.text.splitlines(), "as it is now", "as it was sent", n=0, lineterm=""
    )
    yield from (f"    {line}" for line in lines if not line.startswith("@@"))


def _agreed(file: str, *, newer: bool) -> bool:
    """Whether the person at the terminal says yes: the whole word, because it changes what families read."""
    question = "Write it over the newer one? Type yes, or no" if newer else "Write this? Type yes, or no"
    if file != "-":
        try:
            return str(click.prompt(question, default="no", show_default=False)).strip().lower() == "yes"
        except click.Abort:
            click.echo("")
            return False
    try:
        with Path("/dev/tty").open(encoding="utf-8") as terminal:  # what came through the pipe is no answer
            click.echo(f"{question}: ", nl=False)
            return terminal.readline().strip().lower() == "yes"
    except OSError:
        click.echo("There is nobody to ask. Look at it, and run the same again with --yes.")
        return False


def _write(folder: Path, reception: Reception, content: Content) -> None:
    from activity_directory.authoring.writing import LedAwayError, write_files
    from activity_directory.load.strict_yaml import MAX_BYTES, read_yaml

    documents = {**content.activities, **content.providers}
    for item in reception.items:
        target = folder / item.place.path
        known = documents.get(item.place.id)
        there, _ = read_yaml(target.read_bytes()[: MAX_BYTES + 1], item.place.path) if target.is_file() else (None, ())
        if (there.text if there is not None else None) != (known.text if known is not None else None):
            raise _Refused(f"{item.place.path} has changed while you looked. Nothing was written: run it again.")
    try:
        write_files(folder, reception.files)
    except (LedAwayError, OSError) as words:
        raise _Refused(f"It could not be written, and nothing has changed: {words}") from None
    for path in reception.files:
        click.echo(f"Written: {folder.name}/{path}")
    if any(item.to_look_at for item in reception.items):
        click.echo("Say to a colleague what you looked at, and keep the e-mail.")
