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
from activity_directory.load.source_lines import in_quotes, split_lines
from activity_directory.load.syntax_in_general import in_general
from activity_directory.load.syntax_in_general import shown as shown_line
from activity_directory.load.syntax_line_above import mends_of_the_line_above
from activity_directory.problem import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MOST_EVENTS_ONCE = 5_000  # what a whole file may have
_MOST_EVENTS = 25_000  # in all the tries for one mistake
_MOST_TRIES = 60
_LONGEST_LINE = 400  # nobody can be shown a longer line, and a mend of one is not tried

_ENTRY = re.compile(r"^(?P<lead>\s*(?:-\s+)*)(?P<name>[A-Za-z_][\w-]*):(?P<gap>\s+)(?P<value>\S.*?)\s*$")
_ITEM = re.compile(r"^(?P<lead>\s*-)(?P<gap>\s+)(?P<value>\S.*?)\s*$")
_NO_SPACE = re.compile(r"^(?P<lead>\s*(?:-\s+)*)(?P<name>[A-Za-z_][\w-]*):(?P<value>[^\s:/].*)$")
_NO_COLON = re.compile(
    r"^(?P<lead>\s*(?:-\s+)*)(?P<name>[A-Za-z_][A-Za-z0-9_]*)(?P<gap>\s*[=\u2013-]?\s+|;\s*|=)(?P<value>\S.*?)\s*$"
)
# A list's mark as Word, a web page or a telephone makes it, or a hyphen without its space.
_BULLET = re.compile(r"^(?P<lead>\s*)(?P<mark>[*•·●\u2013\u2014]\s*|-(?=[^\s-]))(?P<value>\S.*)$")
_EMPTY_PART = re.compile(r"(?:^|(?<=[{,])) *(?P<name>[a-z][a-z0-9_]*): *\?* *(?P<end>,|\})")
_CURLY_QUOTES = str.maketrans({"\u201c": '"', "\u201d": '"', "\u201e": '"', "\u2018": "'", "\u2019": "'"})
_STARTS = {
    "@": "@",
    "`": "`",
    "%": "%",
    "*": "*",
    "&": "&",
    "!": "!",
    "|": "|",
    ">": ">",
    "?": "? and a space",
    ",": "a comma",
    "]": "]",
    "}": "}",
    "-": "a hyphen and a space",
}

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
# A mended line, what was wrong in words, what to do about it, and the rule's id.
Mend = tuple[str, str, str, str]


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
    for line_number, mend in islice(_mends(lines, _candidates(error, lines, number)), _MOST_TRIES):
        if events > _MOST_EVENTS:
            break
        reached, seen = _reaches([*lines[:line_number], mend[0], *lines[line_number + 1 :]])
        events += seen
        if reached is None or reached > max(number, line_number):
            return line_number, mend
    return None


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
        for mend in _tab(lines[number]):
            yield number, mend
    for number in candidates:
        for mend in _running_words(lines, number):
            yield number, mend
    for make in _ON_A_LINE:
        for number in candidates:
            for mend in make(lines[number]):
                yield number, mend
    for number in candidates:
        yield from mends_of_the_line_above(lines, number)
        for mend in _indentation(lines, number):
            yield number, mend


def _tab(line: str) -> Iterator[Mend]:
    lead = line[: len(line) - len(line.lstrip())]
    if "\t" in lead:
        yield (
            lead.replace("\t", "  ") + line.lstrip(),
            "There is a tab at the start of the line",
            "Use the space bar there, two spaces for each step",
            "tab-indentation",
        )


def _curly_quotes(line: str) -> Iterator[Mend]:
    straight = line.translate(_CURLY_QUOTES)
    if straight != line:
        message = "The quotation marks are curly ones, which YAML does not know"
        yield straight, message, "Use straight ones", "curly-quotes"


