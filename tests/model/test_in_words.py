"""Ages, money and help as families read them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from activity_directory.model import Ages
from activity_directory.model.in_words import (
    ages_phrase,
    cost_in_brief,
    cost_in_words,
    help_by_answer,
    lower_first,
    money,
    with_full_stop,
)

SWIM = "severn-splash/saturday-swim"


@pytest.mark.parametrize(
    ("ages", "words"),
    [
        (Ages(5, 16), "Ages 5 to 16"),
        (Ages(16, None), "Ages 16 and over"),
        (Ages(None, 11), "Ages up to 11"),
        (Ages(0, 11), "Ages up to 11"),
        (Ages(), "Any age"),
        (Ages(0, None), "Any age"),
        (Ages(7, 7), "Age 7"),
    ],
)
def test_ages(ages, words):
    assert ages_phrase(ages) == words


@pytest.mark.parametrize(
    ("amount", "words"), [("0", "free"), ("6.50", "£6.50"), ("5", "£5"), ("0.5", "50p"), ("1250", "£1,250")]
)
def test_money(amount, words):
    assert money(Decimal(amount)) == words


@pytest.mark.parametrize(
    ("cost", "words"),
    [
        ({"for": "child", "amount": 6.5, "per": "session"}, "Child: £6.50 a session"),
        ({"for": "adult who stays", "amount": 0}, "Adult who stays: free"),
        ({"kind": "extra", "for": "1:1", "amount": 5, "per": "session"}, "1:1: £5 extra a session"),
        ({"kind": "donation", "for": "each child", "amount": 8}, "Each child: a donation of £8 is asked for"),
        ({"kind": "extra", "for": "lunch", "note": "at the standard price"}, "Lunch: at the standard price"),
        ({"for": "child", "amount": 3, "note": "Brothers half price."}, "Child: £3. Brothers half price."),
    ],
)
def test_one_cost(make_directory, cost, words):
    (activity,) = make_directory({SWIM: {"costs": [cost]}}).activities
    assert cost_in_words(activity.costs[0]) == words


@pytest.mark.parametrize(
    ("costs", "words"),
    [
        ([{"for": "child", "amount": 0}], "Free"),
        ([{"for": "child", "amount": 6.5, "per": "session"}], "£6.50 a session"),
        ([{"for": "child", "amount": 6}, {"for": "brother", "amount": 3}], "£6 (child)"),
        ([{"for": "child", "amount": 6}, {"for": "adult", "amount": 0}], "£6"),
        ([{"kind": "donation", "for": "child", "amount": 8}, {"for": "adult", "amount": 0}], "Donation"),
        ([{"for": "members", "amount": 0}, {"for": "others", "amount": 4}], "Free for members"),
        ([{"kind": "donation", "for": "child", "amount": 8}], "Donation"),
        ([{"for": "child", "note": "ask"}], "Cost: see the page"),
    ],
)
def test_costs_in_brief(make_directory, costs, words):
    (activity,) = make_directory({SWIM: {"costs": costs}}).activities
    assert cost_in_brief(activity.costs) == words


def test_ask_and_not_stated_are_never_the_same(make_directory, vocabularies):
    help_ = {"pad_changing": {"who": "ask"}, "one_to_one": {"who": "we-do-this"}}
    (activity,) = make_directory({SWIM: {"help": help_}}).activities
    groups = {
        answer: [kind.id for kind in kinds] for answer, kinds in help_by_answer(activity, vocabularies["help-kinds"])
    }
    assert groups["ask"] == ["pad_changing"]
    assert groups["we-do-this"] == ["one_to_one"]
    assert "pad_changing" not in groups["not-stated"]
    assert "rescue_medicine" in groups["not-stated"]
    assert sum(map(len, groups.values())) == len(vocabularies["help-kinds"])


def test_sentences_end_once_and_begin_small_inside_others():
    assert with_full_stop("Ask us") == "Ask us."
    assert with_full_stop("Ask us!") == "Ask us!"
    assert with_full_stop("") == ""
    assert lower_first("Drop-off") == "drop-off"
    assert lower_first("BSL interpreter") == "BSL interpreter"
    assert lower_first("I come too") == "I come too"
