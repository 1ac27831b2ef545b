"""The Book in another arrangement: one area alone, another order, or other pages to fill. Anchors are given anew."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from activity_directory.brochure.book import (
    AreaSection,
    Entry,
    Group,
    IndexList,
    IndexTerm,
    News,
    Reference,
    TimetableRow,
)
from activity_directory.brochure.prose import blocks_of
from activity_directory.brochure.room import ALSO, BAR, TITLE, height_of, in_fewest_pages
from activity_directory.brochure.timetable import EVERYWHERE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from activity_directory.brochure.book import Book, Since
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
    since = _since_in(book.since, {section.id for section in own})
    return with_new_anchors(replace(book, areas=tuple(sections), about=blocks_of(about), since=since))


def _since_in(since: Since | None, areas: set[str]) -> Since | None:
    """Without what is gone from other areas; what is new and changed there has no entry here, and goes with it."""
    if since is None:
        return None
    return replace(since, gone=tuple(item for item in since.gone if item.area in areas))


def _with_visitors(section: AreaSection, visitors: Sequence[Entry], title: str) -> AreaSection:
    if not visitors:
        return section
    return replace(section, groups=(*section.groups, Group(title, f"g{section.number}-visitors", tuple(visitors))))


def as_it_is(book: Book) -> Book:
    """The book by area, as it was composed."""
    return book


def by_interest(book: Book) -> Book:
    """The book by interest and by name: an entry stands under its first interest, and is named under its others."""
    entries = sorted(entries_in(book), key=_name)
    titles = sorted({title for entry in entries for title in entry.interests}, key=lambda title: title.casefold())
    parts: list[tuple[str, list[Entry], list[Entry]]] = []
    for title in titles:
        own = [entry for entry in entries if entry.interests[:1] == (title,)]
        parts.append((title, own, [entry for entry in entries if title in entry.interests[1:]]))
    rest = [entry for entry in entries if not entry.interests]
    if rest:
        parts.append((book.say["order_no_interest"], rest, []))
    # Other entries are named one by one, however many: no timetable lists them.
    say = {**book.say, "also": book.say["order_also"], "also_many": ""}
    return _in_one_section(replace(book, say=say), book.say["order_interest"], parts)


def by_name(book: Book) -> Book:
    """The book from A to Z, with a heading for each letter."""
    letters: dict[str, list[Entry]] = {}
    for entry in sorted(entries_in(book), key=_name):
        first = next((letter for letter in entry.name.casefold() if letter.isalnum()), "")
        letters.setdefault(first.upper() if first.isalpha() else book.say["order_numbers"], []).append(entry)
    return _in_one_section(book, book.say["order_name"], [(letter, own, []) for letter, own in letters.items()])


def _name(entry: Entry) -> tuple[str, str]:
    return entry.name.casefold(), entry.id


def _in_one_section(book: Book, title: str, parts: Sequence[tuple[str, list[Entry], list[Entry]]]) -> Book:
    """The book with all its entries in one section before what is left of its areas: timetables and numbers to ring."""
    groups = tuple(
        Group(name, f"o{at}", tuple(own), tuple(Reference(entry.key, entry.name) for entry in others))
        for at, (name, own, others) in enumerate(parts, 1)
        if own or others
    )
    if not groups:
        return book
    everything = AreaSection("", title, "", 1, groups, ())
    areas = [replace(section, groups=(), number=at) for at, section in enumerate(book.areas, 2)]
    return with_new_anchors(replace(book, areas=(everything, *areas)))


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
    if isinstance(item, IndexTerm | News):
        return not any(key in anchors for key in item.keys)
    return isinstance(item, IndexList) and all(_gone(term, anchors) for term in item.terms)
