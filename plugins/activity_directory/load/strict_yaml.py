"""A strict reading of YAML: the part that people write, every scalar as it was typed, nothing that can bite.

Only events are read, in one loop without recursion, and the limits are decided before anything is built, so
no file can make this slow, large or deep. See `docs/providers` for what a person may write.
"""

from __future__ import annotations

import re
from sys import intern
from typing import TYPE_CHECKING, Any

import yaml

from activity_directory.load import refusals
from activity_directory.load.characters import name_of, read_text, without_hidden
from activity_directory.load.document import REPEATED, Document, Mark
from activity_directory.load.events import event_source
from activity_directory.load.syntax_words import words_for
from activity_directory.problem import Problem, field_in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["MAX_BYTES", "MAX_EVENTS", "MAX_LEVELS", "Document", "Mark", "read_yaml"]

MAX_BYTES = 64 * 1024
MAX_LEVELS = 12
MAX_EVENTS = 5_000
MOST_SHARED = 24  # characters
MAX_PROBLEMS = 50  # of a file; past that a person starts again anyway

# A remark that touches its #, unlike most that are meant as remarks.
_REMARK = re.compile(r"[ \t]+#[^\s#][^\r\n]*")

_Scalar = yaml.ScalarEvent
_MappingStart = yaml.MappingStartEvent
_SequenceStart = yaml.SequenceStartEvent
_MappingEnd = yaml.MappingEndEvent
_SequenceEnd = yaml.SequenceEndEvent

# An open collection's parent, its key there (None in a list), and whether the parent is written in brackets.
_Open = tuple[Any, str | None, bool]


