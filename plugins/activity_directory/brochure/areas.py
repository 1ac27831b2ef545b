"""The activities, area by area and day by day, in the order in which the book prints them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from activity_directory.brochure import room as room_of
from activity_directory.brochure.book import AreaSection, Entry, Group, Reference, RingFirst
from activity_directory.brochure.facts import facts_of, phone_of, short_address, town_of
from activity_directory.brochure.keeping import usual_times
from activity_directory.brochure.qr_codes import modules
from activity_directory.brochure.timetable import EVERYWHERE, area_of, timetables
from activity_directory.schedule import ScheduleKind, When, date_in_words
from activity_directory.schedule.names import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
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
_NEARLY_A_PAGE = 0.9
"""An entry higher than this part of a page may fill more than one: it is measured before it is set."""


def entries_of(selection: Selection, directory: Directory, quarter: Quarter) -> dict[str, Entry]:
    """Every activity that is printed in full, by id and in the order of printing: by area, by day, and within a day
    so that entries fill pages. Their anchors follow that order: "e1", "e2" ...
    """
    found_by_area = _by_area(selection)
    in_order: list[Entry] = []
    for area, _, _ in _sections(directory):
        room = room_of.PAGE - room_of.TITLE
        groups = _by_group(found_by_area.get(area, ()))
        days = {
            item.session.day.weekday()
            for group, members in groups.items() if group > 6 for found in members for item in found.sessions
        }  # fmt: skip
        for group in sorted(groups):
            entries = [_entry(found, directory, quarter) for found in groups[group]]
            heights = [room_of.height_of(entry) for entry in entries]
            heading = room_of.BAR + (room_of.ALSO if group in days else 0.0)
            order, room = room_of.in_fewest_pages(heights, room, heading)
            in_order += [entries[at] for at in order]
    return {entry.id: replace(entry, key=f"e{at}") for at, entry in enumerate(in_order, 1)}


def areas_of(selection: Selection, directory: Directory, entries: Mapping[str, Entry]) -> tuple[AreaSection, ...]:
    """Every area that has something to print, and last what happens online and all over the county."""
    weeks = timetables(selection.chosen, {id_: entry.key for id_, entry in entries.items()})
    by_area = _by_area(selection)
    sections: list[AreaSection] = []
    for area, title, description in _sections(directory):
        chosen = by_area.get(area, [])
        ring_first = tuple(
            _ring_first(activity) for activity in selection.ring_first if area_of(activity.venue) == area
        )
        if chosen or ring_first or area in weeks:
            groups = _groups(chosen, entries)
            number = len(sections) + 1
            sections.append(AreaSection(area, title, description, number, groups, weeks.get(area, ()), ring_first))
    return tuple(sections)


def _by_area(selection: Selection) -> dict[str, list[Chosen]]:
    by_area: dict[str, list[Chosen]] = {}
    for found in sorted(selection.chosen, key=lambda found: (found.activity.name.casefold(), found.activity.id)):
        by_area.setdefault(area_of(found.activity.venue), []).append(found)
    return by_area


def _by_group(chosen: Iterable[Chosen]) -> dict[int, list[Chosen]]:
    by_group: dict[int, list[Chosen]] = {}
    for found in chosen:
        by_group.setdefault(_group_of(found), []).append(found)
    return by_group


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


def _groups(chosen: Sequence[Chosen], entries: Mapping[str, Entry]) -> tuple[Group, ...]:
    in_order = sorted(chosen, key=lambda found: int(entries[found.activity.id].key[1:]))
    by_group = _by_group(in_order)
    also: dict[int, list[Reference]] = {}
    for group, members in by_group.items():
        if group > 6:
            for found in members:
                entry = entries[found.activity.id]
                for day in sorted({item.session.day.weekday() for item in found.sessions}):
                    also.setdefault(day, []).append(Reference(entry.key, entry.name))
    return tuple(
        Group(
            title=_GROUPS[group],
            key=f"g{entries[by_group[group][0].activity.id].key[1:]}",
            entries=tuple(entries[found.activity.id] for found in by_group[group]),
            also=tuple(also.get(group, ())),
        )
        for group in sorted(by_group)
    )


def _entry(found: Chosen, directory: Directory, quarter: Quarter) -> Entry:
    activity = found.activity
    facts = facts_of(activity, directory, quarter)
    page = f"activities/{activity.id}.html"
    url = f"{directory.site.base_url}{page}" if directory.site.base_url else ""
    notice = activity.notice
    in_force = notice is not None and (notice.last is None or notice.last >= quarter.first)
    number = _number(activity, directory)
    entry = Entry(
        key="",
        id=activity.id,
        name=activity.name,
        provider=activity.provider.name,
        summary=activity.summary,
        symbol=next((interest.symbol for interest in activity.interests if interest.symbol), ""),
        status=f"{activity.status.title}. {activity.status.description}" if activity.status.id == "full" else "",
        notice=notice.text if notice is not None and in_force else "",
        facts=facts,
        phone=number,
        checked=_checked(activity),
        page=page,
        address=short_address(url),
        code=modules(url) if url else (),
        left=room_of.balanced(facts, number),
        interests=tuple(interest.title for interest in activity.interests),
        usual=usual_times(activity, directory, quarter),
    )
    return replace(entry, long=room_of.height_of(entry) > room_of.PAGE * _NEARLY_A_PAGE)


def _number(activity: Activity, directory: Directory) -> str:
    """The number to ring; where an entry has none, the team's, who can ask for the family."""
    own = phone_of(activity)
    if own:
        return f"Ring {own}"
    team = f"ing the {directory.site.contact.name}, {directory.site.contact.phone}"
    text = activity.booking.text or activity.contact.text
    return f"Text {text}, or r{team}" if text else f"R{team}"


def _checked(activity: Activity) -> str:
    by = "" if activity.checked.by == "provider" else "by our staff, "
    return f"Checked {by}{_day(activity.checked.on)}"


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
