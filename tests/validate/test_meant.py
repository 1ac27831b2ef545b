"""The words for a wrong entry hold the right correction: beside each stands the same entry as it was meant.

tests/examples/meant/<case>.yaml was written by hand from the wrong entry alone, before its words were read.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from activity_directory.problem import Severity
from tests.corrections import Texts, corrections, is_right
from tests.example_content import EXAMPLES, place_of, problems_of

if TYPE_CHECKING:
    from activity_directory.problem import Problem

SHARE = 0.95

WRONG = {path.stem: path for path in sorted((EXAMPLES / "invalid").glob("*.yaml"))}
MEANT = {path.stem: path for path in sorted((EXAMPLES / "meant").glob("*.yaml"))}

# There is not one right correction, so that these count neither for nor against. Each with the reason.
NO_ONE_CORRECTION: dict[str, tuple[str, ...]] = {
    "Made to do harm, or damaged: nobody meant an entry by it.": (
        *("hostile-aliases", "hostile-deep", "hostile-email", "hostile-long-text", "hostile-many-items"),
        *("hostile-merge", "hostile-not-utf8", "hostile-null", "hostile-right-to-left", "hostile-tag"),
        *("picture-elsewhere", "url-javascript", "url-with-a-name-before-it", "description-javascript-link"),
    ),
    "It is no entry, or more than one: what to do is not a line.": (
        *("really-a-document", "yaml-empty", "yaml-only-a-sentence", "yaml-two-documents", "yaml-two-entries-in-one"),
        *("too-many-things-wrong", "provider-unknown", "name-of-a-child-in-the-file", "yaml-name-twice", "picture-svg"),
    ),
    "Several things would be right, and only its writer can choose.": (
        *("access-yes", "toilets-yes", "level-unknown", "status-closed", "status-closed-this-week"),
        *("interest-unknown", "interests-too-many", "session-twice", "session-that-never-happens"),
        *("venue-postcode-of-another-town", "venue-village-not-listed", "yes-or-no-maybe"),
        *(
            "costs-free-beside-a-price",
            "amount-range",
            "costs-donation-of-nothing",
            "site-pale-colour",
            "toilets-with-a-bed",
        ),
        *("email-at-home", "phone-private-mobile", "provider-gmail", "last-bus-before-the-end"),
        *("description-second-paragraph", "booking-number-in-the-note", "calendar-default-unknown"),
    ),
    "It has to be said in its writer's own words.": (
        *("summary-too-long", "summary-same-as-name", "words-nappy", "words-suffers-from", "easy-read-not-easy"),
        *("feedback-with-a-name", "words-all-abilities", "all-abilities-no-help"),
    ),
}

# What belongs there was not typed, so that nobody else can know it. The words must name the line and show its form.
ONLY_THEY_KNOW = frozenset(
    (
        *("ages-mixed", "amount-half-price", "amount-left-empty", "amount-missing", "amount-below-nought"),
        *("assurance-provider-unknown", "booking-as-text", "booking-without-a-way", "checked-in-the-future"),
        *("checked-today", "checked-yes", "contact-with-a-name", "date-next-tuesday", "date-no-such-day"),
        *("email-without-dot", "ended-for-a-week", "every-2-weeks", "every-fortnight", "every-two-weeks-from-no-date"),
        *("except-christmas", "help-kinds-bare", "help-medicine-bare-yes", "help-not-stated", "list-empty"),
        *("phone-short", "picture-of-people", "provider-phone-and-charity", "session-all-dates-passed"),
        *("session-without-a-day", "sessions-missing", "time-without-end", "venue-as-text", "venue-postcode-half"),
        *("venue-without-address", "venue-zoom", "status-cancelled-on-a-day", "days-alternate-saturdays"),
    )
)

UNCOUNTED = frozenset(case for cases in NO_ONE_CORRECTION.values() for case in cases)
COUNTED = sorted(WRONG.keys() - UNCOUNTED - ONLY_THEY_KNOW)


@cache
def _problems(case: str, *, meant: bool = False) -> tuple[Problem, ...]:
    wrong = WRONG[case].read_bytes()
    return problems_of(MEANT[case].read_bytes() if meant else wrong, place_of(wrong, case))


def _told(case: str) -> list[Problem]:
    """What the case is about: its Problems above advice, or its advice when there are no others."""
    problems = _problems(case)
    return [problem for problem in problems if problem.severity is not Severity.ADVICE] or list(problems)


def _is_right(case: str, *, name_only: bool = False) -> bool:
    texts = Texts(WRONG[case].read_text("utf-8"), MEANT[case].read_text("utf-8"))
    return all(is_right(problem, texts, name_only=name_only) for problem in _told(case))


def test_each_case_has_the_entry_that_was_meant_or_a_reason_why_there_is_none():
    assert [case for case in COUNTED if case in MEANT] == COUNTED
    assert ONLY_THEY_KNOW <= MEANT.keys() <= WRONG.keys()
    assert WRONG.keys() >= (UNCOUNTED | ONLY_THEY_KNOW)
    assert not UNCOUNTED & ONLY_THEY_KNOW


@pytest.mark.parametrize("case", sorted(MEANT.keys() - UNCOUNTED))
def test_the_entry_that_was_meant_passes_and_has_not_the_problem_of_the_case(case):
    left = _problems(case, meant=True)
    assert [problem for problem in left if problem.severity is Severity.BLOCKING] == []
    told = {(problem.rule, problem.field, problem.message) for problem in _told(case)}
    assert [problem for problem in left if (problem.rule, problem.field, problem.message) in told] == []


@pytest.mark.parametrize("case", sorted(ONLY_THEY_KNOW))
def test_where_only_its_writer_knows_what_belongs_there_the_line_is_named_and_its_form_shown(case):
    assert all(corrections(problem) for problem in _told(case))
    assert _is_right(case, name_only=True)


def test_nearly_every_message_holds_the_right_correction():
    wrong = [case for case in COUNTED if not _is_right(case)]
    share = 1 - len(wrong) / len(COUNTED)
    print(f"{len(COUNTED) - len(wrong)} of {len(COUNTED)} ({share:.1%}); not: {', '.join(wrong)}")  # noqa: T201
    assert share >= SHARE, f"these show something else than was meant: {wrong}"
    assert len(COUNTED) >= 150