def _space_after_colon(line: str) -> Iterator[Mend]:
    match = _NO_SPACE.match(line)
    if match:
        mended = f"{match['lead']}{match['name']}: {match['value']}"
        yield (
            mended,
            "There is no space after the colon",
            "Put a space after the colon",
            "no-space-after-colon",
        )


def _code_fence(line: str) -> Iterator[Mend]:
    if line.startswith(("```", "~~~")):
        message = "This line came with the text from a web page or a chat, and is not part of an entry"
        yield "", message, "Delete it", "code-fence"


def _bullet(line: str) -> Iterator[Mend]:
    match = _BULLET.match(line)
    if match:
        mark = match["mark"].strip()
        says = (
            "There is no space after the hyphen" if mark == "-" else f'"{mark}" does not start an item of a list here'
        )
        fix = "Put a space after it" if mark == "-" else "Start it with a hyphen and a space"
        yield f"{match['lead']}- {match['value']}", says, fix, "no-hyphen-and-space"


def _empty_part(line: str) -> Iterator[Mend]:
    match = _EMPTY_PART.search(line)
    if match and "{" in line[: match.end()]:
        mended = line[: match.start()] + line[match.end() :].lstrip() if match["end"] == "," else ""
        if not mended:
            mended = line[: match.start()].rstrip(", ") + line[match.end() - 1 :]
        elif line[match.start()] == " ":
            mended = f"{line[: match.start()]} {line[match.end() :].lstrip()}"
        message = f'There is nothing after "{match["name"]}:"'
        yield mended, message, f"Fill it in, or leave {match['name']} out", "empty-part"


def _special_start(line: str) -> Iterator[Mend]:
    match = _ENTRY.match(line) or _ITEM.match(line)
    if match and match["value"][0] in _STARTS:
        value = match["value"]
        name = match.groupdict().get("name")
        lead = f"{match['lead']}{name}:" if name else match["lead"]
        if value.startswith("- ") and name:
            message = "A list cannot start on the line of its name with a hyphen"
            yield (
                f"{lead} [{value[2:].strip()}]",
                message,
                "Put it in square brackets",
                "list-beside-its-name",
            )
        message = f"A value cannot start with {_STARTS[value[0]]}"
        yield f"{lead} {in_quotes(value)}", message, "Put the whole value in quotes", "special-start"


def _backslash(line: str) -> Iterator[Mend]:
    if '"' in line and "\\" in line:
        message = "A backslash in double quotes starts a code, and this is not one YAML knows"
        doubled = re.sub(r"\\(?!\\)", r"\\\\", line)
        yield doubled, message, "Type the backslash twice, or leave it out", "backslash"


def _quotes(line: str) -> Iterator[Mend]:
    match = _ENTRY.match(line) or _ITEM.match(line)
    if not match or match["value"][0] not in "\"'":
        return
    value, mark = match["value"], match["value"][0]
    name = match.groupdict().get("name")
    lead = f"{match['lead']}{name}:" if name else match["lead"]
    fix = "Put one mark at the start and the same at the end"
    if not value.endswith(mark) or len(value) == 1:
        if value.count(mark) == 1:
            yield f"{lead} {value}{mark}", "A quotation mark is opened and not closed", fix, "quotes"
        elif mark == '"' and "'" not in value:
            message = "Something follows after the closing quotation mark"
            yield f"{lead} '{value}'", message, "Put the other kind of quotes round all of it", "quotes"
        else:
            message = "Something follows after the closing quotation mark"
            yield f"{lead} {in_quotes(value)}", message, "Put quotes round all of it", "quotes"
    elif value.count(mark) > 2:
        message = f"There is a {mark} inside text that has {mark} at its start and end"
        other = "'" if mark == '"' else '"'
        if other not in value:
            fix = f"Use {other} at the start and end instead"
            yield f"{lead} {other}{value[1:-1]}{other}", message, fix, "quotes"


