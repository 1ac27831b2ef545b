"""The Book in another arrangement: one area alone, another order, or other pages to fill. Anchors are given anew."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from activity_directory.brochure.book import AreaSection, Entry, Group, Reference, TimetableRow
from activity_directory.brochure.prose import blocks_of
from activity_directory.brochure.room import ALSO, BAR, TITLE, height_of, in_fewest_pages
from activity_directory.brochure.timetable import EVERYWHERE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from activity_directory.brochure.book import Book
    from activity_directory.brochure.room import Sheet

Shape = TypeVar("Shape")

_NEARLY_A_PAGE = 0.65
"""An entry higher than this part of a page is measured before it is set: with its day's heading it may fill more."""


def entries_in(book: Book) -> list[Entry]:
    """Every entry of the book, in the order of printing."""
    return [entry for section in book.areas for group in section.groups for entry in group.entries]


def for_area(book: Book, area: str) -> Book:
    """The book with the pages of one area (its id), and with what is online and all over the county.

    What is based elsewhere and runs here too is printed here as well, so that each row of the timetable has its entry.
    """
    by_key = {entry.key: entry for entry in entries_in(book)}
    own = [section for section in book.areas if section.id in (area, EVERYWHERE)]
    here = {entry.key for section in own for group in section.groups for entry in group.entries}
    sections = []
    for section in own:
        missing = dict.fromkeys(row.key for day in section.timetable for row in day.rows if row.key not in here)
        sections.append(_with_visitors(section, [by_key[key] for key in missing], book.say["area_visitors"]))
        here |= missing.keys()
    title = next(section.title for section in own if section.id == area)
    count = sum(section.count for section in sections)
    about = book.say["about_area"].replace("{part}", title)
    about = about.replace("{number}", "1 activity" if count == 1 else f"{count} activities")
    return with_new_anchors(replace(book, areas=tuple(sections), about=blocks_of(about)))


def _with_visitors(section: AreaSection, visitors: Sequence[Entry], title: str) -> AreaSection:
    if not visitors:
        return section
    return replace(section, groups=(*section.groups, Group(title, f"g{section.number}-visitors", tuple(visitors))))


def filling(book: Book, sheet: Sheet) -> Book:
    """The book with the entries of each day in the order that fills pages of this sheet, else by name."""
    sections = []
    for section in book.areas:
        room = sheet.page - TITLE
        groups = []
        for group in section.groups:
            by_name = sorted(group.entries, key=lambda entry: (entry.name.casefold(), entry.id))
            entries = [_on(sheet, entry) for entry in by_name]
            heading = BAR + (ALSO if group.also else 0.0)
            order, room = in_fewest_pages([height_of(entry, sheet) for entry in entries], room, heading, sheet.page)
            groups.append(replace(group, entries=tuple(entries[at] for at in order)))
        sections.append(replace(section, groups=tuple(groups)))
    return with_new_anchors(replace(book, areas=tuple(sections)))


def _on(sheet: Sheet, entry: Entry) -> Entry:
    return replace(entry, left=len(entry.facts), long=height_of(entry, sheet) > sheet.page * _NEARLY_A_PAGE)


def with_new_anchors(book: Book) -> Book:
    """The book with anchors "e1", "e2" ... in its order of printing, wherever one stands.

    What points at an entry that is not in the book is left out, and so are words of the index without entries.
    """
    anchors = {entry.key: f"e{at}" for at, entry in enumerate(entries_in(book), 1)}
    return _anchored(book, anchors)


def _anchored(value: Shape, anchors: Mapping[str, str]) -> Shape:
    """The same shape with its anchors changed; unchanged parts are kept as they are."""
    if isinstance(value, tuple):
        return tuple(_anchored(item, anchors) for item in value if not _gone(item, anchors))  # type: ignore[return-value]
    if not is_dataclass(value):
        return value
    changes: dict[str, object] = {}
    for field in fields(value):
        old = getattr(value, field.name)
        if field.name == "key" and isinstance(value, Entry | Reference | TimetableRow):
            changes["key"] = anchors[old]
        elif field.name == "keys":
            changes["keys"] = tuple(
                sorted((anchors[key] for key in old if key in anchors), key=lambda key: int(key[1:]))
            )
        elif isinstance(old, tuple) or is_dataclass(old):
            new = _anchored(old, anchors)
            if new != old:
                changes[field.name] = new
    return replace(value, **changes) if changes else value  # type: ignore[type-var]


def _gone(item: object, anchors: Mapping[str, str]) -> bool:
    if isinstance(item, Reference | TimetableRow):
        return item.key not in anchors
    keys = getattr(item, "keys", None)
    if isinstance(keys, tuple):
        return not any(key in anchors for key in keys)
    terms = getattr(item, "terms", None)
    return isinstance(terms, tuple) and all(_gone(term, anchors) for term in terms)
