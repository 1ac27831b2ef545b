"""A Book set in type: the PDF, made by Typst from theme/brochure/*.typ and the Book as JSON.

Typst sees one new folder and nothing else: copies of the theme's own files, the symbols that the book names, and
data.json. It reads no system fonts, no network, and nothing that a provider wrote as anything but a value.
"""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from activity_directory.brochure.book import Entry
from activity_directory.brochure.editions import EDITIONS, in_a_sentence, name_of
from activity_directory.brochure.pages import FACT_ICONS
from activity_directory.brochure.pdf_objects import PdfFormError, Stored, attached, packed, page_count
from activity_directory.schedule.names import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from activity_directory.brochure.book import Book
    from activity_directory.brochure.editions import Edition
    from activity_directory.model import Settings, SiteInfo

_FOR_STAFF = {"left_out", "due", "pictures"}
_QUIET = 4
_DOTS = bytes.maketrans(b"01", b"\xff\x00")
_NOT_ON_PAPER = {"id", "page", "code", "interests", "usual"}
_ON_PAPER = [field.name for field in fields(Entry) if field.name not in _NOT_ON_PAPER]


class TypesettingError(RuntimeError):
    """The theme's Typst files could not be set. The message names the file and line."""


@dataclass(frozen=True, slots=True)
class Typeset:
    """A brochure as a PDF, and how many pages it has."""

    pdf: bytes
    pages: int


def typeset(
    book: Book,
    site: SiteInfo,
    settings: Settings,
    today: date,
    *,
    edition: Edition = EDITIONS[0],
    of: str = "",
    main: str = "brochure.typ",
    more: Mapping[str, object] | None = None,
) -> Typeset:
    """An edition as a tagged PDF (PDF/UA-1). `of` says which part or order it is, in words.

    `main` is the Typst file of theme/brochure to set, and `more` is what that one needs beside the book: texts and
    lists of them.

    The same book, edition, theme and day give the same bytes. Raises TypesettingError when Typst refuses the document.
    """
    import typst  # a large library; only a build that makes a brochure pays for it

    with TemporaryDirectory(prefix="brochure-") as name:
        folder = Path(name)
        dress = {
            "look": _plain(edition.look, bytearray()),
            "edition": name_of(edition, of, cover=True),
            "edition_id": edition.id,
            "title": f"{book.title}, {name_of(edition, of)}",
            "other_editions": [
                in_a_sentence(each.cover or each.title) for each in EDITIONS if each.asked_for and each.id != edition.id
            ],
            **{name: _plain_list(value) for name, value in (more or {}).items()},
        }
        _lay_out(folder, book, site, settings, dress)
        try:
            compiler = typst.Compiler(
                str(folder / main),
                root=name,
                font_paths=[str(folder / "fonts")],
                ignore_system_fonts=True,
            )
            pdf = compiler.compile(
                format="pdf",
                pdf_standards=list(edition.standards),
                pdf_tags=bool(edition.standards),
                timestamp=datetime.combine(today, time.min, UTC),
            )
        except typst.TypstError as error:
            raise TypesettingError(_in_words(error, name)) from error
    del compiler  # gives back its memory before the file is gone through
    if not isinstance(pdf, bytes):
        raise TypesettingError("The brochure could not be set. Typst gave no PDF.")
    try:
        return Typeset(packed(pdf, _deflated, edition.look.bleed), page_count(pdf))
    except PdfFormError as error:
        raise TypesettingError(f"The brochure could not be packed: {error}. Is Typst the pinned version?") from error


def _deflated(texts: Sequence[bytes]) -> list[Stored]:
    """Byte strings as Typst compresses them: attached to an empty document, and taken out of it again."""
    import typst

    with TemporaryDirectory(prefix="brochure-") as name:
        for at, text in enumerate(texts):
            (Path(name) / f"{at:04}").write_bytes(text)
        attach = f"""#for at in range({len(texts)}) {{
          let name = ("0000" + str(at)).slice(-4)
          pdf.attach(name, read(name, encoding: none), mime-type: "text/plain")
        }}"""
        (Path(name) / "all.typ").write_text(attach, encoding="utf-8")
        made = typst.compile(str(Path(name) / "all.typ"), root=name, format="pdf", ignore_system_fonts=True)
    return attached(made, [len(text) for text in texts])


def _lay_out(folder: Path, book: Book, site: SiteInfo, settings: Settings, dress: dict[str, object]) -> None:
    """Put everything that Typst may read into the folder; the county's own files take the place of the theme's."""
    homes = [settings.theme, *([settings.overrides] if settings.overrides is not None else [])]
    for home in homes:
        if (home / "brochure").is_dir():
            for source in sorted((home / "brochure").rglob("*")):
                if source.is_file():
                    target = folder / source.relative_to(home / "brochure")
                    target.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(source, target)
    for kind, home_of_kind in (("symbols", "static/symbols"), ("icons", "icons")):
        (folder / kind).mkdir(exist_ok=True)
        for source in sorted((settings.theme / home_of_kind).glob("*.svg")):
            if not (folder / kind / source.name).exists():
                drawing = in_one_path(source.read_text(encoding="utf-8"))
                (folder / kind / source.name).write_text(drawing, encoding="utf-8")
    codes = bytearray()
    data = _data(book, site, folder, settings, codes) | dress
    (folder / "codes.bin").write_bytes(codes)
    (folder / "data.json").write_text(json.dumps(data), encoding="utf-8")


