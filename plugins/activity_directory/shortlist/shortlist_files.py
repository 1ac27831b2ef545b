"""The shortlist's view: the page, and the files that its script reads the words and the dates from."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from activity_directory.calendar_files import CLOSING, events_of, opening_of
from activity_directory.model import OutputFile, Withheld
from activity_directory.shortlist.kept import kept_of, questions
from activity_directory.shortlist.shards import dealt, shards_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.model import Activity, Directory, Render, Settings

PAGE = "my-list.html"


def shortlist(directory: Directory, settings: Settings, render: Render) -> Iterator[OutputFile]:  # noqa: ARG001 - a view
    """my-list.html, and for each shard shortlist/keep-N.js (words) and shortlist/calendar-N.js (events)."""
    entries = entries_of(directory)
    shards = shards_for(len(entries))
    # As text at once, shard by shard: the words of a large county are many times as large as they are written.
    keep = [_js({key: words_for(entry, directory) for key, entry in file.items()}) for file in dealt(entries, shards)]
    listed = {activity.id: activity for activity in directory.listed}
    calendars = [
        _js({key: events_of(activity, directory) for key, activity in file.items()}) for file in dealt(listed, shards)
    ]
    stamp = _stamp((*keep, *calendars))
    frame = f"{_js(opening_of())},{_js(CLOSING)}"
    for number, (words, events) in enumerate(zip(keep, calendars, strict=True)):
        # The stamp also stands in the file: a browser that kept one of another build notices.
        start = f'"{stamp}",{number}'
        yield OutputFile(f"shortlist/keep-{number}.js", f"activityShortlist.keep({start},{words});\n".encode())
        yield OutputFile(
            f"shortlist/calendar-{number}.js", f"activityShortlist.calendar({start},{events},{frame});\n".encode()
        )
    page = render(
        f"pages/{PAGE}",
        root="",
        current="my-list",
        stamp=stamp,
        shards=shards,
        questions=questions(directory),
        address=f"{directory.site.base_url}{PAGE}" if directory.site.base_url else "",
    )
    yield OutputFile(PAGE, page.encode())


def entries_of(directory: Directory) -> dict[str, Activity | Withheld | str]:
    """What each id leads to: an activity, an entry that is being checked, or for an old id the id of today.

    Ended activities are here too: somebody may have kept one, and needs to be told.
    """
    moved = {old: new for old, new in directory.redirects.items() if directory.activity(new) is not None}
    withheld = {entry.id: entry for entry in directory.withheld if entry.id not in moved}
    return {**withheld, **moved, **{activity.id: activity for activity in directory.activities}}


def words_for(entry: Activity | Withheld | str, directory: Directory) -> object:
    """What a keep file says: kept_of() an activity, whom to ring about one that is being checked, or another id."""
    if isinstance(entry, str):
        return entry
    if isinstance(entry, Withheld):
        return {"checking": entry.provider_name, "phone": entry.phone or directory.site.contact.phone}
    return kept_of(entry, directory)


def _stamp(texts: tuple[str, ...]) -> str:
    """A short name for exactly these files."""
    digest = hashlib.sha256()
    for text in texts:
        digest.update(text.encode())
        digest.update(b"\n")
    return digest.hexdigest()[:10]


def _js(value: object) -> str:
    """A value as JavaScript. JSON is JavaScript since ES2019; the file is read as UTF-8, like the page."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
