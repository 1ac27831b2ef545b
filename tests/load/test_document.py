"""Every part of an entry can say where it was typed."""

from __future__ import annotations

import pytest

from activity_directory.load.strict_yaml import Document, Mark, read_yaml

ENTRY = """\
# a comment first
name: Saturday swim
summary: "A small, quiet group"
description: |
  We start together.
ages: {from: 5, to: 16}
empty:
sessions:
  - {days: [saturday, sunday], start: 10:00}
  -
  - start: '16:30'
    note: >-
      Bring
      a towel
"""


def read(text: str) -> Document:
    document, problems = read_yaml(text.encode(), "content/a.yaml")
    assert document is not None, problems
    return document


@pytest.mark.parametrize(
    ("keys", "key_at", "value_at", "typed"),
    [
        (("name",), (2, 1), (2, 7), "Saturday swim"),
        (("summary",), (3, 1), (3, 10), '"A small, quiet group"'),
        (("description",), (4, 1), (4, 14), "|\n  We start together."),
        (("ages",), (6, 1), (6, 7), ""),
        (("ages", "from"), (6, 8), (6, 14), "5"),
        (("ages", "to"), (6, 17), (6, 21), "16"),
        (("sessions",), (8, 1), (9, 3), ""),
        (("sessions", 0), (9, 5), (9, 5), ""),
        (("sessions", 0, "days"), (9, 6), (9, 12), ""),
        (("sessions", 0, "days", 0), (9, 13), (9, 13), "saturday"),
        (("sessions", 0, "days", 1), (9, 23), (9, 23), "sunday"),
        (("sessions", 0, "start"), (9, 32), (9, 39), "10:00"),
        (("sessions", 1), (11, 5), (11, 5), ""),
        (("sessions", 1, "start"), (11, 5), (11, 12), "'16:30'"),
        (("sessions", 1, "note"), (12, 5), (12, 11), ">-\n      Bring\n      a towel"),
    ],
)
def test_every_key_and_value_has_its_line_and_column(
    keys: tuple[str | int, ...], key_at: tuple[int, int], value_at: tuple[int, int], typed: str
) -> None:
    document = read(ENTRY)
    assert document.locate(keys, key=True) == Mark(*key_at)
    assert document.locate(keys) == Mark(*value_at)
    assert document.typed(keys) == typed


def test_what_is_missing_is_placed_at_its_nearest_ancestor() -> None:
    document = read(ENTRY)
    assert document.locate(("sessions", 1, "end")) == document.locate(("sessions", 1), key=True)
    assert document.locate(("sessions", 7, "end")) == Mark(8, 1)
    assert document.locate(("costs", 0)) == Mark(2, 1)


def test_an_empty_value_is_absent_but_its_line_is_known() -> None:
    document = read(ENTRY)
    assert "empty" not in document.data
    assert document.locate(("empty",), key=True) == Mark(7, 1)


def test_items_that_are_empty_do_not_count() -> None:
    document = read(ENTRY)
    assert [session["start"] for session in document.data["sessions"]] == ["10:00", "16:30"]


def test_columns_fit_the_file_when_hidden_characters_were_taken_out() -> None:
    document, problems = read_yaml("a: {b\u200b: x\u200b, c: y}\n".encode(), "a.yaml")
    assert document is not None
    assert [problem.column for problem in problems] == [6]
    assert document.data == {"a": {"b": "x", "c": "y"}}
    assert document.locate(("a", "b")) == Mark(1, 9)
    assert document.locate(("a", "c"), key=True) == Mark(1, 13)


def test_a_repeated_key_keeps_its_first_value_and_place() -> None:
    document, problems = read_yaml(b"a: 1\nb: {c: d}\na: {x: y}\nb: 3\n", "a.yaml")
    assert document is not None
    assert document.data == {"a": "1", "b": {"c": "d"}}
    assert document.locate(("a",)) == Mark(1, 4)
    assert document.locate(("a", "x")) == Mark(1, 1)
    assert [(problem.line, problem.rule) for problem in problems] == [(3, "duplicate-key"), (4, "duplicate-key")]


@pytest.mark.parametrize(
    "text",
    [
        ENTRY,
        "a: 1\nab: 2\nba: {a: 3}\n",
        "{a: 1, b: 2}\n",
        "  a: 1\n  b: 2\n",
        '"a": 1\nb: "x\n\na: y"\n',
        "# a: 1\nb: 2\na: 3\n",
        "a : 1\nb:\n  a: 2\n",
        "b: |\n  a: 2\na: 1\n",
        "b: >\n  c\nc:\n- a: 1\na: 2\n",
        "\u00e9: 1\na: 2\n",
        "a: 1\r\nb: 2\r\n",
    ],
)
def test_the_quick_way_to_a_name_gives_what_reading_again_gives(text: str) -> None:
    document = read(text)
    for name in document.data:
        line, column, *_ = document._all_places()[(name,)]
        assert document._name_at_the_top(name) in {None, Mark(line + 1, column + 1)}


def test_a_name_that_can_stand_in_one_place_alone_is_found_without_reading_again() -> None:
    assert read(ENTRY)._name_at_the_top("summary") == Mark(3, 1)
    assert read(ENTRY)._name_at_the_top("start") is None
