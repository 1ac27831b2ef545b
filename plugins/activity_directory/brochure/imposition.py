"""Pages of a booklet laid two on a sheet, so that sheets printed on both sides, folded and stapled, read in order.

Typst sets each page of the finished book as a picture that keeps its letters. Tags are lost on the way, so what comes
of it is for paper only and says so in its title.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

_SHEETS = """#set document(title: sys.inputs.title, date: auto)
#set page(width: 297mm, height: 210mm, margin: 0pt)
#set par(spacing: 0pt)
#for side in json("sides.json") {
  grid(columns: (148.5mm, 148.5mm), ..side.map(at => {
    box(width: 148.5mm, height: 210mm, if at > 0 { align(center, image("book.pdf", page: at, height: 210mm)) })
  }))
}
"""


def sides_of(pages: int) -> list[tuple[int, int]]:
    """The left and the right page of each side of each sheet, outermost sheet first, its outer side first.

    A page is 0 where the paper stays empty: before the last page of a book that has no multiple of four.
    """
    room = -(-pages // 4) * 4
    order = [*range(1, pages), *[0] * (room - pages), pages]
    sides = []
    for at in range(0, room // 2, 2):
        sides += [(order[-1 - at], order[at]), (order[at + 1], order[-2 - at])]
    return sides


def imposed(book: bytes, pages: int, title: str, today: date) -> bytes:
    """The PDF of sheets of A4 across, two A5 pages of `book` on each side. The same book gives the same bytes."""
    import typst  # a large library; only a build that makes a booklet pays for it

    with TemporaryDirectory(prefix="brochure-") as name:
        folder = Path(name)
        (folder / "book.pdf").write_bytes(book)
        sides = ",".join(f"[{left},{right}]" for left, right in sides_of(pages))
        (folder / "sides.json").write_text(f"[{sides}]", encoding="utf-8")
        (folder / "sheets.typ").write_text(_SHEETS, encoding="utf-8")
        return typst.compile(
            str(folder / "sheets.typ"),
            root=name,
            format="pdf",
            sys_inputs={"title": title},
            ignore_system_fonts=True,
            pdf_tags=False,
            timestamp=datetime.combine(today, time.min, UTC),
        )
