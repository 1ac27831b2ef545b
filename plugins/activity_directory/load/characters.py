"""From bytes to text that a person can see: encodings, and characters that hide."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import partial

from activity_directory.problem import Problem, Severity

# Everything that cannot be seen, changes the order in which text is read, or is not a character at all.
# Variation selectors and joiners are here too and let through where they make an emoji.
_HIDDEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffd"
    "\ufffe\uffff\U0001d173-\U0001d17a\U000e0000-\U000e0fff\ue000-\uf8ff\U000f0000-\U0010ffff"
)
HIDDEN = re.compile(f"[{_HIDDEN}]")
_ASCII_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

# A space that is not the space bar's, where YAML counts spaces: at the start of a line or after a colon.
_ODD = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ODD_SPACE = re.compile(f"(?m)^([ \t-]*)([{_ODD}][ {_ODD}]*)|(?<=:)[{_ODD}]+")
# What UTF-8 looks like after a program has read it as Windows-1252 and saved the result.
_GARBLED = re.compile(
    "\xe2\u20ac[\u2122\u0153\x9d\u201c\u201d\u02dc\xa2\xa6]"
    "|\xc2[\xa3\xa0\xb0\xbd]"
    "|\xc3[\xa9\xa8\xa1\xad\xb3\xba\xb1\xab]"
)

# Left by web pages and word processors; taking one out changes nothing that anybody could read.
_NO_WIDTH = re.compile("[\xad\u200b\u2060\ufeff]")

_MOST_PROBLEMS = 20  # of a kind and a file; the rest are found when these are mended

_BREAKS = "\x0b\x0c\x85\u2028\u2029"  # read by some programs as the end of a line
_TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_MENDED = {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'}

_PLAIN_NAMES = {
    "\x00": "a null character",
    "\x07": "a bell character",
    "\x08": "a backspace",
    "\x0b": "a vertical tab",
    "\x0c": "a page break",
    "\x1b": "an escape character",
    "\x7f": "a delete character",
    "\x85": "a next-line character",
    "\xad": "a soft hyphen",
    "\u200b": "a zero-width space",
    "\u200c": "a zero-width non-joiner",
    "\u200d": "a zero-width joiner",
    "\u200e": "a left-to-right mark",
    "\u200f": "a right-to-left mark",
    "\u2028": "a line separator",
    "\u2029": "a paragraph separator",
    "\u202e": "a right-to-left override",
    "\u2060": "a word joiner",
    "\ufeff": "a byte order mark",
}


@dataclass(frozen=True, slots=True)
class Characters:
    """Text with nothing hidden in it. `removed` holds the (line, column), from 0, of what was taken out."""

    text: str
    removed: tuple[tuple[int, int], ...]
    problems: tuple[Problem, ...]


def name_of(character: str) -> str:
    """A character in words and by its number: "a zero-width space (U+200B)"."""
    code = f"U+{ord(character):04X}"
    if character in _PLAIN_NAMES:
        return f"{_PLAIN_NAMES[character]} ({code})"
    if "\ud800" <= character <= "\udfff":
        return f"half of a character ({code})"
    if unicodedata.category(character) == "Co":
        return f"a character that only one font or program knows ({code})"
    name = unicodedata.name(character, "")
    article = "an" if name[:1] in tuple("AEIOU") else "a"
    return f"{article} {name.lower()} ({code})" if name else f"a control character ({code})"


def read_text(raw: bytes, path: str) -> Characters | Problem:
    """The text of a file, or the one Problem for which it cannot be read as text at all."""
    if raw.isascii() and _ASCII_CONTROLS.search(raw) is None:
        return Characters(raw.decode("ascii"), (), ())
    if raw.count(0) > len(raw) // 4:  # UTF-16 without its mark: every other byte of English is 0
        return _utf16(path)
    if raw.startswith(b"\xef\xbb\xbf"):
        raw = raw[3:]
    elif raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _utf16(path)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(raw, error.start, path)
    problems: list[Problem] = []
    if not raw.isascii():
        text = _ODD_SPACE.sub(partial(_straighten, text=text, path=path, problems=problems), text)
        garbled = _GARBLED.search(text)
        if garbled is not None:
            problems.append(_garbled(text, garbled, path))
    if HIDDEN.search(text) is None:
        return Characters(text, (), tuple(problems))
    return _without_hidden(text, path, problems)


def with_ordinary_spaces(text: str) -> str:
    """The text with the space bar's spaces where YAML counts them, as it is read; not a letter more or less."""
    return _ODD_SPACE.sub(partial(_straighten, text=text, path="", problems=[]), text)


