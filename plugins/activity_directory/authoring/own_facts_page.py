"""docs/staff/safety-facts.md, written from the tables: `python -m activity_directory.authoring.own_facts_page`."""

from __future__ import annotations

from pathlib import Path

from activity_directory.authoring.own_facts import OWN, SAFETY

_WORDS = (
    "The names are those of an entry's file; `sessions.ages` is `ages` inside a session. Where a name stands in one "
    "table and a part of it in the other, the part decides. What stands in neither needs a look."
)


def own_facts_page() -> str:
    """Both tables as a page for staff, in Markdown."""
    lines = [
        "# What a provider changes alone, and what staff look at first",
        "",
        "<!-- Written by `make golden` from plugins/activity_directory/authoring/own_facts.py. Change it there. -->",
        "",
        _WORDS,
    ]
    for title, table in (("A provider's own", OWN), ("Staff look first", SAFETY)):
        for kind, facts in table.items():
            lines += ["", f"## {title}: {kind}", "", "| Name | Why |", "| --- | --- |"]
            lines += [f"| `{name}` | {why} |" for name, why in facts.items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    Path("docs/staff/safety-facts.md").write_text(own_facts_page(), encoding="utf-8")
