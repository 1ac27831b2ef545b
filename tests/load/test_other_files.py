"""A file of another program under the name of an entry is told by what it is, in one Problem."""

from __future__ import annotations

import pytest

from activity_directory.load.strict_yaml import MAX_BYTES, read_yaml


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"PK\x03\x04" + bytes(range(256)), "Word document"),
        (b"PK\x03\x04" + b"x" * (MAX_BYTES + 1), "Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word document"),
        (rb"{\rtf1\ansi name: Saturday swim\par}", "RTF"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\n<!DOCTYPE html><title>Swim</title>", "web page"),
    ],
)
def test_a_file_of_another_program_is_told_by_what_it_is(raw: bytes, what: str) -> None:
    document, (problem,) = read_yaml(raw, "content/activities/club/swim.yaml")
    assert document is None
    assert problem.rule == "not-text"
    assert what in problem.message
    assert "plain" in problem.fix


def test_text_that_only_mentions_another_program_is_read() -> None:
    document, problems = read_yaml(b"name: Swim\nsummary: Bring the PDF\n", "content/activities/club/swim.yaml")
    assert document is not None
    assert problems == ()
