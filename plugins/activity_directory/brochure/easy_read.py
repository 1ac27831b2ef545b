"""The Easy Read edition: a picture beside each short sentence, one activity after the other, a file for each area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.brochure.arrangement import entries_in, for_area
from activity_directory.brochure.easy_words import fact_sentences, own_sentences, too_long
from activity_directory.brochure.editions import Made, file_name, name_of
from activity_directory.brochure.facts import phone_of
from activity_directory.brochure.typesetting import typeset
from activity_directory.model import OutputFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from activity_directory.brochure.book import Book
    from activity_directory.brochure.editions import Order, Press
    from activity_directory.model import Activity

MOST_PAGES = 24
"""A longer book is hard to hold on to; Easy Read guidance asks for less."""


def make(press: Press, order: Order) -> Made:
    """One area's Easy Read pages as a PDF, and for staff what has no Easy Read yet. Raises TypesettingError."""
    book = for_area(press.book, order.area) if order.area else press.book
    part = next((area.title for area in press.book.areas if order.area and area.id == order.area), "")
    found = [press.directory.activity(entry.id) for entry in entries_in(book)]
    activities = [activity for activity in found if activity is not None]
    told = [activity for activity in activities if own_sentences(activity)]
    title = name_of(order.edition, part)
    made = typeset(
        book,
        press.directory.site,
        press.settings,
        press.directory.today,
        edition=order.edition,
        of=part,
        main="easy-read.typ",
        more={
            "easy": [_entry(press, activity) for activity in told],
            "easy_about": _sentences(book, "easy_about"),
            "easy_none": _sentences(book, "easy_none"),
            "easy_part": part or book.area,
        },
    )
    advice = ""
    if made.pages > MOST_PAGES:
        advice = f"{title}: {made.pages} pages. Easy Read should have at most {MOST_PAGES}: print some of them only."
    folder = f"brochure/{book.quarter.id}"
    report = "\n".join(_report(book, title, told, activities))
    return Made(
        order,
        title,
        (
            OutputFile(f"{folder}/{file_name(book, order)}", made.pdf),
            OutputFile(f"brochure{order.suffix}.txt", f"{report}\n".encode(), staff_only=True),
        ),
        made.pages,
        advice,
    )


def _entry(press: Press, activity: Activity) -> dict[str, object]:
    number = phone_of(activity)
    contact = press.directory.site.contact
    return {
        "name": activity.name,
        "provider": activity.provider.name,
        "own": list(own_sentences(activity)),
        "facts": list(fact_sentences(activity, press.directory, press.book.quarter)),
        "whom": "" if number else contact.name,
        "phone": number or contact.phone,
        "text": activity.booking.text or activity.contact.text,
    }


def _sentences(book: Book, name: str) -> list[list[str]]:
    """The theme's own Easy Read: each line of words.json is a symbol's id, a colon and a sentence."""
    return [[part.strip() for part in line.split(":", 1)] for line in book.say[name].split("\n\n")]


def _report(book: Book, title: str, told: Sequence[Activity], activities: Sequence[Activity]) -> Iterator[str]:
    """For staff: what is not in the edition, and which sentences were left out of it."""
    without = [activity for activity in activities if not own_sentences(activity)]
    yield f"{title}, {book.quarter.title}: {len(told)} activities are in it. {len(without)} have no Easy Read yet."
    yield "Help the provider to write some: a few short sentences under easy_read."
    for activity in without:
        yield f"- {activity.name} ({activity.provider.name})"
        yield f"  content/activities/{activity.id}.yaml"
    for activity in told:
        for words in too_long(activity):
            yield f"- {activity.name}: this sentence is too long, and was left out: {words}"
            yield f"  content/activities/{activity.id}.yaml"
