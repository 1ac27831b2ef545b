"""Values written the way a person would type them in an entry, for the examples that messages show."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

LONGEST_QUOTE = 60
LONGEST_EXAMPLE = 110

# Text that needs no quotation marks in any position, in curly or square brackets too.
_PLAIN = re.compile(r"[A-Za-z0-9£][A-Za-z0-9£ ._/@+()'&;!?-]*(?::[A-Za-z0-9/][A-Za-z0-9£ ._/@+()'&;!?-]*)*").fullmatch
_ENDS_BADLY = re.compile(r".*[\s:]").fullmatch


def as_typed(value: Any) -> str:
    """One value, lists and mappings in brackets: {from: 5, to: 16}."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal | float | int):
        return pounds(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {as_typed(item)}" for key, item in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(as_typed(item) for item in value) + "]"
    text = str(value)
    # A ratio is shown in quotation marks, because an editor's YAML takes 1:3 for a number of seconds.
    if re.fullmatch(r"[0-9]{1,2}:[0-9]{1,3}", text) and not re.fullmatch(r"[0-2][0-9]:[0-5][0-9]", text):
        return f'"{text}"'
    if len(text) < 5000 and _PLAIN(text) and not _ENDS_BADLY(text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def pounds(value: Decimal | float) -> str:
    """An amount with its pence, if it has any: 6.50, 5."""
    exact = Decimal(str(value))
    if exact == exact.to_integral_value():
        return str(int(exact))
    return f"{exact:.2f}" if exact == round(exact, 2) else f"{exact.normalize():f}"


def quoted(text: str) -> str:
    """What was typed, in quotation marks, on one line and not too long."""
    one_line = " ".join(text.split())
    if len(one_line) > LONGEST_QUOTE:
        one_line = one_line[: LONGEST_QUOTE - 2].rstrip() + " …"
    return f'"{one_line}"'


def in_a_row(words: Sequence[str], *, last: str = "and", most: int = 12) -> str:
    """Words in a sentence: "a, b and c"; past `most` it says how many are left out."""
    shown = list(words[:most])
    if len(words) > most:
        return f"{', '.join(shown)} … ({len(words)} in all)"
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} {last} {shown[-1]}"
