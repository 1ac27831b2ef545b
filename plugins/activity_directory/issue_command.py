"""`activity-directory issue-entry`: an issue that somebody filled in, as the files of a pull request."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from activity_directory.cli import project_folder

FORMS = ("list-my-activity", "change-my-activity")


@click.command("issue-entry")
@click.argument("event", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="A new folder for the files, the words of the pull request and the answer to the issue.",
)
@click.option("--today", help="The day, as 2027-01-09. Today in London if left out.")
def issue_entry(event: Path, out: Path, today: str | None) -> None:
    """Make an entry of the issue in EVENT, the file that a workflow is given.

    Into the folder go `files/content/...`, `branch.txt`, `title.txt`, `body.md` and `comment.md`. Nothing else is
    written, and nothing is sent. Ends with 0 when there are files, with 1 when there is only a comment, which says why.
    """
    from activity_directory.authoring.writing import write_files
    from activity_directory.issue_forms.issue_body import issue_form
    from activity_directory.issue_forms.issue_event import EventFault, read_issue
    from activity_directory.issue_forms.known_content import KnownContent
    from activity_directory.issue_forms.proposal import proposal_of
    from activity_directory.load.files import read_content
    from activity_directory.schedule import build_date
    from activity_directory.validate.schemas import load_schemas

    project = project_folder()
    try:
        issue = read_issue(event)
        forms = [issue_form(project / ".github" / "ISSUE_TEMPLATE" / f"{name}.yml") for name in FORMS]
        day = build_date(today, os.environ)
        out.mkdir(parents=True, exist_ok=False)
    except FileExistsError:
        raise click.UsageError(f'There is a folder "{out}" already. Name one that is not there.') from None
    except (EventFault, OSError, ValueError) as words:
        raise click.UsageError(str(words)) from None
    folder = project / "content"
    known = KnownContent(folder, read_content(folder), load_schemas(project / "schema"), day)
    proposal = proposal_of(issue, forms, known)
    texts = {
        "branch.txt": f"{proposal.branch}\n",
        "title.txt": f"{proposal.title}\n",
        "body.md": proposal.body,
        "comment.md": proposal.comment,
        **{f"files/content/{path}": text for path, text in proposal.files.items()},
    }
    write_files(out, {path: text.encode("utf-8") for path, text in texts.items()})
    click.echo("\n".join(sorted(proposal.files)) if proposal.files else proposal.comment)
    sys.exit(0 if proposal.files else 1)
