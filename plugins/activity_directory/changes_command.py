"""`activity-directory changes`: what somebody's change of the project means, for a pull request or a merge request."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from activity_directory.cli import project_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from activity_directory.authoring.entry_changes import EntryChange
    from activity_directory.authoring.review import Review
    from activity_directory.authoring.two_folders import FileChange
    from activity_directory.load.files import Content
    from activity_directory.problem import Problem
    from activity_directory.reporters.sections import Section

FORMATS = ("text", "json", "github", "gitlab")
_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)
_FILE = click.Path(path_type=Path, dir_okay=False)


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that was found out about a change."""

    files: tuple[FileChange, ...]
    entries: tuple[EntryChange, ...]
    problems: tuple[Problem, ...]  # in the files that changed
    elsewhere: tuple[Problem, ...]  # in other files, and not there before
    review: Review
    blocked: bool
    new_rules: bool  # the schemas or the program change too, so that these Problems decide nothing
    base_url: str

    def report(self, files_at: str = "") -> tuple[Section, ...]:
        """It in words."""
        from activity_directory.change_report import change_report

        return change_report(
            self.entries,
            self.files,
            self.problems,
            self.elsewhere,
            self.review,
            new_rules=self.new_rules,
            base_url=self.base_url,
            files_at=files_at,
        )


@click.command()
@click.option("--base", type=_FOLDER, required=True, help="The project as it is: a folder of its files.")
@click.option("--head", type=_FOLDER, required=True, help="The project as somebody would have it: another folder.")
@click.option("--author", default="", help="The account that proposes it, to be held against `maintainers`.")
@click.option("--format", "report_format", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--summary", type=_FILE, help="Add the report to this file, as HTML for the summary of a workflow.")
@click.option("--labels", type=_FILE, help="Write what the change is called into this file, a label a line.")
@click.option("--files-at", default="", help="The address in front of a file's path, for links in the summary.")
@click.option("--today", help="Check as of this day, as 2027-01-09. Today in London if left out.")
def changes(
    base: Path,
    head: Path,
    author: str,
    report_format: str,
    *,
    summary: Path | None,
    labels: Path | None,
    files_at: str,
    today: str | None,
) -> None:
    """Say what a change means: what to mend, what will be different on the site, and who must look at it first.

    Both folders are only read: the rules, the schemas and the program are those of the project that this is run in.

    Ends with 0 when what changed can be published, also where a member of staff must look at it first; with 1 when
    something must be mended; with 2 when the command was not understood.
    """
    from activity_directory.authoring.two_folders import TooManyFiles
    from activity_directory.reporters.sections import sections_html, sections_text
    from activity_directory.schedule import build_date

    try:
        day = build_date(today, os.environ)
        found = read_changes(base, head, project_folder() / "schema", day, author)
    except (ValueError, TooManyFiles) as words:
        raise click.UsageError(str(words)) from None
    if labels is not None:
        labels.write_text("".join(f"{label}\n" for label in found.review.labels), encoding="utf-8")
    if summary is not None:
        with summary.open("a", encoding="utf-8") as file:
            file.write(sections_html(found.report(files_at), files_at))
    if report_format == "json":
        click.echo(json.dumps(_as_data(found), ensure_ascii=False, indent=2, default=str))
    elif report_format == "text":
        click.echo(sections_text(found.report()), nl=False)
    else:
        click.echo(_beside_the_lines(found, report_format), nl=False)
    sys.exit(1 if found.blocked else 0)


def read_changes(base: Path, head: Path, schema: Path, today: date, author: str = "") -> Changes:
    """Compare two folders of a project. Raises TooManyFiles."""
    from activity_directory.authoring.entry_changes import entry_changes
    from activity_directory.authoring.review import review_of
    from activity_directory.authoring.two_folders import changed_files
    from activity_directory.load.files import read_content
    from activity_directory.problem import Severity
    from activity_directory.validate.content_check import check_content
    from activity_directory.validate.schemas import load_schemas

    schemas = load_schemas(schema)
    files = changed_files(base, head)
    before, after = read_content(base / "content"), read_content(head / "content")
    old, new = (check_content(content, schemas, today).problems for content in (before, after))
    touched = {file.path for file in files}
    known = {_identity(problem) for problem in old}
    here = tuple(problem for problem in new if problem.path in touched)
    elsewhere = tuple(problem for problem in new if problem.path not in touched and _identity(problem) not in known)
    entries = entry_changes(files, before, after, schemas)
    # A change of the rules themselves may be what makes its entries right. The tests decide then, with the new rules.
    new_rules = any(file.path.startswith(("schema/", "plugins/")) for file in files)
    blocked = not new_rules and any(problem.severity is Severity.BLOCKING for problem in (*here, *elsewhere))
    providers = {name: document.data for name, document in before.providers.items()}
    review = review_of(entries, files, providers, author, to_mend=blocked)
    return Changes(files, entries, here, elsewhere, review, blocked, new_rules, _base_url(before))


def _identity(problem: Problem) -> tuple[str, str, str, str]:
    """The same Problem, wherever its line has gone to."""
    return problem.path, problem.rule, problem.field, problem.message


def _base_url(content: Content) -> str:
    site: Any = content.site.data if content.site is not None else {}
    address = site.get("base_url", "")
    return address if isinstance(address, str) and address.startswith("https://") else ""


def _beside_the_lines(found: Changes, report_format: str) -> str:
    """Problems, and what staff look at, beside the lines that they speak of."""
    from activity_directory.problem import Problem, Severity
    from activity_directory.reporters.github import github_report
    from activity_directory.reporters.gitlab import gitlab_report

    looks = [
        Problem(each.path, each.line, 0, "Staff look at this first", each.words, each.reason, Severity.ADVICE, "look")
        for each in found.review.to_look_at
    ]
    problems: Sequence[Problem] = (*found.problems, *found.elsewhere, *looks)
    return gitlab_report(problems) if report_format == "gitlab" else github_report(problems)


def _as_data(found: Changes) -> dict[str, Any]:
    return {
        "needs_staff": found.review.needs_staff,
        "labels": found.review.labels,
        "files": [asdict(file) for file in found.files],
        "entries": [
            {
                "path": entry.path,
                "id": entry.id,
                "was": entry.was,
                "changes": [
                    asdict(change) | {"line": line} for change, line in zip(entry.changes, entry.lines, strict=True)
                ],
            }
            for entry in found.entries
        ],
        "to_look_at": [asdict(each) for each in found.review.to_look_at],
        "problems": [asdict(problem) for problem in (*found.problems, *found.elsewhere)],
    }
