"""Text that others wrote can hold words, emphasis, lists and safe links, and nothing else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from activity_directory import safe_markdown
from activity_directory.safe_markdown import from_provider, from_staff


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<b onclick=alert(1)>x</b>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](data:text/html;base64,PHN2Zz4=)",
        "[a](vbscript:x)",
        "[a](//evil.example)",
        "[a](/\\evil.example)",
        "[a](https:evil)",
        "[a](file:///etc/passwd)",
        "![a](https://evil.example/pixel.png)",
        "![a](x.png)",
        "<https://ok.example/>\n<javascript:alert(1)>",
        "[a]: javascript:alert(1)\n\n[a]",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "```html\n<script>alert(1)</script>\n```",
    ],
)
def test_hostile_text_stays_words(hostile: str) -> None:
    for render in (from_provider, from_staff):
        html = str(render(hostile))
        tags = re.findall(r"<(\w+)([^>]*)>", html)
        assert {tag for tag, _ in tags} <= {"p", "a", "br"}, html
        assert all(re.fullmatch(r' href="https://ok\.example/" rel="noreferrer"', rest) for _, rest in tags if rest), (
            html
        )


def test_emphasis_lists_and_links_are_kept() -> None:
    assert from_provider("**Bold** and *soft*\n\n1. one\n2. [two](https://example.org/a?b=1&c=2)") == (
        "<p><strong>Bold</strong> and <em>soft</em></p>\n<ol>\n<li>one</li>\n"
        '<li><a href="https://example.org/a?b=1&amp;c=2" rel="noreferrer">two</a></li>\n</ol>'
    )


def test_the_words_of_a_picture_stand_in_its_place() -> None:
    assert from_provider("See ![the red door](https://example.org/x.png).") == "<p>See the red door.</p>"


def test_headings_follow_on_from_the_page_without_a_gap() -> None:
    assert re.findall(r"<h\d", from_provider("# One\n\n#### Two\n\n# Three", 3)) == ["<h3", "<h4", "<h3"]
    assert re.findall(r"<h\d", from_staff("## One\n\n### Two")) == ["<h2", "<h3"]


def test_staff_may_link_to_pages_of_the_directory_and_providers_may_not() -> None:
    text = "[a](privacy.html) [b](turning-18.html#plans) [c](../x/../../y)"
    assert re.findall(r'href="([^"]+)"', from_staff(text)) == ["privacy.html", "turning-18.html#plans"]
    assert "<a" not in from_provider(text)


@given(st.text(alphabet="ab .,'\"()/:?!0123456789-\n£é", max_size=80))
def test_the_short_cut_for_plain_text_gives_what_the_parser_gives(text: str) -> None:
    through_parser = safe_markdown._render(safe_markdown._OTHERS, text, 3, "deny")
    assert _plainly(from_provider(text)) == _plainly(through_parser)


def _plainly(html: str) -> str:
    """Quotation marks may be written as they are or as a reference; both show the same."""
    return str(html).replace("&#34;", '"').replace("&#39;", "'").replace("&quot;", '"')
