"""The command line as a whole: every command is there, says what it does, and fails in words."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from activity_directory.cli import COMMANDS, main, project_folder
from tests.conftest import PROJECT


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_can_be_asked_what_it_does(name):
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0, result.output
    assert result.output.startswith("Usage:")


def test_help_names_every_command_without_importing_any(monkeypatch):
    monkeypatch.setattr("importlib.import_module", lambda name: pytest.fail(f"imported {name}"))
    output = CliRunner().invoke(main, ["--help"]).output
    assert all(name in output for name in COMMANDS)


def test_a_command_that_does_not_exist_ends_with_code_2():
    result = CliRunner().invoke(main, ["chekc"])
    assert result.exit_code == 2
    assert "No such command" in result.output


def test_outside_a_project_it_says_where_to_go(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(click.UsageError, match=r"no pelicanconf\.py"):
        project_folder()


def test_it_works_from_a_folder_inside_the_project(monkeypatch):
    monkeypatch.chdir(PROJECT / "content" / "activities")
    assert project_folder() == PROJECT


def test_every_command_is_in_the_readme_or_the_docs():
    written = "\n".join(
        path.read_text(encoding="utf-8") for path in [PROJECT / "README.md", *Path(PROJECT / "docs").rglob("*.md")]
    )
    missing = [name for name in COMMANDS if f"activity-directory {name}" not in written]
    assert missing == []
