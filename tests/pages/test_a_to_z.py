"""Everything that is listed, A to Z, on one page or on as many as a telephone can cope with."""

from __future__ import annotations

from typing import Any

import pytest

from activity_directory.pages.a_to_z import a_to_z
from tests.pages.conftest import plain_entry


@pytest.fixture
def letters(make_directory: Any) -> Any:
    def build(*names: str) -> Any:
        entries = {f"severn-splash/a{number}": plain_entry(name=name) for number, name in enumerate(names)}
        return a_to_z(make_directory(entries))

    return build


def test_a_short_directory_is_one_page_in_the_order_of_names(letters: Any) -> None:
    found = letters("The Zoo", "Élan", "art club", "3D printing", "Zumba")
    (page,) = found.pages
    assert (page.path, page.title, page.count) == ("browse/all.html", "All activities, A to Z", 5)
    assert [(part.title, [item.name for item in part.activities]) for part in page.parts] == [
        ("0 to 9", ["3D printing"]), ("A", ["art club"]), ("E", ["Élan"]), ("Z", ["The Zoo", "Zumba"]),
    ]  # fmt: skip
    assert all(part.brief for part in page.parts)


def test_a_long_one_has_a_page_for_each_letter_and_more_for_a_letter_of_many(
    letters: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("activity_directory.pages.a_to_z.MOST_ON_A_PAGE", 2)
    found = letters("Art", "Ball", "Band", "Bells", "Boats", "Books")
    assert [page.path for page in found.pages] == [
        "browse/all.html", "browse/all/a.html", "browse/all/b.html", "browse/all/b-2.html", "browse/all/b-3.html",
    ]  # fmt: skip
    assert found.leads["browse/all.html"] == (("browse/all/a.html", "A", 1), ("browse/all/b.html", "B", 5))
    assert found.leads["browse/all/b-2.html"] == (
        ("browse/all/b.html", "B, part 1", 2), ("browse/all/b-2.html", "B, part 2", 2),
        ("browse/all/b-3.html", "B, part 3", 1),
    )  # fmt: skip
    titles = [page.title for page in found.pages]
    assert titles[2] == "Activities that begin with B, part 1 of 3"
    assert len(set(titles)) == len(titles)
    assert found.pages[2].parts[0].title == "Ball to Band"


def test_the_browse_page_leads_to_it_and_it_names_everything_listed(pages_of: Any, directory: Any) -> None:
    assert any(link["href"] == "browse/all.html" for link in pages_of["browse.html"].all("a"))
    words = pages_of["browse/all.html"].words
    assert all(activity.name in words for activity in directory.listed)
    assert "Old club" not in words
