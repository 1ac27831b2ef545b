"""Which files the copy on a phone is made of, how large it is, and what has changed since the copy before.

A small directory is kept whole. A larger one is kept without its lists, because the search finds the same; one that is
larger still by parts of the county. What is chosen stands on the page in words.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from activity_directory.model import OutputFile
from activity_directory.offline.offline_pages import EXPIRES_AFTER_DAYS, WARNS_AFTER_DAYS
from activity_directory.schedule import date_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from activity_directory.model import Directory, Render

MOST_BYTES = 30_000_000
"""What is asked of a phone without a choice. A browser gives a site 50 MB and more; an old phone may not have them."""
LIST = "offline/files.json"
PAGE = "offline.html"
_DIGITS = 10
# Not for reading offline: pictures and print are large, calendars and feeds are for other programs, and who changes an
# entry has to start from the newest one. The best cards of a word save a trip; the blocks of cards hold the same.
_LEFT_OUT = (
    *("images/", "brochure/", "feeds/", "static/symbols/", "providers/images/"),
    *("contribute/", "static/js/entry-", "static/vendor/", "search/best-"),
)
_LEFT_OUT_NAMES = frozenset({"404.html", "add-or-change.html", "_headers", "robots.txt", "sitemap.xml", "sw.js"})
_LEFT_OUT_KINDS = (".ics", ".pdf", ".xml")
_LISTS = ("browse/", "young-people/", "whats-on/")
_ENTRIES = ("activities/", "providers/")
_PACKED = 4
"""How much smaller a page is on its way than on the phone, where the host compresses: measured, 8.3 kB of 33."""


class Keeps(Enum):
    """How much of the directory a copy holds."""

    ALL = "all"
    ENTRIES = "entries"
    AREAS = "areas"


@dataclass(frozen=True, slots=True)
class Kept:
    """A file of the copy; `areas` are the parts of the county that it belongs to, empty where it belongs to all."""

    path: str
    size: int
    digest: str
    areas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """What a family can keep, with the pages and whole megabytes of it. `id` is "" where there is nothing to choose."""

    id: str
    title: str
    pages: int
    megabytes: int
    to_fetch: int


class CopyList:
    """Sees every file as it is written, and gives the page and the list when all are known."""

    def __init__(self, directory: Directory, render: Render) -> None:
        self._directory = directory
        self._render = render
        self._kept: list[Kept] = []
        # Each page says when it was made. A page that says nothing else new is the same page.
        words = date_in_words(directory.today, year=True, weekday=False)
        self._made_on = f'<time datetime="{directory.today.isoformat()}">{words}</time>'.encode()
        self._areas = {
            f"activities/{activity.id}.html": tuple(area.id for area in activity.areas)
            for activity in directory.activities
        }

    def see(self, file: OutputFile) -> None:
        """Note the file if the copy may hold it."""
        path = file.path
        if file.staff_only or path in _LEFT_OUT_NAMES or path.startswith(_LEFT_OUT) or path.endswith(_LEFT_OUT_KINDS):
            return
        self._kept.append(self._noted(path, file.content))

    def files(self) -> Iterator[OutputFile]:
        """The page with its figures, and the list, which holds the page and not itself."""
        keeps = self._keeps()
        kept = [file for file in self._kept if keeps is Keeps.ALL or not file.path.startswith(_LISTS)]
        choices = self._choices(keeps, kept)
        page = self._render(
            "pages/offline.html",
            root="",
            keeps=keeps.value,
            choices=choices,
            lists=LIST,
            warns=WARNS_AFTER_DAYS,
            expires=EXPIRES_AFTER_DAYS,
        ).encode()
        yield OutputFile(PAGE, page)
        kept.append(self._noted(PAGE, page))
        kept.sort(key=lambda file: file.path)
        yield OutputFile(LIST, _listed(kept, keeps, self._directory.today.isoformat()))

    def _noted(self, path: str, content: bytes) -> Kept:
        own = content.replace(self._made_on, b"") if path.endswith(".html") else content
        digest = hashlib.sha256(own).hexdigest()[:_DIGITS]
        return Kept(path, len(content), digest, self._areas.get(path, ()))

    def _keeps(self) -> Keeps:
        if _bytes(self._kept) <= MOST_BYTES:
            return Keeps.ALL
        entries = _bytes(file for file in self._kept if not file.path.startswith(_LISTS))
        return Keeps.ENTRIES if entries <= MOST_BYTES or len(self._directory.areas) < 2 else Keeps.AREAS

    def _choices(self, keeps: Keeps, kept: list[Kept]) -> tuple[Choice, ...]:
        if keeps is not Keeps.AREAS:
            return (_choice("", "", kept),)
        return tuple(
            _choice(area.id, area.title, [file for file in kept if not file.areas or area.id in file.areas])
            for area in self._directory.areas
        )


def _choice(choice_id: str, title: str, files: list[Kept]) -> Choice:
    size = _bytes(files)
    pages = 1 + sum(file.path.endswith(".html") for file in files)  # the page that says so is one of them
    return Choice(choice_id, title, pages, _megabytes(size), _megabytes(size // _PACKED))


def _bytes(files: Iterable[Kept]) -> int:
    return sum(file.size for file in files)


def _megabytes(size: int) -> int:
    return max(1, round(size / 1_000_000))


def _listed(kept: list[Kept], keeps: Keeps, made: str) -> bytes:
    """The list as JSON. `stamp` names what is in it: the same files on the same day give the same stamp."""
    files = [
        [file.path, file.size, file.digest, *([list(file.areas)] if file.areas and keeps is Keeps.AREAS else [])]
        for file in kept
    ]
    stamp = hashlib.sha256(json.dumps([made, files]).encode()).hexdigest()[:_DIGITS]
    lines = ",\n".join(json.dumps(file, separators=(",", ":"), ensure_ascii=False) for file in files)
    about = {
        "stamp": stamp,
        "made": made,
        "keeps": keeps.value,
        "warns": WARNS_AFTER_DAYS,
        "expires": EXPIRES_AFTER_DAYS,
    }
    head = json.dumps(about, separators=(",", ":"))
    return f'{head[:-1]},"files":[\n{lines}\n]}}\n'.encode()
