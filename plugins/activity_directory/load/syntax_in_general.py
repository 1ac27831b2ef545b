"""The words for a place where a file stops being YAML and no single mend explains it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Problem, Severity

if TYPE_CHECKING:
    import yaml


def in_general(error: yaml.MarkedYAMLError, lines: list[str], number: int, column: int, path: str) -> Problem:
    """The words for a mistake that no single mend explains."""
    problem, context = error.problem or "", error.context or ""
    fix = "Look at this line and the one above it. Each should be like this:  start: 10:00"
    if error.context_mark is not None and ("quoted scalar" in context or "flow" in context):
        # PyYAML noticed far below; what was opened is where to look.
        number, column = min(error.context_mark.line, len(lines) - 1), error.context_mark.column
    if "quoted scalar" in context:
        message = "A quotation mark is opened here and not closed"
        fix = 'Put one mark at the start and the same at the end, like this:  name: "Saturday swim"'
    elif "flow" in context:
        message = "A bracket is opened here and not closed, or a comma is missing inside it"
        fix = "Close each bracket and put commas between, like this:  days: [saturday, sunday]"
    elif "simple key" in context or "':'" in problem:
        message = "This line has no name with a colon and a space after it"
    elif "mapping values" in problem:
        message = "There is a colon here where none can be, or the line has too many spaces at its start"
        fix = 'Put a value that has a colon in it in quotes, like this:  name: "Swim: the small group"'
    elif "block" in context:
        message = "This line does not start in line with the others it belongs with"
        fix = "Give it as many spaces at the start as the lines it belongs with."
    elif "escape" in problem:
        message = "A backslash in double quotes starts a code, and this is not one YAML knows"
        fix = r"Leave the backslash out, or type it twice:  \\"
    elif "directive" in context:
        message = "A line cannot start with %"
        fix = 'Put the text in quotes after a name, like this:  note: "%"'
    else:
        message = "The file cannot be read from here on"
    quoted = f', in "{shown(lines[number])}"' if lines[number].strip() else ""
    return Problem(path, number + 1, column + 1, "", f"{message}{quoted}.", fix, Severity.BLOCKING, "yaml-syntax")


def shown(line: str) -> str:
    """A line as it is quoted in a sentence, cut when it is long."""
    line = line.strip().replace("\t", " ")
    return line if len(line) <= 80 else line[:77].rstrip() + "..."
