"""Entries whose answers are spread as in content/: what `bench/search.py` is measured with.

`bench/generate.py` draws each answer evenly and independently. Real entries do not: most help is not stated, half say
nothing of light and noise (and then of neither), many are free, most keep to one day of the week, and entries of one
provider were checked on one day. `python bench/lifelike.py` measures content/ and writes content_statistics.json:

- for each field the share of entries that say it, and how often each answer stands in them;
- for each field how much likelier two neighbouring entries of a provider say the same than any two do ("habits").

Nothing else is taken from content/, so nothing is alike here that is not alike there. Ages and prices that stand there
once stand for all those that nobody wrote yet: as often as such a one comes up, one near it is made up. Text, and ten
entries to a provider, are those of generate.py, so that the sizes can be compared.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from datetime import timedelta
from itertools import combinations, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generate import CHECKED, PROJECT, Maker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

STATISTICS = Path(__file__).resolve().parent / "content_statistics.json"
SETS = ("interests", "outcomes", "needs", "access", "toilets", "pay_with")
# What one entry says in one word, and where it stands in it.
WORDS: dict[str, tuple[str, ...]] = {
    "level": ("level",),
    "group": ("group", "kind"),
    "adult_stays": ("adult_stays", "usually"),
    "personal_assistant": ("personal_assistant", "welcome"),
    "wheelchair": ("take_part", "wheelchair"),
    "secure": ("site", "secure"),
    "noise": ("surroundings", "noise"),
    "light": ("surroundings", "light"),
    "crowd": ("surroundings", "crowd"),
    "indoors": ("surroundings", "indoors"),
    "status": ("status",),
    "membership": ("eligibility", "membership"),
    "booking": ("booking", "how"),
}
# Said together or not at all: where the first is missing the others are.
TOGETHER = ("noise", "light", "crowd", "indoors")


# ---- measuring content/ ----


def _entries() -> dict[str, list[dict[str, Any]]]:
    """Every example entry, by provider."""
    sys.path.insert(0, str(PROJECT / "plugins"))
    from activity_directory.load.strict_yaml import read_yaml

    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for path in sorted((PROJECT / "content" / "activities").glob("*/*.yaml")):
        document, _ = read_yaml(path.read_bytes(), str(path))
        if document is not None:
            found[path.parent.name].append(document.data)
    return found


def _at(entry: dict[str, Any], place: Iterable[str]) -> Any:
    found: Any = entry
    for name in place:
        found = found.get(name) if isinstance(found, dict) else None
    return found


def _price(entry: dict[str, Any]) -> str | None:
    """What the first line of its prices asks; None where it names no amount."""
    first = (entry.get("costs") or [{}])[0]
    return str(first["amount"]) if "amount" in first else None


def _pattern(entry: dict[str, Any]) -> dict[str, Any]:
    """How its first sessions repeat, without times and places."""
    kept = ("days", "monthly", "dates", "arranged", "every", "when")
    found = {name: value for name, value in entry["sessions"][0].items() if name in kept}
    if "every" in found:
        found["every"] = {"weeks": found["every"]["weeks"]}
    if "dates" in found:
        found["dates"] = len(found["dates"])
    if "arranged" in found:
        found["arranged"] = True
    return found


def _ages(entry: dict[str, Any]) -> list[int | None]:
    return [_year(entry["ages"].get("from")), _year(entry["ages"].get("to"))]


def _year(age: Any) -> int | None:
    return None if age is None else int(age)


def measure() -> dict[str, Any]:
    """The statistics, as they are kept. Weights are numbers of entries."""
    by_provider = _entries()
    entries = [entry for own in by_provider.values() for entry in own]
    views: dict[str, Callable[[dict[str, Any]], Any]] = {
        **{name: lambda entry, name=name: sorted(entry.get(name, ())) for name in SETS},
        **{name: lambda entry, place=place: _at(entry, place) for name, place in WORDS.items()},
        "ages": _ages,
        "price": _price,
        "pattern": _pattern,
        "start": lambda entry: entry["sessions"][0].get("start"),
        "surroundings": lambda entry: "surroundings" in entry,
        "town": lambda entry: entry["venue"].get("town"),
        "first_interest": lambda entry: entry["interests"][0],
        "checked": lambda entry: entry["checked"]["on"],
    }
    kinds = sorted({kind for entry in entries for kind in entry.get("help", ())})
    for kind in kinds:
        views[f"help {kind}"] = lambda entry, kind=kind: _at(entry, ("help", kind, "who"))
    return {
        "entries": len(entries),
        "sets": {name: _set_weights([entry.get(name, []) for entry in entries]) for name in SETS},
        "words": {
            name: _weights(views[name](entry) for entry in entries if name not in TOGETHER or "surroundings" in entry)
            for name in (*WORDS, *(f"help {kind}" for kind in kinds))
        },
        "together": round(sum("surroundings" in entry for entry in entries) / len(entries), 3),
        "ages": _weights(_ages(entry) for entry in entries),
        "price": _weights(map(_price, entries)),
        "pattern": {
            part: _weights(_pattern(entry) for entry in entries if _weekend(_pattern(entry)) is (part == "weekend"))
            for part in ("weekend", "week")
        },
        "start": {
            part: _weights(
                entry["sessions"][0].get("start")
                for entry in entries
                if _weekend(_pattern(entry)) is (part == "weekend")
            )
            for part in ("weekend", "week")
        },
        "patterns": _weights(min(len(entry["sessions"]), 3) for entry in entries),
        "habits": {name: _habit(by_provider, view) for name, view in views.items()},
    }


def _weekend(pattern: dict[str, Any]) -> bool:
    said = " ".join([*pattern.get("days", ()), *pattern.get("monthly", ())])
    return "saturday" in said or "sunday" in said


def _weights(values: Iterable[Any]) -> list[list[Any]]:
    """Each value with how often it stands there, the commonest first."""
    counted = Counter(json.dumps(value, sort_keys=True) for value in values)
    return [[json.loads(value), many] for value, many in sorted(counted.items(), key=lambda one: (-one[1], one[0]))]


def _set_weights(sets: list[list[str]]) -> dict[str, Any]:
    return {
        "sizes": _weights(map(len, sets)),
        "values": dict(_weights(value for one in sets for value in one)),
    }


def _habit(by_provider: dict[str, list[dict[str, Any]]], view: Callable[[dict[str, Any]], Any]) -> float:
    """How often an entry takes over what its provider's entry before says: what chance leaves unexplained."""
    pairs = [view(one) == view(other) for own in by_provider.values() for one, other in pairwise(own)]
    every = [view(entry) for own in by_provider.values() for entry in own]
    chance = [one == other for one, other in combinations(every, 2)]
    same, alike = sum(pairs) / len(pairs), sum(chance) / len(chance)
    return round(max((same - alike) / (1 - alike), 0), 3) if alike < 1 else 0.0


