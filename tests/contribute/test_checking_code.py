"""The check in the browser is the command line's, whole but for what it cannot know, and current."""

from __future__ import annotations

import hashlib

import pytest

from activity_directory.contribute.checking_code import KINDS, LEFT_OUT, checking_code, rules_on_the_page
from activity_directory.validate.rules import all_rules
from tests.conftest import PROJECT

VALIDATOR = PROJECT / "theme" / "vendor" / "json-schema.js"
# What docs/decisions/0069 says how to make; its first three lines are ours.
MADE = "6c265827f67e37090cb8ef15ccb55ca1bde9dc007ab38383a8ad7aa76792d5ad"


def test_the_code_in_the_theme_is_current():
    """`make golden` writes it again."""
    kept = (PROJECT / "theme" / "static" / "js" / "entry-check-code.js").read_text("utf-8")
    assert kept == checking_code(), "python -m activity_directory.contribute.checking_code writes it again"


def test_each_rule_is_asked_on_the_page_or_is_left_out_for_a_reason():
    code = checking_code()
    about_entries = {rule.id for rule in all_rules() if KINDS.intersection(rule.kinds)}
    assert {rule.id for rule in rules_on_the_page()} | LEFT_OUT.keys() == about_entries
    for rule in all_rules():
        assert (f'["{rule.id}", ' in code) is (rule in rules_on_the_page()), rule.id
    assert all(reason.endswith(".") for reason in LEFT_OUT.values())


def test_what_a_form_can_be_asked_about_is_left_out_only_for_want_of_knowledge():
    """A rule of an entry that looks at nothing else belongs on the page."""
    assert LEFT_OUT.keys() == {
        "formerly-clash",
        "next-step-exists",
        "picture-can-be-read",
        "picture-exists",
        "provider-exists",
        "review-overdue",
        "sessions-that-never-happen",
    }


def test_the_validator_is_the_one_whose_making_is_written_down():
    made = VALIDATOR.read_bytes().split(b"*/\n", 1)[1]
    assert hashlib.sha256(made).hexdigest() == MADE
    assert b"MIT License" in VALIDATOR.read_bytes()[:400]
    assert (VALIDATOR.parent / "LICENSE").is_file()


@pytest.mark.parametrize("refused", ["eval(", "new Function", "BigInt", "import(", "??", "?."])
def test_the_validator_holds_nothing_that_the_policy_or_an_old_telephone_refuses(refused):
    assert refused not in VALIDATOR.read_text("utf-8").replace("?.\\", "")
