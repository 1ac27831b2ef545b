"""Files for machines, pages that keep addresses alive, and the pages of staff."""

from __future__ import annotations

import base64
import hashlib
from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from activity_directory.model import Scheme
from activity_directory.model.programme import BookingWindow
from activity_directory.pages.staff_pages import windows_of
from tests.conftest import PROVIDER
from tests.pages.conftest import files_of

NS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_without_an_address_of_its_own_the_site_has_no_sitemap(site: dict[str, bytes]) -> None:
    assert "sitemap.xml" not in site
    assert site["robots.txt"] == b"User-agent: *\nAllow: /\n"


def test_the_sitemap_names_every_page_once_and_none_that_only_leads_on(make: Any) -> None:
    site = make(site={"base_url": "https://example.org/activities"}, formerly=["night-owls/old-night"])
    root = ET.fromstring(site["sitemap.xml"])
    found = [element.text or "" for element in root.iter(f"{NS}loc")]
    assert len(found) == len(set(found))
    assert "https://example.org/activities/activities/night-owls/night.html" in found
    assert "https://example.org/activities/" in found
    assert not [address for address in found if "old-night" in address or "404" in address]
    assert site["robots.txt"].endswith(b"Sitemap: https://example.org/activities/sitemap.xml\n")


def test_the_page_for_a_missing_address_carries_its_style_with_the_right_digest(pages_of: Any, site: Any) -> None:
    page = pages_of["404.html"]
    style = "".join(page.one("style").parts)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = next(meta for meta in page.all("meta") if meta["http-equiv"] == "Content-Security-Policy")["content"]
    assert f"'sha256-{digest}'" in policy
    assert f"'sha256-{digest}'" in site["_headers"].decode()


def test_the_page_for_a_missing_address_links_nothing_that_depends_on_where_it_is(pages_of: Any) -> None:
    addresses = {link["href"] for link in pages_of["404.html"].all("a")}
    # Nobody has said where this site stands, so the start of the host is the only guess.
    assert {address for address in addresses if not address.startswith(("tel:", "mailto:"))} == {"/"}
    assert pages_of["404.html"].all("link") == []


def test_headers_say_what_a_meta_tag_cannot(site: dict[str, bytes]) -> None:
    headers = site["_headers"].decode()
    assert "default-src 'none'" in headers
    assert "frame-ancestors 'none'" in headers
    assert "&#39;" not in headers


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("activities/severn-splash/saturday-club.html", "../../activities/severn-splash/saturday-swim.html"),
        ("activities/severn-swimmers/club-night.html", "../../activities/severn-splash/club-night.html"),
        ("providers/severn-swimmers.html", "../providers/severn-splash.html"),
        ("for-young-people.html", "young-people.html"),
    ],
)
def test_an_old_address_leads_on_by_itself_and_by_a_link(pages_of: Any, old: str, new: str) -> None:
    page = pages_of[old]
    assert f"0; url={new}" in [meta["content"] for meta in page.all("meta")]
    assert new in [link["href"] for link in page.all("a")]


def test_an_entry_that_is_being_checked_shows_its_provider_and_number_and_nothing_else(pages_of: Any) -> None:
    words = pages_of["activities/severn-splash/broken.html"].one("main").text
    assert "This page is being checked" in words
    assert "Severn Splash" in words
    assert "01632 960200" in words
    assert "One more is being checked. Ring and ask." in pages_of["providers/severn-splash.html"].words
    unknown = pages_of["activities/unknown/broken.html"].one("main").text
    assert "Ring us on 01632 960100" in unknown


def test_booking_windows_are_said_as_dates(pages_of: Any) -> None:
    rows = [row.text for row in pages_of["join-the-scheme.html"].all("tr")]
    assert rows[1] == "January 2027 Tuesday 1 December Thursday 10 December Friday 11 December"


def window(*, before: int, opens: int, closes: int, answered: int) -> Scheme:
    return Scheme("s", "S", "", "", booking_window=BookingWindow(before, opens, closes, answered))


