"""docs/providers/what-each-word-means.md is current, and its links lead to what they name."""

from __future__ import annotations

import re

from activity_directory.contribute.words_page import words_page
from tests.conftest import PROJECT

DOCS = PROJECT / "docs" / "providers"
PAGE = (DOCS / "what-each-word-means.md").read_text("utf-8")


def test_the_page_of_words_is_current():
    assert words_page(PROJECT / "schema") == PAGE


def test_its_links_lead_to_a_rule_or_a_list_of_words():
    rules = (DOCS / "rules.md").read_text("utf-8")
    anchors = {
        "rules.md": {
            re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-")
            for one in re.findall("^### (.*)$", rules, re.MULTILINE)
        },
        "fields.md": set(re.findall(r'<a id="([^"]+)">', (DOCS / "fields.md").read_text("utf-8"))),
    }
    links = re.findall(r"\((rules\.md|fields\.md)#([^)]+)\)", PAGE)
    assert len(links) > 30
    assert [f"{page}#{anchor}" for page, anchor in links if anchor not in anchors[page]] == []


def test_what_only_a_file_needs_is_not_said():
    assert not re.search(r"content/|\.yaml\)|`|https://|\bkind: ", PAGE.partition("-->")[2])