# ---- drawing entries ----


class LifelikeMaker(Maker):
    """Makes entries in order, ten to a provider; `before` is what the provider's last entry said."""

    def __init__(self) -> None:
        super().__init__()
        self.known: dict[str, Any] = json.loads(STATISTICS.read_text(encoding="utf-8"))
        self.before: dict[str, Any] = {}

    def entry(self, number: int) -> dict[str, Any]:
        """The data of one activity: generate.py's, with answers as measured."""
        if number % 10 == 0:
            self.before = {}
        made = super().entry(number)
        made.update({name: self._set(name) for name in SETS if name != "interests"})
        made["interests"] = self._interests()
        made["name"] = f"{self.titles[made['interests'][0]]} {made['name'].split(' ')[-2]} {number}"
        said = {
            name: self._habitual(name, lambda name=name: self._weighted(self.known["words"][name])) for name in WORDS
        }
        if not self._habitual("surroundings", lambda: self.chance.random() < self.known["together"]):
            said |= dict.fromkeys(TOGETHER)
        made |= {
            "level": said["level"],
            "group": {"kind": said["group"], "usual_size": made["group"]["usual_size"]} if said["group"] else {},
            "adult_stays": {"usually": said["adult_stays"]} if said["adult_stays"] else {},
            "personal_assistant": {"welcome": said["personal_assistant"]} if said["personal_assistant"] else {},
            "take_part": {"wheelchair": said["wheelchair"]} if said["wheelchair"] else {},
            "site": {"secure": said["secure"]} if said["secure"] else {},
            "surroundings": {name: said[name] for name in TOGETHER if said[name]},
            "help": self._help(),
            "ages": self._years(),
            "costs": [self._cost()],
            "venue": self._venue(made["venue"]),
            "sessions": [self._session() for _ in range(self._weighted(self.known["patterns"]))],
            "checked": self._habitual("checked", lambda: made["checked"]),
        }
        return {name: value for name, value in made.items() if value not in (None, [], {})}

    def _habitual(self, name: str, draw: Callable[[], Any]) -> Any:
        """What the provider said before, as often as providers do, else what is drawn."""
        if name not in self.before or self.chance.random() >= self.known["habits"][name]:
            self.before[name] = draw()
        return self.before[name]

    def _weighted(self, weights: list[list[Any]]) -> Any:
        values, many = zip(*weights, strict=True)
        return self.chance.choices(values, many)[0]

    def _set(self, name: str) -> list[str]:
        return self._habitual(name, lambda: self._drawn_set(name))

    def _drawn_set(self, name: str) -> list[str]:
        size = self._weighted(self.known["sets"][name]["sizes"])
        left = dict(self.known["sets"][name]["values"])
        found: list[str] = []
        while len(found) < size and left:
            found.append(self.chance.choices(list(left), list(left.values()))[0])
            del left[found[-1]]
        # No toilet stands alone.
        return ["none"] if "none" in found else sorted(found)

    def _interests(self) -> list[str]:
        """The first from the whole vocabulary: the example has too few entries to say which are never first."""
        first = self._habitual("first_interest", lambda: self.chance.choice(self.words["interests"]))
        size = self._weighted(self.known["sets"]["interests"]["sizes"])
        others = self.chance.sample([word for word in self.words["interests"] if word != first], size - 1)
        return [first, *others]

    def _help(self) -> dict[str, Any]:
        note = "Please tell us a week before, after training for your child where it is needed."
        found = {}
        for name in self.known["words"]:
            if name.startswith("help "):
                who = self._habitual(name, lambda name=name: self._weighted(self.known["words"][name]))
                if who is not None:
                    found[name.removeprefix("help ")] = {"who": who, "note": note}
        return found

    def _years(self) -> dict[str, Any]:
        youngest, oldest = self._habitual("ages", lambda: self._near_once(self.known["ages"], self._other_years))
        return {name: age for name, age in (("from", youngest), ("to", oldest)) if age is not None} or {"from": 0}

    def _other_years(self, ages: list[int | None]) -> list[int | None]:
        youngest, oldest = ages
        youngest = None if youngest is None else max(0, youngest + self.chance.randint(-2, 2))
        oldest = None if oldest is None else max((youngest or 0) + 1, oldest + self.chance.randint(-2, 2))
        return [youngest, oldest]

    def _near_once(self, weights: list[list[Any]], near: Callable[[Any], Any]) -> Any:
        """One of the values; for one that was seen once, one near it."""
        number = self.chance.choices(range(len(weights)), [many for _, many in weights])[0]
        value, many = weights[number]
        return near(value) if many == 1 and value is not None else value

    def _cost(self) -> dict[str, Any]:
        price = self._habitual(
            "price",
            lambda: self._near_once(
                self.known["price"], lambda amount: f"{float(amount) + self.chance.randint(-3, 3) / 2:.2f}".lstrip("-")
            ),
        )
        return {"for": "child", "amount": price or "0", "per": "session"}

    def _venue(self, venue: dict[str, Any]) -> dict[str, Any]:
        """The provider's own place, as often as that is so; else another."""
        return self._habitual("town", lambda: venue)

    def _session(self) -> dict[str, Any]:
        weekend = self._is_weekend()
        part = "weekend" if weekend else "week"
        pattern = dict(self._weighted(self.known["pattern"][part]))
        start = self._weighted(self.known["start"][part])
        if "dates" in pattern:
            days = sorted(self.chance.sample(range(7, 200), pattern["dates"]))
            pattern["dates"] = [self._day(day) for day in days]
        if "arranged" in pattern:
            return {"arranged": "On a day that suits you."}
        if "every" in pattern:
            pattern["every"] = {**pattern["every"], "starting": self._day(self._days_from_now(pattern["days"][0]))}
        start = start or "10:00"
        hour, minute = start.split(":")
        return pattern | {"start": start, "end": f"{min(int(hour) + 2, 23):02}:{minute}"}

    def _days_from_now(self, weekday: str) -> int:
        """Within the last weeks; the build's day is a Sunday."""
        return self.words["days"].index(weekday) + 1 - 7 * self.chance.randint(1, 6)

    def _is_weekend(self) -> bool:
        weekend, week = (sum(many for _, many in self.known["pattern"][part]) for part in ("weekend", "week"))
        return self.chance.random() * (weekend + week) < weekend

    @staticmethod
    def _day(after: int) -> str:
        """A day so many after the build's."""
        return (CHECKED + timedelta(52 + after)).isoformat()


if __name__ == "__main__":
    lines = [f"{json.dumps(name)}: {json.dumps(value, sort_keys=True)}" for name, value in measure().items()]
    STATISTICS.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
