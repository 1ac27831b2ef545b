"""Problems as a person reads them: where, what, and how to mend it.

content/activities/severn-splash/saturday-splash.yaml, line 14, column 10
sessions, first session, start: "6pm" is not a time this directory can read.
Write it as hours and minutes on the 24-hour clock, like this:  start: 18:00
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Problem, Severity
from activity_directory.reporters.counts import Counts, by_severity, how_many

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MARKS = {Severity.BLOCKING: "", Severity.WARNING: "  (warning)", Severity.ADVICE: "  (advice)"}


def heading(problem: Problem) -> str:
    """Where: the file, and the line and column as an editor counts them."""
    where = problem.path
    if problem.line:
        where += f", line {problem.line}"
        if problem.column:
            where += f", column {problem.column}"
    return where + _MARKS[problem.severity]


def body(problem: Problem) -> str:
    """What is wrong and how to mend it, a line each."""
    field = f"{problem.field}: " if problem.field else ""
    return f"  {field}{problem.message}\n  {problem.fix}"


def report_text(problems: Sequence[Problem]) -> str:
    """Every Problem, with an empty line between two; "" when there is none."""
    return "\n".join(f"{heading(problem)}\n{body(problem)}\n" for problem in problems)


def closing(problems: Sequence[Problem], counts: Counts) -> str:
    """What was read, what was found, and what to do next."""
    return "\n".join(_closing(problems, counts)) + "\n"


def _closing(problems: Sequence[Problem], counts: Counts) -> Iterator[str]:
    read = [how_many(counts.activities, "activity", "activities"), how_many(counts.providers, "provider")]
    if counts.others:
        read.append(how_many(counts.others, "other file"))
    yield f"Read {', '.join(read[:-1])} and {read[-1]}."
    found = by_severity(problems)
    blocking, warnings, advice = found.values()
    rest = []
    if warnings:
        rest.append(how_many(warnings, "warning"))
    if advice:
        rest.append(how_many(advice, "piece of advice", "pieces of advice"))
    also = " and ".join(rest)
    if blocking:
        files = len({problem.path for problem in problems if problem.severity is Severity.BLOCKING})
        yield (
            f"{how_many(blocking, 'thing', 'things')} must be mended in {how_many(files, 'file')} before "
            f"{'it' if files == 1 else 'they'} can be shown{f'; also {also}' if also else ''}."
        )
        yield "Start with the first one above, save the file, and check again:  activity-directory check"
    elif rest:
        yield (
            f"Everything can be published. There {'is' if (warnings or advice) == 1 else 'are'} {also}, "
            "which would make it better still."
        )
    else:
        yield "All is well. Everything can be published."
