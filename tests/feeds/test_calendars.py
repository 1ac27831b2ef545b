"""Calendar files of activities, and those to subscribe to."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from activity_directory.feeds.calendars import calendar_files
from activity_directory.model import Withheld
from activity_directory.pages import pages
from activity_directory.rendering import make_render
from tests.calendar_files.reading import calendar_read, events_read
from tests.conftest import SITE

SWIM = "severn-splash/saturday-swim"
PUBLISHED = {**SITE, "base_url": "https://example.org/activities"}
LUDLOW = {"name": "Hall", "address": "1 Example Street", "town": "ludlow", "postcode": "SY8 1AA"}


@pytest.fixture
def files(make_directory, settings):
    """Every file by its address, for entries and parts of the directory."""

    def make(entries=None, **parts):
        directory = make_directory(entries, **{"site": PUBLISHED, **parts})
        return {file.path: file.content for file in calendar_files(directory, make_render(settings, directory))}

    return make


def names(file):
    return [str(event["SUMMARY"]) for event in events_read(file)]


def test_each_activity_has_a_file_beside_its_page(files):
    assert names(files()[f"activities/{SWIM}.ics"]) == ["Saturday swim"]


def test_an_area_holds_what_happens_there_and_no_more(files):
    found = files({SWIM: {}, "a/drums": {"name": "Drums", "venue": LUDLOW}})
    assert names(found["feeds/areas/central.ics"]) == ["Saturday swim"]
    assert names(found["feeds/areas/south.ics"]) == ["Drums"]


def test_an_event_is_the_same_text_in_every_calendar_that_holds_it(files):
    found = files()
    event = re.search(rb"BEGIN:VEVENT.*END:VEVENT\r\n", found[f"activities/{SWIM}.ics"], re.DOTALL)[0]
    assert event in found["feeds/areas/central.ics"]
    assert event in found["feeds/interests/swimming.ics"]


def test_new_means_a_month_at_most_and_never_ahead(files):
    found = files(
        {
            "a/new": {"name": "New", "added": "2026-11-01"},
            "a/old": {"name": "Old", "added": "2026-10-01"},
            "a/ahead": {"name": "Ahead", "added": "2026-12-01"},
            "a/undated": {"name": "Undated"},
        }
    )
    assert names(found["feeds/new.ics"]) == ["New"]


@pytest.mark.parametrize("status", ["ended", "paused"])
def test_what_stops_leaves_every_calendar_and_its_own_file_stays_without_dates(files, status):
    """A phone that subscribed finds the dates gone. If it found no file, it would go on showing the old dates."""
    found = files({SWIM: {"status": status}})
    assert names(found[f"activities/{SWIM}.ics"]) == []
    assert all(names(content) == [] for path, content in found.items() if path.startswith("feeds/"))


def test_every_area_and_interest_keeps_its_address_also_without_dates(files, vocabularies):
    found = files()
    assert {"feeds/areas/south.ics", *(f"feeds/interests/{each.id}.ics" for each in vocabularies["interests"])} <= {
        *found
    }
    assert "feeds/areas/south.ics" not in found["subscribe.html"].decode()


def test_a_renamed_activity_keeps_its_old_calendar_address(files):
    found = files({SWIM: {"formerly": ["severn-splash/old-swim"]}})
    assert found["activities/severn-splash/old-swim.ics"] == found[f"activities/{SWIM}.ics"]


def test_a_calendar_to_subscribe_to_has_a_name_and_its_own_address(files):
    calendar = calendar_read(files()["feeds/interests/swimming.ics"])
    assert str(calendar["X-WR-CALNAME"]) == "Swimming (Example Activities)"
    assert calendar["SOURCE"] == "https://example.org/activities/feeds/interests/swimming.ics"


def test_a_phone_is_offered_to_subscribe_where_the_site_knows_its_address(files):
    page = files()["subscribe.html"].decode()
    assert 'href="webcal://example.org/activities/feeds/interests/swimming.ics"' in page
    assert 'href="feeds/interests/swimming.ics"' in page


def test_without_an_address_there_are_files_and_no_promise_to_keep_them_up_to_date(files):
    found = files(site=SITE)
    page = found["subscribe.html"].decode()
    assert "webcal:" not in page
    assert 'href="feeds/interests/swimming.ics"' in page
    assert "They do not change by themselves." in page
    assert "SOURCE" not in calendar_read(found["feeds/interests/swimming.ics"])


def test_wherever_there_is_a_page_of_an_activity_there_is_its_calendar(make_directory, settings):
    """So that the ledger of addresses, which holds pages, holds the calendars that phones subscribe to as well."""
    entries = {
        SWIM: {"formerly": ["severn-splash/old-swim"]},
        "a/ended": {"status": "ended"},
        "a/arranged": {"sessions": [{"arranged": "We agree a time with you."}]},
    }
    directory = make_directory(entries)
    directory = replace(directory, withheld=(Withheld("a/broken", "A", "01632 960125"),))
    render = make_render(settings, directory)
    made = {file.path for file in pages(directory, settings, render)}
    calendars = {file.path for file in calendar_files(directory, render)}
    wanted = {
        path.replace(".html", ".ics") for path in made if path.startswith("activities/") and path.endswith(".html")
    }
    assert len(wanted) == 5
    assert wanted <= calendars
