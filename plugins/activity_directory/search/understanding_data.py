"""What this directory's families may mean: its towns and areas, its calendar and the words that a slip may hide."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING

from activity_directory.search.analysis import fold
from activity_directory.search.facet_words import school_holidays
from activity_directory.search.lexicon import slips
from activity_directory.search.meanings import Meanings
from activity_directory.search.stop_words import STOP_WORDS
from activity_directory.search.understanding import SHORTEST_TO_MEND
from activity_directory.search.understanding_rules import rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from activity_directory.model import Directory, Neighbour, Place

# Words of the rules that people mistype.
_MENDED = (
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekend", "weekends", "weekday"),
    *("mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "weekdays", "weekly"),
    *("morning", "mornings", "afternoon", "afternoons", "evening", "evenings", "tomorrow", "today", "tonight", "night"),
    *("holiday", "holidays", "easter", "summer", "christmas", "october", "february", "school"),
    *("toddler", "toddlers", "teenager", "teenagers", "teenage", "under", "years", "months", "cheap"),
)  # fmt: skip
# English words that are one letter away from a town or a rule's word; the directory's own words are added.
_LEFT = (
    *("highly", "wonder", "learning", "warning", "tears", "fears", "hears", "bears", "gears", "eastern", "hummer"),
    *("mouths", "moths", "cheat", "might", "right", "light", "sight", "fight", "tight", "eight", "monthly"),
)
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")  # fmt: skip
# Words that stand for others; those of four letters are too short to be mended.
_SAME = {"fiver": "£5", "tenner": "£10", "turm": "term", "trem": "term"}
# The words without one of which no rule holds; rules that need a figure or a "£" are not here.
_HINTING = """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sats sun
    weekend weekday week midweek today tonight tomorrow morning afternoon evening night nights after lunch daytime
    school term holiday hols half easter summer christmas xmas inset under teen toddler baby babies preschool pre
    primary secondary sixth adult adults stay without free cost costs nothing charge fee cheap affordable inexpensive
    expensive dear budget drop member places spaces full waiting year age aged next no leave key reception bank teacher
    fiver tenner august area close closer closest nearest around round
    three four five six seven eight nine ten eleven twelve thirteen fifteen sixteen
"""
_COMPASS = ("north", "south", "east", "west", "mid")
_HINT_LETTERS = 4
_WORD = re.compile(r"[^\W_]+")


def meanings_of(directory: Directory, words: Iterable[str]) -> Meanings:
    """What questions to this directory may mean. `words` are those that its entries use: they are never mended."""
    towns: tuple[Place | Neighbour, ...] = (*directory.places, *directory.neighbours)
    places = {
        name: place.id for place in reversed(towns) for name in map(_plain, (*place.synonyms, place.title)) if name
    }
    districts = {district.lower() for place in towns for district in place.districts}
    county = _plain(directory.site.area)
    mended = sorted({*_MENDED, *(word for name in places for word in name.split() if len(word) >= SHORTEST_TO_MEND)})
    return Meanings(
        rules=rules(_areas(directory, county, places), county, towns=bool(places), districts=bool(districts)),
        places=places,
        districts=tuple(sorted(districts)),
        holidays=_holidays(directory),
        mended=tuple(mended),
        left=_left({*words, *STOP_WORDS, *_LEFT}, mended),
        same=_numbers() | _SAME,
        hints=_hints(places, county, directory),
    )


def _plain(name: str) -> str:
    return " ".join(_WORD.findall(re.sub("['’‘`´]", "", fold(name))))


def _areas(directory: Directory, county: str, places: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """What areas are called: "north west shropshire", "north west", and "north shropshire" for all in the north."""
    found: dict[str, list[str]] = {}
    for area in directory.areas:
        title = _plain(area.title)
        rest = title.removesuffix(county).strip() if county else title
        first = rest.split()[:1]
        if title not in places:
            found.setdefault(title, []).append(area.id)
        if first and first[0] in _COMPASS:
            if len(rest.split()) > 1:
                found.setdefault(rest, []).append(area.id)
            if county:
                found.setdefault(f"{first[0]} {county}", []).append(area.id)
                found.setdefault(f"the {first[0]} of (?:the county|{county})", []).append(area.id)
    return {name: tuple(dict.fromkeys(areas)) for name, areas in sorted(found.items()) if name}


def _hints(places: Iterable[str], county: str, directory: Directory) -> str:
    """Longer words by their first four letters, so that a slip further on does no harm; others as they are."""
    areas = (name for name, _ in _areas(directory, county, {}).items())
    named = (max(name.split(), key=len) for name in (*places, *areas) if name.replace(" ", "").isalnum())
    words = {*_HINTING.split(), *named, *county.split()}
    shorter = sorted(word for word in words if len(word) < _HINT_LETTERS)
    longer = sorted({word[:_HINT_LETTERS] for word in words if len(word) >= _HINT_LETTERS})
    return "|".join((*longer, f"(?:{'|'.join(shorter)})(?![a-z])"))


def _holidays(directory: Directory) -> tuple[tuple[str, date], ...]:
    monday = directory.today - timedelta(directory.today.weekday())
    return tuple((holiday.id, holiday.last) for holiday in school_holidays(directory, monday))


def _left(words: Iterable[str], mended: Iterable[str]) -> tuple[str, ...]:
    """Those of the words that would be mended into another."""
    # In a word of five letters or more, one slip leaves the first two as they are, or the last two.
    alike: defaultdict[str, set[str]] = defaultdict(set)
    for other in mended:
        alike[f"{other[:2]}-"].add(other)
        alike[f"-{other[-2:]}"].add(other)

    def is_slip(word: str) -> bool:
        meant = alike[f"{word[:2]}-"] | alike[f"-{word[-2:]}"]
        return any(other != word and abs(len(other) - len(word)) < 2 and slips(word, other, 1) == 1 for other in meant)

    return tuple(sorted(word for word in words if len(word) >= SHORTEST_TO_MEND and is_slip(word)))


def _numbers() -> dict[str, str]:
    found = {word: str(number) for number, word in enumerate(_NUMBERS, 1)}
    for number in (3, 4, 5, 6, 7, 8, 9, 10, 11, 12):
        plural = _NUMBERS[number - 1] + ("es" if number == 6 else "s")
        found[plural] = f"{number}s"
    return found
