"""What is new, changed and ended since the last quarter that was closed, and what came of what families said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.brochure.book import Gone, News, Reference, SaidItem, SaidRound, Since
from activity_directory.brochure.facts import phone_of, sentence, town_of
from activity_directory.brochure.keeping import WORDING, sum_of
from activity_directory.schedule import date_in_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.brochure.book import AreaSection, Entry
    from activity_directory.model import Directory, KeptEntry, KeptQuarter
    from activity_directory.schedule import Quarter

_WHO = {"parent-carers": "said_parents", "young-people": "said_young", "providers": "said_providers"}


def last_closed(directory: Directory, quarter: Quarter) -> KeptQuarter | None:
    """The quarter that was closed last before this one; None when there is none."""
    return max(
        (kept for kept in directory.quarters if kept.quarter < quarter), key=lambda kept: kept.quarter, default=None
    )


def since_last(
    directory: Directory, quarter: Quarter, areas: tuple[AreaSection, ...], say: Mapping[str, str]
) -> Since | None:
    """The book beside the last one, exactly; None when none was closed before."""
    last = last_closed(directory, quarter)
    if last is None:
        return None
    entries = {entry.id: entry for area in areas for group in area.groups for entry in group.entries}
    now_ring_first = {item.key.removeprefix("r-") for area in areas for item in area.ring_first}
    before = {_today(directory, kept): kept for kept in last.printed}
    only_rung = {_today(directory, kept): kept for kept in last.ring_first}
    ever = {
        _today(directory, kept)
        for older in directory.quarters
        if older.quarter < last.quarter
        for kept in (*older.printed, *older.ring_first)
    }
    new, changed = [], []
    for entry in entries.values():
        if entry.id in before:
            words = _what_changed(directory, entry, last, before[entry.id], say)
            if words:
                changed.append(_news(directory, entry, words))
        elif entry.id in only_rung:
            changed.append(_news(directory, entry, say["since_checked"]))
        else:
            new.append(_news(directory, entry, _why_new(directory, entry, last, say, back=entry.id in ever)))
    gone = [_gone(directory, key, kept, say, ring_first=True) for key, kept in before.items() if key in now_ring_first]
    gone += [
        _gone(directory, key, kept, say)
        for key, kept in {**only_rung, **before}.items()
        if key not in entries and key not in now_ring_first
    ]
    return Since(
        last.quarter.title,
        tuple(sorted(new, key=_by_name)),
        tuple(sorted(changed, key=_by_name)),
        tuple(sorted(gone, key=_by_name)),
    )


def said_since(
    directory: Directory, quarter: Quarter, areas: tuple[AreaSection, ...], say: Mapping[str, str]
) -> tuple[SaidRound, ...]:
    """The rounds published since the last quarter was closed, the newest first; without any, the newest there is."""
    last = last_closed(directory, quarter)
    rounds = [each for each in directory.feedback if last is None or each.on > last.closed]
    if last is None or not rounds:
        rounds = list(directory.feedback[:1])
    entries = {entry.id: entry for area in areas for group in area.groups for entry in group.entries}
    return tuple(
        SaidRound(
            each.title,
            sentence(say["said_published"].replace("{day}", date_in_words(each.on, year=True, weekday=False))),
            tuple(
                SaidItem(
                    say[_WHO.get(item.who, "said_you")],
                    sentence(item.said),
                    sentence(item.did),
                    tuple(
                        Reference(entries[now].key, entries[now].name)
                        for key in item.activities
                        if (now := directory.redirects.get(key, key)) in entries
                    ),
                )
                for item in each.items
            ),
        )
        for each in rounds
    )


def _today(directory: Directory, kept: KeptEntry) -> str:
    """The id that an entry has today: it may have been renamed since it was printed."""
    return directory.redirects.get(kept.id, kept.id)


def _why_new(directory: Directory, entry: Entry, last: KeptQuarter, say: Mapping[str, str], *, back: bool) -> str:
    """Nothing for what is new indeed; what came and went, or had no dates last time, is not called new."""
    if back:
        return say["since_back"]
    activity = directory.activity(entry.id)
    known = activity is not None and activity.added is not None and activity.added <= last.closed
    return say["since_not_then"] if known else ""


def _what_changed(
    directory: Directory, entry: Entry, last: KeptQuarter, kept: KeptEntry, say: Mapping[str, str]
) -> str:
    """What to say of an entry that was printed before, "" where nothing changed."""
    activity = directory.activity(entry.id)
    changed = activity.changed if activity is not None else None
    if changed is not None and changed.on > last.closed:
        return sentence(changed.what)
    if kept.name != entry.name:
        return say["since_name"].replace("{before}", kept.name)
    return say["since_details"] if last.wording == WORDING and kept.words != sum_of(entry) else ""


def _news(directory: Directory, entry: Entry, words: str) -> News:
    activity = directory.activity(entry.id)
    town = town_of(activity.venue) if activity is not None else ""
    return News(entry.name, entry.provider, town, words, (entry.key,))


def _gone(directory: Directory, key: str, kept: KeptEntry, say: Mapping[str, str], *, ring_first: bool = False) -> Gone:
    activity = directory.activity(key)
    club = next((each for each in directory.providers if each.id == key.partition("/")[0]), None)
    phone = (phone_of(activity) if activity is not None else club.contact.phone if club is not None else "") or (
        directory.site.contact.phone
    )
    if activity is None:
        withheld = any(entry.id == key for entry in directory.withheld)
        why = "since_being_checked" if withheld else "since_unlisted"
    elif activity.ended:
        why = "since_ended"
    elif activity.status.id == "paused":
        why = "since_paused"
    else:
        why = "since_ring_first" if ring_first else "since_nothing_on"
    ended = why == "since_ended"
    return Gone(kept.name, kept.provider, say[why], "" if ended else f"{say['since_ring']} {phone}", kept.area)


def _by_name(item: News | Gone) -> tuple[str, str, str]:
    return (item.name.casefold(), item.name, item.provider)
