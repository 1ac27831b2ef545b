"""docs/providers/what-each-word-means.md, for whoever answers the page's questions.

Written from the questions' order, the schema, the lists of words and the rules:
`python -m activity_directory.contribute.words_page`.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from activity_directory.contribute.sections import PROVIDER, SECTIONS
from activity_directory.validate.rules import all_rules
from activity_directory.validate.schemas import load_schemas

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from activity_directory.contribute.sections import Section
    from activity_directory.validate.rule import Rule

_MANY = 20  # words of a list; a longer one is only linked
_ALIKE = 3  # parts, all with parts of their own
_TYPED = (
    (r" You may use \*\*bold\*\*, lists and links\.|,? beginning with https://|:? year, month, day\b", ""),
    (r",? (?:as listed )?in content/[a-z]+\.yaml", ""),
    (r"^yes: ", ""),
    (r"use `cancelled` instead", "go back to the page and press “Cancel a date”"),
    (r"For kind: area-wide,", "If it is all over the area:"),
    (r"For kind: online,", "If it is online:"),
    (r"If it is free, say so: amount: 0\.", "If it is free, write 0."),
    (r"Leave the line out", "Leave it"),
    (r"year, month, day", ""),
)
_OF_FILES = frozenset({"marks-round-a-text", "provider-exists"})
"""Rules that speak to somebody who types a file."""
_DIRECTORY = (
    ("Activity", "One thing that a family can go to. Two groups on two days, for other ages, are two activities."),
    ("Provider", "You: the club, charity, group or firm that runs it. One provider can have many activities."),
    ("Session", "One time at which it is on. “Times” are how sessions come round: every Tuesday, each first Saturday."),
    ("Not stated", "You have not said. Families are told so, and it is never read as yes."),
    ("Checked", "The day on which somebody read all of it and found it right. Families see that day."),
    (
        "Ring first",
        "What families see when nobody has checked it for a year. The brochure then prints your number only.",
    ),
    ("Called off", "One date is not on. It stays to be seen, crossed out, with your reason."),
    ("Paused", "It stops for now and comes back. It stays in the lists, and says so."),
    ("Ended", "It is over for good. It leaves the lists; its page stays and says so."),
    ("Parent carer", "A parent, grandparent, foster carer or anybody else who looks after the child."),
)


def words_page(folder: Path) -> str:
    """The page as Markdown, from the schema folder."""
    return "\n".join(_lines(folder))


def _lines(folder: Path) -> Iterator[str]:
    schemas = load_schemas(folder)
    yield "# What each word means"
    yield ""
    yield "<!-- Written by `make golden` from contribute/sections.py, schema/ and the rules. Change it there. -->"
    yield ""
    yield (
        "The same words stand beside each question of the page *Add or change your activity*, so you need not read "
        "this first. Look something up here when you wonder. If you write the file yourself, "
        "[what each line of an entry means](fields.md) has how each is written."
    )
    yield ""
    yield "## Words that you meet everywhere"
    yield ""
    yield from (f"- **{word}**: {meaning}" for word, meaning in _DIRECTORY)
    yield ""
    yield "## About you"
    yield from _section(folder, PROVIDER, schemas["provider"].plain, "provider", heading=False)
    for heading, first in (("What families need first", True), ("More, if you like", False)):
        yield ""
        yield f"## {heading}"
        for section in SECTIONS:
            if section.first is first:
                yield from _section(folder, section, schemas["activity"].plain, "activity")
    yield ""


def _section(
    folder: Path, section: Section, schema: Mapping[str, Any], kind: str, *, heading: bool = True
) -> Iterator[str]:
    if heading:
        yield ""
        yield f"### {section.title}"
    if section.intro:
        yield ""
        yield section.intro
    yield ""
    rules: list[Rule] = []
    for name in section.fields:
        yield from _word(folder, schema["properties"][name], 0)
        rules += [
            rule for rule in all_rules() if kind in rule.kinds[:1] and _about(rule) == name and rule.id not in _OF_FILES
        ]
    if rules:
        yield ""
        yield "We also look whether:"
        yield ""
        yield from (f"- [{_lower(rule.title)}](rules.md#{_anchor(rule.title)})" for rule in rules)


def _word(folder: Path, part: Mapping[str, Any], depth: int) -> Iterator[str]:
    """A question with what it means, its parts and, where the list is short, the words to choose from."""
    items = part.get("items", part)
    words = _vocabulary(folder, items["vocabulary"]) if "vocabulary" in items else []
    by_name = any(word in re.split(r"[ ,.]+", part.get("description", "")) for word in items.get("enum", ()))
    meaning = "" if by_name else _plainly(part.get("description", ""))
    linked = words[_MANY:]
    more = f" [All {len(words)} words](fields.md#{items['vocabulary']})." if linked else ""
    yield f"{'  ' * depth}- **{part.get('title', '')}**{f': {meaning}' if meaning else ''}{more}"
    if words and not linked and not any(told for _, told in words):
        yield f"{'  ' * (depth + 1)}- {', '.join(f'*{title}*' for title, _ in words)}"
    elif not linked:
        yield from (f"{'  ' * (depth + 1)}- *{title}*{f': {told}' if told else ''}" for title, told in words)
    parts = list(items.get("properties", {}).values())
    if len(parts) > _ALIKE and all("properties" in each for each in parts):
        # Ten kinds of help, each with the same parts: these are told once.
        most = max(parts, key=lambda each: len(each["properties"]))
        yield from (f"{'  ' * (depth + 1)}- **{each['title']}**: {_plainly(each['description'])}" for each in parts)
        yield f"{'  ' * (depth + 1)}- For each of them:"
        for each in most["properties"].values():
            yield from _word(folder, each, depth + 2)
    elif depth < 1:
        for each in parts:
            yield from _word(folder, each, depth + 1)


def _vocabulary(folder: Path, name: str) -> list[tuple[str, str]]:
    source = json.loads((folder / "vocabulary" / f"{name}.json").read_text("utf-8"))
    return [(word.get("title", ""), word.get("description", "")) for word in source["oneOf"]]


def _plainly(text: str) -> str:
    """Without what matters only to somebody who types a file."""
    for typed, said in _TYPED:
        text = re.sub(typed, said, text)
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if not text or text.endswith((".", "?", "...")) else ".")


def _about(rule: Rule) -> str:
    found = re.match(r"(?:#.*\n)*([a-z_]+):", rule.good) or re.match(r"(?:#.*\n)*([a-z_]+):", rule.bad)
    return found[1] if found else ""


def _lower(title: str) -> str:
    first = title.split(" ", 1)[0]
    return title if first.isupper() and len(first) > 1 else title[:1].lower() + title[1:]


def _anchor(title: str) -> str:
    """As GitHub makes it from a heading."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


if __name__ == "__main__":
    Path(sys.argv[1] if len(sys.argv) > 1 else "docs/providers/what-each-word-means.md").write_text(
        words_page(Path("schema")), "utf-8"
    )
