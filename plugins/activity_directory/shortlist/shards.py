"""Which file holds an activity: found from its id alone, so that a page fetches only those of what was kept.

The same arithmetic stands in theme/static/js/shortlist-data.js; a test holds the two together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

PER_SHARD = 16
"""About this many activities travel together: five files, for a list of five, are about 25 kB in any county."""

_BASIS = 0x811C9DC5
_PRIME = 0x01000193

_T = TypeVar("_T")


def shards_for(count: int) -> int:
    """How many files `count` activities are put into; at least one."""
    return max(1, -(-count // PER_SHARD))


def shard_of(activity_id: str, shards: int) -> int:
    """The number of the file, 0 to shards - 1: FNV-1a over the id's letters, which are ASCII."""
    number = _BASIS
    for letter in activity_id.encode():
        number = (number ^ letter) * _PRIME & 0xFFFFFFFF
    return number % shards


def dealt(items: Mapping[str, _T], shards: int) -> list[dict[str, _T]]:
    """The items by file, each file's in the order of ids."""
    files: list[dict[str, _T]] = [{} for _ in range(shards)]
    for activity_id in sorted(items):
        files[shard_of(activity_id, shards)][activity_id] = items[activity_id]
    return files
