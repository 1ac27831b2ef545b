"""The PDFs that a closed quarter's file names, against those that are in the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding, as_problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from activity_directory.problem import Problem
    from activity_directory.validate.entry import Entry


def archived_files(quarters: Iterable[Entry], archive: Mapping[str, Path]) -> dict[str, Path]:
    """Those files of the archive that are what was put there; check_archive tells of the others."""
    named = ((entry, file) for entry in quarters for file in entry.items("files") if isinstance(file, dict))
    sizes = {f"{entry.id}/{file.get('name')}": file.get("size") for entry, file in named}
    return {name: path for name, path in archive.items() if name in sizes and _size(path) == sizes[name]}


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # taken away since the folder was read
        return -1


def check_archive(quarters: Iterable[Entry], archive: Mapping[str, Path]) -> Iterator[Problem]:
    """Tell of each file that was archived and is gone or has another size. The site leaves those out of its list."""
    for entry in quarters:
        for at, file in enumerate(entry.items("files")):
            if not isinstance(file, dict) or not isinstance(name := file.get("name"), str):
                continue
            path = archive.get(f"{entry.id}/{name}")
            if path is None:
                message = f'"{name}" is not in the archive, so the site cannot offer it.'
            elif _size(path) != file.get("size"):
                message = f'"{name}" in the archive is not the file that was put there when the quarter was closed.'
            else:
                continue
            fix = f"Put the file back into the folder {entry.id} of the archive, or take this line out."
            finding = Finding(("files", at, "name"), message, fix)
            yield as_problem(finding, entry.document, Severity.ADVICE, "archived-file-is-there")
