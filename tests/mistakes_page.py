"""docs/providers/mistakes.md, from the examples that go wrong: what was typed, what you are told, what was meant.

`python -m tests.mistakes_page` writes it.
"""

from __future__ import annotations

import re
import sys
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

from activity_directory.problem import Problem, Severity
from tests.corrections import corrections
from tests.example_content import EXAMPLES, place_of, problems_of

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = Path("docs/providers/mistakes.md")

# What each case is about, by how its name begins; a longer beginning is looked for first.
SUBJECTS: dict[str, tuple[str, ...]] = {
    "Days, dates and times": (
        *("time", "day", "days", "date", "dates", "monthly", "every", "when", "from", "session", "sessions", "starts"),
        *("cancelled", "except", "last-year", "last-bus"),
    ),
    "Ages": ("ages", "membership"),
    "Prices": ("amount", "costs", "cost", "pay"),
    "Help, and who stays": ("help", "adult", "yes", "ratio", "pa", "distress", "take-part", "all-abilities"),
    "Where it is": ("venue",),
    "Getting in and toilets": ("access", "toilets", "changing", "parking", "wheelchair"),
    "Booking, telephone and e-mail": ("booking", "phone", "email", "url", "contact"),
    "The words of the lists": (
        *("interest", "interests", "list", "bracket", "level", "need", "group", "size", "next-step", "scheme"),
    ),
    "Texts": ("summary", "description", "text", "words", "easy-read", "site-in", "formerly"),
    "The names of the lines": ("name", "names", "too-many", "website"),
    "Signs, spaces and quotation marks": (
        *("yaml", "quotes", "smart-quote", "code", "key", "no-space", "markdown", "name-in", "name-colon"),
        *("name-ampersand", "empty", "interests-with", "really"),
    ),
    "Pictures": ("picture",),
    "Checked, paused, ended": ("checked", "status", "ended", "notice"),
    "A provider's own file": ("provider", "two-providers"),
    "Files that the staff keep": (
        *("assurance", "calendar", "feedback", "places", "programme", "site-pale", "targets"),
    ),
}
_LEFT_OUT = "hostile-"  # nobody makes these by mistake
_MOST_LINES = 8
_LONGEST_LINE = 150


def subject_of(case: str) -> str:
    """The heading under which a case stands."""
    found = [(len(start), subject) for subject, starts in SUBJECTS.items() for start in starts if _begins(case, start)]
    return max(found)[1]


def mistakes_page() -> str:
    """The page as Markdown."""
    return "\n".join(_lines()) + "\n"


def _begins(case: str, start: str) -> bool:
    return case == start or case.startswith(f"{start}-")


def _lines() -> Iterator[str]:
    cases = [path for path in sorted((EXAMPLES / "invalid").glob("*.yaml")) if not path.stem.startswith(_LEFT_OUT)]
    yield "# Mistakes that everybody makes, and what you are told"
    yield ""
    yield "<!-- Written by `make golden` from tests/examples. Change it there. -->"
    yield ""
    yield (
        f"Here are {len(cases)} slips, as people make them when they write an entry. For each you see what was typed, "
        "the words that you get, and lines that are right. Where nobody else can know what belongs there, the right "
        "lines are an example. Nothing you can type breaks the directory: an entry that cannot be read waits until it "
        "is mended, and the others stay as they are."
    )
    yield ""
    yield "The rules behind the words are in [rules.md](rules.md), each line of an entry in [fields.md](fields.md)."
    yield ""
    for subject in SUBJECTS:
        yield f"- [{subject}](#{re.sub(r'[^a-z -]', '', subject.lower()).replace(' ', '-')})"
    for subject in SUBJECTS:
        yield ""
        yield f"## {subject}"
        for path in cases:
            if subject_of(path.stem) == subject:
                yield from _case(path)


def _case(path: Path) -> Iterator[str]:
    raw = path.read_bytes()
    text = raw.decode("utf-8", "replace")
    problems = problems_of(raw, place_of(raw, path.stem))
    told = [problem for problem in problems if problem.severity is not Severity.ADVICE] or list(problems)
    meant_file = EXAMPLES / "meant" / path.name
    wrong, meant = _differences(text, meant_file.read_text("utf-8")) if meant_file.exists() else ([], [])
    if not wrong:
        lines = text.split("\n")
        wrong = [lines[problem.line - 1] for problem in told if 0 < problem.line <= len(lines)]
    yield ""
    yield f"### {_title(text, path.stem)}"
    yield ""
    if shown := _shown(wrong):
        yield from _fenced(shown)
        yield ""
    for number, problem in enumerate(told):
        if number:
            yield ">"
        yield from _words(problem)
    if meant:
        yield ""
        yield "Right is:"
        yield ""
        yield from _fenced(_shown(meant))


def _title(text: str, case: str) -> str:
    first = next((line for line in text.split("\n") if line.startswith("# ") and not line.startswith("# file:")), "")
    return _escaped(first.removeprefix("# ").rstrip(".")) or case.replace("-", " ").capitalize().replace("Yaml", "YAML")


def _differences(wrong: str, meant: str) -> tuple[list[str], list[str]]:
    """The lines that only the one has, and those that only the other has."""
    one, other = wrong.split("\n"), meant.split("\n")
    gone: list[str] = []
    come: list[str] = []
    for tag, start, end, other_start, other_end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag != "equal":
            gone += one[start:end]
            come += other[other_start:other_end]
    return gone, come


def _shown(lines: list[str]) -> list[str]:
    cut = [line if len(line) <= _LONGEST_LINE else f"{line[: _LONGEST_LINE - 2]} …" for line in dict.fromkeys(lines)]
    kept = [line.replace("\t", "⇥ ") for line in cut if line.strip()]
    return kept if len(kept) <= _MOST_LINES else [*kept[:_MOST_LINES], "…"]


def _fenced(lines: list[str]) -> Iterator[str]:
    yield "````yaml"
    yield from lines
    yield "````"


def _words(problem: Problem) -> Iterator[str]:
    where = f"Line {problem.line}" if problem.line else "The file"
    field = f", {problem.field}" if problem.field else ""
    yield f"> **{_escaped(where + field)}:** {_escaped(problem.message)}\\"
    first, *block = problem.fix.split("\n")
    pieces = {} if block else {text: f"`{text}`" for text in corrections(problem)}
    words = "".join(pieces.get(piece, _escaped(piece)) for piece in re.split(r"( {2,}|;(?= ))", first))
    yield f"> {re.sub(r' {2,}', ' ', words)}"
    if block:
        yield ">"
        yield "> ````yaml"
        yield from (f"> {line[4:]}" for line in block)
        yield "> ````"


def _escaped(text: str) -> str:
    return re.sub(r"([\\`*_<>\[\]#|])", r"\\\1", text)


if __name__ == "__main__":
    Path(sys.argv[1] if len(sys.argv) > 1 else PAGE).write_text(mistakes_page(), "utf-8")
