"""The page of mistakes shows every case that somebody could make, as it is told today."""

from __future__ import annotations

from tests.conftest import PROJECT
from tests.example_content import EXAMPLES
from tests.mistakes_page import PAGE, SUBJECTS, mistakes_page, subject_of


def test_the_page_of_mistakes_is_current():
    """`make golden` writes it anew."""
    assert (PROJECT / PAGE).read_text("utf-8") == mistakes_page()


def test_every_case_has_its_subject_and_every_subject_its_cases():
    cases = {path.stem for path in (EXAMPLES / "invalid").glob("*.yaml") if not path.stem.startswith("hostile-")}
    assert {subject_of(case) for case in cases} == set(SUBJECTS)


def test_providers_are_led_to_it():
    for name in ("rules.md", "your-first-entry.md"):
        assert "(mistakes.md)" in (PROJECT / "docs" / "providers" / name).read_text("utf-8")
