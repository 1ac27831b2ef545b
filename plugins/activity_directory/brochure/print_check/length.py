"""Words that take more room on paper than there is for them, measured as the pages are filled (room.py)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from activity_directory.brochure.editions import edition_of
from activity_directory.brochure.print_editions import sheet_of
from activity_directory.brochure.room import TWO_COLUMNS, balanced, height_of, lines_of
from activity_directory.schedule.in_words import list_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.brochure.book import Entry, Fact
    from activity_directory.brochure.print_check.finding import InPrint, PrintFinding
    from activity_directory.brochure.room import Sheet

_CLOSER = 1.5
"""Points between facts when an entry in one column is set closer to keep it whole (theme/brochure/entries.typ)."""

SHEETS = {
    "the A4 book": TWO_COLUMNS,
    **{
        words: replace(sheet_of(edition_of(name).look), between_facts=_CLOSER)
        for words, name in (("the booklet", "booklet"), ("large print", "large-print"))
    },
}
"""The pages that an entry has to fit on, by what people call the edition."""

SUMMARY_LINES = 3
"""So many lines of summary stand beside the QR code; more push the facts down."""

_INDEX_COLUMN = 156.0
_INDEX_LINES = 2
_PAGE_NUMBER = " 000"

_STEP = 5
_MOST_CUT = 400
_SHORT = 12
"""An answer of no more words than this is not made shorter."""

_FIELDS = {
    "when": "sessions",
    "where": "venue",
    "cost": "costs",
    "book": "booking",
    "who": "eligibility",
    "help": "help",
    "stays": "adult_stays",
}


def entry_fits_its_page(book: InPrint) -> Iterator[PrintFinding]:
    """Tell of an entry that has to be broken over two pages, and how many words less would keep it whole."""
    for printed in book.printed:
        entry = printed.entry
        over = [name for name, sheet in SHEETS.items() if _too_high(entry, sheet)]
        if not over:
            continue
        words = max(_words_to_cut(entry, SHEETS[name]) for name in over)
        longest = sorted(entry.facts, key=lambda fact: (-_words_in(fact), fact.kind))[:2]
        said = list_in_words([f'"{fact.label}" ({_words_in(fact)} words)' for fact in longest])
        yield printed.finding(
            _FIELDS[longest[0].kind],
            message=f"The whole entry is too long for one page of {list_in_words(over)}: there it is broken over two.",
            fix=f"About {words} words less would keep it whole. The longest answers are {said}. Leave no answer out; "
            "say it in fewer words, like this:  note: Bring your own sling.",
            rule="print-entry-fits-its-page",
            warning=next(iter(SHEETS)) in over,
        )


def summary_fits_its_box(book: InPrint) -> Iterator[PrintFinding]:
    """Tell of a summary that takes more lines than stand beside the QR code."""
    for printed in book.printed:
        summary = printed.entry.summary
        over = _over(summary, SHEETS["the A4 book"].measure, SUMMARY_LINES)
        if over:
            yield printed.finding(
                "summary",
                message=f"The summary takes more than {SUMMARY_LINES} lines in the book, and has room for "
                f"{SUMMARY_LINES}.",
                fix=f"Take out {_words(over)}. What it is and what makes it good is enough, like this:  "
                "summary: A small, quiet group in warm water, with helpers in the pool.",
                rule="print-summary-fits-its-box",
            )


def name_fits_the_index(book: InPrint) -> Iterator[PrintFinding]:
    """Tell of a name that takes more than two lines in the index at the back."""
    for printed in book.printed:
        over = _over(printed.entry.name, _INDEX_COLUMN, _INDEX_LINES, _PAGE_NUMBER)
        if over:
            yield printed.finding(
                "name",
                message=f"The name takes more than {_INDEX_LINES} lines in the index at the back of the book.",
                fix=f"Take out {_words(over)}. A name is as you would say it on the telephone, like this:  "
                "name: Saturday swim",
                rule="print-name-fits-the-index",
            )


def _too_high(entry: Entry, sheet: Sheet) -> bool:
    # In two columns the entry's own mark is trusted: it is what the pages are set by.
    return entry.long if sheet is TWO_COLUMNS else height_of(entry, sheet) > sheet.page


def _words_to_cut(entry: Entry, sheet: Sheet) -> int:
    """About how many words less let the entry fit on the page, taken from its longest answers in turn."""
    words = 0
    while words < _MOST_CUT and _too_high_now(entry, sheet):
        longest = max(entry.facts, key=_words_in)
        if _words_in(longest) <= _SHORT:
            break
        facts = tuple(_shorter(fact) if fact is longest else fact for fact in entry.facts)
        left = balanced(facts, entry.phone) if sheet is TWO_COLUMNS else entry.left
        entry = replace(entry, facts=facts, left=left)
        words += _STEP
    return max(words, _STEP)


def _too_high_now(entry: Entry, sheet: Sheet) -> bool:
    return height_of(entry, sheet) > sheet.page * (0.9 if sheet is TWO_COLUMNS else 1.0)


def _shorter(fact: Fact) -> Fact:
    """The answer without the last few words of its longest line."""
    at = max(range(len(fact.lines)), key=lambda at: len(fact.lines[at].text.split()))
    words = fact.lines[at].text.split()
    line = replace(fact.lines[at], text=" ".join(words[: max(0, len(words) - _STEP)]))
    return replace(fact, lines=(*fact.lines[:at], line, *fact.lines[at + 1 :]))


def _words_in(fact: Fact) -> int:
    return sum(len(f"{line.lead} {line.text}".split()) for line in fact.lines)


def _over(text: str, room: float, most: int, end: str = "") -> int:
    """How many words at the end of a text are too many for so many lines."""
    words = text.split()
    kept = len(words)
    while kept > 1 and lines_of(" ".join(words[:kept]) + end, room) > most:
        kept -= 1
    return len(words) - kept


def _words(count: int) -> str:
    return "1 word" if count == 1 else f"{count} words"
