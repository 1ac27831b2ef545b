"""The documents say what is: names they give exist, and what there is is documented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import PROJECT

DOCS = sorted([*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md")])
PACKAGE = PROJECT / "plugins" / "activity_directory"
WALKTHROUGH = PROJECT / "docs" / "maintainers" / "walkthrough.md"


@pytest.mark.parametrize("path", DOCS, ids=lambda path: str(path.relative_to(PROJECT)))
def test_links_between_documents_lead_somewhere(path: Path):
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    targets = re.findall(r"\]\(([^)#\s]+)[^)]*\)", text)
    missing = [target for target in targets if "://" not in target and not (path.parent / target).exists()]
    assert missing == []


def test_the_walkthrough_names_only_files_that_exist():
    text = WALKTHROUGH.read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:[a-z_]+/)*[a-z_]+\.(?:py|html|json|js|md))`", text))
    assert len(named) > 20
    missing = [name for name in sorted(named) if not any((root / name).exists() for root in (PROJECT, PACKAGE))]
    assert [name for name in missing if not name.startswith("activity_directory/")] == []


def test_the_walkthrough_names_only_functions_that_exist():
    text = WALKTHROUGH.read_text(encoding="utf-8")
    source = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    pairs = re.findall(r"`([A-Za-z_]+)`\s+(?:in|of the leaf)\s+`?([a-z_/]+\.py)?", text)
    assert len(pairs) > 12
    for name, module in pairs:
        where = (PACKAGE / module).read_text(encoding="utf-8") if module else source
        assert re.search(rf"\b(?:def|class) {name}\b|^{name}\b.*=", where, re.MULTILINE), f"{name} in {module}"


def test_every_view_of_the_pipeline_is_in_the_walkthrough_and_in_the_architecture():
    views = re.findall(r'"activity_directory\.([a-z]+)"', (PROJECT / "pelicanconf.py").read_text(encoding="utf-8"))
    assert len(views) > 5
    for path in (WALKTHROUGH, WALKTHROUGH.parent / "architecture.md"):
        text = path.read_text(encoding="utf-8")
        assert [view for view in views if view not in text] == []


def test_every_decision_says_what_lost():
    """Half a page each, with the alternatives."""
    for path in sorted((PROJECT / "docs" / "decisions").glob("[0-9]*.md")):
        text = path.read_text(encoding="utf-8")
        assert text.startswith("# "), path
        assert len(text.split()) > 60, path


def test_nothing_in_the_documents_names_a_machine_or_a_package_index():
    for path in DOCS:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"(?<![\w.])/(?:work|tmp|root|home)/|pypi\.org|npmjs|pythonhosted", text), path
