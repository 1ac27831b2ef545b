"""How much room entries take on paper, and the order in which they take few pages."""

from __future__ import annotations

from activity_directory.brochure.book import Fact, Line
from activity_directory.brochure.room import PAGE, balanced, in_fewest_pages


def fact(letters: int, kind: str = "help") -> Fact:
    return Fact(kind, "Help", (Line("some words " * (letters // 11)),))


def test_both_columns_end_at_about_the_same_height():
    short = [fact(11, "where")] * 5
    assert balanced([*short, fact(11), fact(11)], "Ring 01632 960123") in {3, 4}
    assert balanced([*short, fact(600), fact(11)], "Ring 01632 960123") == 5
    assert balanced([fact(600), *short, fact(11)], "Ring 01632 960123") == 1


def test_blocks_that_fit_stay_in_their_order():
    order, room = in_fewest_pages([100, 200, 300], PAGE)
    assert order == [0, 1, 2]
    assert room == PAGE - 600


def test_blocks_are_put_in_an_order_that_saves_a_page():
    # In their own order these take three pages.
    order, _ = in_fewest_pages([500, 500, 240, 240], PAGE)
    assert sorted(order) == [0, 1, 2, 3]
    assert sorted([order.index(0), order.index(1)]) != [0, 1]


def test_a_small_block_fills_what_the_page_before_has_left():
    order, _ = in_fewest_pages([600, 150], room=200, heading=30)
    assert order == [1, 0]


def test_many_blocks_are_all_placed_once():
    heights = [150 + (at * 37) % 300 for at in range(60)]
    order, room = in_fewest_pages(heights, PAGE)
    assert sorted(order) == list(range(60))
    assert 0 <= room <= PAGE


def test_a_block_higher_than_a_page_is_placed_too():
    order, room = in_fewest_pages([2000.0, 100.0], PAGE)
    assert sorted(order) == [0, 1]
    assert 0 <= room <= PAGE