def without_invisible(text: str) -> str:
    """The text without the characters of no width that programs leave behind and that turn or join nothing."""
    return _NO_WIDTH.sub("", text)


def place_of(text: str, index: int) -> tuple[int, int]:
    """Line and column, both from 0, of a place in a text whose lines end with LF, CRLF or CR."""
    before = text[:index].replace("\r\n", "\n").replace("\r", "\n")
    start = before.rfind("\n") + 1
    return before.count("\n"), len(before) - start


def without_hidden(value: str) -> tuple[str, str]:
    """A value without the hidden characters that escapes can bring, and the first of them ("" if none)."""
    hidden = [match for match in HIDDEN.finditer(value) if not _belongs_to_emoji(value, match.start())]
    if not hidden:
        return value, ""
    edges = [0, *(edge for match in hidden for edge in match.span()), len(value)]
    return "".join(value[edges[n] : edges[n + 1]] for n in range(0, len(edges), 2)), hidden[0].group()


def _belongs_to_emoji(text: str, index: int) -> bool:
    character = text[index]
    before = unicodedata.category(text[index - 1]) if index else ""
    if character in "\ufe0e\ufe0f":
        return before in ("So", "Sm", "Po") or text[index - 1 : index] in tuple("0123456789#*\u2194\u21a9\u2122")
    if character == "\u200d":
        after = unicodedata.category(text[index + 1]) if index + 1 < len(text) else ""
        return (before in ("So", "Sk") or text[index - 1 : index] == "\ufe0f") and after in ("So", "Sm")
    return False


def _without_hidden(text: str, path: str, problems: list[Problem]) -> Characters:
    """Take hidden characters out, so that what is left means what its writer sees, and say so."""
    pieces: list[str] = []
    removed: list[tuple[int, int]] = []
    reported: dict[tuple[int, str], None] = {}
    last = 0
    line, line_start, scanned = 0, 0, 0
    for match in HIDDEN.finditer(text):
        index, character = match.start(), match.group()
        if _belongs_to_emoji(text, index):
            continue
        passed = text[scanned:index]
        breaks = passed.count("\n") + passed.count("\r") - passed.count("\r\n")
        if breaks:
            line += breaks
            line_start = scanned + max(passed.rfind("\n"), passed.rfind("\r")) + 1
        scanned = index
        column = index - line_start
        pieces.append(text[last:index])
        last = index + 1
        if character in _BREAKS:
            pieces.append(" ")
        elif character == "\ufffd":
            pieces.append(character)
        else:
            removed.append((line, column))
        if (line, character) not in reported and len(reported) < _MOST_PROBLEMS:
            reported[line, character] = None
            around = _around(text, index)
            problems.append(_hidden(path, line, column, character, around))
    pieces.append(text[last:])
    return Characters("".join(pieces), tuple(removed), tuple(problems))


def _around(text: str, index: int) -> str:
    """The visible words on either side of a place, enough to find it by."""
    start = max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1
    before = HIDDEN.sub("", text[max(start, index - 24) : index]).lstrip()
    rest = HIDDEN.sub("", re.split("[\r\n]", text[index + 1 : index + 25], maxsplit=1)[0]).rstrip()
    if before and rest:
        return f'between "{before.rstrip()}" and "{rest.lstrip()}"'
    if before:
        return f'after "{before.rstrip()}"'
    return f'before "{rest.lstrip()}"' if rest else "on a line of its own"


