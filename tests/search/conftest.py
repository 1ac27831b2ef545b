"""Directories made searchable, and a search page of theirs that a real Chromium reads from a folder."""

from __future__ import annotations

import importlib.util
import json
import random
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from activity_directory.model import Directory, Settings
from activity_directory.pages.assets import asset_files
from activity_directory.pipeline import read_directory
from activity_directory.rendering import make_render
from activity_directory.search.search_files import search
from activity_directory.search.searchable import Searchable, make_searchable
from tests.browser.conftest import chromium
from tests.conftest import PROJECT, TODAY

GENERATED = 1100


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return {"executable_path": chromium(), "args": ["--no-sandbox"], "headless": True}


def settings_of(content: Path) -> Settings:
    return Settings(
        project=PROJECT,
        content=content,
        schema=PROJECT / "schema",
        theme=PROJECT / "theme",
        today=TODAY,
        brochure=False,
    )


@pytest.fixture(scope="session")
def example() -> Directory:
    """The worked example: what is published."""
    return read_directory(settings_of(PROJECT / "content")).directory


@pytest.fixture(scope="session")
def example_search(example: Directory) -> Searchable:
    return make_searchable(example)


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Directory:
    """So many activities that shards and cards are fetched and long lists are split."""
    generate = importlib.util.spec_from_file_location("generate", PROJECT / "bench" / "generate.py")
    assert generate is not None
    assert generate.loader is not None
    module = importlib.util.module_from_spec(generate)
    generate.loader.exec_module(module)
    folder = tmp_path_factory.mktemp("many")
    module.generate(GENERATED, folder)
    content = folder / "content" if (folder / "content").is_dir() else folder
    return read_directory(settings_of(content)).directory


@pytest.fixture(scope="session")
def many_search(many: Directory) -> Searchable:
    return make_searchable(many)


def write_search(directory: Directory, folder: Path) -> Path:
    """search.html and all that it loads, in a folder."""
    settings = settings_of(PROJECT / "content")
    render = make_render(settings, directory)
    for file in (*search(directory, settings, render), *asset_files(settings, directory.site)):
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content)
    return folder


@pytest.fixture(scope="session")
def example_site(example: Directory, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_search(example, tmp_path_factory.mktemp("example-site"))


@pytest.fixture(scope="session")
def many_site(many: Directory, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_search(many, tmp_path_factory.mktemp("many-site"))


OpenSearch = Callable[..., Page]


@pytest.fixture
def open_search(browser: Browser) -> Iterator[OpenSearch]:
    """A function that opens a folder's search page from the disk: `open_search(folder, "#q=lego", width=320)`."""
    contexts = []

    def open_one(folder: Path, address: str = "", width: int = 1280, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        contexts.append(context)
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.goto((folder / "search.html").as_uri() + address)
        return page

    yield open_one
    for context in contexts:
        context.close()


def questions(count: int = 240) -> list[str]:
    """What people may ask: interests, needs, towns and days, alone and together, some with a slip; always the same."""
    chance = random.Random(20261122)  # noqa: S311 - nothing secret
    words: dict[str, list[str]] = {}
    for name in ("interests", "needs", "help-kinds", "days"):
        data: Mapping[str, Any] = json.loads((PROJECT / f"schema/vocabulary/{name}.json").read_text(encoding="utf-8"))
        words[name] = [said for item in data["oneOf"] for said in (item["title"], *item.get("synonyms", ())[:3])]
    towns = ["Ludlow", "Shrewsbury", "Oswestry", "Whitchurch", "Bridgnorth", "Market Drayton", "SY8", "Wem", "Clun"]
    found = []
    for number in range(count):
        parts = [chance.choice(words["interests"])]
        if number % 2:
            parts.append(chance.choice(towns))
        if number % 3 == 0:
            parts.append(chance.choice(words[chance.choice(["needs", "help-kinds", "days"])]))
        question = " ".join(parts).lower()
        if number % 4 == 0 and len(question) > 6:
            place = chance.randrange(2, min(len(question), 12) - 1)
            question = question[:place] + question[place + 1 :]
        found.append(question)
    return found


def overlap(one: list[int], other: list[int]) -> float:
    """The part of the first ten of `one` that is among the first ten of `other`; 1 when both are empty."""
    wanted = one[:10]
    return sum(item in other[:10] for item in wanted) / len(wanted) if wanted else float(not other)
