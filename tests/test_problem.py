"""Where something is, said as a person would say it."""

from __future__ import annotations

import pytest

from activity_directory.problem import Problem, Severity, field_in_words


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ((), ""),
        (("name",), "name"),
        (("sessions", 0, "start"), "sessions, first session, start"),
        (("sessions", 9, "days", 10), "sessions, tenth session, days, 11th day"),
        (("easy_read", 1, "text"), "easy_read, second sentence, text"),
        (("activities", 20), "activities, 21st activity"),
        (("needs", 110), "needs, 111th need"),
        (("access", 2), "access, third access feature"),
        ((3, "x"), "fourth item, x"),
    ],
)
def test_a_field_in_words(keys: tuple[str | int, ...], words: str) -> None:
    assert field_in_words(keys) == words


def test_problems_sort_by_file_then_place() -> None:
    def at(path: str, line: int, column: int) -> Problem:
        return Problem(path, line, column, "", "", "", Severity.ADVICE, "")

    assert sorted([at("b", 1, 1), at("a", 10, 1), at("a", 2, 5), at("a", 2, 1)]) == [
        at("a", 2, 1),
        at("a", 2, 5),
        at("a", 10, 1),
        at("b", 1, 1),
    ]
