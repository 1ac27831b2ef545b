"""One build, from Pelican's start to the moment readers see it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import click

from .build_result import BuildResult, read_build_result
from .swap import SITE, CannotPublishError, locked, new_build_folder, prune, refuse_real_folder, swap_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

BUILDS = ".builds"
BUILDS_KEPT = 2

OK = 0
FAILED = 1
WITHHELD = 3


def build_and_swap(
    project: Path,
    *,
    settings_file: str = "pelicanconf.py",
    today: str | None = None,
    strict: bool = False,
    pelican_args: Sequence[str] = (),
    say: Callable[[str], None] = click.echo,
) -> int:
    """Build the site into a new folder and, when all of it is there, make it the one that `output` shows.

    `project` holds content/, theme/ and the settings file; `today` is "2027-01-31", or None for the day
    itself; `pelican_args` go to Pelican as they are. Returns 0; 1 when nothing was swapped (the site before
    stays as it was); 3 when `strict` is asked for and an entry is shown as "being checked".
    """
    project = project.resolve()
    builds = project / BUILDS
    try:
        refuse_real_folder(project / "output")
        refuse_real_folder(project / "reports")
        with locked(builds, say) as lock:
            prune(builds, keep=BUILDS_KEPT)
            return _build(
                project=project,
                builds=builds,
                lock=lock,
                settings_file=settings_file,
                today=today,
                strict=strict,
                pelican_args=pelican_args,
                say=say,
            )
    except CannotPublishError as problem:
        say(str(problem))
    except OSError as problem:
        say(f"The build stopped: {problem.strerror or problem}. The site before it stays as it was.")
    return FAILED


def _build(
    *,
    project: Path,
    builds: Path,
    lock: int,
    settings_file: str,
    today: str | None,
    strict: bool,
    pelican_args: Sequence[str],
    say: Callable[[str], None],
) -> int:
    folder = new_build_folder(builds)
    say("Building the site and the brochure ...")
    started = time.monotonic()
    extra = ("-e", f"ACTIVITY_DIRECTORY_TODAY={json.dumps(today)}") if today else ()
    swapped = False
    try:
        code = _run_pelican(
            [
                "content",
                "-s",
                settings_file,
                "-o",
                str(folder / SITE),
                "--fatal",
                "errors",
                *extra,
                *pelican_args,
            ],
            project,
            lock,
            say,
        )
        result = read_build_result(folder / SITE) if code == 0 else None
        if result is None:
            why = f"Pelican ended with code {code}" if code else "it did not say what it built (build.json)"
            say(f"The build did not finish: {why}. The site before it stays as it was.")
            return FAILED
        swap_in(project, folder)
        swapped = True
    finally:
        if not swapped:
            shutil.rmtree(folder, ignore_errors=True)
    prune(builds, keep=BUILDS_KEPT)
    _report(result, time.monotonic() - started, say)
    return WITHHELD if strict and result.withheld else OK


def _run_pelican(arguments: Iterable[str], project: Path, lock: int, say: Callable[[str], None]) -> int:
    """Run this interpreter's Pelican in `project` and pass on what it says; return its exit code."""
    environment = dict(os.environ)
    # Pelican wraps its messages to the width of a terminal, and takes 80 where there is none: file names
    # would be cut.
    environment["COLUMNS"] = "160"
    with subprocess.Popen(
        [sys.executable, "-m", "pelican", *arguments],
        cwd=project,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        pass_fds=(lock,),
    ) as pelican:
        for line in pelican.stdout or ():
            # Pelican counts its own articles and pages. This site has none of them, and "0 articles"
            # frightens people.
            if not line.startswith("Done: Processed"):
                say(line.rstrip())
    return pelican.returncode


def _report(result: BuildResult, seconds: float, say: Callable[[str], None]) -> None:
    counts = [f"{severity}: {count}" for severity, count in result.problems if count]
    if counts:
        say(f"Still to improve ({', '.join(counts)}). `make check` says what.")
    if result.withheld:
        say("")
        say("These entries could not be read. In their place the site says that they are being checked:")
        for entry in result.withheld:
            say(f"  {entry}")
        say("To see what to mend:  .venv/bin/activity-directory check")
        say("")
    say(f"Built for {result.today or 'today'} in {seconds:.0f} seconds.")
