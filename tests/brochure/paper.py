"""A PDF as a reader meets it: its pages, the lines on them, the size and face of each letter."""

from __future__ import annotations

import ctypes
import re
import zlib
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

POINTS_TO_A_MM = 72 / 25.4


@dataclass(frozen=True)
class Letter:
    text: str
    size: float
    font: str
    left: float
    bottom: float
    right: float


@dataclass(frozen=True)
class Line:
    """Letters that stand on one baseline with no gap as wide as a table's; left and right in points."""

    text: str
    left: float
    right: float
    bottom: float


class Page:
    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self.page = page
        self._words = page.get_textpage()

    @property
    def text(self) -> str:
        return str(self._words.get_text_range()).replace("\r\n", "\n").replace("\ufffe", "")

    @property
    def flowing(self) -> str:
        """The text with every run of white space as one space, and without the breaks allowed in addresses."""
        return " ".join(self.text.replace("\u200b", "").split())

    @cached_property
    def letters(self) -> list[Letter]:
        found = []
        name = ctypes.create_string_buffer(200)
        box = raw.FS_RECTF()
        origin = [ctypes.c_double(), ctypes.c_double()]
        for at in range(self._words.count_chars()):
            code = raw.FPDFText_GetUnicode(self._words.raw, at)
            if raw.FPDFText_IsGenerated(self._words.raw, at) or chr(code).isspace() or code < 32:
                continue
            raw.FPDFText_GetFontInfo(self._words.raw, at, name, 200, None)
            raw.FPDFText_GetLooseCharBox(self._words.raw, at, ctypes.byref(box))
            raw.FPDFText_GetCharOrigin(self._words.raw, at, *map(ctypes.byref, origin))
            size = raw.FPDFText_GetFontSize(self._words.raw, at)
            found.append(Letter(chr(code), size, name.value.decode(), box.left, origin[1].value, box.right))
        return found

    def lines(self, gap: float = 14) -> list[Line]:
        """Lines by baseline from the top, split where `gap` points or more are empty."""
        baselines: dict[int, list[Letter]] = {}
        for letter in self.letters:
            baselines.setdefault(round(letter.bottom), []).append(letter)
        found = []
        for baseline in sorted(baselines, reverse=True):
            row = sorted(baselines[baseline], key=lambda letter: letter.left)
            start = 0
            for at in range(1, len(row) + 1):
                if at == len(row) or row[at].left - row[at - 1].right >= gap:
                    found.append(_line(row[start:at]))
                    start = at
        return found

    def by_tag(self) -> dict[int, str]:
        """The words of the page by the number that tags call them by; -1 for those that have none."""
        found: dict[int, str] = {}
        for item in self.page.get_objects(filter=(raw.FPDF_PAGEOBJ_TEXT,)):
            buffer = (ctypes.c_ushort * 4000)()
            size = raw.FPDFTextObj_GetText(item.raw, self._words.raw, buffer, 4000)
            text = bytes(buffer)[: size - 2].decode("utf-16-le")
            mark = raw.FPDFPageObj_GetMarkedContentID(item.raw)
            found[mark] = found.get(mark, "") + text
        return found

    def picture(self, dots_an_inch: int = 100, *, grey: bool = True) -> object:
        """The page as a picture (PIL), in grey unless said otherwise."""
        return self.page.render(scale=dots_an_inch / 72, grayscale=grey).to_pil()


_KIDS = re.compile(rb"<<(.*?)>>|(\d+) 0 R|(\d+)")


def _line(letters: list[Letter]) -> Line:
    words = letters[0].text
    for before, letter in pairwise(letters):
        words += (" " if letter.left - before.right > 0.13 * letter.size else "") + letter.text
    return Line(words, letters[0].left, letters[-1].right, letters[0].bottom)


class Paper:
    def __init__(self, file: Path) -> None:
        self.file = file
        self.document = pypdfium2.PdfDocument(file)
        self.pages = [Page(page) for page in self.document]

    @property
    def flowing(self) -> str:
        return " ".join(page.flowing for page in self.pages)

    def tagged(self) -> list[list[tuple[str, str]]]:
        """What a screen reader says of each page, in the order of the tags: each piece's kind ("P", "H3") and words."""
        objects = objects_of(self.file.read_bytes())
        (kids,) = [
            found[1] for body in objects.values() if (found := re.search(rb"/Type/Pages/.*?/Kids\[(.*?)\]", body))
        ]
        at = {int(number): index for index, number in enumerate(re.findall(rb"(\d+) 0 R", kids))}
        words = [page.by_tag() for page in self.pages]
        said: list[list[tuple[str, str]]] = [[] for _ in self.pages]

        def visit(body: bytes) -> None:
            kind = found[1].decode() if (found := re.search(rb"/S/(\w+)", body)) else ""
            here = int(found[1]) if (found := re.search(rb"/Pg (\d+) 0 R(?!.*/K\[)", body)) else 0
            for inside, kid, number in _KIDS.findall(re.search(rb"/K\[(.*)\]", body, re.DOTALL)[1]):
                if kid:
                    visit(objects[int(kid)])
                elif number or b"/MCID" in inside:
                    page = int(re.search(rb"/Pg (\d+)", inside)[1]) if inside else here
                    mark = int(number or re.search(rb"/MCID (\d+)", inside)[1])
                    said[at[page]].append((kind, words[at[page]].get(mark, "")))

        (root,) = [body for body in objects.values() if b"/Type/StructTreeRoot" in body]
        visit(re.sub(rb"/ParentTree.*", b"", root, flags=re.DOTALL))
        return said

    def bookmarks(self) -> list[tuple[int, str]]:
        return [(mark.level, mark.get_title()) for mark in self.document.get_toc()]

    def metadata(self) -> dict[str, str]:
        return dict(self.document.get_metadata_dict())


def objects_of(pdf: bytes) -> dict[int, bytes]:
    """Every object of a PDF by its number, those inside compressed streams too."""
    found: dict[int, bytes] = {}
    for match in re.finditer(rb"^(\d+) 0 obj\n(.*?)\nendobj\n", pdf, re.DOTALL | re.MULTILINE):
        head, _, rest = match[2].partition(b"\nstream\n")
        if b"/Type/ObjStm" not in head:
            found[int(match[1])] = match[2]
            continue
        stream = rest.removesuffix(b"\nendstream")
        inside = zlib.decompress(stream) if b"/FlateDecode" in head else stream
        first = int(re.search(rb"/First (\d+)", head)[1])
        numbers = [int(number) for number in inside[:first].split()]
        starts = [*numbers[1::2], len(inside) - first]
        for at, number in enumerate(numbers[::2]):
            found[number] = inside[first + starts[at] : first + starts[at + 1]].rstrip(b"\n")
    return found
