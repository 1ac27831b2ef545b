"""What scripts keep on a device: under names that "Forget everything" finds, and said on the privacy page."""

from __future__ import annotations

import re

import pytest

from tests.conftest import PROJECT

SCRIPTS = {
    path.name: re.sub(r"/\*.*?\*/|(?<![:\"])//[^\n]*", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    for folder in ("static/js", "offline")
    for path in sorted((PROJECT / "theme" / folder).glob("*.js"))
}
STORES = re.compile(r"localStorage|sessionStorage|\bcaches\b|indexedDB")
# Each with what it keeps as the privacy page calls it. A new one needs a line there, and a name in forget.js.
KEEPERS = {
    "shortlist.js": "My list",
    "can-we-go.js": "Can we go?",
    "can-we-go-form.js": "Can we go?",
    "entry-draft.js": "What you write about your activity",
    "offline-copy.js": "A copy to read offline",
    "offline-page.js": "A copy to read offline",
    "worker.js": "A copy to read offline",
}


def test_only_these_scripts_keep_anything() -> None:
    assert {name for name, code in SCRIPTS.items() if STORES.search(code)} <= {*KEEPERS, "forget.js"}


@pytest.mark.parametrize("words", sorted(set(KEEPERS.values())))
def test_the_privacy_page_names_what_is_kept_and_how_it_is_forgotten(words: str) -> None:
    page = (PROJECT / "content" / "pages" / "privacy.md").read_text(encoding="utf-8")
    assert f"**{words}" in page
    assert "](my-list.html#kept-here)" in page


def test_every_name_begins_so_that_forgetting_finds_it() -> None:
    named = [
        text
        for name, code in SCRIPTS.items()
        if name in KEEPERS
        for text in re.findall(r'(?:KEY|OURS|KEPT_LIST|PREFIX|CACHE)\w* = "([^"]*)"', code)
    ]
    assert len(named) >= 3
    assert [name for name in named if not name.startswith("activity-directory ")] == []


def test_every_key_has_the_path_of_the_directory_in_it() -> None:
    """Two directories on one host share its store."""
    keys = [line for code in SCRIPTS.values() for line in code.splitlines() if re.search(r"\bKEY = ", line)]
    assert len(keys) >= 3
    assert [line for line in keys if 'new URL("../../", document.currentScript.src).pathname' not in line] == []
