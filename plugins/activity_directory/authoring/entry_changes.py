"""The entries that a change touches, each beside what it was, with renamed ones found again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from activity_directory.authoring.compare import Change, compare
from activity_directory.authoring.two_folders import FileChange, Kind, What

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from activity_directory.load.document import Document
    from activity_directory.load.files import Content
    from activity_directory.validate.schemas import Schemas

    Data = Mapping[str, Any]

_NOT_READ = "This file cannot be read as it stands, so nobody can say yet what it changes."
_OTHER_PROVIDER = "The activity goes from one provider to another: staff ask both."


@dataclass(frozen=True, slots=True)
class EntryChange:
    """One entry that changes. `old` and `new` are its data as load gives it, None where there is no such file.

    `was` is its id before, other than `id` only where it was renamed. `lines` are those of the changes in the new
    file, 0 for the file as a whole.
    """

    path: str
    kind: Kind
    id: str
    was: str
    old: Data | None
    new: Data | None
    changes: tuple[Change, ...]
    lines: tuple[int, ...]

    @property
    def provider(self) -> str:
        """The id of the provider whose entry it will be."""
        return self.id.partition("/")[0]

    @property
    def name(self) -> str:
        """What the entry calls itself, its id where it says nothing."""
        name = (self.new or self.old or {}).get("name")
        return name if isinstance(name, str) else self.id


def entry_changes(
    files: Sequence[FileChange], base: Content, head: Content, schemas: Schemas
) -> tuple[EntryChange, ...]:
    """What happens to each activity and provider of `files`, in the order of paths."""
    return tuple(
        entry
        for kind, old, new in (
            (Kind.PROVIDER, base.providers, head.providers),
            (Kind.ACTIVITY, base.activities, head.activities),
        )
        for entry in _of_one_kind(kind, [file for file in files if file.kind is kind], old, new, schemas)
    )


def _of_one_kind(
    kind: Kind,
    files: Sequence[FileChange],
    old: Mapping[str, Document],
    new: Mapping[str, Document],
    schemas: Schemas,
) -> Iterator[EntryChange]:
    gone = {file.id: old[file.id] for file in files if file.what is What.REMOVED and file.id in old}
    moved = {
        file.id: before
        for file in files
        if file.what is What.ADDED and file.id in new and (before := _was(new[file.id], gone)) is not None
    }
    for file in files:
        if file.id in moved.values():
            continue
        was = moved.get(file.id, file.id)
        new_document = new.get(file.id)
        old_data = old[was].data if was in old else None
        new_data = new_document.data if new_document is not None else None
        if new_data is None and file.what is not What.REMOVED:
            changes: tuple[Change, ...] = (Change((), "", "", _NOT_READ, _NOT_READ),)
        elif old_data is None and file.what is What.CHANGED:
            mended = Change((), "", "", "This file could not be read before. All of it is new.", _NOT_READ)
            changes = (mended,)
        else:
            changes = compare(old_data, new_data, schemas, kind)
        if was != file.id and new_data is not None:
            changes = tuple(_renamed(changes, was, file.id, new_data))
        lines = tuple(_line(new_document, change) for change in changes)
        yield EntryChange(file.path, kind, file.id, was, old_data, new_data, changes, lines)


def _was(document: Document, gone: Mapping[str, Document]) -> str | None:
    """The id of the removed entry that this new one was, by its `formerly` or because it says the very same."""
    formerly = document.data.get("formerly")
    named = [old for old in formerly if old in gone] if isinstance(formerly, list) else []
    same = [old for old, before in gone.items() if before.data == document.data]
    return next(iter((*named, *same)), None)


def _renamed(changes: Sequence[Change], was: str, entry_id: str, new: Data) -> Iterator[Change]:
    formerly = new.get("formerly")
    leads_on = isinstance(formerly, list) and was in formerly
    words = f"It moves from the address {was} to {entry_id}. " + (
        "The old address leads here." if leads_on else f"So that old links go on working, add:  formerly: [{was}]"
    )
    elsewhere = was.partition("/")[0] != entry_id.partition("/")[0]
    yield Change((), was, entry_id, words, _OTHER_PROVIDER if elsewhere else "")
    for change in changes:
        # The old name of the file itself, of the same provider, is not an address taken from somebody else.
        own = change.field == "formerly" and leads_on and not elsewhere and formerly == [was]
        yield replace(change, reason="") if own else change


def _line(document: Document | None, change: Change) -> int:
    if document is None or not change.keys:
        return 0
    keys = change.keys
    while keys:
        value: Any = document.data
        for key in keys:
            inside = isinstance(value, dict) and key in value
            inside = inside or (isinstance(value, list) and isinstance(key, int) and key < len(value))
            if not inside:
                break
            value = value[key]
        else:
            return document.locate(keys).line
        keys = keys[:-1]
    return 0
