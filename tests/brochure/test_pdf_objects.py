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


def without_looks(body: bytes) -> bytes:
    """A cell without how it is ruled, which is left out of what is packed."""
    return re.sub(rb"<</O/Layout/BorderStyle[^<>]*>>", b"", body)


def test_every_object_is_kept_and_only_row_headers_change(from_typst):
    before = {int(number): body for number, body in re.findall(
        rb"^(\d+) 0 obj\n(.*?)\nendobj", from_typst, re.DOTALL | re.MULTILINE)}  # fmt: skip
    after = objects_of(packed(from_typst, as_they_are))
    assert set(before) <= set(after)
    changed = [number for number, body in before.items() if after[number] != without_looks(body)]
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


LINKED = """#set document(title: "Swims")
#set text(lang: "en")
= Swims <a>
== Café (quiet) <b>
#link(<a>)[1], #link(<b>)[2]
#let dots = bytes(range(81).map(at => if calc.odd(at) { 255 } else { 0 }))
#image(dots, format: (encoding: "luma8", width: 9, height: 9), alt: "A code", scaling: "pixelated", width: 20mm)
#let greys = bytes(range(81))
#image(greys, format: (encoding: "luma8", width: 9, height: 9), alt: "Greys", scaling: "pixelated", width: 20mm)
""".encode()


@pytest.fixture(scope="module")
def linked() -> dict[str, bytes]:
    before = typst.compile(LINKED, format="pdf", pdf_standards=["ua-1"], ignore_system_fonts=True)
    return {"before": before, "after": packed(before, as_they_are)}


def test_a_link_says_where_it_goes(linked):
    links = [body for body in objects_of(linked["after"]).values() if b"/Subtype/Link" in body]
    said = [re.search(rb"/Contents(\(.*\)|<.*>)", body)[1] for body in links]
    assert said[0] == b"(Swims, page 1)"
    assert bytes.fromhex(said[1].strip(b"<>").decode()).decode("utf-16") == "Café (quiet), page 1"


def test_a_picture_of_black_and_white_has_a_bit_a_dot_and_looks_the_same(linked, tmp_path):
    pictures = [body for body in objects_of(linked["after"]).values() if b"/Subtype/Image" in body]
    assert sorted(b"/BitsPerComponent 1>>" in body for body in pictures) == [False, True]
    looks = []
    for name, pdf in linked.items():
        (tmp_path / name).write_bytes(pdf)
        looks.append(Paper(tmp_path / name).pages[0].picture(72).tobytes())
    assert looks[0] == looks[1]
