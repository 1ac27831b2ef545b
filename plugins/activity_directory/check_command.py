"""`activity-directory check`: read every entry and say what to mend."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from activity_directory.cli import project_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from activity_directory.load.files import Content
    from activity_directory.problem import Problem
    from activity_directory.reporters.counts import Counts
    from activity_directory.validate.schemas import Schemas

_MOST_TRIED = 20  # files; one is enough to say that there is something
FORMATS = ("text", "json", "github", "summary")


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@click.option("--format", "report_format", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--today", help="Check as of this day, as 2027-01-09. Today in London if left out.")
@click.option("--fix", is_flag=True, help="Mend what has only one meaning, show the difference, and check again.")
@click.option("--dry-run", is_flag=True, help="With --fix: show the difference and write nothing.")
def check(paths: tuple[Path, ...], *, report_format: str, today: str | None, fix: bool, dry_run: bool) -> None:
    """Check the entries and say what to mend.

    With PATHs (files or folders), tell only of those, advice and all. Everything is still read, because entries refer
    to one another.

    With --fix, write what is safe to mend into the files: 6pm as 18:00, a postcode in capitals, a date in words, a slip
    in a word of a list, the order of the lines. What could mean two things stays, with its message.

    Ends with 0 when all can be published, 1 when something must be mended first, 2 when the command was not understood.
    """
    if dry_run and not fix:
        raise click.UsageError("--dry-run goes with --fix:  activity-directory check --fix --dry-run")
    from activity_directory.load.files import read_content
    from activity_directory.problem import Severity
    from activity_directory.schedule import build_date
    from activity_directory.validate.content_check import check_content
    from activity_directory.validate.schemas import load_schemas

    project = project_folder()
    content_folder = project / "content"
    wanted = tuple(_within(path, project, content_folder) for path in paths)
    try:
        day = build_date(today, os.environ)
    except ValueError as words:
        raise click.UsageError(str(words)) from None
    content = read_content(content_folder, _archive(project))
    schemas = load_schemas(project / "schema")
    if fix:
        content = _fixed(content, content_folder, wanted, schemas, dry_run=dry_run, aside=report_format != "text")
    checked = check_content(content, schemas, day)
    problems = tuple(problem for problem in checked.problems if _is_wanted(problem.path, wanted))
    report(report_format, problems, counts_of(content, wanted), all_advice=bool(wanted))
    blocked = sorted({problem.path for problem in problems if problem.severity is Severity.BLOCKING})
    if blocked and not fix and report_format == "text":
        click.echo(_what_fix_could_do(content_folder, blocked, schemas), nl=False)
    sys.exit(1 if blocked else 0)


def _fixed(
    content: Content, folder: Path, wanted: tuple[str, ...], schemas: Schemas, *, dry_run: bool, aside: bool
) -> Content:
    """Mend the wanted files, show how, and give the content as it is afterwards (with `dry_run`: as it would be).

    `aside` shows it on the other output, so that a report for a program stays whole.
    """
    from activity_directory.authoring.mending import mended_files
    from activity_directory.authoring.writing import write_files
    from activity_directory.load.as_if import content_with

    found = [path for path in content.yaml_paths if _is_wanted(f"{folder.name}/{path}", wanted)]
    changed = [one for one in mended_files(folder, found, schemas) if one.is_changed]
    for one in changed:
        _show_difference(one.difference, aside=aside)
    files = {one.path.removeprefix(f"{folder.name}/"): one.after for one in changed}
    if changed and not dry_run:
        try:
            write_files(folder, files)
        except OSError as words:
            raise click.ClickException(f"The files could not be written, so they are as they were: {words}") from None
    click.echo(_mended_in_words(len(changed), dry_run=dry_run) + "\n", err=aside)
    return content_with(content, files, folder.name) if files else content


def _what_fix_could_do(folder: Path, blocked: Sequence[str], schemas: Schemas) -> str:
    """The command that mends some of it, when there is such a thing in the first of the files; else ""."""
    from activity_directory.authoring.mending import mended_files

    paths = [path.removeprefix(f"{folder.name}/") for path in blocked[:_MOST_TRIED]]
    found = [one.path for one in mended_files(folder, paths, schemas) if one.is_changed]
    if not found:
        return ""
    which = f" {found[0]}" if len(blocked) == 1 else ""
    return f"Some of it can be mended for you:  activity-directory check --fix{which}\n"


def _mended_in_words(files: int, *, dry_run: bool) -> str:
    if not files:
        return "There was nothing to mend that has only one meaning."
    count = "1 file" if files == 1 else f"{files} files"
    if dry_run:
        return f"{count} would be mended like this. Nothing is written. What follows would be left for you."
    return f"Mended {count}. What follows is left for you."


def _show_difference(lines: tuple[str, ...], *, aside: bool) -> None:
    """A unified diff, in colour on a terminal only."""
    from activity_directory.load.file_names import shown

    stream = sys.stderr if aside else sys.stdout
    colours = {"+": "green", "-": "red", "@": "cyan"}
    in_colour = stream.isatty() and "NO_COLOR" not in os.environ
    for line in map(shown, lines):  # a tab or an odd space is seen, and nothing in a file takes hold of the terminal
        colour = colours.get(line[:1]) if in_colour else None
        click.echo(click.style(line, fg=colour) if colour else line, err=aside)
    click.echo("", err=aside)


def _archive(project: Path) -> Path | None:
    """The folder of past brochures. A setting that is wrong is the build's to tell of."""
    from activity_directory.settings import SettingsError, project_settings

    try:
        return project_settings(project, os.environ).archive
    except SettingsError:
        return None


