"""The browser writes an entry byte for byte as the command line does."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from activity_directory.authoring.entry_text import changed_text, entry_text, lost_remarks, tidy
from activity_directory.load.files import read_content
from activity_directory.load.strict_yaml import read_yaml
from activity_directory.validate.content_check import check_content
from tests.authoring.hard_to_write import DATA, NAMES, NASTY, ORDER, SCHEMAS, VALUES
from tests.browser.wrong_answers import RIGHT
from tests.conftest import PROJECT, TODAY
from tests.example_content import problems_of

Data = dict[str, Any]
MANY = settings(
    max_examples=300, derandomize=True, database=None, deadline=None, phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip


def generated(strategy: st.SearchStrategy[Any]) -> list[Any]:
    """The same few hundred cases on every run."""
    found: list[Any] = []

    @MANY
    @given(strategy)
    def gather(case: Any) -> None:
        found.append(case)

    gather()
    return found


def examples() -> Iterator[tuple[str, Data, str]]:
    for kind, pattern in (("activity", "activities/*/*.yaml"), ("provider", "providers/*.yaml")):
        for path in sorted((PROJECT / "content").glob(pattern)):
            text = path.read_text("utf-8")
            document, _ = read_yaml(text.encode(), path.name)
            assert document is not None
            yield text, document.data, kind


@pytest.fixture(scope="module")
def writer(browser: Browser) -> Iterator[Page]:
    """An empty page with the script that writes, and the schemas it goes by."""
    page = browser.new_page()
    schemas = {kind: SCHEMAS[kind].plain for kind in ("activity", "provider")}
    page.evaluate(
        "said => { window.activityContribute = { questions: JSON.parse(said) }; }", json.dumps({"schema": schemas})
    )
    page.evaluate((PROJECT / "theme/static/js/entry-text.js").read_text("utf-8"))
    yield page
    page.close()


def asked(page: Page, function: str, cases: list[Any]) -> list[Any]:
    """What a function of the page says to each case, all in one go. Text goes as JSON, half characters and all."""
    said = page.evaluate(
        "([name, cases]) => JSON.stringify(JSON.parse(cases).map((each) => window.activityEntry[name](...each)))",
        [function, json.dumps(cases)],
    )
    found: list[Any] = json.loads(said)
    return found


def test_a_new_entry_is_written_the_same(writer):
    cases = [(data, kind) for _, data, kind in examples()]
    cases += [({"name": word, "needs": [word, "b"], "sessions": [{"note": word}]}, "activity") for word in NASTY]
    cases += [(data, "activity") for data in generated(DATA)]
    for case, text in zip(cases, asked(writer, "text", cases), strict=True):
        assert text == entry_text(case[0], SCHEMAS[case[1]].plain), case


def test_a_changed_entry_is_written_the_same(writer):
    cases = []
    for at, (text, data, kind) in enumerate(examples()):
        names = list(data)
        name = names[at % len(names)]
        without = {other: value for other, value in data.items() if other != name}
        cases += [(text, data, {**without, name: "changed"}, kind), (text, data, without, kind)]
        cases += [
            (text, data, {**data, "open_data": "yes", "notice": {"text": "a: b"}}, kind),
            (text, data, data, kind),
        ]
    changes = st.lists(st.tuples(NAMES, st.one_of(st.none(), VALUES)), max_size=4)
    for data, change in generated(st.tuples(DATA, changes)):
        old = entry_text(data, ORDER)
        cases.append((old, data, {**data, **dict(change)}, "activity"))
    marked = (
        "\ufeff# head\r\nname: a  # $& b\r\n\r\n# c\r\nneeds:\r\n- x # d\r\nnotice: # e\r\nbring: |  #f\r\n  g\r\n\r\n"
    )
    was = {"name": "a", "needs": ["x"], "bring": "g\n"}
    for data in (
        {**was, "name": "b: c"},
        {**was, "notice": {"text": "i"}},
        {**was, "bring": "h"},
        {"needs": ["x"]},
        {},
    ):
        cases.append((marked, was, data, "activity"))
    for text in (
        "ages: {}\nname: a\nneeds: [ ] # c\nnotice: {}#\n",
        "ages: { }\r\nname: a\r\nneeds: []\r\n",
        "{name: a}",
        "name: a\nname: b\n",
        " name: a\n",
        "- a\n",
        "",
        "name: |+\n  a\n",
        "---\nname: a",
        "a\rb",
    ):
        cases.append((text, {"name": "a"}, {"name": "b", "bring": "c"}, "activity"))
    for case, text in zip(cases, asked(writer, "changed", cases), strict=True):
        assert text == changed_text(case[0], case[2], SCHEMAS[case[3]].plain), case


def test_what_remarks_are_lost_is_said_the_same(writer):
    text = "a: 'it # is' # b\nc: [\"#\", '#']\nd: |  # e\n  # f\n#g\n- h: > #i\n    # j\n  k: 'l # m\n"
    cases = [(text, ""), (text, text), (text, "# b\n"), ("#a\r\n#a\r\n", "#a\n")]
    assert asked(writer, "lostRemarks", cases) == [list(lost_remarks(*case)) for case in cases]


def test_what_is_left_of_data_is_the_same(writer):
    cases = [(data,) for data in generated(DATA)] + [({"name": None, "needs": [[], {}, [""], " \xa0"]},)]
    assert asked(writer, "tidy", cases) == [tidy(case[0]) for case in cases]


def test_what_no_file_can_hold_is_refused(writer):
    for data in ({"<<": "a"}, {"x" * 200: "a"}, {"name": 5}, {"name": True}):
        said = writer.evaluate(
            "data => { try { activityEntry.text(data); } catch (error) { return error.name; } }", data
        )
        assert said in ("RangeError", "TypeError")


def test_what_the_browser_writes_passes_the_check_as_well_as_what_was_written_by_hand(
    writer: Page, tmp_path: Path
) -> None:
    """The whole content folder, each entry written anew by the page: the same Problems, word for word."""
    folder = tmp_path / "content"
    shutil.copytree(PROJECT / "content", folder)
    places = [*sorted(folder.glob("activities/*/*.yaml")), *sorted(folder.glob("providers/*.yaml"))]
    kinds = ["activity" if "activities" in place.parts else "provider" for place in places]
    typed = [read_yaml(place.read_bytes(), place.name)[0] for place in places]
    cases = [(document.data, kind) for document, kind in zip(typed, kinds, strict=True) if document is not None]
    for place, text in zip(places, asked(writer, "text", cases), strict=True):
        place.write_text(text, "utf-8")
    by_hand, by_the_page = (
        sorted(
            (problem.path, problem.field, problem.message, problem.fix, problem.rule)
            for problem in check_content(read_content(where), SCHEMAS, TODAY).problems
        )
        for where in (PROJECT / "content", folder)
    )
    assert by_the_page == by_hand


def test_the_right_answers_make_an_entry_with_nothing_to_mend(writer: Page) -> None:
    answers = {
        **RIGHT,
        "help": {word.const: {"who": "ask"} for word in SCHEMAS.vocabularies["help-kinds"]},
        "summary": "Warm water: a small, quiet group.",
        "description": "We start together.\n\nThere is music only if everyone wants it.\n",
        "staff_ratio": "1:3",
    }
    text = writer.evaluate("answers => activityEntry.text(answers)", answers)
    assert text == entry_text(answers, ORDER)
    assert problems_of(text.encode(), "activities/severn-splash/new.yaml") == ()
