"""A text that is no YAML yet, with the one line put right that keeps it from being read.

The mends are those that messages show (syntax_words.py); this is for those few that leave nothing to be guessed.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from activity_directory.load.events import event_source
from activity_directory.load.source_lines import split_lines
from activity_directory.load.syntax_words import best_mend

_ENDS = re.compile("\r\n|\n|\r")
_LEADING_TABS = re.compile(r"(?m)^[ \t]*\t[ \t]*(?=\S)")


class LineMend(NamedTuple):
    """The text with one line mended, that line's number from 0, and the id of the rule that it broke."""

    text: str
    line: int
    rule: str


def with_mended_line(text: str) -> LineMend | None:
    """What the message about a syntax error shows, put into the text; None when it is YAML or nothing explains it."""
    try:
        for _ in event_source(text):
            pass
    except yaml.MarkedYAMLError as error:
        lines = split_lines(text)
        found = best_mend(error, lines)
        if found is None:
            return None
        number, (mended, _, _, rule) = found
        return LineMend(_with_line(text, number, mended, delete=rule == "code-fence"), number, rule)
    except (yaml.YAMLError, ValueError):
        return None
    return None


def without_leading_tabs(text: str, width: int) -> str:
    """Each tab at the start of a line as so many spaces."""
    return _LEADING_TABS.sub(lambda found: found[0].replace("\t", " " * width), text)


def _with_line(text: str, number: int, line: str, *, delete: bool) -> str:
    """The text with one line exchanged, every line's own end kept."""
    starts = [0, *(found.end() for found in _ENDS.finditer(text))]
    start = starts[number]
    ending = _ENDS.search(text, start)
    end = len(text) if ending is None else ending.start()
    if delete:
        return text[:start] + (text[ending.end() :] if ending is not None else "")
    return text[:start] + line + text[end:]
