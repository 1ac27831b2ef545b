from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

from activity_directory.schedule import bank_holiday_table, bank_holidays, is_bank_holiday
from activity_directory.schedule.bank_holidays import TABLE_YEARS, bank_holidays_of, from_package
from activity_directory.schedule.make_bank_holiday_table import table_source


def test_the_table_is_what_the_package_says() -> None:
    """When this fails, a bank holiday was moved or added: make the table again as bank_holidays.py says."""
    assert Path(bank_holiday_table.__file__).read_text(encoding="utf-8") == table_source()


def test_days_in_lieu_are_bank_holidays_too() -> None:
    found = bank_holidays(2027, 2028)
    assert found[date(2027, 12, 25)] == "Christmas Day"
    assert date(2027, 12, 27) in found
    assert date(2027, 12, 28) in found
    assert date(2028, 1, 3) in found
    assert list(found) == sorted(found)


def test_easter_monday_is_one_in_england() -> None:
    assert is_bank_holiday(date(2027, 3, 29))
    assert not is_bank_holiday(date(2027, 3, 30))
    assert not is_bank_holiday(date(2027, 1, 4)), "2 January is a bank holiday in Scotland only"


def test_a_year_outside_the_table_is_asked_of_the_package() -> None:
    year = TABLE_YEARS[-1] + 1
    assert bank_holidays_of(year) == from_package(year)
    assert is_bank_holiday(date(year, 12, 25))


def test_a_build_does_not_import_the_package() -> None:
    """It costs half a second of CPU, more than starting Pelican does."""
    script = (
        "import sys; from datetime import date; from activity_directory.schedule import bank_holidays;"
        "assert bank_holidays(2026, 2030)[date(2030, 12, 25)]; sys.exit('holidays' in sys.modules)"
    )
    plugins = Path(bank_holiday_table.__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", script], cwd=plugins, check=False)
    assert done.returncode == 0
