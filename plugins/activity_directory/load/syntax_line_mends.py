"""What people do wrong within one line of YAML, each with the line put right; syntax_words.py tries them in turn."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from activity_directory.load.source_lines import in_quotes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ENTRY = re.compile(r"^(?P<lead>\s*(?:-\s+)*)(?P<name>[A-Za-z_][\w-]*):(?P<gap>\s+)(?P<value>\S.*?)\s*$")
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
# Names whose value is a sentence, so that a hyphen before it is no list.
_SENTENCES = frozenset(("name", "summary", "description", "to_you", "note", "bring", "food", "text", "title"))
_STARS = re.compile(
    r"^(?P<lead>\s*(?:-\s+)*)(?P<stars>\*{1,2}|_{1,2})"
    r"(?P<name>[A-Za-z_][\w ]*?)(?::(?P=stars)|(?P=stars):)(?P<value>.*)$"
)
_ADDRESS = re.compile(r"\s*(?:(?:https?://|www\.)\S+|[\w.+-]+@[\w.-]+)\s*$")

# A mended line, what was wrong in words, what to do about it, and the rule's id.
Mend = tuple[str, str, str, str]


def tab(line: str) -> Iterator[Mend]:
    """A tab at the start, which is tried before all else."""
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
    match = ENTRY.match(line) or _ITEM.match(line)
    if match and match["value"][0] in _STARTS:
        value = match["value"]
        name = match.groupdict().get("name")
        lead = f"{match['lead']}{name}:" if name else match["lead"]
        if value.startswith("- ") and name in _SENTENCES:
            message = "A hyphen stands before the text, as in a list"
            yield f"{lead} {value[2:].strip()}", message, "Leave it out", "list-beside-its-name"
        elif value.startswith("- ") and name:
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
    match = ENTRY.match(line) or _ITEM.match(line)
    if not match or match["value"][0] not in "\"'":
        return
    value, mark = match["value"], match["value"][0]
    name = match.groupdict().get("name")
    lead = f"{match['lead']}{name}:" if name else match["lead"]
    fix = "Put one mark at the start and the same at the end"
    if not value.endswith(mark) or len(value) == 1:
        if value.count(mark) == 1:
            yield f"{lead} {value}{mark}", "A quotation mark is opened and not closed", fix, "quotes"
        elif value.count(mark) % 2 == 1 and value[1:2] not in (mark, ""):
            message = "A quotation mark at the start is never closed"
            yield f"{lead} {in_quotes(value[1:])}", message, "Put one kind of quotes round all of it", "quotes"
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
    match = ENTRY.match(line) or _ITEM.match(line)
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


def _missing_name(line: str) -> Iterator[Mend]:
    if re.match(r"\s*:(\s|$)", line):
        mended = line.replace(":", "name:", 1)
        yield mended, "There is no name before the colon", "Put the name in", "empty-key"


def _stars_round_a_name(line: str) -> Iterator[Mend]:
    match = _STARS.match(line)
    if match:
        mended = f"{match['lead']}{match['name'].strip().lower().replace(' ', '_')}: {match['value'].strip()}".rstrip()
        message = f"There are signs for bold or slanted letters ({match['stars']}) round the name"
        yield mended, message, "Take them away", "stars-round-a-name"


def _hash_in_brackets(line: str) -> Iterator[Mend]:
    mended = re.sub(r"(?<=[\[,{])(\s*)#(?=\w)", r"\1", line)
    if mended != line:
        message = "A # starts a remark, and nothing after it is read"
        yield mended, message, "Leave the # signs out", "hash-in-brackets"


def _address_alone(line: str) -> Iterator[Mend]:
    if _ADDRESS.match(line):
        message = "This is an address without a name and a colon before it"
        fix = "If people book there, put it under booking as url or email. If not, delete it, or start it with #"
        yield f"# {line.strip()}", message, fix, "words-without-a-name"


ON_A_LINE: tuple[Callable[[str], Iterator[Mend]], ...] = (
    _code_fence,
    _hash_in_brackets,
    _stars_round_a_name,
    _address_alone,
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


def name_put_right(line: str) -> Mend | None:
    """The mend of a line whose name has no colon, or no space after it; None when it has both."""
    return next(_space_after_colon(line), None) or next(_missing_colon(line), None)
