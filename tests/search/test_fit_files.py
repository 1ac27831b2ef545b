"""The files that tell the search's results what decides "Can we go?"."""

from __future__ import annotations

import json
import re

from activity_directory.model.fit import fit_of
from activity_directory.search.fit_files import FIT_BLOCK, fit_files


def test_each_activity_has_its_text_at_its_number(many, many_search):
    files = fit_files(many_search.documents, many)
    assert len(files) > 1
    texts = {
        path: json.loads(re.fullmatch(r'activityFit\.block\("@stamp@",[0-9]+,(\[.*\])\);\n', call)[1])
        for path, call in files.items()
    }
    assert max(map(len, texts.values())) == FIT_BLOCK
    for document in many_search.documents:
        if document.activity is not None:
            number, place = divmod(document.number, FIT_BLOCK)
            assert texts[f"search/fit-{number}.js"][place] == fit_of(document.activity, many)
            assert f'"@stamp@",{number},' in files[f"search/fit-{number}.js"]


def test_pages_of_the_staff_have_none(example, example_search):
    activities = sum(document.activity is not None for document in example_search.documents)
    (call,) = fit_files(example_search.documents, example).values()
    assert len(json.loads(re.search(r"\[.*\]", call)[0])) == activities
