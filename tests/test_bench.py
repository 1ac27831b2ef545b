"""What `make bench` compares is real: its entries are good ones, and the other generators are given every page."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from activity_directory.model import Settings
from activity_directory.pages import pages
from activity_directory.pipeline import ReadDirectory, read_directory
from activity_directory.rendering import make_render

PROJECT = Path(__file__).resolve().parent.parent
BENCH = PROJECT / "bench"
TODAY = date(2026, 11, 22)


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"bench_{name}", BENCH / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bench") / "content"
    script("generate").generate(30, folder)
    return folder


@pytest.fixture(scope="module")
def settings(content: Path) -> Settings:
    return Settings(
        project=PROJECT,
        content=content,
        schema=PROJECT / "schema",
        theme=PROJECT / "theme",
        today=TODAY,
        brochure=False,
    )


@pytest.fixture(scope="module")
def read(settings: Settings) -> ReadDirectory:
    return read_directory(settings)


@pytest.fixture(scope="module")
def exported(content: Path, settings: Settings, read: ReadDirectory, tmp_path_factory: pytest.TempPathFactory) -> Path:
    built = tmp_path_factory.mktemp("built")
    for file in pages(read.directory, settings, make_render(settings, read.directory)):
        path = built / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    folder = tmp_path_factory.mktemp("exported") / "data"
    path_before = list(sys.path)
    try:
        script("export").export(content, folder, built, TODAY)
    finally:
        sys.path[:] = path_before
    return folder


def test_every_generated_entry_can_be_shown(read: ReadDirectory) -> None:
    assert read.blocking == ()
    assert len(read.directory.activities) == 30


def test_two_generations_are_the_same(content: Path, tmp_path: Path) -> None:
    script("generate").generate(30, tmp_path / "again")
    for path in sorted(content.rglob("*.yaml")):
        assert path.read_bytes() == (tmp_path / "again" / path.relative_to(content)).read_bytes()


def test_the_others_are_given_every_entry_list_and_week(exported: Path, read: ReadDirectory) -> None:
    ids = {activity.id for activity in read.directory.activities}
    shown, lists, weeks = (
        json.loads((exported / "data" / f"{name}.json").read_text("utf-8")) for name in ("shown", "lists", "weeks")
    )
    assert set(shown) == ids
    assert {f"{path.parent.name}/{path.stem}" for path in (exported / "activities").rglob("*.md")} == ids
    assert {each for listing in lists for part in listing["parts"] for each in part["ids"]} == ids
    assert {slot[0] for week in weeks for day in week["days"] for slot in day["slots"]} <= ids
    assert all(each["drawings"] for each in shown.values())


def test_the_yaml_that_the_others_read_is_what_we_read(content: Path, exported: Path) -> None:
    for path in sorted((content / "activities").rglob("*.yaml")):
        given = (exported / path.relative_to(content)).with_suffix(".md").read_text("utf-8")
        front = given.removeprefix("---\n").partition("---\n")[0]
        assert set(front.splitlines()) <= set(path.read_text("utf-8").splitlines())


def templates() -> list[Path]:
    hugo = sorted((BENCH / "hugo" / "layouts").rglob("*.html"))
    return [*hugo, *sorted((BENCH / "eleventy" / "_includes").rglob("*.njk"))]


@pytest.mark.parametrize("template", templates(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_each_drawing_that_their_templates_name_is_one_of_the_themes(template: Path) -> None:
    named = set(re.findall(r'"icon-([a-z-]+)"', template.read_text("utf-8")))
    assert {name for name in named if not (PROJECT / "theme" / "icons" / f"{name}.svg").is_file()} == set()


def test_the_lock_of_eleventy_names_no_registry() -> None:
    lock = json.loads((BENCH / "eleventy" / "package-lock.json").read_text("utf-8"))
    assert not any("resolved" in package for package in lock["packages"].values())
    assert lock["packages"]["node_modules/@11ty/recursive-copy"]["version"] == "4.0.4"
