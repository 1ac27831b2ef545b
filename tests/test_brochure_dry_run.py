"""`brochure --dry-run` as staff run it: Problems with file and line, in each form, and nothing made."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from activity_directory.brochure_dry_run import AreaError, dry_run
from activity_directory.cli import main
from activity_directory.problem import Severity
from activity_directory.schedule import Quarter
from activity_directory.settings import project_settings
from tests.conftest import PROJECT

DAY = "2026-11-22"
ENTRY = "content/activities/severn-splash/saturday-swim.yaml"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A county of one provider and one activity."""
    for name in ("schema", "theme"):
        (tmp_path / name).symlink_to(PROJECT / name)
    (tmp_path / "pelicanconf.py").write_text("PATH = 'content'\n")
    content = tmp_path / "content"
    for name in ("site", "programme", "calendar", "places"):
        content.mkdir(exist_ok=True)
        shutil.copyfile(PROJECT / "content" / f"{name}.yaml", content / f"{name}.yaml")
    (content / "providers").mkdir()
    (content / "providers" / "severn-splash.yaml").write_text(
        "name: Severn Splash\ndescription: A club.\nemail: hello@example.org\nchecked: {on: 2026-09-01, by: provider}\n"
    )
    (tmp_path / ENTRY).parent.mkdir(parents=True)
    (tmp_path / ENTRY).write_text(
        "name: Saturday swim\n"
        "summary: A small, quiet group in warm water.\n"
        "interests: [swimming]\n"
        "ages: {from: 5, to: 16}\n"
        "venue: {name: Quarry Pool, address: 1 Example Street, town: shrewsbury, postcode: SY1 1RF}\n"
        "sessions:\n"
        "  - {days: [saturday], start: 10:00, end: 11:00, until: 2027-02-06}\n"
        "costs: [{for: child, amount: 5, per: session}]\n"
        "booking: {how: book, by: [email], email: hello@example.org}\n"
        "checked: {on: 2026-09-01, by: provider}\n"
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args: str) -> Result:
    return CliRunner().invoke(main, ["brochure", "--dry-run", "--today", DAY, *args])


def test_each_thing_is_told_with_its_file_and_line_and_nothing_is_made(project: Path) -> None:
    done = run()
    assert done.exit_code == 0, done.output
    assert f"{ENTRY}, line 9, column 1  (warning)\n  booking, phone: There is no number to ring" in done.output
    assert f"{ENTRY}, line 7, column 50  (advice)\n  sessions, first session, until: The dates stop" in done.output
    assert "content/site.yaml, line 8, column 1  (warning)\n  base_url: " in done.output
    assert "The brochure of January to March 2027: 1 activity would be printed in full, none left out." in done.output
    assert "nothing was made" in done.output
    assert not (project / "brochure").exists()


def test_an_address_in_the_environment_is_enough_for_codes(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACTIVITY_DIRECTORY_BASE_URL", "https://example.org/activities")
    assert "base_url" not in run().output


def test_the_same_problems_come_as_data_as_annotations_and_as_a_page(project: Path) -> None:
    data = json.loads(run("--format", "json").output)
    assert {each["rule"] for each in data["problems"]} == {
        "print-address-is-known",
        "print-dates-reach-the-end",
        "print-telephone",
    }
    assert all(each["fix"] and each["message"] for each in data["problems"])
    assert f"::warning file={ENTRY},line=9,col=1,title=booking%2C phone::" in run("--format", "github").output
    assert "<summary><b>2 warnings</b></summary>" in run("--format", "summary").output


def test_what_must_be_mended_first_ends_with_1_and_is_told_too(project: Path) -> None:
    (project / ENTRY).write_text((project / ENTRY).read_text().replace("10:00", "ten"))
    done = run()
    assert done.exit_code == 1
    assert '"ten"' in done.output
    assert "1 left out" in done.output


def test_content_that_cannot_be_used_ends_with_1_and_says_which_files(project: Path) -> None:
    (project / "content" / "site.yaml").write_text("name: [\n")
    done = run()
    assert done.exit_code == 1
    assert "content/site.yaml" in done.output
    assert isinstance(done.exception, SystemExit), "words, and no stack trace"


@pytest.mark.parametrize("args", [("--quarter", "spring"), ("--area", "atlantis"), ("--edition", "gold")])
def test_what_cannot_be_understood_ends_with_2(project: Path, args: tuple[str, str]) -> None:
    done = run(*args)
    assert done.exit_code == 2
    assert f'"{args[1]}"' in done.output


def test_one_area_leaves_the_others_out(project: Path) -> None:
    assert ENTRY in run("--area", "shrewsbury").output
    assert ENTRY not in run("--area", "south-west").output


def test_the_worked_example_can_be_printed_and_every_finding_names_a_line_that_is_there() -> None:
    settings = project_settings(PROJECT, {}, today=DAY)
    found = dry_run(settings, Quarter(2027, 1))
    assert not found.blocked
    for problem in found.problems:
        lines = (PROJECT / problem.path).read_text(encoding="utf-8").splitlines()
        assert 0 <= problem.line <= len(lines), problem
        assert problem.severity in {Severity.WARNING, Severity.ADVICE}
        assert "like this:  " in problem.fix, problem
    assert found == dry_run(settings, Quarter(2027, 1))
    assert settings.today == date(2026, 11, 22)


def test_an_area_that_is_not_there_is_said_with_those_that_are() -> None:
    with pytest.raises(AreaError, match="south-west"):
        dry_run(project_settings(PROJECT, {}, today=DAY), Quarter(2027, 1), "atlantis")
