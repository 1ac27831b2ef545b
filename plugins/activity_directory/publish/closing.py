"""A quarter that has gone to the printer: what it printed is kept, and its PDFs go to the archive."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

from activity_directory.brochure.compose import compose
from activity_directory.brochure.editions import EDITIONS, ORDERS
from activity_directory.brochure.keeping import kept_text
from activity_directory.model.in_words import size_in_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from activity_directory.brochure.book import Book
    from activity_directory.model import Directory, Settings
    from activity_directory.schedule import Quarter

QUARTERS = "quarters"
_BY_HAND = "brochure"
_BY_A_BUILD = "output/brochure"


class AlreadyClosedError(RuntimeError):
    """The quarter was closed before, and nobody said to write over that."""


def close_quarter(
    directory: Directory,
    settings: Settings,
    quarter: Quarter,
    *,
    made: Path | None = None,
    again: bool = False,
    say: Callable[[str], None],
) -> Path:
    """Write content/quarters/<quarter>.json, copy the PDFs to the archive if one is set, and say what was done.

    `made` is the folder that holds the quarter's folder of PDFs; brochure/, then output/brochure/, if left out.
    Gives the file written. Raises AlreadyClosedError when there is one and `again` was not asked for.
    """
    target = settings.content / QUARTERS / f"{quarter.id}.json"
    name = target.relative_to(settings.content.parent).as_posix()
    if target.exists() and not again:
        raise AlreadyClosedError(
            f"{quarter.title} was closed before: {name} is there, and next quarter's book is compared with it. "
            "To write it again from the entries as they are now, add --again."
        )
    book = compose(directory, settings, quarter)
    files = _archived(book, settings, made, say) if settings.archive is not None else []
    target.parent.mkdir(parents=True, exist_ok=True)
    write_whole(target, kept_text(book, directory.today, files))
    ring_first = sum(len(area.ring_first) for area in book.areas)
    say(f"Kept what the brochure of {quarter.title} prints: {book.count} entries in full, {ring_first} to ring first.")
    say(f"  {name}")
    say("Commit this file: next quarter's book says by it what is new, changed and ended.")
    return target


def write_whole(path: Path, text: str) -> None:
    """Write a text whole or not at all."""
    new = path.with_name(f".{path.name}.new")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


def _archived(book: Book, settings: Settings, made: Path | None, say: Callable[[str], None]) -> list[dict[str, Any]]:
    """Copy the quarter's PDFs into the archive in one step; what was there of this quarter before goes."""
    assert settings.archive is not None  # noqa: S101 - asked before
    homes = [made] if made is not None else [settings.project / home for home in (_BY_HAND, _BY_A_BUILD)]
    sources: list[Path] = next(
        (found for home in homes if (found := sorted((home / book.quarter.id).glob("*.pdf")))), []
    )
    if not sources:
        say(f"No PDF of {book.quarter.title} is in {' or '.join(_short(home, settings) for home in homes)}, so none")
        say(f"was archived. Make it and close again:  activity-directory brochure --quarter {book.quarter.id}")
        return []
    target = settings.archive / book.quarter.id
    new = settings.archive / f".{book.quarter.id}.new"
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    for source in sources:
        shutil.copyfile(source, new / source.name)
    shutil.rmtree(target, ignore_errors=True)
    new.replace(target)
    say(f"Put into the archive, {_short(target, settings)}:")
    files = []
    for source in sources:
        size = (target / source.name).stat().st_size
        files.append({"name": source.name, "title": title_of(book, source.name), "size": size})
        say(f"  {source.name} ({size_in_words(size)})")
    return files


def title_of(book: Book, name: str) -> str:
    """The edition that a file's name says, in words: "Large print, South-west Shropshire"."""
    rest = name.removesuffix(".pdf").removeprefix(book.pdf_name.removesuffix(".pdf")).strip("-")
    edition = next((each for each in EDITIONS if f"{rest}-".startswith(f"{each.id}-")), EDITIONS[0])
    rest = rest.removeprefix(edition.id).strip("-")
    areas = {area.id: area.title for area in book.areas if area.id}
    orders = {"by-interest": ORDERS["interest"], "a-to-z": ORDERS["name"]}
    more = areas.get(rest) or orders.get(rest) or rest.replace("-", " ")
    if edition.id == "area" and more:
        return more
    return f"{edition.title}, {more}" if more else edition.title


def _short(path: Path, settings: Settings) -> str:
    return path.relative_to(settings.project).as_posix() if path.is_relative_to(settings.project) else str(path)
