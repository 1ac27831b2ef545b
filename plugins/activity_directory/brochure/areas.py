"""The activities, area by area and day by day, in the order in which the book prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.brochure.edition import AreaSection, Entry, Fact, Group, Reference, RingFirst
from activity_directory.brochure.facts import facts_of, phone_of, short_address, town_of
from activity_directory.brochure.timetable import EVERYWHERE, area_of, timetables
from activity_directory.schedule import ScheduleKind, When, date_in_words
from activity_directory.schedule.names import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from activity_directory.brochure.selection import Chosen, Selection
    from activity_directory.model import Activity, Directory
    from activity_directory.schedule import Quarter

_SEVERAL, _HOLIDAYS, _ARRANGED = 7, 8, 9
_GROUPS = {
    **{at: f"{day}s" for at, day in enumerate(WEEKDAYS)},
    _SEVERAL: "On several days",
    _HOLIDAYS: "In the school holidays",
    _ARRANGED: "Times agreed with you",
}
_MASK = 2
_LONG = 1500
"""An entry with more letters than this in one of its columns could fill more than a page: it is measured first."""

COLUMNS = (("when", "where", "cost", "book"), ("who", "help", "stays"))
"""The facts that stand under one another on paper."""


def keys_of(selection: Selection, directory: Directory) -> dict[str, str]:
    """An anchor for each activity that is printed in full, by id: "e1", "e2" ... in the order of printing."""
    order = {area: at for at, (area, _, _) in enumerate(_sections(directory))}
    in_order = sorted(
        selection.chosen,
        key=lambda found: (
            order[area_of(found.activity.venue)],
            _group_of(found),
            found.activity.name.casefold(),
            found.activity.id,
        ),
    )
    return {found.activity.id: f"e{at}" for at, found in enumerate(in_order, 1)}


def areas_of(
    selection: Selection, directory: Directory, quarter: Quarter, keys: Mapping[str, str]
) -> tuple[AreaSection, ...]:
    """Every area that has something to print, and last what happens online and all over the county."""
    weeks = timetables(selection.chosen, keys)
    by_area: dict[str, list[Chosen]] = {}
    for found in sorted(selection.chosen, key=lambda found: int(keys[found.activity.id][1:])):
        by_area.setdefault(area_of(found.activity.venue), []).append(found)
    sections: list[AreaSection] = []
    for area, title, description in _sections(directory):
        chosen = by_area.get(area, [])
        ring_first = tuple(
            _ring_first(activity) for activity in selection.ring_first if area_of(activity.venue) == area
        )
        if chosen or ring_first or area in weeks:
            groups = _groups(chosen, directory, quarter, keys)
            number = len(sections) + 1
            sections.append(AreaSection(area, title, description, number, groups, weeks.get(area, ()), ring_first))
    return tuple(sections)


def _sections(directory: Directory) -> list[tuple[str, str, str]]:
    everywhere = (EVERYWHERE, "Online and all over the county", "You can join in from anywhere.")
    return [*((area.id, area.title, area.description) for area in directory.areas), everywhere]


def _group_of(found: Chosen) -> int:
    """Monday is 0; several days, the holidays and times agreed with each family come after Sunday."""
    if not found.sessions:
        return _ARRANGED
    if all(
        item.pattern.schedule.when is When.HOLIDAYS and item.pattern.schedule.kind is not ScheduleKind.DATES
        for item in found.sessions
    ):
        return _HOLIDAYS
    days = {item.session.day.weekday() for item in found.sessions}
    return days.pop() if len(days) == 1 else _SEVERAL


def _groups(
    chosen: Sequence[Chosen], directory: Directory, quarter: Quarter, keys: Mapping[str, str]
) -> tuple[Group, ...]:
    by_group: dict[int, list[Chosen]] = {}
    also: dict[int, list[Chosen]] = {}
    for found in chosen:
        group = _group_of(found)
        by_group.setdefault(group, []).append(found)
        if group > 6:
            for day in sorted({item.session.day.weekday() for item in found.sessions}):
                also.setdefault(day, []).append(found)
    return tuple(
        Group(
            title=_GROUPS[group],
            key=f"g{keys[by_group[group][0].activity.id][1:]}",
            entries=tuple(_entry(found, directory, quarter, keys[found.activity.id]) for found in by_group[group]),
            also=tuple(Reference(keys[found.activity.id], found.activity.name) for found in also.get(group, ())),
        )
        for group in sorted(by_group)
    )


def _entry(found: Chosen, directory: Directory, quarter: Quarter, key: str) -> Entry:
    activity = found.activity
    facts = facts_of(activity, directory, quarter)
    page = f"activities/{activity.id}.html"
    url = f"{directory.site.base_url}{page}" if directory.site.base_url else ""
    notice = activity.notice
    in_force = notice is not None and (notice.last is None or notice.last >= quarter.first)
    letters = max(sum(_letters(fact) for fact in facts if fact.kind in kinds) for kinds in COLUMNS)
    return Entry(
        key=key,
        id=activity.id,
        name=activity.name,
        provider=activity.provider.name,
        summary=activity.summary,
        symbol=next((interest.symbol for interest in activity.interests if interest.symbol), ""),
        status=f"{activity.status.title}. {activity.status.description}" if activity.status.id == "full" else "",
        notice=notice.text if notice is not None and in_force else "",
        facts=facts,
        phone=_number(activity, directory),
        checked=_checked(activity),
        page=page,
        address=short_address(url),
        code=_code(url),
        long=letters > _LONG,
    )


def _letters(fact: Fact) -> int:
    return sum(len(line.lead) + len(line.text) for line in fact.lines)


def _number(activity: Activity, directory: Directory) -> str:
    """The number to ring; where an entry has none, the team's, who can ask for the family."""
    own = phone_of(activity)
    if own:
        return f"Ring {own}"
    team = f"ing the {directory.site.contact.name}, {directory.site.contact.phone}"
    text = activity.booking.text or activity.contact.text
    return f"Text {text}, or r{team}" if text else f"R{team}"


def _checked(activity: Activity) -> str:
    by = "the provider" if activity.checked.by == "provider" else "our staff"
    return f"Checked by {by} on {_day(activity.checked.on)}"


def _ring_first(activity: Activity) -> RingFirst:
    return RingFirst(
        key=f"r-{activity.id}",
        name=activity.name,
        provider=activity.provider.name,
        town=town_of(activity.venue),
        phone=phone_of(activity),
        checked=f"Last checked on {_day(activity.checked.on)}",
        page=f"activities/{activity.id}.html",
    )


def _day(day: date) -> str:
    return date_in_words(day, year=True, weekday=False)


def _code(url: str) -> tuple[str, ...]:
    """The QR code of an address as rows of "1" and "0", without a quiet zone; () without an address."""
    if not url:
        return ()
    import segno

    # Any mask is read as well; trying all eight to find the prettiest costs ten times the rest of the entry.
    code = segno.make_qr(url, error="m", boost_error=False, mask=_MASK)
    return tuple("".join("1" if module else "0" for module in row) for row in code.matrix)
