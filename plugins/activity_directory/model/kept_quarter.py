"""What the brochure of a closed quarter printed (content/quarters), and its PDFs in the archive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from activity_directory.schedule import Quarter

if TYPE_CHECKING:
    from pathlib import Path

Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class KeptEntry:
    """An entry as it was printed: its id of that day, its name, who runs it, and its area's id ("" for everywhere).

    `words` is a sum of what was printed of it, "" for one that was a number to ring only.
    """

    id: str
    name: str
    provider: str
    area: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A PDF of the archive that can be offered: its name, its edition in words, its size in bytes."""

    name: str
    title: str
    size: int
    source: Path


@dataclass(frozen=True, slots=True)
class KeptQuarter:
    """One closed quarter. `wording` says which wording of the program the sums belong to.

    `files` are those that the archive really holds. `withdrawn` is the day on which something in it was withdrawn:
    then there are none.
    """

    quarter: Quarter
    closed: date
    wording: int
    printed: tuple[KeptEntry, ...]
    ring_first: tuple[KeptEntry, ...] = ()
    pictures: tuple[str, ...] = ()
    files: tuple[KeptFile, ...] = ()
    withdrawn: date | None = None


def read_quarters(quarters: Mapping[str, Data], archive: Mapping[str, Path]) -> tuple[KeptQuarter, ...]:
    """The closed quarters, the oldest first. `archive` maps "<quarter>/<name>.pdf" to the file on disk."""
    return tuple(_quarter(Quarter.parse(key), data, archive) for key, data in sorted(quarters.items()))


def past_quarters(quarters: tuple[KeptQuarter, ...], making: Quarter | None) -> tuple[KeptQuarter, ...]:
    """Those to list beside the one that this build makes, the newest first: with PDFs to offer, or withdrawn."""
    listed = (kept for kept in reversed(quarters) if kept.files or kept.withdrawn is not None)
    return tuple(kept for kept in listed if kept.quarter != making)


def _quarter(quarter: Quarter, data: Data, archive: Mapping[str, Path]) -> KeptQuarter:
    withdrawn = data.get("withdrawn")
    named = [] if withdrawn else data.get("files", ())
    return KeptQuarter(
        quarter=quarter,
        closed=date.fromisoformat(data["closed"]),
        wording=data["wording"],
        printed=tuple(_entry(item) for item in data["printed"]),
        ring_first=tuple(_entry(item) for item in data.get("ring_first", ())),
        pictures=tuple(data.get("pictures", ())),
        files=tuple(
            KeptFile(item["name"], item["title"], item["size"], source)
            for item in named
            if (source := archive.get(f"{quarter.id}/{item['name']}")) is not None
        ),
        withdrawn=date.fromisoformat(withdrawn) if withdrawn else None,
    )


def _entry(item: Data) -> KeptEntry:
    return KeptEntry(item["id"], item["name"], item["provider"], item.get("area", ""), item.get("words", ""))
