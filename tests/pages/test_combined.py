"""Two lists at once: an interest, a need or a day in one part of the county."""

from __future__ import annotations

from typing import Any

import pytest

from activity_directory.pages.kinds import all_families
from activity_directory.pages.listings import list_pages
from tests.pages.conftest import plain_entry, read_yaml

LUDLOW = {"kind": "town-only", "town": "ludlow"}
WEM = {"kind": "town-only", "town": "wem"}
ONLINE = {"kind": "online", "how": "We send a link."}


def entry(name: str, venue: dict[str, Any], **more: Any) -> dict[str, Any]:
    return plain_entry(name=name, venue=venue, **more)


@pytest.fixture
def combined(make_directory: Any) -> Any:
    """The list pages by address, of activities by their slugs."""

    def build(**activities: dict[str, Any]) -> dict[str, Any]:
        entries = {f"severn-splash/{slug}": data for slug, data in activities.items()}
        directory = make_directory(entries, places=read_yaml("places.yaml"))
        return {page.listing.path: page for page in list_pages(all_families(directory), directory)}

    return build


def names(page: Any) -> dict[str, list[str]]:
    return {part.title: [item.name for item in part.activities] for part in page.listing.parts}


def test_an_interest_in_one_area_lists_what_has_a_place_there(combined: Any) -> None:
    found = combined(south=entry("South", LUDLOW), north=entry("North", WEM), web=entry("Web", ONLINE))
    page = found["browse/interests/youth-club/south-west.html"]
    assert page.listing.title == "Youth clubs in South-west Shropshire"
    assert page.listing.count == 1
    assert names(page) == {"": ["South"], "In many places, or online": ["Web"]}
    assert page.says == "One more may suit: it is named below."
    assert [path for path in found if path.startswith("browse/interests/youth-club/")] == [
        "browse/interests/youth-club/north-east.html", "browse/interests/youth-club/south-west.html",
    ]  # fmt: skip


def test_the_whole_list_and_the_area_lead_to_it_and_it_leads_back(combined: Any) -> None:
    found = combined(south=entry("South", LUDLOW), north=entry("North", WEM))
    path = "browse/interests/youth-club/south-west.html"
    assert (path, "Youth clubs in South-west Shropshire", 1) in found["browse/interests/youth-club.html"].jumps
    assert ("What they like to do", ((path, "Youth clubs", 1),)) in found["browse/areas/south-west.html"].narrower
    assert ("browse/interests/youth-club.html", "Youth clubs") in found[path].trail
    assert [link[0] for link in found[path].onward] == [
        "browse/interests/youth-club.html", "browse/areas/south-west.html",
    ]  # fmt: skip


def test_what_would_say_the_same_as_the_whole_list_is_not_made_and_the_list_says_so(combined: Any) -> None:
    found = combined(one=entry("One", LUDLOW), two=entry("Two", LUDLOW))
    assert not [path for path in found if path.startswith("browse/interests/youth-club/")]
    assert found["browse/interests/youth-club.html"].says == "All of them are in South-west Shropshire."


def test_a_need_in_one_area_keeps_what_is_open_to_any_need_apart(combined: Any) -> None:
    found = combined(
        south=entry("South", LUDLOW, needs=["autism"]),
        north=entry("North", WEM, needs=["autism"]),
        any_south=entry("Any south", LUDLOW, needs=["any-need"]),
        any_north=entry("Any north", WEM, needs=["any-need"]),
    )
    page = found["browse/needs/autism/south-west.html"]
    assert page.listing.title == "Planned for: autistic children and young people, in South-west Shropshire"
    assert (page.listing.count, names(page)) == (1, {"": ["South"], "Open to any need": ["Any south"]})


def test_a_day_in_one_area_means_that_day_there_and_not_another_day(combined: Any) -> None:
    sessions = [
        {"days": ["monday"], "start": "10:00", "end": "11:00"},
        {"days": ["tuesday"], "start": "10:00", "end": "11:00", "venue": WEM},
    ]
    found = combined(both=entry("Both", LUDLOW, sessions=sessions), friday=entry("Friday", WEM))
    # On Mondays it is in Ludlow alone, so the whole list says it all; there is nothing on Mondays near Wem.
    assert not [path for path in found if path.startswith("browse/days/monday/")]
    assert found["browse/days/monday.html"].listing.count == 1
    other = combined(both=entry("Both", LUDLOW, sessions=sessions), monday=entry("Monday", WEM, sessions=sessions[:1]))
    assert names(other["browse/days/monday/north-east.html"]) == {"": ["Monday"]}
    assert names(other["browse/days/monday/south-west.html"]) == {"": ["Both"]}


def test_a_long_combined_list_has_a_line_for_each(combined: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("activity_directory.pages.listings.MOST_CARDS_TOGETHER", 1)
    activities = {f"s{number}": entry(f"South {number}", LUDLOW) for number in range(2)}
    found = combined(north=entry("North", WEM), **activities)
    assert found["browse/interests/youth-club/south-west.html"].long
    assert not found["browse/interests/youth-club/north-east.html"].long
    assert not found["browse/interests/youth-club.html"].long
