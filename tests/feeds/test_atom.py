"""Feeds of new and changed activities."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as ET

import pytest

from activity_directory.feeds.atom import ENTRIES, atom_feeds
from tests.conftest import SITE

SWIM = "severn-splash/saturday-swim"
PUBLISHED = {**SITE, "base_url": "https://example.org/activities"}
NAMES = {"atom": "http://www.w3.org/2005/Atom"}


@pytest.fixture
def read_feeds(make_directory, settings):
    def read(entries, **parts):
        directory = make_directory(entries, site=PUBLISHED, **parts)
        return {file.path: ET.fromstring(file.content) for file in atom_feeds(directory, settings, None)}

    return read


def titles(feed):
    return [entry.findtext("atom:title", namespaces=NAMES) for entry in feed.findall("atom:entry", NAMES)]


def test_without_an_address_there_are_no_feeds(make_directory, settings):
    assert list(atom_feeds(make_directory(), settings, None)) == []


def test_the_newest_stands_first_and_the_future_is_not_news(read_feeds):
    found = read_feeds(
        {
            "a/old": {"name": "Old", "added": "2026-01-01"},
            "a/new": {"name": "New", "added": "2026-11-20"},
            "a/ahead": {"name": "Ahead", "added": "2027-01-01"},
            "a/undated": {"name": "Undated"},
        }
    )
    assert titles(found["feeds/new.xml"]) == ["New", "Old"]


def test_a_change_says_what_changed_and_has_an_id_of_its_own(read_feeds):
    found = read_feeds({SWIM: {"added": "2026-03-01", "changed": {"on": "2026-09-01", "what": "New start time"}}})
    (entry,) = found["feeds/changed.xml"].findall("atom:entry", NAMES)
    assert entry.findtext("atom:title", namespaces=NAMES) == "Saturday swim: New start time"
    assert entry.findtext("atom:updated", namespaces=NAMES) == "2026-09-01T12:00:00Z"
    (new,) = found["feeds/new.xml"].findall("atom:entry", NAMES)
    assert entry.findtext("atom:id", namespaces=NAMES) != new.findtext("atom:id", namespaces=NAMES)


def test_every_entry_links_to_its_page_with_the_whole_address(read_feeds):
    (entry,) = read_feeds({SWIM: {"added": "2026-03-01"}})["feeds/new.xml"].findall("atom:entry", NAMES)
    assert entry.find("atom:link", NAMES).get("href") == f"https://example.org/activities/activities/{SWIM}.html"


def test_markup_in_an_entry_stays_text(read_feeds):
    found = read_feeds({SWIM: {"name": "Swim & <b>splash</b>", "added": "2026-03-01"}})
    assert titles(found["feeds/new.xml"]) == ["Swim & <b>splash</b>"]


def test_an_ended_activity_is_not_announced(read_feeds):
    assert titles(read_feeds({SWIM: {"added": "2026-03-01", "status": "ended"}})["feeds/new.xml"]) == []


def test_a_feed_does_not_grow_for_ever(read_feeds):
    entries = {f"a/{number:03}": {"added": date(2026, 1, 1).isoformat()} for number in range(ENTRIES + 5)}
    assert len(titles(read_feeds(entries)["feeds/new.xml"])) == ENTRIES
