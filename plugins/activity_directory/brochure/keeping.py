"""What is kept of a quarter that went to the printer: the text of content/quarters/<quarter>.json.

A sum stands for an entry's words. Two sums of one entry differ when the book said something else of it; dates of the
quarter, the day of its last check and notices that pass are no part of it, because they are other ones each time.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from activity_directory.brochure.facts import address_of
from activity_directory.model.in_words import ages_phrase
from activity_directory.schedule import ScheduleKind, rule_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from activity_directory.brochure.book import Book, Entry
    from activity_directory.model import Activity, Directory
    from activity_directory.schedule import Quarter

WORDING = 1
"""The wording of entries that sums are made of. Add one whenever a change of the program alters what entries say that
nobody changed: sums of another wording are not compared, so that no family is told of a change that is none."""

_LONG = 16


def usual_times(activity: Activity, directory: Directory, quarter: Quarter) -> tuple[str, ...]:
    """The rules that are in force in the quarter, without a date: the same each quarter until the provider changes one.

    Of single dates only the time of day is said.
    """
    rules = []
    for pattern in activity.schedules:
        schedule = pattern.schedule
        if schedule.span.first > quarter.last or schedule.span.last < quarter.first:
            continue
        if schedule.kind is ScheduleKind.DATES:
            rule = f"{schedule.start} {schedule.end}"
        else:
            rule = rule_in_words(replace(schedule, first=None, last=None, starting=None), directory.calendar)
        own = [address_of(pattern.venue)] if pattern.own_venue else []
        own += [ages_phrase(pattern.ages)] if pattern.own_ages else []
        rules.append("; ".join([rule, *own, pattern.note]))
    return tuple(sorted(set(rules)))


def sum_of(entry: Entry) -> str:
    """Sixteen letters and digits that stand for an entry's words."""
    facts = [
        [fact.kind, [[line.lead, line.text] for line in fact.lines if fact.kind != "when" or line.lead]]
        for fact in entry.facts
    ]
    words = [entry.name, entry.provider, entry.summary, entry.status, entry.phone, facts, entry.usual]
    return hashlib.sha256(json.dumps(words).encode()).hexdigest()[:_LONG]


def kept_text(book: Book, closed: date, files: Sequence[dict[str, Any]] = ()) -> str:
    """The file's text: an entry a line, in the order of ids, so that what changed is seen at a glance in a diff.

    `files` are the PDFs in the archive: name, title and size.
    """
    printed, ring_first = [], []
    for section in book.areas:
        area = {"area": section.id} if section.id else {}
        for group in section.groups:
            printed += [
                {"id": entry.id, "name": entry.name, "provider": entry.provider, **area, "words": sum_of(entry)}
                for entry in group.entries
            ]
        ring_first += [
            {"id": item.key.removeprefix("r-"), "name": item.name, "provider": item.provider, **area}
            for item in section.ring_first
        ]
    return as_text({
        "closed": closed.isoformat(),
        "wording": WORDING,
        "printed": printed,
        "ring_first": ring_first,
        "pictures": sorted(set(book.pictures)),
        "files": list(files),
    })  # fmt: skip


def as_text(data: dict[str, Any]) -> str:
    """A kept quarter's data as it is written: lists in a fixed order with an item a line."""
    parts = []
    for name, value in data.items():
        if isinstance(value, list):
            parts.append(f"{json.dumps(name)}: {_list(value)}")
        else:
            parts.append(f"{json.dumps(name)}: {json.dumps(value)}")
    return "{\n  " + ",\n  ".join(parts) + "\n}\n"


def _list(items: Iterable[Any]) -> str:
    lines = [
        json.dumps(item, ensure_ascii=False)
        for item in sorted(items, key=lambda item: item if isinstance(item, str) else item.get("id") or item["name"])
    ]
    return "[\n    " + ",\n    ".join(lines) + "\n  ]" if lines else "[]"