def _hidden(path: str, line: int, column: int, character: str, around: str) -> Problem:
    name = name_of(character)
    if character == "\ufffd":
        message = (
            f"A letter was lost {around}: the file holds \ufffd there, "
            "the mark for a letter that a program could not read."
        )
        fix = "Type the missing letter again in place of the mark, and save the file as UTF-8."
        rule = "lost-letter"
    elif character in _TURNING:
        message = f"There is {name} {around}. Nobody can see it, and it can turn the order of the words round."
        fix = "Delete the words around it and type them again by hand, rather than pasting them."
        rule = "text-direction-character"
    elif unicodedata.category(character) in ("Cc", "Cn"):
        message = f"There is {name} {around}. It has no place in text, and nobody can see it."
        fix = "Delete the words around it and type them again by hand, rather than pasting them."
        rule = "control-character"
    elif unicodedata.category(character) == "Co":
        message = f"There is {name} {around}. On most screens it is an empty box. Word's bullet points often leave one."
        fix = "Delete it. For a list, start the line with a hyphen and a space, like this:  - Bring a towel"
        rule = "private-character"
    else:
        message = f"There is an invisible character {around}: {name}. Pasting from a web page or Word often brings one."
        fix = "Delete the words around it and type them again by hand, rather than pasting them."
        rule = "invisible-character"
    return Problem(path, line + 1, column + 1, "", message, fix, Severity.BLOCKING, rule)


def _straighten(match: re.Match[str], *, text: str, path: str, problems: list[Problem]) -> str:
    index = match.end(1) if match.group(1) is not None else match.start()
    odd = match.group()[index - match.start() :]
    if len(problems) < _MOST_PROBLEMS:
        line, column = place_of(text, index)
        problems.append(
            Problem(
                path,
                line + 1,
                column + 1,
                "",
                f"There is {name_of(odd[0])} where an ordinary space is needed. They look the same.",
                "Delete the spaces there and press the space bar instead.",
                Severity.WARNING,
                "odd-space",
            )
        )
    return match.group()[: index - match.start()] + " " * len(odd)


def _garbled(text: str, match: re.Match[str], path: str) -> Problem:
    line, column = place_of(text, match.start())
    try:
        meant = match.group().encode("cp1252").decode("utf-8")
    except UnicodeError:
        meant = "\u201d"
    return Problem(
        path,
        line + 1,
        column + 1,
        "",
        f'"{match.group()}" looks like a character that was spoilt when the file was saved. '
        f'It may have been "{meant}".',
        f'Type "{_MENDED.get(meant, meant)}" in its place, look for others, and save the file as UTF-8.',
        Severity.WARNING,
        "garbled-character",
    )


def _utf16(path: str) -> Problem:
    return Problem(
        path,
        0,
        0,
        "",
        'The file was saved as UTF-16 (Windows calls it "Unicode"), which this directory does not read.',
        "Save it again as UTF-8. In Notepad: File, Save as, then choose UTF-8 beside Encoding.",
        Severity.BLOCKING,
        "not-utf8",
    )


def _not_utf8(raw: bytes, index: int, path: str) -> Problem:
    before = raw[:index].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line = before.count(b"\n")
    start = before.rfind(b"\n") + 1
    column = len(before[start:].decode("utf-8", "replace"))
    try:
        meant = raw[index : index + 1].decode("cp1252")
    except UnicodeDecodeError:
        message = "The file is not text that this directory can read from here on: it is not UTF-8."
    else:
        if HIDDEN.search(meant):
            message = "The file is not text that this directory can read from here on: it is not UTF-8."
        else:
            message = (
                "The file is not saved as UTF-8. It was likely saved as Windows-1252, an older form, "
                f'and here it seems to hold "{meant}".'
            )
    return Problem(
        path,
        line + 1,
        column + 1,
        "",
        message,
        "Save it again as UTF-8. In Notepad: File, Save as, then choose UTF-8 beside Encoding.",
        Severity.BLOCKING,
        "not-utf8",
    )
