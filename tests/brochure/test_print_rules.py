"""The rules of clear print, each held on a whole brochure."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from tests.brochure.paper import POINTS_TO_A_MM, Page


def inside_pages(paper) -> list[Page]:
    """All pages but the two covers."""
    return paper.pages[1:-1]


def table_pages(paper) -> set[int]:
    heads = ("The week, area by area", "The quarter at a glance")
    return {at for at, page in enumerate(paper.pages) if page.text.split("\n")[0].startswith(heads)}


def test_every_letter_is_12_points_or_more(paper):
    sizes = Counter(round(letter.size, 2) for page in paper.pages for letter in page.letters)
    assert min(sizes) >= 12, sizes


def test_only_the_bundled_upright_fonts_are_used(paper):
    fonts = {letter.font.partition("+")[2] or letter.font for page in paper.pages for letter in page.letters}
    assert fonts == {"AtkinsonHyperlegibleNext-Regular", "AtkinsonHyperlegibleNext-Bold"}


def test_no_line_of_running_text_has_more_than_70_letters(paper):
    skipped = table_pages(paper)
    for at, page in enumerate(paper.pages):
        for line in page.lines(gap=6) if at not in skipped else ():
            if ". . ." in line.text:
                continue  # dots that lead the eye to a page number
            letters = len(line.text.replace("\u200b", ""))
            assert letters <= 70, f"page {at + 1}: {line.text} ({letters})"


def test_words_are_never_hyphenated(edition, paper):
    written = " ".join(
        line.text for area in edition.areas for group in area.groups for entry in group.entries
        for fact in entry.facts for line in fact.lines
    )  # fmt: skip
    for page in paper.pages:
        for line, following in pairwise(page.lines(gap=1000)):
            if re.search(r"\w[-\u2010\u00ad]$", line.text) and "/" not in line.text:
                joined = line.text.split()[-1] + following.text.split()[0]
                assert joined.strip(".,;") in written, f"{joined} was hyphenated"


def test_text_is_set_left_and_not_justified(paper):
    # Full lines of justified text would all end at the same place.
    lines = [
        line
        for page in inside_pages(paper)
        for line in page.lines()[2:-2]
        if 45 < len(line.text) <= 70 and ". . ." not in line.text
    ]
    ends = Counter(round(line.right) for line in lines)
    assert ends.most_common(1)[0][1] < sum(ends.values()) / 4


def test_the_page_number_stands_in_one_place_on_every_page_but_the_covers(paper):
    places = set()
    for at, page in enumerate(paper.pages[1:-1], 2):
        last = page.lines()[-1]
        assert last.text == str(at)
        # Odd and even pages have their binding margin on the other side.
        places.add((round(last.right) + (0 if at % 2 else round(-4 * POINTS_TO_A_MM)), round(last.bottom)))
    assert len(places) <= 2, places


def test_the_telephone_number_to_ask_stands_at_the_foot_of_every_page(paper):
    for page in inside_pages(paper):
        assert "Ring 01632 960100 to ask anything" in page.lines()[-2].text
    assert "01632 960100" in paper.pages[0].flowing
    assert "01632 960100" in paper.pages[-1].flowing


def test_each_page_of_an_area_is_headed_by_its_number_and_its_name(edition, paper):
    for page in inside_pages(paper):
        titles = [area for area in edition.areas if f"{area.title} January to March 2027" in page.flowing[:120]]
        for area in titles:
            assert page.flowing.startswith(f"{area.number} ")
    assert all(
        any(page.flowing.startswith(f"{area.number} {area.title}") for page in paper.pages) for area in edition.areas
    )


def test_the_book_is_a_multiple_of_four_pages(made, paper):
    assert made.pages == len(paper.pages)
    assert len(paper.pages) % 4 == 0


def test_an_entry_is_whole_on_one_page(edition, paper):
    for area in edition.areas:
        for group in area.groups:
            for entry in group.entries:
                parts = (
                    f"{entry.name} {entry.provider}",
                    entry.facts[0].lines[0].text[:30],
                    entry.facts[-1].lines[0].text[:40],
                    entry.phone,
                    entry.address,
                )
                # Without spaces, because a line may end inside an address.
                assert any(
                    all(part.replace(" ", "") in page.flowing.replace(" ", "") for part in parts)
                    for page in paper.pages
                ), entry.name


def test_a_heading_is_never_the_last_thing_on_a_page(edition, paper):
    titles = {group.title for area in edition.areas for group in area.groups}
    for page in inside_pages(paper):
        body = page.lines()[:-2]
        assert not body or body[-1].text not in titles


def test_every_page_can_be_read_in_grey(paper):
    # Words are black, white on the county's colour, or in it: in grey they must stand out 7 to 1 from their ground.
    for page in (paper.pages[0], paper.pages[1], paper.pages[-10]):
        values = Counter(page.picture(60).tobytes())
        assert min(values) < 95
        assert max(values) == 255


def test_the_first_two_pages_say_how_to_get_other_forms(paper):
    start = paper.pages[0].flowing + paper.pages[1].flowing
    for form in ("Large print", "Easy Read", "Braille"):
        assert form.casefold() in start.casefold()
