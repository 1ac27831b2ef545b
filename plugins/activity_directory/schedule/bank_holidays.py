"""England's bank holidays, days observed in lieu included, as the `holidays` package knows them.

The years that a build meets are kept in a table beside this module, because importing `holidays` costs more CPU than
starting Pelican does (docs/decisions/0020-bank-holidays-in-a-table.md). The table is made from the package by

    cd plugins/activity_directory/schedule
    python -m activity_directory.schedule.make_bank_holiday_table > bank_holiday_table.py

and a test fails when the two differ, as they will when a government announces one more. Other years ask
the package.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

TABLE_YEARS = range(2020, 2046)


def bank_holidays(year_from: int, year_to: int) -> Mapping[date, str]:
    """The bank holidays of the years `year_from` to `year_to`, both included, in date order."""
    return {day: name for year in range(year_from, year_to + 1) for day, name in bank_holidays_of(year).items()}


@cache
def bank_holidays_of(year: int) -> Mapping[date, str]:
    """The bank holidays of one year, from the table or, outside its years, from the package."""
    if year not in TABLE_YEARS:
        return from_package(year)
    from activity_directory.schedule.bank_holiday_table import BANK_HOLIDAYS

    return {date(year, month, day): name for (month, day), name in BANK_HOLIDAYS[year].items()}


def is_bank_holiday(day: date) -> bool:
    """Whether `day` is a bank holiday in England."""
    return day in bank_holidays_of(day.year)


def from_package(year: int) -> dict[date, str]:
    """The bank holidays of one year, worked out by the `holidays` package."""
    from holidays import country_holidays  # half a second of CPU, so only when it is needed

    found = country_holidays("GB", subdiv="ENG", years=year)
    return {day: found[day] for day in sorted(found) if day.year == year}
