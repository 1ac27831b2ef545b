"""How much room an entry takes on paper, about, and which entries fill a page together.

Typst alone knows exactly; but to ask it costs as much as setting the book twice. Widths of letters and heights of lines
are enough to balance the two columns of an entry and to choose an order within a day in which little paper stays empty.
A wrong guess leaves a gap on a page and nothing worse: Typst still keeps each entry whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, permutations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from activity_directory.brochure.book import Entry, Fact

PAGE = 744.0
"""Height of a page's type area in points (theme/brochure/style.typ)."""

BAR, ALSO, TITLE = 32.0, 20.0, 48.0
"""Heights in points of a day's heading, of the line of what else is on, and of an area's title with its sentence."""

_LINE = 14.42
_INDENT = 15.6
_NUMBER_SIZE = 1.25
_FRAME = 10.5
_NAME = 20.0
_NOTICE = 30.0
_CODE = 66.0
_SYMBOL = 38.3
_MOST_TOGETHER = 3
_LOOK_AT = 12
_TRIED_IN_EVERY_ORDER = 6

_WIDTHS = {
    letter: width
    for letters, width in (
        ("'", 0.15), (",.:;`ij|", 0.23), (' l!"()f', 0.29), ("[]t{}", 0.33), ("-_r", 0.36), ("/I\\", 0.39),
        ("1vyz*?cksx", 0.46), ("7J2<>FL^aehnou", 0.54), ("3ETYbdgpq~$+45689BPRSVZ", 0.585),
        ("=AKX#0CDGHNUw", 0.66), ("&OQ@", 0.74), ("MmW%", 0.85),
    )
    for letter in letters
}  # fmt: skip
_OTHER = 0.55
_SPACE = 0.27


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's type area, in points of 12 point type: where type is larger, lengths are divided by as much.

    `column` is how wide a fact may be, `measure` how wide the words at an entry's top.
    """

    page: float = PAGE
    column: float = 245.2
    measure: float = 340.0
    columns: int = 2
    between_facts: float = 1.8


TWO_COLUMNS = Sheet()
"""The standard edition's page."""


def narrow(body: int, width: float, height: float) -> Sheet:
    """The page of a type area of so many points with facts in one column, set in type of `body` points."""
    unit = body / 12
    measure = (width - _CODE) / unit - _SYMBOL
    return Sheet(height / unit, width / unit, measure, 1, 4.4)


def height_of(entry: Entry, sheet: Sheet = TWO_COLUMNS) -> float:
    """The height in points of an entry on the page, with the gap below it."""
    heights = [_fact(fact, entry.phone, sheet) for fact in entry.facts]
    if sheet.columns == 1:
        return _opening(entry, sheet) + sum(heights) + _FRAME
    return _opening(entry, sheet) + max(sum(heights[: entry.left]), sum(heights[entry.left :])) + _FRAME


def balanced(facts: Sequence[Fact], phone: str) -> int:
    """How many facts to stand on the left, so that the higher of the two columns is as low as it can be."""
    heights = [_fact(fact, phone, TWO_COLUMNS) for fact in facts]
    return min(range(1, len(facts)), key=lambda left: (max(sum(heights[:left]), sum(heights[left:])), left))


def in_fewest_pages(
    heights: Sequence[float], room: float, heading: float = 0.0, page: float = PAGE
) -> tuple[list[int], float]:
    """An order of blocks, by place in the list, that takes few pages, and the room that the last page has left.

    The blocks follow a heading, which stays with the first of them; `room` is what the current page has left. Few
    blocks are tried in every order; of many, pages are filled one after another until few are left. Of orders that
    are as good as each other it is the one nearest to the list's own.
    """
    order: list[int] = []
    waiting = list(range(len(heights)))
    while len(waiting) > _TRIED_IN_EVERY_ORDER:
        chosen = _fullest(waiting[:_LOOK_AT], heights, room - (0.0 if order else heading)) or (waiting[0],)
        _, room = _set((heights[at] for at in chosen), room, 0.0 if order else heading, page)
        order += chosen
        waiting = [at for at in waiting if at not in chosen]
    rest = min(
        permutations(waiting),
        key=lambda some: _score(_set((heights[at] for at in some), room, 0.0 if order else heading, page)),
    )
    _, room = _set((heights[at] for at in rest), room, 0.0 if order else heading, page)
    return [*order, *rest], room


def _score(pages_and_room: tuple[int, float]) -> tuple[int, float]:
    pages, room = pages_and_room
    return pages, -room


def _set(heights: Iterable[float], room: float, heading: float, page: float) -> tuple[int, float]:
    """How many new pages whole blocks of these heights begin, and what room the last of them has left."""
    pages = 0
    for height in heights:
        needed = height + heading
        if needed > room:
            pages, room = pages + 1, page
        # A block that is higher than a page goes on over the next.
        while needed > room:
            pages, needed = pages + 1, needed - room
            room = page
        room, heading = room - needed, 0.0
    return pages, room


def _fullest(waiting: Sequence[int], heights: Sequence[float], room: float) -> tuple[int, ...]:
    """Up to three blocks that fill the room best together; () when none fits."""
    best: tuple[int, ...] = ()
    filled = 0.0
    for count in range(1, _MOST_TOGETHER + 1):
        for some in combinations(waiting, count):
            together = sum(heights[at] for at in some)
            if filled < together <= room:
                best, filled = some, together
    return best


def _opening(entry: Entry, sheet: Sheet) -> float:
    lines = lines_of(f"{entry.provider}. {entry.checked}.", sheet.measure) + lines_of(entry.summary, sheet.measure)
    gaps = 1.2
    if entry.address:
        lines += lines_of(entry.address.replace("/", "/ ").replace("-", "- "), sheet.measure)
        gaps += 0.6
    notices = sum(_NOTICE for text in (entry.status, entry.notice) if text)
    words = _NAME + lines * _LINE + gaps + notices
    return max(words, _CODE if entry.code else 0.0)


def _fact(fact: Fact, phone: str, sheet: Sheet) -> float:
    width = sheet.column - _INDENT
    texts = [f"{line.lead} {line.text}".strip() for line in fact.lines]
    if fact.kind != "when":
        texts = [" ".join(texts)]
    texts[:1] = [f"{fact.label}  {''.join(texts[:1])}"]
    lines = sum(lines_of(text, width) for text in texts)
    if fact.kind == "book":
        lines += lines_of(phone, width / _NUMBER_SIZE)
    return lines * _LINE + sheet.between_facts


def lines_of(text: str, room: float) -> int:
    """How many lines of 12 point type a text takes in a column of `room` points."""
    lines, used = 1, 0.0
    for word in text.split(" "):
        width = _width(word)
        if used and used + width > room:
            lines, used = lines + 1, 0.0
        used += width + _SPACE * 12
    return lines


@lru_cache(maxsize=8192)
def _width(word: str) -> float:
    return 12 * sum(_WIDTHS.get(letter, _OTHER) for letter in word)
