"""How a typed word is understood."""

from __future__ import annotations

import pytest

from activity_directory.search.lexicon import Lexicon, Match, other_forms, slips
from activity_directory.search.whoosh_index import stem_of

WORDS = [
    "swim",
    "swimming",
    "swindon",
    "ludlow",
    "trampoline",
    "trampolining",
    "lego",
    "dancing",
    "parties",
    "friendly",
    "leg",
]


def lexicon(words=WORDS, whole=True, bounds=("",)):
    stems = {word: stem_of(word) for word in words}
    return Lexicon(stems, dict.fromkeys(stems.values(), 1), tuple(bounds), whole)


@pytest.mark.parametrize(
    ("typed", "match", "surfaces"),
    [
        ("swimming", Match.WRITTEN, ("swimming",)),
        ("swims", Match.FORM, ("swim",)),
        ("swimmer", Match.FORM, ("swim",)),
        ("dances", Match.FORM, ("dancing",)),
        ("party", Match.FORM, ("parties",)),
        ("tramp", Match.BEGINNING, ("trampoline", "trampolining")),
        ("swimmi", Match.BEGINNING, ("swimming",)),
        ("trampolene", Match.SLIP, ("trampoline",)),
        ("freindly", Match.SLIP, ("friendly",)),
        ("ldulow", Match.SLIP, ("ludlow",)),
        ("leeg", Match.SLIP, ("leg",)),
        ("xyz", Match.NONE, ()),
        ("sw", Match.NONE, ()),
    ],
)
def test_a_word_is_understood(typed, match, surfaces):
    understood = lexicon().understand(typed)
    assert (understood.match, understood.surfaces) == (match, surfaces)


def test_words_that_look_alike_are_suggested():
    assert lexicon().suggest("tramplene") == ("trampoline",)
    assert lexicon().suggest("zzzzzz") == ()


def test_a_slip_is_looked_for_only_where_a_browser_would_look():
    bounds = ("", "s", "tra")
    assert lexicon(whole=False, bounds=bounds).understand("trampolene").match is Match.SLIP
    # Where three letters fill several shards, the slip may be in the fourth.
    assert lexicon(whole=False, bounds=("", "tra", "tran")).understand("tranpoline").match is Match.SLIP
    # The first letters lead to another shard, and it is not worth fetching them all.
    assert lexicon(["blue"], whole=False, bounds=("", "bm")).understand("bxue").match is Match.NONE
    assert lexicon(["blue"], whole=True, bounds=("", "bm")).understand("bxue").match is Match.SLIP


@pytest.mark.parametrize(
    ("typed", "word", "distance"),
    [
        ("lego", "lego", 0),
        ("leggo", "lego", 1),
        ("lgeo", "lego", 1),
        ("lago", "lego", 1),
        ("leo", "lego", 1),
        ("ogel", "lego", 2),
    ],
)
def test_slips_are_counted(typed, word, distance):
    assert slips(typed, word, 1) == min(distance, 2)


def test_other_forms_are_of_the_stem_that_whoosh_gives():
    """Where a form that stands in the index is offered, it is one that Whoosh would have answered with."""
    corpus = [
        *("swim", "walk", "dance", "bake", "party", "ride", "play", "paint", "box", "cycle", "climb", "cook", "friend"),
        *("story", "visit", "help", "jump", "skate", "run", "sing", "sew", "garden", "fish", "camp"),
    ]
    endings = ("s", "es", "ing", "ed")
    right = wrong = 0
    for base in corpus:
        for ending in endings:
            typed = base + ending
            candidates = [form for form in other_forms(typed) if form in corpus]
            if stem_of(typed) == stem_of(base):
                right += candidates[:1] == [base]
                wrong += candidates[:1] != [base]
    assert wrong == 0
    assert right > len(corpus)
