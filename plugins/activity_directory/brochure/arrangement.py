"""The Book for one area alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from activity_directory.brochure.book import Group, IndexList, IndexTerm
from activity_directory.brochure.prose import blocks_of
from activity_directory.brochure.timetable import EVERYWHERE

if TYPE_CHECKING:
    from collections.abc import Collection

    from activity_directory.brochure.book import AreaSection, Book, Entry


def for_area(book: Book, area: str) -> Book:
    """The book with the pages of one area (its id), and with what is online and all over the county.

    What is based elsewhere and runs here too is printed here as well, so that each row of the timetable has its entry.
    """
    by_key = {
        entry.key: entry for section in book.areas for group in section.groups for entry in group.entries
    }  # fmt: skip
    own = [section for section in book.areas if section.id in (area, EVERYWHERE)]
    here = {entry.key for section in own for group in section.groups for entry in group.entries}
    sections = []
    for section in own:
        missing = dict.fromkeys(row.key for day in section.timetable for row in day.rows if row.key not in here)
        sections.append(_with_visitors(section, tuple(by_key[key] for key in missing), book.say["area_visitors"]))
        here |= missing.keys()
    title = next(section.title for section in own if section.id == area)
    count = sum(section.count for section in sections)
    about = book.say["about_area"].replace("{part}", title)
    return replace(
        book,
        areas=tuple(sections),
        index=_index_for(book.index, here),
        about=blocks_of(about.replace("{number}", "1 activity" if count == 1 else f"{count} activities")),
    )


def _with_visitors(section: AreaSection, visitors: tuple[Entry, ...], title: str) -> AreaSection:
    if not visitors:
        return section
    return replace(section, groups=(*section.groups, Group(title, f"g{section.number}-visitors", visitors)))


def _index_for(lists: tuple[IndexList, ...], keys: Collection[str]) -> tuple[IndexList, ...]:
    """The index with these anchors only; words and lists without any are left out."""
    kept = []
    for each in lists:
        terms = tuple(
            IndexTerm(term.word, found)
            for term in each.terms
            if (found := tuple(key for key in term.keys if key in keys))
        )
        if terms:
            kept.append(IndexList(each.title, terms))
    return tuple(kept)
