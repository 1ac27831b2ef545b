"""Reads the facets' file as a browser does, from its text alone, to compare what is read with what was written."""

from __future__ import annotations

import json
from base64 import b64decode
from typing import Any

from activity_directory.search.range_coder import Context, RangeDecoder

FITS = {0: False, 1: None, 3: True}


def parse(text: str) -> tuple[dict[str, Any], str]:
    """The legend and the columns of a facets-0.js."""
    decoder = json.JSONDecoder()
    call = text.partition("activitySearch.facets(")[2]
    legend, end = decoder.raw_decode(call)
    columns, _ = decoder.raw_decode(call[end + 1 :])
    return legend, columns


class ReadFacets:
    """What a browser knows of every activity: `rows`, and `answers` by group and choice (None: not stated)."""

    def __init__(self, legend: dict[str, Any], columns: str) -> None:
        self.legend = legend
        self.coder = RangeDecoder(b64decode(columns))
        self.choices = {group[0]: [choice[0] for choice in group[3] if len(choice) > 1] for group in legend["groups"]}
        self.answers: dict[str, dict[str, list[bool | None]]] = {group: {} for group in self.choices}
        self.interests = self._interests()
        self.rows = self._rows()
        for group, first, each_alone, size, others in legend["flags"]:
            self._flags(group, first, bool(each_alone), size, others)
        for group, first, worth in legend["one"]:
            names = self.choices[group][first : first + worth.index(" ")]
            self._worth(worth, [(group, name) for name in names])
        for kind in self.choices["help"]:
            self._worth(legend["help"], [("help", f"{kind} {counted}") for counted in ("do", "arrange", "ask")])
        self.costs = [legend["costs"][place] for place in self._column(len(legend["costs"]))]
        self.checked = self._column(legend["checked"])

    def _column(self, size: int) -> list[int]:
        context = Context(size)
        return [self.coder.pick(context) for _ in range(self.legend["count"])]

    def _interests(self) -> list[list[str]]:
        ids = self.choices["interest"]
        many, same, main, more = (Context(size) for size in (self.legend["most"][0] + 1, 2, len(ids), len(ids)))
        found: list[list[str]] = []
        before = 0
        for _ in range(self.legend["count"]):
            left = self.coder.pick(many)
            before = before if self.coder.pick(same) else self.coder.pick(main)
            found.append([ids[place] for place in (before, *(self.coder.pick(more) for _ in range(left - 1)))])
        return found

    def _rows(self) -> list[list[dict[str, Any]]]:
        legend, pick = self.legend, self.coder.pick
        many, weekdays = Context(legend["most"][1] + 1), Context(129)
        spots = [Context(len(legend["spots"])) for _ in range(3)]
        part = [Context(16) for _ in legend["calendars"]]
        names = ("calendars", "shapes", "starts", "ages")
        columns = [(Context(len(legend[name])), Context(2)) for name in names]
        found: list[list[dict[str, Any]]] = []
        spot, interest = 0, ""
        for interests in self.interests:
            rows: list[dict[str, Any]] = []
            values: list[int] = []
            for number in range(pick(many)):
                kind = 2 if number else int(interests[0] == interest)
                spot = (pick(spots[kind]) + (spot if kind else 0)) % len(legend["spots"])
                days = pick(weekdays)
                values = [
                    values[place] if number and pick(same) else pick(context)
                    for place, (context, same) in enumerate(columns)
                ]
                bits = pick(part[values[0]])
                dates, unsure = self._dates(days, legend["calendars"][values[0]], legend["shapes"][values[1]])
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
            interest = interests[0]
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

    def _worth(self, worth: str, names: list[tuple[str, str]]) -> None:
        fits = worth.split(" ")
        values = self._column(len(fits))
        for place, (group, name) in enumerate(names):
            self.answers[group][name] = [FITS[int(fits[value][place])] for value in values]
