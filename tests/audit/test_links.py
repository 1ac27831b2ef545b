"""The audit's link checker finds what leads nowhere, and nothing else."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any


def links() -> Any:
    spec = importlib.util.spec_from_file_location("audit_links", Path(__file__).parent / "links.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_link_to_no_file_no_place_or_outside_the_site_is_found_with_its_line(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "a").mkdir(parents=True)
    (tmp_path / "outside.html").touch()
    (site / "index.html").write_text(
        '<a href="a/b.html#here">good</a>\n<a href="a/c.html">x</a>\n<a href="a/b.html#gone">x</a>\n'
        '<a href="../outside.html">x</a><a href="https://example.org/x">away</a><a href="mailto:a@example.org">m</a>'
        '<a href="#near=ludlow">filters</a><a href="#top">x</a>'
    )
    (site / "a" / "b.html").write_text('<p id="here"><a href="../index.html">back</a>')
    assert links().broken(site) == [
        "index.html, line 2: a/c.html  leads to no file",
        "index.html, line 3: a/b.html#gone  names no place on that page",
        "index.html, line 4: #top  names no place on that page",
        "index.html, line 4: ../outside.html  leads to no file",
    ]


def test_only_the_page_for_what_is_not_there_may_guess_at_the_hosts_first_page(tmp_path: Path) -> None:
    for name in ("404.html", "index.html"):
        (tmp_path / name).write_text('<a href="/">first page</a>', encoding="utf-8")
    assert links().broken(tmp_path) == ["index.html, line 1: /  leads to no file"]
