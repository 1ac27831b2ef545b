"""The judged questions hold together: they name what is there, nothing stands twice, and both halves are alike.

More files, more_for_tuning.yaml and third_for_tuning.yaml, were written later and have mixes of their own.

Whether the search answers them is tested elsewhere. This says only that the questions themselves can be trusted.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from activity_directory.model import Directory

FOLDER = Path(__file__).parent / "questions"
TUNING, HELD_OUT, MORE, THIRD = "for_tuning", "held_out", "more_for_tuning", "third_for_tuning"
KINDS = frozenset(
    {
        "interest",
        "beginning",
        "need",
        "help",
        "access",
        "place",
        "place-and-time",
        "day-and-time",
        "age",
        "money",
        "holiday",
        "break",
        "family",
        "several",
        "page",
        "nothing-exact",
    }
)
KEYS = frozenset({"ask", "kind", "answers", "also", "pages", "typo"})
SHORTEST_SLIP = 4

Question = dict[str, Any]


def questions(file: str) -> list[Question]:
    read: list[Question] = yaml.safe_load((FOLDER / f"{file}.yaml").read_text(encoding="utf-8"))
    return read


FILES = (TUNING, HELD_OUT, MORE, THIRD)
ALL = [question for file in FILES for question in questions(file)]


def one_edit_apart(first: str, second: str) -> bool:
    """Whether one letter added, lost, changed or swapped with its neighbour makes one word of the other."""
    if abs(len(first) - len(second)) == 1:
        short, long = sorted((first, second), key=len)
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    if len(first) != len(second):
        return False
    differ = [at for at, (one, other) in enumerate(zip(first, second, strict=True)) if one != other]
    if len(differ) == 1:
        return True
    swapped = len(differ) == 2 and differ[1] == differ[0] + 1
    return swapped and (first[differ[0]], first[differ[1]]) == (second[differ[1]], second[differ[0]])


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("swimming", "swiming", True),
        ("swiming", "swimming", True),
        ("quiet", "quite", True),
        ("lambing", "lamming", True),
        ("quiet", "quiet", False),
        ("quiet", "quote", False),
        ("horse", "eorsh", False),
    ],
)
def test_one_edit_is_one_letter_or_two_neighbours_swapped(first: str, second: str, apart: bool) -> None:
    assert one_edit_apart(first, second) is apart


def test_there_are_enough_questions_and_each_half_has_its_share() -> None:
    halves = [len(questions(half)) for half in (TUNING, HELD_OUT)]
    assert sum(halves) >= 120
    assert min(halves) >= 60


def test_both_halves_have_every_kind_in_the_same_mix() -> None:
    tuning, held_out = (Counter(question["kind"] for question in questions(half)) for half in (TUNING, HELD_OUT))
    assert set(tuning) == set(held_out) == KINDS
    assert all(0 <= tuning[kind] - held_out[kind] <= 1 for kind in KINDS)


def test_the_later_file_is_as_large_as_a_half_and_has_every_kind() -> None:
    more = questions(MORE)
    assert len(more) >= len(questions(TUNING))
    assert {question["kind"] for question in more} == KINDS


def test_the_head_of_each_file_names_every_kind_and_says_what_the_file_is_for() -> None:
    heads = ((TUNING, "may be tuned with"), (HELD_OUT, "NEVER TUNE WITH THIS FILE"), (MORE, "may be tuned with"))
    for file, said in heads:
        text = (FOLDER / f"{file}.yaml").read_text(encoding="utf-8")
        head = text[: text.index("\n- ask:")]
        assert said in head
        assert {kind for kind in KINDS if kind not in head} == set()


@pytest.mark.parametrize("question", ALL, ids=lambda question: str(question["ask"]))
def test_a_question_is_whole(question: Question) -> None:
    assert set(question) <= KEYS
    assert isinstance(question["ask"], str)
    assert question["ask"] == " ".join(question["ask"].split()) != ""
    named = [*question.get("answers", []), *question.get("also", [])]
    assert len(named) == len(set(named)), "an entry is named twice"
    assert question.get("answers") or question.get("pages"), "nothing answers it"


def test_no_question_stands_twice_not_even_in_another_file() -> None:
    asked = Counter(question["ask"].casefold() for question in ALL)
    assert [ask for ask, times in asked.items() if times > 1] == []


def test_every_entry_and_page_named_is_listed(example: Directory) -> None:
    listed = {activity.id for activity in example.listed}
    pages = {page.slug for page in example.pages}
    missing = {
        question["ask"]: sorted({*question.get("answers", []), *question.get("also", [])} - listed)
        + sorted(set(question.get("pages", [])) - pages)
        for question in ALL
    }
    assert {ask: names for ask, names in missing.items() if names} == {}


def test_a_typo_is_one_slip_in_one_word_of_four_letters_or_more() -> None:
    for question in ALL:
        if "typo" not in question:
            continue
        asked, typed = question["ask"].split(), question["typo"].split()
        assert len(asked) == len(typed), question["ask"]
        changed = [(one, other) for one, other in zip(asked, typed, strict=True) if one != other]
        assert len(changed) == 1, question["ask"]
        assert len(changed[0][0]) >= SHORTEST_SLIP, question["ask"]
        assert one_edit_apart(*changed[0]), question["ask"]


@pytest.mark.parametrize("file", FILES)
def test_nearly_every_question_has_a_typo(file: str) -> None:
    asked = questions(file)
    whole_words = [question for question in asked if question["kind"] != "beginning"]
    assert sum("typo" in question for question in whole_words) >= 0.9 * len(whole_words)
    assert not any("typo" in question for question in asked if question["kind"] == "beginning")


def test_nearly_every_entry_answers_something_and_every_page_does(example: Directory) -> None:
    answering = {name for question in ALL for name in question.get("answers", [])}
    assert {activity.id for activity in example.listed} - answering <= {
        "sunnybank-playscheme/teen-scheme",  # paused
    }
    assert {page.slug for question in ALL for page in example.pages if page.slug in question.get("pages", [])} == {
        page.slug for page in example.pages
    }
