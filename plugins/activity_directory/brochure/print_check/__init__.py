"""A look at the coming book before it is made: whatever matters in print, told with where it stands and how to mend it.

- finding.py: what is found, and what is looked at
- length.py, contact.py, dates.py, upkeep.py, drawings.py: the checks, one a function
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.brochure.areas import entries_of
from activity_directory.brochure.print_check.contact import link_can_be_typed, place_can_be_found, telephone_is_there
from activity_directory.brochure.print_check.dates import (
    dates_reach_the_end,
    dates_start_with_the_quarter,
    sessions_have_dates,
    terms_are_known,
)
from activity_directory.brochure.print_check.drawings import (
    address_is_known,
    entries_have_a_symbol,
    pictures_are_sharp,
)
from activity_directory.brochure.print_check.finding import InPrint, Printed
from activity_directory.brochure.print_check.length import (
    entry_fits_its_page,
    name_fits_the_index,
    summary_fits_its_box,
)
from activity_directory.brochure.print_check.upkeep import checked_in_time, names_are_told_apart
from activity_directory.brochure.selection import select

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from activity_directory.brochure.print_check.finding import PrintFinding
    from activity_directory.model import Directory, Settings
    from activity_directory.schedule import Quarter

CHECKS: tuple[Callable[[InPrint], Iterator[PrintFinding]], ...] = (
    address_is_known,
    pictures_are_sharp,
    terms_are_known,
    checked_in_time,
    sessions_have_dates,
    dates_reach_the_end,
    dates_start_with_the_quarter,
    telephone_is_there,
    place_can_be_found,
    link_can_be_typed,
    entry_fits_its_page,
    summary_fits_its_box,
    name_fits_the_index,
    names_are_told_apart,
    entries_have_a_symbol,
)


def in_print(directory: Directory, settings: Settings, quarter: Quarter) -> InPrint:
    """The quarter's book before it is set."""
    selection = select(directory, quarter)
    entries = entries_of(selection, directory, quarter)
    printed = tuple(Printed(found, entries[found.activity.id]) for found in selection.chosen)
    return InPrint(directory, settings, quarter, selection, printed)


def print_findings(book: InPrint) -> tuple[PrintFinding, ...]:
    """Everything that the checks find, check by check."""
    return tuple(finding for check in CHECKS for finding in check(book))
