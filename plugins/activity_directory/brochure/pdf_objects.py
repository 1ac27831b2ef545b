"""The same PDF in half the bytes, with row headers and words for its links: what Typst 0.15 leaves undone.

Typst writes each of the thousands of small objects that tag a book (a paragraph, a cell, a link) as plain text with
a line of its own in the table of addresses. PDF 1.5 lets them stand side by side in compressed streams instead.
Streams that Typst compressed are copied as they are, but for pictures of black and white. What is compressed here is
compressed by Typst too, as a file attached to a document that is thrown away: zlib's builds differ from machine to
machine, and the bytes of a book must not (promise 30).
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Compress = Callable[[Sequence[bytes]], "list[Stored]"]

_TOGETHER = 1000
"""Small objects in one stream: more of them compress better, fewer are quicker to open one page of."""

_STREAM = b"\nstream\n"
_ENTRY = 20
"""Bytes of a line in a PDF's classic table of addresses."""

_PAGES = re.compile(rb"/Type/Pages/Count (\d+)")
_TRAILER = re.compile(rb"/(Root|Info) (\d+) 0 R|/(ID)(\[.*?\])", re.DOTALL)
_FIRST_KID = re.compile(rb"/K\[(\d+) 0 R")
_TRIM = re.compile(rb"/TrimBox\[([\d. ]+)\]")
_STRONG = b"/S/Strong/"
_COLUMN_HEADERS = re.compile(rb"/O/Table/Headers\[")
_CELL = re.compile(rb"/S/T[DH]/")
_LOOK_OF_CELL = re.compile(rb"<</O/Layout/[^<>]*>>")
_BOOKMARK = re.compile(rb"/Title(\(.*\)|<[^>]*>)/Dest (\d+) 0 R", re.DOTALL)
_NAMED_PLACE = re.compile(rb"\((\w+)\)(\d+) 0 R")
_PICTURE = re.compile(
    rb"<</Length (\d+)/Type/XObject/Subtype/Image/Filter/FlateDecode/Width (\d+)/Height (\d+)/ColorSpace ([^/]*)"
    rb"/BitsPerComponent 8>>\nstream\n"
)
_AS_DIGITS = bytes.maketrans(b"\x00\xff", b"01")
_LINK = re.compile(rb"/Dest(?:\((\w+)\)| (\d+) 0 R)(.*)/Contents\(Section(, page \d+)\)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Stored:
    """Bytes as a PDF stream holds them; `deflated` unless they were too few to gain by it."""

    data: bytes
    deflated: bool

    @property
    def entries(self) -> bytes:
        """The two entries of the stream's dictionary that say how to read it."""
        return (b"/Filter/FlateDecode" if self.deflated else b"") + b"/Length %d" % len(self.data)


class PdfFormError(ValueError):
    """A PDF that is not written as Typst 0.15 writes it."""


def packed(pdf: bytes, compress: Compress, bleed: float = 0) -> bytes:
    """The PDF with its row headers tagged and its small objects compressed. `compress` deflates several byte strings.

    `bleed` is how many mm of print go over the edge where Typst was told of more, for marks: pages get a BleedBox.

    Raises PdfFormError when the file has another form than that of the pinned Typst.
    """
    objects, trailer = _read(pdf)
    with_row_headers(objects)
    without_looks_of_cells(objects)
    with_words_for_links(objects)
    with_a_bit_a_dot(objects)
    if bleed:
        with_bleed_boxes(objects, bleed)
    return _written(pdf[: pdf.index(b"1 0 obj")], objects, trailer, compress)


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has that Typst made. Raises PdfFormError when it does not say so where Typst does."""
    found = _PAGES.search(pdf)
    if found is None:
        raise PdfFormError("there is no list of pages")
    return int(found[1])


def with_row_headers(objects: dict[int, bytes]) -> None:
    """Make a header of its row of each table cell that begins with strong words. Changes the objects in place."""
    for number, body in objects.items():
        if b"/S/TD/" not in body or _STREAM in body:
            continue
        kid = _FIRST_KID.search(body)
        if kid and _STRONG in objects.get(int(kid[1]), b""):
            as_header = body.replace(b"/S/TD/", b"/S/TH/", 1)
            objects[number] = _COLUMN_HEADERS.sub(b"/O/Table/Scope/Row/Headers[", as_header, count=1)


def without_looks_of_cells(objects: dict[int, bytes]) -> None:
    """Leave out how each cell is ruled and coloured, which the page shows and nobody is told. Changes them in place."""
    for number, body in objects.items():
        if _CELL.search(body) and _STREAM not in body:
            objects[number] = _LOOK_OF_CELL.sub(b"", body)


def with_words_for_links(objects: dict[int, bytes]) -> None:
    """Say where each link to a bookmarked place goes: "Saturday swim, page 17" in place of "Section, page 17".

    An index has nothing but the number for its words. Changes the objects in place.
    """
    titles = {found[2]: found[1] for body in objects.values() if (found := _BOOKMARK.search(body))}
    catalogue = next(body for body in objects.values() if b"/Type/Catalog" in body)
    places = {found[1]: found[2] for found in _NAMED_PLACE.finditer(catalogue)}
    for number, body in objects.items():
        found = _LINK.search(body) if b"/Subtype/Link" in body else None
        title = titles.get(places.get(found[1], b"") if found[1] else found[2]) if found else None
        if found and title:
            words = b"/Dest%b%b/Contents%b" % (
                b"(%b)" % found[1] if found[1] else b" %b 0 R" % found[2], found[3], _longer(title, found[4]),
            )  # fmt: skip
            objects[number] = body[: found.start()] + words + body[found.end() :]


def with_a_bit_a_dot(objects: dict[int, bytes]) -> None:
    """Store pictures of nothing but black and white, QR codes, with a bit a dot. Changes the objects in place.

    They are as small without compression, because the bits of a code follow no pattern.
    """
    for number, body in objects.items():
        found = _PICTURE.match(body)
        if found is None:
            continue
        width, height, colours = int(found[2]), int(found[3]), found[4]
        dots = zlib.decompress(body[found.end() : found.end() + int(found[1])])
        if len(dots) == width * height and not dots.translate(None, b"\x00\xff"):
            bits = dots.translate(_AS_DIGITS).decode()
            rows = (bits[at : at + width].ljust(-(-width // 8) * 8, "0") for at in range(0, len(bits), width))
            data = b"".join(int(row, 2).to_bytes(len(row) // 8) for row in rows)
            objects[number] = (
                b"<</Length %d/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace %b/BitsPerComponent 1>>"
                b"\nstream\n%b\nendstream" % (len(data), width, height, colours, data)
            )


def _longer(title: bytes, more: bytes) -> bytes:
    """A PDF text, in letters or as UTF-16 in hexadecimal, with a few plain letters more at its end."""
    if title.startswith(b"<"):
        return title[:-1] + more.decode().encode("utf-16-be").hex().upper().encode() + b">"
    return title[:-1] + more + b")"


def with_bleed_boxes(objects: dict[int, bytes], bleed: float) -> None:
    """Say on each page how far print goes over the edge of the trimmed page, in mm. Changes the objects in place."""
    for number, body in objects.items():
        found = _TRIM.search(body)
        if found and _STREAM not in body:
            left, bottom, right, top = map(float, found[1].split())
            over = bleed * 72 / 25.4
            box = b"%.3f %.3f %.3f %.3f" % (left - over, bottom - over, right + over, top + over)
            objects[number] = body[: found.start()] + b"/BleedBox[%b]" % box + body[found.start() :]


def _read(pdf: bytes) -> tuple[dict[int, bytes], bytes]:
    """Every object's text by its number, and the entries of the trailer that stay."""
    at = int(pdf[pdf.rindex(b"startxref") + 9 :].split()[0])
    if not pdf.startswith(b"xref\n0 ", at):
        raise PdfFormError("there is no table of addresses where one was expected")
    count = int(pdf[at + 7 : pdf.index(b"\n", at + 7)])
    first = pdf.index(b"\n", at + 7) + 1
    addresses = [int(pdf[first + n * _ENTRY : first + n * _ENTRY + 10]) for n in range(1, count)]
    ends = dict(zip(sorted(addresses), [*sorted(addresses)[1:], at], strict=True))
    objects = {}
    for number, start in enumerate(addresses, 1):
        opening = b"%d 0 obj\n" % number
        body = pdf[start : ends[start]].rstrip()
        if not body.startswith(opening) or not body.endswith(b"\nendobj"):
            raise PdfFormError(f"object {number} is not where it was expected")
        objects[number] = body[len(opening) : -len(b"\nendobj")]
    kept = [match[0] for match in _TRAILER.finditer(pdf, pdf.rindex(b"trailer"))]
    return objects, b"".join(kept)


def _written(start: bytes, objects: dict[int, bytes], trailer: bytes, compress: Compress) -> bytes:
    large = {number: body for number, body in objects.items() if _STREAM in body}
    small = [number for number in objects if number not in large]
    groups = [small[at : at + _TOGETHER] for at in range(0, len(small), _TOGETHER)]
    heads, bodies = zip(*(_side_by_side(group, objects) for group in groups), strict=True)
    streams = compress([head + body for head, body in zip(heads, bodies, strict=True)])

    out = bytearray(start)
    places: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
    for number, body in large.items():
        places[number] = (1, len(out), 0)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    after = len(objects) + 1
    for number, (group, head, stream) in enumerate(zip(groups, heads, streams, strict=True), after):
        places[number] = (1, len(out), 0)
        places |= {member: (2, number, place) for place, member in enumerate(group)}
        out += b"%d 0 obj\n<</Type/ObjStm/N %d/First %d%b>>" % (number, len(group), len(head), stream.entries)
        out += b"\nstream\n%b\nendstream\nendobj\n" % stream.data
    number = after + len(groups)
    places[number] = (1, len(out), 0)
    (table,) = compress([_table(places[each] for each in range(number + 1))])
    at = len(out)
    out += b"%d 0 obj\n<</Type/XRef/Size %d/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>%b%b>>" % (
        number, number + 1, trailer, table.entries,
    )  # fmt: skip
    out += b"\nstream\n%b\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (table.data, at)
    return bytes(out)


def _side_by_side(numbers: Iterable[int], objects: dict[int, bytes]) -> tuple[bytes, bytes]:
    """The head of an object stream (each object's number and place) and the objects themselves."""
    head = []
    body = bytearray()
    for number in numbers:
        head.append(b"%d %d" % (number, len(body)))
        body += objects[number] + b"\n"
    return b" ".join(head) + b"\n", bytes(body)


def _table(places: Iterable[tuple[int, int, int]]) -> bytes:
    """Each row less the one above it (PNG's predictor "up"), which compresses ten times better than the rows."""
    rows = bytearray()
    above = bytes(7)
    for kind, where, place in places:
        row = (kind << 48 | where << 16 | place).to_bytes(7, "big")
        rows.append(2)
        rows += bytes((new - old) & 255 for new, old in zip(row, above, strict=True))
        above = row
    return bytes(rows)


_ATTACHED = re.compile(
    rb"\d+ 0 obj\n<</Length (\d+)/Type/EmbeddedFile(/Filter/FlateDecode)?/[^\n]*?<</Size (\d+)[^\n]*>>\nstream\n"
)


def attached(pdf: bytes, sizes: Sequence[int]) -> list[Stored]:
    """The files attached to a PDF that Typst made, as it stored them, in their order; `sizes` are those they had.

    Raises PdfFormError when they are not the ones that were attached.
    """
    found = list(_ATTACHED.finditer(pdf))
    if [int(each[3]) for each in found] != list(sizes):
        raise PdfFormError("the attached files are not the ones that were expected")
    return [Stored(pdf[each.end() : each.end() + int(each[1])], bool(each[2])) for each in found]
