"""A text has no curly quotation marks round it and no comma at its end: they would be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.as_typed import LONGEST_EXAMPLE, as_typed, quoted
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known
    from activity_directory.validate.findings import Keys

_OPENING = ("\u201c", "\u201e", "\u2018")
_CLOSING = ("\u201d", "\u201c", "\u2019")


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    for keys, text in entry.texts:
        typed = text.strip()
        if not typed.endswith((",", ";", *_CLOSING)):
            continue
        plain = typed.rstrip(",; ")
        inside = plain[1:-1].strip()
        if plain.startswith(_OPENING) and plain.endswith(_CLOSING) and not any(mark in inside for mark in _OPENING):
            message = "The curly quotation marks round this text would be printed with it."
            yield Finding(keys, message, _without("them", keys, inside))
        elif plain != typed:
            mark = "comma" if typed[-1] == "," else "semicolon"
            message = f"{quoted(typed)} ends with a {mark}, which would be printed."
            yield Finding(keys, message, _without("it", keys, plain))


def _without(what: str, keys: Keys, plain: str) -> str:
    line = as_typed(plain) if isinstance(keys[-1], int) else f"{keys[-1]}: {as_typed(plain)}"
    return f"Leave {what} out, like this:  {line}" if len(line) <= LONGEST_EXAMPLE else f"Leave {what} out."


RULE = Rule(
    id="marks-round-a-text",
    severity=Severity.WARNING,
    title="A text has no curly quotation marks round it and no comma at its end",
    reason=(
        "A word processor or a phone puts them there. Here they are part of the text, and families would see them "
        "in the name of what you do."
    ),
    bad="name: \u201cSaturday swim\u201d",
    good="name: Saturday swim",
    check=_check,
    kinds=("activity", "provider"),
)
