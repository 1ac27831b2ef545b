"""A small project whose build can be told to be slow, to fail or to fill the disk.

`pelican_project` is built by Pelican itself. `project` has a stand-in for it, since Pelican takes most of a
second to start.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from activity_directory.publish import build_and_swap

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = """
PATH = "content"
THEME = "theme"
TIMEZONE = "Europe/London"
PLUGIN_PATHS = ["."]
PLUGINS = ["small_plugin"]
READERS = {"rst": None, "html": None, "md": None}
ARTICLE_PATHS = PAGE_PATHS = STATIC_PATHS = THEME_STATIC_PATHS = DIRECT_TEMPLATES = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ARCHIVES_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
"""
STAND_IN = """
import sys
from types import SimpleNamespace
from small_plugin import write

options = dict(zip(sys.argv, sys.argv[1:]))
extra = dict([options["-e"].replace('"', "").split("=")]) if "-e" in options else {}
write(SimpleNamespace(output_path=options["-o"], settings=extra))
"""
PLUGIN = """
import errno, json, os, time
from pathlib import Path

def write(pelican):
    what = json.loads(Path("what.json").read_text())
    site = Path(pelican.output_path)
    site.mkdir(parents=True, exist_ok=True)
    for number in range(what["pages"]):
        page = site / f"page-{number:03d}.html"
        page.write_text(f"<html><body>{what['text']}</body></html>")
        if number == what.get("pause_at"):
            Path("paused").touch()
            time.sleep(60)
        if number == what.get("full_at"):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    for name in what.get("also", ["index.html", "sitemap.xml"]):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(f"<html><body>{what['text']}</body></html>")
    (site.parent / "reports").mkdir(exist_ok=True)
    (site.parent / "reports" / "unchecked.txt").write_text(what["text"])
    if what.get("silent"):
        return
    (site / "build.json").write_text(json.dumps({
        "today": pelican.settings.get("ACTIVITY_DIRECTORY_TODAY", "2026-11-22"),
        "withheld": what.get("withheld", []), "problems": {"warning": 1}}))

def register():
    from pelican import signals

    signals.finalized.connect(write)
"""


@dataclass
class Project:
    """A folder with settings and the plugin; `says` collects what a person would have read."""

    folder: Path
    says: list[str] = field(default_factory=list)

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def will(self, **what: object) -> Project:
        import json

        (self.folder / "what.json").write_text(json.dumps({"pages": 20, "text": "first", **what}))
        return self

    def build(self, **options: object) -> int:
        return build_and_swap(self.folder, say=self.says.append, **options)  # type: ignore[arg-type]

    def pages(self) -> set[str]:
        """What all pages of the published site say."""
        return {page.read_text() for page in self.output.glob("*.html")}

    @property
    def said(self) -> str:
        return "\n".join(self.says)


@pytest.fixture
def pelican_project(tmp_path: Path) -> Project:
    folder = tmp_path / "county"
    (folder / "content").mkdir(parents=True)
    (folder / "theme" / "templates").mkdir(parents=True)
    (folder / "pelicanconf.py").write_text(SETTINGS)
    (folder / "publishconf.py").write_text(SETTINGS)
    (folder / "small_plugin.py").write_text(PLUGIN)
    return Project(folder).will()


@pytest.fixture
def project(pelican_project: Project) -> Project:
    (pelican_project.folder / "pelican.py").write_text(STAND_IN)
    return pelican_project
