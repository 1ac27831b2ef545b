"""From the Directory to a Book: everything the book says, before anybody thinks of type or paper."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from activity_directory.brochure.areas import areas_of, entries_of
from activity_directory.brochure.book import Book, Contact, KeyWord, SchemePage
from activity_directory.brochure.facts import short_address
from activity_directory.brochure.glance import weeks_of, windows_of
from activity_directory.brochure.index_lists import index_of
from activity_directory.brochure.prose import blocks_of
from activity_directory.brochure.selection import select
from activity_directory.brochure.since import last_closed, said_since, since_last
from activity_directory.schedule import date_in_words
from activity_directory.schedule.in_words import list_in_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from activity_directory.model import ContactPoint, Directory, Scheme, Settings
    from activity_directory.schedule import Quarter

_FORMATS_PAGE = "on-paper"
"""The staff's own page (content/pages/on-paper.md) that says how to get the directory in other forms."""

_QUESTIONS_PAGE = "questions-to-ask-a-club"
"""The staff's own page of questions, printed because a listing is not an approval."""


def compose(directory: Directory, settings: Settings, quarter: Quarter) -> Book:
    """Everything that the quarter's book says, in its order."""
    site = directory.site
    selection = select(directory, quarter)
    entries = entries_of(selection, directory, quarter)
    areas = areas_of(selection, directory, entries)
    count = sum(area.count for area in areas)
    last = last_closed(directory, quarter)
    say = _say(settings, {
        "name": site.name,
        "area": site.area,
        "council": site.council or site.name,
        "quarter": quarter.title,
        "count": str(count),
        "activities": "1 activity" if count == 1 else f"{count} activities",
        "towns": list_in_words([area.title for area in areas]),
        "team": site.contact.name,
        "phone": site.contact.phone,
        "made_on": date_in_words(directory.today, year=True),
        "site": short_address(site.base_url),
        "last": last.quarter.title if last is not None else "",
    })  # fmt: skip
    contacts = (site.contact, site.young_people_contact, site.safeguarding_contact)
    return Book(
        quarter=quarter,
        title=f"{site.name}, {quarter.title}",
        name=site.name,
        tagline=site.tagline,
        area=site.area,
        council=site.council,
        made_on=date_in_words(directory.today, year=True),
        example_data=site.example_data,
        address=short_address(site.base_url),
        pdf_name=f"{_slug(site.area)}-activities-{quarter.id}.pdf",
        contacts=tuple(_contact(contact) for contact in contacts if contact is not None),
        about=blocks_of(say["about"]),
        formats=blocks_of(_staff_page(directory, _FORMATS_PAGE) or say["formats"]),
        questions_title=next((page.title for page in directory.pages if page.slug == _QUESTIONS_PAGE), ""),
        questions=blocks_of(_staff_page(directory, _QUESTIONS_PAGE)),
        schemes=tuple(_scheme(scheme, quarter) for scheme in directory.schemes),
        key_symbols=tuple(
            KeyWord(say[f"key_{kind}"], say[f"key_{kind}_means"], kind)
            for kind in ("when", "where", "cost", "book", "who", "help", "stays")
        ),
        key_words=_key_words(directory, say),
        weeks=weeks_of(quarter, directory.calendar, directory.schemes),
        areas=areas,
        index=index_of(selection.chosen, {id_: entry.key for id_, entry in entries.items()}),
        credits=tuple(say[f"credit_{what}"] for what in ("fonts", "symbols", "made")),
        say=say,
        left_out=selection.left_out,
        due=selection.due,
        since=since_last(directory, quarter, areas, say),
        said=said_since(directory, quarter, areas, say),
    )


def _say(settings: Settings, names: Mapping[str, str]) -> dict[str, str]:
    """The theme's own sentences (theme/brochure/words.json, or the county's) with this book's names in them."""
    path = brochure_file(settings, "words.json")
    sentences: dict[str, str | list[str]] = json.loads(path.read_text(encoding="utf-8"))
    return {
        key: _filled("\n\n".join(text) if isinstance(text, list) else text, names) for key, text in sentences.items()
    }


def _filled(text: str, names: Mapping[str, str]) -> str:
    for name, value in names.items():
        text = text.replace("{" + name + "}", value)
    return text


def brochure_file(settings: Settings, name: str) -> Path:
    """A file of theme/brochure, or the county's own of the same name in its override folder."""
    if settings.overrides is not None:
        own = settings.overrides / "brochure" / name
        if own.is_file():
            return own
    return settings.theme / "brochure" / name


def _slug(text: str) -> str:
    letters = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in text.casefold())
    return "-".join(part for part in letters.split("-") if part) or "directory"


def _contact(contact: ContactPoint) -> Contact:
    return Contact(contact.name, contact.phone, contact.email, contact.text, contact.hours, contact.note)


def _staff_page(directory: Directory, slug: str) -> str:
    return next((page.text for page in directory.pages if page.slug == slug), "")


def _scheme(scheme: Scheme, quarter: Quarter) -> SchemePage:
    ways = [scheme.phone and f"ring {scheme.phone}", scheme.email and f"e-mail {scheme.email}"]
    said = [way for way in ways if way]
    return SchemePage(
        title=scheme.title,
        summary=scheme.summary,
        criteria=scheme.criteria,
        who_decides=scheme.who_decides,
        steps=scheme.how_to_join,
        gives=tuple(text for text in (scheme.membership, scheme.allowance) if text),
        windows=windows_of(scheme, quarter),
        if_turned_down=scheme.if_turned_down,
        contact=f"To ask: {list_in_words(said, 'or')}." if said else "",
        address=short_address(scheme.join_url),
    )


def _key_words(directory: Directory, say: Mapping[str, str]) -> tuple[KeyWord, ...]:
    """The words that entries use in a sense of their own, with what the vocabularies say of them."""
    words = [KeyWord(say["key_send"], say["key_send_means"])]
    for name in ("levels", "adult-stays", "help-answers"):
        words += [
            KeyWord(concept.title, concept.description)
            for concept in directory.vocabularies[name]
            if concept.description
        ]
    own = ("not_stated", "assistant", "ring_first")
    words += [KeyWord(say[f"key_{word}"], say[f"key_{word}_means"]) for word in own]
    return tuple(words)
