"""The workflows around pull requests and issues: what they may do, and that their own lines do what they say."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from activity_directory.authoring.review import LABELS, NEEDS_STAFF
from tests.conftest import PROJECT

FOLDER = PROJECT / ".github" / "workflows"
WORKFLOWS = {path.stem: yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader) for path in FOLDER.glob("*.yml")}  # noqa: S506
GITLAB = yaml.load((PROJECT / ".gitlab-ci.yml").read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
ENTRY = "content/activities/severn-splash/saturday-swim.yaml"
SWIM = """\
name: Saturday swim
summary: A small, quiet group in warm water.
interests: [swimming]
ages: {from: 5, to: 16}
venue: {name: Quarry Pool, address: 1 Example Street, town: shrewsbury, postcode: SY1 1RF}
sessions:
  - {days: [saturday], start: 10:00, end: 11:00}
costs:
  - {for: child, amount: 5, per: session}
booking: {how: book, by: [telephone], phone: 01632 960123}
checked: {on: 2026-09-01, by: provider}
"""


def steps(workflow: str, job: str) -> list[dict]:
    return WORKFLOWS[workflow]["jobs"][job]["steps"]


def step(workflow: str, job: str, name: str) -> str:
    return next(each["run"] for each in steps(workflow, job) if each.get("name") == name)


# What they may do


@pytest.mark.parametrize("name", sorted(WORKFLOWS))
def test_nothing_may_write_but_where_a_job_says_so(name):
    workflow = WORKFLOWS[name]
    assert workflow["permissions"] == {}
    assert "secrets." not in (FOLDER / f"{name}.yml").read_text("utf-8")
    for job in workflow["jobs"].values():
        assert "permissions" in job
        assert job["timeout-minutes"]


@pytest.mark.parametrize("name", sorted(WORKFLOWS))
def test_what_strangers_write_reaches_commands_through_the_environment_only(name):
    for job in WORKFLOWS[name]["jobs"].values():
        assert all("${{" not in each.get("run", "") for each in job["steps"])


@pytest.mark.parametrize("name", sorted(WORKFLOWS))
def test_actions_are_pinned_by_hash_and_keep_no_token(name):
    for job in WORKFLOWS[name]["jobs"].values():
        for each in job["steps"]:
            if "uses" not in each:
                continue
            assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", each["uses"])
            if each["uses"].startswith("actions/checkout@"):
                assert each["with"]["persist-credentials"] == "false"


def test_every_action_has_one_version_in_all_workflows():
    used = {
        each["uses"]
        for w in WORKFLOWS.values()
        for job in w["jobs"].values()
        for each in job["steps"]
        if "uses" in each
    }
    assert len(used) == len({each.partition("@")[0] for each in used})


def test_a_pull_request_runs_only_where_nothing_can_be_written():
    for workflow in WORKFLOWS.values():
        assert not {"pull_request_target", "workflow_run", "issue_comment"} & set(workflow["on"])
        if "pull_request" in workflow["on"]:
            for job in workflow["jobs"].values():
                assert set(job["permissions"].values()) <= {"read"}


def test_where_something_is_written_nothing_of_a_strangers_and_nothing_of_ours_runs():
    """Jobs with a token that can write do not run the program: they only move files and call gh and git."""
    for name in ("label-pull-requests", "issue-to-pull-request", "stale"):
        for job in WORKFLOWS[name]["jobs"].values():
            if "write" in job["permissions"].values():
                run = "\n".join(each.get("run", "") for each in job["steps"])
                assert not re.search(
                    r"\.venv|python|^\s*make |activity-directory (changes|stale|issue)", run, re.MULTILINE
                )
                assert not any("setup-python" in each.get("uses", "") for each in job["steps"])


def test_only_staff_can_start_a_pull_request_from_an_issue():
    workflow = WORKFLOWS["issue-to-pull-request"]
    assert workflow["on"] == {"issues": {"types": ["labeled"]}}
    assert "github.event.label.name == 'make a pull request'" in workflow["jobs"]["read"]["if"]


def test_the_staff_review_is_left_out_only_after_a_clear_no():
    job = WORKFLOWS["pull-request"]["jobs"]["staff-review"]
    assert job["if"] == "${{ !cancelled() && needs.changes.outputs.staff != 'no' }}"
    assert job["environment"] == "staff-review"


def test_the_labels_are_those_of_the_program():
    run = step("label-pull-requests", "label", "Put the labels on")
    known = re.search(r'known="([^"]+)"', run)
    assert known is not None
    assert known[1].split("|") == list(LABELS)
    for text in (step("pull-request", "changes", "Say what changes"), "".join(GITLAB["staff-review"]["script"])):
        assert f"'{NEEDS_STAFF}'" in text


def test_zizmor_finds_nothing():
    zizmor = PROJECT / ".venv" / "bin" / "zizmor"
    found = str(zizmor) if zizmor.exists() else shutil.which("zizmor")
    if found is None:
        pytest.skip("zizmor comes with the maintainers' tools: make .venv/.dev")
    done = subprocess.run(
        [found, "--offline", "--quiet", ".github"], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_code_owners_cover_every_file_but_the_words_of_entries():
    lines = (PROJECT / ".github" / "CODEOWNERS").read_text("utf-8").splitlines()
    rules = [line.split() for line in lines if line and not line.startswith("#")]
    assert rules[0][0] == "*"
    assert {rule[0] for rule in rules if len(rule) == 1} == {"/content/activities/", "/content/providers/"}
    assert {rule[0].rpartition(".")[2] for rule in rules if "**" in rule[0]} == {"jpg", "jpeg", "png", "webp"}


# What their lines do


@pytest.fixture
def shell(tmp_path):
    """Run lines of a workflow as the hosting service does, with a pretended `gh` that writes down what it was asked."""
    if shutil.which("bash") is None or shutil.which("git") is None:
        pytest.skip("this machine has no bash, or no git")
    tools = tmp_path / "tools"
    tools.mkdir()
    gh = tools / "gh"
    gh.write_text(
        '#!/bin/sh\nprintf "%s\\n" "$*" >>"$GH_LOG"\n[ -f "$GH_SAYS" ] && cat "$GH_SAYS"\nexit "${GH_CODE:-0}"\n'
    )
    gh.chmod(0o755)

    def run(lines: str, folder: Path, **environ: str) -> subprocess.CompletedProcess[str]:
        summary, output = tmp_path / "summary", tmp_path / "output"
        for file in (summary, output):
            file.touch()
        given = {
            "PATH": f"{tools}:{os.environ['PATH']}",
            "HOME": str(tmp_path),
            "GITHUB_STEP_SUMMARY": str(summary),
            "GITHUB_OUTPUT": str(output),
            "GH_LOG": str(tmp_path / "gh.log"),
            "GH_SAYS": str(tmp_path / "gh.says"),
            "SOURCE_DATE_EPOCH": "1795305600",
            **environ,
        }
        return subprocess.run(
            ["bash", "-e", "-c", lines], cwd=folder, env=given, capture_output=True, text=True, check=False
        )

    return run


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def proposed(tmp_path):
    """A clone at the commit that puts a change and the main branch together, as a pull request's run checks it out."""
    clone = tmp_path / "run" / "proposed"
    shutil.copytree(PROJECT / "tests" / "examples" / "content", clone / "content")
    (clone / ENTRY).write_text(SWIM, "utf-8")
    (clone / "schema").symlink_to(PROJECT / "schema")
    shutil.copy(PROJECT / "pelicanconf.py", clone)
    git(clone, "init", "--quiet", "--initial-branch=main")
    git(clone, "add", "-A")
    git(clone, "commit", "--quiet", "-m", "As it is")
    git(clone, "switch", "--quiet", "-c", "change")
    return clone


