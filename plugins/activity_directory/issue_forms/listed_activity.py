"""The answers of the form "List my activity" as an entry. What decides over a child's safety is left to a person."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from activity_directory.importing.days_and_times import sessions_in
from activity_directory.importing.item import Notes
from activity_directory.importing.persons import without_private_contacts
from activity_directory.importing.plain_words import as_line
from activity_directory.importing.towns import postcode_of
from activity_directory.importing.values import Values
from activity_directory.load.file_names import suggested

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.importing.item import Note
    from activity_directory.issue_forms.known_content import KnownContent

Data = dict[str, Any]

_FOR_STAFF = ("help", "anything-else", "entry")  # told to staff in the provider's own words
_LONGEST_FOR = 80
_PRICE = re.compile(r"(?P<whom>[^:£0-9]{0,80}?)[:\s-]*(?P<price>(?:£|[0-9]).*|free(?: of charge)?)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Listed:
    """An activity as somebody listed it. `provider_data` is None for a provider that is in the directory already.

    `notes` say what could not be read; each names its answer by the form's id. `for_staff` holds
    what they wrote that a person puts into the entry.
    """

    provider: str
    activity: str
    data: Data
    provider_data: Data | None
    notes: tuple[Note, ...] = ()
    for_staff: Mapping[str, str] = field(default_factory=dict)


def listed_activity(answers: Mapping[str, str], known: KnownContent) -> Listed:
    """The entry that these answers make. It may lack what they did not say, or say clearly."""
    notes = Notes("the issue")
    values = Values(known.schemas)
    asked = as_line(answers.get("provider", ""))[:80]
    provider = known.provider_called(asked) or suggested(asked)
    new = provider not in known.content.providers
    data: Data = {
        "name": as_line(answers.get("name", "")),
        "summary": as_line(answers.get("summary", "")),
        "interests": _interests(answers.get("interests", ""), known, notes),
        "ages": _ages(answers, notes),
        "adult_stays": _adult_stays(answers.get("adult-stays", ""), values),
        "venue": _venue(answers, known, notes),
        "sessions": _sessions(answers.get("days-and-times", ""), notes),
        "costs": _costs(answers.get("cost", ""), values, notes),
        "booking": _booking(answers, values, notes),
        "added": known.today.isoformat(),
        "checked": {"on": known.today.isoformat(), "by": "provider"},
    }
    data = without_private_contacts({name: value for name, value in data.items() if value}, notes)
    about = as_line(answers.get("about", ""))
    provider_data: Data = {
        "name": asked,
        "description": about,
        "phone": data.get("booking", {}).get("phone", ""),
        "website": data.get("booking", {}).get("url", ""),
        "checked": data["checked"],
    }
    return Listed(
        provider=provider,
        activity=_free_name(f"{provider}/{suggested(as_line(answers.get('name', ''))[:80])}", known),
        data=data,
        provider_data={name: value for name, value in provider_data.items() if value} if new else None,
        notes=tuple(notes.found),
        for_staff={name: answers[name] for name in _FOR_STAFF if name in answers},
    )


def _free_name(activity: str, known: KnownContent) -> str:
    """The id, with a number after it when the provider has an activity of that name already."""
    taken = {name.casefold() for name in (*known.content.activities, *known.content.unreadable)}
    name, number = activity, 2
    while name.casefold() in taken:
        name, number = f"{activity}-{number}", number + 1
    return name


def _interests(text: str, known: KnownContent, notes: Notes) -> list[str]:
    """The choices stand one after the other with commas, and some have a comma of their own."""
    titles = {word.title: word.const for word in known.schemas.vocabularies["interests"]}
    left, found = as_line(text), []
    while left:
        title = max((title for title in titles if left == title or left.startswith(f"{title}, ")), key=len, default="")
        if not title:
            notes.left_out(
                "interests", left, "It is not among the interests.", "Choose from schema/vocabulary/interests.json."
            )
            break
        found.append(titles[title])
        left = left[len(title) :].removeprefix(", ")
    return list(dict.fromkeys(found))


def _ages(answers: Mapping[str, str], notes: Notes) -> Data:
    ages: Data = {}
    for name, key in (("ages-from", "from"), ("ages-to", "to")):
        typed = as_line(answers.get(name, ""))
        if re.fullmatch(r"[0-9]{1,2}", typed):
            ages[key] = str(int(typed))
        elif typed:
            notes.left_out(name, typed, "An age is a number of years.", "Ask them.")
    return ages


def _adult_stays(text: str, values: Values) -> Data:
    word = values.known_word("adult-stays", text, exact=True) if text else ""
    return {"usually": word} if word else {}


def _venue(answers: Mapping[str, str], known: KnownContent, notes: Notes) -> Data:
    place = as_line(answers.get("venue", ""))
    name, comma, street = place.partition(",")
    parts: Data = {"name": name.strip(), "address": street.strip()} if comma else {"name": place}
    if not comma and place[:1].isdigit():
        parts = {"address": place}
    typed_postcode, typed_town = as_line(answers.get("postcode", "")), as_line(answers.get("town", ""))
    postcode = postcode_of(typed_postcode)
    if typed_postcode and not postcode:
        notes.left_out("postcode", typed_postcode, "It is not a whole postcode.", "Ask them.")
    town = known.towns.named(typed_town)
    if typed_town and not town:
        notes.left_out(
            "town", typed_town, "It is not among the towns of content/places.yaml.", "Choose the nearest, or add it."
        )
    parts |= {"town": town, "postcode": postcode}
    return {key: value for key, value in parts.items() if value}


def _sessions(text: str, notes: Notes) -> list[Data]:
    found: list[Data] = []
    for line in text.splitlines()[:40]:
        if not line.strip(" -*"):
            continue
        sessions = sessions_in(line.strip(" -*"))
        if sessions is None:
            notes.left_out(
                "days-and-times", line, "It could be read in more than one way.", "Write it under `sessions`."
            )
        else:
            found += sessions
    return found


def _costs(text: str, values: Values, notes: Notes) -> list[Data]:
    found: list[Data] = []
    for line in text.splitlines()[:20]:
        plain = as_line(line).strip(" -*.")
        if not plain:
            continue
        match = _PRICE.fullmatch(plain[:200])
        price = values.money(match["price"]) if match is not None else None
        if match is None or price is None:
            notes.left_out("cost", plain, "It is not one plain price.", "Write it under `costs`.")
            continue
        whom = match["whom"].strip(" :,-").lower()[:_LONGEST_FOR] or ("everyone" if price["amount"] == "0" else "child")
        found.append({"for": whom, **price})
    return found


def _booking(answers: Mapping[str, str], values: Values, notes: Notes) -> Data:
    booking: Data = {}
    phone, web = as_line(answers.get("booking-phone", "")), as_line(answers.get("booking-web", ""))
    if phone and (number := values.read(("booking", "phone"), phone, notes, "booking-phone")):
        booking |= {"phone": number}
    if web and (address := values.read(("booking", "url"), web, notes, "booking-web")):
        booking |= {"url": address}
    # How a family gets a place was not asked. To ask for one can never be wrong; they are told so by what they ring.
    return {"how": "request", **booking} if booking else {}
