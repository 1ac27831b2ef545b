"""Postings as files: what is written is what is read."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from activity_directory.search.shards import (
    BEST,
    HEAD,
    SHARD_SIZE,
    as_text,
    cut_into_shards,
    encode_list,
    varint,
    without_what_repeats,
)
from tests.search.read_shards import decode_lists, decode_shard


def shards_of(surfaces, scores, fields=1):
    """Shards whose documents are of so many fields in turn."""
    places = {stem: {document: document % fields for document in found} for stem, found in scores.items()}
    return cut_into_shards(surfaces, {stem: encode_list(found, places[stem]) for stem, found in scores.items()})


SCORES = st.dictionaries(st.integers(0, 3000), st.floats(0.001, 12), min_size=1, max_size=40)


@settings(deadline=None)
@given(st.dictionaries(st.text("abcdefgh", min_size=1, max_size=9), SCORES, min_size=1, max_size=20), st.integers(1, 4))
def test_shards_decode_to_what_was_written(scores, fields):
    shards = shards_of({stem: [stem, f"{stem}s"] for stem in scores}, scores, fields)
    read = {}
    for shard in shards:
        read |= decode_shard(shard.words, shard.lists, shard.tails)
        for _, places in decode_lists(shard.words, shard.lists, shard.tails).values():
            assert places == {document: document % fields for document in places}
    assert set(read) == {word for stem in scores for word in (stem, f"{stem}s")}
    for stem, wanted in scores.items():
        # Two stems may share a written word; its list is then one of theirs.
        if f"{stem}s" in scores:
            continue
        assert list(read[f"{stem}s"]) == sorted(wanted)
        highest = max(wanted.values())
        for document, score in read[f"{stem}s"].items():
            assert abs(score - wanted[document]) <= highest / 255 + 0.001


def shards_of_words(words):
    """The shards, and the numbers of those that hold a word, by the word."""
    shards = shards_of({word: [word] for word in words}, {word: {1: 1.0, 900: 0.5} for word in words})
    found = {word: n for n, shard in enumerate(shards) for word in shard.words.replace(",", ";").split(";")}
    for shard, after in pairwise(shards):
        assert len(shard.words) + len(as_text(shard.lists)) < SHARD_SIZE * 1.5
        inside = shard.words.replace(",", ";").split(";")
        assert shard.first <= min(inside)
        assert max(inside) < after.first
    return shards, found


def test_a_beginning_of_three_letters_lies_in_one_shard():
    shards, found = shards_of_words(
        [f"{a}{b}{c}{d}" for a in "abc" for b in "abcdef" for c in "abcdef" for d in "abcdef"]
    )
    assert len(shards) > 1
    for beginning in {word[:3] for word in found}:
        assert len({number for word, number in found.items() if word.startswith(beginning)}) == 1


def test_three_letters_that_many_words_begin_with_lie_in_several_and_four_in_one():
    words = [f"tra{a}{b}{c}" for a in "bcdefg" for b in "abcdefgh" for c in "abcdefghij"]
    shards, found = shards_of_words(["toy", "tra", *words, "tri"])
    assert len(shards) > 2
    assert len({number for word, number in found.items() if word.startswith("tra")}) > 1
    for beginning in {word[:4] for word in found if len(word) > 3}:
        assert len({number for word, number in found.items() if word.startswith(beginning)}) == 1


def test_the_best_of_a_list_stand_in_a_browsers_order():
    """By what is written of their score, then by number: two scores that are written alike are alike."""
    scores = {9: 3.0, 4: 5.0, 2: 5.001, 7: 0.2, **dict.fromkeys(range(20, 40), 3.0)}
    best = encode_list(scores, dict.fromkeys(scores, 1)).best
    assert best == (2, 4, 9, 20, 21, 22, 23, 24, 25, 26)
    assert len(best) == BEST


def test_the_head_of_a_long_list_holds_its_best():
    scores = {document: 1 + document % 97 / 10 for document in range(HEAD * 2)}
    (shard,) = shards_of({"swim": ["swim"]}, {"swim": scores}, 3)
    head = decode_shard(shard.words, shard.lists)["swim"]
    assert len(head) == HEAD
    assert min(scores[document] for document in head) >= max(scores[d] for d in scores if d not in head) - 1e-9
    whole = decode_shard(shard.words, shard.lists, shard.tails)["swim"]
    assert set(whole) == set(scores)


def test_words_of_one_stem_that_fall_apart_both_have_the_list():
    words = {"dy": ["die", "dying"], **{f"di{n:03}": [f"di{n:03}"] for n in range(400)}}
    shards = shards_of(words, {stem: dict.fromkeys(range(5), 1.0) for stem in words})
    read = {}
    for shard in shards:
        read |= decode_shard(shard.words, shard.lists)
    assert read["die"] == read["dying"]


@pytest.mark.parametrize(("number", "written"), [(0, b"\x00"), (127, b"\x7f"), (128, b"\x80\x01"), (300, b"\xac\x02")])
def test_numbers_are_leb128(number, written):
    assert varint(number) == written


def test_the_first_words_of_shards_are_written_without_what_repeats():
    assert without_what_repeats(("0", "1:1", "act", "acti", "add", "adr", "b", "be")) == " 0 1:1 act;i.dd,r b.e"
    assert without_what_repeats(("a\U0001d4ea", "a\U0001d4eb")) == " a\U0001d4ea a\U0001d4eb"
    assert without_what_repeats(()) == ""
