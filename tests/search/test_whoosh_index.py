"""What stays behind the door to Whoosh."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from activity_directory.search.analysis import make_analysis
from activity_directory.search.document import Document
from activity_directory.search.whoosh_index import TOKENIZE, WhooshIndex, stem_of

INDEX_ONE = """
from activity_directory.search.analysis import make_analysis
from activity_directory.search.document import Document
from activity_directory.search.whoosh_index import WhooshIndex
with WhooshIndex([Document(0, "a.html", "A", {"name": "Swimming"}, {})], make_analysis(())) as index:
    print(dict(index.postings("name")), index.whoosh_top(["swims"]))
"""


def test_whooshs_own_warnings_are_never_seen(tmp_path):
    """Compiled anew, as on a machine that has just been set up, and with every warning an error."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", INDEX_ONE],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.stderr == ""
    assert done.stdout == "{'swim': {0: 1.0}} [0]\n"


@pytest.mark.parametrize(
    ("written", "typed"),
    [("swimming", "swim"), ("running", "runs"), ("planned", "plan"), ("clubs", "club"), ("trampolining", "trampoline")],
)
def test_forms_of_a_word_have_one_stem_also_where_a_letter_is_doubled(written, typed):
    assert stem_of(written) == stem_of(typed)


@pytest.mark.parametrize(
    "text",
    [
        "The club's swimming, at Ludlow (SY8 1AB)!",
        "1 to 1 help; 2:1 now and then. Under-fives' hour",
        "Café, naïve, 10.30am_12 " + "x" * 60,
        "",
    ],
)
def test_words_are_cut_as_whooshs_own_tokenizer_cuts_them(text):
    analysis = make_analysis(())
    with WhooshIndex([Document(0, "a.html", "A", {"name": text or "the"}, {})], analysis) as index:
        whooshs = {token.text[:40] for token in TOKENIZE(analysis.plain(text))}
        assert {word for words in index.surfaces.values() for word in words} == whooshs
