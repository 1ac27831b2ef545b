"""`activity-directory new`: the questions of an entry in a terminal, and the file at the end of them."""

from __future__ import annotations

import os
import sys
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import click

from activity_directory.cli import project_folder

if TYPE_CHECKING:
    from activity_directory.authoring.drafts import Draft
    from activity_directory.validate.schemas import Schemas

NOT_WRITTEN = 3
_UNNAMED = "new-activity"


@click.command()
@click.option(
    "--resume",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Go on with a draft, as drafts/saturday-swim.yaml.",
)
@click.option("--today", help="As of this day, as 2027-01-09. Today in London if left out.")
def new(resume: Path | None, today: str | None) -> None:
    r"""List an activity: answer the questions, look at what comes of them, and write the file.

    Each answer is checked at once. Type ? for an example, Enter to leave a thing out, Ctrl-C to stop: what was answered
    is kept, and can be gone on with.

    \b
    Ends with  0  when the file was written
               2  when the command was not understood
               3  when nothing was written; the draft is kept
    """
    from activity_directory.authoring.drafts import Draft, drafts_in, read_draft
    from activity_directory.authoring.interview import Interview
    from activity_directory.contribute.sections import FILLED_IN, PROVIDER, SECTIONS
    from activity_directory.load.files import read_content
    from activity_directory.schedule import build_date
    from activity_directory.validate.schemas import load_schemas

    project = project_folder()
    try:
        day = build_date(today, os.environ)
    except ValueError as words:
        raise click.UsageError(str(words)) from None
    terminal = _Terminal()
    keeper = _Keeper(project)
    draft = Draft()
    if resume is not None:
        found = read_draft(resume)
        if found is None:
            raise click.UsageError(
                f'"{resume}" is not a draft that can be read. The drafts are in {project / "drafts"}.'
            )
        draft, keeper.path = found, resume.absolute()
    schemas = load_schemas(project / "schema")
    try:
        if resume is None and (kept := drafts_in(project)) and terminal.yes_or_no(_offer(kept, project), "no"):
            draft, keeper.path = read_draft(kept[0]) or draft, kept[0]
        interview = Interview(
            terminal,
            draft,
            read_content(project / "content"),
            project / "content",
            schemas,
            day,
            sections=tuple((section.title, section.intro, section.fields) for section in SECTIONS if section.first),
            more=tuple(name for section in SECTIONS if not section.first for name in section.fields),
            of_a_provider=PROVIDER.fields,
            keep=lambda: keeper.keep(draft, schemas),
        )
        written = interview.run(skip=FILLED_IN)
    except click.Abort:
        click.echo("")
        written = ()
    if not written:
        click.echo(keeper.in_words())
        sys.exit(NOT_WRITTEN)
    keeper.forget()
    for path in written:
        click.echo(f"Written: content/{path}")
    click.echo("Look at it on this computer:  activity-directory serve")


def _offer(kept: tuple[Path, ...], project: Path) -> str:
    return (
        f"There is a draft that was not finished, {kept[0].relative_to(project).as_posix()}. Go on with it? yes or no"
    )


class _Terminal:
    """Questions and answers by lines, so that a pipe and a screen reader do as well as a person who sees."""

    def ask(self, question: str, default: str = "") -> str:
        answer = click.prompt(f"  {question}", default=default, show_default=bool(default))
        return str(answer)

    def say(self, text: str = "") -> None:
        click.echo(text)

    def yes_or_no(self, question: str, default: str) -> bool:
        while True:
            typed = self.ask(question, default).strip().lower()
            if typed in ("yes", "y", "no", "n"):
                return typed.startswith("y")
            self.say("  Type yes or no.")


class _Keeper:
    """Keeps the draft in a file after each answer."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.path: Path | None = None

    def keep(self, draft: Draft, schemas: Schemas) -> None:
        from activity_directory.authoring.drafts import FOLDER, draft_text
        from activity_directory.authoring.writing import write_files
        from activity_directory.load.file_names import suggested

        wanted = draft.name or (suggested(str(draft.data["name"])) if "name" in draft.data else _UNNAMED)
        before = self.path
        if before is None or (before.stem == _UNNAMED and wanted != _UNNAMED):
            self.path = _free(self.project / FOLDER, wanted)
        text = draft_text(draft, schemas, f"activity-directory new --resume {self.shown}")
        path = self.path
        assert path is not None  # noqa: S101 - it is there from the first answer on
        write_files(path.parent, {path.name: text.encode()})
        if before is not None and before != path:
            before.unlink(missing_ok=True)

    @property
    def shown(self) -> str:
        """The draft's path as it can be typed in the project's folder."""
        assert self.path is not None  # noqa: S101 - asked for only once there is one
        return (
            self.path.relative_to(self.project).as_posix() if self.path.is_relative_to(self.project) else str(self.path)
        )

    def in_words(self) -> str:
        if self.path is None:
            return "Nothing was answered yet, so nothing is kept."
        return (
            f"Nothing was written. Your answers are kept in {self.shown}\n"
            f"Go on with them:  activity-directory new --resume {self.shown}"
        )

    def forget(self) -> None:
        if self.path is not None:
            self.path.unlink(missing_ok=True)


def _free(folder: Path, name: str) -> Path:
    """A file of that name that is not there yet: saturday-swim.yaml, saturday-swim-2.yaml ..."""
    return next(
        path
        for number in count(1)
        if not (path := folder / f"{name}{f'-{number}' if number > 1 else ''}.yaml").exists()
    )
