"""What was imported before: which item of a source became which entry, and a sum of each part as the source had it.

One small file a source, import/<source>.json, kept in Git beside the content. It holds sums and no words, so that what
somebody withdraws is not kept here. What is still to be finished has a file of the same kind in import/to-finish/,
which is not kept in Git: it may hold what must not be public.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from activity_directory.load.file_names import is_good

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "import"
TO_FINISH = f"{FOLDER}/to-finish"
MAX_BYTES = 64 * 1024 * 1024
VERSION = 1

Sums = Mapping[str, str]
"""For each part of an entry ("name", "venue/postcode") a sum of what the source said."""

_SUM = re.compile(r"[0-9a-f]{16}").fullmatch


class LedgerFault(ValueError):  # noqa: N818 - the file is at fault
    """A ledger that cannot be relied on, in a sentence."""


@dataclass(frozen=True, slots=True)
class Record:
    """Where one item (or provider) of a source went, and what the source said then."""

    id: str
    sums: Sums = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ledger:
    """All records of one source, by the source's own ids."""

    source: str
    providers: Mapping[str, Record] = field(default_factory=dict)
    items: Mapping[str, Record] = field(default_factory=dict)

    def beside(self, other: Ledger) -> Ledger:
        """The records of both; of one that is in both, this one's."""
        return Ledger(self.source, {**other.providers, **self.providers}, {**other.items, **self.items})

    def text(self) -> str:
        """The file, a line a record, in the order of the source's ids: the same records give the same bytes."""
        blocks = ",\n".join(
            f'"{name}": {{\n' + ",\n".join(_line(key, records[key]) for key in sorted(records)) + "\n}"
            for name, records in (("providers", self.providers), ("items", self.items))
        )
        return f'{{\n"version": {VERSION},\n"source": {_json(self.source)},\n{blocks}\n}}\n'


def _line(source_id: str, record: Record) -> str:
    return f"{_json(source_id)}: {_json({'id': record.id, 'sums': dict(sorted(record.sums.items()))})}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=True)


def read_ledger(project: Path, source: str) -> Ledger:
    """The ledger of a source; an empty one when there is none yet. Raises LedgerFault when it cannot be relied on."""
    return _read(project, FOLDER, source).beside(_read(project, TO_FINISH, source))


def _read(project: Path, folder: str, source: str) -> Ledger:
    path = project / folder / f"{source}.json"
    if not path.exists():
        return Ledger(source)
    mend = f"Take back the last good version of {folder}/{source}.json."
    if path.is_symlink() or path.stat().st_size > MAX_BYTES:
        raise LedgerFault(f"{folder}/{source}.json is a link or too large. {mend}")
    try:
        data = json.loads(path.read_bytes())
        if (data["version"], data["source"]) == (VERSION, source):
            return Ledger(source, _records(data["providers"], parts=1), _records(data["items"], parts=2))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass
    raise LedgerFault(f"{folder}/{source}.json is not what the program wrote. {mend}")


def _records(data: Mapping[str, Any], *, parts: int) -> dict[str, Record]:
    found = {}
    for source_id, record in data.items():
        names = str(record["id"]).split("/")
        if len(names) != parts or not all(is_good(name) for name in names):
            raise ValueError
        if not all(isinstance(name, str) and _SUM(value) for name, value in record["sums"].items()):
            raise ValueError
        found[source_id] = Record(record["id"], record["sums"])
    return found


def sum_of(value: Any) -> str:
    """The first 16 hex digits of the SHA-256 of a value, whatever the order of its names."""
    text = json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def sums_of(data: Mapping[str, Any]) -> dict[str, str]:
    """A sum for each part of an entry: names of a mapping each by itself, lists as a whole."""
    return {part: sum_of(value) for part, value in parts_of(data).items()}


def parts_of(data: Mapping[str, Any]) -> dict[str, Any]:
    """The parts that are compared: {"venue": {"postcode": ...}} is "venue/postcode"."""
    parts: dict[str, Any] = {}
    for name, value in data.items():
        if isinstance(value, dict):
            parts.update({f"{name}/{inner}": inside for inner, inside in value.items()})
        else:
            parts[name] = value
    return parts
