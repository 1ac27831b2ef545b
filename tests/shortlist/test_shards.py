"""Which file holds an activity, and about as many in each; tests/browser/test_shortlist.py asks the browser too."""

from __future__ import annotations

from activity_directory.shortlist.shards import PER_SHARD, dealt, shard_of, shards_for


def ids(count: int) -> list[str]:
    return [f"provider-{number % 97}/activity-{number:05}" for number in range(count)]


def test_there_is_always_a_file_and_about_sixteen_in_each() -> None:
    assert [shards_for(count) for count in (0, 1, PER_SHARD, PER_SHARD + 1, 2000)] == [1, 1, 1, 2, 125]


def test_every_item_is_in_the_one_file_that_its_id_names_in_the_order_of_ids() -> None:
    items = {each: each.upper() for each in reversed(ids(200))}
    files = dealt(items, 13)
    assert len(files) == 13
    assert {key: value for file in files for key, value in file.items()} == items
    for number, file in enumerate(files):
        assert list(file) == sorted(file)
        assert {shard_of(each, 13) for each in file} <= {number}


def test_no_file_is_much_larger_than_the_others() -> None:
    files = dealt(dict.fromkeys(ids(2000), 0), shards_for(2000))
    assert max(len(file) for file in files) <= 3 * PER_SHARD


def test_the_sum_is_the_published_one() -> None:
    """FNV-1a, 32 bits, by its authors' own examples."""
    assert [shard_of(text, 2**32) for text in ("", "a", "foobar")] == [0x811C9DC5, 0xE40C292C, 0xBF9CF968]
