"""The YAML mistakes that volunteers make, each told with the line as typed and the line as it should be."""

from __future__ import annotations

import pytest
import yaml

from activity_directory.load import events
from activity_directory.load.strict_yaml import read_yaml

TAB = "\t"

# What was typed; the line and rule told; the words; the mended text, put in place of that line.
MISTAKES = {
    "a colon in a title": (
        "name: Swim: the small group\nlevel: targeted\n",
        (1, 7, "colon-in-value"),
        'There is a second colon, so it is not clear where the value starts, in "name: Swim: the small group".',
        'Put the whole value in quotes, like this:  name: "Swim: the small group"',
    ),
    "a colon at the end": (
        "name: Swim\nnote: Please bring:\n",
        (2, 7, "colon-in-value"),
        'There is a second colon, so it is not clear where the value starts, in "note: Please bring:".',
        'Put the whole value in quotes, like this:  note: "Please bring:"',
    ),
    "one space lost": (
        "venue:\n  name: Pool\n town: ludlow\n",
        (3, 2, "indentation"),
        'This line does not start in line with the others it belongs with, in "town: ludlow".',
        "Give it as many spaces at the start as they have, like this:\n      name: Pool\n      town: ludlow",
    ),
    "spaces too many": (
        "name: Swim\n  level: targeted\n",
        (2, 1, "indentation"),
        'This line does not start in line with the others it belongs with, in "level: targeted".',
        "Give it as many spaces at the start as they have, like this:\n    name: Swim\n    level: targeted",
    ),
    "a session's second line moved left": (
        "sessions:\n  - days: [saturday]\n    start: 10:00\n  end: 11:00\n",
        (4, 3, "indentation"),
        'This line does not start in line with the others it belongs with, in "end: 11:00".',
        "Give it as many spaces at the start as they have, like this:\n        start: 10:00\n        end: 11:00",
    ),
    "a missing dash": (
        "days:\n  - saturday\n  sunday\nlevel: targeted\n",
        (3, 3, "no-hyphen"),
        'This line stands in a list and has no hyphen, in "sunday".',
        "Start it with a hyphen and a space, like this:\n      - saturday\n      - sunday",
    ),
    "a dash beside the name": (
        "days: - saturday\n",
        (1, 7, "list-beside-its-name"),
        'A list cannot start on the line of its name with a hyphen, in "days: - saturday".',
        "Put it in square brackets, like this:  days: [saturday]",
    ),
    "a tab": (
        f"venue:\n{TAB}town: ludlow\n",
        (2, 1, "tab-indentation"),
        'There is a tab at the start of the line, in "town: ludlow".',
        "Use the space bar there, two spaces for each step, like this:\n    venue:\n      town: ludlow",
    ),
    "no space after the colon": (
        "name: Swim\nlevel:targeted\nstatus: open\n",
        (2, 7, "no-space-after-colon"),
        'There is no space after the colon, in "level:targeted".',
        "Put a space after the colon, like this:  level: targeted",
    ),
    "no colon": (
        "name Saturday swim\nlevel: targeted\n",
        (1, 5, "no-colon"),
        'There is no colon after "name", in "name Saturday swim".',
        "Put a colon after the name, like this:  name: Saturday swim",
    ),
    "an equals sign": (
        "name = Saturday swim\nlevel: targeted\n",
        (1, 5, "no-colon"),
        'There is no colon after "name", in "name = Saturday swim".',
        "Put a colon after the name, like this:  name: Saturday swim",
    ),
    "an at sign": (
        "note: @severnsplash on Facebook\n",
        (1, 7, "special-start"),
        'A value cannot start with @, in "note: @severnsplash on Facebook".',
        'Put the whole value in quotes, like this:  note: "@severnsplash on Facebook"',
    ),
    "a backtick": (
        "note: `Bring a towel`\n",
        (1, 7, "special-start"),
        'A value cannot start with `, in "note: `Bring a towel`".',
        'Put the whole value in quotes, like this:  note: "`Bring a towel`"',
    ),
    "a per cent sign": (
        "note: %50 off\n",
        (1, 7, "special-start"),
        'A value cannot start with %, in "note: %50 off".',
        'Put the whole value in quotes, like this:  note: "%50 off"',
    ),
    "stars for bold": (
        "note: **New** this term\n",
        (1, 7, "special-start"),
        'A value cannot start with *, in "note: **New** this term".',
        'Put the whole value in quotes, like this:  note: "**New** this term"',
    ),
    "an ampersand": (
        "note: & friends\n",
        (1, 7, "special-start"),
        'A value cannot start with &, in "note: & friends".',
        'Put the whole value in quotes, like this:  note: "& friends"',
    ),
    "a bracket not closed": (
        "needs: [autism, learning-disability\nlevel: targeted\n",
        (1, 36, "brackets"),
        'A square bracket [ is opened and not closed, in "needs: [autism, learning-disability".',
        "Add the missing ], like this:  needs: [autism, learning-disability]",
    ),
    "a curly bracket not closed": (
        "ages: {from: 5, to: 16\nlevel: targeted\n",
        (1, 23, "brackets"),
        'A curly bracket { is opened and not closed, in "ages: {from: 5, to: 16".',
        "Add the missing }, like this:  ages: {from: 5, to: 16}",
    ),
    "a bracket too many": (
        "needs: [autism]]\nlevel: targeted\n",
        (1, 16, "brackets"),
        'There is one closing bracket ] too many, in "needs: [autism]]".',
        "Take the stray ] out, like this:  needs: [autism]",
    ),
    "a missing comma": (
        "ages: {from: 5 to: 16}\n",
        (1, 15, "comma"),
        'A comma is missing between two parts in curly brackets, in "ages: {from: 5 to: 16}".',
        "Put a comma between them, like this:  ages: {from: 5, to: 16}",
    ),
    "a quote not closed": (
        'name: "Saturday swim\nlevel: targeted\nstatus: "open"\n',
        (1, 21, "quotes"),
        'A quotation mark is opened and not closed, in "name: "Saturday swim".',
        'Put one mark at the start and the same at the end, like this:  name: "Saturday swim"',
    ),
    "words after a quote": (
        'name: "Splash" on Saturdays\nlevel: targeted\n',
        (1, 7, "quotes"),
        'Something follows after the closing quotation mark, in "name: "Splash" on Saturdays".',
        "Put the other kind of quotes round all of it, like this:  name: '\"Splash\" on Saturdays'",
    ),
    "an apostrophe in quotes": (
        "name: 'Rosie's club'\nlevel: targeted\n",
        (1, 7, "quotes"),
        "There is a ' inside text that has ' at its start and end, in \"name: 'Rosie's club'\".",
        'Use " at the start and end instead, like this:  name: "Rosie\'s club"',
    ),
    "curly quotes": (
        "name: \u201cSwim: the small group\u201d\n",
        (1, 7, "curly-quotes"),
        'The quotation marks are curly ones, which YAML does not know, in "name: \u201cSwim: the small group\u201d".',
        'Use straight ones, like this:  name: "Swim: the small group"',
    ),
    "half of a character": (
        'name: "\\ud800"\n',
        (1, 9, "backslash"),
        'A backslash in double quotes starts a code, and this is not one YAML knows, in "name: "\\ud800"".',
        'Type the backslash twice, or leave it out, like this:  name: "\\\\ud800"',
    ),
    "no name": (
        ": Saturday swim\n",
        (1, 1, "empty-key"),
        'There is no name before the colon, in ": Saturday swim".',
        "Put the name in, like this:  name: Saturday swim",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_with_its_mend(mistake: str) -> None:
    typed, (line, column, rule), message, fix = MISTAKES[mistake]
    document, (problem,) = read_yaml(typed.encode(), "content/a.yaml")
    assert document is None
    assert (problem.line, problem.column, problem.rule) == (line, column, rule)
    assert problem.message == message
    assert problem.fix == fix


@pytest.mark.parametrize("mistake", MISTAKES)
def test_the_line_that_is_shown_passes(mistake: str) -> None:
    """Whoever copies the example into the file has mended it."""
    typed, (line, _, _), _, fix = MISTAKES[mistake]
    lines = typed.split("\n")
    shown = fix.split("like this:", 1)[1]
    if "\n" in shown:
        mended = shown.split("\n")[-1][4:]
    else:
        lead = lines[line - 1]
        mended = lead[: len(lead) - len(lead.lstrip())] + shown.strip()
    lines[line - 1] = mended
    document, problems = read_yaml("\n".join(lines).encode(), "content/a.yaml")
    assert document is not None, problems
    assert problems == ()


@pytest.mark.parametrize("mistake", MISTAKES)
def test_without_the_c_parser_the_same_mistakes_are_refused(mistake: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "LOADER", yaml.SafeLoader)
    typed, (line, _, _), _, _ = MISTAKES[mistake]
    document, problems = read_yaml(typed.encode(), "content/a.yaml")
    if mistake == "half of a character":
        assert [problem.rule for problem in problems] == ["escaped-character"]
    else:
        assert document is None
        assert problems[0].line == line


def test_a_mistake_that_no_mend_explains_still_has_its_place_and_no_jargon() -> None:
    _, (problem,) = read_yaml(b"name: Swim\nfoo bar baz\nqux\n: : :\n", "content/a.yaml")
    assert problem.line > 0
    for jargon in ("mapping", "scalar", "token", "sequence", "block", "expected", "context", "node"):
        assert jargon not in problem.message + problem.fix


def test_a_star_is_told_once() -> None:
    _, problems = read_yaml(b"note: *bring a towel\nname: Swim\n", "content/a.yaml")
    assert [problem.rule for problem in problems] == ["alias"]
