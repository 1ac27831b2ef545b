"""Activities like this one: from the words that weigh most in it, the ages, and how near the other is.

The words' scores are those of the search itself. Words that say where, when, what it costs or who helps are left out:
a family that looks on wants the same thing to do, and the place and the ages are compared by themselves. Only what is
open and checked in time is named, one of each provider and never the provider's own next step, and only with a reason.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass
from heapq import nlargest
from typing import TYPE_CHECKING

from activity_directory.model import Similar
from activity_directory.model.in_words import lower_first
from activity_directory.search.analysis import WORD, fold
from activity_directory.search.stop_words import STOP_WORDS
from activity_directory.search.whoosh_index import stem_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from activity_directory.model import Activity, Ages, Directory
    from activity_directory.search.searchable import Searchable

MOST = 3
"""How many are named: a reader who wants more presses an interest."""
TELLING = 12
"""The words of an activity that are asked for: those that weigh most in it."""
COMMON = 0.05
"""A word in a larger part of all activities tells nothing of one..."""
SELDOM = 40
"""... unless it is in no more than so many of them."""
LONG = 60
"""Of a word in more activities than this, only those in the same part of the county are looked at."""
_COMPARED = 40
"""The candidates whose ages and distance are compared."""
NEAR = 15
"""Miles within which the other is said to be near."""
_HALF_AS_GOOD = 12
"""Miles at which the other counts half as much as one in the same town."""
_NOWHERE = 0.6
"""What an activity without a place counts for beside one in the same town."""
_OTHER_GROUP = 0.5
"""What the same kind of interest counts for beside the same interest."""
_OTHER_NEEDS = 0.6
"""What something counts for that was planned for other needs than those that this one was planned for."""
_WORD = re.compile(WORD)
# Labels of these fields are about when and the conditions, not about what there is to do.
_NOT_WHAT = ("when", "facts", "help", "ask")
# For whom else it is, when it is not for the child: like is only named with like.
_FOR_OTHERS = frozenset({"parent-carers", "siblings"})
_NEEDS_NAMED = 2
_MILES_A_DEGREE = 69.1

Telling = dict[str, float]
"""Words of an activity with their scores."""


@dataclass(frozen=True, slots=True)
class _Candidates:
    """Who holds a word: all of them, or, where there are many, those of each area ("" for no area of their own)."""

    every: Sequence[tuple[int, float]]
    by_area: Mapping[str, Sequence[tuple[int, float]]]

    def near(self, area: str) -> Iterator[tuple[int, float]]:
        """Those to be looked at for an activity in an area."""
        if not self.by_area:
            yield from self.every
            return
        yield from self.by_area.get(area, ())
        if area:
            yield from self.by_area.get("", ())


def similar_activities(searchable: Searchable, directory: Directory) -> Mapping[str, tuple[Similar, ...]]:
    """The activities to name on each activity's page, best first, by its id; no entry where nothing is alike."""
    activities = [document.activity for document in searchable.documents if document.activity is not None]
    asked_for = {activity.id: _asked_for(activity) for activity in directory.activities if activity.ended}
    telling, candidates = _words(
        searchable, activities, directory, {stem for asked in asked_for.values() for stem in asked}
    )
    found = {}
    for number, activity in enumerate(activities):
        if best := _best(activity, telling[number], candidates, activities):
            found[activity.id] = best
    for activity in directory.activities:
        if activity.ended and (best := _best(activity, asked_for[activity.id], candidates, activities)):
            found[activity.id] = best
    return found


def _words(
    searchable: Searchable, activities: Sequence[Activity], directory: Directory, asked_for: Collection[str]
) -> tuple[list[Telling], dict[str, _Candidates]]:
    """The telling words of each activity, by its number, and who else holds each of them.

    `asked_for` are words that count although one activity alone holds them: those of what has ended.
    """
    most = max(SELDOM, int(len(activities) * COMMON))
    conditions = {
        label for document in searchable.documents for name in _NOT_WHAT for label in document.concepts.get(name, ())
    }
    # Not the names of venues: two clubs of one pool are alike.
    where = ((town.title, *town.synonyms, *town.districts, town.area.title) for town in directory.places)
    left_out = _stems(word for label in (*sorted(conditions), *where) for word in label)
    may_be_named = [activity.status.id == "open" and not activity.overdue for activity in activities]
    areas = [_area(activity) for activity in activities]
    weighed: list[list[tuple[float, str]]] = [[] for _ in activities]
    candidates: dict[str, _Candidates] = {}
    same: set[tuple[tuple[int, float], ...]] = set()
    for stem, scores in searchable.ranking.scores.items():
        if stem in left_out or len(scores) > most:
            continue
        held = tuple((number, score) for number, score in scores.items() if number < len(activities))
        # The synonyms of one concept say the same thing once.
        if held in same or (len(held) < 2 and stem not in asked_for):
            continue
        same.add(held)
        for number, score in held:
            weighed[number].append((score, stem))
        candidates[stem] = _candidates([each for each in held if may_be_named[each[0]]], areas)
    return [{stem: score for score, stem in nlargest(TELLING, found)} for found in weighed], candidates


