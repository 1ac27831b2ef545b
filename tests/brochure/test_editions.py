"""Every edition on paper: called by its name, accessible, whole, and the same bytes each time."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import page as page_validation
import pytest
from click.testing import CliRunner

from activity_directory.brochure import make_brochure, print_editions
from activity_directory.brochure.arrangement import by_interest, by_name, entries_in, filling, for_area
from activity_directory.brochure.compose import compose
from activity_directory.brochure.editions import (
    EDITIONS,
    EditionError,
    Made,
    Order,
    Press,
    edition_of,
    listed,
    make_edition,
    orders_for,
)
from activity_directory.brochure.imposition import sides_of
from activity_directory.brochure.room import Sheet
from activity_directory.brochure_command import brochure as command
from activity_directory.rendering import make_render
from activity_directory.settings import EDITION_IDS
from tests.brochure.conftest import SPRING
from tests.brochure.made_up import PROJECT, SETTINGS, many
from tests.brochure.paper import POINTS_TO_A_MM, Paper, objects_of

PRINT = ("standard", "booklet", "print-shop", "large-print", "area")
AREA = "south-west"


@cache
def press(count: int = 12) -> Press:
    found = many(count)
    return Press(compose(found, SETTINGS, SPRING), found, SETTINGS, make_render(SETTINGS, found))


@cache
def made(name: str, order: str = "area") -> Made:
    return make_edition(press(), Order(edition_of(name), AREA if name == "area" else "", order))


def paper_of(tmp_path: Path, edition: Made) -> Paper:
    file = tmp_path / "edition.pdf"
    file.write_bytes(edition.files[0].content)
    return Paper(file)


def entry_is_whole(entry, paper: Paper) -> bool:
    parts = (entry.name, entry.provider, entry.facts[0].lines[0].text[:30], entry.facts[-1].lines[0].text[:40])
    pages = [page.flowing.replace(" ", "") for page in paper.pages]
    return any(all(part.replace(" ", "") in page for part in parts) for page in pages)


def test_settings_know_the_editions_that_there_are():
    ids = [edition.id for edition in EDITIONS]
    assert set(ids) <= set(EDITION_IDS)
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("name", PRINT)
def test_its_name_is_on_the_cover_and_in_the_title(name, tmp_path):
    edition = made(name)
    paper = paper_of(tmp_path, edition)
    assert paper.metadata()["Title"] == f"All In Directory, January to March 2027, {edition.title}"
    called = edition.title if name == "area" else edition_of(name).cover or edition.title
    assert called in paper.pages[0].flowing


@pytest.mark.parametrize("name", PRINT)
def test_the_first_pages_and_the_back_say_which_other_editions_there_are(name, tmp_path):
    paper = paper_of(tmp_path, made(name))
    start = paper.pages[0].flowing + paper.pages[1].flowing
    back = paper.pages[0 if name == "booklet" else -1].flowing
    for words in (start, back):
        assert "You can also have: " in words
        assert "01632 960100" in words


@pytest.mark.parametrize("name", [name for name in PRINT if name != "booklet"])
def test_it_has_no_finding_against_pdf_ua_1(name, tmp_path):
    file = tmp_path / "edition.pdf"
    file.write_bytes(made(name).files[0].content)
    assert [str(failure) for failure in page_validation.validate_pdf(str(file), profile="ua1").failures] == []


@pytest.mark.parametrize("name", PRINT)
def test_it_is_the_same_bytes_each_time(name):
    again = make_edition(press(), made(name).order)
    assert again.files[0].content == made(name).files[0].content


def test_large_print_has_no_letter_below_18_points_and_no_line_above_70_letters(tmp_path):
    paper = paper_of(tmp_path, made("large-print"))
    assert min(round(letter.size, 1) for page in paper.pages for letter in page.letters) >= 18
    for page in paper.pages:
        assert all(len(line.text) <= 70 for line in page.lines(gap=9) if ". . ." not in line.text)


def test_in_large_print_only_an_entry_that_fills_a_page_is_broken_and_begins_at_its_top_or_below_a_title(tmp_path):
    paper = paper_of(tmp_path, made("large-print"))
    broken = [entry for entry in entries_in(press().book) if not entry_is_whole(entry, paper)]
    assert len(broken) <= 1
    for entry in broken:
        page = next(page for page in paper.pages if f"{entry.name} {entry.provider}" in page.flowing)
        titled = any(page.flowing.count(section.title) > 1 for section in press().book.areas)
        assert page.flowing.index(entry.name) < (200 if titled else 120)


@pytest.mark.parametrize("name", ["print-shop", "area"])
def test_entries_are_whole_on_one_page(name, tmp_path):
    paper = paper_of(tmp_path, made(name))
    book = for_area(press().book, AREA) if name == "area" else press().book
    for entry in entries_in(book):
        assert entry_is_whole(entry, paper), entry.name


def test_a_print_shop_gets_3_mm_of_bleed_and_the_page_it_has_to_cut(tmp_path):
    edition = made("print-shop")
    pages = [body for body in objects_of(edition.files[0].content).values() if b"/TrimBox" in body]
    paper = paper_of(tmp_path, edition)
    assert len(pages) == len(paper.pages)
    assert all(b"/BleedBox[19.84" in body for body in pages)
    left, bottom, right, top = paper.pages[0].page.get_trimbox()
    assert round((right - left) / POINTS_TO_A_MM) == 210
    assert round((top - bottom) / POINTS_TO_A_MM) == 297
    # Halfway down the cover the pattern is printed up to where bleed ends, and not beyond it.
    cover = paper.pages[0].picture(254)
    column = {x: {cover.getpixel((x, y)) for y in range(1200, 2200, 5)} for x in (40, 75, 2200, 2290)}
    assert column[40] == {255}
    assert column[2290] == {255}
    assert len(column[75]) > 1
    assert len(column[2200]) > 1


def test_a_print_shops_file_is_pdf_a_too(tmp_path):
    paper = paper_of(tmp_path, made("print-shop"))
    assert page_validation.validate_pdf(str(paper.file), profile="pdfa2a").failures == []
    metadata = b"".join(objects_of(made("print-shop").files[0].content).values())
    assert b"<pdfaid:part>2</pdfaid:part>" in metadata
    assert b"pdfaid:conformance>A<" in metadata
    assert b"<pdfuaid:part>1</pdfuaid:part>" in metadata


def test_sheets_of_a_booklet_read_in_order_when_they_are_folded():
    assert sides_of(4) == [(4, 1), (2, 3)]
    assert sides_of(8) == [(8, 1), (2, 7), (6, 3), (4, 5)]
    # A book of six pages has two empty ones before its back cover.
    assert sides_of(6) == [(6, 1), (2, 0), (0, 3), (4, 5)]


def test_a_booklet_is_two_pages_of_a5_on_each_side_of_a4(tmp_path):
    edition = made("booklet")
    paper = paper_of(tmp_path, edition)
    assert edition.pages % 4 == 0
    assert len(paper.pages) * 2 == edition.pages
    size = [round(side / POINTS_TO_A_MM) for side in paper.pages[0].page.get_size()]
    assert size == [297, 210]
    # The back cover stands left of the front cover; inside, page 2 stands left.
    left = [letter.text for letter in paper.pages[0].letters if letter.right < size[0] / 2 * POINTS_TO_A_MM]
    assert "Needthisbook" in "".join(left)
    assert paper.pages[1].flowing.startswith("About this book")
    assert "for paper only" in paper.metadata()["Title"]


def test_a_booklet_that_is_too_thick_to_staple_says_which_areas_can_be_stapled(monkeypatch):
    whole = made("booklet")
    assert whole.advice == ""
    monkeypatch.setattr(print_editions, "STAPLES", whole.pages - 4)
    thick = make_edition(press(), Order(edition_of("booklet")))
    assert f"{whole.pages} pages are too many to fold and staple (up to {whole.pages - 4})." in thick.advice
    assert re.search(r"--edition booklet --area, with [a-z-]+ \(\d+ pages\)", thick.advice)
    monkeypatch.setattr(print_editions, "STAPLES", 0)
    assert "--edition area --area south-west" in make_edition(press(), Order(edition_of("booklet"), AREA)).advice


def test_one_areas_pages_hold_it_and_what_is_everywhere():
    book = for_area(press().book, AREA)
    assert {section.id for section in book.areas} <= {AREA, ""}
    keys = {entry.key for entry in entries_in(book)}
    assert keys == {f"e{at}" for at in range(1, len(keys) + 1)}
    for section in book.areas:
        assert {row.key for day in section.timetable for row in day.rows} <= keys
        assert {other.key for group in section.groups for other in group.also} <= keys
    assert {key for each in book.index for term in each.terms for key in term.keys} == keys
    assert "South-west Shropshire" in book.about[0].runs[0].text


@pytest.mark.parametrize("arranged", [by_interest, by_name])
def test_another_order_has_each_activity_once_and_leads_to_it_from_the_index(arranged):
    book = arranged(press().book)
    before = {entry.id: entry.key for entry in entries_in(press().book)}
    after = {entry.id: entry.key for entry in entries_in(book)}
    assert before.keys() == after.keys()
    assert sorted(after.values()) == sorted(before.values())
    names = {term.word: term.keys for term in book.index[0].terms}
    for entry in entries_in(book):
        assert entry.key in names[entry.name]


def test_by_name_the_order_is_that_of_the_alphabet():
    names = [entry.name.casefold() for entry in entries_in(by_name(press().book))]
    assert names == sorted(names)


def test_by_interest_an_activity_stands_under_its_first_interest_and_is_named_under_the_others():
    book = by_interest(press().book)
    for group in book.areas[0].groups:
        for entry in group.entries:
            assert entry.interests[:1] in {(group.title,), ()}
    named = {(group.title, other.name) for group in book.areas[0].groups for other in group.also}
    assert named == {(title, entry.name) for entry in entries_in(book) for title in entry.interests[1:]}


@pytest.mark.parametrize("order", ["interest", "name"])
def test_another_order_is_a_whole_book_too(order, tmp_path):
    edition = made("standard", order)
    paper = paper_of(tmp_path, edition)
    assert len(paper.pages) % 4 == 0
    assert edition.title in paper.pages[0].flowing
    assert page_validation.validate_pdf(str(paper.file), profile="ua1").failures == []


def test_filling_other_pages_keeps_every_entry_in_its_day():
    book = filling(press().book, Sheet(480, 336, 250, 1, 4.4))
    for before, after in zip(press().book.areas, book.areas, strict=True):
        for old, new in zip(before.groups, after.groups, strict=True):
            assert sorted(entry.id for entry in old.entries) == sorted(entry.id for entry in new.entries)


def test_what_to_make_is_told_in_words_when_there_is_no_such_thing():
    book = press().book
    with pytest.raises(EditionError, match=r'no edition "giant-print"\. There are: standard'):
        orders_for(["giant-print"], book)
    with pytest.raises(EditionError, match=r'area "mars"\. There are: shrewsbury'):
        orders_for(["standard"], book, area="mars")
    with pytest.raises(EditionError, match="another order"):
        orders_for(["large-print"], book, order="name")


def test_what_is_asked_for_becomes_files_with_names_of_their_own():
    book = press().book
    suffixes = [order.suffix for order in orders_for(["standard", "large-print"], book, area=AREA)]
    assert suffixes == ["-area-south-west", "-large-print-south-west"]
    assert [order.suffix for order in orders_for(["standard"], book, order="name")] == ["-a-to-z"]
    everything = [order.suffix for order in orders_for(["all"], book)]
    assert len(set(everything)) == len(everything)
    assert {f"-area-{section.id}" for section in book.areas if section.id} <= set(everything)


def test_the_settings_editions_are_made_and_the_web_page_leads_to_each():
    settings = replace(SETTINGS, editions=("standard", "large-print"))
    found = many(3)
    said: list[str] = []
    files = {
        file.path: file.content
        for file in make_brochure(found, settings, make_render(settings, found), SPRING, say=said.append)
    }
    page = files["brochure/2027-Q1/index.html"].decode()
    for name in ("shropshire-activities-2027-Q1.pdf", "shropshire-activities-2027-Q1-large-print.pdf"):
        assert f"brochure/2027-Q1/{name}" in files
        assert f'href="{name}"' in page
    assert said == ["Making standard print ...", "Making large print ..."]


def test_lists_say_how_many_pages_and_bytes_an_edition_has():
    edition = made("large-print")
    (found,) = listed(edition)
    assert (found.kind, found.pages, found.size) == ("PDF", edition.pages, len(edition.files[0].content))
    assert found.file == "shropshire-activities-2027-Q1-large-print.pdf"


def test_the_command_makes_one_edition_of_one_area(monkeypatch, tmp_path):
    monkeypatch.chdir(PROJECT)
    asked = ["--quarter", "2027-Q1", "--today", "2026-11-22", "--edition", "large-print", "--area", AREA]
    result = CliRunner().invoke(command, [*asked, "--out", str(tmp_path)])
    assert result.exit_code == 0, result.output
    assert (tmp_path / "2027-Q1/shropshire-activities-2027-Q1-large-print-south-west.pdf").exists()
    assert "Making large print, south-west ..." in result.output


def test_the_command_refuses_an_edition_that_there_is_not(monkeypatch, tmp_path):
    monkeypatch.chdir(PROJECT)
    result = CliRunner().invoke(command, ["--edition", "giant-print", "--out", str(tmp_path)])
    assert result.exit_code == 2
    assert "There are: standard" in result.output
