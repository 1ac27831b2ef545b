"""What was sent, beside what is there: what it changes, what is wrong with it, and the text that would be written."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from activity_directory.authoring.arrived_text import rejoined
from activity_directory.authoring.card_words import card_in_words, towns_of
from activity_directory.authoring.compare import Change, compare
from activity_directory.authoring.entry_place import EntryPlace, NoPlaceError, place_of
from activity_directory.authoring.entry_text import changed_text, entry_text, lost_remarks
from activity_directory.authoring.fingerprint import fingerprint
from activity_directory.authoring.mending import mended
from activity_directory.load.as_if import content_with
from activity_directory.load.file_names import folded, shown
from activity_directory.load.strict_yaml import read_yaml
from activity_directory.problem import Problem, Severity
from activity_directory.validate.content_check import check_content

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from activity_directory.authoring.arrived_text import Block
    from activity_directory.load.document import Document
    from activity_directory.load.files import Content
    from activity_directory.validate.schemas import Schemas

_TIMES_AND_PRICES = {"sessions": "times", "costs": "prices"}
_MOST_OF_WHAT = 120  # letters, as the schema has it


@dataclass(frozen=True, slots=True)
class Received:
    """One entry that was sent. `text` is what would be written, "" where it cannot be read.

    `newer` says why what is there may be newer than what was sent, "" when nothing speaks for it. `notes` are sentences
    about what was done to it on the way. `reads` says a new entry back, line by line; it is empty for a change.
    """

    place: EntryPlace
    old: Document | None
    data: Mapping[str, Any]
    text: str = field(repr=False)
    changes: tuple[Change, ...]
    newer: str = ""
    notes: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether there is no such entry yet."""
        return self.old is None

    @property
    def name(self) -> str:
        """What the entry calls itself."""
        name = self.data.get("name") or (self.old.data.get("name") if self.old is not None else None)
        return name if isinstance(name, str) else self.place.id

    @property
    def to_look_at(self) -> tuple[Change, ...]:
        """The changes of facts that a child's safety hangs on."""
        return tuple(change for change in self.changes if change.safety)

    @property
    def changes_something(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.text) and (self.old is None or self.text != self.old.text)


@dataclass(frozen=True, slots=True)
class Reception:
    """Everything that was sent. `refused` are sentences about what can go nowhere; `problems` what must be known."""

    items: tuple[Received, ...]
    refused: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def is_good(self) -> bool:
        """Whether it may be written, if a person wants it."""
        blocking = any(problem.severity is Severity.BLOCKING for problem in self.problems)
        return bool(self.items) and not self.refused and not blocking

    @property
    def files(self) -> dict[str, bytes]:
        """What would be written, by paths from the content folder."""
        return {item.place.path: item.text.encode() for item in self.items if item.changes_something}


def receive(blocks: Sequence[Block], content: Content, folder: Path, schemas: Schemas, today: date) -> Reception:
    """Check what was sent as if it stood in the content folder. Writes nothing."""
    items: list[Received] = []
    refused: list[str] = []
    unread: dict[str, bytes] = {}
    seen: dict[str, Block] = {}
    for block in blocks:
        try:
            place = place_of(block.path, folder.name)
        except NoPlaceError as words:
            refused.append(str(words))
            continue
        if seen.get(place.folded) == block:
            continue  # pasted into an e-mail that held it already
        if place.folded in seen:
            refused.append(f"{place.path} is in it twice. Take one of them out.")
        elif other := _only_looks_the_same(place.path, folder):
            refused.append(
                f'Many computers take {place.path} and "{shown(other)}" for the same. Use the name that is there.'
            )
        else:
            item = _Reading(block, place, content, schemas, today).run()
            if item is None:
                unread[place.path] = block.text.encode("utf-8", "replace")
            else:
                items.append(item)
        seen[place.folded] = block
    files = {item.place.path: item.text.encode() for item in items} | unread
    return Reception(tuple(items), tuple(refused), _problems(files, content, folder.name, schemas, today))


def _only_looks_the_same(path: str, folder: Path) -> str:
    """A file or folder beside one of the path's parts whose name differs by case or Unicode form alone; "" if none."""
    at = folder
    for part in path.split("/"):
        names = sorted(entry.name for entry in at.iterdir()) if at.is_dir() and not at.is_symlink() else []
        other = next((name for name in names if name != part and folded(name) == folded(part)), "")
        if other:
            return other
        at /= part
    return ""


def _problems(
    files: Mapping[str, bytes], content: Content, name: str, schemas: Schemas, today: date
) -> tuple[Problem, ...]:
    """What is wrong with these files, and what becomes wrong elsewhere by them."""
    paths = {f"{name}/{path}" for path in files}
    before = set(check_content(content, schemas, today).problems)
    after = check_content(content_with(content, files, name), schemas, today).problems
    return tuple(problem for problem in after if problem.path in paths or problem not in before)


