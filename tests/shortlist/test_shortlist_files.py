"""The files of the shortlist: who is in them, that they are scripts that call one function, and the same each time."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from activity_directory.model import Directory, Settings, Withheld
from activity_directory.rendering import make_render
from activity_directory.shortlist.shards import shard_of
from activity_directory.shortlist.shortlist_files import shortlist
from tests.conftest import MakeDirectory

ENTRIES: dict[str, dict[str, Any]] = {
    **{f"club-{number}/thing-{number}": {"name": f"Thing {number}"} for number in range(40)},
    "club-0/over": {"name": "Over", "status": "ended"},
    "club-1/new-name": {"name": "New name", "formerly": ["club-1/old-name"]},
    "club-2/hostile": {"name": "Hostile", "summary": "x", "bring": "y", "staff_ratio": '</script>"'},
}
CALL = re.compile(r'activityShortlist\.(keep|calendar)\("([0-9a-f]{10})",(\d+),(.*)\);\n', re.DOTALL)


@pytest.fixture
def directory(make_directory: MakeDirectory) -> Directory:
    made = make_directory(ENTRIES)
    return replace(made, withheld=(Withheld("club-3/broken", "Club three", ""),))


def files(directory: Directory, settings: Settings) -> dict[str, str]:
    return {
        file.path: file.content.decode() for file in shortlist(directory, settings, make_render(settings, directory))
    }


def read(found: dict[str, str], kind: str) -> dict[int, Any]:
    """The first argument after the number of each file of that kind."""
    read_files = {}
    for path, text in found.items():
        if path.startswith(f"shortlist/{kind}-"):
            call = CALL.fullmatch(text)
            assert call is not None, path
            assert (call[1], f"shortlist/{kind}-{call[3]}.js") == (kind, path)
            value, _ = json.JSONDecoder().raw_decode(call[4])
            read_files[int(call[3])] = value
    return read_files


def test_every_activity_is_in_the_file_that_its_id_names(directory: Directory, settings: Settings) -> None:
    found = read(files(directory, settings), "keep")
    ids = {*ENTRIES, "club-1/old-name", "club-3/broken"}
    assert {key for file in found.values() for key in file} == ids
    for key in ids:
        assert key in found[shard_of(key, len(found))]


def test_old_ids_lead_on_and_what_is_being_checked_says_whom_to_ring(directory: Directory, settings: Settings) -> None:
    found = {key: value for file in read(files(directory, settings), "keep").values() for key, value in file.items()}
    assert found["club-1/old-name"] == "club-1/new-name"
    assert found["club-3/broken"] == {"checking": "Club three", "phone": "01632 960100"}
    assert found["club-0/over"]["ended"] == 1


def test_calendars_hold_the_dates_of_what_is_listed(directory: Directory, settings: Settings) -> None:
    found = read(files(directory, settings), "calendar")
    events = {key: value for file in found.values() for key, value in file.items()}
    assert set(events) == set(ENTRIES) - {"club-0/over"}
    assert events["club-5/thing-5"].startswith("BEGIN:VEVENT\r\n")
    assert events["club-5/thing-5"].endswith("END:VEVENT\r\n")


def test_the_page_knows_how_many_files_there_are_and_their_stamp(directory: Directory, settings: Settings) -> None:
    found = files(directory, settings)
    stamps = {match[2] for path, text in found.items() if (match := CALL.fullmatch(text))}
    assert len(stamps) == 1
    page = found["my-list.html"]
    assert f'data-stamp="{stamps.pop()}" data-shards="{len(read(found, "keep"))}"' in page


def test_the_stamp_changes_with_any_word(
    directory: Directory, settings: Settings, make_directory: MakeDirectory
) -> None:
    other = make_directory({**ENTRIES, "club-7/thing-7": {"name": "Another name"}})
    other = replace(other, withheld=directory.withheld)
    one, two = (CALL.fullmatch(files(each, settings)["shortlist/keep-0.js"]) for each in (directory, other))
    assert one is not None
    assert two is not None
    assert one[2] != two[2]


def test_the_same_directory_gives_the_same_bytes(directory: Directory, settings: Settings) -> None:
    assert files(directory, settings) == files(directory, settings)


def test_the_page_says_what_it_is_without_script(directory: Directory, settings: Settings) -> None:
    page = files(directory, settings)["my-list.html"]
    notice = page[page.index('id="list-not-ready"') : page.index('id="list-status"')]
    assert "It needs script" in notice
    assert 'href="browse.html"' in notice
    assert 'href="brochure.html"' in notice
