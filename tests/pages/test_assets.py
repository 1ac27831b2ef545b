"""Stylesheets and files: the theme's, with the county's own in place of them or beside them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from activity_directory.pages.assets import asset_files


def assets(settings: Any, directory: Any) -> dict[str, bytes]:
    return {file.path: file.content for file in asset_files(settings, directory.site)}


def test_the_stylesheet_holds_every_import_in_its_layer_and_imports_nothing(
    site: dict[str, bytes], settings: Any
) -> None:
    css = site["static/site.css"].decode()
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
    assert b"--brand: #1d4e5f; --accent: #7a3b69;" in assets(settings, directory)["static/site.css"]
    wrong = replace(directory, site=replace(directory.site, colour_main="red; } body { display: none"))
    assert b"display: none }" not in assets(settings, wrong)["static/site.css"]
    assert b"--brand: red" not in assets(settings, wrong)["static/site.css"]


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
    assert joined.rstrip().endswith("@layer county {\n.x { color: red }\n}")
    assert ".theirs" in joined
    assert ".card-title" not in joined or ".card-title" in (settings.theme / "static/css/print.css").read_text()
    assert files["static/symbols/swimming.svg"] == b"<svg/>"
    assert files["static/crest.svg"] == b"<svg/>"
