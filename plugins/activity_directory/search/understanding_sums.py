"""What a pattern caught, as the choice of a filter: a number as an age, "half term" as the next one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from activity_directory.schedule.names import DAY_IDS, MONTHS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

    from activity_directory.search.meanings import Meanings
    from activity_directory.search.understanding_rules import Setting

Choice = tuple[str, str]
"""A filter's group and its choice."""

WITHIN = (2, 5, 10, 15, 25)
OLDEST = 25
DEAREST = 999
_DAYS = {name[:3]: name for name in DAY_IDS}
_MONTHS = [name[:3].lower() for name in MONTHS]


def choices_of(sets: Iterable[Setting], match: re.Match[str], meanings: Meanings, today: date) -> list[Choice] | None:
    """The filters that a match means; None when it means nothing after all (31 February, ages 9 to 3)."""
    caught = [group for group in match.groups() if group]
    found: list[Choice] = []
    for group, how, *given in sets:
        if how == "#holiday":
            found.append(_holiday(str(given[0]), caught, meanings, today))
            continue
        values = _values(str(how), given, caught, meanings, today)
        if not values:
            return None
        found += [(str(group), value) for value in values]
    return found


def _values(
    how: str, given: Sequence[str | int], caught: Sequence[str], meanings: Meanings, today: date
) -> Sequence[str]:
    """The choices; none where the sum does not come out. `given` comes from the rule, `caught` from the pattern."""
    match how:
        case "#place":
            return [meanings.places[caught[int(given[0])]]]
        case "#caught":
            return [caught[int(given[0])]]
        case "#miles":
            miles = int(caught[int(given[0])])
            return [str(next((most for most in WITHIN if most >= miles), WITHIN[-1]))]
        case "#years" | "#months":
            return _ages(given or ("n", "n"), [int(number) // (1 if given else 12) for number in caught])
        case "#pounds":
            pounds = int(caught[0]) + any(int(pence) > 0 for pence in caught[1:])
            return [str(pounds)] if 0 < pounds <= DEAREST else []
        case "#after" | "#before" | "#at":
            at = int(given[0]) if given else 0
            return _times(how, int(caught[at]), caught[at + 1 :])
        case "#days":
            return [_DAYS[caught[0]]]
        case "#coming":
            ahead = (list(_DAYS).index(caught[0]) - today.weekday()) % 7 + (int(given[0]) if given else 0)
            return [(today + timedelta(ahead)).isoformat()]
        case "#later":
            return [(today + timedelta(int(given[0]))).isoformat()]
        case "#date":
            day, month = (caught[int(place)] for place in given)
            return _date(int(day), int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1, today)
        case _:
            return [how]


def _ages(given: Sequence[str | int], caught: Sequence[int]) -> Sequence[str]:
    """From "n" to "m", the first and second number caught, with something added: "n-1", "n+4", or a number itself."""
    low, high = (_sum(str(one), caught) for one in given)
    if not 0 <= low <= high <= OLDEST:
        return []
    return [str(high) if low == high else f"{low}-{high}"]


def _sum(given: str, caught: Sequence[int]) -> int:
    if given[0] not in "nm":
        return int(given)
    return caught["nm".index(given[0])] + int(given[1:] or 0)


def _times(how: str, hour: int, half: Sequence[str]) -> Sequence[str]:
    """The times of day after, before or at an hour. Without "am" or "pm" a family means the waking one."""
    if not 0 < hour <= 12:
        return []
    if half == ["pm"] or (not half and hour < 9):
        hour = hour % 12 + 12
    if how == "#at":
        return ["morning" if hour < 12 else "afternoon" if hour < 17 else "evening"]
    if how == "#before":
        return ["morning"] if hour <= 13 else ["morning", "afternoon"]
    if hour < 12:
        return ["morning", "afternoon", "evening"]
    return ["evening"] if hour >= 17 else ["after-school", "evening"] if hour >= 15 else ["afternoon", "evening"]


def _holiday(name: str, caught: Sequence[str], meanings: Meanings, today: date) -> Choice:
    """The next holiday of that name ("half-term" of "feb"); the school holidays in general where none is known."""
    wanted = "christmas" if "xmas" in caught else caught[0] if caught else ""
    for identity, last in meanings.holidays:
        if identity.startswith(wanted) and name in identity and last >= today:
            return "date", identity
    return "when", "holidays"


def _date(day: int, month: int, today: date) -> Sequence[str]:
    for year in (today.year, today.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= today:
            return [found.isoformat()]
    return []
