"""From web pages to the words of an entry."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from activity_directory.importing.plain_words import as_line, as_markdown, completed, fitting, summary_of
from activity_directory.load.characters import without_hidden
from activity_directory.validate.plain_markdown import is_plain_markdown


def test_what_html_says_becomes_markdown():
    html = (
        "<p>Main pool, <b>music off</b>.</p><ul><li>Floats</li><li>A <i>quiet</i> corner</li></ul>"
        '<p>See <a href="https://example.org/swim">our page</a>.</p>'
    )
    assert as_markdown(html) == (
        "Main pool, **music off**.\n\n- Floats\n- A *quiet* corner\n\nSee [our page](https://example.org/swim)."
    )


def test_what_was_escaped_once_too_often_is_read_all_the_same():
    assert as_markdown("&lt;p&gt;Tea &amp;amp; cake&lt;/p&gt;") == "Tea & cake"


def test_lines_of_plain_text_stay_lines():
    assert as_markdown("One.\r\n\r\n• two\r\n• three &amp; four") == "One.\n\n- two\n- three & four"


def test_scripts_styles_and_links_that_run_leave_nothing_behind():
    html = (
        "<script>alert(1)</script><style>p{}</style>Hello <img src=x onerror=alert(1)> "
        '<a href="javascript:alert(1)">there</a> <a href="//host">you</a>'
    )
    assert as_markdown(html) == "Hello there you"
    assert "javascript" not in as_markdown("[click](javascript:alert(1))")
    assert as_markdown("![a picture](https://example.org/x.png)") == "a picture"


@given(st.text(alphabet=st.sampled_from("ab <>/[]()!*_&;:#\"'=\n\tscript pimgav&lt;gt;\u200b\u202e\x00"), max_size=120))
def test_whatever_comes_in_plain_markdown_comes_out(text):
    found = as_markdown(text)
    assert is_plain_markdown(found)
    assert without_hidden(found)[1] == ""
    assert "\n" not in as_line(text)


def test_a_name_is_one_line_without_marks():
    assert as_line("<h2>Swim</h2>\n<b>Ludlow</b>") == "Swim Ludlow"
    assert as_line("Swim\u200b \u00a0 time") == "Swim time"


def test_what_fits_ends_at_a_sentence():
    assert fitting("One two. Three four. Five six seven.", 22) == "One two. Three four."
    assert fitting("a" * 30 + " " + "b" * 30, 40) == "a" * 30 + " …"


def test_a_summary_is_the_first_words_and_is_not_said_twice():
    data = {"name": "Swim", "description": "A short one."}
    completed(data)
    assert data == {"name": "Swim", "summary": "A short one."}
    long = "First. " + "More words here. " * 30
    assert len(summary_of(long)) <= 200
    assert summary_of("- a\n\nThe words.") == "The words."


def test_a_huge_text_is_cut_before_it_is_read():
    assert len(as_markdown("<p>" * 200_000 + "x")) < 50_000
