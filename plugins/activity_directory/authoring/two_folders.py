"""Which files differ between a project as it is and as somebody would have it. Nothing in either is run or followed."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from activity_directory.load.file_names import shown
from activity_directory.load.files import MAX_FILES, PICTURE_ENDINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

_AT_ONCE = 1 << 16  # bytes compared at a time


class What(StrEnum):
    """What happened to a file."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class Kind(StrEnum):
    """Whose file it is, told by where it lies."""

    ACTIVITY = "activity"
    PROVIDER = "provider"
    PICTURE = "picture"
    STAFF = "staff"
    PROGRAM = "program"


class TooManyFiles(Exception):  # noqa: N818 - it is the folder that is at fault, not the program
    """More files than a directory of any county has: the folder is not looked at any further."""


@dataclass(frozen=True, slots=True, order=True)
class FileChange:
    """A file that differs. `path` is posix and relative to the project; `id` is the provider's or activity's, or ""."""

    path: str
    what: What
    kind: Kind
    id: str = ""

    @property
    def provider(self) -> str:
        """The id of the provider whose file it is; "" for a file of the directory's own."""
        return self.id.partition("/")[0]


def changed_files(base: Path, head: Path) -> tuple[FileChange, ...]:
    """Every file that differs between two folders of a project, in the order of paths. Raises TooManyFiles.

    A link counts by what it says, not by what it leads to. `.git` at the top is left out; nothing else is, because
    what is left out could be merged unseen.
    """
    old, new = dict(_files(base)), dict(_files(head))
    found = []
    for path in sorted(old.keys() | new.keys()):
        if path not in old:
            found.append(_change(path, What.ADDED))
        elif path not in new:
            found.append(_change(path, What.REMOVED))
        elif not _same(old[path], new[path]):
            found.append(_change(path, What.CHANGED))
    return tuple(found)


def _change(path: str, what: What) -> FileChange:
    kind, entry_id = _kind(path)
    return FileChange(shown(path), what, kind, shown(entry_id))


def _kind(path: str) -> tuple[Kind, str]:
    parts = path.split("/")
    name = PurePosixPath(parts[-1])
    stem, ending = name.stem, name.suffix
    match parts:
        case ["content", "activities", provider, _] if ending == ".yaml":
            return Kind.ACTIVITY, f"{provider}/{stem}"
        case ["content", "activities", provider, _] if ending.lower() in PICTURE_ENDINGS:
            return Kind.PICTURE, provider
        case ["content", "activities", provider, *_]:
            return Kind.STAFF, provider
        case ["content", "providers", _] if ending == ".yaml":
            return Kind.PROVIDER, stem
        case ["content", _, *_]:
            return Kind.STAFF, ""
        case _:
            return Kind.PROGRAM, ""


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    count = 0
    for root, folders, files in os.walk(folder, followlinks=False):
        here = Path(root)
        if here == folder and ".git" in folders:
            folders.remove(".git")
        for name in (*files, *(each for each in folders if (here / each).is_symlink())):
            count += 1
            if count > MAX_FILES:
                raise TooManyFiles(f"There are more than {MAX_FILES:,} files in {folder.name}.")
            path = here / name
            relative = path.relative_to(folder).as_posix()
            if relative != ".git":  # in a second work tree it is a file
                yield relative, path


def _same(old: Path, new: Path) -> bool:
    was, will = old.lstat(), new.lstat()
    if stat.S_IFMT(was.st_mode) != stat.S_IFMT(will.st_mode) or _runs(was.st_mode) != _runs(will.st_mode):
        return False
    if stat.S_ISLNK(was.st_mode):
        return os.readlink(old) == os.readlink(new)  # noqa: PTH115 - the text of the link, as it stands
    if not stat.S_ISREG(was.st_mode) or was.st_size != will.st_size:
        return False
    with old.open("rb") as one, new.open("rb") as other:
        while piece := one.read(_AT_ONCE):
            if piece != other.read(_AT_ONCE):
                return False
    return True


def _runs(mode: int) -> bool:
    return bool(mode & stat.S_IXUSR)
