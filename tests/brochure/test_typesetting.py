"""The PDF itself: tagged, named, the same bytes everywhere, and nothing that a provider wrote is ever run."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import page as page_validation
import pytest
import zxingcpp

from activity_directory.brochure.compose import compose
from activity_directory.brochure.typesetting import TypesettingError, typeset
from activity_directory.model import HelpAnswer, Settings
from tests.brochure.conftest import SPRING
from tests.brochure.made_up import PROJECT, SETTINGS, activity, concept, directory, many
from tests.brochure.paper import Paper, objects_of


def paper_of(tmp_path: Path, found, settings: Settings = SETTINGS) -> Paper:
    edition = compose(found, settings, SPRING)
    file = tmp_path / "brochure.pdf"
    file.write_bytes(typeset(edition, found.site, settings, found.today).pdf)
    return Paper(file)


def findings(file: Path) -> list[str]:
    return [str(failure) for failure in page_validation.validate_pdf(str(file), profile="ua1").failures]


def test_a_whole_brochure_has_no_finding_against_pdf_ua_1(paper):
    assert findings(paper.file) == []


def test_title_language_and_bookmarks_are_there(edition, paper):
    assert paper.metadata()["Title"] == "All In Directory, January to March 2027, Standard print"
    (catalogue,) = [body for body in objects_of(paper.file.read_bytes()).values() if b"/Type/Catalog" in body]
    assert b"/Lang(en-GB)" in catalogue
    marks = paper.bookmarks()
    assert (0, "About this book") in marks
    for area in edition.areas:
        assert (0, area.title) in marks
        for group in area.groups:
            assert {(2, entry.name) for entry in group.entries} <= set(marks)


def test_each_row_of_a_table_has_a_header_that_says_what_it_is_about(edition, paper):
    objects = objects_of(paper.file.read_bytes())
    cells = [body for body in objects.values() if b"/S/TH/" in body]
    rows = sum(len(scheme.windows) for scheme in edition.schemes) + len(edition.weeks)
    rows += sum(len(day.rows) for area in edition.areas for day in area.timetable)
    assert sum(b"/Scope/Row" in body for body in cells) == rows


def test_small_objects_are_compressed(paper):
    assert b"/Type/ObjStm" in paper.file.read_bytes()
    assert b"/S/TH/" not in paper.file.read_bytes()


def test_the_file_says_it_was_made_on_the_builds_date(paper):
    assert paper.metadata()["CreationDate"].startswith("D:20261122")


def test_contents_say_the_word_page_before_each_number(edition, paper):
    contents = " ".join(page.flowing for page in paper.pages if page.text.startswith("Contents"))
    for area in edition.areas:
        assert any(
            re.search(rf"{area.title}[. ]*page {at}\b", contents)
            for at, page in enumerate(paper.pages, 1)
            if page.flowing.startswith(f"{area.number} {area.title}")
        ), area.title


def test_the_index_leads_to_the_page_where_an_entry_stands(edition, paper):
    index = " ".join(page.flowing for page in paper.pages if page.text.startswith("Index"))
    entry = edition.areas[1].groups[0].entries[0]
    at = next(at for at, page in enumerate(paper.pages, 1) if f"{entry.name} {entry.provider}" in page.flowing)
    assert f"{entry.name} {at}" in index


def install_our_font_in_bold(home: Path) -> None:
    """Put a font of the name of ours into somebody's home: a regular face with the letters of the bold one."""
    font = bytearray((PROJECT / "theme/brochure/fonts/AtkinsonHyperlegibleNext-Bold.ttf").read_bytes())
    tables = {
        bytes(font[at : at + 4]): int.from_bytes(font[at + 8 : at + 12]) for at in range(12, 12 + 16 * font[5], 16)
    }
    weight = tables[b"OS/2"] + 4
    font[weight : weight + 2] = (400).to_bytes(2)
    for folder in (home / ".fonts", home / ".local/share/fonts"):
        folder.mkdir(parents=True)
        (folder / "AtkinsonHyperlegibleNext-Regular.ttf").write_bytes(font)


