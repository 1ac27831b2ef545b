"""However a file is made, checking it takes a bounded number of steps. Steps are counted, never seconds."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from activity_directory.validate.near_miss import closest, meant
from activity_directory.validate.schema_check import MOST_PROBLEMS
from tests.example_content import EXAMPLES, problems_of, project_schemas

PLACE = "activities/severn-splash/hostile.yaml"
GOOD = (EXAMPLES / "valid" / "smallest.yaml").read_bytes()
MOST_CALLS = 600_000  # an ordinary entry takes some thousands

HOSTILE = {
    "many unknown names": b"".join(b"line%d: x\n" % n for n in range(2400)),
    "many wrong words": GOOD.replace(b"[swimming]", b"[" + b", ".join(b"wrong%d" % n for n in range(3000)) + b"]"),
    "many sessions": GOOD.replace(b"  - {days", b"  - {days: [x], start: 6pm, end: 7pm}\n" * 700 + b"  - {days"),
    "a long word": GOOD.replace(b"[swimming]", b"[" + b"swimming" * 7000 + b"]"),
    "a long name": GOOD + b"a" * 900 + b": x\n",
    "a pattern's bad dream": GOOD.replace(b"01632 960123", b"0" + b"1 " * 25_000 + b"x"),
    "many links": GOOD + b"description: |\n  " + b"[a](" * 12_000 + b"\n",
    "many tags": GOOD + b"description: |\n  " + b"<a " * 15_000 + b"\n",
    "a long summary of bad words": GOOD.replace(b"A small, quiet", b"suffers from " * 4000),
    "a long Easy Read": GOOD + b"easy_read: [{text: " + b"a" * 50_000 + b"}]\n",
    "a long list of dates": GOOD.replace(
        b"days: [saturday]", b"dates: [" + b", ".join(b"2027-01-%02d" % (n % 31 + 1) for n in range(3000)) + b"]"
    ),
    "one fortnight in a thousand years": GOOD.replace(
        b"days: [saturday]", b"days: [saturday], until: 2099-12-31, from: 2098-01-01"
    ),
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_costs_a_bounded_number_of_calls(raw):
    problems_of(GOOD, PLACE)  # what is read once for all files is not counted
    calls = 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        found = problems_of(raw, PLACE)
    finally:
        sys.setprofile(None)
    assert len(found) <= 2 * MOST_PROBLEMS
    assert calls < MOST_CALLS


def test_a_sentence_is_not_compared_letter_by_letter():
    words = project_schemas().vocabularies["interests"]
    assert meant("x" * 10_000, words) == ()
    assert closest("x" * 10_000, ["swimming"]) is None
