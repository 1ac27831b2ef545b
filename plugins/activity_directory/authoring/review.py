"""Who has to look at a change before it goes in, and what the change is called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from activity_directory.authoring.own_facts import SAFETY
from activity_directory.authoring.two_folders import FileChange, Kind, What

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from activity_directory.authoring.entry_changes import EntryChange

NEEDS_STAFF = "needs staff review"
LABELS: Mapping[str, str] = {
    NEEDS_STAFF: "A member of staff must look before this goes in",
    "the provider's own": "A provider changes what is its own",
    "safety facts": "Ages, help, who stays, the place, contacts or the like change",
    "new activity": "An activity comes in",
    "new provider": "A provider comes in",
    "leaves": "An activity or a provider leaves the directory",
    "pictures": "A picture comes in or changes",
    "staff's files": "The directory's own words and settings change",
    "the program": "The program, the looks or the workflows change",
    "to mend": "Something must be mended first",
}
"""Every label that a change can have, and what it says beside it. At most 100 letters, as GitHub allows."""

_PROGRAM = "It changes how the directory is made: the code, the looks, the rules or the workflows."
_STAFF = "It is one of the directory's own files."


@dataclass(frozen=True, slots=True)
class ToLookAt:
    """Something that a member of staff looks at, and why. `line` is 0 for the file as a whole."""

    path: str
    line: int
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Review:
    """What the change needs. `author_known` None: nobody said who proposes it."""

    to_look_at: tuple[ToLookAt, ...]
    author_known: bool | None
    labels: tuple[str, ...]

    @property
    def needs_staff(self) -> bool:
        """Whether a member of staff must look first."""
        return bool(self.to_look_at)


def review_of(
    entries: Sequence[EntryChange],
    files: Sequence[FileChange],
    providers: Mapping[str, Mapping[str, Any]],
    author: str = "",
    *,
    to_mend: bool = False,
) -> Review:
    """Who looks at these changes. `providers` are the providers' data as they are now, before the change.

    `author` is the account that proposes it, "" where nobody knows. It is held against `maintainers` as they stand
    before the change: nobody lets themselves in.
    """
    to_look_at = [*_facts(entries), *_files(files)]
    touched = sorted({file.provider for file in files if file.provider})
    strangers = [provider for provider in touched if not _may_change(author, providers.get(provider))]
    if author:
        to_look_at += [_stranger(provider, author, providers.get(provider), files) for provider in strangers]
    known = None if not author else not strangers
    labels = set(_labels(entries, files))
    if to_look_at:
        labels.add(NEEDS_STAFF)
    if to_mend:
        labels.add("to mend")
    return Review(tuple(to_look_at), known, tuple(label for label in LABELS if label in labels))


def _may_change(author: str, provider: Mapping[str, Any] | None) -> bool:
    maintainers = (provider or {}).get("maintainers")
    if not isinstance(maintainers, list):
        return False
    # Hosting services take account names for the same whatever their case.
    return author.casefold() in {str(each).casefold().removeprefix("@") for each in maintainers}


def _stranger(provider: str, author: str, data: Mapping[str, Any] | None, files: Iterable[FileChange]) -> ToLookAt:
    path = next(file.path for file in files if file.provider == provider)
    name = data.get("name", provider) if data is not None else provider
    return ToLookAt(
        path,
        0,
        f"Files of {name} change.",
        f"The account {author} does not stand under maintainers in content/providers/{provider}.yaml. "
        f"Ask {name} whether it is theirs, and put it there.",
    )


def _facts(entries: Iterable[EntryChange]) -> Iterator[ToLookAt]:
    for entry in entries:
        for change, line in zip(entry.changes, entry.lines, strict=True):
            if change.safety:
                yield ToLookAt(entry.path, line, change.words, change.reason)


def _files(files: Iterable[FileChange]) -> Iterator[ToLookAt]:
    for file in files:
        match file.kind:
            case Kind.PICTURE if file.what is not What.REMOVED:
                yield ToLookAt(file.path, 0, f"A picture is {file.what}.", SAFETY["activity"]["images"])
            case Kind.STAFF:
                yield ToLookAt(file.path, 0, f"This file is {file.what}.", _STAFF)
            case Kind.PROGRAM:
                yield ToLookAt(file.path, 0, f"This file is {file.what}.", _PROGRAM)


def _labels(entries: Iterable[EntryChange], files: Iterable[FileChange]) -> Iterator[str]:
    for entry in entries:
        if entry.old is None and entry.new is not None:
            yield f"new {entry.kind}"
        elif entry.new is None:
            yield "leaves"
        elif any(change.safety for change in entry.changes):
            yield "safety facts"
        if entry.old is not None and any(not change.safety for change in entry.changes):
            yield "the provider's own"
    kinds = {file.kind for file in files if file.what is not What.REMOVED or file.kind is not Kind.PICTURE}
    for kind, label in ((Kind.PICTURE, "pictures"), (Kind.STAFF, "staff's files"), (Kind.PROGRAM, "the program")):
        if kind in kinds:
            yield label