class _Reading:
    """One entry of what was sent."""

    def __init__(self, block: Block, place: EntryPlace, content: Content, schemas: Schemas, today: date) -> None:
        self.block = block
        self.place = place
        self.schemas = schemas
        self.today = today
        self.order = schemas[place.kind].plain
        self.notes: list[str] = []
        self.towns = towns_of(content)
        documents = content.activities if place.kind == "activity" else content.providers
        self.old = documents.get(place.id)
        self.is_broken = any(path.endswith(f"/{place.path}") for path in content.unreadable_paths)

    def run(self) -> Received | None:
        document = self._document()
        if document is None:
            return None
        sent = self._with_the_rest(document.data)
        data = self._with_what_changed(sent)
        old_text = self.old.text if self.old is not None else ""
        text = changed_text(old_text, data, self.order) if self.old is not None else entry_text(data, self.order)
        if lost := lost_remarks(old_text, text):
            self.notes.append(f"These remarks in the file go with the lines that they stand beside: {'; '.join(lost)}")
        old_data = self.old.data if self.old is not None else None
        changes = compare(old_data, sent, self.schemas, self.place.kind)
        reads = card_in_words(data, self.schemas, self.towns, self.place.kind) if self.old is None else ()
        return Received(self.place, self.old, data, text, changes, self._newer(data), tuple(self.notes), tuple(reads))

    def _document(self) -> Document | None:
        """What was sent, as it is or with what programs did to it put right."""
        text, path = self.block.text, self.place.path
        if not self.block.is_ended:
            self.notes.append("No line says “# end”. See that nothing is missing at its end.")
        for attempt in (text, rejoined(text, self.order["properties"])):
            was, _ = read_yaml(attempt.encode("utf-8", "replace"), path)
            right = mended(attempt.encode("utf-8", "replace"), path, self.place.kind, self.schemas)
            document, _ = read_yaml(right.after, path)
            if document is None:
                continue
            if attempt != text:
                self.notes.append("Lines that an e-mail had broken were put together again. Read the long ones.")
            if was is None or was.data != document.data:
                self.notes += _mends_in_words(right.difference)
            return document
        return None

    def _with_the_rest(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """What was sent, with the parts of the entry that it does not speak of, where it says that it is not all."""
        only = frozenset(self.block.only)
        if not only:
            return data
        if self.old is None:
            self.notes.append("It is a part of an entry, and there is no such entry: this is all there would be.")
            return data
        if beside := [name for name in data if name not in only]:
            self.notes.append(f"Left out, because it is not among what was to change: {', '.join(beside)}.")
        kept = {name: value for name, value in self.old.data.items() if name not in only}
        return kept | {name: value for name, value in data.items() if name in only}

    def _with_what_changed(self, data: Mapping[str, Any]) -> dict[str, Any]:
        """The data with `changed` filled in, when times or prices change and nobody has said so."""
        new = dict(data)
        if self.place.kind != "activity" or self.old is None or new.get("changed") != self.old.data.get("changed"):
            return new
        found = [
            change
            for change in compare(self.old.data, new, self.schemas)
            if change.field.split(".")[0] in _TIMES_AND_PRICES
        ]
        if found:
            what = found[0].words.rstrip(".")
            if len(found) > 1 or len(what) > _MOST_OF_WHAT:
                names = dict.fromkeys(_TIMES_AND_PRICES[change.field.split(".")[0]] for change in found)
                what = f"New {' and '.join(names)}"
            new["changed"] = {"on": self.today.isoformat(), "what": what}
            self.notes.append(f"Families will be told, under “changed”: {what}.")
        return new

    def _newer(self, data: Mapping[str, Any]) -> str:
        made_from = self.block.made_from
        if self.old is None:
            if self.is_broken:
                return "There is a file of that name which cannot be read. This would stand in its place."
            return "It changes an entry that is not there any more." if made_from else ""
        if made_from:
            if fingerprint(self.old.text).startswith(made_from) or made_from.startswith(fingerprint(self.old.text)):
                return ""
            return "Somebody has changed the entry since this was written."
        was, now = (_checked_on(one) for one in (self.old.data, data))
        if was and now and was > now:
            return f"The entry was checked on {was}, and this says {now}: it may be older."
        if self.old.data != data:
            self.notes.append("It does not say which text it was made from, so nobody can tell what changed since.")
        return ""


def _checked_on(data: Mapping[str, Any]) -> str:
    checked = data.get("checked")
    day = checked.get("on") if isinstance(checked, dict) else None
    return day if isinstance(day, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day) else ""


def _mends_in_words(difference: Sequence[str]) -> Iterator[str]:
    """The lines that were mended, each with what it says now."""
    old = [line[1:].strip() for line in difference[2:] if line.startswith("-")]
    new = [line[1:].strip() for line in difference[2:] if line.startswith("+")]
    pairs = [(one, other) for one, other in zip(old, new, strict=False) if sorted(old) != sorted(new) and one != other]
    if len(old) == len(new) and pairs:
        yield from (f"Mended: {shown(one)}  is now  {shown(other)}" for one, other in pairs[:20])
    else:
        yield "It could not be read quite as it was sent, and was mended. Read it through."
