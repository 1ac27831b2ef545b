"""A file with everything mended that can be mended without asking anybody, every other character as it was typed.

What is put in the place of what was typed is what the messages suggest, where that says the very same
(validate/same_meaning.py). Each step is read again, and left undone when the data is not what it was meant to become.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import unified_diff
from typing import TYPE_CHECKING

from activity_directory.authoring.entry_place import kind_of
from activity_directory.authoring.key_order import in_schema_order
from activity_directory.authoring.mended_text import readable_text
from activity_directory.authoring.mended_values import mended_values
from activity_directory.load.strict_yaml import MAX_BYTES, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from activity_directory.load.document import Document
    from activity_directory.validate.schemas import Schemas

_BOM = b"\xef\xbb\xbf"
_MOST_ROUNDS = 4
_TRAILING = re.compile(r"[ \t]+(?=\r\n|\n|\r|\Z)")
_ORDERED = frozenset({"activity", "provider"})  # the files that providers write; staff arrange their own as they like


@dataclass(frozen=True, slots=True)
class Mended:
    """A file before and after, as bytes. They are the same when there was nothing to mend."""

    path: str
    before: bytes = field(repr=False)
    after: bytes = field(repr=False)

    @property
    def is_changed(self) -> bool:
        """Whether anything was mended."""
        return self.before != self.after

    @property
    def difference(self) -> tuple[str, ...]:
        """The lines of a unified diff, without line ends."""
        before, after = (raw.decode("utf-8", "replace").splitlines() for raw in (self.before, self.after))
        return tuple(line.rstrip("\n") for line in unified_diff(before, after, self.path, self.path, n=1))


def mended(raw: bytes, path: str, kind: str, schemas: Schemas) -> Mended:
    """Mend one file of a kind that `schemas` knows. Never raises for what is in it."""
    try:
        text = raw.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError:
        return Mended(path, raw, raw)
    if len(raw) > MAX_BYTES or "\0" in text:
        return Mended(path, raw, raw)
    for _ in range(_MOST_ROUNDS):
        before = text
        text = _once(text, path, kind, schemas)
        if text == before:
            break
    after = text.encode()
    return Mended(path, raw, _BOM + after if raw.startswith(_BOM) else after)


def _once(text: str, path: str, kind: str, schemas: Schemas) -> str:
    schema = schemas[kind]
    text = readable_text(text, path, schema.plain)
    document, problems = read_yaml(text.encode(), path)
    if document is None or document.text != text:
        return text  # something hidden is left, or it cannot be read: the rest is for a person
    text = mended_values(document, kind, schemas)
    document = _read(text, path)
    if kind in _ORDERED and not any(problem.rule == "duplicate-key" for problem in problems):
        text = _if_same(in_schema_order(document, schema.plain), document)
    return _if_same(_without_trailing_spaces(_read(text, path)), document)


def _read(text: str, path: str) -> Document:
    document, _ = read_yaml(text.encode(), path)
    assert document is not None  # noqa: S101 - each step before gives only what it has read itself
    return document


def _if_same(text: str, document: Document) -> str:
    """The new text when it holds the same data, else the document's own."""
    again, _ = read_yaml(text.encode(), document.path)
    return text if again is not None and again.data == document.data else document.text


def _without_trailing_spaces(document: Document) -> str:
    """Spaces at the ends of lines, save inside a text of several lines, where two of them may mean something."""
    text = document.text
    kept = [(start, end) for _, start, end in document.scalars() if "\n" in text[start:end] or "\r" in text[start:end]]

    def without(found: re.Match[str]) -> str:
        return found[0] if any(start <= found.start() < end for start, end in kept) else ""

    return _TRAILING.sub(without, text)


def mended_files(folder: Path, paths: Iterable[str], schemas: Schemas) -> Iterator[Mended]:
    """Each of the files, by its path from the content folder. Writes nothing; what cannot be opened is left out."""
    for path in paths:
        kind = kind_of(path)
        if kind is None or (folder / path).is_symlink():
            continue
        try:
            with (folder / path).open("rb") as handle:
                raw = handle.read(MAX_BYTES + 1)
        except OSError:
            continue
        if len(raw) <= MAX_BYTES:
            yield mended(raw, f"{folder.name}/{path}", kind, schemas)
