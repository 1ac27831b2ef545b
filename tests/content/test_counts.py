"""The worked example is large enough to be believed, and all of it can be published."""

from __future__ import annotations

import pytest
from PIL import Image

from activity_directory.problem import Severity
from activity_directory.validate.checked import Checked

from .conftest import PROJECT, Entries


def test_nothing_in_the_content_has_to_be_mended(checked: Checked) -> None:
    blocking = [str(problem) for problem in checked.problems if problem.severity is Severity.BLOCKING]
    assert blocking == []
    assert checked.withheld == ()


def test_there_are_enough_activities_providers_and_towns(checked: Checked, entries: Entries) -> None:
    towns = {entry["venue"]["town"] for entry in entries.values() if "town" in entry["venue"]}
    assert len(entries) >= 90
    assert len(checked.providers) >= 26
    assert len(towns) >= 12


def test_every_provider_runs_something(checked: Checked, entries: Entries) -> None:
    assert {entry.partition("/")[0] for entry in entries} == set(checked.providers)


@pytest.mark.parametrize(
    ("field", "at_least"), [("easy_read", 12), ("to_you", 30), ("images", 10), ("first_visit", 10), ("distress", 10)]
)
def test_what_makes_an_entry_rich_is_shown_often(entries: Entries, field: str, at_least: int) -> None:
    assert sum(field in entry for entry in entries.values()) >= at_least


def test_entries_range_from_a_few_lines_to_very_full(entries: Entries) -> None:
    sizes = sorted(len(entry) for entry in entries.values())
    assert sum(size <= 12 for size in sizes) >= 3
    assert sum(size >= 33 for size in sizes) >= 10


def test_all_pictures_are_used_small_and_of_one_size(entries: Entries) -> None:
    used = {
        f"{entry_id.partition('/')[0]}/{image['file']}"
        for entry_id, entry in entries.items()
        for image in entry.get("images", ())
    }
    folder = PROJECT / "content" / "activities"
    on_disk = {path.relative_to(folder).as_posix() for path in folder.rglob("*.jpg")}
    assert on_disk == used
    for name in sorted(on_disk):
        assert (folder / name).stat().st_size < 120_000, name
        with Image.open(folder / name) as picture:
            assert picture.size == (1200, 800), name


def test_easy_read_is_short_with_one_idea_a_sentence(entries: Entries) -> None:
    for entry_id, entry in entries.items():
        for sentence in entry.get("easy_read", ()):
            text = sentence["text"]
            assert len(text.split()) <= 15, (entry_id, text)
            assert text.count(".") == 1, (entry_id, text)
            assert not any(short in text for short in ("n't", "'re", "'ll", "'m ", "'ve")), (entry_id, text)
