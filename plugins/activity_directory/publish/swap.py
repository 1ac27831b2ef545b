"""Putting a finished folder in the place of the one before, in one step.

A folder cannot be renamed over a full one, and writing into the folder that people read shows them half a
site. So every build has a folder of its own, and what readers open is a link that is flipped:

    output  -> .builds/current/site          written once
    reports -> .builds/current/reports       written once
    .builds/current -> 20261122-101502-4711  flipped, by renaming a new link over the old one

One rename moves the site and the staff's reports together. A build that is killed, or that runs out of
disk, has touched nothing but its own folder.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

CURRENT = "current"
SITE = "site"
REPORTS = "reports"
LOCK = "lock"
UNFINISHED = ".unfinished"


class CannotPublishError(Exception):
    """Something stands in the way that a person must decide about; the message is written for that person."""


@contextmanager
def locked(folder: Path, say: Callable[[str], None]) -> Iterator[int]:
    """Hold the folder's lock, waiting (and saying so) while another build holds it; yield its descriptor.

    A child process that is given the descriptor keeps the lock for as long as it lives, so that a build
    whose parent was killed is waited for. The system lets go of the lock when its last holder ends, however
    that happens.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOCK).open("a", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another build is running. Waiting for it to finish ...")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield lock.fileno()


def new_build_folder(builds: Path) -> Path:
    """Make an empty folder in `builds` for one build, named unfinished (see `finish`); the newest sorts last.

    Call it under the lock: it looks for a free name before it takes it.
    """
    stamp = time.strftime("%Y%m%d-%H%M%S", time.gmtime())
    for turn in range(1000):
        name = f"{stamp}-{os.getpid()}-{turn:03d}"
        folder = builds / (name + UNFINISHED)
        if (builds / name).exists() or folder.exists():
            continue
        folder.mkdir(parents=True)
        return folder
    raise CannotPublishError(f"No free name for a new build in {builds}. Is it full of old builds? It may be emptied.")


def finish(folder: Path) -> Path:
    """Say that a new build is whole, by taking "unfinished" out of its name; return the renamed folder."""
    whole = folder.with_name(folder.name.removesuffix(UNFINISHED))
    # First: the bytes must be on the disk before their new name is, or a power cut shows empty pages.
    os.sync()
    folder.rename(whole)
    return whole


def refuse_real_folder(link: Path) -> None:
    """Raise CannotPublishError when a real folder or file stands where the link is to be."""
    if link.is_symlink() or not link.exists():
        return
    raise CannotPublishError(
        f"{link} is a real folder, and builds put a link there.\n"
        f"Move it away or delete it, then build again:  mv {link.name} {link.name}.old"
    )


def flip(link: Path, to: str) -> None:
    """Make `link` point to `to` (said from the folder that holds the link), in one step; under the lock."""
    new = link.with_name(f".{link.name}.new")
    new.unlink(missing_ok=True)
    new.symlink_to(to, target_is_directory=True)
    new.replace(link)
    _to_disk(link.parent)


def swap_in(project: Path, build: Path) -> None:
    """Make `build`, an unfinished folder of site/ and reports/, what `output` and `reports` show."""
    for name in (SITE, REPORTS):
        (build / name).mkdir(exist_ok=True)
    build = finish(build)
    flip(build.parent / CURRENT, build.name)
    for link, part in ((project / "output", SITE), (project / "reports", REPORTS)):
        wanted = f"{build.parent.name}/{CURRENT}/{part}"
        if not link.is_symlink() or str(link.readlink()) != wanted:
            flip(link, wanted)


def prune(builds: Path, keep: int) -> None:
    """Delete old builds and those that never finished, under the lock. The current one always stays.

    A build that cannot be deleted (a file held open, a folder that is not ours) is left for the next time.
    """
    current = builds / CURRENT
    shown = current.readlink().name if current.is_symlink() else ""
    folders = sorted((each for each in builds.iterdir() if each.is_dir() and not each.is_symlink()), reverse=True)
    unfinished = [each for each in folders if each.name.endswith(UNFINISHED)]
    whole = [each for each in folders if each.name != shown and each not in unfinished]
    for old in [*unfinished, *whole[max(keep - 1, 0) :]]:
        shutil.rmtree(old, ignore_errors=True)


def _to_disk(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
