"""map.html: the towns with their counts as a drawing and as a list, each leading to the list of its town."""

from __future__ import annotations

from typing import Any


def test_each_town_with_something_is_a_link_in_the_drawing_and_in_the_list(pages_of: Any) -> None:
    page = pages_of["map.html"]
    marks = page.all("a", "map-town")
    assert marks
    for mark in marks:
        name, _, count = mark["aria-label"].partition(": ")
        assert mark.text.split()[0] == count.split()[0]
        assert mark["href"].startswith("browse/towns/")
        row = next(item for item in page.all("li", "index-item") if item.text.startswith(name))
        assert row.text == f"{name} {count}"


def test_a_town_with_nothing_is_named_and_is_no_link(pages_of: Any) -> None:
    page = pages_of["map.html"]
    none = page.all("g", "map-town-none")
    assert none
    assert all(
        "none yet" in next(i for i in page.all("li", "index-item") if i.text.startswith(mark.text)).text
        for mark in none
    )


def test_the_browse_page_leads_to_the_map(pages_of: Any) -> None:
    assert any(link["href"] == "map.html" for link in pages_of["browse.html"].all("a"))
