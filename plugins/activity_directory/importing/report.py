"""What an import did and could not do: in words on the screen, and as a table that a spreadsheet opens."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from activity_directory.importing.item import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from activity_directory.importing.filing import Plan
    from activity_directory.importing.item import Note
    from activity_directory.problem import Problem

HEADS = ("What", "Where in the source", "Field", "What stood there", "Why", "What to do", "Entry")
MOST_SHOWN = 3  # of one kind on the screen; the table has all

_TITLES = {
    Kind.LEFT_OUT: "Left out, and so not stated",
    Kind.PERSON: "Left out because it is a person's own",
    Kind.KEPT: "Kept as somebody made it",
    Kind.GONE: "No longer in the source (nothing was deleted)",
    Kind.READ_AS: "Read as something that does not quite stand there",
    Kind.CHANGED: "Changed because the source changed",
}


def report_words(plan: Plan, *, dry_run: bool, table: str) -> str:
    """The whole report, ending with what to do next. `table` is where the CSV is, "" when none was written."""
    text = "\n".join(_lines(plan, dry_run=dry_run, table=table)) + "\n"
    return text.encode("utf-8", "replace").decode()


def _lines(plan: Plan, *, dry_run: bool, table: str) -> Iterator[str]:
    would = "would be " if dry_run else ""
    yield f"{_files(plan.new)} {would}new, {_files(plan.changed)} {would}changed, {plan.same} as before."
    for path in (*plan.new, *plan.changed):
        yield f"  {path}"
    if plan.unfinished:
        yield ""
        yield f"To finish by hand, before families can see {'them' if len(plan.unfinished) > 1 else 'it'}:"
        for path, problems in plan.unfinished.items():
            yield f"  {path}"
            for problem in problems[:MOST_SHOWN]:
                yield f"    {_problem(problem)}"
            if len(problems) > MOST_SHOWN:
                yield f"    and {len(problems) - MOST_SHOWN} more"
    for kind, title in _TITLES.items():
        groups = _grouped(note for note in plan.notes if note.kind is kind)
        if groups:
            yield ""
            yield f"{title}:"
            for notes in groups:
                yield from _group(notes)
    if plan.problems:
        yield ""
        count = "1 thing" if len(plan.problems) == 1 else f"{len(plan.problems)} things"
        yield f"{count} to look at in what came in:  activity-directory check  tells them."
    yield ""
    if table:
        yield f"All of it, row by row, for a spreadsheet: {table}"
    yield from _next(plan, dry_run=dry_run)


def _next(plan: Plan, *, dry_run: bool) -> Iterator[str]:
    if dry_run:
        yield "Nothing was written: this was a dry run."
    elif plan.unfinished:
        yield "Finish those files, then import again: what is whole moves into content/ by itself."
    elif plan.new or plan.changed:
        yield "Look at the changes, then publish as usual."
    else:
        yield "Nothing is different from the last time."


def _files(paths: Sequence[str]) -> str:
    """How many activities and providers: "2 activities and 1 provider"."""
    providers = sum("/providers/" in path for path in paths)
    activities = len(paths) - providers
    words = "1 activity" if activities == 1 else f"{activities} activities"
    if providers:
        words += " and 1 provider" if providers == 1 else f" and {providers} providers"
    return words


def _problem(problem: Problem) -> str:
    field = f"{problem.field}: " if problem.field else ""
    return f"{field}{problem.message}"


def _grouped(notes: Iterator[Note]) -> list[list[Note]]:
    """Notes that say the same of the same field, together; in the order in which they came."""
    groups: dict[tuple[str, str, str], list[Note]] = {}
    for note in notes:
        groups.setdefault((note.field, note.why, note.do), []).append(note)
    return list(groups.values())


def _group(notes: Sequence[Note]) -> Iterator[str]:
    first = notes[0]
    field = f"{first.field}: " if first.field else ""
    yield f"  {field}{first.why}"
    for note in notes[:MOST_SHOWN]:
        stood = f': "{note.stood}"' if note.stood else ""
        entry = f"  ({note.entry})" if note.entry else ""
        yield f"    {note.where}{stood}{entry}"
    if len(notes) > MOST_SHOWN:
        yield f"    and {len(notes) - MOST_SHOWN} more"
    if first.do:
        yield f"    {first.do}"


def report_table(plan: Plan) -> bytes:
    """The same as CSV, all of it, with a byte order mark so that spreadsheets read it as UTF-8."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADS)
    for path, problems in plan.unfinished.items():
        for problem in problems:
            row = (str(Kind.TO_FINISH), path, problem.field, "", problem.message, problem.fix, _entry_of(path))
            writer.writerow([_safe(cell) for cell in row])
    for kind in _TITLES:
        for note in plan.notes:
            if note.kind is kind:
                cells = (note.kind, note.where, note.field, note.stood, note.why, note.do, note.entry)
                writer.writerow([_safe(cell) for cell in cells])
    for problem in plan.problems:
        row = ("to look at", problem.path, problem.field, "", problem.message, problem.fix, _entry_of(problem.path))
        writer.writerow([_safe(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig", "replace")


def _entry_of(path: str) -> str:
    return path.removesuffix(".yaml").partition("/activities/")[2] or path.removesuffix(".yaml").rpartition("/")[2]


def _safe(cell: object) -> str:
    """A cell that a spreadsheet cannot take for a formula (promise 24)."""
    text = str(cell)
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text
