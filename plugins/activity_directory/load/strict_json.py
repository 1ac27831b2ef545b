"""A strict reading of the JSON that the program itself keeps: data as it was written, or where it is broken.

People do not write these files. They can still be spoilt, by a merge or an editor, and are answered like any other:
with Problems, the line and what to do.
"""

from __future__ import annotations

import json
import re
from typing import Any

from activity_directory.load import refusals
from activity_directory.load.characters import place_of, read_text
from activity_directory.load.document import REPEATED, Document
from activity_directory.problem import Problem, Severity

MAX_BYTES = 2 * 1024 * 1024
MAX_LEVELS = 8

# What the program never writes, and what readers of YAML and of JSON take for different things.
_ODD = re.compile(r'\t|\\[^"\\]')
_MEND = (
    "This file is written by the program. Take back the last good version of it, or write it again:  "
    "activity-directory quarter-close --quarter {quarter} --again"
)
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?: |$)", re.MULTILINE)


class _RepeatedNameError(ValueError):
    """A name that stands twice in one object."""


class _TooDeepError(ValueError):
    """More levels than any file of ours has."""


def read_json(raw: bytes, path: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read one file: dicts, lists and text only, numbers as they were typed. `path` is what Problems call it.

    Never raises. There is a Document only when the whole file can be relied on.
    """
    if len(raw) > MAX_BYTES:
        return None, (refusals.too_big(path, MAX_BYTES),)
    characters = read_text(raw, path)
    if isinstance(characters, Problem):
        return None, (characters,)
    if characters.problems:
        return None, characters.problems
    text = characters.text
    found = _CONFLICT.search(text)
    if found is not None:
        return None, (_problem(path, text, found.start(), "Two versions of this file were merged and both are in it."),)
    found = _ODD.search(text)
    if found is not None:
        return None, (_problem(path, text, found.start(), "A character stands here that the program never writes."),)
    try:
        data = json.loads(text, parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=_without_repeats)
        plain = _as_typed(data, 1)
    except json.JSONDecodeError as error:
        return None, (_problem(path, text, error.pos, "This is not the JSON that the program writes."),)
    except _RepeatedNameError as name:
        place = Document(path, {}, text).locate((REPEATED,), key=True)
        message = f'"{name}" is said twice.'
        return None, (Problem(path, place.line, place.column, str(name), message, _mend(path), *_KIND),)
    except (RecursionError, _TooDeepError):
        return None, (_problem(path, text, 0, "There are more levels in this file than the program writes."),)
    if not isinstance(plain, dict):
        return None, (_problem(path, text, 0, "This is not the JSON that the program writes."),)
    return Document(path, plain, text), ()


_KIND = (Severity.BLOCKING, "kept-file")


def _problem(path: str, text: str, index: int, message: str) -> Problem:
    line, column = place_of(text, index)
    return Problem(path, line + 1, column + 1, "", message, _mend(path), *_KIND)


def _mend(path: str) -> str:
    return _MEND.replace("{quarter}", path.rpartition("/")[2].removesuffix(".json"))


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) < len(pairs):
        names = [name for name, _ in pairs]
        raise _RepeatedNameError(next(name for at, name in enumerate(names) if name in names[:at]))
    return data


def _as_typed(value: Any, level: int) -> Any:
    """The data with true, false and null as the words that were typed, as everywhere in load."""
    if level > MAX_LEVELS:
        raise _TooDeepError
    if isinstance(value, dict):
        return {name: _as_typed(item, level + 1) for name, item in value.items()}
    if isinstance(value, list):
        return [_as_typed(item, level + 1) for item in value]
    return value if isinstance(value, str) else json.dumps(value)
