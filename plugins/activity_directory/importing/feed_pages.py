"""The pages of an OpenActive feed (RPDE): items that were updated or deleted, and a link to the page after.

Pages come from a folder or from an address (feed_fetch.py); here they become the newest state of each item. Everything
is bounded, because a feed is somebody else's: pages, bytes, items, and every page is read once.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from activity_directory.importing.item import Kind, Note

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

MAX_PAGE_BYTES = 12 * 1024 * 1024
MAX_PAGES = 500
MAX_ITEMS = 30_000
LONGEST_ID = 300


class FeedFault(ValueError):  # noqa: N818 - the feed is at fault
    """A feed that cannot be read at all, in a sentence."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it came: its name or address, and its bytes."""

    name: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class FeedItem:
    """The newest state of one item. `data` is None when it was deleted."""

    kind: str
    id: str
    data: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Feed:
    """All items in the order of kind and id. `whole` is False when pages are missing or were not read."""

    items: tuple[FeedItem, ...]
    notes: tuple[Note, ...]
    whole: bool


class Gathering:
    """Puts the pages of one or several feeds together."""

    def __init__(self) -> None:
        self.newest: dict[tuple[str, str], tuple[tuple[int, str], FeedItem]] = {}
        self.notes: list[Note] = []
        self.whole = True

    def not_whole(self, where: str, why: str, do: str = "") -> None:
        """Say that something of the feed was not read: then nothing may be called gone."""
        self.whole = False
        self.notes.append(Note(Kind.LEFT_OUT, where, "", "", why, do))

    def take(self, page: Page) -> tuple[str, int]:
        """The items of a page; gives its `next` ("" without one) and how many items it has. Raises FeedFault."""
        data = read_json_object(page.raw, page.name)
        items = data.get("items")
        if not isinstance(items, list):
            raise FeedFault(f"{page.name} is no page of a feed: it has no list of items.")
        for item in items:
            self._item(item, page.name)
        following = data.get("next")
        return following if isinstance(following, str) else "", len(items)

    def feed(self) -> Feed:
        """What was gathered."""
        items = tuple(item for _, (_, item) in sorted(self.newest.items()))
        return Feed(items, tuple(self.notes), self.whole)

    def _item(self, item: Any, page: str) -> None:
        if not isinstance(item, dict) or not isinstance(item.get("id"), str | int) or isinstance(item["id"], bool):
            self.not_whole(page, "There is an item without an id in it, which was passed over.")
            return
        state, kind, name = item.get("state"), str(item.get("kind", ""))[:LONGEST_ID], str(item["id"])
        data = item.get("data")
        if (
            len(name) > LONGEST_ID
            or state not in ("updated", "deleted")
            or (state == "updated" and not _is_object(data))
        ):
            self.not_whole(page, f"The item {name[:80]} is not as a feed gives it, and was passed over.")
            return
        key = (kind, name)
        order = _order(item.get("modified"))
        if key in self.newest and order < self.newest[key][0]:
            return
        if key not in self.newest and len(self.newest) >= MAX_ITEMS:
            if self.whole:
                self.not_whole(page, f"There are more than {MAX_ITEMS} items; the others were not read.")
            return
        self.newest[key] = (order, FeedItem(kind, name, data if state == "updated" else None))


def _is_object(data: object) -> bool:
    return isinstance(data, dict)


def _order(modified: object) -> tuple[int, str]:
    """Later is larger. Numbers are numbers even when they come as text; other text is a moment in ISO form."""
    if isinstance(modified, bool):
        return (0, "")
    if isinstance(modified, int | float):
        return (int(modified), "")
    text = str(modified or "")[:40]
    return (int(text), "") if text.isascii() and text.isdigit() else (0, text)


def read_json_object(raw: bytes, name: str) -> dict[str, Any]:
    """A JSON object; raises FeedFault, in a sentence, for anything else."""
    data = read_json(raw, name)
    if not isinstance(data, dict):
        raise FeedFault(f"{name} holds no JSON object.")
    return data


def read_json(raw: bytes, name: str) -> Any:
    """Whatever a JSON file holds, bounded; raises FeedFault."""
    if len(raw) > MAX_PAGE_BYTES:
        raise FeedFault(f"{name} is larger than {MAX_PAGE_BYTES // 1024 // 1024} MB.")
    try:
        return json.loads(raw.decode("utf-8-sig"), parse_constant=lambda _: None)
    except (ValueError, RecursionError):
        raise FeedFault(f"{name} is no JSON that can be read.") from None


def gather_from_disk(start: Path, gathering: Gathering) -> None:
    """Every page of a folder in the order of names, or a first page and those it leads to in its own folder.

    Raises FeedFault when there is nothing to read.
    """
    if start.is_dir():
        files = sorted(file for file in start.iterdir() if file.suffix == ".json" and _is_ordinary(file))
        if not files:
            raise FeedFault(f"There are no .json files in {start.name}.")
        if len(files) > MAX_PAGES:
            gathering.not_whole(start.name, f"There are more than {MAX_PAGES} pages; the others were not read.")
        names = {file.name for file in files}
        for file in files[:MAX_PAGES]:
            following, count = gathering.take(Page(file.name, _bytes(file)))
            if count and following and _file_name(following) not in names and following not in names:
                _maybe_missing(gathering, file.name, following, len(files))
        return
    seen: set[str] = set()
    here = start
    while True:
        seen.add(here.name)
        following, count = gathering.take(Page(here.name, _bytes(here)))
        name = _file_name(following)
        if not count or not following or name == here.name:
            return
        if name in seen:
            gathering.not_whole(here.name, f'Its next page "{name}" was read before: the feed goes round in a circle.')
            return
        if not name or not _is_ordinary(start.parent / name):
            gathering.not_whole(
                here.name, f'Its next page "{following[:120]}" is not in this folder.', "Save it here too."
            )
            return
        if len(seen) >= MAX_PAGES:
            gathering.not_whole(here.name, f"There are more than {MAX_PAGES} pages; the others were not read.")
            return
        here = start.parent / name


def _maybe_missing(gathering: Gathering, page: str, following: str, count: int) -> None:
    """Pages that were saved still lead on to addresses; of several, nobody can tell whether one is missing."""
    if "://" in following and count > 1:
        return
    gathering.not_whole(page, f'Its next page "{following[:120]}" is not in this folder.', "Save it here too.")


def _file_name(following: str) -> str:
    """The name of a file beside the page; "" for anything that leads elsewhere."""
    if not following or urlsplit(following).scheme or following.startswith(("/", "\\")):
        return ""
    name = unquote(urlsplit(following).path)
    good = name and not name.startswith(".") and not any(mark in name for mark in "/\\\0") and name.endswith(".json")
    return name if good else ""


def _is_ordinary(file: Path) -> bool:
    return file.is_file() and not file.is_symlink()


def _bytes(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(MAX_PAGE_BYTES + 1)
    except OSError as fault:
        raise FeedFault(f"{file.name} cannot be opened: {fault.strerror}.") from None


def objects_in(path: Path) -> Iterator[tuple[str, Any]]:
    """What each .json file of a folder holds, or one file, with its name. Raises FeedFault."""
    files: Iterable[Path] = [path]
    if path.is_dir():
        files = sorted(file for file in path.rglob("*.json") if _is_ordinary(file))[:MAX_ITEMS]
    for file in files:
        yield file.name, read_json(_bytes(file), file.name)
