"""`activity-directory check`: what it prints, and the code it ends with."""

from __future__ import annotations

import json
import shutil

import pytest
from click.testing import CliRunner

from activity_directory.check_command import check
from activity_directory.problem import Problem, Severity
from activity_directory.reporters.counts import Counts
from activity_directory.reporters.github import github_report
from activity_directory.reporters.text import closing, in_reading_order, report_text
from tests.example_content import EXAMPLES, SCHEMA

DAY = ["--today", "2026-11-22"]
SWIM = "content/activities/severn-splash/saturday-swim.yaml"


@pytest.fixture
def project(tmp_path, monkeypatch):
    shutil.copytree(EXAMPLES / "content", tmp_path / "content")
    shutil.copytree(SCHEMA, tmp_path / "schema")
    (tmp_path / "pelicanconf.py").touch()
    shutil.copy(EXAMPLES / "valid" / "smallest.yaml", tmp_path / SWIM)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(check, [*arguments, *DAY])


def break_swim(project):
    shutil.copy(EXAMPLES / "invalid" / "time-6pm.yaml", project / SWIM)


def test_all_is_well_ends_with_0_and_says_what_was_read(project):
    result = run()
    assert result.exit_code == 0, result.output
    assert "Read 2 activities, 2 providers and 4 other files." in result.output
    assert "Everything can be published" in result.output


def test_something_to_mend_ends_with_1_and_says_what_to_do_next(project):
    break_swim(project)
    result = run()
    assert result.exit_code == 1
    assert f"{SWIM}, line 20, column 31\n  sessions, first session, start: " in result.output
    assert "2 things must be mended in 1 file before it can be shown" in result.output
    assert "check again:  activity-directory check\n" in result.output
    assert result.output.endswith(f"Some of it can be mended for you:  activity-directory check --fix {SWIM}\n")


def test_fix_is_not_spoken_of_where_it_could_do_nothing(project):
    shutil.copy(EXAMPLES / "invalid" / "time-7-30.yaml", project / SWIM)
    assert "--fix" not in run().output
    break_swim(project)
    assert "can be mended" not in run("--format", "json").output


def test_paths_choose_what_is_told_and_not_what_is_read(project):
    break_swim(project)
    assert run("content/providers").exit_code == 0
    assert run(SWIM).exit_code == 1
    shutil.copy(EXAMPLES / "valid" / "every-field.yaml", project / SWIM)
    assert "next-step" not in run(SWIM).output  # what it leads to stands in a file that was not named
    assert run(SWIM).exit_code == 0


def test_a_path_that_is_not_there_ends_with_2_in_words(project):
    result = run("content/nothing.yaml")
    assert result.exit_code == 2
    assert "There is no file or folder" in result.output
    assert run("schema").exit_code == 2
    assert CliRunner().invoke(check, ["--today", "tomorrow"]).exit_code == 2
    assert CliRunner().invoke(check, ["--format", "xml"]).exit_code == 2


def test_json_holds_every_problem_with_all_its_parts(project):
    break_swim(project)
    report = json.loads(run("--format", "json").output)
    first = next(problem for problem in report["problems"] if problem["severity"] == "blocking")
    assert first["path"] == SWIM
    assert (first["line"], first["column"], first["rule"]) == (20, 31, "wrong-format")
    assert report["found"]["blocking"] == 2
    assert report["read"]["activities"] == 2


def test_annotations_stand_beside_their_lines(project):
    break_swim(project)
    lines = run("--format", "github").output.splitlines()
    assert any(line.startswith(f"::error file={SWIM},line=20,col=31,title=") for line in lines)


HOSTILE = Problem("a,b:c.yaml", 1, 2, "x,\ny", "100%\n::error::x\r", "fix", Severity.WARNING, "rule")


def test_what_was_typed_cannot_end_an_annotation_and_start_another():
    text = github_report([HOSTILE])
    assert text.count("\n") == 1
    assert text == "::warning file=a%2Cb%3Ac.yaml,line=1,col=2,title=x%2C%0Ay::100%25%0A::error::x%0D%0Afix\n"


def test_a_problem_without_a_line_names_the_file_alone():
    whole = Problem("a.yaml", 0, 0, "", "It is empty.", "Fill it in.", Severity.BLOCKING, "rule")
    assert report_text([whole]) == "a.yaml\n  It is empty.\n  Fill it in.\n"
    assert github_report([whole]) == "::error file=a.yaml,title=This file::It is empty.%0AFill it in.\n"


