"""YAML that is well formed and still refused, in the words that a provider sees."""

from __future__ import annotations

import pytest

from activity_directory.load.strict_yaml import read_yaml
from activity_directory.problem import Problem, Severity

PATH = "content/activities/severn-splash/saturday-swim.yaml"


def problems_of(text: str | bytes) -> tuple[Problem, ...]:
    raw = text.encode() if isinstance(text, str) else text
    return read_yaml(raw, PATH)[1]


def only_problem_of(text: str | bytes) -> Problem:
    (problem,) = problems_of(text)
    assert problem.path == PATH
    return problem


def test_scalars_stay_the_text_that_was_typed() -> None:
    document, problems = read_yaml(b"a: 10:30\nb: no\nc: 0123\nd: 2026-09-05\ne: ~\nf: 1_000\ng: 6.50\nh: =\n", PATH)
    assert problems == ()
    assert document is not None
    assert document.data == {
        "a": "10:30",
        "b": "no",
        "c": "0123",
        "d": "2026-09-05",
        "e": "~",
        "f": "1_000",
        "g": "6.50",
        "h": "=",
    }


def test_empty_values_are_as_good_as_absent() -> None:
    document, problems = read_yaml(b"a:\nb: ''\nc: \"  \"\nd: {e: }\nf: []\n", PATH)
    assert problems == ()
    assert document is not None
    assert document.data == {"d": {}, "f": []}


def test_a_byte_order_mark_and_windows_line_ends_are_accepted() -> None:
    document, problems = read_yaml(b"\xef\xbb\xbfname: Swim\r\nages: {from: 5}\r\n", PATH)
    assert problems == ()
    assert document is not None
    assert document.data == {"name": "Swim", "ages": {"from": "5"}}


def test_emoji_pounds_and_accents_are_text_like_any_other() -> None:
    document, problems = read_yaml("a: £5, café, ❤️ 👨‍👩‍👧 👍🏽\n".encode(), PATH)
    assert problems == ()
    assert document is not None
    assert document.data == {"a": "£5, café, ❤️ 👨‍👩‍👧 👍🏽"}


def test_a_key_that_is_there_twice() -> None:
    problem = only_problem_of("name: Swim\nages: {from: 5}\nname: Splash\n")
    assert (problem.line, problem.column, problem.field) == (3, 1, "name")
    assert problem.message == '"name" is here twice. Only one of them can count.'
    assert problem.fix == 'Keep the right one and delete the other "name" line.'


def test_a_repeated_key_below_an_empty_one_may_have_lost_its_indentation() -> None:
    problem = only_problem_of("name: Swim\nvenue:\nname: Quarry Pool\n")
    assert problem.fix == (
        'Keep the right one and delete the other "name" line. '
        'If this one belongs to "venue", put two more spaces before it:\n'
        "    venue:\n"
        "      name: Quarry Pool"
    )


def test_a_key_repeated_inside_a_list_says_where() -> None:
    problem = only_problem_of("sessions:\n  - start: 10:00\n  - start: 11:00\n    start: 12:00\n")
    assert problem.field == "sessions, second session, start"


