"""Where entries stand: in content/ for families, in import/to-finish/ for whoever finishes them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from activity_directory.importing.ledger import TO_FINISH
from activity_directory.load.strict_yaml import MAX_BYTES, read_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from activity_directory.load.document import Document
    from activity_directory.load.files import Content

CONTENT = "content"
_FOLDERS = {"activity": "activities", "provider": "providers"}


class UnsafePathError(Exception):
    """A folder or file on the way is a link, so nothing is written through it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """An entry that is there already."""

    document: Document
    in_content: bool


def file_of(kind: str, name: str) -> str:
    """The file of an entry below content/ or import/to-finish/."""
    return f"{_FOLDERS[kind]}/{name}.yaml"


class Shelf:
    """What stands in a project."""

    def __init__(self, project: Path, content: Content) -> None:
        self.project = project
        self.content = content

    def find(self, kind: str, name: str) -> Standing | None:
        """The entry, in content/ or else in import/to-finish/; None when it is in neither or cannot be read."""
        documents = self.content.activities if kind == "activity" else self.content.providers
        if name in documents:
            return Standing(documents[name], in_content=True)
        document = self._unfinished(kind, name)
        return None if document is None else Standing(document, in_content=False)

    def is_broken(self, kind: str, name: str) -> bool:
        """Whether there is a file for it that cannot be read."""
        path = file_of(kind, name)
        if f"{CONTENT}/{path}" in self.content.unreadable_paths:
            return True
        return os.path.lexists(self.project / TO_FINISH / path) and self._unfinished(kind, name) is None

    def _unfinished(self, kind: str, name: str) -> Document | None:
        path = f"{TO_FINISH}/{file_of(kind, name)}"
        try:
            file = safe_path(self.project, path)
            if not file.is_file() or file.stat().st_size > MAX_BYTES:
                return None
            return read_yaml(file.read_bytes(), path)[0]
        except (OSError, UnsafePathError):
            return None


def safe_path(project: Path, path: str) -> Path:
    """The place of a path in the project. Raises UnsafePathError when anything on the way leads elsewhere."""
    here = project
    for part in path.split("/"):
        if part in ("", ".", "..") or "\\" in part or "\0" in part:
            raise UnsafePathError(path)
        here = here / part
        if here.is_symlink():
            raise UnsafePathError(path)
    return here


def write_text(project: Path, path: str, text: str) -> None:
    """Write a file whole: beside its place first, then into it. Raises UnsafePathError and OSError."""
    file = safe_path(project, path)
    raw = text.encode()
    if file.is_file() and file.read_bytes() == raw:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.new")
    beside.unlink(missing_ok=True)
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    with os.fdopen(handle, "wb") as out:
        out.write(raw)
    beside.replace(file)
