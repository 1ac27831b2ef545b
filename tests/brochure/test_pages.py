"""The HTML twin says what the PDF says, in its order; staff are told what was left out."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape
from itertools import pairwise

import pytest
from click.testing import CliRunner

from activity_directory.brochure import brochure, make_brochure, named_view, quarter_of
from activity_directory.brochure.pages import advice_of, size_in_words
from activity_directory.brochure_command import brochure as command
from activity_directory.model import Withheld
from activity_directory.rendering import make_render
from activity_directory.schedule import Quarter
from tests.brochure.conftest import SPRING
from tests.brochure.made_up import PROJECT, SETTINGS, activity, directory, many


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    found = many(24)
    return {
        file.path: file.content.decode() if not file.path.endswith(".pdf") else ""
        for file in make_brochure(found, SETTINGS, make_render(SETTINGS, found), SPRING)
    }


@pytest.fixture(scope="module")
def twin(files: dict[str, str]) -> str:
    return files["brochure/2027-Q1/index.html"]


def words_of(html: str) -> str:
    without_tags = re.sub(r"<(style|svg|head)\b.*?</\1>|<[^>]+>", " ", html, flags=re.DOTALL)
    return " ".join(unescape(without_tags).split())


def test_the_view_yields_the_pdf_its_twin_and_the_report(files):
    assert list(files) == [
        "brochure/2027-Q1/shropshire-activities-2027-Q1.pdf",
        "brochure/2027-Q1/index.html",
        "brochure-left-out.html",
        "brochure-left-out.txt",
    ]


def test_the_sites_page_of_the_brochure_lists_what_was_made():
    found = directory((activity(),))
    settings = replace(SETTINGS, editions=("large-print",))
    files = {file.path: file.content for file in brochure(found, settings, make_render(settings, found))}
    page = words_of(files["brochure.html"].decode())
    for title, name in (("Standard print", ""), ("Large print", "-large-print")):
        pdf = files[f"brochure/2027-Q1/shropshire-activities-2027-Q1{name}.pdf"]
        assert re.search(rf"{title} \(PDF, \d+ pages, {size_in_words(len(pdf))}\)", page)


def test_the_report_is_for_staff_only():
    found = directory((activity(),))
    staff = {file.path for file in brochure(found, SETTINGS, make_render(SETTINGS, found)) if file.staff_only}
    assert staff == {"brochure-left-out.html", "brochure-left-out.txt"}


def test_the_twin_has_every_fact_of_every_entry_in_the_books_order(edition, twin):
    words = words_of(twin)
    at = words.index("The quarter at a glance", words.index("Index"))
    for area in edition.areas:
        for group in area.groups:
            for entry in group.entries:
                for part in (entry.name, entry.provider, entry.summary):
                    at = words.index(part, at)
                for fact in entry.facts:
                    for line in fact.lines:
                        at = words.index(" ".join(f"{line.lead} {line.text}".split()), at)
                    at = words.index(entry.phone, at) if fact.kind == "book" else at


def test_the_twin_says_what_the_pdf_says(edition, paper, twin):
    words, printed = words_of(twin), paper.flowing
    for text in (
        edition.say["about_title"], edition.say["join_windows"], edition.say["glance_title"],
        edition.weeks[6].school, edition.key_words[0].meaning, edition.say["back_listing"], *edition.credits,
    ):  # fmt: skip
        assert text in words
        assert text in printed


def test_every_link_inside_the_twin_leads_somewhere(twin):
    anchors = set(re.findall(r'\bid="([^"]+)"', twin))
    assert set(re.findall(r'href="#([^"]+)"', twin)) <= anchors


def test_ids_of_the_twin_are_unique(twin):
    found = re.findall(r'\bid="([^"]+)"', twin)
    assert len(found) == len(set(found))


def test_headings_of_the_twin_follow_one_another(twin):
    levels = [int(level) for level in re.findall(r"<h([1-6])\b", twin)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_report_names_each_entry_its_file_and_why(files):
    found = directory(
        (activity("Old club", overdue=True, review_due=date(2026, 10, 1)),),
        withheld=(Withheld("severn-splash/broken", "Severn Splash", "01632 960123"),),
    )
    made = {file.path: file.content.decode() for file in make_brochure(
        found, SETTINGS, make_render(SETTINGS, found), SPRING) if file.staff_only}  # fmt: skip
    text = made["brochure-left-out.txt"]
    assert "Not checked in time (1)" in text
    assert "content/activities/severn-splash/broken.yaml" in text
    assert "Printed as a number to ring first." in text
    assert "Old club" in words_of(made["brochure-left-out.html"])


def test_the_report_names_an_entry_that_fills_a_page():
    made = activity("Long story", criterion="We talk it through with you first, at home or by telephone. " * 60)
    found = directory((made, activity("Short story")))
    report = {file.path: file.content.decode() for file in make_brochure(
        found, SETTINGS, make_render(SETTINGS, found), SPRING) if file.staff_only}  # fmt: skip
    for text in (report["brochure-left-out.txt"], words_of(report["brochure-left-out.html"])):
        assert "Long story" in text
        assert "may be broken over two" in text
        assert "Short story" not in text


def test_a_book_that_is_too_thick_for_staples_is_told_of():
    assert advice_of(60) == ""
    assert "glued spine" in advice_of(64)


def test_a_size_is_said_as_people_say_it():
    assert [size_in_words(count) for count in (300, 845_000, 1_400_000)] == ["1 kB", "845 kB", "1.4 MB"]


def test_the_quarter_is_the_one_that_comes_next_unless_the_settings_say_otherwise():
    found = directory(())
    assert quarter_of(found, SETTINGS) == Quarter(2027, 1)
    assert quarter_of(found, replace(SETTINGS, quarter="2027-Q3")) == Quarter(2027, 3)


def test_settings_can_leave_the_brochure_out():
    found = directory(())
    settings = replace(SETTINGS, brochure=False)
    assert list(brochure(found, settings, make_render(settings, found))) == []


def test_the_plugin_hands_over_its_view():
    assert named_view(None).name == "brochure"


def test_the_command_refuses_a_quarter_that_cannot_be_in_plain_words(monkeypatch):
    monkeypatch.chdir(PROJECT)
    result = CliRunner().invoke(command, ["--quarter", "spring"])
    assert result.exit_code == 2
    assert "2027-Q1" in result.output


def test_the_command_writes_the_book_its_page_and_the_report(monkeypatch, tmp_path):
    monkeypatch.chdir(PROJECT)
    result = CliRunner().invoke(
        command, ["--quarter", "2027-Q1", "--today", "2026-11-22", "--out", str(tmp_path / "made")]
    )
    assert result.exit_code == 0, result.output
    assert (tmp_path / "made/2027-Q1/shropshire-activities-2027-Q1.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "made/reports/brochure-left-out.txt").exists()
