"""The words for YAML that is well formed, and still not what this directory reads."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from activity_directory.load.source_lines import in_quotes, quote_value, source_line, split_lines
from activity_directory.problem import Problem, Severity, field_in_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.load.document import Mark

NO_COLON_RULES = frozenset({"no-colon", "comma-in-text"})

_LONGEST_QUOTE = 60
_ADDRESS_PARTS = re.compile(
    r"(?P<street>[^,]{1,60}), *(?P<town>[A-Za-z' -]{3,40}?),? +"
    r"(?P<postcode>[A-Za-z]{1,2}[0-9][0-9A-Za-z]? [0-9][A-Za-z]{2})"
)
_LISTS = frozenset(("days", "dates", "monthly", "except", "who", "by", "with", "stays_if"))  # that stand in brackets
_CURLY = "\u201c\u201d\u201e\u2018\u2019"
_LONGEST_VALUE = 300
# A name and its text in curly brackets, up to the comma that ends it.
_VALUE_BEFORE = re.compile(r"(?P<name>[a-z_][a-z0-9_]*): +(?P<value>[^\s:{}\[\]\"'][^:{}\[\]\"]*?),\s*$")


def shorten(text: str, limit: int = _LONGEST_QUOTE) -> str:
    """One line of at most `limit` characters to quote back."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 3].rstrip() + "..."


def too_big(path: str, limit: int) -> Problem:
    """The file has more bytes than an entry may have."""
    message = f"The file is larger than {limit // 1024} KB, which is far more than an entry needs."
    fix = "Look for something pasted in by accident, or a picture saved under this name, and take it out."
    return Problem(path, 0, 0, "", message, fix, Severity.BLOCKING, "file-too-large")


def too_many_parts(path: str, limit: int, mark: Any) -> Problem:
    """The file has more names, values and brackets than an entry may have."""
    message = f"The file has more than {limit:,} parts, which is far more than an entry needs."
    fix = "Look for something pasted in many times from here on, and take it out."
    return _at(path, mark, "", message, fix, "too-many-parts")


def too_deep(path: str, limit: int, mark: Any) -> Problem:
    """Collections stand inside each other to more levels than an entry may have."""
    message = f"From here on there are more than {limit} levels, one inside another."
    fix = "Look for brackets that were opened and never closed, or lines that are indented more and more."
    return _at(path, mark, "", message, fix, "too-deep")


# How files of other programs begin, and what they are called.
_OTHER_FILES: Mapping[bytes, str] = MappingProxyType(
    {
        b"PK\x03\x04": "a Word document, a spreadsheet or a ZIP file",
        b"\xd0\xcf\x11\xe0": "an old Word document or spreadsheet",
        b"{\\rtf": "a document with bold and other looks (RTF)",
        b"%PDF": "a PDF",
        b"\xff\xd8\xff": "a picture",
        b"\x89PNG": "a picture",
        b"<!doctype": "a web page",
        b"<html": "a web page",
    }
)


def kind_of_other_file(raw: bytes) -> str | None:
    """What a file really is when its name alone ends with .yaml; None for everything that may be text."""
    start = raw[:16].lstrip()
    if start[:1] == b"<":
        start = start.lower()
    return next((what for begins, what in _OTHER_FILES.items() if start.startswith(begins)), None)


def other_file(path: str, what: str) -> Problem:
    """A file of another program under the name of an entry."""
    message = f"This file is {what}, although its name ends with .yaml. An entry is plain text."
    fix = "Copy the words into Notepad or another plain editor, and save that as UTF-8 under this name."
    return Problem(path, 0, 0, "", message, fix, Severity.BLOCKING, "not-text")


def empty_file(path: str) -> Problem:
    """Nothing but white space and comments."""
    message = "There is nothing in this file."
    fix = "Fill it in, starting from a line like this:  name: Saturday swim   - or delete the file."
    return Problem(path, 0, 0, "", message, fix, Severity.BLOCKING, "empty-file")


def unreadable(path: str) -> Problem:
    """PyYAML stopped and could not say where."""
    message = "The file cannot be read as YAML, and the place of the mistake could not be worked out."
    fix = "Compare it with an entry that works, or ask the directory's staff to look."
    return Problem(path, 0, 0, "", message, fix, Severity.BLOCKING, "yaml-syntax")


