"""What a screen reader says of the PDF, read back from its tags: all of it, in the order in which people read."""

from __future__ import annotations

import pytest

from activity_directory.brochure.book import Book
from tests.brochure.paper import Paper


def letters(text: str) -> str:
    """Without spaces and marks that a line's end adds or takes."""
    return "".join(letter for letter in text if letter.isalnum())


@pytest.fixture(scope="module")
def said(paper: Paper) -> list[list[tuple[str, str]]]:
    return paper.tagged()


def test_entries_are_said_in_the_books_order_and_each_from_its_name_to_its_last_fact(edition: Book, said):
    spoken = letters("".join(words for page in said for _, words in page))
    at = 0
    for area in edition.areas:
        for group in area.groups:
            for entry in group.entries:
                parts = [f"{entry.name}{entry.provider}{entry.checked}", entry.summary, entry.address]
                for fact in entry.facts:
                    parts.append(fact.label)
                    parts += [f"{line.lead}{line.text}" for line in fact.lines]
                    if fact.kind == "book":
                        parts.append(entry.phone)
                for part in parts:
                    found = spoken.find(letters(part), at)
                    assert found >= 0, f"{entry.name}: {part}"
                    at = found + len(letters(part))


def test_parts_of_the_book_are_said_in_the_order_of_its_pages(edition: Book, said):
    titles = [words for page in said for kind, words in page if kind == "H1"]
    wanted = [edition.say["about_title"], edition.say["contents_title"], *(area.title for area in edition.areas)]
    assert [title for title in titles if title in wanted] == wanted


def test_nothing_but_running_heads_and_feet_is_left_untagged(said, paper: Paper):
    for page, pieces in list(zip(paper.pages, said, strict=True))[1:-1]:
        tagged = letters("".join(words for _, words in pieces))
        alone = letters(page.by_tag().get(-1, ""))
        assert len(tagged) + len(alone) == len(letters("".join(page.by_tag().values())))
        assert "JanuarytoMarch2027" in alone
        assert len(alone) < 120, page.text
