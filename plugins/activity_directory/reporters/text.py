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


_LAST = (Severity.ADVICE, Severity.WARNING, Severity.BLOCKING)


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


def in_reading_order(problems: Sequence[Problem], *, all_advice: bool) -> tuple[Problem, ...]:
    """Problems as they are shown: in the order of the file when there is one, else what matters most last.

    What stands last is what a person still sees when a long report has run up the screen. Advice on a whole directory
    would bury the rest, so without `all_advice` it is only counted at the end.
    """
    shown = [problem for problem in problems if all_advice or problem.severity is not Severity.ADVICE]
    if len({problem.path for problem in shown}) > 1:
        shown.sort(key=lambda problem: _LAST.index(problem.severity))
    return tuple(shown)


def closing(problems: Sequence[Problem], counts: Counts, *, all_advice: bool = True) -> str:
    """What was read, what was found, and what to do next."""
    return "\n".join(_closing(problems, counts, all_advice=all_advice)) + "\n"


def _closing(problems: Sequence[Problem], counts: Counts, *, all_advice: bool) -> Iterator[str]:
    read = [how_many(counts.activities, "activity", "activities"), how_many(counts.providers, "provider")]
    if counts.others:
        read.append(how_many(counts.others, "other file"))
    yield f"Read {', '.join(read[:-1])} and {read[-1]}."
    blocking, warnings, advice = by_severity(problems).values()
    if blocking:
        files = len({problem.path for problem in problems if problem.severity is Severity.BLOCKING})
        yield (
            f"{how_many(blocking, 'thing')} must be mended in {how_many(files, 'file')} before "
            f"{'it' if files == 1 else 'they'} can be shown."
        )
    elif warnings or advice:
        yield "Everything can be published."
    else:
        yield "All is well. Everything can be published."
    if warnings or advice:
        found = [how_many(warnings, "warning")] if warnings else []
        found += [how_many(advice, "piece of advice", "pieces of advice")] if advice else []
        yield f"{' and '.join(found)} {'says' if warnings + advice == 1 else 'say'} what could be better."
    if advice and not all_advice:
        yield "To read the advice, name a file or a folder:  activity-directory check content/activities/severn-splash"
    if blocking:
        yield "Mend one, save the file, and check again:  activity-directory check"
