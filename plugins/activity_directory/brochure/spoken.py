"""A Book as one line of speech: headings said in words, sentences and items, for voices and for Braille.

What a page shows by its place or its type is said here in words: which part this is, which activity, on which day.
text_edition.py makes a plain text and a simple web page of it, so that both say the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from activity_directory.brochure.arrangement import entries_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from activity_directory.brochure.book import AreaSection, Block, Book, Entry, SchemePage, TimetableDay

Link = tuple[str, str]
"""Words, and the key of the heading that they lead to."""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing to be read: a heading of level 2 to 5 with its key, a paragraph, or an item of a list.

    `links` follow the words. A step's number is in its `number`.
    """

    kind: Literal["heading", "text", "item", "step"]
    words: str
    level: int = 0
    key: str = ""
    links: tuple[Link, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class _Part:
    key: str
    title: str
    inside: tuple[Said, ...]


def spoken(book: Book, edition: str) -> tuple[Said, ...]:
    """The whole book after its title: what it is, the contents, then every part in the book's order.

    `edition` is its name in words, with its area where it is one area's.
    """
    say = book.say
    parts = [_Part(key, title, tuple(inside)) for key, title, inside in _parts(book)]
    opening = [_text(edition), _text(book.tagline)]
    if book.example_data:
        opening.append(_text(say["example"]))
    opening += [_text(say["back_formats"]), _text(say["text_how"])]
    said = [item for item in opening if item.words]
    said.append(_heading(2, say["contents_title"], "contents"))
    for at, part in enumerate(parts, 1):
        said.append(_item("", (_titled(book, at, part.title), part.key)))
        said += [
            _item("", (item.words, item.key))
            for item in part.inside
            if item.kind == "heading" and item.key.startswith("e")
        ]
    for at, part in enumerate(parts, 1):
        said.append(_heading(2, _titled(book, at, part.title), part.key))
        said += part.inside
    return tuple(said)


def _titled(book: Book, at: int, title: str) -> str:
    return f"{book.say['text_part']} {at}. {title}"


def _parts(book: Book) -> Iterator[tuple[str, str, Iterable[Said]]]:
    """The key, the title and the inside of each part that there is, in order."""
    say = book.say
    yield "about", say["about_title"], _about(book)
    for at, scheme in enumerate(book.schemes, 1):
        yield f"join-{at}", f"{say['join_title']} {scheme.title}", _scheme(book, scheme)
    words = [*book.key_symbols, *book.key_words]
    yield "key", say["text_key"], [_item(f"{word.word}: {word.meaning}") for word in words]
    if book.questions:
        yield "questions", book.questions_title, _blocks(book.questions, 3)
    yield "glance", say["glance_title"], _weeks(book)
    names = {entry.key: entry.name for entry in entries_in(book)}
    timetable = [area for area in book.areas if area.timetable]
    if timetable:
        yield "week", say["timetable_title"], _timetable(book, timetable)
    if not book.areas:
        yield "empty", book.area, [_text(say["empty"])]
    for area in book.areas:
        if area.groups or area.ring_first:
            yield f"area-{area.number}", area.title, _area(book, area)
    if book.since is not None:
        yield "since", say["since_title"], _since(book, names)
    if book.said:
        yield "said", say["said_title"], _you_said(book)
    if book.index:
        yield "index", say["index_title"], _index(book, names)
    yield "back", say["back_title"], _back(book)


def _about(book: Book) -> Iterator[Said]:
    yield from _blocks(book.about, 3)
    yield _heading(3, book.say["ask_title"])
    for contact in book.contacts:
        yield _heading(4, contact.name)
        ways = (("Ring", contact.phone), ("Text", contact.text), ("E-mail", contact.email))
        yield from (_item(f"{way} {address}") for way, address in ways if address)
        yield from (_text(words) for words in (contact.hours, contact.note) if words)
    yield _heading(3, book.say["formats_title"])
    yield from _blocks(book.formats, 4)


def _scheme(book: Book, scheme: SchemePage) -> Iterator[Said]:
    say = book.say
    yield _text(scheme.summary)
    if scheme.windows:
        yield _heading(3, say["join_windows"])
        for row in scheme.windows:
            asked = f"{say['join_month']} {row.month}. {say['join_ask']} {row.ask}."
            yield _item(f"{asked} {say['join_answer']} {row.answer}.")
        yield _text(say["join_windows_note"])
    lists = (("join_who", scheme.criteria), ("join_steps", scheme.steps), ("join_gives", scheme.gives))
    for title, items in lists:
        if items:
            yield _heading(3, say[title])
            yield from (
                Said("step", item, number=at) if title == "join_steps" else _item(item)
                for at, item in enumerate(items, 1)
            )
        if title == "join_who":
            yield _heading(3, say["join_decides"])
            yield _text(scheme.who_decides)
        if title == "join_steps":
            yield from (_text(words) for words in (scheme.contact, scheme.address) if words)
    if scheme.if_turned_down:
        yield _heading(3, say["join_no"])
        yield _text(scheme.if_turned_down)


def _weeks(book: Book) -> Iterator[Said]:
    yield _text(book.say["glance_lead"])
    for week in book.weeks:
        said = [f"{book.say['glance_week']} {week.title}", f"{book.say['glance_school']}: {week.school}", *week.notes]
        yield _item(" ".join(_stopped(words) for words in said))


def _timetable(book: Book, areas: Sequence[AreaSection]) -> Iterator[Said]:
    yield _text(book.say["text_timetable"])
    for area in areas:
        yield _heading(3, area.title)
        for day in area.timetable:
            yield from _day(book, day)


def _day(book: Book, day: TimetableDay) -> Iterator[Said]:
    yield _heading(4, day.title)
    for row in day.rows:
        said = [row.time, row.town, f"{book.say['timetable_ages']}: {row.ages}", row.note]
        words = " ".join(_stopped(each) for each in said if each)
        yield _item(words, (_numbered(book, row.key, row.name), row.key))


def _area(book: Book, area: AreaSection) -> Iterator[Said]:
    if area.description:
        yield _text(area.description)
    for group in area.groups:
        yield _heading(3, group.title, group.key)
        if group.also:
            yield _text(f"{book.say['also']}:")
            yield from (_item("", (_numbered(book, other.key, other.name), other.key)) for other in group.also)
        for entry in group.entries:
            yield from _entry(book, entry)
    if area.ring_first:
        yield _heading(3, book.say["ring_first_title"])
        yield _text(book.say["ring_first_lead"])
        for item in area.ring_first:
            yield _heading(4, item.name)
            yield _text(f"{item.provider}, {item.town}.")
            yield _text(f"{book.say['text_ring']}: {item.phone}" if item.phone else book.say["footer"])
            yield _text(_stopped(item.checked))


def _entry(book: Book, entry: Entry) -> Iterator[Said]:
    yield _heading(4, _numbered(book, entry.key, entry.name), entry.key)
    yield _text(f"{entry.provider}. {entry.checked}.")
    yield from (_text(words) for words in (entry.status, entry.notice, entry.summary) if words)
    for fact in entry.facts:
        lines = [f"{line.lead} {line.text}".strip() for line in fact.lines]
        if fact.kind == "book":
            lines.append(_stopped(entry.phone))
        yield _item(f"{fact.label}: {' '.join(lines)}".strip())
    if entry.address:
        yield _item(f"{book.say['text_address']}: {entry.address}")


def _since(book: Book, names: dict[str, str]) -> Iterator[Said]:
    since, say = book.since, book.say
    if since is None:
        return
    yield _text(say["since_lead"])
    if not (since.new or since.changed or since.gone):
        yield _text(say["since_same"])
    for title, items in ((say["since_new"], since.new), (say["since_changed"], since.changed)):
        if items:
            yield _heading(3, title)
        for item in items:
            words = " ".join(_stopped(each) for each in (item.provider, item.town, item.words) if each)
            yield _item(words, *_to(book, names, item.keys))
    if since.gone:
        yield _heading(3, say["since_gone"])
    for gone in since.gone:
        yield _item(" ".join(_stopped(each) for each in (gone.name, gone.provider, gone.words, gone.ring) if each))


def _you_said(book: Book) -> Iterator[Said]:
    yield _text(book.say["said_lead"])
    for turn in book.said:
        yield _heading(3, turn.title)
        yield _text(_stopped(turn.published))
        for item in turn.items:
            yield _text(f"{item.who}: {item.said}")
            see = tuple((_numbered(book, other.key, other.name), other.key) for other in item.see)
            yield Said("text", f"{book.say['said_did']}: {item.did}", links=see)


def _index(book: Book, names: dict[str, str]) -> Iterator[Said]:
    yield _text(book.say["text_index"])
    for at, part in enumerate(book.index):
        yield _heading(3, part.title)
        for term in part.terms:
            # The first list is by name: the links say it already.
            yield _item(f"{term.word}:" if at else "", *_to(book, names, term.keys))


def _back(book: Book) -> Iterator[Said]:
    say = book.say
    yield from (_text(say[name]) for name in ("back_formats", "back_newer"))
    if book.address:
        yield _text(say["back_site"])
    yield from (_text(say[name]) for name in ("back_listing", "back_urgent"))
    yield _heading(3, say["credits_title"])
    # No letters of ours are in it, and no symbols.
    yield _text(say["credit_made"])


def _blocks(blocks: Iterable[Block], level: int) -> Iterator[Said]:
    for block in blocks:
        words = "".join(run.text for run in block.runs)
        if block.kind == "heading":
            yield _heading(level, words)
        elif block.kind == "step":
            yield Said("step", words, number=block.number)
        else:
            yield _item(words) if block.kind == "item" else _text(words)


def _numbered(book: Book, key: str, name: str) -> str:
    return f"{book.say['text_activity']} {key[1:]}. {name}"


def _to(book: Book, names: dict[str, str], keys: Iterable[str]) -> list[Link]:
    return [(_numbered(book, key, names[key]), key) for key in keys]


def _stopped(words: str) -> str:
    return words if words.endswith((".", "!", "?", ":")) else f"{words}."


def _heading(level: int, words: str, key: str = "") -> Said:
    return Said("heading", words, level, key)


def _text(words: str) -> Said:
    return Said("text", words)


def _item(words: str, *links: Link) -> Said:
    return Said("item", words, links=links)
