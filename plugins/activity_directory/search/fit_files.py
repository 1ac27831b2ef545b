"""What decides "Can we go?" of the search's results, in files that load only where a family has answered.

By document number, in the texts of model/fit.py. A file holds one call, `activityFit.block(stamp, number, texts)`: a
browser that has a file of another build drops it, because its numbers stand for other activities.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from activity_directory.model.fit import fit_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from activity_directory.model import Directory
    from activity_directory.search.document import Document

FIT_BLOCK = 256
"""Activities in one file. Results of one search are often neighbours, so that most searches need one file."""


def fit_files(documents: Sequence[Document], directory: Directory) -> dict[str, str]:
    """`search/fit-<number>.js` for each block of activities, with "@stamp@" where the stamp goes."""
    texts = [fit_of(document.activity, directory) for document in documents if document.activity is not None]
    return {
        f"search/fit-{start // FIT_BLOCK}.js": (
            f'activityFit.block("@stamp@",{start // FIT_BLOCK},'
            f"{json.dumps(texts[start : start + FIT_BLOCK], separators=(',', ':'))});\n"
        )
        for start in range(0, len(texts), FIT_BLOCK)
    }
