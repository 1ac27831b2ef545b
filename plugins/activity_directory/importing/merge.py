"""Three versions of an entry: as it was imported last, as it stands now, as the source has it today.

What somebody changed by hand since stays as they made it. What only the source changed is taken. Of a part that both
changed, the hand's version stays and the difference is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from activity_directory.importing.ledger import Sums, parts_of, sum_of

if TYPE_CHECKING:
    from activity_directory.importing.item import Data

# A source that stops saying these has not taken them back.
_SAID_ONCE = frozenset({"checked", "added", "changed"})


@dataclass(frozen=True, slots=True)
class Kept:
    """A part that stays although the source has something else. `theirs` None: the source no longer says it."""

    name: str
    theirs: Any


@dataclass(frozen=True, slots=True)
class Merged:
    """The entry as it is to be, what was kept against the source, and the sums to remember."""

    data: Data
    kept: tuple[Kept, ...]
    sums: Sums


def merge(base: Sums, now: Data, theirs: Data) -> Merged:
    """Bring what the source changed since `base` into `now`.

    A mapping (a venue, the booking) is taken part by part as long as nobody altered it by hand; adding to it is no
    altering. Once somebody has, the whole of it is theirs: half an old address and half a new one is no address.
    """
    ours, new = parts_of(now), parts_of(theirs)
    altered = {_group(name) for name in base if name.partition("/")[1] and _sum(ours, name) != base[name]}
    data: Data = {name: dict(value) if isinstance(value, dict) else value for name, value in now.items()}
    kept: list[Kept] = []
    sums = dict(base)
    for name in sorted(base.keys() | new.keys(), key=lambda name: (name in new, name)):  # what goes makes room first
        if name not in new and _group(name) in _SAID_ONCE:
            continue
        was, is_now, is_new = base.get(name), _sum(ours, name), _sum(new, name)
        if is_new == was:
            continue  # the source says what it said; whatever stands there is somebody's wish
        if is_now == is_new:
            _remember(sums, name, is_new)  # somebody has made the same change by hand
        elif is_now == was and _group(name) not in altered and not _is_of_another_shape(name, data):
            _put(data, name, new.get(name))
            _remember(sums, name, is_new)
        else:
            kept.append(Kept(name, new.get(name)))
    quarrels = {_group(part.name) for part in kept}
    sums = {name: value for name, value in sums.items() if _group(name) not in quarrels}
    sums |= {name: value for name, value in base.items() if _group(name) in quarrels}
    return Merged(data, tuple(kept), sums)


def _group(name: str) -> str:
    return name.partition("/")[0]


def _sum(parts: Data, name: str) -> str | None:
    return sum_of(parts[name]) if name in parts else None


def _remember(sums: dict[str, str], name: str, value: str | None) -> None:
    if value is None:
        sums.pop(name, None)
    else:
        sums[name] = value


def _is_of_another_shape(name: str, data: Data) -> bool:
    """Whether somebody has written text where the source has names, or the other way round."""
    group, slash, _ = name.partition("/")
    return group in data and isinstance(data[group], dict) != bool(slash)


def _put(data: Data, name: str, value: Any) -> None:
    group, slash, inner = name.partition("/")
    if not slash:
        if value is None:
            data.pop(name, None)
        else:
            data[name] = value
        return
    inside = data.setdefault(group, {})
    if value is None:
        inside.pop(inner, None)
        if not inside:
            del data[group]
    else:
        inside[inner] = value
