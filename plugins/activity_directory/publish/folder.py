"""Taking a finished site to a folder that a web server reads, and flipping it in whole."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

from .swap import CURRENT, CannotPublishError, finish, flip, locked, new_build_folder, prune

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

VERSIONS_KEPT = 3
FOLDER_MODE = 0o755
FILE_MODE = 0o644


def publish_to_folder(output: Path, target: Path, *, say: Callable[[str], None] = lambda _: None) -> None:
    """Copy `output` to a new folder beside `target` and make `target` a link to it.

    The versions stand in `.<name>.versions` beside the target, the newest three are kept; a file that did
    not change is one file on the disk, and keeps its date, so that browsers need not fetch it again. Raises
    CannotPublishError when the target is a folder of somebody else's or the copy is not whole.
    """
    output = output.resolve()
    target = target.absolute()
    if not (output / "index.html").is_file():
        raise CannotPublishError(f"There is no site in {output} yet. Build it first:  make")
    if output == target or output.is_relative_to(target) or target.is_relative_to(output):
        raise CannotPublishError(f"{target} is the build's own folder. Choose one that the web server reads.")
    _make_room(target)
    versions = target.parent / f".{target.name}.versions"
    with locked(versions, say):
        prune(versions, keep=VERSIONS_KEPT)
        before = versions / CURRENT
        new = new_build_folder(versions)
        try:
            _copy(output, new, before.resolve() if before.is_symlink() else None)
        except BaseException:
            shutil.rmtree(new, ignore_errors=True)
            raise
        flip(before, finish(new).name)
        wanted = f"{versions.name}/{CURRENT}"
        if not target.is_symlink() or str(target.readlink()) != wanted:
            flip(target, wanted)
        prune(versions, keep=VERSIONS_KEPT)


def _make_room(target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_symlink() or not target.exists():
        return
    if target.is_dir() and not any(target.iterdir()):
        target.rmdir()
        return
    raise CannotPublishError(
        f"{target} is a real folder with something in it. It has to become a link, so that a new site can\n"
        f"take the place of the old one in one step.\n"
        f"Move it away once, then publish again:  mv {target} {target}.old"
    )


def _copy(source: Path, new: Path, before: Path | None) -> None:
    rsync = shutil.which("rsync")
    if rsync is None:
        _copy_by_hand(source, new)
        return
    command = [rsync, "--recursive", "--links", "--perms", "--chmod=D755,F644", "--checksum"]
    if before is not None and before.is_dir():
        command.append(f"--link-dest={before}")
    done = subprocess.run([*command, f"{source}/", f"{new}/"], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise CannotPublishError(f"Copying to {new.parent} failed, and nothing was published:\n{done.stderr.strip()}")


def _copy_by_hand(source: Path, new: Path) -> None:
    """For machines without rsync: every file is copied, and opened to the web server's eyes."""
    shutil.copytree(source, new, symlinks=True, dirs_exist_ok=True)
    new.chmod(FOLDER_MODE)
    for each in new.rglob("*"):
        if not each.is_symlink():
            each.chmod(FOLDER_MODE if each.is_dir() else FILE_MODE)
