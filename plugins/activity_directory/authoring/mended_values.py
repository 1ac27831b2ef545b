"""Values and names that say the right thing in the wrong form, put right where they stand."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from activity_directory.authoring.own_facts import why_staff_look
from activity_directory.load.strict_yaml import read_yaml
from activity_directory.validate.same_meaning import same_in_the_right_form, same_name
from activity_directory.validate.schema_check import faults_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from activity_directory.load.document import Document, Keys
    from activity_directory.validate.fault import Fault
    from activity_directory.validate.schemas import Schemas

_IN_QUOTES = re.compile(r"""(["'])[^"'\\\r\n]*\1""").fullmatch
_BULLET = re.compile(r"[ \t]*[*•·●\u2013\u2014][ \t]*(?=\S)")
_LINE_END = re.compile("\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class _Edit:
    """Other letters between two places of a text, and what is then at `keys`: a value, or another `name`."""

    start: int
    end: int
    written: str
    keys: Keys
    value: Any = None
    name: str = ""


def mended_values(document: Document, kind: str, schemas: Schemas) -> str:
    """The document's text with every name and value put right that can have but one meaning.

    What a child's safety hangs on is only written otherwise ("Drop off" is drop-off), never taken for another word.
    """
    schema = schemas[kind]
    for find in (_renamings, _corrections):
        data = schema.convert(document.data)
        if schema.is_valid(data):
            break
        edits = list(find(tuple(faults_in(data, schema)), document, kind, schemas))
        together = _applied(edits, document)
        if together is not None:
            document = together
            continue
        # One of them did not do what it should: each by itself, from the back, so that the places stay true.
        for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
            document = _applied([edit], document) or document
    return document.text


def _applied(edits: Sequence[_Edit], document: Document) -> Document | None:
    """The document with these edits; None when it then holds anything but what it should."""
    text, data = document.text, deepcopy(document.data)
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.written + text[edit.end :]
        parent: Any = data
        for key in edit.keys[:-1]:
            parent = parent[key]
        if edit.name:
            parent[edit.name] = parent.pop(edit.keys[-1])
        else:
            parent[edit.keys[-1]] = edit.value
    again, _ = read_yaml(text.encode(), document.path)
    return again if again is not None and again.data == data and again.text == text else None


def _renamings(faults: Sequence[Fault], document: Document, _: str, __: Schemas) -> Iterator[_Edit]:
    """Names with a capital letter, a space or a hyphen too many, as a telephone writes them."""
    starts = [0, *(found.end() for found in _LINE_END.finditer(document.text))]
    for fault in faults:
        if fault.keyword != "additionalProperties" or not isinstance(fault.typed, dict):
            continue
        known = fault.schema.get("properties", {})
        taken = set(fault.typed)
        for name in fault.typed:
            right = same_name(name, known) if name not in known else None
            if right is None or right in taken:
                continue
            taken.add(right)
            keys: Keys = (*fault.keys, name)
            mark = document.locate(keys, key=True)
            at = starts[mark.line - 1] + mark.column - 1
            if document.text.startswith(name, at):
                yield _Edit(at, at + len(name), right, keys, name=right)


def _corrections(faults: Sequence[Fault], document: Document, kind: str, schemas: Schemas) -> Iterator[_Edit]:
    spans: Mapping[Keys, tuple[int, int]] = {keys: (start, end) for keys, start, end in document.scalars()}
    for fault in faults:
        if not isinstance(fault.typed, str) or fault.keys not in spans:
            continue
        start, end = spans[fault.keys]
        source = document.text[start:end]
        if (listed := _bulleted(fault, source)) is not None:
            yield _Edit(start, end, listed[0], fault.keys, listed[1])
            continue
        source = source.rstrip()
        if _LINE_END.search(source) or source.startswith(("|", ">")):
            continue
        strictly = bool(why_staff_look(kind, fault.keys))
        value = same_in_the_right_form(fault, schemas, strictly=strictly)
        if isinstance(value, str):
            mark = source[0] if _IN_QUOTES(source) else ""
            yield _Edit(start, start + len(source), f"{mark}{value}{mark}", fault.keys, value)
        elif value is not None:
            yield _Edit(start, start + len(source), f"[{', '.join(value)}]", fault.keys, list(value))


def _bulleted(fault: Fault, source: str) -> tuple[str, list[str]] | None:
    """A list with a word processor's bullets, read as one text: its source with hyphens, and its items."""
    lines = source.rstrip().split("\n")
    if fault.keyword != "type" or fault.asked != "array" or not all(_BULLET.match(line) for line in lines):
        return None
    items = [_BULLET.sub("", line, count=1).strip() for line in lines]
    leads = [line[: len(line) - len(line.lstrip())] for line in lines]
    tail = source[len(source.rstrip()) :]
    return "\n".join(f"{lead}- {item}" for lead, item in zip(leads, items, strict=True)) + tail, items
