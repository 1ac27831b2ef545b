"""The workflow "Make the brochure": what its form offers, and that what is typed into it can only ever be a value."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from activity_directory.settings import EDITION_IDS
from tests.conftest import PROJECT

PATH = PROJECT / ".github" / "workflows" / "brochure.yml"
TEXT = PATH.read_text(encoding="utf-8")
WORKFLOW = yaml.load(TEXT, Loader=yaml.BaseLoader)  # noqa: S506 - all text; "on" would be true otherwise
(JOB,) = WORKFLOW["jobs"].values()
RUNS = [step for step in JOB["steps"] if "run" in step]
FORM = {"FORM_QUARTER": "inputs.quarter", "FORM_EDITION": "inputs.edition", "FORM_AREA": "inputs.area"}


def test_it_runs_by_hand_only_and_can_only_read() -> None:
    assert list(WORKFLOW["on"]) == ["workflow_dispatch"]
    assert WORKFLOW["permissions"] == {}
    assert JOB["permissions"] == {"contents": "read"}
    assert "secrets" not in TEXT


def test_its_form_can_be_sent_as_it_stands_and_offers_every_edition() -> None:
    inputs = WORKFLOW["on"]["workflow_dispatch"]["inputs"]
    assert list(inputs) == ["quarter", "edition", "area"]
    assert sorted(inputs["edition"]["options"]) == sorted(["all", *EDITION_IDS])
    assert [each["default"] for each in inputs.values()] == ["", "standard", ""]
    assert all(each["description"] for each in inputs.values())


def test_what_is_typed_reaches_commands_through_the_environment_only() -> None:
    assert all("${{" not in step["run"] for step in RUNS)
    for step in RUNS[1:]:
        assert step["env"] == {name: f"${{{{ {value} }}}}" for name, value in FORM.items()}


def test_the_actions_are_those_of_the_other_workflows() -> None:
    others = "".join(
        path.read_text(encoding="utf-8") for path in PATH.parent.glob("*.yml") if path != PATH
    )  # fmt: skip
    for step in JOB["steps"]:
        assert "uses" not in step or step["uses"] in others


def test_packages_are_installed_with_hashes_as_the_check_does() -> None:
    assert RUNS[0]["run"] == "make .venv/.runtime"
    assert "--require-hashes" in (PROJECT / "Makefile").read_text(encoding="utf-8")


@pytest.fixture
def ran(tmp_path: Path):
    """Run the workflow's own lines with a command that writes down what it was given and ends with a code."""
    if shutil.which("bash") is None:
        pytest.skip("this machine has no bash")
    command = tmp_path / ".venv" / "bin" / "activity-directory"
    command.parent.mkdir(parents=True)

    def run(at: int, code: int = 0, said: str = "Some words", **form: str) -> tuple[int, list[str], str]:
        command.write_text(f"#!/bin/sh\nprintf '%s\\n' \"$@\" >given\necho '{said}'\nexit {code}\n")
        command.chmod(0o755)
        summary = tmp_path / "summary.md"
        summary.write_text("")
        environ = {"PATH": os.environ["PATH"], "GITHUB_STEP_SUMMARY": str(summary), **dict.fromkeys(FORM, ""), **form}
        shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", RUNS[at]["run"]]
        done = subprocess.run(shell, cwd=tmp_path, env=environ, capture_output=True, check=False)
        return done.returncode, (tmp_path / "given").read_text().splitlines(), summary.read_text()

    return run


@pytest.mark.parametrize("at", [1, 2])
def test_nothing_that_is_typed_is_run(ran, tmp_path: Path, at: int) -> None:
    typed = '"; touch broken; $(touch broken) `touch broken`'
    _, given, _ = ran(at, FORM_EDITION=typed, FORM_QUARTER=typed, FORM_AREA=typed)
    assert {f"--edition={typed}", f"--quarter={typed}", f"--area={typed}"} <= set(given)
    assert not (tmp_path / "broken").exists()


def test_what_is_left_empty_is_left_out(ran) -> None:
    assert ran(1, FORM_EDITION="standard")[1] == [
        "brochure", "--dry-run", "--format", "summary", "--edition=standard",
    ]  # fmt: skip
    assert ran(2, FORM_EDITION="all", FORM_QUARTER="2027-Q2")[1] == [
        "brochure", "--edition=all", "--out=brochure", "--quarter=2027-Q2",
    ]  # fmt: skip


def test_what_must_be_mended_is_said_and_the_rest_of_the_book_is_made(ran) -> None:
    code, _, summary = ran(1, code=1, said="<p>One thing</p>")
    assert code == 0
    assert "What to mend before it is printed" in summary
    assert "<p>One thing</p>" in summary


@pytest.mark.parametrize("at", [1, 2])
def test_a_form_that_cannot_be_understood_fails_and_says_so(ran, at: int) -> None:
    code, _, summary = ran(at, code=2)
    assert code == 2
    assert "could not be made" in summary


def test_what_was_made_and_left_out_stands_in_the_summary(ran, tmp_path: Path) -> None:
    report = tmp_path / "brochure" / "reports" / "brochure-left-out.txt"
    report.parent.mkdir(parents=True)
    report.write_text("Ended (1)\n")
    code, _, summary = ran(2, said="brochure/2027-Q1/book.pdf")
    assert code == 0
    assert re.search(r"Artifacts.*book\.pdf.*What was left out, and why.*Ended \(1\)", summary, re.DOTALL)


def test_the_web_page_without_its_style_is_not_handed_out() -> None:
    (upload,) = [step for step in JOB["steps"] if step.get("uses", "").startswith("actions/upload-artifact@")]
    assert upload["with"]["path"].split() == ["brochure/", "!brochure/*/index.html"]
    assert upload["with"]["if-no-files-found"] == "error"
