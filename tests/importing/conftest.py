"""What tests of importing share: the schemas, the towns, and a small project to bring things into."""

from __future__ import annotations

import shutil

import pytest

from activity_directory.importing.item import Notes
from activity_directory.importing.towns import Towns
from activity_directory.importing.values import Values
from activity_directory.load.strict_yaml import read_yaml
from activity_directory.validate.schemas import load_schemas
from tests.conftest import PROJECT

EXAMPLES = PROJECT / "tests" / "examples"


@pytest.fixture(scope="session")
def schemas():
    return load_schemas(PROJECT / "schema")


@pytest.fixture(scope="session")
def towns():
    document, _ = read_yaml((PROJECT / "content" / "places.yaml").read_bytes(), "places.yaml")
    return Towns(document.data["towns"])


@pytest.fixture
def notes():
    return Notes("row 2")


@pytest.fixture
def values(schemas):
    return Values(schemas)


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project with two entries of its own, in which the current folder is."""
    shutil.copytree(EXAMPLES / "content", tmp_path / "content")
    shutil.copy(PROJECT / "content" / "places.yaml", tmp_path / "content")
    shutil.copytree(PROJECT / "schema", tmp_path / "schema")
    (tmp_path / "pelicanconf.py").touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return tmp_path
