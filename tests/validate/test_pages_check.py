"""The pages that staff write: what is wrong is said with its line, and only a name that is taken keeps a page out."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from activity_directory.load.files import PageText, read_content
from activity_directory.problem import Severity
from activity_directory.safe_markdown import from_staff
from activity_directory.validate.content_check import check_content
from activity_directory.validate.pages_check import MADE_BY_THE_DIRECTORY, check_pages
from activity_directory.validate.plain_markdown import refused_in
from tests.conftest import PROJECT, TODAY
from tests.example_content import fixture_content, project_schemas


def told(text, slug="about", **others):
    pages = {slug: text, **others}
    return check_pages({name: PageText(f"content/pages/{name}.md", words) for name, words in pages.items()})


def test_the_projects_own_pages_are_as_they_should_be():
    assert check_pages(read_content(PROJECT / "content").pages) == ()


@pytest.mark.parametrize("text", ["", "\n\n", "About us\n\nWords.", "## About us", "#About us", "# \n\nWords."])
def test_a_page_without_its_title_is_told(text):
    (problem,) = told(text)
    assert problem.rule == "page-without-title"
    assert problem.fix.endswith("# About")


@pytest.mark.parametrize(
    ("piece", "rule"),
    [
        ("<b>bold</b>", "page-html"),
        ("<script>alert(1)</script>", "page-html"),
        ("<!-- later -->", "page-html"),
        ("![the door](door.jpg)", "page-picture"),
        ("[a](javascript:alert(1))", "page-link"),
        ("[a](JavaScript:alert(1))", "page-link"),
        ("[a](data:text/html;base64,PHN2Zz4=)", "page-link"),
        ("[a](//evil.example/privacy.html)", "page-link"),
        ("[a]: file:///etc/passwd", "page-link"),
        ("[a](privacy)", "page-link"),
    ],
)
def test_what_would_not_be_shown_is_told_with_its_line(piece, rule):
    problem = told(f"# About\n\nWords.\n\n{piece}\n")[0]
    assert (problem.line, problem.rule, problem.severity) == (5, rule, Severity.BLOCKING)


def test_every_piece_is_told_and_not_only_the_first():
    problems = told("# About\n\n<b>one</b>\n\n[two](javascript:x)\n")
    assert [problem.line for problem in problems] == [3, 3, 5]


def test_a_page_of_nothing_but_faults_is_told_in_a_bounded_number_of_words():
    assert len(told("# About\n\n" + "<b>![x](y.jpg)[a](nowhere.html)\n" * 5000)) <= 40


@pytest.mark.parametrize("target", ["privacy.html", "privacy.html#who", "#who", "index.html", "join-the-scheme.html"])
def test_a_link_to_a_page_that_there_is_is_good(target):
    assert told(f"# About\n\n[there]({target})", privacy="# Privacy") == ()


def test_a_link_that_leads_nowhere_is_told_with_what_was_meant():
    (problem,) = told("# About\n\n[there](privcy.html)", privacy="# Privacy")
    assert '"privcy.html"' in problem.message
    assert "privacy.html" in problem.fix


@pytest.mark.parametrize("slug", sorted(MADE_BY_THE_DIRECTORY))
def test_a_page_named_as_one_of_the_directorys_own_is_left_out_and_told(slug):
    page = PageText(f"content/pages/{slug}.md", "# Mine")
    content = replace(fixture_content(), pages=MappingProxyType({slug: page}))
    checked = check_content(content, project_schemas(), TODAY)
    assert [problem.rule for problem in checked.problems if problem.path == page.path] == ["page-name-taken"]
    assert slug not in checked.pages


def test_a_page_with_a_fault_stays():
    page = PageText("content/pages/accessibility.md", "# Accessibility\n\n<b>bold</b>")
    content = replace(fixture_content(), pages=MappingProxyType({"accessibility": page}))
    assert check_content(content, project_schemas(), TODAY).pages == {"accessibility": page}


FOLLOWED = (
    *("privacy.html", "a/b.html#c", "../x.pdf", "#part"),
    *("https://example.org", "mailto:a@example.org", "tel:+441632960100"),
)
NOT_FOLLOWED = ("privacy", "//host/x.html", "javascript:x", "x.html?y", "/index.html", "data:x.html", "https:evil.html")


@pytest.mark.parametrize("target", FOLLOWED + NOT_FOLLOWED)
def test_the_check_and_the_page_agree_on_what_is_a_link(target):
    text = f"[words]({target})"
    followed = target in FOLLOWED
    assert ("<a " in str(from_staff(text))) is followed
    assert (refused_in(text, our_pages_too=True) == []) is followed
