from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from activity_directory.schedule import build_date


def test_a_date_that_is_asked_for_wins() -> None:
    assert build_date("2027-01-09", {"SOURCE_DATE_EPOCH": "0"}) == date(2027, 1, 9)


def test_source_date_epoch_comes_next_and_is_read_in_london() -> None:
    """Half past eleven at night in UTC is the next day in London in summer, the same day in winter."""
    summer = str(int(datetime(2026, 7, 1, 23, 30, tzinfo=UTC).timestamp()))
    winter = str(int(datetime(2026, 12, 1, 23, 30, tzinfo=UTC).timestamp()))
    assert build_date(None, {"SOURCE_DATE_EPOCH": summer}) == date(2026, 7, 2)
    assert build_date(None, {"SOURCE_DATE_EPOCH": winter}) == date(2026, 12, 1)


def test_otherwise_it_is_today_in_london() -> None:
    late = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
    assert build_date(None, {}, lambda: late) == date(2026, 7, 2)
    assert build_date("", {"SOURCE_DATE_EPOCH": ""}, lambda: late) == date(2026, 7, 2)


@pytest.mark.parametrize("text", ["tomorrow", "9 January", "2027-1-9", "20270109", "2027-01-09 ", "2027-W01-1"])
def test_a_date_that_cannot_be_read_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match="--today 2027-01-09"):
        build_date(text, {})


def test_a_day_that_does_not_exist_is_refused_in_plain_words() -> None:
    with pytest.raises(ValueError, match='no such day as "2027-02-29"'):
        build_date("2027-02-29", {})


@pytest.mark.parametrize("seconds", ["soon", "-1", "1.5", " 12", "9" * 30, "١٢", "253402300800"])
def test_an_epoch_that_cannot_be_read_is_refused_in_plain_words(seconds: str) -> None:
    with pytest.raises(ValueError, match="whole number"):
        build_date(None, {"SOURCE_DATE_EPOCH": seconds})