def not_a_mapping(path: str, text: str, *, is_list: bool) -> Problem:
    """The file is a list or running text, not names with values."""
    lines = split_lines(text)
    number = next((n for n, line in enumerate(lines) if line.strip() and not line.lstrip().startswith(("#", "---"))), 0)
    typed = lines[number].strip() if lines else ""
    if is_list:
        message = f'The file starts with a list: "{shorten(typed)}". It must start with names and values.'
    else:
        message = (
            f'The file holds plain words: "{shorten(typed)}". Each line must be a name, a colon, a space and a value.'
        )
    fix = "Write it like this:  name: Saturday swim"
    return Problem(path, number + 1, 1, "", message, fix, Severity.BLOCKING, "not-names-and-values")


def several_documents(path: str, mark: Any) -> Problem:
    """A second document, after a line of three hyphens."""
    message = 'A line of three hyphens ("---") starts a second entry here, and a file holds one entry only.'
    fix = "Delete the line of hyphens, or move what follows it to a file of its own."
    return _at(path, mark, "", message, fix, "several-documents")


def directive(path: str, text: str, event: Any, field: str) -> Problem:
    """A line such as %YAML 1.2."""
    typed = next((line for line in split_lines(text) if line.startswith("%")), "%")
    message = f'"{shorten(typed)}" is an instruction to a YAML program, and this directory follows none.'
    return _at(path, event.start_mark, field, message, "Delete that line.", "directive")


def duplicate_key(path: str, text: str, event: Any, field: str, blank: str | None) -> Problem:
    """A name that stands twice in one place. `blank` is a name before it that was left without a value."""
    key = shorten(event.value)
    message = f'"{key}" is here twice. Only one of them can count.'
    fix = f'Keep the right one and delete the other "{key}" line.'
    if blank is not None:
        typed = source_line(text, event.start_mark.line).strip()
        fix += f' If this one belongs to "{shorten(blank)}", put two more spaces before it:'
        fix += f"\n    {shorten(blank)}:\n      {shorten(typed)}"
    return _at(path, event.start_mark, field, message, fix, "duplicate-key")


def anchor(path: str, text: str, event: Any, field: str) -> Problem:
    """An ampersand at the start of a value."""
    message = f'A value that starts with & ("{_typed(text, event)}") is an instruction to a YAML program, not text.'
    return _at(path, event.start_mark, field, message, _quoted(text, event, 'note: "& friends"'), "anchor")


def alias(path: str, text: str, event: Any, field: str) -> Problem:
    """A star at the start of a value."""
    message = f'A value that starts with * ("{_typed(text, event)}") is an instruction to a YAML program, not text.'
    return _at(path, event.start_mark, field, message, _quoted(text, event, 'note: "*New* this term"'), "alias")


def merge_key(path: str, _text: str, event: Any, field: str) -> Problem:
    """The << that copies one part of a file into another."""
    message = '"<<" copies one part of a file into another, and this directory reads only what stands in place.'
    fix = "Delete that line and write the names and values out in full, like this:  start: 10:00"
    return _at(path, event.start_mark, field, message, fix, "merge-key")


def tag(path: str, text: str, event: Any, field: str) -> Problem:
    """An exclamation mark at the start of a value."""
    message = f'A value that starts with ! ("{_typed(text, event)}") is an instruction to a YAML program, not text.'
    return _at(path, event.start_mark, field, message, _quoted(text, event, 'note: "!Bring a towel"'), "tag")


def complex_key(path: str, text: str, event: Any, field: str) -> Problem:
    """A list, a mapping or several lines of text where a name belongs."""
    message = f'There is a list, a bracket or several lines where a name is needed: "{_typed(text, event)}".'
    fix = "Put a plain name before the colon, like this:  days: [saturday, sunday]"
    return _at(path, event.start_mark, field, message, fix, "complex-key")


def empty_key(path: str, text: str, event: Any, field: str) -> Problem:
    """A colon without a name before it."""
    message = f'There is no name before the colon: "{_typed(text, event)}".'
    return _at(
        path,
        event.start_mark,
        field,
        message,
        "Put the name in, like this:  name: Saturday swim",
        "empty-key",
    )


def empty_item(path: str, _text: str, event: Any, field: str) -> Problem:
    """An item of a list that holds nothing; it is left out."""
    message = "This item of the list is empty, so it is left out."
    fix = "Delete its hyphen or comma, or fill it in, like this:  - saturday"
    return _at(path, event.start_mark, field, message, fix, "empty-item", Severity.WARNING)


