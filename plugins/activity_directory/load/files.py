"""The content folder: what is in it, what belongs in it, and what had to be refused."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from activity_directory.load import file_refusals as refuse
from activity_directory.load.archive import QUARTER_NAME, read_archive
from activity_directory.load.characters import read_text
from activity_directory.load.file_names import folded, is_good, shown, split_name
from activity_directory.load.strict_json import MAX_BYTES as MAX_KEPT_BYTES
from activity_directory.load.strict_json import read_json
from activity_directory.load.strict_yaml import MAX_BYTES, read_yaml
from activity_directory.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from activity_directory.load.document import Document

MAX_FILES = 200_000
MAX_PICTURE_BYTES = 10 * 1024 * 1024
MAX_PAGE_BYTES = 256 * 1024
PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".webp")

# The files that stand at the top, by the name of the field of Content that holds them.
SINGLE_FILES = ("site", "programme", "assurance", "calendar", "places", "targets")
FOLDERS = ("activities", "providers", "feedback", "pages", "quarters")

_ENDINGS = {"pages": ".md", "quarters": ".json"}
_LIMITS = {"pages": MAX_PAGE_BYTES, "quarters": MAX_KEPT_BYTES}
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_MAGIC = {b"\xff\xd8\xff": (".jpg", ".jpeg"), b"\x89PNG\r\n\x1a\n": (".png",), b"RIFF": (".webp",)}


@dataclass(frozen=True, slots=True)
class PageText:
    """One of the staff's own pages, as text."""

    path: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Content:
    """Everything read from the content folder, in the order of its names.

    A Document is here whenever its data is whole, though `problems` may hold blocking ones for its path.
    `unreadable` names the activities that have a file and a good id and no Document: they can still be shown
    as being checked. `unreadable_paths` are all files of any kind that exist and gave no data, so that a rule
    need not call them missing.
    """

    activities: Mapping[str, Document]  # "severn-splash/saturday-swim"
    providers: Mapping[str, Document]  # "severn-splash"
    site: Document | None
    programme: Document | None
    assurance: Document | None
    calendar: Document | None
    places: Document | None
    targets: Document | None
    feedback: Mapping[str, Document]
    pages: Mapping[str, PageText]
    images: Mapping[str, Path]  # "severn-splash/pool.jpg"
    unreadable: Mapping[str, str]  # activity id: path
    unreadable_paths: frozenset[str]
    problems: tuple[Problem, ...]
    quarters: Mapping[str, Document] = field(default_factory=dict)  # "2027-Q1": what its brochure printed
    archive: Mapping[str, Path] | None = None  # "2027-Q1/<name>.pdf"; None: no folder is set

    @property
    def yaml_paths(self) -> tuple[str, ...]:
        """The files that people write in YAML, by their paths from the content folder; those too that gave no data."""
        singles = (getattr(self, name) for name in SINGLE_FILES)
        many = (self.activities, self.providers, self.feedback)
        documents = (*(one for one in singles if one is not None), *(one for found in many for one in found.values()))
        paths = {document.path for document in documents} | self.unreadable_paths
        return tuple(sorted(path.partition("/")[2] for path in paths if path.endswith(".yaml")))


class _Entry(NamedTuple):
    """A file that was found: its names below the content folder, and its size in bytes."""

    parts: tuple[str, ...]
    size: int


def read_content(content: Path, archive: Path | None = None) -> Content:
    """Read the content folder. Raises nothing for what is in it; an absent folder is a Problem too.

    `archive` is the folder of past brochures, if there is one.
    """
    return _Reader(content, archive).read()


