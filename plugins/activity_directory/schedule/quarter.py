"""Three calendar months: the life of one printed brochure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from activity_directory.schedule.span import DateSpan

_TITLES = ("January to March", "April to June", "July to September", "October to December")


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A calendar quarter, `number` 1 to 4: "2027-Q1" as an id, "January to March 2027" for people."""

    year: int
    number: int

    def __post_init__(self) -> None:
        """Raises ValueError for a quarter that no calendar has."""
        if not 1 <= self.number <= 4 or not 1 <= self.year <= 9999:
            raise ValueError(f"there is no quarter {self.number} of {self.year}")

    @classmethod
    def parse(cls, text: str) -> Quarter:
        """Read "2027-Q1". Raises ValueError, in plain words, for anything else."""
        found = re.fullmatch(r"([0-9]{4})-[Qq]([1-4])", text)
        if found is None or found[1] == "0000":
            raise ValueError(f'"{text}" is not a quarter. Write the year, then Q and 1 to 4, like this: 2027-Q1.')
        return cls(int(found[1]), int(found[2]))

    @classmethod
    def containing(cls, day: date) -> Quarter:
        """The quarter that holds `day`."""
        return cls(day.year, (day.month - 1) // 3 + 1)

    @classmethod
    def coming(cls, today: date) -> Quarter:
        """The quarter after the one that holds `today`: the one a brochure is made for."""
        return cls.containing(today).next()

    @property
    def id(self) -> str:
        """The quarter as an id, "2027-Q1"."""
        return f"{self.year:04}-Q{self.number}"

    @property
    def title(self) -> str:
        """The quarter for people, "January to March 2027"."""
        return f"{_TITLES[self.number - 1]} {self.year}"

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        month = 3 * self.number
        return date(self.year, 12, 31) if month == 12 else date(self.year, month + 1, 1) - timedelta(days=1)

    @property
    def span(self) -> DateSpan:
        """All of its days."""
        return DateSpan(self.first, self.last)

    def next(self) -> Quarter:
        """The quarter after this one."""
        return Quarter(self.year + 1, 1) if self.number == 4 else Quarter(self.year, self.number + 1)

    def __str__(self) -> str:
        return self.id
