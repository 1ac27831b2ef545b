"""Problems as annotations beside the lines of a pull request (GitHub's workflow commands)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMANDS = {Severity.BLOCKING: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def github_report(problems: Sequence[Problem]) -> str:
    """One command a line for each Problem."""
    return "".join(f"{_command(problem)}\n" for problem in problems)


def _command(problem: Problem) -> str:
    where = {"file": problem.path}
    if problem.line:
        where["line"] = str(problem.line)
        if problem.column:
            where["col"] = str(problem.column)
    where["title"] = problem.field or "This file"
    properties = ",".join(f"{name}={_in_property(value)}" for name, value in where.items())
    words = _in_message(problem.message + "\n" + problem.fix)
    return f"::{_COMMANDS[problem.severity]} {properties}::{words}"


def _in_message(text: str) -> str:
    """A line end would end the command, and what follows it could be another one."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _in_property(text: str) -> str:
    return _in_message(text).replace(":", "%3A").replace(",", "%2C")
