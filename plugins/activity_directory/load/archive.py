"""The folder of past brochures, outside the content folder: which PDFs are there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

QUARTER_NAME = re.compile(r"[0-9]{4}-Q[1-4]")
"""The name of a quarter's folder in the archive, and of its file in content/quarters without the ending."""


def read_archive(folder: Path) -> Mapping[str, Path]:
    """The PDFs by "<quarter>/<name>.pdf", in the order of their names; no link is followed.

    A folder that is not there holds nothing: it is made when the first quarter is closed.
    """
    found: dict[str, Path] = {}
    try:
        quarters = sorted(folder.iterdir())
    except OSError:
        return found
    for quarter in quarters:
        if QUARTER_NAME.fullmatch(quarter.name) is None or quarter.is_symlink() or not quarter.is_dir():
            continue
        for file in sorted(quarter.iterdir()):
            if file.suffix == ".pdf" and file.is_file() and not file.is_symlink():
                found[f"{quarter.name}/{file.name}"] = Path(file)
    return found