def no_colon(path: str, text: str, event: Any, field: str) -> Problem:
    """A part of what stands in curly brackets that has no colon and no value: most often a comma in a text."""
    key, mark = event.value, event.start_mark
    line = source_line(text, mark.line)
    name, colon, value = key.partition(":")
    before = _VALUE_BEFORE.search(line[: mark.column][-_LONGEST_VALUE:])
    if colon and value:
        message = f'There is no space after the colon in "{shorten(key)}".'
        fix = f"Put a space there, like this:  {shorten(name)}: {shorten(value)}"
    elif before is not None:
        cut = f"{before['value']}, {key}"
        if re.fullmatch(r"[0-9]+", before["value"]) and re.fullmatch(r"[0-9]{2}", key):
            message = (
                f'"{before["value"]},{key}" has a comma in it, and in curly brackets {{ }} a comma ends the number.'
            )
            fix = f"Put a point between pounds and pence, like this:  {before['name']}: {before['value']}.{key}"
            return _at(path, mark, field, message, fix, "comma-in-text")
        message = (
            f'The text "{shorten(cut, 100)}" has a comma in it, and in curly brackets {{ }} a comma ends the text.'
        )
        if before["name"] in _LISTS:
            fix = f"Put square brackets round the list, like this:  {before['name']}: [{shorten(cut, 200)}]"
            return _at(path, mark, field, message, fix, "comma-in-text")
        parts = _ADDRESS_PARTS.fullmatch(cut)
        if before["name"] == "address" and parts is not None:
            town = re.sub(r"[^a-z]+", "-", parts["town"].lower().replace("'", ""))
            line = f"address: {parts['street']}, town: {town}, postcode: {parts['postcode'].upper()}"
            return _at(path, mark, field, message, f"Give each part its name, like this:  {line}", "comma-in-text")
        fix = f"Put the text in quotes, like this:  {before['name']}: {in_quotes(shorten(cut, 200).strip(_CURLY))}"
        return _at(path, mark, field, message, fix, "comma-in-text")
    elif ages := re.search(r"\{ *([0-9]{1,2}) *, *([0-9]{1,3}) *\}", line):
        message = f'"{shorten(key)}" stands in curly brackets {{ }} without a name and a colon.'
        mended = line.replace(ages.group(), f"{{from: {ages[1]}, to: {ages[2]}}}").strip()
        fix = f"Give each number its name, like this:  {shorten(mended, 80)}"
    elif re.fullmatch(r"[a-z_]+ ?= ?\S.*", key):
        message = f'There is an equals sign instead of a colon in "{shorten(key)}".'
        mended = re.sub(r"([{,] ?)([a-z_]+) ?= ?", r"\1\2: ", line).strip()
        fix = f"Put a colon and a space there, like this:  {shorten(mended, 80)}"
    else:
        message = f'"{shorten(key)}" stands in curly brackets {{ }} without a colon and a value.'
        listed = re.sub(r"\{([^{}:]*)\}", r"[\1]", line).strip()
        example = listed if "[" in listed else f"[{key}]"
        fix = f"A list goes in square brackets, like this:  {shorten(example, 80)}"
    return _at(path, mark, field, message, fix, "no-colon")


def remark(  # noqa: PLR0917 - the parts of the line, in their order
    path: str, mark: Mark, name: str, typed: str, rest: str, keys: tuple[str | int, ...]
) -> Problem:
    """Text after a space and a #, which YAML leaves out."""
    whole = shorten(typed + rest, 200)
    message = f'Nobody will see "{shorten(rest)}": after a space, # starts a remark and ends the text.'
    fix = f"If it is part of the text, put all of it in quotes, like this:  {name}: {in_quotes(whole)}"
    field = field_in_words(keys)
    return Problem(path, mark.line, mark.column, field, message, fix, Severity.WARNING, "text-after-hash")


def escaped(path: str, mark: Any, name: str) -> Problem:
    """A backslash escape for a character that cannot be seen."""
    message = f"The text in quotes here holds, written with a backslash, {name}."
    fix = r"Take the backslash and its code out. To show a backslash itself, type two:  \\"
    return _at(path, mark, "", message, fix, "escaped-character")


def _at(  # noqa: PLR0917 - the parts of a Problem, in their order
    path: str, mark: Any, field: str, message: str, fix: str, rule: str, severity: Severity = Severity.BLOCKING
) -> Problem:
    return Problem(path, mark.line + 1, mark.column + 1, field, message, fix, severity, rule)


def _typed(text: str, event: Any) -> str:
    line = source_line(text, event.start_mark.line)
    return shorten(line[event.start_mark.column :])


def _quoted(text: str, event: Any, example: str) -> str:
    """Show the line as typed with its value in quotes, or an example when the line is no simple one."""
    mended = quote_value(source_line(text, event.start_mark.line))
    return f"If it is meant as text, put it in quotes, like this:  {(mended or example).strip()}"
