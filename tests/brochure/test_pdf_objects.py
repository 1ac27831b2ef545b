"""The PDF in fewer bytes: nothing is lost, row headers are tagged, and a file of another form is refused."""

from __future__ import annotations

import re

import pytest
import typst

from activity_directory.brochure.pdf_objects import PdfFormError, Stored, attached, packed, page_count
from tests.brochure.paper import Paper, objects_of

SOURCE = b"""#set document(title: "Swims")
#set text(lang: "en")
= Swims
#table(columns: 2, table.header([Where], [When]), strong[Ludlow], [Saturdays], strong[Wem], [at ten on *Sundays*])
"""


def as_they_are(texts):
    return [Stored(text, deflated=False) for text in texts]


@pytest.fixture(scope="module")
def from_typst() -> bytes:
    return typst.compile(SOURCE, format="pdf", pdf_standards=["ua-1"], ignore_system_fonts=True)


def test_every_object_is_kept_and_only_row_headers_change(from_typst):
    before = {int(number): body for number, body in re.findall(
        rb"^(\d+) 0 obj\n(.*?)\nendobj", from_typst, re.DOTALL | re.MULTILINE)}  # fmt: skip
    after = objects_of(packed(from_typst, as_they_are))
    assert set(before) <= set(after)
    changed = [number for number, body in before.items() if after[number] != body]
    assert len(changed) == 2
    assert all(b"/S/TD/" in before[number] and b"/S/TH/" in after[number] for number in changed)


def test_a_cell_that_begins_with_strong_words_is_the_header_of_its_row(from_typst):
    cells = [body for body in objects_of(packed(from_typst, as_they_are)).values() if re.search(rb"/S/T[HD]/", body)]
    rows = [body for body in cells if b"/Scope/Row" in body]
    assert len(rows) == 2
    assert all(b"/S/TH/" in body and b"/Headers[(" in body for body in rows)
    assert sum(b"/S/TD/" in body for body in cells) == 2


def test_what_is_packed_opens_and_reads_the_same(from_typst, tmp_path):
    words = []
    for name, pdf in (("before.pdf", from_typst), ("after.pdf", packed(from_typst, as_they_are))):
        (tmp_path / name).write_bytes(pdf)
        paper = Paper(tmp_path / name)
        words.append((paper.flowing, paper.metadata(), paper.bookmarks()))
    assert words[0] == words[1]


def test_the_pages_are_counted(from_typst):
    assert page_count(from_typst) == 1


def test_a_pdf_of_another_form_is_refused():
    for pdf in (b"%PDF-1.7\nstartxref\n9\n%%EOF", b"%PDF-1.7\nxref\n0 2\n" + b"0" * 20 + b"0000000003 00000 n\r\n"
                b"trailer\nstartxref\n9\n%%EOF"):  # fmt: skip
        with pytest.raises(PdfFormError):
            packed(pdf, as_they_are)
    with pytest.raises(PdfFormError):
        page_count(b"%PDF-1.7")
    with pytest.raises(PdfFormError):
        attached(b"%PDF-1.7", [3])
