"""Nothing is shown to families that is still to be filled in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from activity_directory.problem import Severity
from activity_directory.validate.as_typed import quoted
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known
    from activity_directory.validate.findings import Keys

# A quick look at the whole file, and then at each value by itself: "the café is TBC" is a sentence and says something.
_PERHAPS = re.compile(r"null|[~?]|n/a|tb[acd]|todo|to be |to follow|xx|lorem|[-.]{2}").search
_EMPTY_WORDS = re.compile(
    r"null|~|n/?a|tb[acd]|to ?do|to be (?:confirmed|announced|added|decided)|(?:details )?to follow|"
    r"x[x ]+|\?+|-+|\.{2,}|lorem ipsum.*",
    re.DOTALL,
).fullmatch


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    if not _PERHAPS(entry.words):
        return
    for keys, text in _values(entry.data, ()):
        if len(text) < 500 and _EMPTY_WORDS(text.strip().lower().rstrip(".!")):
            yield Finding(
                keys,
                f"Families would read {quoted(text)}, which tells them nothing.",
                'Fill it in, or delete the line: what is left out is shown as "not stated".',
            )


def _values(data: Any, keys: Keys) -> Iterator[tuple[Keys, str]]:
    if isinstance(data, str):
        yield keys, data
    elif isinstance(data, dict):
        for name, value in data.items():
            yield from _values(value, (*keys, name))
    elif isinstance(data, list):
        for at, item in enumerate(data):
            yield from _values(item, (*keys, at))


RULE = Rule(
    id="left-to-fill-in",
    severity=Severity.WARNING,
    title="Nothing is shown that is still to be filled in",
    reason="A parent who reads TBC or null does not know whether to ring, and wonders what else is not finished.",
    bad="bring: TBC",
    good="bring: A towel and a drink.",
    check=_check,
    kinds=("activity", "provider"),
)