def _candidates(held: Sequence[tuple[int, float]], areas: Sequence[str]) -> _Candidates:
    if len(held) <= LONG:
        return _Candidates(held, {})
    by_area: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for each in held:
        by_area[areas[each[0]]].append(each)
    return _Candidates((), by_area)


def _asked_for(activity: Activity) -> Telling:
    """What somebody who comes for an activity that has ended would ask for: it is in no index."""
    return dict.fromkeys(sorted(_stems([activity.name, *(item.title for item in activity.interests)])), 1.0)


def _best(
    activity: Activity, telling: Telling, candidates: Mapping[str, _Candidates], activities: Sequence[Activity]
) -> tuple[Similar, ...]:
    area = _area(activity)
    alike: defaultdict[int, float] = defaultdict(float)
    for stem, weight in telling.items():
        if stem in candidates:
            for number, score in candidates[stem].near(area):
                alike[number] += weight * score
    first = nlargest(_COMPARED, alike, key=lambda number: (alike[number], -number))
    compared = [(-alike[number] * _fits(activity, activities[number]), number) for number in first]
    named: dict[str, Similar] = {}
    names = {activity.name}
    for worth, number in sorted(compared):
        other = activities[number]
        if worth and other.provider.id not in named and other.name not in names:
            named[other.provider.id] = Similar(other, _why(activity, other))
            names.add(other.name)
        if len(named) == MOST:
            break
    return tuple(named.values())


def _fits(activity: Activity, other: Activity) -> float:
    """What of the likeness of words is left beside interests, ages and distance: 0 for "not alike", at most 1."""
    if other.provider.id == activity.provider.id or other.id in activity.next_steps or _whom(activity) != _whom(other):
        return 0
    miles = _miles(activity, other)
    needs, own = _needs(other), _needs(activity)
    for_others = bool(needs) and not needs & own
    alike = 1.0
    if not {item.id for item in activity.interests} & {item.id for item in other.interests}:
        # A deaf children's club is no answer to "something else with wheels".
        near = miles is not None and miles < NEAR
        if not _groups(activity) & _groups(other) or for_others or not (near or needs & own):
            return 0
        alike = _OTHER_GROUP
    if for_others and own:
        alike *= _OTHER_NEEDS
    nearness = _NOWHERE if miles is None else _HALF_AS_GOOD / (_HALF_AS_GOOD + miles)
    return alike * nearness * _same_ages(activity.ages, other.ages)


def _why(activity: Activity, other: Activity) -> tuple[str, ...]:
    """The reasons in words: what is the same to do, where, and what both were planned for."""
    own = {item.id for item in activity.interests}
    same = [item.title for item in other.interests if item.id in own]
    reasons = [f"Also {lower_first(title)}" for title in same[:2]]
    if not same:
        group = next(item.group for item in other.interests if item.group in _groups(activity))
        reasons.append(f"Of the same kind: {lower_first(group)}")
    miles = _miles(activity, other)
    if miles is not None and miles < NEAR:
        town, there = activity.venue.town, other.venue.town
        in_town = town is not None and there is not None and town.id == there.id
        about = max(1, round(miles))
        reasons.append("In the same town" if in_town else f"About {about} mile{'s' if about > 1 else ''} away")
    needs = _needs(activity)
    if shared := [lower_first(item.title) for item in other.needs if item.id in needs][:_NEEDS_NAMED]:
        reasons.append(f"Also planned for: {', '.join(shared)}")
    return tuple(reasons)


def _needs(activity: Activity) -> set[str]:
    """The needs that it says it was planned for; "any" is none in particular."""
    return {item.id for item in activity.needs} - {"any-need"}


def _groups(activity: Activity) -> set[str]:
    return {item.group for item in activity.interests if item.group}


def _whom(activity: Activity) -> str:
    """Whom it is for, where that is not the child: "" for the child, and where nobody has said."""
    kind = activity.group.kind if activity.group is not None else None
    return kind.id if kind is not None and kind.id in _FOR_OTHERS else ""


def _same_ages(one: Ages, other: Ages) -> float:
    """How far two spans of ages are one: 1 for the same, 0 where nobody is of both."""
    low, high = max(one.lowest or 0, other.lowest or 0), min(_last(one), _last(other))
    if high < low:
        return 0
    first, last = min(one.lowest or 0, other.lowest or 0), max(_last(one), _last(other))
    return 0.4 + 0.6 * (high - low + 1) / (last - first + 1)


def _last(ages: Ages) -> int:
    return 25 if ages.highest is None else ages.highest


def _area(activity: Activity) -> str:
    return activity.venue.town.area.id if activity.venue.town is not None else ""


def _miles(one: Activity, other: Activity) -> float | None:
    """Miles between the two in a straight line, flat as a county is; None where one of them has no place."""
    here, there = one.venue, other.venue
    if None in (here.latitude, here.longitude, there.latitude, there.longitude):
        return None
    north = there.latitude - here.latitude  # type: ignore[operator]
    east = (there.longitude - here.longitude) * math.cos(math.radians(here.latitude))  # type: ignore[operator, arg-type]
    return math.hypot(north, east) * _MILES_A_DEGREE


def _stems(texts: Iterable[str]) -> set[str]:
    words = {word for text in texts for word in _WORD.findall(fold(text))}
    return {stem_of(word) for word in words if word not in STOP_WORDS}