def merge(clone: Path, old: str, new: str) -> None:
    file = clone / ENTRY
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    git(clone, "commit", "--quiet", "-am", "A change")
    git(clone, "switch", "--quiet", "main")
    git(clone, "merge", "--quiet", "--no-ff", "-m", "Together", "change")


def lay_out(shell, clone: Path) -> Path:
    """The step before, and the program in place of what `make` installs."""
    run = clone.parent
    done = shell(step("pull-request", "changes", "Lay out the project as it is"), run)
    assert done.returncode == 0, done.stderr
    assert (run / "current" / ENTRY).read_text("utf-8") == SWIM
    (run / "program" / ".venv").symlink_to(PROJECT / ".venv")
    return run


@pytest.mark.parametrize(
    ("change", "code", "output"),
    [
        (("amount: 5", "amount: 6"), 0, "staff=no\n"),
        (("to: 16", "to: 18"), 0, ""),
        (("start: 10:00", "start: 6pm"), 1, ""),
    ],
)
def test_a_pull_request_is_told_what_it_changes(shell, proposed, tmp_path, change, code, output):  # noqa: PLR0917
    merge(proposed, *change)
    run = lay_out(shell, proposed)
    lines = step("pull-request", "changes", "Say what changes")
    # Nobody says who proposes it: an account that no provider knows would always need a look.
    done = shell(lines, run, AUTHOR="", THEIRS="https://example.org/a/b", COMMIT="abc")
    assert done.returncode == code, done.stderr
    assert (tmp_path / "output").read_text() == output
    summary = (tmp_path / "summary").read_text("utf-8")
    assert f"https://example.org/a/b/blob/abc/{ENTRY}" in summary
    assert ("::error file=" in done.stdout) == (code == 1)


