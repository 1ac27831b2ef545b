"""Encodings that are refused, and characters that hide, each named with its place."""

from __future__ import annotations

import pytest

from activity_directory.load.characters import without_hidden
from activity_directory.load.strict_yaml import read_yaml
from activity_directory.problem import Problem, Severity

UTF8_FIX = "Save it again as UTF-8. In Notepad: File, Save as, then choose UTF-8 beside Encoding."
RETYPE = "Delete the words around it and type them again by hand, rather than pasting them."


def only_problem_of(raw: bytes) -> Problem:
    (problem,) = read_yaml(raw, "content/a.yaml")[1]
    return problem


def test_windows_1252_is_named_with_the_character_that_gave_it_away() -> None:
    problem = only_problem_of("name: Swim\nnote: about £5 a session\n".encode("cp1252"))
    assert (problem.line, problem.column, problem.rule) == (2, 13, "not-utf8")
    assert problem.message == (
        "The file is not saved as UTF-8. It was likely saved as Windows-1252, an older form, "
        'and here it seems to hold "£".'
    )
    assert problem.fix == UTF8_FIX


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_named(encoding: str) -> None:
    problem = only_problem_of("name: Saturday swim\n".encode(encoding))
    assert problem.message == (
        'The file was saved as UTF-16 (Windows calls it "Unicode"), which this directory does not read.'
    )
    assert problem.fix == UTF8_FIX


@pytest.mark.parametrize(
    ("raw", "column"), [(b"a: \xed\xa0\x80", 4), (b"a: \xc0\x80", 4), (b"a: \xe2\x82", 4), (b"a: \x81", 4)]
)
def test_bytes_that_are_no_text_are_refused(raw: bytes, column: int) -> None:
    problem = only_problem_of(raw)
    assert (problem.line, problem.column, problem.rule) == (1, column, "not-utf8")


@pytest.mark.parametrize(
    ("character", "rule", "name"),
    [
        ("\x00", "control-character", "a null character (U+0000)"),
        ("\x07", "control-character", "a bell character (U+0007)"),
        ("\x1b", "control-character", "an escape character (U+001B)"),
        ("\x85", "control-character", "a next-line character (U+0085)"),
        ("\u200b", "invisible-character", "a zero-width space (U+200B)"),
        ("\u200d", "invisible-character", "a zero-width joiner (U+200D)"),
        ("\ufeff", "invisible-character", "a byte order mark (U+FEFF)"),
        ("\xad", "invisible-character", "a soft hyphen (U+00AD)"),
        ("\u2028", "invisible-character", "a line separator (U+2028)"),
        ("\u3164", "invisible-character", "a hangul filler (U+3164)"),
        ("\U000e0041", "invisible-character", "a tag latin capital letter a (U+E0041)"),
        ("\u202e", "text-direction-character", "a right-to-left override (U+202E)"),
        ("\u2066", "text-direction-character", "a left-to-right isolate (U+2066)"),
        ("\u061c", "text-direction-character", "an arabic letter mark (U+061C)"),
        ("\uf0b7", "private-character", "a character that only one font or program knows (U+F0B7)"),
        ("\uffff", "control-character", "a control character (U+FFFF)"),
    ],
)
def test_a_hidden_character_is_named_with_its_place(character: str, rule: str, name: str) -> None:
    problem = only_problem_of(f"name: Swim\nnote: Bring{character} a towel\n".encode())
    assert (problem.line, problem.column, problem.rule) == (2, 12, rule)
    assert name in problem.message
    assert 'between "note: Bring" and "a towel"' in problem.message
    assert problem.severity is Severity.BLOCKING


def test_the_words_for_a_character_that_turns_text_round() -> None:
    problem = only_problem_of("note: Bring\u202e a towel\n".encode())
    assert problem.message == (
        'There is a right-to-left override (U+202E) between "note: Bring" and "a towel". '
        "Nobody can see it, and it can turn the order of the words round."
    )
    assert problem.fix == RETYPE


def test_the_rest_of_the_entry_is_read_as_it_looks() -> None:
    document, _ = read_yaml("na\u200bme: Swim\nnote: a\u2028b\n".encode(), "a.yaml")
    assert document is not None
    assert document.data == {"name": "Swim", "note": "a b"}


def test_a_lost_letter_is_told() -> None:
    problem = only_problem_of("name: Caf\ufffd club\n".encode())
    assert problem.rule == "lost-letter"
    assert problem.message.startswith('A letter was lost between "name: Caf" and "club"')


def test_a_space_that_is_none_is_mended_with_a_warning() -> None:
    document, problems = read_yaml("ages:\n\u00a0\u00a0from: 5\nname:\u00a0Swim\n".encode(), "a.yaml")
    assert document is not None
    assert document.data == {"ages": {"from": "5"}, "name": "Swim"}
    assert [(p.line, p.column, p.rule, p.severity) for p in problems] == [
        (2, 1, "odd-space", Severity.WARNING),
        (3, 6, "odd-space", Severity.WARNING),
    ]


def test_a_space_that_does_not_break_inside_text_is_left_alone() -> None:
    document, problems = read_yaml("a: £5\u00a0a session\n".encode(), "a.yaml")
    assert document is not None
    assert problems == ()


def test_spoilt_characters_are_a_warning_with_what_they_may_have_been() -> None:
    problem = only_problem_of("note: Itâ€™s Â£5\n".encode())
    assert (problem.line, problem.column, problem.severity) == (1, 9, Severity.WARNING)
    assert problem.message.endswith('It may have been "\u2019".')
    assert problem.fix == 'Type "\'" in its place, look for others, and save the file as UTF-8.'


@pytest.mark.parametrize("escape", ["\\u200b", "\\x00", "\\e", "\\u202e", "\\uFEFF"])
def test_a_hidden_character_by_escape_is_refused(escape: str) -> None:
    document, (problem,) = read_yaml(f'note: "a{escape}b"\n'.encode(), "a.yaml")
    assert document is not None
    assert document.data == {"note": "ab"}
    assert (problem.line, problem.column, problem.rule) == (1, 7, "escaped-character")


def test_the_end_of_a_value_makes_no_emoji_of_its_beginning() -> None:
    assert without_hidden("\u200d>\ufe0f") == (">\ufe0f", "\u200d")
