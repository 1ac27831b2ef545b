"""What a fresh machine meets: locked packages, make's targets, workflows, fonts, symbols and icons."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml

PROJECT = Path(__file__).parent.parent
LOCKS = ("runtime", "test", "dev")
WORKFLOWS = sorted((PROJECT / ".github" / "workflows").glob("*.yml"))
SYMBOLS = sorted((PROJECT / "theme" / "static" / "symbols").glob("*.svg"))
ICONS = sorted((PROJECT / "theme" / "icons").glob("*.svg"))


def pins(lock: str) -> dict[str, str]:
    text = (PROJECT / "requirements" / f"{lock}.txt").read_text()
    return dict(re.findall(r"^([a-z0-9-]+)==([^ \\\n]+)", text, re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_a_hash_and_no_address_is_named(lock: str) -> None:
    text = (PROJECT / "requirements" / f"{lock}.txt").read_text()
    entries = re.split(r"\n(?=[a-z0-9])", text.strip())
    assert len(entries) == len(pins(lock))
    assert all("--hash=sha256:" in entry for entry in entries)
    assert not re.search(r"://|@|--index|--find-links|/", text)


def test_the_locks_agree_and_each_holds_the_one_before() -> None:
    runtime, test, dev = (pins(lock) for lock in LOCKS)
    assert runtime.items() <= test.items() <= dev.items()


def test_what_must_be_exact_is_exact() -> None:
    assert pins("runtime")["whoosh"] == "2.7.4"
    assert "typst==" in (PROJECT / "requirements" / "runtime.in").read_text()


def test_every_package_that_is_asked_for_is_locked_and_has_its_reason() -> None:
    why = (PROJECT / "docs" / "decisions" / "0010-dependencies.md").read_text()
    for lock in LOCKS:
        asked = (PROJECT / "requirements" / f"{lock}.in").read_text()
        for name in re.findall(r"^([a-z][a-z0-9-]+)", asked, re.MULTILINE):
            assert name in pins(lock), name
            assert name in why or name.startswith("types-"), f"0010-dependencies.md says nothing of {name}"


def test_the_readme_begins_with_the_two_commands() -> None:
    commands = re.findall(r"^    (.+?)\s+#", (PROJECT / "README.md").read_text(), re.MULTILINE)
    assert commands[:2] == ["make", "make test"]


def test_make_help_names_every_target() -> None:
    if shutil.which("make") is None:
        pytest.skip("this machine has no make")
    makefile = (PROJECT / "Makefile").read_text()
    phony = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert phony
    said = subprocess.run(["make", "help"], cwd=PROJECT, capture_output=True, text=True, check=True).stdout
    missing = [each for each in phony.group(1).split() if f"make {each} " not in said and each != "build"]
    assert missing == []


def test_the_continuous_check_runs_the_readmes_commands() -> None:
    script = PROJECT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    lines = script.read_text().splitlines()
    assert "set -euo pipefail" in lines
    assert lines[-2:] == ["make lint", "make test"]


def test_the_version_and_licence_are_said_once() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]
    assert project["license"] == "AGPL-3.0-or-later"
    assert project["requires-python"] == ">=3.11"
    assert f"## {project['version']}" in (PROJECT / "CHANGELOG.md").read_text()


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_pin_every_action_by_hash_and_start_with_no_rights(path: Path) -> None:
    text = path.read_text()
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {}
    assert "pull_request_target" not in text
    assert "workflow_run" not in text
    for job in workflow["jobs"].values():
        assert "permissions" in job
        for step in job["steps"]:
            if "uses" in step:
                assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", step["uses"])
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


def test_what_a_pull_request_runs_can_only_read_and_knows_no_secret() -> None:
    text = (PROJECT / ".github" / "workflows" / "check.yml").read_text()
    workflow = yaml.safe_load(text)
    assert {json.dumps(job["permissions"]) for job in workflow["jobs"].values()} == {'{"contents": "read"}'}
    assert "secrets" not in text.split("name: Check", 1)[1]


def test_the_symbols_on_disk_are_those_of_the_vocabulary() -> None:
    vocabulary = json.loads((PROJECT / "schema" / "vocabulary" / "symbols.json").read_text())
    assert [each["const"] for each in vocabulary["oneOf"]] == sorted(path.stem for path in SYMBOLS)


def test_every_symbol_that_a_vocabulary_names_exists() -> None:
    names = {path.stem for path in SYMBOLS}
    for path in sorted((PROJECT / "schema" / "vocabulary").glob("*.json")):
        used = {each["symbol"] for each in json.loads(path.read_text()).get("oneOf", []) if "symbol" in each}
        assert used <= names, path.name


def test_every_drawing_can_stand_in_a_page_and_takes_the_pages_colour() -> None:
    for path in [*SYMBOLS, *ICONS]:
        drawing = ET.parse(path).getroot()
        assert drawing.get("viewBox") == ("0 0 24 24" if path in ICONS else "0 0 72 72"), path
        for element in drawing.iter():
            assert not {"id", "class", "style", "href"} & set(element.keys()), path
            assert element.tag.split("}")[1] not in {"style", "script", "image", "use", "defs"}, path
            assert {element.get("fill"), element.get("stroke")} <= {None, "none", "currentColor"}, path


def test_the_font_stylesheet_names_files_that_exist() -> None:
    css = PROJECT / "theme" / "static" / "css" / "fonts.css"
    files = re.findall(r'url\("([^"]+)"\)', css.read_text())
    assert len(files) == 4
    assert all((css.parent / file).resolve().is_file() for file in files)


def test_the_brochures_font_is_found_by_name_and_has_welsh_letters() -> None:
    typst = pytest.importorskip("typst")
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(PROJECT / "theme" / "brochure" / "fonts")],
    )
    assert fonts.families() == ["Atkinson Hyperlegible Next"]
    words = '#set text(font: "Atkinson Hyperlegible Next")\nŵ ŷ £ – *ŵ ŷ £ –*'.encode()
    _, warnings = typst.Compiler(words, font_paths=fonts).compile_with_warnings(format="pdf")
    assert warnings == []


def test_the_notice_names_folders_that_exist() -> None:
    for places in re.findall(r"^  where +(.+)$", (PROJECT / "NOTICE").read_text(), re.MULTILINE):
        for place in places.split(", "):
            assert list(PROJECT.glob(place.split(" (")[0])), place
