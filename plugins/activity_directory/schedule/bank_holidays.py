"""England's bank holidays, days observed in lieu included, as the `holidays` package knows them.

The years that a build meets are kept in a table beside this module, because importing `holidays` costs more CPU than
starting Pelican does (docs/decisions/0010-bank-holidays-in-a-table.md). The table is made from the package by

    python -m activity_directory.schedule.bank_holidays > plugins/activity_directory/schedule/bank_holiday_table.py

and a test fails when the two differ, as they will when a government announces one more. Other years ask the package.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

TABLE_YEARS = range(2020, 2046)


def bank_holidays(year_from: int, year_to: int) -> Mapping[date, str]:
    """The bank holidays of the years `year_from` to `year_to`, both included, in date order, with their names."""
    return {day: name for year in range(year_from, year_to + 1) for day, name in bank_holidays_of(year).items()}


@cache
def bank_holidays_of(year: int) -> Mapping[date, str]:
    """The bank holidays of one year, from the table or, outside its years, from the package."""
    if year not in TABLE_YEARS:
        return from_package(year)
    from .bank_holiday_table import BANK_HOLIDAYS

    return {date(year, month, day): name for (month, day), name in BANK_HOLIDAYS[year].items()}


def is_bank_holiday(day: date) -> bool:
    return day in bank_holidays_of(day.year)


def from_package(year: int) -> dict[date, str]:
    """The bank holidays of one year, worked out by the `holidays` package."""
    from holidays import country_holidays  # half a second of CPU, so only when it is needed

    found = country_holidays("GB", subdiv="ENG", years=year)
    return {day: found[day] for day in sorted(found) if day.year == year}


def table_source() -> str:
    """The text of bank_holiday_table.py, made from the package."""
    lines = [
        '"""Bank holidays of England by year, then (month, day). Made from the holidays package: see bank_holidays.py."""',
        "",
        "from __future__ import annotations",
        "",
        "BANK_HOLIDAYS: dict[int, dict[tuple[int, int], str]] = {",
    ]
    for year in TABLE_YEARS:
        lines.append(f"    {year}: {{")
        for day, name in from_package(year).items():
            quoted = '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
            lines.append(f"        ({day.month}, {day.day}): {quoted},")
        lines.append("    },")
    lines += ["}", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    print(table_source(), end="")
