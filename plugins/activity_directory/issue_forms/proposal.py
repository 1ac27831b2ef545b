"""The files that an issue becomes, and the words for the pull request and for whoever wrote the issue.

Whatever was typed stands in a fenced block of its own in both: there it is nobody's name, no link to another issue and
no order to close one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from activity_directory.authoring.arrived_text import NothingArrivedError, arrived
from activity_directory.authoring.entry_place import NoPlaceError, place_of
from activity_directory.authoring.entry_text import entry_text
from activity_directory.authoring.receiving import receive
from activity_directory.issue_forms.issue_body import answers
from activity_directory.issue_forms.listed_activity import listed_activity
from activity_directory.problem import Problem, Severity
from activity_directory.reporters.text import report_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from activity_directory.issue_forms.issue_body import IssueForm
    from activity_directory.issue_forms.issue_event import Issue
    from activity_directory.issue_forms.known_content import KnownContent

_WITHOUT_A_FORM = (
    "Thank you. This was not written with one of the forms, so no entry could be made of it. Open a new issue, and "
    "choose “List my activity” or “Change my activity”.\n"
)
_MOST_BLOCKS = 3


@dataclass(frozen=True, slots=True)
class Proposal:
    """`files` by their paths from the content folder, none when nothing could be made. The rest is for people.

    `title` and `branch` hold nothing that was typed but ids in small letters; `body` and `comment` are Markdown.
    """

    branch: str
    title: str = ""
    body: str = ""
    comment: str = ""
    files: Mapping[str, str] = field(default_factory=dict)


class NotUnderstoodError(ValueError):
    """The issue cannot become an entry; says why, to whoever wrote it. `problems` say more."""

    def __init__(self, words: str, problems: Sequence[Problem] = ()) -> None:
        super().__init__(words)
        self.problems = tuple(problems)


def proposal_of(issue: Issue, forms: Iterable[IssueForm], known: KnownContent) -> Proposal:
    """What the issue asks for, as files and words. What cannot be understood has a comment that says so, no files."""
    branch = _branch(issue)
    try:
        for form in forms:
            found = answers(issue.body, form)
            if found is not None:
                make = _listed if form.name == "list-my-activity" else _changed
                return make(issue, found, form, known)
    except NotUnderstoodError as told:
        more = fenced(report_text(told.problems)) if told.problems else ""
        return Proposal(branch, comment=f"Thank you. {told}\n\n{more}".rstrip() + "\n")
    return Proposal(branch, comment=_WITHOUT_A_FORM)


def _branch(issue: Issue) -> str:
    return f"issue-{issue.number}"


def _listed(issue: Issue, found: Mapping[str, str], form: IssueForm, known: KnownContent) -> Proposal:
    if "# file:" in found.get("entry", ""):
        return _sent(issue, found["entry"], "", "", known)
    listed = listed_activity(found, known)
    if not found.get("provider") or not found.get("name"):
        raise NotUnderstoodError(
            "It needs to say who runs it and what the activity is called. Then the team tries again."
        )
    files = {f"activities/{listed.activity}.yaml": entry_text(listed.data, known.schemas["activity"].plain)}
    if listed.provider_data is not None:
        path = f"providers/{listed.provider}.yaml"
        files[path] = entry_text(listed.provider_data, known.schemas["provider"].plain)
    problems = known.problems_of(files)
    told = [f"{form.labels[name]}\n{text}" for name, text in listed.for_staff.items()]
    unclear = [
        (f"{form.labels.get(note.field, note.field)} “{note.stood}”. {note.why}", note.do) for note in listed.notes
    ]
    return Proposal(
        _branch(issue),
        title=f"List {listed.activity} (issue {issue.number})",
        body=_body(
            issue,
            ("An activity as somebody listed it. Nothing about who helps has been guessed.", ""),
            (
                "What they wrote that is not in the entry yet. Ask them, and put it in:",
                "\n\n".join((*told, *(f"{words} {do}".rstrip() for words, do in unclear))),
            ),
            ("What the check says:", report_text(_that_matter(problems))),
        ),
        comment=_comment("Your activity is on its way.", problems, [words for words, _ in unclear]),
        files=files,
    )


def _changed(issue: Issue, found: Mapping[str, str], form: IssueForm, known: KnownContent) -> Proposal:
    del form  # its answers need no other words
    given = found.get("activity", "").strip().removesuffix(".html").removesuffix(".yaml")
    try:
        asked = place_of(f"activities/{given.rpartition('activities/')[2]}.yaml")
    except NoPlaceError:
        raise NotUnderstoodError(
            "The activity is named like this: severn-splash/saturday-swim, the end of its page's address."
        ) from None
    if not found.get("entry", "").strip():
        raise NotUnderstoodError("The team reads what you wrote, and changes the entry for you.")
    return _sent(issue, found["entry"], asked.path, found.get("why", ""), known)


def _sent(issue: Issue, text: str, path: str, why: str, known: KnownContent) -> Proposal:
    """Whole entries as the form on the site writes them, filed as those that come by e-mail are."""
    try:
        blocks = arrived(text.encode("utf-8", "replace"), path).blocks
    except NothingArrivedError:
        raise NotUnderstoodError("The entry could not be found in what was sent. Send only its own text.") from None
    if len(blocks) > _MOST_BLOCKS:
        raise NotUnderstoodError(f"These are more than {_MOST_BLOCKS} entries. Send one at a time.")
    reception = receive(blocks, known.content, known.folder, known.schemas, known.today)
    if reception.refused:
        raise NotUnderstoodError("It names a file that is no entry's, so nothing was made of it.")
    if not reception.items:
        raise NotUnderstoodError(
            "The entry cannot be read as it stands. Mend it in the text of this issue:", reception.problems
        )
    files = {name: raw.decode("utf-8") for name, raw in reception.files.items()}
    if not files:
        raise NotUnderstoodError("The entry says this already, so there is nothing to change.")
    words = [
        line
        for item in reception.items
        for line in (
            f"{item.name} ({item.place.path})",
            *(f"- {'LOOK: ' if change.safety else ''}{change.words}" for change in item.changes),
            *(f"- {note}" for note in (item.newer, *item.notes) if note),
        )
    ]
    last = reception.items[-1]
    return Proposal(
        _branch(issue),
        title=f"{'List' if last.is_new else 'Change'} {last.place.id} (issue {issue.number})",
        body=_body(
            issue,
            ("What changes. Where it says LOOK, make sure first:", "\n".join(words)),
            ("Why, in their words:", why),
            ("What the check says:", report_text(_that_matter(reception.problems))),
        ),
        comment=_comment("It is on its way.", reception.problems, ()),
        files=files,
    )


def _that_matter(problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.severity is not Severity.ADVICE]


def _body(issue: Issue, *parts: tuple[str, str]) -> str:
    shown = [f"{words}\n\n{fenced(text)}".rstrip() for words, text in parts if text or words.endswith("guessed.")]
    ending = (
        "The checks of this pull request wait for a person: press **Close pull request**, and then "
        f"**Reopen pull request**.\n\nCloses #{issue.number}\n"
    )
    return "\n\n".join((*shown, ending))


def _comment(first: str, problems: Iterable[Problem], notes: Sequence[str]) -> str:
    first = f"Thank you. {first} The team looks at it, and asks you here or rings when something is not clear."
    told = report_text([problem for problem in problems if problem.severity is Severity.BLOCKING])
    text = "\n\n".join(part for part in ("\n".join(notes), told) if part)
    if not text:
        return f"{first}\n"
    return f"{first}\n\nThese were not clear yet. Answer here in your own words:\n\n{fenced(text)}\n"


def fenced(text: str) -> str:
    """The text as a block that ends where it ends, whatever stands in it; "" for no text."""
    text = text.strip("\n")
    if not text.strip():
        return ""
    longest = max((len(run) for run in re.findall("~+", text)), default=0)
    fence = "~" * max(6, longest + 1)
    return f"{fence}\n{text[:20_000]}\n{fence}"
