"""Which files a copy on a phone is made of, and what its page and its list say of them."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from activity_directory.model import OutputFile
from activity_directory.offline import copy_list
from activity_directory.offline.copy_list import CopyList
from activity_directory.offline.offline_pages import offline_pages
from activity_directory.rendering import make_render
from tests.conftest import TODAY

SWIM = "severn-splash/saturday-swim"
LUDLOW = {"name": "Hall", "address": "1 Example Street", "town": "ludlow", "postcode": "SY8 1AA"}
ENTRIES = {SWIM: {}, "a/drums": {"name": "Drums", "venue": LUDLOW}}
PAGE = b"<p>" + b"x" * 1000
FILES = {
    "index.html": PAGE,
    f"activities/{SWIM}.html": PAGE,
    "activities/a/drums.html": PAGE,
    "browse/areas/south.html": PAGE,
    "whats-on/2026-w48.html": PAGE,
    "providers/a.html": PAGE,
    "static/site.css": b"p{}",
    "search/first.js": b"1",
}
LEFT_OUT = (
    f"activities/{SWIM}.ics",
    "feeds/new.ics",
    "images/a/pool.jpg",
    "static/symbols/sun.svg",
    "brochure/2027-Q1/all.pdf",
    "brochure/2027-Q1/index.html",
    "404.html",
    "_headers",
    "robots.txt",
    "sitemap.xml",
    "sw.js",
    "search/best-3.js",
)


@pytest.fixture
def made(make_directory, settings):
    """The page and the list for these files, on a day."""

    def make(files=FILES, today=TODAY, entries=ENTRIES):
        directory = make_directory(entries, today=today)
        copy = CopyList(directory, make_render(settings, directory))
        for path, content in files.items():
            copy.see(OutputFile(path, content))
        page, listed = copy.files()
        return page.content.decode(), json.loads(listed.content)

    return make


def paths(listed):
    return [file[0] for file in listed["files"]]


def test_everything_that_is_read_is_kept_and_its_own_page(made):
    page, listed = made()
    assert paths(listed) == sorted([*FILES, "offline.html"])
    assert listed["keeps"] == "all"
    assert f"All {sum(path.endswith('.html') for path in FILES) + 1} pages" in page


def test_pictures_print_and_what_is_for_other_programs_is_left_out(made):
    _, listed = made({**FILES, **dict.fromkeys(LEFT_OUT, b"1")})
    assert not {*paths(listed)} & {*LEFT_OUT}


def test_reports_for_staff_are_never_on_a_phone(make_directory, settings):
    directory = make_directory()
    copy = CopyList(directory, make_render(settings, directory))
    copy.see(OutputFile("coverage.html", b"1", staff_only=True))
    _, listed = copy.files()
    assert "coverage.html" not in paths(json.loads(listed.content))


def test_a_larger_directory_is_kept_without_its_lists(made, monkeypatch):
    monkeypatch.setattr(copy_list, "MOST_BYTES", 5000)
    page, listed = made()
    assert listed["keeps"] == "entries"
    assert not [path for path in paths(listed) if path.startswith(("browse/", "whats-on/"))]
    assert f"activities/{SWIM}.html" in paths(listed)
    assert "The lists to browse are not kept" in page


def test_the_largest_are_kept_by_parts_of_the_county(made, monkeypatch):
    monkeypatch.setattr(copy_list, "MOST_BYTES", 1000)
    page, listed = made()
    areas = {file[0]: file[3] for file in listed["files"] if len(file) > 3}
    assert areas == {f"activities/{SWIM}.html": ["central"], "activities/a/drums.html": ["south"]}
    assert re.findall(r'name="part" value="(\w+)"', page) == ["central", "south"]


def test_a_page_on_which_only_the_day_is_new_has_not_changed(made):
    """Or a phone would fetch every page anew each day."""

    def digests(today, words):
        page = f'<p>Made on <time datetime="{today.isoformat()}">{words}</time> by us</p>'.encode()
        _, listed = made({"index.html": page}, today=today)
        return {file[0]: file[2] for file in listed["files"]}, listed["stamp"]

    before, stamp = digests(date(2026, 11, 22), "22 November 2026")
    after, next_stamp = digests(date(2026, 11, 23), "23 November 2026")
    assert before["index.html"] == after["index.html"]
    assert stamp != next_stamp, "the copy is a day younger all the same"


def test_a_page_that_says_something_else_has_changed(made):
    def digest(content):
        _, listed = made({"index.html": content})
        return listed["files"][0][2]

    assert digest(b"<p>At 10am") != digest(b"<p>At 11am")


def test_the_list_is_the_same_whatever_order_the_views_run_in(made):
    _, one = made()
    _, other = made(dict(reversed(FILES.items())))
    assert one == other


def test_the_list_says_when_a_copy_warns_and_when_it_expires(made):
    _, listed = made()
    assert (listed["made"], listed["warns"], listed["expires"]) == ("2026-11-22", 30, 60)


def test_the_worker_stands_at_the_top_of_the_site(make_directory, settings):
    directory = make_directory()
    files = {file.path: file.content for file in offline_pages(directory, settings, make_render(settings, directory))}
    assert sorted(files) == ["offline/not-kept.html", "offline/too-old.html", "sw.js"]
    assert b"activityCopy" in files["sw.js"]
    assert b"importScripts" not in files["sw.js"], "a policy of Trusted Types would refuse it"
