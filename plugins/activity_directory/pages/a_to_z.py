"""Everything that is listed, by the first letter of its name: one page, or as many as a telephone can cope with."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from activity_directory.pages.kinds import Listing, Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from activity_directory.model import Activity, Directory

MOST_ON_A_PAGE = 200
"""Lines on one page: about 60 kB, and a dozen once it is compressed."""
TITLE = "All activities, A to Z"
_FIGURES = "0 to 9"


@dataclass(frozen=True, slots=True)
class Letters:
    """The pages of A to Z: the first, the page of each letter after it, and what each page leads to.

    `leads` gives, by the address of a page, the pages that it names at its top, as (address, words, number).
    """

    pages: tuple[Listing, ...]
    leads: dict[str, tuple[tuple[str, str, int], ...]]


def a_to_z(directory: Directory) -> Letters:
    """Everything listed on one page, or, when it is too long, a page of letters and pages for each of them."""
    listed = sorted(directory.listed, key=lambda activity: (_folded(activity.name), activity.id))
    letters: dict[str, list[Activity]] = {}
    for activity in listed:
        letters.setdefault(_letter(activity.name), []).append(activity)
    if len(listed) <= MOST_ON_A_PAGE:
        parts = tuple(Part(letter, tuple(found), brief=True) for letter, found in letters.items())
        return Letters((Listing("all", "", "A to Z", TITLE, parts, len(listed)),), {})
    first = Listing("all", "", "A to Z", TITLE, (), len(listed), lead="Choose the first letter of the name.")
    pages, leads = [first], {}
    tops = []
    for letter, found in letters.items():
        made = tuple(_pages(letter, found))
        tops.append((made[0].path, letter, len(found)))
        pages += made
        if len(made) > 1:
            row = tuple((page.path, page.label, page.count) for page in made)
            leads.update({page.path: row for page in made})
    leads[first.path] = tuple(tops)
    return Letters(tuple(pages), leads)


def _pages(letter: str, found: Sequence[Activity]) -> Iterator[Listing]:
    """The pages of one letter: as few as fit, each as long as the others."""
    many = -(-len(found) // MOST_ON_A_PAGE)
    size = -(-len(found) // many)
    slug = letter.lower().replace(" ", "-")
    for number, start in enumerate(range(0, len(found), size), start=1):
        some = tuple(found[start : start + size])
        title = f"Activities that begin with {letter}"
        yield Listing(
            "all",
            slug if number == 1 else f"{slug}-{number}",
            letter if many == 1 else f"{letter}, part {number}",
            title if many == 1 else f"{title}, part {number} of {many}",
            (Part(f"{some[0].name} to {some[-1].name}" if len(some) > 1 else some[0].name, some, brief=True),),
            len(some),
        )


def _letter(name: str) -> str:
    first = next((character for character in _folded(name) if character.isalnum()), "")
    return first.upper() if first.isascii() and first.isalpha() else _FIGURES


def _folded(name: str) -> str:
    """The name for sorting: small letters without accents, and without "The" in front."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold().strip()
    return plain.removeprefix("the ")
