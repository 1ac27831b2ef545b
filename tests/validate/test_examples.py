"""Every example: the valid ones give nothing above advice, the invalid ones exactly the words that are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from activity_directory.load.document import Document
from activity_directory.problem import Severity
from activity_directory.validate.schema_check import faults_in
from tests.example_content import (
    EXAMPLES,
    checked_with,
    content_with,
    place_of,
    problems_of,
    project_schemas,
    words_for,
)

VALID = sorted((EXAMPLES / "valid").glob("*.yaml"))
INVALID = sorted((EXAMPLES / "invalid").glob("*.yaml"))
KINDS = {"activities": "activity", "providers": "provider", "feedback": "feedback"}


def test_there_are_enough_examples_to_learn_from():
    assert len(VALID) >= 25
    assert len(INVALID) >= 60


@pytest.mark.parametrize("example", VALID, ids=lambda path: path.stem)
def test_a_valid_example_gives_no_problem_above_advice(example):
    raw = example.read_bytes()
    above = [
        problem for problem in problems_of(raw, place_of(raw, example.stem)) if problem.severity is not Severity.ADVICE
    ]
    assert above == []
    assert raw.startswith(b"# "), "an example says what it shows"


@pytest.mark.parametrize("example", INVALID, ids=lambda path: path.stem)
def test_the_words_for_an_invalid_example_are_those_that_were_read_and_kept(example):
    assert words_for(example) == example.with_suffix(".problems.txt").read_text("utf-8")
    assert words_for(example), "an invalid example has something to tell"


def test_no_words_are_kept_for_an_example_that_is_gone():
    assert {path.name.removesuffix(".problems.txt") for path in (EXAMPLES / "invalid").glob("*.txt")} == {
        path.stem for path in INVALID
    }


def _document(example: Path) -> tuple[str, Document | None]:
    """The kind of an example, and its data; None where it is not YAML that can be read."""
    raw = example.read_bytes()
    place = place_of(raw, example.stem)
    folder, _, name = place.removesuffix(".yaml").partition("/")
    found = getattr(content_with(raw, place), folder)
    return KINDS.get(folder, folder), found.get(name) if name else found


READABLE = [example for example in INVALID + VALID if _document(example)[1] is not None]


@pytest.mark.parametrize("example", READABLE, ids=lambda path: path.stem)
def test_the_two_validators_give_the_same_verdict(example):
    kind, document = _document(example)
    schema = project_schemas()[kind]
    data = schema.convert(document.data)
    assert schema.is_valid(data) is (list(faults_in(data, schema)) == [])


@pytest.mark.parametrize("example", sorted(set(INVALID) - set(READABLE)), ids=lambda path: path.stem)
def test_a_file_that_is_not_yaml_is_refused_in_words(example):
    problems = problems_of(example.read_bytes(), place_of(example.read_bytes(), example.stem))
    assert [problem for problem in problems if problem.severity is Severity.BLOCKING]


def test_every_valid_example_is_yaml_that_can_be_read():
    assert set(VALID) <= set(READABLE)


def test_a_blocked_example_is_withheld_and_nothing_else_is_lost():
    raw = (EXAMPLES / "invalid" / "time-6pm.yaml").read_bytes()
    checked = checked_with(raw, "activities/severn-splash/time-6pm.yaml")
    assert checked.withheld == (("severn-splash/time-6pm", "severn-splash"),)
    assert set(checked.activities) == {"severn-splash/club-swimming"}
