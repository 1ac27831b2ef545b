"""Words that are hard to write so that they read back as they were, and data made of them."""

from __future__ import annotations

from hypothesis import strategies as st

from activity_directory.validate.schemas import load_schemas
from tests.conftest import PROJECT

SCHEMAS = load_schemas(PROJECT / "schema")
ORDER = SCHEMAS["activity"].plain

NASTY = [
    "a: b", "a:", ":a", "a #b", "#a", "a#b", "- a", "-", "---", "...", "?", "? a", "'a'", '"a"', "it's", "\\", "\\n",
    "a\\", "yes", "No", "on", "y", "null", "~", "true", "0123", "1:3", "10:00", "2026-09-05", "2026-09-05 10:00", "6.5",
    "1_000", "0x1F", "0o17", ".inf", ".nan", "1e3", "+44 1632 960123", "01632960123", "=", "<<", "< b", "~20", "@home",
    "`a`", "%a", "!a", "&a", "*a", "|", ">", "[a]", "{a: b}", "a, b", "a]", "a}", " a", "a ", "a\t", "\ta", "a\tb",
    "a\nb", "a\nb\n", "a\n\nb", "\na", "a\n\n", "a\n ", "a\n \nb", "a\n  b\n c", "  a\nb", "a\r\nb", "a\rb", "# a\n# b",
    "a: b\n- c\n", "---\na", "\xa0a", "a:\xa0b", "a\xa0b", "a\n\xa0b", "a\n- \xa0b", "caf\xe9 \u2013 \u201cquiet\u201d",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\u2764\ufe0f", "a\u200bb", "a\ufe0f\u200d\U0001f600", "\ud800",
    "\ufeffa", "a\x85b", "a\u2028b", "x" * 300, "word " * 80 + "end", "https://example.org/a?b=c#d", "a\x00b", "None",
    "N", "\u017fun", "oFF", "12:30:45", "7.30", "-5", "--5", "a\nb\nc |", "text: |", "x > y",
]  # fmt: skip
SCALARS = st.one_of(
    st.sampled_from(NASTY),
    st.text(max_size=30),
    st.text(
        st.sampled_from(" \n\t\r-:#[]{}'\"|>,ab1\\&*!%@`?~=<.\xa0\u3000\u200d\ufe0f\U0001f600"), max_size=12
    ),
)  # fmt: skip
NAMES = st.one_of(
    st.sampled_from(list(ORDER["properties"])),
    st.sampled_from(["note", "on", "who", "a: b", "A b", "-", "#x", "2026", "ünï", '"q"', "a\nb", " ", "\U0001f600"]),
)
VALUES = st.recursive(
    SCALARS,
    lambda inside: st.one_of(st.lists(inside, max_size=4), st.dictionaries(NAMES, inside, max_size=4)),
    max_leaves=12,
)
DATA = st.dictionaries(NAMES, VALUES, max_size=6)
