"""Dates counted on and back by months, and how long ago something was, in words."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def months_later(day: date, months: int) -> date:
    """The same day some months later, or the last of a shorter month."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def how_long_ago(day: date, today: date) -> str:
    """3 weeks, 14 months, 2 years: rounded down."""
    days = (today - day).days
    if days < 60:
        return f"{days} day{'s' if days != 1 else ''}"
    months = (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)
    return f"{months} months" if months < 24 else f"{months // 12} years"
