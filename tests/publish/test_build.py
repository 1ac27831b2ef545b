"""A build appears whole or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


BUILD = (
    "import sys; from pathlib import Path; from activity_directory.publish import build_and_swap; "
    "sys.exit(build_and_swap(Path(sys.argv[1])))"
)


def start_build(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", BUILD, str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def wait_for(path: Path) -> None:
    for _ in range(1500):
        if path.exists():
            return
        time.sleep(0.02)
    raise AssertionError(f"{path} never came")


def test_output_and_reports_are_relative_links_to_a_whole_build(project: Any) -> None:
    assert project.build() == 0
    assert project.output.is_symlink()
    assert not project.output.readlink().is_absolute()
    assert (project.output / "index.html").is_file()
    assert (project.folder / "reports" / "unchecked.txt").read_text() == "first"
    assert "Built for 2026-11-22" in project.said


def test_the_date_that_is_asked_for_reaches_pelican(pelican_project: Any) -> None:
    assert pelican_project.build(today="2027-01-31") == 0
    assert "Built for 2027-01-31" in pelican_project.said


def test_a_second_build_takes_the_place_of_the_first_and_two_are_kept(project: Any) -> None:
    for text in ("first", "second", "third"):
        project.will(text=text)
        assert project.build() == 0
        assert {text in page for page in project.pages()} == {True}
    kept = [each for each in (project.folder / ".builds").iterdir() if each.is_dir() and not each.is_symlink()]
    assert len(kept) == 2


def test_a_build_that_fails_leaves_the_site_before_it_untouched(project: Any) -> None:
    assert project.build() == 0
    before = project.output.resolve()
    project.will(text="second", full_at=7)
    assert project.build() == 1
    assert project.output.resolve() == before
    assert "stays as it was" in project.said
    assert not list((project.folder / ".builds").glob("*.unfinished"))


def test_pelicans_own_failure_is_a_failed_build(pelican_project: Any) -> None:
    pelican_project.will(full_at=3)
    assert pelican_project.build() == 1
    assert not pelican_project.output.exists()


def test_a_build_that_does_not_say_what_it_built_is_not_shown(project: Any) -> None:
    project.will(silent=True)
    assert project.build() == 1
    assert not project.output.exists()
    assert "build.json" in project.said


def test_a_full_disk_leaves_the_site_before_it_untouched(project: Any) -> None:
    """Every file is cut at 4 KiB, as the last one is when a disk fills up."""
    assert project.build() == 0
    project.will(text="second" * 2000)
    limited = subprocess.run(
        [
            sys.executable,
            "-c",
            "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)); " + BUILD,
            str(project.folder),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert limited.returncode == 1
    assert "stays as it was" in limited.stdout
    assert {"first" in page for page in project.pages()} == {True}


def test_kill_9_in_the_middle_leaves_the_site_before_it_and_the_next_build_cleans_up(project: Any) -> None:
    assert project.build() == 0
    project.will(text="second", pause_at=10)
    build = start_build(project.folder)
    wait_for(project.folder / "paused")
    os.killpg(build.pid, signal.SIGKILL)
    build.communicate()
    assert {"first" in page for page in project.pages()} == {True}
    assert list((project.folder / ".builds").glob("*.unfinished"))
    project.will(text="third")
    assert project.build() == 0
    assert {"third" in page for page in project.pages()} == {True}
    assert not list((project.folder / ".builds").glob("*.unfinished"))


def test_readers_see_one_build_or_the_other_and_never_a_part(project: Any) -> None:
    assert project.build() == 0
    project.will(text="second")
    build = start_build(project.folder)
    seen = set()
    while build.poll() is None:
        shown = project.output.resolve()
        seen.add((len(list(shown.glob("page-*.html"))), (shown / "page-019.html").read_text()))
    build.communicate()
    assert build.returncode == 0
    assert {pages for pages, _ in seen} == {20}
    assert len({text for _, text in seen}) <= 2


def test_two_builds_at_once_take_turns_and_both_are_whole(project: Any) -> None:
    builds = [start_build(project.folder), start_build(project.folder)]
    said = [build.communicate()[0] for build in builds]
    assert [build.returncode for build in builds] == [0, 0]
    assert sum("Another build is running" in each for each in said) <= 1
    assert len(list(project.output.glob("page-*.html"))) == 20


def test_an_output_folder_that_is_real_is_refused_in_plain_words(project: Any) -> None:
    project.output.mkdir()
    (project.output / "mine.html").touch()
    assert project.build() == 1
    assert "is a real folder" in project.said
    assert "mv output output.old" in project.said
    assert (project.output / "mine.html").exists()


def test_withheld_entries_are_named_and_give_code_3_only_when_strict(project: Any) -> None:
    project.will(withheld=["severn-splash/saturday-swim"])
    assert project.build() == 0
    assert "severn-splash/saturday-swim" in project.said
    assert project.build(strict=True) == 3
    assert project.output.exists()


def test_pelicans_count_of_articles_is_not_passed_on(pelican_project: Any) -> None:
    pelican_project.build()
    assert "articles" not in pelican_project.said
