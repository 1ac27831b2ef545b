"""The one way an entry is written: from its data to the text of its file, anew or into a text that stands already.

The form in the browser, a terminal's questions, an import and a repair all end here, so that the same answers give the
same bytes. `theme/static/js/entry-text.js` is this module again for the browser; a test holds the two to each other.

The data is what `load` gives: `dict`, `list`, and every scalar the text that was typed. What is empty is left out, and
so are characters that nobody can see, as `load` would.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from activity_directory.load.characters import without_hidden
from activity_directory.load.strict_yaml import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LONGEST_LINE = 100
"""Characters of a line that holds a list in square brackets."""

_LONGEST_NAME = 120

# What another reader of YAML could take for a number, a moment, yes, no or nothing.
_SAYS_SOMETHING_ELSE = re.compile(
    r"(?:y|n|yes|no|on|off|true|false|null)|[-+.]*[0-9][0-9a-fx_.,:+-]*|0o[0-7]+|[-+]?\.(?:inf|nan)"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:t|[ \t]+)[0-9].*",
    re.IGNORECASE | re.ASCII,
).fullmatch
_BEGINS_BADLY = tuple("-?:,[]{}#&*!|>'\"%@`=<~")
_NOT_PLAIN = re.compile(r"[\t\r\n]|: | #|:\Z| \Z|\A ").search
_NOT_IN_BRACKETS = re.compile(r"[,\[\]{}:#?\"']").search
# A space that is not the space bar's, where `load` would straighten it: at the start of a line or after a colon.
_ODD = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ODD_SPACE = re.compile(f"(?:^|\n)[ \t-]*[{_ODD}]|:[{_ODD}]").search
_ESCAPED = re.compile(f'[\\\\"\n\r\t{_ODD}]')
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
# A text of several lines that needs nothing but to be moved in.
_LINES = re.compile(r"\S(?:[^\r]*\S)?\n?").fullmatch
_NAME = re.compile(r"([A-Za-z_][A-Za-z0-9_-]*)[ \t]*:(?=[ \t\r\n]|\Z)").match
# A line that goes on with what the line above began, when it starts at the edge.
_GOES_ON = re.compile(r"[ \t\r\n#\]}]|-[ \t\r\n]|\Z").match
_KEEPS_ITS_END = re.compile(r"[|>][0-9]?\+[0-9]?[ \t]*(?:#.*)?[\r\n]*\Z").search
_MEANT_AS_REMARK = re.compile(r"#(?:[ \t#]|\Z)").match
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'").match
_DASHES = re.compile(r" *(?:- +)*").match
_OPENS_TEXT = re.compile(r"(?:^|[ \t])[|>][-+0-9]{0,2}\Z").search
_SAYS_NOTHING = re.compile(r"[ \t]*(?:(?:\{[ \t]*\}|\[[ \t]*\])[ \t]*(?:[ \t]#|[\r\n]|\Z)|[#\r\n]|\Z)").match
_SPACES = " \t\r\n"
_LITERALS = {
    "integer": re.compile(r"-?(?:0|[1-9][0-9]{0,8})").fullmatch,
    "number": re.compile(r"-?(?:0|[1-9][0-9]{0,8})(?:\.[0-9]{1,9})?").fullmatch,
    "boolean": re.compile(r"yes|no|true|false", re.IGNORECASE).fullmatch,
    "date": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch,
    "time-of-day": re.compile(r"[0-9]{2}:[0-9]{2}").fullmatch,
}


def entry_text(data: Mapping[str, Any], order: Mapping[str, Any]) -> str:
    """The text of a file that holds `data`, and reads back as `tidy(data)`.

    `order` is the schema, references put in place (`schemas["activity"].plain`): names stand in the order of its
    `properties`, others after them by the alphabet. Raises ValueError for a name no file could hold, TypeError for a
    scalar that is not text.
    """
    return "".join(f"{line}\n" for line in _mapping(tidy(data), order, 0)) or "{}\n"


def changed_text(old_text: str, new_data: Mapping[str, Any], order: Mapping[str, Any]) -> str:
    """`old_text` with what differs in `new_data` written anew, and every other line byte for byte as it was.

    A top-level name whose value changed gets new lines where it stood (a remark on its first line stays), a new name
    goes where `order` puts it, one that is gone takes its lines along. Where that cannot be done (a file in one pair
    of brackets, a name twice, a text that cannot be read), the whole entry is written by `entry_text`.
    `lost_remarks` tells what remarks went with old lines. Raises as `entry_text`.
    """
    new = tidy(new_data)
    old = _read(old_text)
    text = None if old is None else _with_kept_lines(old_text, old, new, order)
    return text if text is not None and _read(text) == new else entry_text(new, order)


def lost_remarks(old_text: str, new_text: str) -> tuple[str, ...]:
    """The remarks of an old text ("# ask Jo") that its new text does not have, in their order."""
    still = _remarks(new_text)
    lost = []
    for remark in _remarks(old_text):
        if remark in still:
            still.remove(remark)
        else:
            lost.append(remark)
    return tuple(lost)


def tidy(value: Any) -> Any:
    """A copy without what is empty and what cannot be seen; `{}`, `[]` or "" when nothing is left."""
    if isinstance(value, str):
        seen = _seen(value)
        return "" if seen.isspace() else seen
    if isinstance(value, dict):
        parts = ((_seen(key), tidy(item)) for key, item in value.items())
        return {key: item for key, item in parts if not _is_empty(item)}
    if isinstance(value, list):
        return [item for item in map(tidy, value) if not _is_empty(item)]
    if value is None:
        return ""
    raise TypeError(f"The data of an entry is text, lists and names, not {type(value).__name__}.")


def _seen(text: str) -> str:
    """The text without hidden characters; once more when taking one out has left another without its neighbour."""
    seen, hidden = without_hidden(text)
    return _seen(seen) if hidden else text


def in_order(names: Mapping[str, Any], order: Mapping[str, Any]) -> list[str]:
    """The names as they stand in a file."""
    known = [name for name in order.get("properties", {}) if name in names]
    return known + sorted(names.keys() - set(known))


def _is_empty(value: Any) -> bool:
    return value in ("", [], {})


def _mapping(value: Mapping[str, Any], order: Mapping[str, Any], depth: int) -> Iterator[str]:
    properties = order.get("properties", {})
    for name in in_order(value, order):
        yield from _beside(f"{'  ' * depth}{_name(name)}:", value[name], properties.get(name, {}), depth)


def _beside(start: str, value: Any, order: Mapping[str, Any], depth: int) -> Iterator[str]:
    """The lines of a value that follows `start`: a name with its colon."""
    if isinstance(value, str):
        yield from _scalar(start, value, order, depth)
    elif isinstance(value, dict):
        yield start
        yield from _mapping(value, order, depth + 1)
    elif (line := _in_brackets(start, value, order.get("items", {}))) is not None:
        yield line
    else:
        yield start
        yield from _list(value, order, depth + 1)


def _list(value: list[Any], order: Mapping[str, Any], depth: int) -> Iterator[str]:
    items = order.get("items", {})
    start = f"{'  ' * depth}-"
    for item in value:
        if isinstance(item, str):
            yield from _scalar(start, item, items, depth)
        elif isinstance(item, list) and (line := _in_brackets(start, item, items.get("items", {}))) is not None:
            yield line
        else:
            inside = _mapping(item, items, depth + 1) if isinstance(item, dict) else _list(item, items, depth + 1)
            yield f"{start} {next(inside)[len(start) + 1 :]}"
            yield from inside


def _in_brackets(start: str, value: list[Any], items: Mapping[str, Any]) -> str | None:
    """A list on one line, when all of it is short words that need no quotation marks there."""
    if not all(isinstance(item, str) and _is_plain(item, items) and not _NOT_IN_BRACKETS(item) for item in value):
        return None
    line = f"{start} [{', '.join(value)}]"
    return line if len(line) <= LONGEST_LINE else None


def _scalar(start: str, value: str, order: Mapping[str, Any], depth: int) -> Iterator[str]:
    if _is_plain(value, order):
        yield f"{start} {value}"
    elif "\n" in value and _LINES(value) and not _ODD_SPACE(value):
        yield f"{start} |" if value.endswith("\n") else f"{start} |-"
        for line in value.removesuffix("\n").split("\n"):
            yield f"{'  ' * (depth + 1)}{line}" if line else ""
    else:
        yield f"{start} {_in_quotes(value)}"


def _name(name: str) -> str:
    if not name or name == "<<" or len(name) > _LONGEST_NAME:
        raise ValueError(f"No file can hold this name: {name[:_LONGEST_NAME]!r}.")
    return name if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_-]*", name) else _in_quotes(name)


def _is_plain(value: str, order: Mapping[str, Any]) -> bool:
    """Whether `value` means the same text, or what the schema asks for, to everyone without quotation marks."""
    kind = order.get("format", order.get("type", ""))
    if value in order.get("enum", ()) or (kind in _LITERALS and _LITERALS[kind](value)):
        return True
    return not (
        value.startswith(_BEGINS_BADLY) or _NOT_PLAIN(value) or _SAYS_SOMETHING_ELSE(value) or _ODD_SPACE(value)
    )


def _in_quotes(value: str) -> str:
    return '"' + _ESCAPED.sub(lambda found: _ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04x}", value) + '"'


@dataclass(slots=True)
class _Part:
    """A top-level name with its lines, and what stands between them and the next name: empty lines and remarks."""

    name: str
    lines: list[str]
    after: list[str] = field(default_factory=list)


def _read(text: str) -> Any:
    document, _ = read_yaml(text.encode("utf-8", "surrogatepass"), "")
    return None if document is None else tidy(document.data)


def _with_kept_lines(text: str, old: Mapping[str, Any], new: Mapping[str, Any], order: Mapping[str, Any]) -> str | None:
    """The changed text; None when the lines of the old one cannot be told apart. `old` is what it says."""
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    head, parts = _parts(lines)
    names = [part.name for part in parts]
    if not old.keys() <= set(names) or len(set(names)) < len(names) or not new:
        return None
    if any(part.name not in old and not _is_blank(part) for part in parts):
        return None
    end = "\r\n" if lines[0].endswith("\r\n") else "\n"
    for part in parts:
        if part.name in new and new[part.name] != old.get(part.name):
            fresh = list(_mapping({part.name: new[part.name]}, order, 0))
            remark = _remark(part.lines[0])
            if _MEANT_AS_REMARK(remark):
                fresh[0] += f"  {remark}"
            part.lines = [line + end for line in fresh]
        elif part.name in old and part.name not in new:
            part.lines = []
    for name in in_order(new, order):
        if name not in names:
            fresh = list(_mapping({name: new[name]}, order, 0))
            _put(_Part(name, [line + end for line in fresh]), parts, order)
    kept = head + [line for part in parts for line in part.lines + part.after]
    return "".join(line if line.endswith("\n") or at == len(kept) - 1 else line + end for at, line in enumerate(kept))


def _parts(lines: list[str]) -> tuple[list[str], list[_Part]]:
    """The lines before the first name, and the names with theirs; no names when a line is neither.

    Empty lines and remarks at the edge after a name's last line are not its own.
    """
    head: list[str] = []
    parts: list[_Part] = []
    for line in lines:
        name = _NAME(line.removeprefix("\ufeff") if not head and not parts else line)
        if name is not None:
            parts.append(_Part(name[1], [line]))
        elif not parts and (line.startswith("---") or _GOES_ON(line)):
            head.append(line)
        elif parts and _GOES_ON(line) and not _KEEPS_ITS_END(line):
            parts[-1].lines.append(line)
        else:
            return lines, []
    for part in parts:
        if _KEEPS_ITS_END(part.lines[0]):
            return lines, []
        while part.lines[1:] and (part.lines[-1].startswith("#") or not part.lines[-1].strip(_SPACES)):
            part.after.insert(0, part.lines.pop())
    return head, parts


def _is_blank(part: _Part) -> bool:
    """Whether there is nothing after the name but empty brackets and remarks."""
    first, *others = part.lines
    return _SAYS_NOTHING(first, first.index(":") + 1) is not None and all(
        line.lstrip(" \t")[:1] in ("#", "\n", "\r", "") for line in others
    )


def _put(fresh: _Part, parts: list[_Part], order: Mapping[str, Any]) -> None:
    """Put a new name right after the one that comes before it in the order of those that stand here."""
    standing = [part.name for part in parts]
    names = in_order(dict.fromkeys([*standing, fresh.name]), order)
    before = names[: names.index(fresh.name)]
    at = standing.index(before[-1]) if before else -1
    if at >= 0:
        fresh.after, parts[at].after = parts[at].after, []
    parts.insert(at + 1, fresh)


def _remark(line: str) -> str:
    """What stands after a # that starts a remark in one line; "" without one."""
    at, before = 0, " "
    while at < len(line):
        if line[at] == "#" and before in " \t":
            return line[at:].rstrip(_SPACES)
        quoted = _QUOTED(line, at) if line[at] in "\"'" and before in " \t[{," else None
        before = line[at]
        at = at + 1 if quoted is None else quoted.end()
    return ""


def _remarks(text: str) -> list[str]:
    """Every remark of a text, but not what looks like one in a text of several lines."""
    found = []
    inside: int | None = None
    for typed in text.split("\n"):
        line = typed.rstrip(_SPACES)
        start = len(line) - len(line.lstrip(" "))
        if inside is not None and (not line or start > inside):
            continue
        remark = _remark(line)
        if remark:
            found.append(remark)
        dashes = _DASHES(line)
        opens = _OPENS_TEXT(line.removesuffix(remark).rstrip(_SPACES))
        inside = len(dashes[0]) if opens and dashes else None
    return found
