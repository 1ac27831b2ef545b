"""What somebody changed by hand since the last import stays; what only the source changed is taken."""

from __future__ import annotations

from copy import deepcopy

from hypothesis import given
from hypothesis import strategies as st

from activity_directory.importing.ledger import sums_of
from activity_directory.importing.merge import merge

THEN = {
    "name": "Swim",
    "summary": "Warm water.",
    "venue": {"name": "Quarry Pool", "address": "1 Example Street", "postcode": "SY1 1RF"},
    "sessions": [{"days": ["saturday"], "start": "10:00", "end": "11:00"}],
}
BASE = sums_of(THEN)


def changed(data, **others):
    data = deepcopy(data)
    for name, value in others.items():
        if value is None:
            data.pop(name)
        elif isinstance(value, dict):
            data[name] = {**data.get(name, {}), **value}
        else:
            data[name] = value
    return data


def test_nothing_new_changes_nothing_and_the_hand_s_work_stays():
    by_hand = changed(THEN, summary="Warm and quiet.", bring="A towel", sessions=None)
    merged = merge(BASE, by_hand, THEN)
    assert merged.data == by_hand
    assert merged.kept == ()
    assert merged.sums == BASE


def test_what_only_the_source_changed_is_taken_and_remembered():
    theirs = changed(THEN, summary="Very warm water.", food="Tea")
    merged = merge(BASE, THEN, theirs)
    assert merged.data == theirs
    assert merged.sums == sums_of(theirs)


def test_what_both_changed_stays_as_the_hand_has_it_and_is_told_each_time():
    by_hand = changed(THEN, summary="By hand.")
    theirs = changed(THEN, summary="By the source.", name="Swimming")
    merged = merge(BASE, by_hand, theirs)
    assert merged.data == changed(by_hand, name="Swimming")
    assert [(kept.name, kept.theirs) for kept in merged.kept] == [("summary", "By the source.")]
    again = merge(merged.sums, merged.data, theirs)
    assert (again.data, again.kept) == (merged.data, merged.kept)


def test_a_change_that_was_made_on_both_sides_is_no_quarrel():
    both = changed(THEN, summary="The same.")
    assert merge(BASE, both, both).kept == ()
    assert merge(BASE, both, both).sums == sums_of(both)


def test_what_the_source_no_longer_says_goes_unless_a_hand_has_touched_it():
    theirs = changed(THEN, summary=None)
    assert "summary" not in merge(BASE, THEN, theirs).data
    by_hand = changed(THEN, summary="By hand.")
    merged = merge(BASE, by_hand, theirs)
    assert merged.data == by_hand
    assert merged.kept[0].theirs is None


def test_adding_to_a_venue_does_not_stop_its_post_code_from_being_mended():
    by_hand = changed(THEN, venue={"getting_there": "Use the side door."})
    merged = merge(BASE, by_hand, changed(THEN, venue={"postcode": "SY1 1RG"}))
    assert merged.data["venue"] == {**by_hand["venue"], "postcode": "SY1 1RG"}


def test_half_an_old_address_never_meets_half_a_new_one():
    by_hand = changed(THEN, venue={"address": "2 Example Street"})
    merged = merge(BASE, by_hand, changed(THEN, venue={"postcode": "SY8 1AS"}))
    assert merged.data["venue"] == by_hand["venue"]
    assert [kept.name for kept in merged.kept] == ["venue/postcode"]


def test_a_source_that_does_not_say_when_it_was_checked_takes_no_check_away():
    then = changed(THEN, checked={"on": "2026-09-01", "by": "staff"})
    assert merge(sums_of(then), then, THEN).data == then


def test_a_part_that_was_written_in_another_shape_by_hand_stays():
    by_hand = {**THEN, "venue": "Quarry Pool"}
    assert merge(BASE, by_hand, changed(THEN, venue={"postcode": "SY8 1AS"})).data == by_hand


values = st.one_of(
    st.sampled_from(["a", "b"]),
    st.lists(st.sampled_from("ab"), max_size=2),
    st.dictionaries(st.sampled_from("xy"), st.sampled_from("ab"), min_size=1),
)
entries = st.dictionaries(st.sampled_from(["k", "m", "n"]), values)


@given(entries, entries, entries)
def test_any_three_versions_come_to_rest(then, now, theirs):
    """A second run changes nothing, and without a hand's change the source's version is what stands there."""
    first = merge(sums_of(then), now, theirs)
    second = merge(first.sums, first.data, theirs)
    assert second == first or (second.data, second.kept) == (first.data, first.kept)
    if now == then and all(
        isinstance(then.get(name), dict) == isinstance(theirs.get(name), dict) for name in then.keys() & theirs.keys()
    ):
        assert first.data == theirs
