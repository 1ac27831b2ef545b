"""The text edition: everything that the book says, for voices and Braille."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser

from activity_directory.brochure.arrangement import entries_in, for_area
from activity_directory.brochure.compose import compose
from activity_directory.brochure.editions import Made, Order, Press, edition_of, listed, make_edition
from activity_directory.rendering import make_render
from tests.brochure.conftest import SPRING
from tests.brochure.made_up import SETTINGS, many


@cache
def press() -> Press:
    found = many(12)
    return Press(compose(found, SETTINGS, SPRING), found, SETTINGS, make_render(SETTINGS, found))


@cache
def made(area: str = "") -> Made:
    return make_edition(press(), Order(edition_of("text"), area))


def plain(area: str = "") -> str:
    return made(area).files[0].content.decode()


def flowing(text: str) -> str:
    return " ".join(text.split())


class Reader(HTMLParser):
    """A page as a voice reads it: its words, its headings' levels, its ids and where its links go."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.levels: list[int] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if tag == "li":
            assert self.open[-1] in {"ul", "ol"}
        if tag in {"ul", "ol"}:
            assert self.open[-1] == "main"
        if re.fullmatch(r"h\d", tag):
            self.levels.append(int(tag[1]))
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "a":
            self.targets.append(found["href"])
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "main" in self.open:
            self.words.append(data)


def test_its_files_are_plain_text_and_a_web_page():
    assert [file.path for file in made().files] == [
        "brochure/2027-Q1/shropshire-activities-2027-Q1-text.txt",
        "brochure/2027-Q1/shropshire-activities-2027-Q1-text.html",
    ]


def test_lists_name_both_files():
    assert [each.kind for each in listed(made())] == ["plain text", "web page"]


def test_no_line_is_above_72_letters_and_none_is_drawn():
    for line in plain().splitlines():
        assert len(line) <= 72
        assert line == line.rstrip()
        assert not re.search(r"[\u2500-\u27bf*_=|~•]|(?<!\w)--|\.\.\.", line), line


def test_every_activity_is_there_with_all_its_facts_in_the_books_order():
    text, at = flowing(plain()), 0
    for number, entry in enumerate(entries_in(press().book), 1):
        at = text.index(f"Activity {number}. {entry.name} {entry.provider}.", at)
        rest = text[at:]
        for fact in entry.facts:
            assert flowing(f"{fact.label}: {fact.lines[0].lead} {fact.lines[0].text}") in rest
        assert entry.phone in rest
        assert entry.summary in rest


def test_contents_name_each_part_and_each_activity_by_its_number():
    contents = plain().partition("\nContents\n")[2].partition("\n\n\n")[0]
    numbers = [int(number) for number in re.findall(r"^Part (\d+)\. ", contents, re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
    for number, entry in enumerate(entries_in(press().book), 1):
        assert f"Activity {number}. {entry.name}" in contents
    for line in re.findall(r"^Part \d+\. .*$", contents, re.MULTILINE):
        assert f"\n\n\n\n{line}\n" in plain()


def test_the_web_page_says_the_same_as_the_text():
    reader = Reader(made().files[1].content.decode())
    # A list's own numbers are not among a page's words, and a long address is broken in the text.
    page, text = (re.sub(r"\b\d+\. ", "", flowing(words)) for words in (" ".join(reader.words), plain()))
    assert page.replace(" ", "") == text.replace(" ", "")


def test_the_web_page_has_headings_in_order_and_links_that_arrive():
    reader = Reader(made().files[1].content.decode())
    assert reader.open == []
    assert reader.levels[0] == 1
    assert reader.levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(reader.levels, reader.levels[1:], strict=False))
    assert len(set(reader.ids)) == len(reader.ids)
    assert {target.removeprefix("#") for target in reader.targets} <= set(reader.ids)


def test_one_areas_text_holds_its_activities_only():
    text = flowing(plain("south-west"))
    inside = {entry.name for entry in entries_in(for_area(press().book, "south-west"))}
    assert "Text only, South-west Shropshire" in text
    for entry in entries_in(press().book):
        assert (f". {entry.name} {entry.provider}." in text) is (entry.name in inside)


def test_it_is_the_same_bytes_each_time():
    again = make_edition(press(), Order(edition_of("text")))
    assert [file.content for file in again.files] == [file.content for file in made().files]