def _brackets(line: str) -> Iterator[Mend]:
    body = line.rstrip()
    for opening, closing, kind in (("[", "]", "square"), ("{", "}", "curly")):
        missing = body.count(opening) - body.count(closing)
        if missing == 1:
            message = f"A {kind} bracket {opening} is opened and not closed"
            yield f"{body}{closing}", message, f"Add the missing {closing}", "brackets"
            if body.endswith(("]", "}")):
                yield f"{body[:-1]}{closing}{body[-1]}", message, f"Add the missing {closing}", "brackets"
        elif missing == -1:
            message = f"There is one closing bracket {closing} too many"
            place = body.rfind(closing)
            yield body[:place] + body[place + 1 :], message, f"Take the stray {closing} out", "brackets"


def _comma(line: str) -> Iterator[Mend]:
    if "{" in line:
        mended = re.sub(r"([^\s,{]) +(?=[a-z_][a-z0-9_]*: )", r"\1, ", line[line.index("{") :])
        mended = line[: line.index("{")] + mended
        if mended != line:
            message = "A comma is missing between two parts in curly brackets"
            yield mended, message, "Put a comma between them", "comma"


def _colon_in_value(line: str) -> Iterator[Mend]:
    match = _ENTRY.match(line) or _ITEM.match(line)
    if match and (": " in match["value"] or match["value"].endswith(":")):
        name = match.groupdict().get("name")
        lead = f"{match['lead']}{name}:" if name else match["lead"]
        message = "There is a second colon, so it is not clear where the value starts"
        fix = "Put the whole value in quotes"
        yield f"{lead} {in_quotes(match['value'])}", message, fix, "colon-in-value"


def _missing_colon(line: str) -> Iterator[Mend]:
    match = _NO_COLON.match(line)
    if match:
        mended = f"{match['lead']}{match['name']}: {match['value']}"
        message = f'There is no colon after "{match["name"]}"'
        yield mended, message, "Put a colon after the name", "no-colon"


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
    above = _ENTRY.match(before)
    if above is not None and above["value"][0] not in "[{\"'|>" and above["value"][-1] not in "]}":
        lead = " " * (len(above["lead"].replace("-", " ")) + 2)
        message = "This line goes on from the text above it, and starts at the same place"
        yield lead + line.strip(), message, "Put two more spaces before it", "indentation"
    elif line[:1].strip():
        message = "This is a sentence without a name and a colon before it"
        fix = "Delete it. To keep a note that is not shown, start it with # and a space"
        yield f"# {line}", message, fix, "words-without-a-name"


def _missing_name(line: str) -> Iterator[Mend]:
    if re.match(r"\s*:(\s|$)", line):
        mended = line.replace(":", "name:", 1)
        yield mended, "There is no name before the colon", "Put the name in", "empty-key"


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
    named = _ENTRY.match(word) is not None  # a name and a value belongs inside the item above sooner than beside it
    for start in sorted(above, key=lambda n: (named and above[n], abs(n - indent), -n)):
        if above[start] and not word.startswith("-"):
            message = "This line stands in a list and has no hyphen"
            yield " " * start + "- " + word, message, "Start it with a hyphen and a space", "no-hyphen"
        if start != indent:
            said = "This line does not start in line with the others it belongs with"
            yield " " * start + word, said, "Give it as many spaces at the start as they have", "indentation"


_ON_A_LINE: tuple[Callable[[str], Iterator[Mend]], ...] = (
    _code_fence,
    _curly_quotes,
    _bullet,
    _space_after_colon,
    _empty_part,
    _special_start,
    _backslash,
    _quotes,
    _brackets,
    _comma,
    _colon_in_value,
    _missing_colon,
    _missing_name,
)


def _first_difference(typed: str, mended: str) -> int:
    pairs = enumerate(zip(typed, mended, strict=False))
    return next((n for n, (old, new) in pairs if old != new), min(len(typed), len(mended)))
