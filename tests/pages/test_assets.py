"""Stylesheets and files: the theme's, with the county's own in place of them or beside them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from activity_directory.minified import minified
from activity_directory.pages.assets import asset_files, stylesheet
from activity_directory.theme_files import static_files


def assets(settings: Any, directory: Any) -> dict[str, bytes]:
    return {file.path: file.content for file in asset_files(settings, directory.site)}


def test_the_stylesheet_holds_every_import_in_its_layer_and_imports_nothing(settings: Any, directory: Any) -> None:
    css = stylesheet(static_files(settings), directory.site)
    listing = (settings.theme / "static/css/main.css").read_text(encoding="utf-8")
    assert "@import" not in css
    assert css.index("@layer tokens, base, components, utilities, county, print;") < css.index("@font-face")
    for name, layer in re.findall(r'@import url\("([^"]+)"\) layer\((\w+)\)', listing):
        body = (settings.theme / "static/css" / name).read_text(encoding="utf-8").replace('url("../', 'url("').strip()
        assert body in css, (name, layer)


def test_every_address_in_the_stylesheet_is_of_a_file_that_is_there(site: dict[str, bytes]) -> None:
    css = site["static/site.css"].decode()
    found = [name for name in re.findall(r'url\("?([^")]+)"?\)', css) if not name.startswith("data:")]
    assert found
    assert [name for name in found if f"static/{name}" not in site] == []


def test_the_countys_colours_are_set_and_nothing_else_can_be(settings: Any, directory: Any) -> None:
    assert b"--brand:#1d4e5f;--accent:#7a3b69" in assets(settings, directory)["static/site.css"]
    wrong = replace(directory, site=replace(directory.site, colour_main="red; } body { display: none"))
    css = stylesheet(static_files(settings), wrong.site)
    assert "display: none }" not in css
    assert "--brand: red" not in css


def test_a_county_adds_and_replaces_files_without_touching_ours(settings: Any, directory: Any, tmp_path: Path) -> None:
    css = tmp_path / "static/css"
    (css / "components").mkdir(parents=True)
    (css / "county.css").write_text(".x { color: red }")
    (css / "components/card.css").write_text(".theirs { color: blue }")
    (tmp_path / "static/symbols").mkdir()
    (tmp_path / "static/symbols/swimming.svg").write_text("<svg/>")
    (tmp_path / "crest.svg").write_text("<svg/>")
    county = replace(settings, overrides=tmp_path)
    named = replace(directory, site=replace(directory.site, logo_file="crest.svg", logo_alt="Crest"))
    files = assets(county, named)
    joined = files["static/site.css"].decode()
    assert joined.rstrip().endswith("@layer county{.x{color:red}}")
    assert ".theirs" in joined
    assert ".card-title" not in joined or ".card-title" in (settings.theme / "static/css/print.css").read_text()
    assert files["static/symbols/swimming.svg"] == b"<svg/>"
    assert files["static/crest.svg"] == b"<svg/>"


def test_scripts_are_published_without_comments_and_with_the_same_meaning(settings: Any, directory: Any) -> None:
    files = assets(settings, directory)
    sources = sorted((settings.theme / "static/js").glob("*.js"))
    assert sources
    for source in sources:
        published = files[f"static/js/{source.name}"].decode()
        assert len(published) < source.stat().st_size * 0.7, source.name
        assert "/*" not in published, source.name


def test_a_countys_script_that_the_minifier_cannot_read_is_published_as_it_is(
    settings: Any, directory: Any, tmp_path: Path
) -> None:
    scripts = tmp_path / "static/js"
    scripts.mkdir(parents=True)
    (scripts / "dates.js").write_text("/* newer */ newer syntax ;;; {")
    (scripts / "empty.js").write_text("")
    files = assets(replace(settings, overrides=tmp_path), directory)
    assert files["static/js/dates.js"] == b"/* newer */ newer syntax ;;; {"
    assert files["static/js/empty.js"] == b""


def test_what_is_published_is_the_same_each_time_and_needs_nothing_newer_than_its_source() -> None:
    source = (
        "/* x */ (function (top) { var a = top.b; if (a === null || a === undefined) { a = 'é'; } top.c = a; })(self);"
    )
    first, second = (minified({"a.js": source, "b.css": "a { color: red }"}) for _ in range(2))
    assert first == second
    assert "??" not in first["a.js"]
    assert "top" not in first["a.js"]
    assert "é" in first["a.js"]
    assert first["b.css"] == "a{color:red}"
