"""What is published of the scripts: as few bytes as promised, and the same doors to the outside as their sources.

Bytes as they travel: each file gzipped by itself, as a web server does it.
"""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from activity_directory.minified import minified
from activity_directory.search.page_scripts import FIRST_SCRIPTS, MAIN_SCRIPTS
from tests.conftest import PROJECT

JS = PROJECT / "theme" / "static" / "js"
SOURCES = {path.name: path.read_text(encoding="utf-8") for path in sorted(JS.glob("*.js"))}
# Loaded when a reader opens the filters, and when one types what may hold a place, a day or an age; the rest is data.
OPENED = ("search-columns.js", "search-facets.js", "search-state.js", "search-panel.js")
UNDERSTOOD = ("search-columns.js", "search-facets.js", "search-understand.js", "search-panel.js")
MOST_BYTES = 8 * 1024


@pytest.fixture(scope="module")
def published() -> dict[str, str]:
    return minified(SOURCES)


def travels(scripts: list[str], published: dict[str, str]) -> dict[str, int]:
    return {name: len(gzip.compress(published[name].encode(), 6, mtime=0)) for name in scripts if name in published}


def test_the_first_results_need_at_most_8_kb_of_script(published: dict[str, str]) -> None:
    """They come in two files, with data behind them; nothing else of the page's is a script of its own."""
    page = (PROJECT / "theme/templates/pages/search.html").read_text(encoding="utf-8")
    assert re.findall(r'<script src="([^?]*)', page) == ["{{ root }}{{ first }}", "{{ root }}{{ main }}"]
    together = {
        name: "\n".join(published[f"{script}.js"] for script in scripts)
        for name, scripts in (("first.js", FIRST_SCRIPTS), ("main.js", MAIN_SCRIPTS))
    }
    sizes = travels(list(together), together)
    assert sum(sizes.values()) <= MOST_BYTES, sizes


@pytest.mark.parametrize("filters", [OPENED, UNDERSTOOD], ids=["opened", "understood"])
def test_the_filters_need_at_most_8_kb_more(filters: tuple[str, ...], published: dict[str, str]) -> None:
    sizes = travels(list(filters), published)
    assert sum(sizes.values()) <= MOST_BYTES, sizes


@pytest.mark.parametrize("name", SOURCES)
def test_what_others_call_keeps_its_name(name: str, published: dict[str, str]) -> None:
    """Names that cross from file to file, to the page and to the address stand after a full stop or between quotes."""

    def crossing(text: str) -> set[str]:
        return set(re.findall(r"(?:activitySearch|activityDirectory|window|top)\.([A-Za-z]+)", text))

    code = re.sub(r"/\*.*?\*/|//[^\n]*", "", SOURCES[name], flags=re.DOTALL)
    missing = {word for word in crossing(code) if not re.search(rf"\b{word}\b", published[name])}
    assert missing == set()


@pytest.mark.skipif(shutil.which("node") is None, reason="Node is not here")
@pytest.mark.parametrize("name", SOURCES)
def test_what_is_published_is_a_script_that_an_engine_reads(
    name: str, published: dict[str, str], tmp_path: Path
) -> None:
    script = tmp_path / name
    script.write_text(published[name], encoding="utf-8")
    assert subprocess.run(["node", "--check", script], capture_output=True, check=False, text=True).stderr == ""
