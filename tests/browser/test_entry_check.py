"""The browser finds in an entry what the command line finds, and says it in the same words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from activity_directory.authoring.entry_text import entry_text
from activity_directory.contribute.checking_code import LEFT_OUT, rules_on_the_page
from activity_directory.contribute.question_data import question_data
from activity_directory.model import Directory, Settings
from activity_directory.pipeline import read_directory
from activity_directory.problem import field_in_words
from tests.browser.conftest import OpenPage
from tests.browser.wrong_answers import wrong_answers
from tests.conftest import PROJECT, TODAY
from tests.example_content import EXAMPLES, fixture_content, problems_of, project_schemas

JS = PROJECT / "theme" / "static" / "js"
SETTINGS = Settings(
    project=PROJECT,
    content=EXAMPLES / "content",
    schema=PROJECT / "schema",
    theme=PROJECT / "theme",
    today=TODAY,
)
SCRIPTS = (
    JS / "entry-text.js",
    JS / "entry-python.js",
    JS / "entry-python-text.js",
    PROJECT / "theme" / "vendor" / "json-schema.js",
    JS / "entry-check-code.js",
    JS / "entry-check.js",
)


@pytest.fixture(scope="module")
def directory() -> Directory:
    """What the examples' content folder says, which is what the check compares with."""
    return read_directory(SETTINGS).directory


@pytest.fixture(scope="module")
def questions(directory: Directory) -> dict[str, Any]:
    """What contribute/questions.js holds."""
    return question_data(directory, SETTINGS)


@pytest.fixture(scope="module")
def checker(browser: Browser, questions: dict[str, Any]) -> Iterator[Page]:
    """An empty page with the scripts that check, as the site's own policy lets them run."""
    page = browser.new_page()
    policy = "default-src 'none'; require-trusted-types-for 'script'"
    page.set_content(f'<meta http-equiv="Content-Security-Policy" content="{policy}">')
    page.evaluate("said => { window.activityContribute = { questions: JSON.parse(said) }; }", json.dumps(questions))
    for script in SCRIPTS:
        page.evaluate(script.read_text("utf-8") + "\n;0")
    page.evaluate("activityEntry.begin()")
    yield page
    page.close()


def asked(page: Page, cases: list[Any]) -> list[Any]:
    """What the page's check finds in each case, all in one go."""
    said = page.evaluate(
        "cases => JSON.stringify(JSON.parse(cases).map((each) => activityEntry.check(...each)))", json.dumps(cases)
    )
    found: list[Any] = json.loads(said)
    return found


def about(place: str) -> dict[str, Any]:
    """Who runs an entry, and which it is."""
    name = place.removesuffix(".yaml").partition("/")[2]
    provider = fixture_content().providers.get(name.partition("/")[0])
    return {"id": name, "provider": provider.data if provider is not None else {}, "today": TODAY.isoformat()}


def on_the_command_line(kind: str, place: str, data: dict[str, Any]) -> list[tuple[str, ...]]:
    """Every Problem of the file that the answers make, but for the rules that the page leaves to others."""
    text = entry_text(data, project_schemas()[kind].plain)
    return sorted(
        (problem.field, problem.message, problem.fix, str(problem.severity), problem.rule)
        for problem in problems_of(text.encode(), place)
        if problem.rule not in LEFT_OUT
    )


def in_the_browser(found: list[dict[str, Any]]) -> list[tuple[str, ...]]:
    return sorted(
        (field_in_words(tuple(one["keys"])), one["message"], one["fix"], one["severity"], one["rule"]) for one in found
    )


def test_the_page_says_what_the_command_line_says(checker: Page) -> None:
    """In the same words, of several hundred wrong answers and of every entry that is kept as an example."""
    cases = list(wrong_answers())
    found = asked(checker, [[data, "", kind, about(place)] for kind, place, data in cases])
    assert len(cases) > 500
    met = set()
    for (kind, place, data), said in zip(cases, found, strict=True):
        assert in_the_browser(said) == on_the_command_line(kind, place, data), (place, data)
        met |= {one["rule"] for one in said}
    # A rule that no case breaks could be translated wrongly without anybody seeing it.
    assert {rule.id for rule in rules_on_the_page()} - met == set()


def test_one_question_is_told_of_its_own_answer_alone(checker: Page) -> None:
    """However much is still missing, as at the start of a form."""
    empty: dict[str, Any] = {"name": "Swim", "summary": "Swim"}
    place = about("activities/severn-splash/new.yaml")
    whole, name, ages, summary, help_said = asked(
        checker, [[empty, field, "activity", place] for field in ("", "name", "ages", "summary", "help")]
    )
    assert [one["keys"] for one in whole] == [[]]
    assert name == []
    assert [(one["keys"], one["message"], one["fix"]) for one in ages] == [
        (
            ["ages"],
            'There is no line "ages", and an activity needs one.',
            "Add it, like this:  ages: {from: 5, to: 16}",
        )
    ]
    assert [one["rule"] for one in summary] == ["summary-says-more"]
    assert [one["severity"] for one in help_said] == ["warning"]


def test_nothing_is_found_before_the_parts_have_come(browser: Browser) -> None:
    page = browser.new_page()
    page.evaluate((JS / "entry-check.js").read_text("utf-8"))
    assert page.evaluate("activityEntry.check({name: ''}, 'name')") == []
    page.close()


def test_the_built_page_checks_under_its_own_policy(open_page: OpenPage, address: str) -> None:
    """With the site's Content-Security-Policy and Trusted Types, minified, each part asked for by the page itself."""
    page = open_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{address}add-or-change.html")
    found = page.evaluate(
        """async () => {
          await activityEntry.ready;
          const wrong = {sessions: [{days: ["saturday"], start: "6pm", end: "19:00"}]};
          const about = {id: "a/b", provider: {}, today: "2026-11-22"};
          return activityEntry.check(wrong, "sessions", "activity", about);
        }"""
    )
    assert [(one["keys"], one["severity"]) for one in found] == [(["sessions", 0, "start"], "blocking")]
    assert found[0]["message"] == '"6pm" is not a time this directory can read.'
    assert found[0]["fix"].endswith("start: 18:00")
    assert said == []
