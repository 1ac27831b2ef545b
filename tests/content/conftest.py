"""The county's own content, read once: as it was typed and checked, and as the Directory on a fixed day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from activity_directory.load.files import read_content
from activity_directory.model import Directory, Settings
from activity_directory.pipeline import read_directory
from activity_directory.validate import validate_content
from activity_directory.validate.checked import Checked

PROJECT = Path(__file__).parents[2]
WRITTEN = date(2026, 11, 22)

Entries = Mapping[str, dict[str, Any]]
DirectoryOn = Callable[[date], Directory]


@pytest.fixture(scope="session")
def checked() -> Checked:
    return validate_content(read_content(PROJECT / "content"), schema_folder=PROJECT / "schema", today=WRITTEN)


@pytest.fixture(scope="session")
def entries(checked: Checked) -> Entries:
    """Every activity's data by its id."""
    return checked.activities


@pytest.fixture(scope="session")
def directory_on() -> DirectoryOn:
    """A function that gives the Directory as it is built on a day."""

    @cache
    def build(today: date) -> Directory:
        settings = Settings(
            project=PROJECT,
            content=PROJECT / "content",
            schema=PROJECT / "schema",
            theme=PROJECT / "theme",
            today=today,
        )
        return read_directory(settings).directory

    return build
