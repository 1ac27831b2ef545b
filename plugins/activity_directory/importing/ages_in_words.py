"""Ages as lists have them: "5 - 11", "8+", "under 5s", "Year 3 to Year 6". What is not plain is not read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from activity_directory.validate.sentence_in_place import age_in_years

if TYPE_CHECKING:
    from collections.abc import Mapping

OLDEST = 120

_BESIDE = re.compile(
    r"(?:\b|(?<=[0-9]))(?:aged?|ages|years?(?: olds?)?|yrs?(?: olds?)?|y/?o|children|young people|for)\b\.?|[():]"
)
_SPAN = re.compile(r"([0-9]{1,3}) ?(?:-|–|—|to|until|up to|through|and) ?([0-9]{1,3})s?").fullmatch
_FROM = re.compile(
    r"(?:from )?([0-9]{1,3}) ?(?:\+|plus|(?:and|or|&) (?:over|older|above|up|upwards)|upwards)"
).fullmatch
_AT_LEAST = re.compile(r"(?:from|minimum|min|at least) ([0-9]{1,3})").fullmatch
_UNDER = re.compile(r"(?:under|below|younger than) ?([0-9]{1,3})s?(?: only)?").fullmatch
_UP_TO = re.compile(r"(?:up to|to|max|maximum) ([0-9]{1,3})").fullmatch
_ONE = re.compile(r"([0-9]{1,3})").fullmatch
_EVERYBODY = frozenset({"all", "any", "all ages", "any age", "every age", "all welcome"})
_BETWEEN = re.compile(r" ?(?:-|–|—|\bto\b|\buntil\b|\bup to\b) ?")
# What a spreadsheet shows when it took "5-11" for a day of the year.
_A_DATE = re.compile(r"[0-9]{1,2}[-/ ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[-/ ][0-9]{2,4})?|"
                     r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/ ][0-9]{1,4}|"
                     r"[0-9]{4}-[0-9]{2}-[0-9]{2}.*", re.IGNORECASE).fullmatch  # fmt: skip


def is_a_date(text: str) -> bool:
    """Whether a spreadsheet has made a day of two ages, so that nobody can be sure of them."""
    return _A_DATE(text.strip()) is not None


def ages_of(typed: str) -> tuple[Mapping[str, str] | None, bool]:
    """`from` and `to` as an entry holds them, and whether it was plain figures; (None, _) when it is not clear."""
    text = " ".join(typed.lower().replace(",", " ").split())[:80]
    if text in _EVERYBODY:
        return {"from": "0"}, True
    schooled = _by_school_or_months(text)
    if schooled is not None:
        return schooled, False
    if re.match(r"(?:school )?years [0-9]", text):
        return None, True  # "years 7-11" are school years to one reader and ages to the next
    text = " ".join(_BESIDE.sub(" ", text).split()).strip(" .")
    if found := _SPAN(text):
        youngest, oldest = int(found[1]), int(found[2])
        return ({"from": str(youngest), "to": str(oldest)}, True) if youngest <= oldest <= OLDEST else (None, True)
    if found := _FROM(text) or _AT_LEAST(text):
        return {"from": str(int(found[1]))}, True
    if found := _UNDER(text):
        return {"to": str(int(found[1]) - 1)} if int(found[1]) else None, True
    if found := _UP_TO(text):
        return {"to": str(int(found[1]))}, True
    if found := _ONE(text):
        return {"from": str(int(found[1])), "to": str(int(found[1]))}, False
    return None, True


def _by_school_or_months(text: str) -> Mapping[str, str] | None:
    """School years and months, at one end or both: "18 months - 4 years", "Reception to Year 6", "Years 3-6"."""
    if not re.search(r"month|mths?|year [0-9]|\byr [0-9]|\by[0-9]|reception|nursery|pre-?school", text):
        return None
    sides = [side.strip(" .") for side in _BETWEEN.split(text.replace("school ", ""))]
    if len(sides) != 2:
        return None
    if re.match(r"(?:year|yr|y) ?[0-9]", sides[0]) and sides[1].isdigit():
        sides[1] = f"year {sides[1]}"
    if sides[0].isdigit() and re.match(r"[0-9]+ ?m", sides[1]):
        sides[0] = f"{sides[0]} months"
    youngest, oldest = (_years(side) for side in sides)
    if youngest is None or oldest is None or oldest < youngest:
        return None
    if re.match(r"(?:year|yr|y) ?[0-9]|reception", sides[1]):
        oldest += 1  # the oldest child of a school year
    return {"from": str(youngest), "to": str(oldest)}


def _years(side: str) -> int | None:
    told = age_in_years(side)
    if told is not None:
        return told
    plain = re.fullmatch(r"([0-9]{1,3}) ?(?:years?|yrs?)(?: old)?", side)
    return int(plain[1]) if plain else None