def read_yaml(raw: bytes, path: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read one file. `path` is what Problems call it.

    There is a Document whenever nothing that was typed had to be left out; beside it there may still be
    blocking Problems (a repeated key keeps its first value, a hidden character is taken out). Never raises.
    """
    if (other := refusals.kind_of_other_file(raw)) is not None:
        return None, (refusals.other_file(path, other),)
    if len(raw) > MAX_BYTES:
        return None, (refusals.too_big(path, MAX_BYTES),)
    characters = read_text(raw, path)
    if isinstance(characters, Problem):
        return None, (characters,)
    reading = _Reading(path, characters.text, b"\\" in raw)
    data = reading.run()
    problems = (*characters.problems, *reading.problems)
    if characters.removed:
        problems = tuple(sorted(problems))
    if data is None:
        return None, problems
    document = Document(path, data, characters.text, characters.removed)
    if " #" in document.text and _REMARK.search(document.text):
        problems = (*problems, *_lost_to_remarks(document))
    return document, problems


def _lost_to_remarks(document: Document) -> Iterator[Problem]:
    """Warn of "gate #2": after a space, # starts a remark, and the rest of the value is gone."""
    for keys, rest in document.after_plain_scalars():
        remark = _REMARK.match(rest)
        if remark is not None:
            name = next((key for key in reversed(keys) if isinstance(key, str)), "")
            yield refusals.remark(document.path, document.locate(keys), name, document.typed(keys), remark[0], keys)


class _Reading:
    """One pass over the events of one file."""

    __slots__ = ("blanks", "escapes", "lossy", "path", "problems", "repeats", "text")

    def __init__(self, path: str, text: str, escapes: bool) -> None:
        self.path = path
        self.text = text
        self.escapes = escapes  # hidden characters can only come from escapes now, so most files need no look
        self.problems: list[Problem] = []
        self.lossy = False  # something that was typed is not in the data, so what follows could mislead
        self.blanks: list[tuple[dict[str, Any], str]] = []
        self.repeats: list[dict[str, Any]] = []

    def run(self) -> dict[str, Any] | None:
        try:
            root = self._build()
        except yaml.MarkedYAMLError as error:
            problem = words_for(error, self.text, self.path)
            if not any(known.line == problem.line for known in self.problems):  # a stray * is said once
                self.problems.append(problem)
            return None
        except (yaml.YAMLError, ValueError):  # ValueError: an escape for a number that is no character
            self.problems.append(refusals.unreadable(self.path))
            return None
        for mapping, key in self.blanks:
            if mapping.get(key) is None:
                mapping.pop(key, None)
        for mapping in self.repeats:
            mapping.pop(REPEATED, None)
        return None if self.lossy else root

    # One loop, kept whole for its speed: it sees every event of every file.
    def _build(self) -> dict[str, Any] | None:  # noqa: C901, PLR0912, PLR0915
        root: Any = None
        stack: list[_Open] = []
        top: Any = None  # the collection that is open
        key: str | None = None  # a key of `top` that waits for its value
        key_event: Any = None
        is_list = flow = started = False
        escapes = self.escapes
        for count, event in enumerate(event_source(self.text), 1):
            if count > MAX_EVENTS:
                self.problems.append(refusals.too_many_parts(self.path, MAX_EVENTS, event.start_mark))
                return None
            kind = type(event)
            if kind is _Scalar:
                value = event.value
                if event.anchor is not None or event.tag is not None:
                    self._marked(event, _field(stack, top, key))
                if escapes and event.style == '"':
                    value = self._unescaped(event)
                if top is None:
                    root = value
                elif is_list:
                    if not value or value.isspace():
                        self._add(refusals.empty_item, event, _field(stack, top, key))
                    else:
                        top.append(value if len(value) > MOST_SHARED else intern(value))
                elif key is None:
                    key = intern(value)
                    key_event = event
                    if key in top or not key or key == "<<" or event.style in ("|", ">"):
                        key = self._odd_key(event, key, stack, top)
                else:
                    if not value or value.isspace():
                        if (
                            flow
                            and key_event
                            and ":" not in self.text[key_event.end_mark.index : event.start_mark.index + 1]
                        ):
                            self._no_colon(key_event, _field(stack, top, None))
                        top.setdefault(key, None)
                        self.blanks.append((top, key))
                    else:
                        # Words of vocabularies, dates and times come again in thousands of files: one copy of each.
                        top[key] = value if len(value) > MOST_SHARED else intern(value)
                    key = None
            elif kind is _MappingStart or kind is _SequenceStart:
                if event.anchor is not None or event.tag is not None:
                    self._marked(event, _field(stack, top, key))
                if len(stack) >= MAX_LEVELS:
                    self.problems.append(refusals.too_deep(self.path, MAX_LEVELS, event.start_mark))
                    return None
                fresh: Any = {} if kind is _MappingStart else []
                if top is None:
                    root = fresh
                elif is_list:
                    top.append(fresh)
                elif key is None:
                    self._add(refusals.complex_key, event, _field(stack, top, None))
                    return None
                else:
                    top[key] = fresh
                stack.append((top, key, flow))
                top, key, flow = fresh, None, bool(event.flow_style)
                is_list = kind is _SequenceStart
            elif kind is _MappingEnd or kind is _SequenceEnd:
                top, key, flow = stack.pop()
                key = None
                is_list = type(top) is list
            elif kind is yaml.AliasEvent:
                self.lossy = True
                if key != "<<":
                    self._add(refusals.alias, event, _field(stack, top, key))
                key, key_event = (None if is_list or key is not None else f"*{event.anchor}"), None
            elif kind is yaml.DocumentStartEvent:
                if started:
                    self.problems.append(refusals.several_documents(self.path, event.start_mark))
                    return None
                started = True
                if event.version or event.tags:
                    self._add(refusals.directive, event, "")
        return self._mapping(root)

    def _mapping(self, root: Any) -> dict[str, Any] | None:
        if type(root) is dict:
            return root
        if not root and type(root) is not list:
            self.problems.append(refusals.empty_file(self.path))
        else:
            self.problems.append(refusals.not_a_mapping(self.path, self.text, is_list=type(root) is list))
        return None

    def _add(self, refusal: Callable[[str, str, Any, str], Problem], event: Any, field: str) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(refusal(self.path, self.text, event, field))

    def _marked(self, event: Any, field: str) -> None:
        self._add(refusals.anchor if event.anchor is not None else refusals.tag, event, field)

    def _no_colon(self, key_event: Any, field: str) -> None:
        """A list in curly brackets has many names without a colon: the line is told once."""
        self.lossy = True
        line = key_event.start_mark.line + 1
        if not any(known.rule in refusals.NO_COLON_RULES and known.line == line for known in self.problems):
            self._add(refusals.no_colon, key_event, field)

    def _unescaped(self, event: Any) -> str:
        value, hidden = without_hidden(event.value)
        if hidden and len(self.problems) < MAX_PROBLEMS:
            self.problems.append(refusals.escaped(self.path, event.start_mark, name_of(hidden)))
        return value

    def _odd_key(self, event: Any, key: str, stack: list[_Open], top: dict[str, Any]) -> str:
        """Say what is wrong with a key, and give the name to go on with."""
        field = _field(stack, top, None)
        if event.style in ("|", ">"):
            self.lossy = True
            self._add(refusals.complex_key, event, field)
        elif not key:
            self.lossy = True
            self._add(refusals.empty_key, event, field)
        elif key == "<<":
            self.lossy = True
            self._add(refusals.merge_key, event, field)
        if key not in top:
            return key
        blank = top[key] is None
        parent = next((name for mapping, name in reversed(self.blanks) if mapping is top and name != key), None)
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(
                refusals.duplicate_key(self.path, self.text, event, _field(stack, top, key), None if blank else parent)
            )
        if blank:
            return key
        self.repeats.append(top)
        return REPEATED


def _field(stack: list[_Open], top: Any, key: str | None) -> str:
    """Where the reading stands, in words. A list's next item is counted, a mapping's waiting key is named."""
    keys: list[str | int] = []
    for parent, name, _ in stack[1:]:
        keys.append(name if name is not None else len(parent) - 1)
    if type(top) is list:
        keys.append(len(top))
    elif key is not None:
        keys.append(key)
    return field_in_words(tuple(key for key in keys if key != REPEATED))
