"""Building the small site whose every page is kept as a golden file."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import PROJECT

HERE = Path(__file__).parent
TODAY = "2026-11-22"
SETTINGS = """
import sys
sys.path.insert(0, {project!r})
from pelicanconf import *
PATH = {content!r}
THEME = {theme!r}
ACTIVITY_DIRECTORY_SCHEMA = {schema!r}
ACTIVITY_DIRECTORY_TODAY = {today!r}
ACTIVITY_DIRECTORY_PROJECT = {folder!r}
"""


@pytest.fixture(scope="session")
def build_site() -> Callable[..., Path]:
    """Build the golden content in `folder` with the real Pelican; returns the folder of the site."""

    def build(folder: Path, environ: dict[str, str] | None = None, content: Path = HERE / "content") -> Path:
        shutil.copytree(content, folder / "content")
        text = SETTINGS.format(
            project=str(PROJECT),
            content=str(folder / "content"),
            theme=str(PROJECT / "theme"),
            schema=str(PROJECT / "schema"),
            today=TODAY,
            folder=str(folder),
        )
        (folder / "conf.py").write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "pelican", str(folder / "content"), "-s", str(folder / "conf.py")]
        command += ["-o", str(folder / "site"), "--fatal", "errors"]
        done = subprocess.run(
            command,
            cwd=folder,
            env={**os.environ, **(environ or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return folder / "site"

    return build


@pytest.fixture(scope="session")
def golden_site(build_site: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(tmp_path_factory.mktemp("golden"))
