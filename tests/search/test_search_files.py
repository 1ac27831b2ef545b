"""The files that are published: the same from the same directory, whole or in parts, and nothing in them can run."""

from __future__ import annotations

import html
import json
import os
import re
import subprocess
import sys
from dataclasses import replace

from activity_directory.rendering import make_render
from activity_directory.search.search_files import data_files, search, stamp_of
from activity_directory.search.searchable import make_searchable
from tests.conftest import PROJECT

AGAIN = """
import sys
sys.path.insert(0, "plugins")
from datetime import date
from pathlib import Path
from activity_directory.model import Settings
from activity_directory.pipeline import read_directory
from activity_directory.search.search_files import data_files, stamp_of
from activity_directory.search.searchable import make_searchable
here = Path.cwd()
settings = Settings(here, here / "content", here / "schema", here / "theme", date(2026, 11, 22))
directory = read_directory(settings).directory
print(stamp_of(data_files(make_searchable(directory), directory)))
"""


def test_the_same_directory_gives_the_same_bytes_whatever_the_hash_seed(example, example_search):
    here = stamp_of(data_files(example_search, example))
    told = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", AGAIN],
        cwd=PROJECT, env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert told.stdout.strip() == here


def test_a_small_directory_is_one_file_and_what_only_some_readers_use(make_directory):
    directory = make_directory({f"a/{n}": {"name": f"Club {n}"} for n in range(20)})
    files = data_files(make_searchable(directory), directory).files
    on_use = {
        f"search/{name}.js" for name in ("facets-0", "facets-1", "facets-2", "meanings-0", "fit-0", "week-0", "map-0")
    }
    assert [path for path in files if path not in on_use] == ["search/main.js"]


def test_a_large_one_is_fetched_in_parts(many, many_search):
    data = data_files(many_search, many)
    files = data.files
    kinds = {re.sub(r"-?\d*\.js$", "", path) for path in files}
    assert kinds == {
        "search/main", "search/words", "search/more", "search/best", "search/cards", "search/facets",
        "search/fit",
        "search/meanings", "search/week", "search/map",
    }  # fmt: skip
    assert sum(map(len, data.page.values())) < 3_000
    assert len(files["search/main.js"]) < 5_000
    assert all('("@stamp@"' in text for path, text in files.items() if "-" in path)


def test_every_file_carries_the_stamp_and_the_page_asks_for_it(make_directory, settings):
    directory = make_directory()
    given = {}

    def render(template, /, **context):
        given.update(context, template=template)
        return "page"

    files = {file.path: file.content.decode() for file in search(directory, settings, render)}
    assert files["search.html"] == "page"
    assert given["template"] == "pages/search.html"
    assert f'"stamp":"{given["stamp"]}"' in files["search/main.js"]
    assert not any("@stamp@" in text for text in files.values())


def test_the_page_tells_its_first_script_what_it_asks_for(make_directory, settings):
    """The words that say nothing, where the shards begin: no file of its own, which would be one more to wait for."""
    directory = make_directory()
    render = make_render(settings, directory)
    files = {file.path: file.content.decode() for file in search(directory, settings, render)}
    tag = re.search(r"<script [^>]*first\.js[^>]*>", files["search.html"]).group()
    said = {name: html.unescape(value) for name, value in re.findall(r' data-([a-z]+)="([^"]*)"', tag)}
    stamp, scripts = said.pop("stamp"), said.pop("scripts")
    assert said == data_files(make_searchable(directory), directory).page
    assert f"first.js?v={stamp}" in tag
    assert scripts.startswith("?v=")


def test_a_change_in_a_script_of_the_page_changes_its_address(make_directory, settings, tmp_path):
    """The scripts stand in front of the data: a browser that kept both must not run the old one with the new page."""
    (tmp_path / "static/js").mkdir(parents=True)
    (tmp_path / "static/js/search-page.js").write_text("window.ours = 1;\n", encoding="utf-8")
    directory, stamps = make_directory(), []
    for overrides in (None, tmp_path):
        given = {}
        files = search(
            directory,
            replace(settings, overrides=overrides),
            lambda _, given=given, **context: str(given.update(context)),
        )
        written = {file.path: file.content.decode() for file in files}
        stamps.append(given["stamp"])
    assert "window.ours" in written["search/main.js"]
    assert len(set(stamps)) == 2


def test_a_change_in_an_entry_changes_the_stamp(make_directory):
    stamps = set()
    for summary in ("Quiet.", "Calm."):
        directory = make_directory({"a/one": {"summary": summary}})
        stamps.add(stamp_of(data_files(make_searchable(directory), directory)))
    assert len(stamps) == 2


def test_nothing_that_an_entry_says_can_end_its_text(make_directory):
    hostile = '</script><script>alert(1)</script> "); alert(2); (" \\ \u2028 @stamp@ ${x} `'
    directory = make_directory({"a/one": {"name": hostile, "summary": hostile, "description": hostile}})
    (line,) = [
        line
        for line in data_files(make_searchable(directory), directory).files["search/main.js"].split("\n")
        if line.startswith("activitySearch.cards")
    ]
    card = json.loads(re.fullmatch(r"activitySearch\.cards\(0,(.*)\);", line).group(1))[0]
    assert card[1] == hostile
