"""docs/providers/rules.md, written from the rules themselves: `python -m activity_directory.validate.rules_page`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.rules import all_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.rule import Rule

_HEADINGS = {
    Severity.BLOCKING: ("What must be right", "An entry is not shown until these are mended."),
    Severity.WARNING: (
        "What should be put right",
        "The entry is shown. Families would be better served without these.",
    ),
    Severity.ADVICE: ("What could be better", "Small things, for when there is time."),
}
_KINDS = {"activity": "activities", "provider": "providers", "feedback": "feedback files"}


def rules_page() -> str:
    """The page as Markdown."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield "# The rules that entries are checked by"
    yield ""
    yield "<!-- Written by `make golden` from plugins/activity_directory/validate/rules. Change it there. -->"
    yield ""
    yield (
        "When you check your entry, each line is looked at by itself (is this a time, is this word in the list?), and "
        "then these rules look at what one line alone cannot show. Each says why it is there, what it does not like "
        "and what would be right. What each line of a file may hold is in [fields.md](fields.md), and what you are "
        "told when something is wrong in [mistakes.md](mistakes.md)."
    )
    yield ""
    yield (
        "A rule may ask about something that is right as it is: warnings and advice never keep an entry from being "
        "shown, and nor does the mere passing of time."
    )
    for severity, (heading, introduction) in _HEADINGS.items():
        yield ""
        yield f"## {heading}"
        yield ""
        yield introduction
        for rule in all_rules():
            if rule.severity is severity:
                yield from _rule(rule)
    yield ""


def _rule(rule: Rule) -> Iterator[str]:
    yield ""
    yield f"### {rule.title}"
    yield ""
    yield rule.reason
    yield ""
    yield f"`{rule.id}`, for {' and '.join(_KINDS.get(kind, f'{kind}.yaml') for kind in rule.kinds)}."
    for words, snippet in (("Not like this:", rule.bad), ("Like this:", rule.good)):
        yield ""
        yield words
        yield ""
        yield "```yaml"
        yield snippet
        yield "```"


if __name__ == "__main__":
    Path(sys.argv[1] if len(sys.argv) > 1 else "docs/providers/rules.md").write_text(rules_page(), "utf-8")
