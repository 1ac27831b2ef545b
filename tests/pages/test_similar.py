"""Activities like this one, as the page of an activity names them: what another view worked out, or nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from activity_directory.model import Similar
from activity_directory.pages.activity_page import activity_context
from activity_directory.rendering import make_render
from tests.pages.conftest import Page


def page_with(directory: Any, settings: Any, similar: dict[str, tuple[Similar, ...]]) -> Page:
    changed = replace(directory, similar=similar)
    activity = changed.activity("severn-splash/saturday-swim")
    assert activity is not None
    context = activity_context(changed, activity, lambda _kind, _id: "", (), "Saturday swim")
    return Page(make_render(settings, changed)("pages/activity.html", **context).encode())


def test_each_is_named_with_its_place_its_ages_and_why(directory: Any, settings: Any) -> None:
    other = directory.activity("severn-splash/club-night")
    why = ("Also swimming", "About 7 miles away")
    page = page_with(directory, settings, {"severn-splash/saturday-swim": (Similar(other, why),)})
    section = next(item for item in page.all("section") if item["aria-labelledby"] == "alike")
    assert section.text == ("Activities like this one Club night, Ludlow. Any age. Also swimming. About 7 miles away.")
    assert any(link["href"] == "../../activities/severn-splash/club-night.html" for link in page.all("a"))
    assert any(link["href"] == "#alike" for link in page.all("a"))


def test_a_site_without_the_search_has_no_such_section(directory: Any, settings: Any) -> None:
    page = page_with(directory, settings, {})
    assert "Activities like this one" not in page.words