def _within(path: Path, project: Path, content_folder: Path) -> str:
    """A PATH as Problems name it. Ends the program with a sentence when it is nowhere in the content folder."""
    full = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links
    if not full.exists():
        raise click.UsageError(
            f'There is no file or folder "{path}". Look at the name again, and at the folder you are in.'
        )
    if full == project:
        return content_folder.name
    if not full.is_relative_to(content_folder):
        raise click.UsageError(f'"{path}" is not in the content folder, so there is nothing in it to check.')
    return full.relative_to(project).as_posix()


def _is_wanted(path: str, wanted: Iterable[str]) -> bool:
    wanted = tuple(wanted)
    return not wanted or any(path == one or path.startswith(f"{one}/") for one in wanted)


def counts_of(content: Content, wanted: tuple[str, ...] = ()) -> Counts:
    """How many files were read, of those that are wanted."""
    from activity_directory.reporters.counts import Counts

    activities = {document.path for document in content.activities.values()} | set(content.unreadable.values())
    providers = {document.path for document in content.providers.values()}
    broken = set(content.unreadable_paths) - activities
    providers |= {path for path in broken if "/providers/" in path}
    singles = (content.site, content.programme, content.assurance, content.calendar, content.places, content.targets)
    others = {
        document.path
        for document in (*singles, *content.feedback.values(), *content.quarters.values())
        if document is not None
    }
    others |= {page.path for page in content.pages.values()} | (broken - providers)
    return Counts(*(sum(_is_wanted(path, wanted) for path in paths) for paths in (activities, providers, others)))


def report(
    report_format: str, problems: tuple[Problem, ...], counts: Counts, *, all_advice: bool, ending: str = ""
) -> None:
    """Print the Problems in one of FORMATS. `ending` stands below a text in place of what the check says there."""
    if report_format == "json":
        from activity_directory.reporters.json import json_report

        click.echo(json_report(problems, counts), nl=False)
    elif report_format == "summary":
        from activity_directory.reporters.summary import summary_report
        from activity_directory.reporters.text import closing

        last_words = ending or closing(problems, counts)
        click.echo(summary_report(problems, last_words, _files_at(os.environ)), nl=False)
    elif report_format == "github":
        from activity_directory.reporters.github import github_report
        from activity_directory.reporters.text import in_reading_order

        click.echo(github_report(in_reading_order(problems, all_advice=all_advice)), nl=False)
    else:
        from activity_directory.reporters.text import closing, in_reading_order, report_text

        shown = in_reading_order(problems, all_advice=all_advice)
        if sys.stdout.isatty() and "NO_COLOR" not in os.environ:
            _in_colour(shown)
        else:
            click.echo(report_text(shown), nl=False)
        last_words = ending or closing(problems, counts, all_advice=all_advice)
        click.echo(("\n" if shown else "") + last_words, nl=False)


def _files_at(environ: Mapping[str, str]) -> str:
    """Where a browser finds the project's files, in a workflow of GitHub's; "" anywhere else."""
    parts = [environ.get(f"GITHUB_{name}", "") for name in ("SERVER_URL", "REPOSITORY", "REF_NAME")]
    return "{}/{}/blob/{}/".format(*parts) if all(parts) else ""


def _in_colour(problems: tuple[Problem, ...]) -> None:
    """The same words; colour only helps the eye to the start of each, and carries nothing of its own."""
    from rich.console import Console
    from rich.text import Text

    from activity_directory.problem import Severity
    from activity_directory.reporters.text import body, heading

    colours = {Severity.BLOCKING: "bold red", Severity.WARNING: "bold yellow", Severity.ADVICE: "bold cyan"}
    console = Console(highlight=False, soft_wrap=True)
    for at, problem in enumerate(problems):
        if at:
            console.print()
        console.print(Text(heading(problem), style=colours[problem.severity]))
        console.print(Text(body(problem)))
