"""The browser scripts: small, each with one job, in words that old telephones know."""

from __future__ import annotations

import re

import pytest

from tests.conftest import PROJECT

JS = PROJECT / "theme" / "static" / "js"
SCRIPTS = sorted(JS.rglob("*.js"))
# What Trusted Types and the site's policy refuse, what fails on file://, and what ES2019 does not have.
REFUSED = {
    "HTML made from text": r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser",
    "code made from text": r"\beval\(|new Function|setTimeout\(\s*[\"']",
    "what fails on file://": r"(?<![.\w])fetch\(|XMLHttpRequest|^\s*(import|export)\b",
    "a cookie": r"document\.cookie",
    "what ES2019 does not have": r"\?\?|\?\.[\w\[(]|\bBigInt\b|\.replaceAll\(|\.at\(|this\.#",
}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
@pytest.mark.parametrize(("what", "pattern"), REFUSED.items(), ids=lambda each: each if " " in each else "")
def test_a_script_has_nothing_that_a_reader_would_pay_for(script: object, what: str, pattern: str) -> None:
    assert hasattr(script, "read_text")
    code = re.sub(r"/\*.*?\*/|//[^\n]*", "", script.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert not re.findall(pattern, code, flags=re.MULTILINE), what


# A page on file:// has no service worker: these ask first whether there is one.
WITH_SERVICE_WORKERS = {"forget.js", "offline-page.js"}


def test_only_scripts_that_ask_whether_there_is_one_use_a_service_worker() -> None:
    used = {script.name for script in SCRIPTS if "serviceWorker" in script.read_text(encoding="utf-8")}
    assert used <= WITH_SERVICE_WORKERS


def test_each_script_says_its_job_first() -> None:
    for script in SCRIPTS:
        assert script.read_text(encoding="utf-8").startswith("/*"), script.name


def test_the_page_for_maintainers_names_every_script() -> None:
    guide = (PROJECT / "docs" / "maintainers" / "theme.md").read_text(encoding="utf-8")
    assert [script.name for script in SCRIPTS if script.name not in guide] == []
