"""A quarter is closed once and kept; its PDFs go to the archive and onto the site; a withdrawal reaches all of it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from activity_directory.cli import main
from activity_directory.load.files import read_content
from activity_directory.pages.staff_pages import brochure_page
from activity_directory.pipeline import read_directory
from activity_directory.problem import Severity
from activity_directory.publish.ledger import LEDGER_NAME, Ledger
from activity_directory.rendering import make_render
from activity_directory.settings import project_settings
from activity_directory.validate import validate_content
from tests.conftest import PROJECT, TODAY

PDF = "shropshire-activities-2026-Q4.pdf"
LARGE = "shropshire-activities-2026-Q4-large-print.pdf"
SPLASH = "severn-splash/young-swim-helpers"
PICTURE = "all-wheels/trikes.jpg"


@pytest.fixture
def project(tmp_path, monkeypatch) -> Path:
    """The example county with an archive, and the PDFs of a quarter that were made."""
    shutil.copytree(PROJECT / "content", tmp_path / "content", ignore=shutil.ignore_patterns("quarters"))
    (tmp_path / "pelicanconf.py").write_text(
        f"PATH = 'content'\nTHEME = {str(PROJECT / 'theme')!r}\n"
        f"ACTIVITY_DIRECTORY_SCHEMA = {str(PROJECT / 'schema')!r}\nACTIVITY_DIRECTORY_ARCHIVE = 'archive'\n",
        encoding="utf-8",
    )
    made = tmp_path / "brochure" / "2026-Q4"
    made.mkdir(parents=True)
    (made / PDF).write_bytes(b"%PDF-1.7 standard")
    (made / LARGE).write_bytes(b"%PDF-1.7 large print")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(main, [*arguments, "--today", "2026-11-22"])
    assert result.exit_code == code, result.output
    return result.output


def close(*more: str, code: int = 0) -> str:
    return run("quarter-close", "--quarter", "2026-Q4", *more, code=code)


def kept(project: Path) -> dict:
    return json.loads((project / "content/quarters/2026-Q4.json").read_text("utf-8"))


def site_of(project: Path, *, brochure: bool = False) -> dict[str, bytes]:
    """The brochure's page and its archive; of a build that makes no brochure, unless it is asked for."""
    settings = replace(project_settings(project, {}, today="2026-11-22"), brochure=brochure)
    directory = read_directory(settings).directory
    return {file.path: file.content for file in brochure_page(directory, settings, make_render(settings, directory))}


def problems_of(project: Path) -> list:
    content = read_content(project / "content", project / "archive")
    checked = validate_content(content, schema_folder=PROJECT / "schema", today=TODAY)
    return [each for each in checked.problems if "/quarters/" in each.path or each.severity is Severity.BLOCKING]


def test_closing_keeps_the_entries_and_the_pdfs_and_says_so(project):
    said = close()
    assert "October to December 2026" in said
    assert "content/quarters/2026-Q4.json" in said
    assert kept(project)["closed"] == "2026-11-22"
    assert SPLASH in [item["id"] for item in kept(project)["printed"]]
    assert [(file["name"], file["title"]) for file in kept(project)["files"]] == [
        (LARGE, "Large print"),
        (PDF, "Standard print"),
    ]
    assert (project / "archive/2026-Q4" / PDF).read_bytes() == b"%PDF-1.7 standard"
    assert problems_of(project) == []


def test_a_closed_quarter_is_not_written_over_by_accident(project):
    close()
    before = (project / "content/quarters/2026-Q4.json").read_bytes()
    shutil.rmtree(project / "content/activities/sidekicks")
    assert "--again" in close(code=1)
    assert (project / "content/quarters/2026-Q4.json").read_bytes() == before
    close("--again")
    assert (project / "content/quarters/2026-Q4.json").read_bytes() != before


def test_without_a_pdf_it_closes_and_says_how_to_make_one(project):
    shutil.rmtree(project / "brochure")
    assert "activity-directory brochure --quarter 2026-Q4" in close()
    assert kept(project)["files"] == []


def test_without_an_archive_it_closes_all_the_same(project):
    conf = project / "pelicanconf.py"
    conf.write_text(conf.read_text("utf-8").replace("ACTIVITY_DIRECTORY_ARCHIVE = 'archive'\n", ""), encoding="utf-8")
    close()
    assert not (project / "archive").exists()
    assert list(site_of(project)) == ["brochure.html"]


