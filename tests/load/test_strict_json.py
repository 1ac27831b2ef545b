"""What the program keeps is read strictly: whole, or told with its line."""

from __future__ import annotations

import pytest

from activity_directory.load.strict_json import MAX_BYTES, read_json
from activity_directory.problem import Severity

PATH = "content/quarters/2027-Q1.json"


def test_numbers_and_words_are_kept_as_they_were_typed():
    document, problems = read_json(b'{"closed": "2026-12-01", "wording": 1, "printed": [{"id": "a/b"}]}', PATH)
    assert problems == ()
    assert document is not None
    assert document.data == {"closed": "2026-12-01", "wording": "1", "printed": [{"id": "a/b"}]}
    assert document.path == PATH


@pytest.mark.parametrize(
    ("raw", "line", "words"),
    [
        (b'{\n  "closed": "2026-12-01",\n}', 3, "not the JSON"),
        (b'{\n  "closed": "2026",\n  "closed": "2027"\n}', 3, '"closed" is said twice'),
        (b'{\n<<<<<<< ours\n  "closed": "2026"\n=======\n>>>>>>> theirs\n}', 2, "Two versions"),
        (b'{\n  "closed":\t"2026"\n}', 2, "never writes"),
        (b'{"closed": "\\ud800"}', 1, "never writes"),
        (b"[]", 1, "not the JSON"),
        (b"", 1, "not the JSON"),
        (b'{"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", 1, "levels"),
        (b'{"a": ' + b"[" * 20 + b"]" * 20 + b"}", 1, "levels"),
    ],
)
def test_what_is_broken_is_told_with_its_line_and_how_to_mend_it(raw, line, words):
    document, (problem,) = read_json(raw, PATH)
    assert document is None
    assert problem.severity is Severity.BLOCKING
    assert (problem.path, problem.line) == (PATH, line)
    assert words in problem.message
    assert "quarter-close --quarter 2027-Q1 --again" in problem.fix


def test_a_file_of_more_than_any_county_prints_is_not_looked_into():
    document, (problem,) = read_json(b" " * (MAX_BYTES + 1), PATH)
    assert document is None
    assert problem.severity is Severity.BLOCKING


@pytest.mark.parametrize("word", [b"true", b"null", b"NaN", b"1e999", b"9" * 5000])
def test_no_value_makes_it_stumble(word):
    document, problems = read_json(b'{"wording": ' + word + b"}", PATH)
    assert problems == ()
    assert document is not None
    assert isinstance(document.data["wording"], str)
