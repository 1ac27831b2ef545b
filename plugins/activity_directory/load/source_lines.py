"""Lines as they were typed, and the small mends that are shown to the person who typed them."""

from __future__ import annotations

import re

_NAME_AND_VALUE = re.compile(r"^(?P<lead>\s*(?:-\s+)*[\w\"'-]+:)(?P<gap>\s+)(?P<value>\S.*?)\s*$")
_ITEM = re.compile(r"^(?P<lead>\s*-)(?P<gap>\s+)(?P<value>\S.*?)\s*$")
_LONGEST_LINE = 400  # nobody can be shown a longer one
_LINE_END = re.compile("\r\n|\n|\r")


def split_lines(text: str) -> list[str]:
    """The lines of a text, without their ends, as PyYAML counts them."""
    return _LINE_END.split(text)


def source_line(text: str, number: int) -> str:
    """One line by its number from 0; "" past the end."""
    lines = split_lines(text)
    return lines[number] if 0 <= number < len(lines) else ""


def quote_value(line: str) -> str | None:
    """The line with its value in quotes; None when it is not a name or hyphen and a value."""
    match = (_NAME_AND_VALUE.match(line) or _ITEM.match(line)) if len(line) <= _LONGEST_LINE else None
    if match is None:
        return None
    return f"{match['lead']} {in_quotes(match['value'])}"


def in_quotes(value: str) -> str:
    """A value in the quotes that need the least change to it."""
    if '"' in value and "'" not in value:
        return f"'{value}'"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
