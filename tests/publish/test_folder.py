"""Taking a site to a folder that a web server reads."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from activity_directory.publish import CannotPublishError, publish_to_folder


@pytest.fixture
def output(tmp_path: Path) -> Path:
    folder = tmp_path / "built"
    (folder / "activities").mkdir(parents=True)
    (folder / "index.html").write_text("first")
    (folder / "activities" / "swim.html").write_text("swim")
    return folder


@pytest.fixture(params=["with rsync", "without rsync"])
def copier(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "without rsync":
        monkeypatch.setattr(shutil, "which", lambda _: None)
    elif shutil.which("rsync") is None:
        pytest.skip("this machine has no rsync")
    return str(request.param)


def test_the_target_becomes_a_link_to_a_whole_copy(output: Path, tmp_path: Path, copier: str) -> None:
    target = tmp_path / "www" / "activities"
    publish_to_folder(output, target)
    assert target.is_symlink()
    assert not target.readlink().is_absolute()
    assert (target / "activities" / "swim.html").read_text() == "swim"
    assert (target / "index.html").stat().st_mode & 0o777 == 0o644


def test_what_was_deleted_is_gone_and_old_versions_do_not_pile_up(output: Path, tmp_path: Path, copier: str) -> None:
    target = tmp_path / "www" / "activities"
    for turn in range(5):
        (output / "index.html").write_text(f"turn {turn}")
        publish_to_folder(output, target)
    (output / "activities" / "swim.html").unlink()
    publish_to_folder(output, target)
    assert (target / "index.html").read_text() == "turn 4"
    assert not (target / "activities" / "swim.html").exists()
    assert len([each for each in (tmp_path / "www" / ".activities.versions").iterdir() if each.is_dir()]) <= 4


@pytest.mark.skipif(shutil.which("rsync") is None, reason="this machine has no rsync")
def test_a_page_that_did_not_change_keeps_its_date(output: Path, tmp_path: Path) -> None:
    target = tmp_path / "www" / "activities"
    publish_to_folder(output, target)
    before = (target / "activities" / "swim.html").stat()
    (output / "activities" / "swim.html").write_text("swim")
    publish_to_folder(output, target)
    assert (target / "activities" / "swim.html").stat().st_ino == before.st_ino


def test_somebody_elses_folder_is_refused_and_left_alone(output: Path, tmp_path: Path) -> None:
    target = tmp_path / "www"
    target.mkdir()
    (target / "theirs.html").touch()
    with pytest.raises(CannotPublishError, match="is a real folder with something in it"):
        publish_to_folder(output, target)
    assert (target / "theirs.html").exists()


def test_an_empty_folder_gives_way(output: Path, tmp_path: Path) -> None:
    target = tmp_path / "www"
    target.mkdir()
    publish_to_folder(output, target)
    assert (target / "index.html").is_file()


def test_a_copy_that_fails_changes_nothing(output: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "www" / "activities"
    publish_to_folder(output, target)
    (output / "index.html").write_text("second")
    monkeypatch.setattr(shutil, "which", lambda _: "/bin/false")
    with pytest.raises(CannotPublishError, match="nothing was published"):
        publish_to_folder(output, target)
    assert (target / "index.html").read_text() == "first"


def test_there_must_be_a_site(tmp_path: Path) -> None:
    with pytest.raises(CannotPublishError, match="no site"):
        publish_to_folder(tmp_path / "nothing", tmp_path / "www")
