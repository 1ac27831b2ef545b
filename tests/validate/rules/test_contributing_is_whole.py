"""The ways in which providers may send changes can work."""

from __future__ import annotations

import pytest

from activity_directory.model.contributing import _NAMES_OF_HOSTS
from activity_directory.validate.rules.contributing_is_whole import _KNOWN


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("repository: 'https://git.example.org/a/b'", "which service git.example.org is"),
        ("ways: [email, pull-request]", "pull-request needs the address of the repository"),
        ("host: github", "the address of the repository is not"),
    ],
)
def test_what_cannot_work_is_said(problems_with, given, said):
    (problem,) = problems_with(f"contributing: {{{given}}}", kind="site")
    assert said in problem.message


@pytest.mark.parametrize(
    "given",
    [
        "ways: [email, file]",
        "repository: 'https://github.com/a/b'",
        "host: forgejo, repository: 'https://git.example.org/a/b', ways: [pull-request]",
        "email: listings@example.org",
    ],
)
def test_what_can_work_is_right(problems_with, given):
    assert problems_with(f"contributing: {{{given}}}", kind="site") == ()


def test_nothing_said_is_right(problems_with):
    assert problems_with(kind="site") == ()


def test_the_services_that_need_no_name_are_those_of_the_model():
    assert set(_KNOWN) == set(_NAMES_OF_HOSTS)