def test_one_and_many_are_counted_in_words():
    advice = Problem("a.yaml", 1, 0, "", "m", "f", Severity.ADVICE, "rule")
    assert "1 piece of advice says what could be better" in closing([advice], Counts(1, 1))
    assert "2 pieces of advice say what could be better" in closing([advice, advice], Counts(1, 1))
    assert closing([], Counts(1, 0)) == "Read 1 activity and no providers.\nAll is well. Everything can be published.\n"


def test_what_matters_most_stands_last_and_advice_on_everything_is_only_counted():
    advice = Problem("a.yaml", 1, 0, "", "m", "f", Severity.ADVICE, "rule")
    blocking = Problem("b.yaml", 1, 0, "", "m", "f", Severity.BLOCKING, "rule")
    warning = Problem("c.yaml", 1, 0, "", "m", "f", Severity.WARNING, "rule")
    assert in_reading_order([advice, blocking, warning], all_advice=True) == (advice, warning, blocking)
    assert in_reading_order([advice, blocking, warning], all_advice=False) == (warning, blocking)
    assert "name a file or a folder" in closing([advice], Counts(1, 1), all_advice=False)


def test_one_file_is_told_from_its_top_to_its_end():
    first = Problem("a.yaml", 1, 0, "", "m", "f", Severity.BLOCKING, "rule")
    last = Problem("a.yaml", 9, 0, "", "m", "f", Severity.ADVICE, "rule")
    assert in_reading_order([first, last], all_advice=True) == (first, last)


def test_fix_mends_the_file_shows_how_and_checks_it_anew(project):
    break_swim(project)
    before = (project / SWIM).read_text(encoding="utf-8")
    result = run("--fix")
    assert result.exit_code == 0, result.output
    assert f"--- {SWIM}\n+++ {SWIM}\n" in result.output
    assert (
        "-  - {days: [saturday], start: 6pm, end: 7pm}\n+  - {days: [saturday], start: 18:00, end: 19:00}"
        in result.output
    )
    assert "Mended 1 file." in result.output
    assert (project / SWIM).read_text(encoding="utf-8") == before.replace("6pm", "18:00").replace("7pm", "19:00")
    assert "Everything can be published." in result.output
    assert "nothing to mend" in run("--fix").output
    assert "\x1b" not in result.output


def test_fix_with_dry_run_writes_nothing_and_says_what_would_be_left(project):
    shutil.copy(EXAMPLES / "invalid" / "time-half-past-six.yaml", project / SWIM)
    before = (project / SWIM).read_bytes()
    result = run("--fix", "--dry-run")
    assert "1 file would be mended like this. Nothing is written." in result.output
    assert (project / SWIM).read_bytes() == before
    assert result.exit_code == 1
    assert '"half past six"' in result.output
    assert '"8 in the evening"' not in result.output
    assert run("--dry-run").exit_code == 2


def test_fix_touches_only_the_files_that_were_named_and_leaves_a_programs_report_whole(project):
    break_swim(project)
    before = (project / SWIM).read_bytes()
    run("--fix", "content/providers")
    assert (project / SWIM).read_bytes() == before
    result = run("--fix", "--format", "json")
    assert json.loads(result.stdout)["found"]["blocking"] == 0
    assert f"+++ {SWIM}" in result.stderr


def test_fix_never_writes_through_a_link(project):
    break_swim(project)
    outside = project / "outside.yaml"
    (project / SWIM).rename(outside)
    (project / SWIM).symlink_to(outside)
    before = outside.read_bytes()
    assert run("--fix").exit_code == 1
    assert outside.read_bytes() == before


def test_the_difference_shows_what_cannot_be_seen_and_nothing_takes_hold_of_the_terminal(project):
    text = (
        (project / SWIM)
        .read_text(encoding="utf-8")
        .replace("name: ", "name:\xa0")
        .replace("summary: A", "summary:\u2003\x1b[2JA")
    )
    (project / SWIM).write_text(text, encoding="utf-8")
    result = run("--fix", "--dry-run")
    assert "-name:\\xa0Saturday swim\n" in result.output
    assert "+name: Saturday swim\n" in result.output
    assert "\x1b" not in result.output
