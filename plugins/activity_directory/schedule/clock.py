"""The one place that may ask what day it is. Everything else is given the build's date."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LONDON = ZoneInfo("Europe/London")


def build_date(
    today: str | None, environ: Mapping[str, str], now: Callable[[], datetime] = lambda: datetime.now(UTC)
) -> date:
    """The build's date: `today` (from --today), else SOURCE_DATE_EPOCH, else the day it is now in London.

    An empty text counts as not given. `now` gives an aware datetime. Raises ValueError, in plain words,
    for a date or a number of seconds that cannot be read.
    """
    if today:
        return _typed_date(today)
    seconds = environ.get("SOURCE_DATE_EPOCH", "")
    if seconds:
        return _epoch_date(seconds)
    return now().astimezone(LONDON).date()


def _typed_date(text: str) -> date:
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is None:
        raise ValueError(
            f'"{text}" is not a date that can be read. Write year-month-day, like this: --today 2027-01-09'
        )
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f'There is no such day as "{text}". Look at the month and the day again.') from None


def _epoch_date(text: str) -> date:
    if re.fullmatch(r"[0-9]+", text) is not None:
        try:
            return datetime.fromtimestamp(int(text), UTC).astimezone(LONDON).date()
        except (ValueError, OverflowError, OSError):
            pass  # past the year 9999, or too long a number: worded with the rest below
    raise ValueError(
        f'SOURCE_DATE_EPOCH is "{text[:40]}", which is not a number of seconds since 1970 that can be read. '
        "Leave it unset, or give a whole number such as 1798761600."
    )
