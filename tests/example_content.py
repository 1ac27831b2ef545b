"""Checks an example file as if it stood in the content folder of tests/examples, and gives the words a person sees.

The first lines of an example are comments that say what it shows. One of them may name its kind, when it is not an
activity of severn-splash:

    # file: providers/new-club.yaml
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from activity_directory.load.files import SINGLE_FILES, read_content
from activity_directory.load.strict_yaml import read_yaml
from activity_directory.reporters.text import report_text
from activity_directory.validate.content_check import check_content
from activity_directory.validate.schemas import Schemas, load_schemas
from tests.conftest import PROJECT, TODAY

if TYPE_CHECKING:
    from activity_directory.load.files import Content
    from activity_directory.problem import Problem
    from activity_directory.validate import Checked

EXAMPLES = PROJECT / "tests" / "examples"
SCHEMA = PROJECT / "schema"
_FILE = re.compile(rb"^# file: (\S+)$", re.MULTILINE)


@cache
def fixture_content() -> Content:
    return read_content(EXAMPLES / "content")


@cache
def project_schemas() -> Schemas:
    return load_schemas(SCHEMA)


def place_of(raw: bytes, stem: str) -> str:
    """Where an example stands in the content folder, from its own comment or as an activity."""
    said = _FILE.search(raw[:2000])
    return said.group(1).decode() if said is not None else f"activities/severn-splash/{stem}.yaml"


def content_with(raw: bytes, place: str) -> Content:
    """The fixture content with one more file, or with one of its files replaced."""
    content = fixture_content()
    path = f"content/{place}"
    document, problems = read_yaml(raw, path)
    content = replace(content, problems=problems)
    folder, _, name = place.removesuffix(".yaml").partition("/")
    if not name:
        assert folder in SINGLE_FILES, f"there is no {folder}.yaml"
        return replace(content, **{folder: document})
    if document is None:
        unreadable = MappingProxyType({name: path}) if folder == "activities" else content.unreadable
        return replace(content, unreadable=unreadable, unreadable_paths=frozenset({path}))
    more = MappingProxyType({**getattr(content, folder), name: document})
    return replace(content, **{folder: more})


def checked_with(raw: bytes, place: str) -> Checked:
    return check_content(content_with(raw, place), project_schemas(), TODAY)


def problems_of(raw: bytes, place: str) -> tuple[Problem, ...]:
    """The Problems of that one file."""
    return tuple(problem for problem in checked_with(raw, place).problems if problem.path == f"content/{place}")


def words_for(example: Path) -> str:
    """What the provider of an example sees."""
    raw = example.read_bytes()
    return report_text(problems_of(raw, place_of(raw, example.stem)))
