"""Activities like this one: what is alike, what is never named, and why it is said."""

from __future__ import annotations

from typing import Any

import pytest

from activity_directory.search import hand_over
from activity_directory.search.searchable import make_searchable
from activity_directory.search.similar import MOST, similar_activities

LUDLOW = {"kind": "town-only", "town": "ludlow"}
SHREWSBURY = {"kind": "town-only", "town": "shrewsbury"}


@pytest.fixture
def alike(make_directory: Any) -> Any:
    """What is named beside the first activity, as (id, reasons), of activities by "provider/slug"."""

    def build(**changes: dict[str, Any]) -> list[tuple[str, tuple[str, ...]]]:
        # More of them, of another kind: a word that everything holds tells nothing.
        others = {f"club-{number}/art": {"name": f"Art {number}", "interests": ["art"]} for number in range(6)}
        entries = {key.replace("__", "/"): {"venue": LUDLOW, **more} for key, more in changes.items()}
        directory = make_directory(entries | others)
        found = similar_activities(make_searchable(directory), directory)
        return [(item.activity.id, item.why) for item in found.get(next(iter(entries)), ())]

    return build


def test_the_same_interest_in_the_same_town_comes_first_and_says_so(alike: Any) -> None:
    found = alike(a__swim={}, far__swim={"name": "Far swim", "venue": SHREWSBURY}, near__swim={"name": "Near swim"})
    assert found == [
        ("near/swim", ("Also swimming", "In the same town")),
        ("far/swim", ("Also swimming",)),
    ]


def test_needs_are_a_reason_only_where_both_have_stated_them(alike: Any) -> None:
    found = alike(
        a__swim={"needs": ["autism", "adhd"]},
        b__swim={"name": "B", "needs": ["autism", "deafblind"]},
        c__swim={"name": "C"},
        d__swim={"name": "D", "needs": ["any-need"]},
    )
    reasons = dict(found)
    assert reasons["b/swim"][-1] == "Also planned for: autistic children and young people"
    assert all("planned" not in why for key in ("c/swim", "d/swim") for why in reasons[key])


@pytest.mark.parametrize(
    "unlike",
    [
        {"status": "ended"}, {"status": "paused"}, {"status": "full"}, {"checked": {"on": "2025-01-01", "by": "staff"}},
        {"ages": {"from": 18, "to": 25}}, {"group": {"kind": "parent-carers"}}, {"interests": ["art"]},
    ],
)  # fmt: skip
def test_what_a_family_could_not_go_to_is_not_named(alike: Any, unlike: dict[str, Any]) -> None:
    assert alike(a__swim={}, b__swim={"name": "Other swim", **unlike}) == []


def test_the_providers_own_and_its_next_step_are_not_repeated(alike: Any) -> None:
    found = alike(
        a__swim={"next_steps": ["b/swim"]},
        a__more={"name": "More swim"},
        b__swim={"name": "Club swim"},
        c__swim={"name": "Third swim"},
    )
    assert [key for key, _ in found] == ["c/swim"]


def test_nothing_alike_is_named_twice_and_no_provider_has_two_places(alike: Any) -> None:
    found = alike(
        a__swim={"name": "Swim"},
        **{f"b__swim{number}": {"name": f"Swim of B {number}"} for number in range(4)},
        c__swim={"name": "Water babies"},
        d__swim={"name": "Water babies"},
        e__swim={"name": "Lengths"},
        f__swim={"name": "Widths"},
    )
    keys = [key for key, _ in found]
    assert len(keys) == MOST
    assert len({key.partition("/")[0] for key in keys}) == MOST
    assert not {"c/swim", "d/swim"} <= set(keys)


def test_the_page_of_what_has_ended_names_others(alike: Any) -> None:
    found = alike(a__swim={"status": "ended"}, b__swim={"name": "Other swim"})
    assert found == [("b/swim", ("Also swimming", "In the same town"))]


def test_another_kind_of_the_same_group_is_named_only_near_or_for_the_same_needs(alike: Any) -> None:
    dance = {"name": "Swim and dive", "interests": ["sailing"]}
    assert alike(a__swim={}, b__boat=dance) == [("b/boat", ("Of the same kind: water", "In the same town"))]
    assert alike(a__swim={}, b__boat={**dance, "venue": SHREWSBURY}) == []
    assert alike(a__swim={}, b__boat={**dance, "needs": ["deafblind"]}) == []


def test_the_search_tells_the_other_views_and_indexes_once(
    make_directory: Any, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []

    def count(directory: Any) -> Any:
        made.append(directory)
        return make_searchable(directory)

    monkeypatch.setattr("activity_directory.search.prepared.make_searchable", count)
    monkeypatch.setattr("activity_directory.search.search_files.make_searchable", count)
    directory = make_directory({"a/swim": {"venue": LUDLOW}, "b/swim": {"venue": LUDLOW, "name": "Other"}})
    named = hand_over(None)
    assert named.prepare is not None
    prepared = named.prepare(directory, settings)
    assert {key: [each.activity.id for each in found] for key, found in prepared.similar.items()} == {
        "a/swim": ["b/swim"], "b/swim": ["a/swim"],
    }  # fmt: skip
    assert list(named.view(prepared, settings, lambda *_args, **_context: ""))
    assert len(made) == 1