_OF_LINES = re.compile(r'<svg [^>]*fill="none"[^>]*>')
_NEXT_PATH = re.compile(r'"\s*/>\s*<path d="\s*([Mm])')
_PATH = re.compile(r'<path d="[^"<>]*"\s*/>(?:\s*<path d="[^"<>]*"\s*/>)+')


def in_one_path(drawing: str) -> str:
    """An SVG drawing of lines with those of its paths in one that follow each other and have no look of their own.

    It looks the same. Typst draws each path by itself, each time, with the whole of its look: a book has thousands.
    """
    if not _OF_LINES.search(drawing):
        return drawing
    # A small m counts from the end of the path before, a path's first from the corner of the drawing.
    joint = {"M": " M", "m": " M0 0m"}
    return _PATH.sub(lambda paths: _NEXT_PATH.sub(lambda start: joint[start[1]], paths[0]), drawing)


def _data(book: Book, site: SiteInfo, folder: Path, settings: Settings, codes: bytearray) -> dict[str, object]:
    data: dict[str, object] = {
        field.name: _plain(getattr(book, field.name), codes) for field in fields(book) if field.name not in _FOR_STAFF
    }
    logo = _logo(site, folder, settings)
    return data | {
        "quarter_title": book.quarter.title,
        "colours": {"main": site.colour_main, "accent": site.colour_accent},
        "icons": FACT_ICONS,
        "logo": logo,
        "logo_alt": site.logo_alt,
    }


# The space inside a telephone number, a postcode or a date, where no line should end.
_KEEP_TOGETHER = re.compile(
    r"(?<=\b0\d{4}) (?=\d{6}\b)|(?<=\b0\d{3}) (?=\d{3} \d{4}\b)|(?<=\b0\d{3} \d{3}) (?=\d{4}\b)"
    r"|(?<=[A-Z]\d) (?=\d[A-Z]{2}\b)|(?<=[A-Z]\d{2}) (?=\d[A-Z]{2}\b)"
    r"|(?<=\b12) (?=noon\b)"
    rf"|(?<=\d) (?=(?:{'|'.join(MONTHS)})\b)"
)


def _plain(value: object, codes: bytearray) -> object:
    """Tuples and dataclasses as what JSON knows, and texts with their numbers and dates held together.

    A QR code becomes the place of its picture in `codes`, which grows, and the picture's width.
    """
    if isinstance(value, str):
        return _KEEP_TOGETHER.sub("\u00a0", value) if " " in value else value
    if isinstance(value, tuple):
        return [_plain(item, codes) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item, codes) for key, item in value.items()}
    if isinstance(value, Entry):
        plain = {name: _plain(getattr(value, name), codes) for name in _ON_PAPER}
        return plain | {"code": _picture(value.code, codes)}
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name), codes) for field in fields(value)}
    return value


def _plain_list(value: object) -> object:
    """As _plain, with lists in it."""
    if isinstance(value, list | tuple):
        return [_plain_list(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain_list(item) for key, item in value.items()}
    return _plain(value, bytearray())


def _picture(code: tuple[str, ...], codes: bytearray) -> list[int]:
    """Add a QR code to `codes` as grey dots with a quiet zone; where it starts, and how many dots wide it is."""
    if not code:
        return []
    start, size = len(codes), len(code) + 2 * _QUIET
    light = b"\xff"
    codes += light * (_QUIET * size)
    for row in code:
        codes += light * _QUIET + row.encode("ascii").translate(_DOTS) + light * _QUIET
    codes += light * (_QUIET * size)
    return [start, size]


def _logo(site: SiteInfo, folder: Path, settings: Settings) -> str:
    """The county's logo, copied into the folder; "" when there is none or it is of a kind that cannot be printed."""
    for source in _logo_files(site, settings):
        if source.is_file() and source.suffix.lower() in {".svg", ".png", ".jpg", ".jpeg", ".webp"}:
            name = f"logo{source.suffix.lower()}"
            shutil.copyfile(source, folder / name)
            return name
    return ""


def _logo_files(site: SiteInfo, settings: Settings) -> Iterator[Path]:
    if site.logo_file:
        if settings.overrides is not None:
            yield settings.overrides / site.logo_file
        yield settings.content / site.logo_file


def _in_words(error: Exception, folder: str) -> str:
    said = getattr(error, "diagnostic", "") or str(error)
    return f"The brochure could not be set. {said}".replace(folder, "theme/brochure")