def test_the_site_lists_past_quarters_with_size_and_date_and_holds_their_files(project):
    close()
    files = site_of(project)
    assert files[f"brochure/2026-Q4/{PDF}"] == b"%PDF-1.7 standard"
    page = " ".join(files["brochure.html"].decode().split())
    assert "Made on 22 November 2026." in page
    assert f'<a href="brochure/2026-Q4/{PDF}">Standard print, October to December 2026 (PDF, 1 kB)</a>' in page
    assert files == site_of(project)


def test_a_quarter_that_the_build_makes_itself_is_not_taken_from_the_archive_too(project):
    shutil.copytree(project / "brochure/2026-Q4", project / "brochure/2027-Q1")
    run("quarter-close", "--quarter", "2027-Q1")
    assert f"brochure/2027-Q1/{PDF}" in site_of(project)
    assert f"brochure/2027-Q1/{PDF}" not in site_of(project, brochure=True)


@pytest.mark.parametrize("spoil", ["gone", "other", "no folder"])
def test_a_pdf_that_is_gone_or_another_is_advice_and_left_out_of_the_list(project, spoil):
    close()
    if spoil == "no folder":
        shutil.rmtree(project / "archive")
    elif spoil == "gone":
        (project / "archive/2026-Q4" / PDF).unlink()
    else:
        (project / "archive/2026-Q4" / PDF).write_bytes(b"%PDF-1.7 something else")
    told = problems_of(project)
    assert {each.severity for each in told} == {Severity.ADVICE}
    assert all(each.path == "content/quarters/2026-Q4.json" and each.line > 100 for each in told)
    assert PDF not in site_of(project)["brochure.html"].decode()


def test_a_kept_file_that_is_spoilt_is_told_with_its_line_and_the_site_is_built_without_it(project):
    close()
    path = project / "content/quarters/2026-Q4.json"
    path.write_text(path.read_text("utf-8").replace('"wording": 1', '"wording": "yes"'), encoding="utf-8")
    (problem,) = problems_of(project)
    assert (problem.severity, problem.line) == (Severity.BLOCKING, 3)
    assert list(site_of(project)) == ["brochure.html"]


def test_a_withdrawal_only_says_what_it_would_do_until_it_is_told_to(project):
    close()
    before = {path: path.read_bytes() for path in sorted(project.rglob("*")) if path.is_file()}
    said = run("withdraw", SPLASH)
    for words in (f"content/activities/{SPLASH}.yaml", f"archive/2026-Q4/{PDF}", "October to December 2026", "--yes"):
        assert words in said
    assert {path: path.read_bytes() for path in sorted(project.rglob("*")) if path.is_file()} == before


def test_a_withdrawn_entry_leaves_the_entries_the_archive_the_kept_quarter_and_the_next_book(project):
    close()
    Ledger(kept=frozenset({f"activities/{SPLASH}.html", "index.html"})).write(project / LEDGER_NAME)
    run("withdraw", SPLASH, "--yes")
    assert not (project / f"content/activities/{SPLASH}.yaml").exists()
    assert not (project / "archive/2026-Q4").exists()
    assert not list((project / "brochure").rglob("*.pdf")), "closing again would bring it back"
    assert SPLASH not in (project / "content/quarters/2026-Q4.json").read_text("utf-8")
    assert kept(project)["withdrawn"] == "2026-11-22"
    assert problems_of(project) == [], "no other entry is refused for naming it"
    ledger = Ledger.read(project / LEDGER_NAME)
    assert (ledger.kept, ledger.let_go) == ({"index.html"}, {f"activities/{SPLASH}.html"})
    files = site_of(project)
    assert list(files) == ["brochure.html"]
    assert "withdrawn on 22 November 2026" in files["brochure.html"].decode()
    from activity_directory.brochure.compose import compose
    from activity_directory.schedule import Quarter

    settings = project_settings(project, {}, today="2026-11-22")
    book = compose(read_directory(settings).directory, settings, Quarter(2027, 1))
    assert book.since is not None
    assert "Young swim helpers" not in str(book.since)


def test_a_withdrawn_picture_leaves_the_entry_that_showed_it_and_the_books_that_printed_it(project):
    close()
    path = project / "content/quarters/2026-Q4.json"
    path.write_text(path.read_text("utf-8").replace('"pictures": []', f'"pictures": ["{PICTURE}"]'), encoding="utf-8")
    run("withdraw", PICTURE, "--yes")
    assert not (project / "content/activities" / PICTURE).exists()
    assert not (project / "archive/2026-Q4").exists()
    assert kept(project)["pictures"] == []
    assert problems_of(project) == []
    assert "images" not in (project / "content/activities/all-wheels/try-a-trike.yaml").read_text("utf-8")


