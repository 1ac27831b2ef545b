"""Nothing that a file can hold crashes the reading, hangs it or makes it grow: counted in events, not in time."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from activity_directory.load import events, strict_yaml, syntax_words
from activity_directory.load.strict_yaml import MAX_BYTES, MAX_EVENTS, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

# One reading to its end, one for the words of a mistake: its tries in all, and the last of them.
MOST_EVENTS = (MAX_EVENTS + 1) + syntax_words._MOST_EVENTS + syntax_words._MOST_EVENTS_ONCE


class Counter:
    """Counts the events that pass, wherever they are asked for."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seen = 0
        for module in (strict_yaml, syntax_words):
            monkeypatch.setattr(module, "event_source", self.source)

    def source(self, text: str) -> Iterator[Any]:
        for event in events.event_source(text):
            self.seen += 1
            yield event


def bomb(line: str) -> str:
    names = [f"k{n}" for n in range(24)]
    first = f"{names[0]}: &{names[0]} {{x: [y, y]}}\n"
    return first + "".join(line.format(new=new, old=old) for old, new in itertools.pairwise(names))


HOSTILE = {
    "alias bomb": bomb("{new}: &{new} [*{old}, *{old}, *{old}]\n"),
    "merge bomb": bomb("{new}: &{new} {{<<: [*{old}, *{old}, *{old}]}}\n"),
    "100,000 levels in brackets": "[" * 100_000,
    "100,000 levels in braces": "{a: " * 100_000,
    "as many brackets as fit": "[" * MAX_BYTES,
    "as many braces as fit": "{" * MAX_BYTES,
    "as many dashes as fit": "- " * (MAX_BYTES // 2),
    "as many question marks as fit": "? " * (MAX_BYTES // 2),
    "levels by indentation": "".join(" " * n + "a:\n" for n in range(350)),
    "a line of 5 MB": "a: " + "x" * 5_000_000,
    "one huge plain scalar": "a: " + "x" * (MAX_BYTES - 10),
    "one huge quoted scalar": 'a: "' + "\\x41" * 16_000 + '"',
    "hidden characters by escape": 'a: "' + "".join(f"\\ue{n % 4096:03x}" for n in range(10_000)) + '"',
    "hidden characters": "a: " + "\u200bx" * 15_000,
    "odd spaces": "\u00a0x\n" * 15_000,
    "a quote never closed": 'a: "' + "\n" * 60_000,
    "brackets never closed": "a: [x\n" * 9_000,
    "the same key again and again": "a: 1\n" * 12_000,
    "a mistake after 2,400 lines": "".join(f"k{n}: v\n" for n in range(2_400)) + 'x "y\n zz',
    "colons": ":" * MAX_BYTES,
    "commas": "[" + "," * 60_000,
    "spaces in a line with a mistake": "a: *x" + " " * 65_000 + "b",
    "line ends": "\r" * MAX_BYTES,
    "NUL": "a: \0",
    "every control character": "".join(chr(n) for n in range(32)),
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
def test_hostile_files_are_answered_in_bounded_steps(name: str, loader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "LOADER", getattr(yaml, loader))
    counter = Counter(monkeypatch)
    document, problems = read_yaml(HOSTILE[name].encode(), "content/a.yaml")
    assert document is not None or problems
    assert counter.seen <= MOST_EVENTS
    assert len(problems) <= 100
    assert all(len(problem.message) + len(problem.fix) < 1_000 for problem in problems)


@pytest.mark.parametrize("name", ["alias bomb", "merge bomb"])
def test_bombs_are_never_unpacked(name: str) -> None:
    document, problems = read_yaml(HOSTILE[name].encode(), "content/a.yaml")
    assert document is None
    assert {problem.rule for problem in problems} <= {"anchor", "alias", "merge-key"}


def test_the_limits_are_decided_before_anything_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    counter = Counter(monkeypatch)
    document, (problem,) = read_yaml(b"a" * (MAX_BYTES + 1), "content/a.yaml")
    assert document is None
    assert problem.rule == "file-too-large"
    assert problem.message == "The file is larger than 64 KB, which is far more than an entry needs."
    assert counter.seen == 0


def test_twelve_levels_are_read_and_thirteen_are_not() -> None:
    def nested(levels: int) -> bytes:
        return b"{a: " * levels + b"x" + b"}" * levels

    assert read_yaml(nested(12), "a.yaml")[1] == ()
    document, (problem,) = read_yaml(nested(13), "a.yaml")
    assert document is None
    assert problem.rule == "too-deep"


def test_five_thousand_events_are_read_and_no_more() -> None:
    def wide(items: int) -> bytes:
        return b"a:\n" + b"- b\n" * items

    around = 9  # the events of the file, its mapping, the key and the list
    assert read_yaml(wide(MAX_EVENTS - around), "a.yaml")[1] == ()
    document, (problem,) = read_yaml(wide(MAX_EVENTS - around + 1), "a.yaml")
    assert document is None
    assert problem.rule == "too-many-parts"


PIECES = st.sampled_from(
    [
        *"[]{},:-?&*!|>'\"%@`#~\t \n\r\\",
        *(": ", "- ", "\n  ", "\n- ", "a", "name: ", "<<: ", "---\n", "&a ", "*a ", "!!t ", "[a, b]", "{a: b}"),
        *("\\ud800", "\\x00", "\u200b", "\u202e", "\u00a0", "\u2028", "\ufeff", "é", "\u201c"),
    ]
)


def check_anything(raw: bytes) -> None:
    document, problems = read_yaml(raw, "content/a.yaml")
    assert document is not None or problems
    for problem in problems:
        assert problem.message
        assert problem.fix
        assert (problem.message + problem.fix).encode("utf-8")
    if document is not None:
        check_data(document, document.data, ())


def check_data(document: strict_yaml.Document, data: Any, keys: tuple[str | int, ...]) -> None:
    """Only text, lists and mappings, nothing that cannot be written, and a place for everything."""
    places = document._all_places()
    assert keys in places
    if isinstance(data, str):
        assert data.strip()
        assert data.encode("utf-8")
    else:
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            assert isinstance(key, str | int)
            check_data(document, value, (*keys, key))


@given(st.binary(max_size=200))
@example(b"\xff\xfea\x00")
@example(b"\xed\xa0\x80")
@example(b"a: \xf4\x90\x80\x80")
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_data_or_problems(raw: bytes) -> None:
    check_anything(raw)


@given(st.lists(PIECES, max_size=40).map("".join))
@example('a: "\\ud800"')
@example("a:\na:\na: b\n? c\n")
@example("{*a\n}")
@settings(max_examples=400, deadline=None)
def test_any_pieces_of_yaml_give_data_or_problems(text: str) -> None:
    check_anything(text.encode("utf-8"))


@given(st.lists(PIECES, max_size=15).map("".join))
@settings(max_examples=150, deadline=None)
def test_the_slow_parser_is_as_safe(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "LOADER", yaml.SafeLoader)
        check_anything(text.encode("utf-8"))
