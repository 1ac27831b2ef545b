"""Markdown becomes a small tree of blocks, and everything else the letters that were typed."""

from __future__ import annotations

from activity_directory.brochure.book import Block, Run
from activity_directory.brochure.prose import blocks_of


def texts(markdown: str) -> list[tuple[str, str]]:
    return [(block.kind, "".join(run.text for run in block.runs)) for block in blocks_of(markdown)]


def test_paragraphs_headings_bullets_and_steps_are_told_apart():
    assert texts("One.\n\n## Two\n\n- three\n- four\n\n1. five\n2. six") == [
        ("paragraph", "One."), ("heading", "Two"), ("item", "three"), ("item", "four"),
        ("step", "five"), ("step", "six"),
    ]  # fmt: skip


def test_steps_keep_their_numbers():
    assert [block.number for block in blocks_of("3. c\n4. d")] == [3, 4]


def test_emphasis_of_either_kind_is_bold():
    assert blocks_of("a **b** *c*") == (
        Block("paragraph", (Run("a "), Run("b", bold=True), Run(" "), Run("c", bold=True))),
    )


def test_a_link_to_the_web_prints_its_address_and_a_link_to_a_page_its_words():
    assert texts("[form](https://example.org/f/) and [page](a.html)") == [
        ("paragraph", "form (example.org/f) and page")
    ]


def test_html_typst_and_scripts_are_only_letters():
    assert texts("<script>x</script> #panic() $x$") == [("paragraph", "<script>x</script> #panic() $x$")]


def test_a_link_that_would_run_something_is_only_letters():
    assert texts("[x](javascript:alert)") == [("paragraph", "[x](javascript:alert)")]


def test_deep_nesting_and_empty_text_end_well():
    assert blocks_of("") == ()
    assert blocks_of(">" * 500 + " deep") is not None
    assert blocks_of("- " * 500 + "deep") is not None