def test_a_name_that_would_be_a_command_is_none(shell, proposed, tmp_path):
    merge(proposed, "amount: 5", "amount: 6")
    run = lay_out(shell, proposed)
    bad = '"; touch broken; $(touch broken) `touch broken`'
    shell(step("pull-request", "changes", "Say what changes"), run, AUTHOR=bad, THEIRS=bad, COMMIT=bad)
    assert not list(tmp_path.rglob("broken"))


@pytest.mark.parametrize(("says", "gh_code", "code"), [("1", "0", 0), ("0", "0", 1), ("", "1", 1), ("x", "0", 1)])
def test_a_review_by_nobody_is_none(shell, tmp_path, says, gh_code, code):
    (tmp_path / "gh.says").write_text(says)
    lines = step("pull-request", "staff-review", "Make sure that somebody was asked")
    done = shell(lines, tmp_path, GITHUB_REPOSITORY="a/b", GH_CODE=gh_code)
    assert done.returncode == code, done.stderr
    assert ("Nobody was asked" in (tmp_path / "summary").read_text("utf-8")) == bool(code)


def test_labels_are_put_on_and_taken_off_and_nothing_else_is(shell, tmp_path):
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels" / "7.txt").write_text("safety facts\nneeds staff review\nrm -rf /\n")
    (tmp_path / "labels" / "8; touch broken.txt").write_text("leaves\n")
    (tmp_path / "gh.says").write_text("pictures\n")
    done = shell(step("label-pull-requests", "label", "Put the labels on"), tmp_path)
    assert done.returncode == 0, done.stderr
    log = (tmp_path / "gh.log").read_text().splitlines()
    edits = [line for line in log if line.startswith("pr edit")]
    assert edits == [
        "pr edit 7 --add-label needs staff review",
        "pr edit 7 --add-label safety facts",
        "pr edit 7 --remove-label pictures",
    ]
    assert not (tmp_path / "broken").exists()


