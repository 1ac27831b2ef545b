"""The brochure of one quarter, in words: what the printed book and its HTML twin both say, in the same order.

Everything here is plain text that has been decided already. What turns it into paper (Typst) or a page (Jinja) chooses
type, rules and colours, and adds no sentence of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from activity_directory.schedule import Quarter


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of a paragraph. `bold` is the only emphasis: italics and underlines are hard to read on paper."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One block of staff's or a provider's Markdown: `kind` is paragraph, heading, item or step."""

    kind: str
    runs: tuple[Run, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an answer; `lead` are the words at its front that the eye looks for, such as "We do this:"."""

    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One question a family asks of an entry, and its answer. `kind` is the id of its symbol and of its style."""

    kind: str
    label: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One activity on paper. `key` is its anchor in this book ("e12"); `address` is short, to be typed by hand.

    `code` holds the QR code as rows of "1" (dark) and "0" without its quiet zone, empty when the site has no address
    of its own yet. `page` is its page of the site, relative to the site's top. On paper the first `left` facts stand in
    the left column. `long` entries may be split over pages. `usual` are its times without dates: not printed, but kept
    (keeping.py), so that the next quarter can tell whether they changed. `interests` are titles, the main one first.
    """

    key: str
    id: str
    name: str
    provider: str
    summary: str
    symbol: str
    status: str
    notice: str
    facts: tuple[Fact, ...]
    phone: str
    checked: str
    page: str
    address: str = ""
    code: tuple[str, ...] = ()
    left: int = 4
    long: bool = False
    interests: tuple[str, ...] = ()
    usual: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A name with the entry that it points at."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class RingFirst:
    """An entry nobody has confirmed in time: a name and a number to ring, and nothing that may be out of date."""

    key: str
    name: str
    provider: str
    town: str
    phone: str
    checked: str
    page: str


@dataclass(frozen=True, slots=True)
class Group:
    """The entries of one day in one area; `also` are those of other groups that run on this day too."""

    title: str
    key: str
    entries: tuple[Entry, ...]
    also: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class TimetableRow:
    """One activity at one time on one weekday; `key` is its entry's anchor."""

    time: str
    key: str
    name: str
    town: str
    ages: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class TimetableDay:
    """A weekday with its rows in order of time."""

    title: str
    rows: tuple[TimetableRow, ...]


@dataclass(frozen=True, slots=True)
class AreaSection:
    """One part of the county, or what happens everywhere and online. `number` is its tab's, from 1."""

    id: str
    title: str
    description: str
    number: int
    groups: tuple[Group, ...]
    timetable: tuple[TimetableDay, ...]
    ring_first: tuple[RingFirst, ...] = ()

    @property
    def count(self) -> int:
        """How many activities are printed in full."""
        return sum(len(group.entries) for group in self.groups)


@dataclass(frozen=True, slots=True)
class Week:
    """One week of the quarter: its Monday, what the schools do, and the days to know about."""

    title: str
    school: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """A team to ask."""

    name: str
    phone: str
    email: str
    text: str
    hours: str
    note: str


@dataclass(frozen=True, slots=True)
class SchemePage:
    """How to join one scheme, and when to ask for places in this quarter."""

    title: str
    summary: str
    criteria: tuple[str, ...]
    who_decides: str
    steps: tuple[str, ...]
    gives: tuple[str, ...]
    windows: tuple[WindowRow, ...]
    if_turned_down: str
    contact: str
    address: str


@dataclass(frozen=True, slots=True)
class WindowRow:
    """For which month to ask, between which dates, and when the answer comes."""

    month: str
    ask: str
    answer: str


@dataclass(frozen=True, slots=True)
class KeyWord:
    """A word or a symbol of the entries, explained."""

    word: str
    meaning: str
    symbol: str = ""


@dataclass(frozen=True, slots=True)
class IndexTerm:
    """A word of the index with the anchors of its entries, in the order of printing."""

    word: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndexList:
    """One list of the index: names, interests, needs or towns."""

    title: str
    terms: tuple[IndexTerm, ...]


@dataclass(frozen=True, slots=True)
class News:
    """An entry that is new or changed: `words` say how, "" for one that is new. `keys` is its anchor alone."""

    name: str
    provider: str
    town: str
    words: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gone:
    """An entry that the last book printed and this one does not, why, and whom to ring ("" where it has ended).

    `area` is the id of the part of the county it was printed under, "" for everywhere.
    """

    name: str
    provider: str
    words: str
    ring: str
    area: str = ""


@dataclass(frozen=True, slots=True)
class Since:
    """The book beside the last one that was closed, whose quarter is `last` in words."""

    last: str
    new: tuple[News, ...]
    changed: tuple[News, ...]
    gone: tuple[Gone, ...]


@dataclass(frozen=True, slots=True)
class SaidItem:
    """One thing that families said, who said it in words, what was done, and the entries it is about."""

    who: str
    said: str
    did: str
    see: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class SaidRound:
    """One round of "you said, we did", and when it was published, in words."""

    title: str
    published: str
    items: tuple[SaidItem, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An entry that is not printed in full, and why, in words for staff. `path` is its page on the site."""

    id: str
    name: str
    provider: str
    phone: str
    reason: str
    detail: str
    printed: str = ""


@dataclass(frozen=True, slots=True)
class Book:
    """The whole book. `say` holds the theme's own sentences with this quarter's names and numbers filled in.

    `pictures` are the entries' pictures that an edition prints, as "<provider>/<file>": they can be withdrawn.
    """

    quarter: Quarter
    title: str
    name: str
    tagline: str
    area: str
    council: str
    made_on: str
    example_data: bool
    address: str
    pdf_name: str
    contacts: tuple[Contact, ...]
    about: tuple[Block, ...]
    formats: tuple[Block, ...]
    questions_title: str
    questions: tuple[Block, ...]
    schemes: tuple[SchemePage, ...]
    key_symbols: tuple[KeyWord, ...]
    key_words: tuple[KeyWord, ...]
    weeks: tuple[Week, ...]
    areas: tuple[AreaSection, ...]
    index: tuple[IndexList, ...]
    credits: tuple[str, ...]
    say: dict[str, str]
    left_out: tuple[LeftOut, ...] = ()
    due: tuple[LeftOut, ...] = field(default=())
    since: Since | None = None
    said: tuple[SaidRound, ...] = ()
    pictures: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many activities are printed in full."""
        return sum(area.count for area in self.areas)