class _Reader:
    """One reading of one folder."""

    def __init__(self, content: Path, archive: Path | None = None) -> None:
        self.archive = archive
        self.root = os.fspath(content)
        self.name = content.name or content.resolve().name
        self.problems: list[Problem] = []
        kinds = ("activities", "providers", "feedback", "quarters")
        self.documents: dict[str, dict[str, Document]] = {kind: {} for kind in kinds}
        self.singles: dict[str, Document] = {}
        self.pages: dict[str, PageText] = {}
        self.images: dict[str, Path] = {}
        self.unreadable: dict[str, str] = {}
        self.unreadable_paths: set[str] = set()

    def read(self) -> Content:
        for entry in self._walk():
            self._take(entry)
        return Content(
            activities=MappingProxyType(self.documents["activities"]),
            providers=MappingProxyType(self.documents["providers"]),
            feedback=MappingProxyType(self.documents["feedback"]),
            pages=MappingProxyType(self.pages),
            images=MappingProxyType(self.images),
            unreadable=MappingProxyType(self.unreadable),
            unreadable_paths=frozenset(self.unreadable_paths),
            problems=tuple(sorted(self.problems)),
            quarters=MappingProxyType(self.documents["quarters"]),
            archive=read_archive(self.archive) if self.archive is not None else None,
            **{name: self.singles.get(name) for name in SINGLE_FILES},
        )

    def _path(self, parts: tuple[str, ...]) -> str:
        return "/".join((self.name, *(shown(part) for part in parts)))

    def _walk(self) -> Iterator[_Entry]:
        """Every file below the folder in the order of its names, a folder at a time, no link followed."""
        waiting: list[tuple[str, ...]] = [()]
        count = 0
        while waiting:
            parts = waiting.pop()
            try:
                with os.scandir("/".join((self.root, *parts))) as found:
                    entries = sorted(found, key=lambda entry: entry.name)
            except OSError:
                self.problems.append(refuse.cannot_be_opened(self._path(parts), folder=True))
                continue
            folders: list[tuple[str, ...]] = []
            alike: dict[str, str] = {}
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                count += 1
                if count > MAX_FILES:
                    self.problems.append(refuse.too_many_files(self.name, MAX_FILES))
                    return
                below = (*parts, entry.name)
                first = alike.setdefault(folded(entry.name), entry.name)
                if first != entry.name:
                    # Told of the name that is wrong in itself, so that the other stays as good as it was.
                    worse, better = sorted((first, entry.name), key=lambda name: is_good(split_name(name)[0]))
                    self.problems.append(refuse.same_but_for_case(self._path((*parts, worse)), shown(better)))
                if entry.is_symlink():
                    self.problems.append(refuse.link(self._path(below)))
                    self._lost(below)
                elif entry.is_dir(follow_symlinks=False):
                    if self._is_folder_wanted(below):
                        folders.append(below)
                elif entry.is_file(follow_symlinks=False):
                    # The size is only needed of pictures; a text is read to its limit whatever the size says.
                    is_picture = entry.name.lower().endswith(PICTURE_ENDINGS)
                    try:
                        size = entry.stat(follow_symlinks=False).st_size if is_picture else 0
                    except OSError:  # deleted since the folder was read: somebody is at work in it
                        self.problems.append(refuse.cannot_be_opened(self._path(below), folder=False))
                        continue
                    yield _Entry(below, size)
                else:
                    self.problems.append(refuse.not_a_file(self._path(below)))
                    self._lost(below)
            waiting.extend(reversed(folders))

    def _is_folder_wanted(self, parts: tuple[str, ...]) -> bool:
        path = self._path(parts)
        if len(parts) == 1:
            if parts[0] in FOLDERS:
                return True
            self.problems.append(refuse.unknown_folder(path, FOLDERS))
        elif len(parts) == 2 and parts[0] == "activities":
            if is_good(parts[1]):
                return True
            self.problems.append(refuse.bad_name(path, parts[1], "", folder=True))
        else:
            self.problems.append(refuse.folder_too_deep(path))
        return False

    def _take(self, entry: _Entry) -> None:
        """Read a file, or say why it has no place here."""
        parts = entry.parts
        path = self._path(parts)
        stem, ending = split_name(parts[-1])
        kind = parts[0] if len(parts) > 1 else ""
        wanted = _ENDINGS.get(kind, ".yaml")
        if kind == "" and parts[0] == "README.md":
            return
        if len(parts) != (3 if kind == "activities" else 2 if kind else 1):
            self.problems.append(refuse.wrong_place(path, shown(parts[-1])))
        elif kind == "activities" and ending.lower() in PICTURE_ENDINGS:
            self._picture(entry, path, stem, ending)
        elif kind == "quarters" and (ending != wanted or QUARTER_NAME.fullmatch(stem) is None):
            self.problems.append(refuse.not_a_quarter(path, parts[-1]))
            self.unreadable_paths.add(path)
        elif ending != wanted:
            self.problems.append(refuse.wrong_ending(path, parts[-1], wanted))
            if kind == "activities" and ending == ".yml" and is_good(stem):
                self._lost((*parts[:-1], stem + ".yaml"), path)
        elif kind != "quarters" and not is_good(stem):
            self.problems.append(refuse.bad_name(path, stem, ending, folder=False))
            self.unreadable_paths.add(path)
        elif kind == "" and stem not in SINGLE_FILES:
            self.problems.append(refuse.unknown_file(path, SINGLE_FILES))
        else:
            self._text(parts, path, kind, stem)

    def _text(self, parts: tuple[str, ...], path: str, kind: str, stem: str) -> None:
        try:
            raw = self._bytes(parts, _LIMITS.get(kind, MAX_BYTES) + 1)
        except OSError:
            self.problems.append(refuse.cannot_be_opened(path, folder=False))
            self._lost(parts)
            return
        if kind == "pages":
            self._page(raw, path, stem)
            return
        document, problems = (read_json if kind == "quarters" else read_yaml)(raw, path)
        self.problems.extend(problems)
        if document is None:
            self._lost(parts)
        elif kind == "":
            self.singles[stem] = document
        else:
            self.documents[kind]["/".join((*parts[1:-1], stem))] = document

    def _page(self, raw: bytes, path: str, stem: str) -> None:
        if len(raw) > MAX_PAGE_BYTES:
            self.problems.append(refuse.page_too_big(path, MAX_PAGE_BYTES))
            self.unreadable_paths.add(path)
            return
        characters = read_text(raw, path)
        if isinstance(characters, Problem):
            self.problems.append(characters)
            self.unreadable_paths.add(path)
            return
        self.problems.extend(characters.problems)
        self.pages[stem] = PageText(path, characters.text)

    def _picture(self, entry: _Entry, path: str, stem: str, ending: str) -> None:
        if not is_good(stem) or ending != ending.lower():
            self.problems.append(refuse.bad_name(path, stem, ending, folder=False))
            return
        if entry.size > MAX_PICTURE_BYTES:
            self.problems.append(refuse.picture_too_big(path, entry.size, MAX_PICTURE_BYTES))
            return
        try:
            start = self._bytes(entry.parts, 12)
        except OSError:
            self.problems.append(refuse.cannot_be_opened(path, folder=False))
            return
        if not any(start.startswith(magic) and ending in endings for magic, endings in _MAGIC.items()):
            self.problems.append(refuse.not_a_picture(path, start))
            return
        self.images["/".join(entry.parts[1:])] = Path(self.root, *entry.parts)

    def _lost(self, parts: tuple[str, ...], path: str = "") -> None:
        """Remember that something is here and gave no data."""
        path = path or self._path(parts)
        self.unreadable_paths.add(path)
        stem, ending = split_name(parts[-1])
        if len(parts) == 3 and parts[0] == "activities" and ending == ".yaml" and is_good(stem):
            self.unreadable.setdefault(f"{parts[1]}/{stem}", path)

    def _bytes(self, parts: tuple[str, ...], limit: int) -> bytes:
        """At most `limit` bytes of an ordinary file; raises OSError, also when it has become a link."""
        handle = os.open("/".join((self.root, *parts)), os.O_RDONLY | _NO_FOLLOW)
        try:
            pieces: list[bytes] = []
            while limit > 0 and (piece := os.read(handle, limit)):
                pieces.append(piece)
                limit -= len(piece)
            return b"".join(pieces)
        finally:
            os.close(handle)
