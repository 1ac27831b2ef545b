"""A small way to ask one rule about a few lines of an entry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from types import MappingProxyType

import pytest

from activity_directory.load.strict_yaml import read_yaml
from activity_directory.problem import Problem
from activity_directory.validate.content_check import check_content
from activity_directory.validate.rules import all_rules
from tests.conftest import TODAY
from tests.example_content import EXAMPLES, fixture_content, project_schemas

# Where a file of each kind stands; the folder of an activity is its provider.
PLACES = {
    "activity": "activities/severn-splash/saturday-swim.yaml",
    "provider": "providers/severn-splash.yaml",
    "feedback": "feedback/2026-autumn.yaml",
    **{name: f"{name}.yaml" for name in ("site", "programme", "assurance", "calendar", "places", "targets")},
}
FEEDBACK = "on: 2026-10-01\ntitle: Autumn\nitems:\n  - {said: Too loud., did: A quiet hour.}\n"
ASSURANCE = "providers:\n  - {provider: severn-splash, standing: listed, on: 2026-09-01, by: Short breaks team}\n"
TARGETS = "targets:\n  - {id: all, says: Something for everybody., measure: activities, at_least: 3}\n"


@cache
def base_lines(kind: str) -> dict[str, str]:
    """A whole, good file of a kind by its top-level names."""
    if kind == "activity":
        text = (EXAMPLES / "valid" / "smallest.yaml").read_text("utf-8")
    elif kind == "provider":
        text = (EXAMPLES / "content" / "providers" / "severn-splash.yaml").read_text("utf-8")
    elif kind in ("feedback", "assurance", "targets"):
        text = {"feedback": FEEDBACK, "assurance": ASSURANCE, "targets": TARGETS}[kind]
    else:
        text = (EXAMPLES / "content" / f"{kind}.yaml").read_text("utf-8")
    return top_level(text)


def top_level(text: str) -> dict[str, str]:
    lines: dict[str, str] = {}
    name = ""
    for line in text.splitlines(keepends=True):
        if line[0] not in " #\n-":
            name = line.partition(":")[0]
        if name and line[0] not in "#\n":
            lines[name] = lines.get(name, "") + line
    return lines


Ask = Callable[..., tuple[Problem, ...]]


@pytest.fixture
def problems_with(request: pytest.FixtureRequest) -> Ask:
    """Asks the rule that the test module is named after: its Problems for a good file with some lines replaced.

    Top-level names given as `without` are left out. `place` puts the file elsewhere in the content folder.
    """
    rule = request.path.stem.removeprefix("test_").replace("_", "-")
    assert rule in {known.id for known in all_rules()}, f"no rule is called {rule}"
    return lambda lines="", **options: ask(rule, lines, **options)


def ask(
    rule: str,
    lines: str = "",
    *,
    kind: str = "activity",
    without: tuple[str, ...] = (),
    place: str = "",
    today: date = TODAY,
) -> tuple[Problem, ...]:
    given = top_level(lines + "\n")
    merged = {name: text for name, text in {**base_lines(kind), **given}.items() if name not in without}
    place = place or PLACES[kind]
    document, problems = read_yaml("".join(merged.values()).encode(), f"content/{place}")
    assert document is not None, problems
    content = replace(fixture_content(), problems=problems)
    folder, _, name = place.removesuffix(".yaml").partition("/")
    if name:
        content = replace(content, **{folder: MappingProxyType({**getattr(content, folder), name: document})})
    else:
        content = replace(content, **{folder: document})
    checked = check_content(content, project_schemas(), today)
    return tuple(found for found in checked.problems if found.rule == rule and found.path == f"content/{place}")
