"""What stands under each heading of an issue's text, as the hosting service writes the answers of a form down.

### Who runs it?

Severn Splash
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from activity_directory.load.strict_yaml import read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MAX_BODY = 70_000  # letters; the hosting service takes no more than 65,536
_NO_ANSWER = frozenset({"_No response_", "None", "_No response_."})
_FENCE = re.compile(r"`{3,}[a-z]*\n(.*?)\n?`{3,}[ \t]*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class IssueForm:
    """A form: its name, and each field's label by its id, in the order in which they are asked."""

    name: str
    labels: Mapping[str, str]


def issue_form(path: Path) -> IssueForm:
    """Read one file of .github/ISSUE_TEMPLATE/. Raises ValueError for one that cannot be used."""
    document, problems = read_yaml(path.read_bytes(), path.name)
    if document is None:
        raise ValueError(f"{path.name} cannot be read: {problems[0].message}")
    fields = [item for item in document.data.get("body", ()) if isinstance(item, dict) and "id" in item]
    return IssueForm(path.stem, {item["id"]: item["attributes"]["label"] for item in fields})


def answers(body: str, form: IssueForm) -> dict[str, str] | None:
    """The answer to each field by its id, those left empty not among them; None for an issue not made with the form.

    A heading counts only where it comes in its turn, so that an answer which holds a heading of its own takes nobody
    else's place. What follows the last heading of the form is its answer to the end.
    """
    lines = body[:MAX_BODY].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    found: dict[str, list[str]] = {}
    left = list(form.labels)
    current: list[str] | None = None
    for line in lines:
        asked = next((name for name in left if line.rstrip() == f"### {form.labels[name]}"), None)
        if asked is not None:
            current = found.setdefault(asked, [])
            left = left[left.index(asked) + 1 :]
        elif current is not None:
            current.append(line)
    if len(found) < 2 or next(iter(form.labels)) not in found:
        return None
    texts = {name: _answer("\n".join(lines)) for name, lines in found.items()}
    return {name: text for name, text in texts.items() if text}


def _answer(text: str) -> str:
    text = text.strip("\n")
    fenced = _FENCE.fullmatch(text.strip())
    if fenced is not None:
        return fenced[1]
    text = text.strip()
    return "" if text in _NO_ANSWER else text
