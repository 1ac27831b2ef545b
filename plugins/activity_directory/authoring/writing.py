"""Files of the content folder, written whole or not at all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class LedAwayError(ValueError):
    """A file or a folder on the way to it is a link, so that writing would change something else."""


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their paths from `folder`. Nothing is exchanged before each of them is on the disk.

    Raises LedAwayError for a link, OSError when the disk does not take it; then no file has changed, save when the very
    last step, the exchange of names, fails.
    """
    new: list[tuple[Path, Path]] = []
    try:
        for path, raw in files.items():
            target = folder / path
            refuse_links(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            beside = target.with_name(f".{target.name}.new")  # a name with a dot before it is not read as an entry
            beside.unlink(missing_ok=True)
            with beside.open("xb") as handle:
                handle.write(raw)
                handle.flush()
                os.fsync(handle.fileno())
            if target.exists():
                beside.chmod(target.stat().st_mode & 0o777)
            new.append((beside, target))
        for beside, target in new:
            beside.replace(target)
    finally:
        for beside, _ in new:
            beside.unlink(missing_ok=True)


def refuse_links(folder: Path, path: str) -> None:
    """Raise LedAwayError when the file, or a folder between it and `folder`, is a link."""
    at = folder
    for part in path.split("/"):
        at /= part
        if at.is_symlink():
            raise LedAwayError(str(at))
