"""The page for a provider's first entry shows entries that pass as they stand, and names only what exists."""

from __future__ import annotations

import re

import pytest

from activity_directory.problem import Severity
from activity_directory.validate.schema_check import check_against
from tests.conftest import PROJECT
from tests.example_content import content_with, problems_of, project_schemas

PAGE = (PROJECT / "docs/providers/your-first-entry.md").read_text("utf-8")
ENTRY, PROVIDER, *PARTS = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
LINES = re.findall(r"`([a-z_]+: [{\[].*?[}\]])`", PAGE)


@pytest.mark.parametrize(
    ("text", "place"),
    [(ENTRY, "activities/severn-splash/first.yaml"), (PROVIDER, "providers/your-club.yaml")],
    ids=["activity", "provider"],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
def test_what_is_shown_to_be_copied_passes(text: str, place: str, line_end: str) -> None:
    raw = text.replace("\n", line_end).encode()
    assert [p for p in problems_of(raw, place) if p.severity is Severity.BLOCKING] == []


def test_the_page_shows_every_line_that_an_entry_must_have() -> None:
    required = project_schemas()["activity"].plain["required"]
    assert [name for name in required if f"\n{name}:" not in f"\n{ENTRY}"] == []


@pytest.mark.parametrize("line", [*LINES, *PARTS])
def test_each_line_that_is_shown_passes_in_an_entry(line: str) -> None:
    names = set(re.findall(r"^([a-z_]+):", line, re.MULTILINE))
    kept = re.sub(rf"^(?:{'|'.join(names)}):.*\n(?:[ ].*\n)*", "", ENTRY, flags=re.MULTILINE)
    raw = f"{kept}{line}\n".encode()
    document = content_with(raw, "activities/severn-splash/first.yaml").activities["severn-splash/first"]
    schemas = project_schemas()
    assert check_against(document, schemas["activity"], schemas).problems == ()
