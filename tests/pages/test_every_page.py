"""What holds for every page: promises 9, 11, 14, 16, 17 and 32, as far as the HTML alone can show them."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit

from tests.pages.conftest import files_of

# Written by the search and brochure views, or by nobody here.
ELSEWHERE = re.compile(r"(?:search|my-list|subscribe|offline|add-or-change)\.html$|brochure/|feeds/|\.ics$")
ALONE = "404.html"


def test_every_page_says_its_language_and_a_title_of_its_own(pages_of: Any) -> None:
    titles = Counter(page.one("title").text for page in pages_of.values())
    assert [title for title, count in titles.items() if count > 1] == []
    assert {page.one("html")["lang"] for page in pages_of.values()} == {"en-GB"}


def test_every_page_has_one_main_heading_and_skips_no_level(pages_of: Any) -> None:
    for path, page in pages_of.items():
        levels = [int(element.tag[1]) for element in page.elements if re.fullmatch(r"h[1-6]", element.tag)]
        assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        assert all(after - before <= 1 for before, after in pairwise(levels)), (path, levels)


def test_landmarks_stand_in_the_same_order_on_every_page(pages_of: Any) -> None:
    for path, page in pages_of.items():
        if path == ALONE:
            continue
        found = [
            element.tag
            for element in page.elements
            if element.tag in {"header", "main", "aside", "footer"} and not element.inside("main")
        ]
        assert found == ["header", "main", "aside", "footer"], path
        first = page.all("a")[0]
        assert (first["href"], first["class"]) == ("#main", "skip-link"), path


def test_help_the_banner_and_the_date_of_the_build_are_on_every_page(pages_of: Any) -> None:
    for path, page in pages_of.items():
        assert any(link["href"] == "tel:+441632960100" for link in page.all("a")), path
        assert any(link["href"].startswith("mailto:shortbreaks@example.org") for link in page.all("a")), path
        if path != ALONE:
            assert page.one("p", "banner"), path
            assert "Made on 22 November 2026" in page.words, path


def test_the_banner_goes_when_the_setting_says_that_the_data_are_real(make: Any, read: Any) -> None:
    page = read(make(site={"example_data": False})["index.html"])
    assert page.all("p", "banner") == []


def test_no_page_has_script_or_style_inside_it(pages_of: Any) -> None:
    for path, page in pages_of.items():
        for script in page.all("script"):
            assert script["src"] or script["type"] == "application/ld+json", path
        assert page.all("style") == [] or path == ALONE, path
        for element in page.elements:
            assert not [name for name in element.attributes if name == "style" or name.startswith("on")], path


def test_every_page_has_the_policy_before_anything_is_loaded(pages_of: Any) -> None:
    for path, page in pages_of.items():
        head = [element for element in page.elements if element.inside("head")]
        policy = next(at for at, element in enumerate(head) if element["http-equiv"] == "Content-Security-Policy")
        loads = [at for at, element in enumerate(head) if element.tag in {"script", "link"}]
        assert head[policy]["content"].startswith("default-src 'none'"), path
        assert all(policy < at for at in loads), path
        if path != ALONE:
            assert "require-trusted-types-for 'script'" in head[policy]["content"], path


def test_nothing_is_loaded_from_anywhere_else(pages_of: Any) -> None:
    for path, page in pages_of.items():
        for element in page.elements:
            if element.tag in {"img", "script", "iframe", "source", "video", "audio"}:
                assert urlsplit(element["src"]).scheme == "", path
            if element.tag == "link" and element["rel"] != "canonical":
                assert urlsplit(element["href"]).scheme == "", path


def test_links_out_tell_nobody_where_the_reader_came_from(pages_of: Any) -> None:
    for path, page in pages_of.items():
        for link in page.all("a"):
            if urlsplit(link["href"]).scheme in {"http", "https"}:
                assert "noreferrer" in link["rel"].split(), (path, link["href"])


def test_every_link_is_relative_and_leads_to_a_file_and_a_place_in_it(pages_of: Any, site: Any) -> None:
    ids = {path: {element["id"] for element in page.elements} for path, page in pages_of.items()}
    broken = []
    for path, page in pages_of.items():
        for element in page.elements:
            address = element["href"] if element.tag in {"a", "link"} else element["src"]
            parts = urlsplit(address)
            if not address or parts.scheme or (path, address) == (ALONE, "/"):
                continue
            assert not address.startswith("/"), (path, address)
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), parts.path)) if parts.path else path
            if ELSEWHERE.search(target):
                continue
            assert not target.startswith(".."), (path, address)
            if target not in site or (parts.fragment and parts.fragment not in ids[target]):
                broken.append((path, address))
    assert broken == []


def test_ids_are_there_once_and_labels_point_at_them(pages_of: Any) -> None:
    for path, page in pages_of.items():
        ids = Counter(element["id"] for element in page.elements if element["id"])
        assert [name for name, count in ids.items() if count > 1] == [], path
        for element in page.elements:
            for name in ("aria-labelledby", "aria-describedby", "for"):
                for wanted in element[name].split():
                    assert wanted in ids, (path, name, wanted)


def test_every_picture_has_words_and_a_size(pages_of: Any) -> None:
    for path, page in pages_of.items():
        for image in page.all("img"):
            # A drawing stands beside its words, in a patch that is hidden from readers that speak.
            assert image["alt"] or image["class"] == "symbol", path
            assert image["width"] or image["height"], path


def test_every_drawing_that_is_shown_is_in_the_page_once(pages_of: Any) -> None:
    for path, page in pages_of.items():
        shown = {element["href"].removeprefix("#") for element in page.all("use")}
        assert shown == {element["id"] for element in page.all("symbol")}, path


def test_every_activity_can_be_reached_from_the_first_page_by_links_alone(pages_of: Any, directory: Any) -> None:
    reached, to_read = {"index.html"}, ["index.html"]
    while to_read:
        path = to_read.pop()
        for link in pages_of[path].all("a"):
            parts = urlsplit(link["href"])
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), parts.path))
            if not parts.scheme and parts.path and target in pages_of and target not in reached:
                reached.add(target)
                to_read.append(target)
    assert {f"activities/{activity.id}.html" for activity in directory.activities} <= reached
    assert {f"providers/{provider.id}.html" for provider in directory.providers} <= reached
    assert {f"{page.slug}.html" for page in directory.pages if page.slug != "for-young-people"} <= reached


def test_the_same_directory_gives_the_same_bytes(directory: Any, settings: Any, site: Any, request: Any) -> None:
    again = files_of(directory, settings)
    assert list(again) == list(site)
    assert again == site
