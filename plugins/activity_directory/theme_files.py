"""Which file of the theme stands for a published one: the county's own, or the theme's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from activity_directory.model import Settings


def static_files(settings: Settings) -> dict[str, Path]:
    """Paths below static/ and the file of each, in order of path. Others' scripts stand in theme/vendor."""
    found: dict[str, Path] = {}
    for place in (settings.theme, settings.overrides):
        if place is None:
            continue
        for folder, files in ((place / "static", "*"), (place, "vendor/*.js")):
            for file in sorted(folder.rglob(files)):
                if file.is_file() and not file.is_symlink() and not file.name.startswith("."):
                    found[file.relative_to(folder).as_posix()] = file
    return dict(sorted(found.items()))
