"""How long each hostile file holds up a check: `python bench/hostile.py`. Every one must take less than 250 ms.

Each file is read, checked against its schema and by every rule, as the only activity of a directory; a description
is also made into HTML. The figures are CPU milliseconds, the best of three. The tests hold the same files to a number
of steps instead, because a test that looks at a clock fails on a busy machine.
"""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT / "plugins"))

from activity_directory.load.files import Content, read_content  # noqa: E402
from activity_directory.load.strict_yaml import MAX_BYTES, read_yaml  # noqa: E402
from activity_directory.safe_markdown import from_provider  # noqa: E402
from activity_directory.validate.content_check import _ContentCheck  # noqa: E402
from activity_directory.validate.schemas import load_schemas  # noqa: E402

LIMIT_MS = 250
TODAY = date(2026, 11, 22)
ENTRY = "content/activities/severn-splash/hostile.yaml"


def bomb(line: str) -> str:
    """Twenty-four names, each three times the one before it."""
    lines = ["a0: &a0 {x: [y, y]}\n"]
    return "".join(lines + [line.format(new=f"a{n + 1}", old=f"a{n}") for n in range(24)])


def texts() -> dict[str, str]:
    """Files that were made to hurt, by what they do."""
    good = (PROJECT / "content/activities/severn-splash/saturday-swim.yaml").read_text(encoding="utf-8")
    session = "  - {days: [saturday], start: 10:00, end: 11:00, when: term-time, every: 2, from: 2026-09-05}\n"
    before, _, after = good.partition("sessions:\n")
    rest = after[next(at for at, line in _starts(after) if not line.startswith((" ", "#"))) :]
    return {
        "alias bomb": bomb("{new}: &{new} [*{old}, *{old}, *{old}]\n"),
        "merge bomb": bomb("{new}: &{new} {{<<: [*{old}, *{old}, *{old}]}}\n"),
        "levels in brackets": "[" * MAX_BYTES,
        "levels in braces": "{a: " * (MAX_BYTES // 4),
        "levels by hyphens": "- " * (MAX_BYTES // 2),
        "question marks": "? " * (MAX_BYTES // 2),
        "levels by indentation": "".join(" " * n + "a:\n" for n in range(350)),
        "one huge value": "name: " + "x" * (MAX_BYTES - 10),
        "one huge value of spaces": "name: a" + " " * (MAX_BYTES - 20) + "b",
        "one huge value of escapes": 'name: "' + "\\x41" * 16_000 + '"',
        "hidden characters": "name: " + "\u200bx" * 15_000,
        "hidden characters by escape": 'name: "' + "\\u200b" * 10_000 + '"',
        "odd spaces": "\u00a0x\n" * 15_000,
        "a quotation mark never closed": 'name: "' + "\n" * 60_000,
        "brackets never closed": "a: [x\n" * 9_000,
        "no colon anywhere": "word\n" * 12_000,
        "one name again and again": "name: x\n" * 2_400,
        "thousands of names": "".join(f"n{n}: x\n" for n in range(2_400)),
        "thousands of names that are nearly right": "".join(f"sumary{n}: x\n" for n in range(2_400)),
        "a thousand interests": good.replace("interests:", "interests: [" + "swiming, " * 1_000 + "]\nold:", 1),
        "hundreds of sessions": f"{before}sessions:\n{session * 400}{rest}",
        "a long pattern": good.replace("name:", "name: " + "a" * 30_000 + "!\nold:", 1),
        "e-mail that never ends": good.replace("summary:", "summary: " + "a@" * 15_000 + "\nold:", 1),
        "numbers like telephones": good.replace("summary:", "summary: " + "0770 090 0" * 4_000 + "\nold:", 1),
        "remarks": "a: b #c\n" * 2_000,
    }


def markdown() -> dict[str, str]:
    """Descriptions that were made to hurt, as long as a description may be."""
    whole = {
        "emphasis": "*a **b " * 3_000, "brackets": "[" * 20_000, "links": "[a](" * 5_000, "images": "![a](" * 4_000,
        "quotes": "> " * 10_000, "lists": "".join(" " * n + "- a\n" for n in range(200)), "code": "`" * 20_000,
        "ticks": "`a``b" * 4_000, "html": "<a " * 6_000, "comments": "<!--" * 5_000, "entities": "&amp" * 5_000,
        "headings": "# a\n" * 5_000, "rules": "---\n" * 5_000, "references": "[a]: b\n" * 3_000,
        "autolinks": "<a:" * 6_000,
    }  # fmt: skip
    return {f"Markdown: {name}": text[:20_000] for name, text in whole.items()}


def _starts(text: str) -> list[tuple[int, str]]:
    found, at = [], 0
    for line in text.splitlines(keepends=True):
        found.append((at, line))
        at += len(line)
    return [*found, (at, "end")]


def main() -> int:
    """Print every figure, the slowest first; 1 when one is past the limit."""
    schemas = load_schemas(PROJECT / "schema")
    around = read_content(PROJECT / "content")
    files = {name: text.encode("utf-8") for name, text in texts().items()}
    examples = PROJECT / "tests" / "examples" / "invalid"
    files |= {f"examples/{path.name}": path.read_bytes() for path in sorted(examples.glob("*.yaml"))}
    work: dict[str, Any] = {name: (lambda raw=raw: _check(raw, schemas, around)) for name, raw in files.items()}
    work |= {name: (lambda text=text: from_provider(text, 2)) for name, text in markdown().items()}
    _check(b"name: x", schemas, around)  # what is imported when it is first needed is no file's fault
    figures = sorted(((min(_ms(each) for _ in range(3)), name) for name, each in work.items()), reverse=True)
    for spent, name in figures[:25]:
        print(f"{spent:8.1f} ms  {name}")
    slow = [name for spent, name in figures if spent >= LIMIT_MS]
    print(f"\n{len(figures)} files, {len(slow)} of them take {LIMIT_MS} ms or more.")
    return 1 if slow else 0


def _ms(work: Any) -> float:
    started = time.process_time()
    work()
    return (time.process_time() - started) * 1000


def _check(raw: bytes, schemas: Any, around: Content) -> None:
    document, problems = read_yaml(raw, ENTRY)
    nothing: Any = MappingProxyType({})
    content = Content(
        activities={"severn-splash/hostile": document} if document else {}, providers=nothing, feedback=nothing,
        pages=nothing, images=nothing, unreadable=nothing, unreadable_paths=frozenset(), problems=problems,
        site=None, programme=around.programme, assurance=None, calendar=around.calendar, places=around.places,
        targets=None,
    )  # fmt: skip
    _ContentCheck(content, schemas, TODAY).run()


if __name__ == "__main__":
    sys.exit(main())
