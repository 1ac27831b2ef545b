"""What the commands hand on to the builder and the publisher."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from activity_directory import publish
from activity_directory.cli import main
from tests.conftest import PROJECT


@pytest.fixture
def project(tmp_path, monkeypatch):
    (tmp_path / "pelicanconf.py").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_publishing_again_is_to_the_link_and_not_to_what_it_leads_to(project, monkeypatch):
    """The target is a link from the first time on: followed, it would be the version that families read now."""
    (project / "www" / ".activities.versions" / "current").mkdir(parents=True)
    link = project / "www" / "activities"
    link.symlink_to(".activities.versions/current")
    asked = {}
    monkeypatch.setattr(publish, "publish", lambda _, **given: asked.update(given) or 0)
    assert CliRunner().invoke(main, ["publish", "www/activities"]).exit_code == 0
    assert asked["target"] == link


def test_a_quarter_reaches_pelican_as_it_was_typed(project, monkeypatch):
    """Whatever was typed: it is the settings that say what is wrong with it."""
    asked = {}
    monkeypatch.setattr(publish, "build_and_swap", lambda _, **given: asked.update(given) or 0)
    typed = 'no "quarter"\\'
    assert CliRunner().invoke(main, ["build", "--quarter", typed]).exit_code == 0
    name, _, value = asked["pelican_args"][-1].partition("=")
    assert (name, json.loads(value)) == ("ACTIVITY_DIRECTORY_QUARTER", typed)


def test_a_brochure_of_content_that_cannot_be_used_says_which_files_to_mend(project):
    (project / "content").mkdir()
    for name in ("schema", "theme"):
        (project / name).symlink_to(PROJECT / name)
    done = CliRunner().invoke(main, ["brochure"])
    assert done.exit_code == 1
    assert "content/site.yaml" in done.output
    assert isinstance(done.exception, SystemExit), "words, and no stack trace"
