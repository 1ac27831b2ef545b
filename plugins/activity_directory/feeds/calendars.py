"""Calendar files: one of each activity, and those to subscribe to, by area, by interest and of what is new.

Wherever there is an activity's page there is its calendar file at the same address but for the ending, also when it
holds no dates: a phone that reads it again must find that the dates are gone, not that the file is.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from activity_directory.calendar_files import calendar_of, dates_covered, events_of
from activity_directory.model import OutputFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from activity_directory.model import Activity, Directory, Render

NEW_DAYS = 31
"""How long an activity counts as new: a family that looks in once a month misses none."""
_ABOUT = "Dates from {}. They come anew each night. Ring before you go."


@dataclass(frozen=True, slots=True)
class Subscription:
    """A calendar that keeps itself up to date: its address from the site's top, and the activities with dates in it."""

    path: str
    title: str
    activities: tuple[str, ...]
    group: str = ""

    @property
    def count(self) -> int:
        """How many activities have dates in it."""
        return len(self.activities)


def calendar_files(directory: Directory, render: Render) -> Iterator[OutputFile]:
    """Every calendar file, and the page that says how to use them."""
    events = {}
    for activity in directory.activities:
        events[activity.id] = found = events_of(activity, directory)
        yield OutputFile(f"activities/{activity.id}.ics", calendar_of("", [found]))
    yield from _old_addresses(directory, events)
    dated = [activity for activity in directory.listed if events[activity.id]]
    groups = (_new(directory, dated), *_areas(directory, dated), *_interests(directory, dated))
    for each in groups:
        yield _file(each, directory, events)
    yield _page(directory, groups, render)


def _old_addresses(directory: Directory, events: Mapping[str, str]) -> Iterator[OutputFile]:
    """What a phone may still ask for: the file of a renamed entry, and of one that is being checked."""
    for old, new in sorted(directory.redirects.items()):
        if new in events:
            yield OutputFile(f"activities/{old}.ics", calendar_of("", [events[new]]))
    for entry in directory.withheld:
        if entry.id not in directory.redirects:
            yield OutputFile(f"activities/{entry.id}.ics", calendar_of("", []))


def _new(directory: Directory, dated: list[Activity]) -> Subscription:
    today = directory.today
    new = tuple(each.id for each in dated if each.added and 0 <= (today - each.added).days <= NEW_DAYS)
    return Subscription("feeds/new.ics", "New this month", new)


def _areas(directory: Directory, dated: list[Activity]) -> Iterator[Subscription]:
    found: dict[str, list[str]] = defaultdict(list)
    for activity in dated:
        for area in activity.areas:
            found[area.id].append(activity.id)
    for area in directory.areas:
        yield Subscription(f"feeds/areas/{area.id}.ics", area.title, tuple(found[area.id]))


def _interests(directory: Directory, dated: list[Activity]) -> Iterator[Subscription]:
    found: dict[str, list[str]] = defaultdict(list)
    for activity in dated:
        for interest in activity.interests:
            found[interest.id].append(activity.id)
    for interest in directory.vocabularies["interests"]:
        path = f"feeds/interests/{interest.id}.ics"
        yield Subscription(path, interest.title, tuple(found[interest.id]), interest.group)


def _file(each: Subscription, directory: Directory, events: Mapping[str, str]) -> OutputFile:
    site = directory.site
    content = calendar_of(
        f"{each.title} ({site.name})",
        (events[activity] for activity in each.activities),
        about=_ABOUT.format(site.name),
        source=site.base_url and site.base_url + each.path,
    )
    return OutputFile(each.path, content)


def _page(directory: Directory, groups: tuple[Subscription, ...], render: Render) -> OutputFile:
    base = directory.site.base_url
    page = render(
        "pages/subscribe.html",
        root="",
        # A phone that is given this address asks whether to subscribe, where https would only show the file.
        webcal=f"webcal://{base.partition('://')[2]}" if base else "",
        last=dates_covered(directory.today).last,
        new=groups[0],
        areas=[each for each in groups[1:] if not each.group and each.count],
        interests=_by_group(each for each in groups if each.group and each.count),
    )
    return OutputFile("subscribe.html", page.encode())


def _by_group(interests: Iterable[Subscription]) -> list[tuple[str, list[Subscription]]]:
    """Interests under their groups, in the vocabulary's order."""
    groups: dict[str, list[Subscription]] = {}
    for each in interests:
        groups.setdefault(each.group, []).append(each)
    return list(groups.items())
