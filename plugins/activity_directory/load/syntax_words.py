"""A YAML syntax error, said so that a volunteer can mend it.

PyYAML says what confused it, seldom what the person did. So the mistakes people make are tried one after
another: each is mended on a copy, and the first mend that lets the reading go on past the place is the one
that is told. The work is bounded: a few lines, a few mends each, each a reading of at most 5,000 events.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any

import yaml

from activity_directory.load.events import event_source
from activity_directory.load.source_lines import split_lines
from activity_directory.load.syntax_in_general import in_general
from activity_directory.load.syntax_in_general import shown as shown_line
from activity_directory.load.syntax_line_above import mends_of_the_line_above
from activity_directory.load.syntax_line_mends import ENTRY, ON_A_LINE, Mend, name_put_right, tab
from activity_directory.problem import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_EVENTS_ONCE = 5_000  # what a whole file may have
_MOST_EVENTS = 25_000  # in all the tries for one mistake
_MOST_TRIES = 60
_MOST_LINES = 20  # that are looked at above the place for the same mistake
_LONGEST_LINE = 400  # nobody can be shown a longer line, and a mend of one is not tried

# Words that start a line far more often than a sentence: the names that every entry has, and those that most have.
_FIRST_NAMES = frozenset(
    (
        *("name", "summary", "description", "to_you", "interests", "outcomes", "level", "status", "ages", "group"),
        *("needs", "help", "adult_stays", "venue", "sessions", "costs", "booking", "bring", "food", "contact"),
        *("checked", "website", "email", "phone"),
    )
)
_NOTHING_AFTER = re.compile(r"^[a-z_]+:\s*$")
_A_SENTENCE = 3  # words; fewer could be a name and a value

# Mends of how a line starts are shown below the line above them.
_ABOUT_THE_START = frozenset({"indentation", "no-hyphen", "tab-indentation"})


def words_for(error: yaml.MarkedYAMLError, text: str, path: str) -> Problem:
    """The one Problem for the place where a file stops being YAML."""
    lines = split_lines(text)
    number, column = _place(error, len(lines))
    found = best_mend(error, lines)
    if found is None:
        return in_general(error, lines, number, column, path)
    line_number, (mended, message, fix, rule) = found
    start = _first_difference(lines[line_number], mended)
    shown = shown_line(lines[line_number])
    example = f"  {mended.strip()}"
    if rule in _ABOUT_THE_START:
        example = "".join(f"\n    {line.rstrip()}" for line in (_line_above(lines, line_number), mended) if line)
    return Problem(
        path,
        line_number + 1,
        start + 1,
        "",
        f'{message}, in "{shown}".',
        f"{fix}, like this:{example}" if mended else f"{fix}.",
        Severity.BLOCKING,
        rule,
    )


def best_mend(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[int, Mend] | None:
    """The line, from 0, and the first mend of it that lets the reading go on past the place; None when none does."""
    number, _ = _place(error, len(lines))
    events = 0
    if (several := _on_several_lines(lines, number)) is not None:
        return several
    for line_number, mend in islice(_mends(lines, _candidates(error, lines, number)), _MOST_TRIES):
        if events > _MOST_EVENTS:
            break
        reached, seen = _reaches([*lines[:line_number], mend[0], *lines[line_number + 1 :]])
        events += seen
        if reached is None or reached > max(number, line_number):
            return line_number, mend
    return None


def _on_several_lines(lines: list[str], number: int) -> tuple[int, Mend] | None:
    """The first of several lines, one after another, whose names all lack the colon or its space."""
    mends: dict[int, Mend] = {}
    for n in range(number, max(-1, number - _MOST_LINES), -1):
        mend = name_put_right(lines[n]) if len(lines[n]) <= _LONGEST_LINE else None
        if mend is not None and _is_a_name(mend, lines[n]):
            mends[n] = mend
        elif n != number:
            break
    if len(mends) < 2:
        return None
    reached, _ = _reaches([mends[n][0] if n in mends else line for n, line in enumerate(lines)])
    if reached is not None and reached <= number:
        return None
    first = min(mends)
    mended, message, fix, rule = mends[first]
    more = len(mends) - 1
    lines_below = f"{more} lines" if more > 1 else "line"
    return first, (mended, message, f"{fix}, and do the same in the {lines_below} below", rule)


def _is_a_name(mend: Mend, line: str) -> bool:
    """Whether what a mend takes for a name is one, and not the first word of a sentence."""
    return not mend[0].startswith("#") and (
        mend[3] != "no-colon" or "=" in line or mend[0].partition(":")[0].strip(" -").lower() in _FIRST_NAMES
    )


def _place(error: yaml.MarkedYAMLError, count: int) -> tuple[int, int]:
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return 0, 0
    return min(mark.line, count - 1), mark.column


def _line_above(lines: list[str], number: int) -> str:
    above = next((lines[n] for n in range(number - 1, -1, -1) if lines[n].strip()), "").replace("\t", "  ")
    return above if len(above) <= 80 else above[:77].rstrip() + "..."


def _reaches(lines: list[str]) -> tuple[int | None, int]:
    """The line, from 0, at which reading stops (None when it reaches the end), and the events that took."""
    seen = 0
    try:
        for _ in islice(event_source("\n".join(lines)), _MOST_EVENTS_ONCE):
            seen += 1
    except yaml.MarkedYAMLError as error:
        return _place(error, len(lines))[0], seen
    return None, seen


def _candidates(error: yaml.MarkedYAMLError, lines: list[str], number: int) -> list[int]:
    """Lines where the mistake may be, likeliest first."""
    found = dict.fromkeys([number])
    context: Any = error.context_mark
    if "simple key" in (error.context or ""):  # noticed one line late: the line that has no colon is the one before
        found = dict.fromkeys([min(context.line, number), number])
    elif context is not None and "block" not in (error.context or ""):
        found[min(context.line, number)] = None
    before = next((n for n in range(number - 1, -1, -1) if lines[n].strip()), None)
    if before is not None:
        found[before] = None
    # A quote or bracket that was never closed is noticed far below it.
    open_lines = (n for n in range(number, -1, -1) if _is_unbalanced(lines[n]))
    found.update(dict.fromkeys(islice(open_lines, 3)))
    return [n for n in found if lines[n].strip() and len(lines[n]) <= _LONGEST_LINE]


def _is_unbalanced(line: str) -> bool:
    return line.count('"') % 2 == 1 or line.count("[") != line.count("]") or line.count("{") != line.count("}")


def _mends(lines: list[str], candidates: list[int]) -> Iterator[tuple[int, Mend]]:
    for number in candidates:
        for mend in tab(lines[number]):
            yield number, mend
    for number in candidates:
        for mend in _running_words(lines, number):
            yield number, mend
    for make in ON_A_LINE:
        for number in candidates:
            for mend in make(lines[number]):
                yield number, mend
    for number in candidates:
        yield from mends_of_the_line_above(lines, number)
        for mend in _indentation(lines, number):
            yield number, mend


def _running_words(lines: list[str], number: int) -> Iterator[Mend]:
    """A line of plain words: the text above goes on, or it is a note to somebody and no line of an entry."""
    line = lines[number]
    words = line.split()
    is_sentence = line[:1].isupper() and words[-1:] and words[-1].endswith((".", "!", "?"))
    if len(words) < _A_SENTENCE or ":" in line or words[0] in {"-", "*"} or words[0].endswith((";", "=")):
        return
    if words[0].lower() in _FIRST_NAMES and not is_sentence:
        return
    before = next((text for text in reversed(lines[max(0, number - 5) : number]) if text.strip()), "")
    if _NOTHING_AFTER.match(before):
        message = "This line belongs to the name above it, and starts at the same place"
        yield (
            "  " + line.strip(),
            message,
            "Put two spaces before it, and before each line that goes with it",
            "indentation",
        )
    above = ENTRY.match(before)
    if above is not None and above["value"][0] not in "[{\"'|>" and above["value"][-1] not in "]}":
        lead = " " * (len(above["lead"].replace("-", " ")) + 2)
        message = "This line goes on from the text above it, and starts at the same place"
        yield lead + line.strip(), message, "Put two more spaces before it", "indentation"
    elif line[:1].strip():
        message = "This is a sentence without a name and a colon before it"
        fix = "Delete it. To keep a note that is not shown, start it with # and a space"
        yield f"# {line}", message, fix, "words-without-a-name"


def _indentation(lines: list[str], number: int) -> Iterator[Mend]:
    """Move a line to where the lines above it start, or make it an item of the list above it."""
    line = lines[number]
    indent = len(line) - len(line.lstrip(" "))
    above: dict[int, bool] = {}
    for n in range(number - 1, max(-1, number - 40), -1):
        if lines[n].strip() and not lines[n].lstrip().startswith("#"):
            stripped = lines[n].lstrip(" ")
            start = len(lines[n]) - len(stripped)
            above.setdefault(start, stripped.startswith("- "))
            if stripped.startswith("- "):
                above.setdefault(start + 2, False)
    word = line.strip()
    named = ENTRY.match(word) is not None  # a name and a value belongs inside the item above sooner than beside it
    for start in sorted(above, key=lambda n: (named and above[n], abs(n - indent), -n)):
        if above[start] and not word.startswith("-"):
            message = "This line stands in a list and has no hyphen"
            yield " " * start + "- " + word, message, "Start it with a hyphen and a space", "no-hyphen"
        if start != indent:
            said = "This line does not start in line with the others it belongs with"
            yield " " * start + word, said, "Give it as many spaces at the start as they have", "indentation"


def _first_difference(typed: str, mended: str) -> int:
    pairs = enumerate(zip(typed, mended, strict=False))
    return next((n for n, (old, new) in pairs if old != new), min(len(typed), len(mended)))
