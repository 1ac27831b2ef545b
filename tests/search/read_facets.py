"""Reads the facets' files as a browser does, from their text alone, to compare what is read with what was written."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Sequence
from typing import Any

from activity_directory.search.facet_files import FacetPart
from activity_directory.search.range_coder import Context, RangeDecoder

FITS = {0: False, 1: None, 3: True}


def parse(text: str) -> FacetPart:
    """The legend and the columns of a facets-N.js."""
    decoder = json.JSONDecoder()
    call = text.partition("activitySearch.facets(")[2].partition(",")[2]
    legend, end = decoder.raw_decode(call)
    columns, _ = decoder.raw_decode(call[end + 1 :])
    return FacetPart(legend, columns)


class ReadFacets:
    """What a browser knows of every activity: `rows`, and `answers` by group and choice (None: not stated)."""

    def __init__(self, first: FacetPart, who: FacetPart, help_there: FacetPart) -> None:
        self.legend = first.legend
        words = {**who.legend["groups"], **help_there.legend["groups"]}
        self.choices = {
            group[0]: [
                choice.lower().replace(" ", "-") if isinstance(choice, str) else choice[0]
                for choice in words.get(group[0], group[3])
                if len(choice) > 1
            ]
            for group in self.legend["groups"]
        }
        self.answers: dict[str, dict[str, list[bool | None]]] = {group: {} for group in self.choices}
        self.alike: list[int] = []
        self._open(first)
        self.rows = self._rows()
        self.costs = [self.legend["costs"][place] for place in self._column(len(self.legend["costs"]))]
        self._said(first)
        self._open(who)
        self.interests = self._interests(who.legend["most"])
        self._sets_and_said(who)
        self._open(help_there)
        self._sets_and_said(help_there)
        talking: list[int] = []
        communication, first_way, last_way = help_there.legend["ways"]
        for place, kind in enumerate(self.choices["help"]):
            names = [("help", f"{kind} {counted}") for counted in ("do", "arrange", "ask")]
            beside = talking if first_way <= place <= last_way else ()
            values = self._worth(help_there.legend["help"], names, beside)
            talking = values if place == communication else talking
        self.checked = self._column(help_there.legend["checked"])

    def _open(self, part: FacetPart) -> None:
        self.coder = RangeDecoder(b64decode(part.columns))

    def _sets_and_said(self, part: FacetPart) -> None:
        for group, first, each_alone, size, others in part.legend["flags"]:
            self._flags(group, first, bool(each_alone), size, others)
        self._said(part)

    def _said(self, part: FacetPart) -> None:
        beside: list[int] = []
        for group, first, worth in part.legend["one"]:
            names = self.choices[group][first : first + worth.index(" ")]
            values = self._worth(worth, [(group, name) for name in names], beside)
            beside = [int(value > 0) for value in values]

    def _column(self, size: int, beside: Sequence[int] = ()) -> list[int]:
        contexts = [Context(size) for _ in range(max(beside, default=0) + 1)]
        return [self.coder.pick(contexts[beside[number] if beside else 0]) for number in range(self.legend["count"])]

    def _interests(self, most: int) -> list[list[str]]:
        ids = self.choices["interest"]
        many, main, more = (Context(size) for size in (most + 1, len(ids), len(ids)))
        found: list[list[str]] = []
        before = 0
        for same in self.alike:
            left = self.coder.pick(many)
            before = before if same else self.coder.pick(main)
            found.append([ids[place] for place in (before, *(self.coder.pick(more) for _ in range(left - 1)))])
        return found

    def _shapes(self, how_many: int, longest: int) -> list[list[int]]:
        count, number = Context(longest + 1), Context(self.legend["days"] + 2)
        pick = self.coder.pick
        return [[pick(number) - 1 for _ in range(pick(count))] for _ in range(how_many)]

    def _rows(self) -> list[list[dict[str, Any]]]:
        legend, pick = self.legend, self.coder.pick
        shapes = self._shapes(*legend["shapes"])
        beside, many, calendar, again = (
            Context(2),
            Context(legend["most"] + 1),
            Context(len(legend["calendars"])),
            Context(2),
        )
        spots = [Context(len(legend["spots"])) for _ in range(3)]
        weekdays = [Context(129) for _ in legend["calendars"]]
        part = [Context(16) for _ in legend["calendars"]]
        sizes = (len(shapes), len(legend["starts"]), len(legend["ages"]))
        columns = [([Context(size) for _ in range(2)], Context(2)) for size in sizes]
        found: list[list[dict[str, Any]]] = []
        spot = 0
        for _ in range(legend["count"]):
            rows: list[dict[str, Any]] = []
            values: list[int] = []
            self.alike.append(pick(beside))
            for number in range(pick(many)):
                kind = 2 if number else self.alike[-1]
                spot = (pick(spots[kind]) + (spot if kind else 0)) % len(legend["spots"])
                named = values[0] if number and pick(again) else pick(calendar)
                days = pick(weekdays[named])
                values = [
                    named,
                    *(
                        values[place] if number and pick(same) else pick(contexts[int(days & 96 > 0)])
                        for place, (contexts, same) in enumerate(columns, 1)
                    ),
                ]
                bits = pick(part[named])
                dates, unsure = self._dates(days, legend["calendars"][named], shapes[values[1]])
                rows.append(
                    {
                        "spot": legend["spots"][spot],
                        "weekdays": None if days == 128 else days,
                        "dates": dates,
                        "unsure": unsure,
                        "start": legend["starts"][values[2]],
                        "ages": tuple(legend["ages"][values[3]]),
                        "term": FITS[bits >> 2],
                        "holidays": FITS[bits & 3],
                    }
                )
            found.append(rows)
        return found

    @staticmethod
    def _dates(days: int, calendar: list[list[int]], shape: list[int]) -> tuple[int, int]:
        runs, unknown = ([place % 2 for place, length in enumerate(part) for _ in range(length)] for part in calendar)
        first, last, *gaps = shape
        dates = unsure = 0
        for day in range(max(first, 0), last + 1):
            if day < len(runs) and runs[day] and days >> day % 7 & 1:
                dates |= 1 << day
            if day < len(unknown) and unknown[day] and (days == 128 or days >> day % 7 & 1):
                unsure |= 1 << day
        at = 0
        for gap in gaps:
            at += gap
            dates ^= 1 << at
        return dates, unsure

    def _flags(self, group: str, first: int, each_alone: bool, size: int, others: list[list[int]]) -> None:
        some, each = Context(2), [(Context(2), Context(2)) for _ in range(size)]
        names = self.choices[group][first : first + len(others)]
        answers: list[list[bool | None]] = [[] for _ in names]
        for _ in range(self.legend["count"]):
            held: list[int] = []
            stated = self.coder.pick(some)
            if stated:
                for contexts in each:
                    held.append(self.coder.pick(contexts[int(any(held))]))
            for place, other in enumerate(others):
                yes = bool(stated) and any(held[value] for value in (place, *other))
                answers[place].append(True if yes else None if each_alone or not stated else False)
        self.answers[group].update(zip(names, answers, strict=True))

    def _worth(self, worth: str, names: list[tuple[str, str]], beside: Sequence[int] = ()) -> list[int]:
        fits = worth.split(" ")
        values = self._column(len(fits), beside)
        for place, (group, name) in enumerate(names):
            self.answers[group][name] = [FITS[int(fits[value][place])] for value in values]
        return values
