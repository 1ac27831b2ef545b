"""What is registered is what is on disk, tested and documented."""

from __future__ import annotations

import re

import pytest

from activity_directory.problem import Severity
from activity_directory.validate.rules import all_rules
from activity_directory.validate.rules_page import rules_page
from activity_directory.validate.schemas import NAMES
from tests.conftest import PROJECT
from tests.validate.rules.conftest import ask

FOLDER = PROJECT / "plugins" / "activity_directory" / "validate" / "rules"
RULES = all_rules()

# What these two say comes from the folder a file stands in or from the provider's own file, not from its lines.
BY_PLACE = {
    "provider-exists": ("activities/severn-spalsh/swim.yaml", "activities/severn-splash/swim.yaml"),
    "booking-has-a-way": ("activities/quiet-corner/swim.yaml", "activities/quiet-corner/swim.yaml"),
}
MADE_BAD_BY_WHAT_IS_LEFT_OUT = {
    "help-not-stated": ("help", "adult_stays"),
    "all-abilities-welcome": ("help", "adult_stays"),
}


def test_every_rule_on_disk_is_registered_under_its_own_name():
    on_disk = {path.stem.replace("_", "-") for path in FOLDER.glob("*.py")} - {"--init--"}
    assert {rule.id for rule in RULES} == on_disk
    assert len(RULES) == len(on_disk)


def test_every_rule_has_a_test_of_its_own_name():
    tests = {
        path.stem.removeprefix("test_").replace("_", "-")
        for path in (PROJECT / "tests/validate/rules").glob("test_*.py")
    }
    assert tests == {rule.id for rule in RULES}


def test_the_page_of_rules_is_current():
    """`make golden` writes it anew."""
    assert (PROJECT / "docs/providers/rules.md").read_text("utf-8") == rules_page()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_looks_at_kinds_of_file_that_there_are_and_says_why(rule):
    assert set(rule.kinds) <= set(NAMES)
    assert isinstance(rule.severity, Severity)
    assert re.fullmatch(r'["A-Z].{20,}[.]', rule.reason)
    assert rule.title[0].isupper()
    assert not rule.title.endswith(".")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_bad_example_is_told_and_the_good_one_is_not(rule):
    bad, good = BY_PLACE.get(rule.id, ("", ""))
    kind = rule.kinds[0]
    without = MADE_BAD_BY_WHAT_IS_LEFT_OUT.get(rule.id, ())
    told = ask(rule.id, _lines(rule.bad), kind=kind, place=bad, without=without)
    assert rule.severity in {problem.severity for problem in told}
    left = ask(rule.id, _lines(rule.good), kind=kind, place=good)
    assert [problem for problem in left if problem.severity is not Severity.ADVICE] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_problem_says_what_is_wrong_and_how_to_mend_it(rule):
    bad, _ = BY_PLACE.get(rule.id, ("", ""))
    without = MADE_BAD_BY_WHAT_IS_LEFT_OUT.get(rule.id, ())
    for problem in ask(rule.id, _lines(rule.bad), kind=rule.kinds[0], place=bad, without=without):
        assert len(problem.message) > 15
        assert len(problem.fix) > 15
        assert problem.message.endswith((".", "?", '"')), problem.message


def _lines(snippet: str) -> str:
    return "".join(line for line in snippet.splitlines(keepends=True) if not line.startswith("#"))