def test_the_same_directory_gives_the_same_bytes_with_another_folder_time_zone_hash_seed_and_fonts(tmp_path):
    script = (
        "import sys, hashlib\n"
        f"sys.path[:0] = [{str(PROJECT)!r}, {str(PROJECT / 'plugins')!r}]\n"
        "from tests.brochure.made_up import SETTINGS, many\n"
        "from activity_directory.brochure.compose import compose\n"
        "from activity_directory.brochure.typesetting import typeset\n"
        "from activity_directory.schedule import Quarter\n"
        "found = many(12)\n"
        "made = typeset(compose(found, SETTINGS, Quarter(2027, 1)), found.site, SETTINGS, found.today)\n"
        "print(hashlib.sha256(made.pdf).hexdigest())\n"
    )
    seen = set()
    for zone, seed, place in (("UTC", "0", "a"), ("Pacific/Auckland", "99", "somewhere else")):
        folder = tmp_path / place
        folder.mkdir()
        environ = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "TMPDIR": str(folder), "LC_ALL": "C"}
        if place != "a":
            install_our_font_in_bold(folder / "home")
            environ["HOME"] = str(folder / "home")
        done = subprocess.run(
            [sys.executable, "-c", script], env=environ, cwd=folder, capture_output=True, text=True, check=True
        )
        seen.add(done.stdout.strip())
    assert len(seen) == 1


HOSTILE = '#panic("x") $x^2$ *bold* _it_ `raw` \\u{41} @ref <label> [x] // not {gone} = Heading'


def test_what_a_provider_wrote_is_printed_as_letters_and_never_run(tmp_path):
    answers = {"one_to_one": HelpAnswer(concept("help-answers", "ask"), note=HOSTILE)}
    found = directory((activity(summary=HOSTILE, name="Swim #1", help=answers),))
    paper = paper_of(tmp_path, found)
    assert HOSTILE in paper.flowing
    assert findings(paper.file) == []


def test_an_empty_quarter_is_still_a_whole_book(tmp_path):
    paper = paper_of(tmp_path, directory(()))
    assert "Nothing is planned in this quarter yet" in paper.flowing
    assert len(paper.pages) % 4 == 0
    assert findings(paper.file) == []


def test_an_entry_longer_than_a_page_is_printed_whole_all_the_same(tmp_path):
    note = "We talk it through with you first, at home or on the telephone, and write down what we agree. " * 2
    answers = {
        kind.id: HelpAnswer(concept("help-answers", "can-arrange"), "two weeks before", note=note[:190])
        for kind in many(1).vocabularies["help-kinds"]
    }
    found = directory((activity(help=answers, criterion=note * 2, summary="End to end."),))
    paper = paper_of(tmp_path, found)
    assert paper.flowing.count("write down what we agree") >= len(answers)
    assert findings(paper.file) == []


def test_each_qr_code_reads_as_the_address_printed_beside_it(edition, paper):
    wanted = {entry.address for area in edition.areas for group in area.groups for entry in group.entries}
    read = set()
    for page in paper.pages:
        if "example.org/activities/activities/" in page.flowing:
            read |= {found.text.removeprefix("https://") for found in zxingcpp.read_barcodes(page.picture(150))}
    assert wanted <= read


def test_without_an_address_of_its_own_the_book_has_no_qr_codes(tmp_path):
    found = many(3, base_url="")
    edition = compose(found, SETTINGS, SPRING)
    entries = [entry for area in edition.areas for group in area.groups for entry in group.entries]
    assert all(entry.code == () and entry.address == "" for entry in entries)
    assert findings(paper_of(tmp_path, found).file) == []


def test_a_countys_own_page_takes_the_place_of_ours(tmp_path):
    (tmp_path / "own" / "brochure").mkdir(parents=True)
    (tmp_path / "own" / "brochure" / "cover.typ").write_text(
        '#import "style.typ": *\n#let pattern(..any) = none\n#let cover = [Our own cover]\n', encoding="utf-8"
    )
    paper = paper_of(tmp_path, directory((activity(),)), replace(SETTINGS, overrides=tmp_path / "own"))
    assert paper.pages[0].flowing.startswith("Our own cover")


def test_a_mistake_in_a_countys_own_page_is_told_with_file_and_line(tmp_path):
    (tmp_path / "own" / "brochure").mkdir(parents=True)
    (tmp_path / "own" / "brochure" / "cover.typ").write_text("#let cover = [a\n", encoding="utf-8")
    with pytest.raises(TypesettingError, match=r"cover\.typ:1"):
        paper_of(tmp_path, directory((activity(),)), replace(SETTINGS, overrides=tmp_path / "own"))


def test_typst_reads_nothing_outside_its_folder(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    (tmp_path / "own" / "brochure").mkdir(parents=True)
    (tmp_path / "own" / "brochure" / "cover.typ").write_text(
        f'#let pattern(..any) = none\n#let cover = read("{secret}")\n', encoding="utf-8"
    )
    with pytest.raises(TypesettingError):
        paper_of(tmp_path, directory((activity(),)), replace(SETTINGS, overrides=tmp_path / "own"))
