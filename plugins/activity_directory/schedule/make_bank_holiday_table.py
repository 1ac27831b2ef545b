"""Writes the text of bank_holiday_table.py: see bank_holidays.py."""

from __future__ import annotations

import sys

from activity_directory.schedule.bank_holidays import TABLE_YEARS, from_package


def table_source() -> str:
    """The text of bank_holiday_table.py, made from the package."""
    lines = [
        '"""Bank holidays of England by year, then (month, day). Made by bank_holidays.py."""',
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
    sys.stdout.write(table_source())
