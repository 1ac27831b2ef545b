"""A part is cut out of a file, and nothing else in it changes."""

from __future__ import annotations

import pytest

from activity_directory.load.strict_yaml import read_yaml
from activity_directory.load.take_out import taken_out


def without(text: str, *parts: tuple[str | int, ...]) -> str:
    document, _ = read_yaml(text.encode(), "content/activities/a/b.yaml")
    assert document is not None
    return taken_out(document, parts)


@pytest.mark.parametrize(
    ("text", "parts", "after"),
    [
        ("a: 1\nnext_steps: [x/y, x/z]\nb: 2\n", [("next_steps", 0)], "a: 1\nnext_steps: [x/z]\nb: 2\n"),
        ("a: 1\nnext_steps: [x/y, x/z]\nb: 2\n", [("next_steps", 1)], "a: 1\nnext_steps: [x/y]\nb: 2\n"),
        ("a: 1\nnext_steps: [x/y]\nb: 2\n", [("next_steps", 0)], "a: 1\nb: 2\n"),
        ("a: 1\nnext_steps: [x/y, x/z]", [("next_steps", 0), ("next_steps", 1)], "a: 1\n"),
        ("n:\n  - x/y  # once\n  - x/z\n# kept\nb: 2\n", [("n", 0)], "n:\n  - x/z\n# kept\nb: 2\n"),
        ("n:\n  - x/y\n  - x/z\n# kept\nb: 2\n", [("n", 1)], "n:\n  - x/y\n# kept\nb: 2\n"),
        ("n:\n- x/y\n# kept\nb: 2\n", [("n", 0)], "# kept\nb: 2\n"),
        (
            "images:\n  - file: a.jpg\n    alt: A\n  - file: b.jpg\n    alt: |\n      B\nz: 1\n",
            [("images", 1)],
            "images:\n  - file: a.jpg\n    alt: A\nz: 1\n",
        ),
        (
            "images: [{file: a.jpg, alt: 'A, b'}, {file: b.jpg,\n  alt: B}]\nz: 1\n",
            [("images", 0)],
            "images: [{file: b.jpg,\n  alt: B}]\nz: 1\n",
        ),
        ("logo: {file: a.jpg,\n  alt: A}\nz: 1\n", [("logo",)], "z: 1\n"),
        ("items:\n  - said: A\n    activities: [x/y]\n    did: B\n", [("items", 0, "activities", 0)],
         "items:\n  - said: A\n    did: B\n"),
        ("items:\n  - activities: [x/y]\n    did: B\n", [("items", 0, "activities", 0)], "items:\n  - did: B\n"),
        ("items: [{said: A, activities: [x/y]}]\n", [("items", 0, "activities", 0)], "items: [{said: A}]\n"),
    ],
)  # fmt: skip
def test_only_that_part_goes(text, parts, after):
    assert without(text, *parts) == after


def test_a_list_counts_as_a_document_does_what_is_empty_is_no_item():
    assert without("n:\n  - ''\n  - x/y\n  - x/z\n", ("n", 0)) == "n:\n  - ''\n  - x/z\n"