def test_every_open_pull_request_is_read_as_data_and_named(shell, proposed, tmp_path):
    """One that cannot be put together with the main branch has no commit to read, and does not stop the others."""
    merge(proposed, "to: 16", "to: 18")
    git(proposed, "update-ref", "refs/pull/7/merge", "HEAD")
    run = tmp_path / "hourly"
    run.mkdir()
    shutil.copytree(proposed, run / "program", symlinks=True, ignore=shutil.ignore_patterns(".git"))
    (run / "program" / ".venv").symlink_to(PROJECT / ".venv")
    (tmp_path / "gh.says").write_text("6 somebody\n7 somebody\n")
    assert (
        shell(step("label-pull-requests", "read", "See which are open"), run, GITHUB_REPOSITORY="a/b").returncode == 0
    )
    assert (tmp_path / "output").read_text() == "any=yes\n"
    lines = step("label-pull-requests", "read", "Compare each with the main branch")
    done = shell(lines, run, ADDRESS=f"file://{proposed}")
    assert done.returncode == 0, done.stderr
    assert [path.name for path in (run / "labels").iterdir()] == ["7.txt"]
    assert (run / "labels" / "7.txt").read_text().splitlines() == [NEEDS_STAFF, "safety facts"]


@pytest.fixture
def issue_run(shell, tmp_path):
    """The job that opens the pull request, with what the job before it made."""
    run, origin = tmp_path / "issue", tmp_path / "origin.git"
    clone = run / "repository"
    shutil.copytree(PROJECT / "tests" / "examples" / "content", clone / "content")
    git(clone, "init", "--quiet", "--initial-branch=main")
    git(clone, "add", "-A")
    git(clone, "commit", "--quiet", "-m", "As it is")
    git(tmp_path, "init", "--quiet", "--bare", str(origin))

    def propose(files: dict[str, str], link: tuple[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        made = tmp_path / "made"
        for name, text in {
            "title.txt": "List a/b (issue 12)\n",
            "body.md": "Body",
            "comment.md": "Thanks",
            **files,
        }.items():
            (made / name).parent.mkdir(parents=True, exist_ok=True)
            (made / name).write_text(text, "utf-8")
        if link is not None:
            (made / link[0]).parent.mkdir(parents=True, exist_ok=True)
            (made / link[0]).symlink_to(link[1])
        subprocess.run(["tar", "-cf", str(run / "proposal.tar"), "-C", str(made), "."], check=True)
        lines = step("issue-to-pull-request", "propose", "Open the pull request and answer the issue")
        address = '"https://x-access-token:${GH_TOKEN}@github.com/${GITHUB_REPOSITORY}.git"'
        assert address in lines
        return shell(
            lines.replace(address, f'"{origin}"'),
            run,
            NUMBER="12",
            MAIN="main",
            GITHUB_SERVER_URL="https://github.com",
            GITHUB_REPOSITORY="a/b",
            GH_TOKEN="x",  # noqa: S106 - a pretended one
        )

    propose.origin, propose.run = origin, run
    return propose


def test_an_issue_becomes_a_branch_and_a_pull_request_and_is_answered(issue_run, tmp_path):
    done = issue_run({f"files/{ENTRY}": SWIM})
    assert done.returncode == 0, done.stderr
    shown = subprocess.run(
        ["git", "show", f"issue-12:{ENTRY}"], cwd=issue_run.origin, capture_output=True, text=True, check=True
    )
    assert shown.stdout == SWIM
    log = (tmp_path / "gh.log").read_text()
    assert "pr create --head issue-12 --base main --title List a/b (issue 12) --body-file proposal/body.md" in log
    assert "issue comment 12 --body-file comment.md" in log
    assert "issue edit 12 --remove-label make a pull request" in log


def test_an_issue_that_is_not_understood_is_answered_only(issue_run, tmp_path):
    assert issue_run({}).returncode == 0
    log = (tmp_path / "gh.log").read_text()
    assert "pr create" not in log
    assert "issue comment 12" in log


@pytest.mark.parametrize(
    "path",
    ["files/.github/workflows/x.yml", "files/content/site.yaml", "files/content/activities/a/b.yaml.sh", "files/x"],
)
def test_a_file_that_is_no_entry_is_not_taken(issue_run, tmp_path, path):
    assert issue_run({path: "x"}).returncode != 0
    assert not (tmp_path / "gh.log").exists() or "pr create" not in (tmp_path / "gh.log").read_text()


@pytest.mark.parametrize(
    "link", [("files/content/activities/a/b.yaml", "/etc/passwd"), ("comment2.md", "/proc/self/environ")]
)
def test_a_link_is_not_taken(issue_run, tmp_path, link):
    assert issue_run({}, link).returncode != 0
    assert not (tmp_path / "gh.log").exists()


def stale_issue(shell, tmp_path, open_issue: str, *, nothing: bool) -> str:
    (tmp_path / "body.md").write_text("<p>A list</p>\n")
    if nothing:
        (tmp_path / "nothing").touch()
    (tmp_path / "gh.says").write_text(open_issue)
    done = shell(step("stale", "issue", "Open the issue, or write it anew"), tmp_path, RUN="https://example.org/run")
    assert done.returncode == 0, done.stderr
    assert "https://example.org/run" in (tmp_path / "issue.md").read_text()
    return (tmp_path / "gh.log").read_text()


def test_stale_entries_stand_in_one_issue(shell, tmp_path):
    assert "issue create --title Entries to check again" in stale_issue(shell, tmp_path, "", nothing=False)


def test_the_issue_that_is_open_is_written_anew(shell, tmp_path):
    log = stale_issue(shell, tmp_path, "7", nothing=False)
    assert "issue edit 7 --body-file issue.md" in log
    assert "issue create" not in log


def test_the_issue_is_closed_when_nothing_waits(shell, tmp_path):
    assert "issue close 7" in stale_issue(shell, tmp_path, "7", nothing=True)


def test_no_issue_is_opened_when_nothing_waits(shell, tmp_path):
    assert not {"issue create", "issue close"} & set(stale_issue(shell, tmp_path, "", nothing=True).split("\n"))


# GitLab


def test_gitlab_checks_previews_and_publishes_as_github_does():
    assert {"what-changes", "staff-review", "preview", "pages", "ledger", "entries-to-check-again"} <= GITLAB.keys()
    assert GITLAB["what-changes"]["artifacts"]["reports"] == {"codequality": "code-quality.json"}
    assert GITLAB["staff-review"]["allow_failure"] == {"exit_codes": ["77"]}
    merge_request = [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]
    for job in ("what-changes", "staff-review", "preview"):
        assert GITLAB[job]["rules"] == merge_request
    for job in ("pages", "ledger"):
        assert "$CI_DEFAULT_BRANCH" in GITLAB[job]["rules"][0]["if"]


@pytest.mark.parametrize(("labels", "code"), [("needs staff review\n", 77), ("the provider's own\n", 0), (None, 77)])
def test_gitlab_asks_staff_unless_the_answer_is_clear(shell, tmp_path, labels, code):
    if labels is not None:
        (tmp_path / "labels.txt").write_text(labels)
    assert shell("\n".join(GITLAB["staff-review"]["script"]), tmp_path).returncode == code


@pytest.mark.parametrize(("old", "new", "code"), [("amount: 5", "amount: 6", 0), ("start: 10:00", "start: 6pm", 1)])
def test_gitlab_is_told_what_a_merge_request_changes(shell, proposed, old, new, code):
    before = subprocess.run(["git", "rev-parse", "HEAD"], cwd=proposed, capture_output=True, text=True, check=True)
    merge(proposed, old, new)
    lines = [line for line in GITLAB["what-changes"]["script"] if not line.startswith("make ")]
    lines.insert(4, f"ln -s '{PROJECT / '.venv'}' program/.venv")
    done = shell(
        "\n".join(lines), proposed, CI_MERGE_REQUEST_DIFF_BASE_SHA=before.stdout.strip(), GITLAB_USER_LOGIN="somebody"
    )
    assert done.returncode == code, done.stderr
    report = json.loads((proposed / "code-quality.json").read_text("utf-8"))
    assert any(each["severity"] == "blocker" for each in report) == bool(code)
    assert "<h2>" in (proposed / "what-changes.html").read_text("utf-8")
    assert NEEDS_STAFF in (proposed / "labels.txt").read_text("utf-8")
