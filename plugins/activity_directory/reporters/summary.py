"""Problems for the page that a run of a workflow leaves behind, which people read from the top and in a browser.

It is HTML, which GitHub and GitLab show inside their summaries. Everything that somebody typed is escaped, and there is
no empty line in it, after which they would read Markdown again.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from activity_directory.problem import Problem, Severity
from activity_directory.reporters.counts import how_many

if TYPE_CHECKING:
    from collections.abc import Sequence

_TITLES = {
    Severity.BLOCKING: ("thing to mend first", "things to mend first"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.ADVICE: ("piece of advice", "pieces of advice"),
}
_MOST = 400
"""GitHub shows summaries up to 1 MiB; so many Problems always fit."""


def summary_report(problems: Sequence[Problem], ending: str = "", files_at: str = "") -> str:
    """What matters most first, each severity as a list that folds; `ending` stands over them, a paragraph a line.

    `files_at` is the address in front of a file's path, for links to the line; without it there are none.
    """
    paragraphs = "".join(f"<p>{escape(line)}</p>\n" for line in ending.splitlines() if line)
    lists = "".join(
        _list(severity, [problem for problem in problems if problem.severity is severity], files_at)
        for severity in Severity
    )
    return f"{paragraphs}{lists}"


def _list(severity: Severity, problems: Sequence[Problem], files_at: str) -> str:
    if not problems:
        return ""
    unfolded = "" if severity is Severity.ADVICE else " open"
    items = "".join(_item(problem, files_at) for problem in problems[:_MOST])
    left = len(problems) - _MOST
    more = f"<p>And {left} more: the run's own lines have them all.</p>\n" if left > 0 else ""
    title = how_many(len(problems), *_TITLES[severity])
    return f"<details{unfolded}><summary><b>{title}</b></summary>\n<ul>\n{items}</ul>\n{more}</details>\n"


def _item(problem: Problem, files_at: str) -> str:
    where = escape(problem.path + (f", line {problem.line}" if problem.line else ""))
    if files_at:
        line = f"#L{problem.line}" if problem.line else ""
        where = f'<a href="{escape(files_at + quote(problem.path) + line)}">{where}</a>'
    field = f"<b>{escape(problem.field)}:</b> " if problem.field else ""
    return f"<li>{where}<br>{field}{_one_line(problem.message)}<br>{_with_examples(problem.fix)}</li>\n"


def _with_examples(fix: str) -> str:
    """What is to be typed stands after "like this:" and two spaces, and ends before two more: shown as code."""
    first, *others = fix.split("like this:  ")
    parts = [_one_line(first)]
    for other in others:
        example, gap, rest = other.partition("  ")
        parts.append(f"like this: <code>{_one_line(example)}</code>" + (f" {_one_line(rest)}" if gap else ""))
    return " ".join(part for part in parts if part)


def _one_line(text: str) -> str:
    return escape(" ".join(text.split()))