def test_a_window_that_is_still_open_is_the_first_one_and_short_months_end_early() -> None:
    scheme = window(before=1, opens=1, closes=31, answered=31)
    found = windows_of(scheme, date(2027, 2, 28))
    assert [(each.month, each.closes) for each in found][:2] == [
        ("March 2027", "Sunday 28 February"), ("April 2027", "Wednesday 31 March"),
    ]  # fmt: skip


def test_windows_go_over_the_end_of_a_year() -> None:
    found = windows_of(window(before=2, opens=5, closes=9, answered=12), date(2026, 11, 10))
    assert [(each.month, each.opens) for each in found] == [
        ("February 2027", "Saturday 5 December"), ("March 2027", "Tuesday 5 January 2027"),
        ("April 2027", "Friday 5 February 2027"),
    ]  # fmt: skip


def test_the_schemes_facts_are_on_the_page_about_joining(pages_of: Any, directory: Any) -> None:
    words = pages_of["join-the-scheme.html"].words
    for scheme in directory.schemes:
        facts = (
            scheme.title, scheme.summary, scheme.who_decides, scheme.membership, scheme.allowance,
            scheme.if_turned_down, *scheme.criteria, *scheme.how_to_join,
        )  # fmt: skip
        for fact in facts:
            assert fact in words, fact


def test_what_families_said_stands_beside_what_was_done(pages_of: Any) -> None:
    words = pages_of["you-said-we-did.html"].words
    assert "Parent carers said “Nothing is on near Ludlow on Sundays.” We did Severn Splash began there." in words
    assert "See Saturday swim." in words


def test_the_brochures_page_leads_to_the_coming_quarters_web_page(pages_of: Any) -> None:
    links = [link["href"] for link in pages_of["brochure.html"].all("a")]
    assert "brochure/2027-Q1/index.html" in links
    assert "brochure/2027-Q1/shropshire-activities-2027-Q1.pdf" in links
    assert "Standard print (PDF, 68 pages, 607 kB)" in pages_of["brochure.html"].words


def test_the_young_peoples_door_holds_their_page_and_their_person(pages_of: Any) -> None:
    page = pages_of["young-people.html"]
    assert "You have the right to feel safe." in page.words
    assert "You can bring your own float. You do not have to join in." in page.one("li", "card").text
    assert "sms:+447700900102" in [link["href"] for link in page.one("main").parent and page.all("a")]


def test_a_provider_without_activities_keeps_its_page(make: Any, read: Any) -> None:
    page = read(make()["providers/severn-splash.html"])
    assert "Nothing is listed now." in page.words


def test_a_providers_page_shows_everything_its_file_holds(pages_of: Any) -> None:
    page = pages_of["providers/severn-splash.html"]
    for words in (
        "A swimming club run by volunteers.", "01632 960200", "07700 900200", "hello@example.org", "Secretary",
        "Evenings.",
        "1234567", "Welfare officer leads on this.", "01632 960209", "Public liability of 5 million pounds",
        "Two first-aiders each time", "All coaches have had a day of training", "EY123456", "Short breaks team",
        "The council pays for some of what they do.", "Last checked by the provider on 1 September 2026",
    ):  # fmt: skip
        assert words in page.words, words
    links = [link["href"] for link in page.all("a")]
    assert {"https://example.org/splash", "https://example.org/policy"} <= set(links)


def test_an_old_folder_that_was_left_behind_leads_on_to_the_entry_that_took_its_place(
    make_directory: Any, settings: Any
) -> None:
    """A provider was renamed, and its old folder is still there: one page at the address, not two."""
    provider = {**PROVIDER, "formerly": ["old-name"]}
    directory = make_directory(
        {"severn-splash/saturday-swim": {}},
        providers={"severn-splash": provider},
        withheld=("old-name/saturday-swim",),
    )
    old = files_of(directory, settings)["activities/old-name/saturday-swim.html"].decode()
    assert "severn-splash/saturday-swim.html" in old
