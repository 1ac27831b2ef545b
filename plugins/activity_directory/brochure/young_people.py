"""The young people's edition: by interest, in words to them, with what happens the first time and whom to text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.brochure.arrangement import entries_in, for_area
from activity_directory.brochure.editions import Made, file_name, name_of
from activity_directory.brochure.typesetting import typeset
from activity_directory.model import OutputFile
from activity_directory.model.to_you import NOT_THEIRS, SEE_PAGE, open_to_young_people, to_you

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.brochure.book import Book, Entry
    from activity_directory.brochure.editions import Order, Press
    from activity_directory.model import Activity

    Found = tuple[Entry, Activity]


def make(press: Press, order: Order) -> Made:
    """The edition as a PDF, of the county or of one area. Raises TypesettingError."""
    book = for_area(press.book, order.area) if order.area else press.book
    part = next((area.title for area in press.book.areas if order.area and area.id == order.area), "")
    site = press.directory.site
    contact = site.young_people_contact or site.contact
    made = typeset(
        book,
        site,
        press.settings,
        press.directory.today,
        edition=order.edition,
        of=part,
        main="young-people.typ",
        more={
            "young": list(_interests(press, book)),
            "young_contact": {
                "name": contact.name, "phone": contact.phone, "text": contact.text, "hours": contact.hours,
                "note": contact.note,
            },
        },
    )  # fmt: skip
    file = OutputFile(f"brochure/{book.quarter.id}/{file_name(book, order)}", made.pdf)
    return Made(order, name_of(order.edition, part), (file,), made.pages)


def for_young_people(press: Press, book: Book) -> list[tuple[Entry, Activity]]:
    """The book's entries that a young person may join who looks for themselves, by name."""
    found = [(entry, press.directory.activity(entry.id)) for entry in entries_in(book)]
    theirs = [
        (entry, activity)
        for entry, activity in found
        if activity is not None and open_to_young_people(activity) and _theirs(activity)
    ]
    return sorted(theirs, key=lambda item: (item[0].name.casefold(), item[0].id))


def _theirs(activity: Activity) -> list[str]:
    """The titles of its interests, without those of the adults at home."""
    return [interest.title for interest in activity.interests if interest.id not in NOT_THEIRS]


def _interests(press: Press, book: Book) -> Iterator[dict[str, object]]:
    """Each interest by name: an activity stands under its first, and is named under its others."""
    found = for_young_people(press, book)
    titles = sorted({title for _, activity in found for title in _theirs(activity)}, key=lambda title: title.casefold())
    for title in titles:
        own = [item for item in found if _theirs(item[1])[0] == title]
        also = [entry for entry, activity in found if title in _theirs(activity)[1:]]
        yield {
            "title": title,
            "own": [_card(press, item) for item in own],
            "also": [{"key": entry.key, "name": entry.name} for entry in also],
        }


def _card(press: Press, found: Found) -> dict[str, object]:
    entry, activity = found
    said = to_you(activity, press.directory)
    lines = {fact.kind: [f"{line.lead} {line.text}".strip() for line in fact.lines] for fact in entry.facts}
    membership = activity.eligibility.membership
    member = f" You must be a member of {membership.title}." if membership is not None else ""
    return {
        "key": entry.key,
        "name": entry.name,
        "provider": f"{entry.provider}. {said.ages}",
        "symbol": said.symbol,
        "notices": [words for words in (entry.status, entry.notice) if words],
        "text": list(said.text),
        "facts": [
            ["when", lines["when"]],
            ["where", lines["where"]],
            ["cost", [said.cost] if said.cost != SEE_PAGE else lines["cost"]],
            ["book", [f"{said.book}{member}"]],
            ["stays", [said.bring]],
            ["first", [said.first] if said.first else []],
        ],
        "steps": list(said.steps),
        "phone": entry.phone,
        "message": said.text_message,
    }