@pytest.mark.parametrize(
    ("text", "line", "column", "rule", "message", "fix"),
    [
        (
            "note: *towel\n",
            1,
            7,
            "alias",
            'A value that starts with * ("*towel") is an instruction to a YAML program, not text.',
            'If it is meant as text, put it in quotes, like this:  note: "*towel"',
        ),
        (
            "note: &Bring a towel\n",
            1,
            7,
            "anchor",
            'A value that starts with & ("&Bring a towel") is an instruction to a YAML program, not text.',
            'If it is meant as text, put it in quotes, like this:  note: "&Bring a towel"',
        ),
        (
            "note: !Bring a towel\n",
            1,
            7,
            "tag",
            'A value that starts with ! ("!Bring a towel") is an instruction to a YAML program, not text.',
            'If it is meant as text, put it in quotes, like this:  note: "!Bring a towel"',
        ),
        (
            "a: !!python/object/apply:os.system [id]\n",
            1,
            4,
            "tag",
            (
                'A value that starts with ! ("!!python/object/apply:os.system [id]") is an instruction to a YAML '
                "program, not text."
            ),
            'If it is meant as text, put it in quotes, like this:  a: "!!python/object/apply:os.system [id]"',
        ),
        (
            "a:\n  <<: {b: c}\n",
            2,
            3,
            "merge-key",
            '"<<" copies one part of a file into another, and this directory reads only what stands in place.',
            "Delete that line and write the names and values out in full, like this:  start: 10:00",
        ),
        (
            "a: b\n---\nc: d\n",
            2,
            1,
            "several-documents",
            'A line of three hyphens ("---") starts a second entry here, and a file holds one entry only.',
            "Delete the line of hyphens, or move what follows it to a file of its own.",
        ),
        (
            "%YAML 1.1\n---\na: b\n",
            1,
            1,
            "directive",
            '"%YAML 1.1" is an instruction to a YAML program, and this directory follows none.',
            "Delete that line.",
        ),
        (
            "[a, b]: c\n",
            1,
            1,
            "complex-key",
            'There is a list, a bracket or several lines where a name is needed: "[a, b]: c".',
            "Put a plain name before the colon, like this:  days: [saturday, sunday]",
        ),
        (
            '"": c\n',
            1,
            1,
            "empty-key",
            'There is no name before the colon: """: c".',
            "Put the name in, like this:  name: Saturday swim",
        ),
        (
            "- name: Swim\n",
            1,
            1,
            "not-names-and-values",
            'The file starts with a list: "- name: Swim". It must start with names and values.',
            "Write it like this:  name: Saturday swim",
        ),
        (
            "\n# my club\nWe swim on Saturdays\n",
            3,
            1,
            "not-names-and-values",
            (
                'The file holds plain words: "We swim on Saturdays". '
                "Each line must be a name, a colon, a space and a value."
            ),
            "Write it like this:  name: Saturday swim",
        ),
        (
            "# nothing yet\n",
            0,
            0,
            "empty-file",
            "There is nothing in this file.",
            "Fill it in, starting from a line like this:  name: Saturday swim   - or delete the file.",
        ),
        (
            "help: {pad_changing: {who: ask, note: Bring a bag, and ask for Jo.}}\n",
            1,
            52,
            "comma-in-text",
            (
                'The text "Bring a bag, and ask for Jo." has a comma in it, '
                "and in curly brackets { } a comma ends the text."
            ),
            'Put the text in quotes, like this:  note: "Bring a bag, and ask for Jo."',
        ),
        (
            "needs: {autism, learning-disability}\n",
            1,
            9,
            "no-colon",
            '"autism" stands in curly brackets { } without a colon and a value.',
            "A list goes in square brackets, like this:  needs: [autism, learning-disability]",
        ),
        (
            "ages: {from:5, to: 16}\n",
            1,
            8,
            "no-colon",
            'There is no space after the colon in "from:5".',
            "Put a space there, like this:  from: 5",
        ),
    ],
)
def test_refused(  # noqa: PLR0917 - one column of the table each
    text: str, line: int, column: int, rule: str, message: str, fix: str
) -> None:
    problem = only_problem_of(text)
    assert (problem.line, problem.column, problem.rule) == (line, column, rule)
    assert problem.message == message
    assert problem.fix == fix
    assert problem.severity is Severity.BLOCKING


def test_an_empty_item_is_left_out_with_a_warning() -> None:
    document, (problem,) = read_yaml(b"days:\n  - saturday\n  -\n", PATH)
    assert document is not None
    assert document.data == {"days": ["saturday"]}
    assert (problem.line, problem.severity, problem.rule) == (3, Severity.WARNING, "empty-item")
    assert problem.field == "days, second day"


@pytest.mark.parametrize(
    "text", ["a: *b\n", "<<: {a: b}\n", "[a]: b\n", "a: b\n---\nc: d\n", "a: {b, c}\n", "- a\n", "a: [\n", ""]
)
def test_there_is_no_document_when_something_typed_would_be_missing_from_it(text: str) -> None:
    document, problems = read_yaml(text.encode(), PATH)
    assert document is None
    assert any(problem.severity is Severity.BLOCKING for problem in problems)


def test_one_run_reports_every_mistake_that_can_be_read_past() -> None:
    rules = [p.rule for p in problems_of("a: &x 1\na: 2\nb: !t 3\nc: 'd\u200be'\nf: {g, h}\n")]
    assert sorted(rules) == ["anchor", "duplicate-key", "invisible-character", "no-colon", "tag"]


def test_text_that_a_hash_would_hide_is_a_warning() -> None:
    document, (problem,) = read_yaml(b"note: Meet at gate #2 on the left\nname: Swim # not this\n", PATH)
    assert document is not None
    assert (problem.line, problem.column, problem.field) == (1, 7, "note")
    assert (problem.severity, problem.rule) == (Severity.WARNING, "text-after-hash")
    assert problem.message == 'Nobody will see "#2 on the left": after a space, # starts a remark and ends the text.'
    assert problem.fix == (
        'If it is part of the text, put all of it in quotes, like this:  note: "Meet at gate #2 on the left"'
    )


def test_a_hash_inside_quotes_or_long_text_is_text() -> None:
    assert problems_of("a: 'gate #2'\nb: |\n  gate #2\nc: gate#2\n#d: old\n") == ()
