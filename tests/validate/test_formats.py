"""Formats take what is right, refuse what is not, and what is offered in its place is right."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from activity_directory.validate.format_words import MENDS, markdown_words
from activity_directory.validate.formats import FORMATS, PATTERNS

RIGHT = {
    "date": ["2026-10-31", "2028-02-29"],
    "time-of-day": ["00:00", "09:30", "23:59"],
    "postcode": ["SY1 1RF", "SY10 7AB", "W1A 1AA", "WV16 4AB"],
    "uk-telephone": ["01632 960123", "07700 900123", "01632960123", "0808 157 0123", "020 7946 0123"],
    "email": ["hello@example.org", "all.in+club@mail.example.co.uk"],
    "web-address": ["https://example.org", "https://www.example.org/a/b?c=d#e", "https://example.org:8443/x"],
    "ratio": ["1:3", "2:15"],
    "activity-id": ["severn-splash/saturday-swim"],
    "provider-id": ["severn-splash"],
    "picture-file": ["pool.jpg", "the-hall-2.webp"],
    "monthly-day": ["first saturday", "last friday"],
    "plain-markdown": [
        "**bold** and <https://example.org>",
        "a [link](https://example.org), 2 < 3",
        "[us](mailto:a@example.org)",
    ],
}
WRONG = {
    "date": [
        "2026-02-30",
        "2027-02-29",
        "2026-9-5",
        "0206-01-01",
        "2026-10-31\n",
        "２０２６-10-31",
        "2026-10-31T00:00",
    ],
    "time-of-day": ["24:00", "9:30", "10:60", "10:00\n", "10:00:00"],
    "postcode": ["sy1 1rf", "SY11RF", "SY1", "SY1 1RF "],
    "uk-telephone": ["960123", "+44 1632 960123", "01632 960123 ext 5", "1632 960123", "01632 96012 3456 789"],
    "email": ["a@b", "a b@example.org", "a@example..org", "a@example.org\n", "<a@example.org>", "a@exämple.org"],
    "web-address": [
        "http://example.org",
        "javascript:alert(1)",
        "https://a@evil.example",
        "https://exa mple.org",
        "https://example.org/\n",
        "https://ехample.org",
        "//example.org",
        "https://localhost",
        "https://example.org/<script>",
    ],
    "ratio": ["1 to 3", "0:3", "1:0"],
    "activity-id": ["saturday-swim", "a/b/c", "A/b", "../a"],
    "provider-id": ["Severn Splash", "a/b", "-a", "a-"],
    "picture-file": ["pool.svg", "../pool.jpg", "a/pool.jpg", "pool.jpg.exe", "Pool.jpg", ".jpg"],
    "monthly-day": ["1st saturday", "First Saturday", "saturday"],
    "plain-markdown": [
        "<b>x</b>",
        "<!-- x -->",
        "<script>",
        "![x](https://example.org/a.jpg)",
        "[x](javascript:alert(1))",
        "[x](//example.org)",
        "[x](data:text/html,x)",
        "[x](&#106;avascript:alert(1))",
        "[x]( javascript:alert(1))",
        "[x](<javascript:alert(1)>)",
        "[x][y]\n\n[y]: javascript:alert(1)",
        "[x](../../secret)",
    ],
}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name in RIGHT for text in RIGHT[name]])
def test_what_is_right_is_taken(name, text):
    assert FORMATS[name](text)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name in WRONG for text in WRONG[name]])
def test_what_is_wrong_is_refused(name, text):
    assert not FORMATS[name](text)


def test_every_format_of_the_schemas_is_known_and_has_words():
    assert set(MENDS) | {"plain-markdown"} == set(FORMATS)
    assert set(PATTERNS) <= set(FORMATS)


@pytest.mark.parametrize("name", sorted(MENDS))
@pytest.mark.parametrize(
    "text", ["", " ", "\n", "?", "x" * 100_000, "a.a." * 20_000, "1:" * 30_000, "[" * 60_000, "é\ud800"]
)
def test_no_text_is_too_odd_or_too_long_to_be_answered(name, text):
    assert FORMATS[name](text) is False
    assert MENDS[name](text).says


@pytest.mark.parametrize("name", sorted(MENDS))
@given(text=st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_whatever_is_typed_what_is_offered_would_pass(name, text):
    for value in MENDS[name](text).values:
        assert FORMATS[name](value)


TYPED = {
    "date": ["31/10/2026", "1.9.26", "31st October 2026", "Oct 31 2026", "2026-9-5", "20261031"],
    "time-of-day": ["6pm", "7.30", "half past six", "quarter to seven pm", "noon", "1830", "6 o'clock", "9:00"],
    "monthly-day": ["1st Saturday", "last Tues", "Fifth monday", "the second Weds of the month"],
    "uk-telephone": ["+44 (0)1632 960123", "(01632) 960123", "1632 960123", "01632-960-123"],
    "postcode": ["sy11rf", "SY1  1RF", "sy1-1rf"],
    "web-address": ["www.example.org", "http://example.org", "example.org/a"],
    "email": ["mailto:a@example.org", "a (at) example.org", "a @ example.org"],
    "ratio": ["1 to 3", "one to three", "1-3", "1/3"],
    "picture-file": ["Pool.JPG", "my pool.png", "images/pool.jpg"],
    "activity-id": ["content/activities/a/b.yaml", "A b/C d"],
    "place-id": ["Bishop's Castle", "Church Stretton"],
}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name in TYPED for text in TYPED[name]])
def test_what_volunteers_type_is_understood(name, text):
    assert MENDS[name](text).values


@pytest.mark.parametrize("text", WRONG["plain-markdown"])
def test_each_refused_piece_of_a_description_is_quoted(text):
    piece, says, fix = markdown_words(text)
    assert piece
    assert piece.strip(")") in text
    assert says
    assert fix
