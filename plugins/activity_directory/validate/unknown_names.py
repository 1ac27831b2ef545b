"""Names that the schema does not know: misspelt, called something else, or at the wrong depth."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from activity_directory.problem import field_in_words
from activity_directory.validate.as_typed import LONGEST_EXAMPLE, as_typed, in_a_row, quoted
from activity_directory.validate.near_miss import closest, meant, squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from activity_directory.validate.findings import Keys
    from activity_directory.validate.schemas import Schema, Schemas

# What people call things, and the path of names it most likely means in an activity.
CALLED: Mapping[str, str] = MappingProxyType(
    {
        "title": "name",
        "activity": "name",
        "activity name": "name",
        "what": "summary",
        "about": "description",
        "info": "description",
        "information": "description",
        "details": "description",
        "categories": "interests",
        "category": "interests",
        "tags": "interests",
        "type": "interests",
        "age": "ages",
        "age range": "ages",
        "min": "from",
        "max": "to",
        "min age": "ages.from",
        "max age": "ages.to",
        "minimum": "from",
        "maximum": "to",
        "youngest": "ages.from",
        "oldest": "ages.to",
        "location": "venue",
        "place": "venue",
        "where": "venue",
        "post code": "venue.postcode",
        "street": "venue.address",
        "city": "venue.town",
        "village": "venue.town",
        "lat": "venue.latitude",
        "long": "venue.longitude",
        "lng": "venue.longitude",
        "directions": "venue.getting_there",
        "schedule": "sessions",
        "timetable": "sessions",
        "times": "sessions",
        "time": "sessions.start",
        "day": "sessions.days",
        "date": "sessions.dates",
        "start time": "sessions.start",
        "end time": "sessions.end",
        "finish": "sessions.end",
        "finishes": "sessions.end",
        "ends": "sessions.end",
        "starts": "sessions.start",
        "to time": "sessions.end",
        "frequency": "sessions.every",
        "price": "costs",
        "prices": "costs",
        "fee": "costs",
        "fees": "costs",
        "charge": "costs",
        "free": "costs",
        "cost": "costs",
        "contribution": "costs",
        "payment": "pay_with",
        "payments": "pay_with",
        "how to book": "booking",
        "book": "booking",
        "link": "booking.url",
        "website": "booking.url",
        "web": "booking.url",
        "telephone": "booking.phone",
        "tel": "booking.phone",
        "mobile": "booking.phone",
        "phone number": "booking.phone",
        "number": "booking.phone",
        "e mail": "booking.email",
        "mail": "booking.email",
        "sms": "booking.text",
        "whatsapp": "booking.text",
        "waitlist": "booking.waiting_list",
        "capacity": "booking.places",
        "toilet": "toilets",
        "wheelchair access": "access",
        "accessibility": "access",
        "facilities": "access",
        "parking": "access",
        "pictures": "images",
        "photos": "images",
        "photo": "images",
        "image": "images",
        "picture": "images",
        "alt text": "images.alt",
        "caption": "images.alt",
        "disability": "needs",
        "disabilities": "needs",
        "send": "needs",
        "ratio": "staff_ratio",
        "staffing": "staff_ratio",
        "carer": "adult_stays",
        "parents": "adult_stays",
        "drop off": "adult_stays",
        "pa": "personal_assistant",
        "what to bring": "bring",
        "lunch": "food",
        "snacks": "food",
        "scheme": "programmes",
        "membership card": "eligibility.membership",
        "last checked": "checked",
        "updated": "checked",
        "last updated": "checked",
        "reviewed": "checked",
        "transport": "travel",
        "bus": "travel.stop",
        "cancelled dates": "sessions.cancelled",
        "closed": "status",
        "noise": "surroundings.noise",
        "help offered": "help",
        "support": "help",
        "behaviour": "distress",
    }
)
_ASK_FOR = "Write to the directory's staff if something you want to say has no line of its own."


class UnknownNames:
    """Words the unknown names of one kind of file."""

    def __init__(self, schema: Schema, schemas: Schemas) -> None:
        self.schema = schema
        self.help_kinds = schemas.vocabularies.get("help-kinds", ())
        self.places: dict[str, list[tuple[str, ...]]] = {}
        self.parts: dict[tuple[str, ...], Mapping[str, Any]] = {}
        for path, part in _names(schema.plain):
            self.parts[path] = part
            self.places.setdefault(path[-1], []).append(path)

    def words_for(self, keys: Keys, name: str, around: Mapping[str, Any], schema: Mapping[str, Any]) -> tuple[str, str]:
        """The message and the fix for a name that stands at `keys` and is not known there."""
        here = tuple(key for key in keys if isinstance(key, str))
        known = tuple(schema.get("properties", {}))
        where = (
            f'"{keys[-1]}"'
            if keys and isinstance(keys[-1], str)
            else f"{field_in_words(keys)}"
            if keys
            else "this file"
        )
        value = around[name]
        if self.schema.name == "activity" and here == ("help",):
            guesses = meant(name, self.help_kinds)
            if guesses:
                message = f"{quoted(name)} is not a name that help has."
                return (
                    message,
                    (
                        f"Did you mean {in_a_row(guesses, last='or')}? Then write it like this:  "
                        f"{self._line(guesses[0], value)}"
                    ),
                )
        same = next((word for word in known if squeezed(word) == squeezed(name)), None)
        near = same or closest(name, known, 0.8)
        if near is None and len(name) >= 4:
            near = next(
                (word for word in known if word.startswith(name.lower()) or name.lower().startswith(word + "_")), None
            )
        if near is not None and near in around:
            return (
                f"{quoted(name)} is not a name that {where} has, and {near} is already there.",
                f"Put what it says under {near}, and delete this line.",
            )
        if near is not None:
            return (
                f"{quoted(name)} is not a name that {where} has.",
                f"Did you mean {near}? Then write it like this:  {self._line(near, value)}",
            )
        elsewhere = self._elsewhere(here, name)
        if elsewhere:
            return self._belongs(name, value, here, where, elsewhere)
        if known and len(known) <= 16:
            return (
                f"{quoted(name)} is not a name that {where} has.",
                f"It can have {in_a_row(known, most=16)}. Correct the name, or delete the line.",
            )
        return (
            f"{quoted(name)} is not a name that {where} has.",
            f"Correct the name, or delete the line. The names are in docs/providers/fields.md. {_ASK_FOR}",
        )

    def _elsewhere(self, here: tuple[str, ...], name: str) -> list[tuple[str, ...]]:
        called = CALLED.get(squeezed(name)) if self.schema.name == "activity" else None
        found = [path for path in self.places.get(name, ()) if path[:-1] != here]
        if called is not None:
            path = tuple(called.split("."))
            if here and path[: len(here)] != here and (*here, path[-1]) in self.parts:
                path = (*here, path[-1])
            if path in self.parts and path not in found:
                found.insert(0, path)
        if not found:
            near = closest(name, tuple(self.places), 0.85)
            found = [path for path in self.places[near] if path[:-1] != here] if near is not None else []
        # A volunteer's slip is nearly always one level: inside what stands here first, else at the left edge.
        preferred = ("booking", "contact", "venue", "sessions")
        return sorted(
            found,
            key=lambda path: (
                path[:-1] != here and path[: len(here)] != here,
                len(path),
                preferred.index(path[0]) if path[0] in preferred else len(preferred),
            ),
        )

    def _belongs(
        self, name: str, value: Any, here: tuple[str, ...], where: str, found: list[tuple[str, ...]]
    ) -> tuple[str, str]:
        path = found[0]
        inside = path[:-1]
        new = path[-1]
        if inside == here:
            return (
                f"{quoted(name)} is not a name that {where} has.",
                f"Did you mean {new}? Then write it like this:  {self._line(new, value)}",
            )
        subject = "a line of the entry itself" if not here else f"a name that {where} has"
        called = "" if new == name else f", and it is called {new} there"
        if not inside:
            message = f"{quoted(name)} is not {subject}; it stands at the left edge of the file{called}."
            return (
                message,
                f"Move it to a line of its own, without spaces before it, like this:  {self._line(new, value, path)}",
            )
        others = [
            other[0] for other in found[1:] if len(other) == len(path) and other[-1] == new and other[0] != path[0]
        ]
        also = (
            f" (or under {in_a_row(list(dict.fromkeys(others)), last='or', most=2)})" if others and new == name else ""
        )
        message = f"{quoted(name)} is not {subject}; it belongs under {' and '.join(inside)}{also}{called}."
        example = self._line(new, value, path)
        indent = "  " * len(inside)
        return message, f"Move it there, like this:  {inside[-1]}: {{{example}, ...}}" if len(indent) < 3 and len(
            example
        ) < 60 else f"Move it there, like this:  {example}"

    def _line(self, name: str, value: Any, path: tuple[str, ...] = ()) -> str:
        """The line as typed under its right name, when what it says is of the right kind; else the schema's example."""
        part = self.parts.get(path or (name,), {})
        kind = part.get("type")
        fits = (kind == "array") is isinstance(value, list) and (kind == "object") is isinstance(value, dict)
        line = f"{name}: {as_typed(value)}"
        if (not part or fits) and len(line) <= LONGEST_EXAMPLE:
            return line
        return f"{name}: {as_typed(part['examples'][0])}" if part.get("examples") else f"{name}:"


def _names(
    schema: Mapping[str, Any], path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Mapping[str, Any]]]:
    """Every name that a schema knows with the names it stands under; lists add none."""
    for name, part in schema.get("properties", {}).items():
        yield (*path, name), part
        yield from _names(part, (*path, name))
    if "items" in schema:
        yield from _names(schema["items"], path)