def test_a_picture_that_no_book_printed_leaves_the_archive_as_it_is(project):
    close()
    run("withdraw", PICTURE, "--yes")
    assert (project / "archive/2026-Q4" / PDF).exists()
    assert "withdrawn" not in kept(project)


def test_an_entry_that_is_gone_already_can_still_be_withdrawn_from_what_was_printed(project):
    close()
    shutil.rmtree(project / "content/activities/sidekicks")
    run("withdraw", "sidekicks/sidekicks-club", "--yes")
    assert not (project / "archive/2026-Q4").exists()


def test_an_id_that_is_nowhere_is_answered_with_the_nearest(project):
    assert f"Did you mean {SPLASH}?" in run("withdraw", "severn-splash/young-swim-helper", code=2)


def test_a_brochure_can_be_closed_again_without_what_was_withdrawn(project):
    close()
    run("withdraw", SPLASH, "--yes")
    (project / "brochure/2026-Q4" / PDF).write_bytes(b"%PDF-1.7 without it")
    close("--again")
    assert "withdrawn" not in kept(project)
    assert site_of(project)[f"brochure/2026-Q4/{PDF}"] == b"%PDF-1.7 without it"


STAND_IN = """#!/bin/sh
echo "$@"
mkdir -p content/quarters
if [ -f content/quarters/2027-Q1.json ] && [ "$4" != --again ]; then echo "was closed before"; exit 1; fi
date +%N >content/quarters/2027-Q1.json
"""


@pytest.fixture
def county(tmp_path):
    """A folder with the project's Makefile and a command that stands in for ours; calls of make and git in it."""
    if not shutil.which("git") or not shutil.which("make"):
        pytest.skip("make and git are not here")
    (tmp_path / ".venv/bin").mkdir(parents=True)
    (tmp_path / ".venv/.runtime").touch()
    command = tmp_path / ".venv/bin/activity-directory"
    command.write_text(STAND_IN, encoding="utf-8")
    command.chmod(0o755)
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yaml").write_text("name: x\n", encoding="utf-8")
    # Its own rules for installing are not what is tried here.
    makefile = (PROJECT / "Makefile").read_text("utf-8").replace("$(VENV)/.runtime: ", "$(VENV)/.never: ")
    (tmp_path / "Makefile").write_text(makefile, encoding="utf-8")
    who = dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "A")
    who |= dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "a@example.org")
    environ = {
        **os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CEILING_DIRECTORIES": str(tmp_path.parent)
    }  # fmt: skip

    def call(*words: str, code: int = 0) -> str:
        done = subprocess.run(words, cwd=tmp_path, env=environ, capture_output=True, text=True, check=False)
        assert done.returncode == code or (code and done.returncode), done.stdout + done.stderr
        return done.stdout

    return call


CLOSE = ("make", "quarter-close", "QUARTER=2027-Q1")


def test_the_tag_holds_what_was_kept_of_the_quarter(county):
    county("git", "init", "--quiet")
    county("git", "add", "content")
    county("git", "commit", "--quiet", "-m", "x")
    first = county(*CLOSE)
    assert "quarter-close --quarter 2027-Q1" in first
    assert "Not tagged yet" in first
    assert county("git", "tag") == ""
    # What it says to do is done, word for word.
    commit, again = (line.strip() for line in first.splitlines() if line.startswith("  "))
    county("sh", "-c", commit)
    second = county(*again.split())
    assert "quarter-close --quarter" not in second
    assert "git push origin brochure-2027-Q1" in second
    assert county("git", "show", "brochure-2027-Q1:content/quarters/2027-Q1.json")
    assert county("git", "status", "--porcelain", "--", "content") == ""
    # A third time is a mistake, and says so.
    assert "was closed before" in county(*CLOSE, code=2)


def test_a_quarter_that_is_closed_again_says_how_to_move_its_tag(county):
    county("git", "init", "--quiet")
    county(*CLOSE)
    county("git", "add", "content")
    county("git", "commit", "--quiet", "-m", "x")
    county(*CLOSE)
    before = county("git", "rev-parse", "brochure-2027-Q1")
    said = county(*CLOSE, "AGAIN=yes")
    commit, move = (line.strip() for line in said.splitlines() if line.startswith("  "))
    county("sh", "-c", commit)
    assert county("git", "rev-parse", "brochure-2027-Q1") == before
    county("sh", "-c", move)
    assert county("git", "rev-parse", "brochure-2027-Q1^{commit}") == county("git", "rev-parse", "HEAD")


def test_a_folder_without_git_is_closed_too(county):
    assert "no Git here" in county(*CLOSE)
