"""Drawings of lines in fewer paths: what they look like stays."""

from __future__ import annotations

import pytest
import typst

from activity_directory.brochure.typesetting import in_one_path
from tests.brochure.made_up import PROJECT

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor">'


def test_paths_that_follow_each_other_are_joined():
    drawing = f'{HEAD}<path d="M1 2h3"/><path d="m7 18 1 1"/><circle r="4"/><path d="M2 2"/></svg>'
    assert in_one_path(drawing) == (f'{HEAD}<path d="M1 2h3 M0 0m7 18 1 1"/><circle r="4"/><path d="M2 2"/></svg>')


@pytest.mark.parametrize("drawing", [
    f'{HEAD}<path d="M1 2h3"/><path stroke="red" d="M2 2"/></svg>',
    '<svg viewBox="0 0 24 24"><path d="M1 2h3z"/><path d="M2 2h1z"/></svg>',
])  # fmt: skip
def test_a_path_with_a_look_of_its_own_and_a_drawing_of_areas_stay_as_they_are(drawing):
    assert in_one_path(drawing) == drawing


def test_the_themes_drawings_are_still_read_by_the_typesetter(tmp_path):
    names = []
    for source in sorted([*(PROJECT / "theme/icons").glob("*.svg"), *(PROJECT / "theme/static/symbols").glob("*.svg")]):
        names.append(f"{source.parent.name}-{source.name}")
        (tmp_path / names[-1]).write_text(in_one_path(source.read_text(encoding="utf-8")), encoding="utf-8")
    images = "\n".join(f'#image("{name}", height: 5mm)' for name in names)
    (tmp_path / "all.typ").write_text(images, encoding="utf-8")
    assert typst.compile(str(tmp_path / "all.typ"), root=str(tmp_path), ignore_system_fonts=True).startswith(b"%PDF")
