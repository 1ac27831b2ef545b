"""Text where a list is needed, a list where text is needed, a number with a pound sign: and what was meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from activity_directory.validate.as_typed import as_typed, quoted
from activity_directory.validate.guess import guess
from activity_directory.validate.near_miss import meant
from activity_directory.validate.parts_in_words import (
    ages_of_school_years,
    booking_in_words,
    costs_by_name,
    costs_in_words,
    day_by_day,
    session_in_words,
)
from activity_directory.validate.said_otherwise import days_of
from activity_directory.validate.sentence_in_place import age_in_years, under_a_name
from activity_directory.validate.times_and_dates_in_words import NUMBER_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.validate.fault import Fault
    from activity_directory.validate.schemas import Schemas

_FIRST_NUMBER = re.compile(r"[0-9]{1,6}(?:[.,][0-9]{1,2})?")
_YES = frozenset({"y", "ok", "on", "1", "yes please", "always", "of course", "yeah", "yep", "true"})
_SAYS_YES = frozenset({"yes", "y", "true", "ok", "all", "full", "fully"})
_NOTHING = frozenset({"null", "~", "n/a", "tbc", "tba", "todo", "?"})
_NO = frozenset({"n", "off", "0", "never", "nope", "not", "none", "false"})

Words = tuple[str, str, Any]
"""The message, the advice, and the value that would pass (None: the schema's own example)."""


def wrong_kind(fault: Fault, schemas: Schemas) -> Words:
    """What to say of a value that is not of the kind its line needs."""
    if not fault.keys:
        return "This file does not hold names and values.", "Write a name, a colon and a value on each line", None
    name = _name(fault)
    typed = fault.typed
    if isinstance(typed, str) and typed.strip().lower() in _NOTHING and isinstance(fault.keys[-1], str):
        says = f"{quoted(typed)} says nothing that could be shown."
        return says, "If there is nothing to say, delete the line. If there is, write it", None
    match fault.asked:
        case "number" | "integer":
            if fault.keys[-1] in ("from", "to") and isinstance(typed, str):
                years = age_in_years(typed)
                if years is not None:
                    if fault.keys[-1] == "to" and "y" in typed.lower():
                        years += 1  # the oldest child of a school year
                    return f"{quoted(typed)} is not an age in whole years.", "Write the age in years", years
            return _number(typed, whole=fault.asked == "integer", money=_is_money(fault))
        case "boolean":
            return _yes_or_no(typed)
        case "array":
            return _list(name, typed, fault.schema, schemas)
        case "object":
            return _mapping(name, typed, fault.schema, schemas)
        case _:
            return _text(typed)


def reshaped(name: str, typed: Any, part: Mapping[str, Any], schemas: Schemas) -> Any:
    """`typed` in the shape of a list or mapping that the schema asks for at `name`; None when that is not clear."""
    if part.get("type") == "array":
        return _list(name, typed, part, schemas)[2]
    return _mapping(name, typed, part, schemas)[2] if part.get("type") == "object" else None


def _name(fault: Fault) -> str:
    names = [key for key in fault.keys if isinstance(key, str)]
    return names[-1] if names else schema_title(fault)


def schema_title(fault: Fault) -> str:
    """What the schema calls this part."""
    return str(fault.schema.get("title", "this"))


def _is_money(fault: Fault) -> bool:
    return fault.keys[-1] in ("amount", "cost")


def _number(typed: Any, *, whole: bool, money: bool) -> Words:
    kind = "a whole number" if whole else "a number"
    if not isinstance(typed, str):
        if not isinstance(typed, list | dict):
            return f"{quoted(as_typed(typed))} is not {kind}.", f"Write {kind}", None
        return (
            f"This is a list or has names under it, and it needs {kind}.",
            f"Write {kind} straight after the colon",
            None,
        )
    text = typed.strip().lower()
    says = f"{quoted(typed)} is not {kind} this directory can read."
    if money and text.startswith(("free", "nothing", "no charge", "nil", "none", "£0")):
        return says, "Write 0 if it is free", 0
    if money and re.fullmatch(r"£?[0-9.,]+ ?(?:-|–|to) ?£?[0-9.,]+", text):
        return (
            f"{quoted(typed)} is two amounts in one.",
            "Give each price an entry of its own in the list, or the lower one here and the rest in a note",
            _first(text, whole),
        )
    pence = re.fullmatch(r"([0-9]{1,4}) ?p(?:ence)?", text)
    if money and pence is not None:
        return (
            says,
            "Write pounds and pence with a point between them, without a sign",
            _tidy(f"{int(pence[1]) / 100:.2f}"),
        )
    found = _first(text, whole)
    if money:
        if found is None:
            found = _spoken(text)
        return says, "Write pounds and pence with a point between them, without the pound sign", found
    if whole and re.fullmatch(r"-?[0-9]+\.[0-9]+", text):
        return f"{quoted(typed)} is not a whole number.", "Leave out what comes after the point", found
    if found is None:
        found = _spoken(text)
    return says, f"Write {kind} in figures, with nothing beside it", found


def _first(text: str, whole: bool) -> Any:
    found = _FIRST_NUMBER.search(text.replace(",000", "000"))
    if found is None:
        return None
    number = found.group().replace(",", ".")
    return int(float(number)) if whole else _tidy(number)


def _tidy(number: str) -> Any:
    from decimal import Decimal

    return Decimal(number)


def _spoken(text: str) -> int | None:
    return next((NUMBER_WORDS[word] for word in re.findall(r"[a-z]+", text[:100]) if word in NUMBER_WORDS), None)


def _yes_or_no(typed: Any) -> Words:
    if not isinstance(typed, str):
        return "This needs yes or no, and nothing under it.", "Write yes or no straight after the colon", None
    text = typed.strip().lower().rstrip(".!")
    advice = "Write yes or no, or leave the line out if you would rather not say"
    word: bool | None = None
    if text in _YES or text.startswith(("yes", "true")):
        word = True
    elif text in _NO or re.match(r"(?:no|not|false)\b", text):
        word = False
    if word is None:
        return (
            f"{quoted(typed)} is not yes or no.",
            "Write yes only if it is sure; else leave the line out, or write no",
            False,
        )
    if len(text) > 5:
        advice = "Write yes or no alone here; a sentence about it can go in a note"
    return f"{quoted(typed)} is not yes or no.", advice, word


def _list(name: str, typed: Any, schema: Mapping[str, Any], schemas: Schemas) -> Words:
    items = schema.get("items", {})
    if items.get("type") == "object":
        if (told := _parts(name, typed)) is not None:
            return told
        if isinstance(typed, dict):
            message = "This needs a list, because there can be more than one, and it is written as one alone."
            if len(as_typed(typed)) < 90:
                return message, "Put square brackets round it", [typed]
            return (
                message,
                "Put a hyphen and a space before its first line, and two spaces before the others. For example",
                None,
            )
        wrapped = _wrapped(typed, items, schemas) if isinstance(typed, str) else None
        return (
            f"{quoted(str(typed))} is not a list.",
            "Write it as a list in square brackets, with names for its parts",
            [wrapped] if wrapped else None,
        )
    if isinstance(typed, dict):
        said_yes = [word for word, answer in typed.items() if str(answer).strip().lower() in ("yes", "true", "y")]
        words = [guess(word, items, schemas) for word in said_yes[:8]]
        return (
            "This needs a list of words, and it has names with colons.",
            "Write only what is there, in square brackets" if said_yes else "Write the words in square brackets",
            words if words and all(word is not None for word in words) else None,
        )
    if items.get("enum") and (told := _words_of_a_list(typed, schema, schemas)) is not None:
        return told
    if items.get("vocabulary") == "days" and (days := days_of(typed)):
        return f"{quoted(typed)} is not a list.", "Write each day by itself, in square brackets", list(days)
    span = re.fullmatch(
        r"([0-9]{4}-[0-9]{2}-[0-9]{2}) *(?:-|\u2013|to|until) *([0-9]{4}-[0-9]{2}-[0-9]{2})", typed.strip()
    )
    if items.get("format") == "date" and span is not None:
        advice = "List each date by itself, the days between them too if it would have happened on them"
        return f"{quoted(typed)} is two dates in one.", advice, list(span.groups())
    pieces = (
        [piece.strip() for piece in re.split(r",|;|/|\band\b|\bor\b|&|\+", typed) if piece.strip()]
        if items.get("enum") or items.get("format")
        else [typed]
    )
    guesses = [guess(piece, items, schemas) for piece in pieces[:8]]
    return (
        f"{quoted(typed)} is not a list.",
        "Put square brackets round it, with a comma between one and the next"
        if len(guesses) > 1
        else "Put square brackets round it",
        guesses if all(guess is not None for guess in guesses) else None,
    )


def _words_of_a_list(typed: str, schema: Mapping[str, Any], schemas: Schemas) -> Words | None:
    """A bare yes, which says nothing of what there is, and lines that a word processor gave dashes or dots."""
    if typed.strip().lower() in _SAYS_YES:
        only = next(iter(next(iter(schema.get("examples", ())), ())), None)
        advice = "Write what there is, and only that, in square brackets. For example, if it is true"
        return f"{quoted(typed)} does not say which.", advice, [only] if only is not None else None
    pieces = [piece.strip() for piece in re.split(r"(?:^|\s)[\u2013\u2022*] ", typed) if piece.strip()][:8]
    words = typed.split()[:8]
    if len(words) > 1 and all(word in schema.get("items", {})["enum"] for word in words):
        return f"{quoted(typed)} is not a list.", "Put square brackets round it, with a comma between", words
    guesses = [guess(piece, schema.get("items", {}), schemas) for piece in pieces]
    if len(pieces) < 2 or any(guess is None for guess in guesses):
        return None
    return f"{quoted(typed)} is not a list.", "Put square brackets round it, with a comma between", guesses


def _parts(name: str, typed: Any) -> Words | None:
    """Sessions or prices where they are written as a sentence or under names of days."""
    if name == "sessions" and (sessions := day_by_day(typed)) is not None:
        return "This has days as names, and each session is an item of a list.", "Write the day under days", sessions
    if name == "costs" and (costs := costs_by_name(typed)) is not None:
        return (
            "This has people as names, and each price is an item of a list.",
            "Give each price an item of its own, with whom it is for",
            costs,
        )
    if not isinstance(typed, str):
        return None
    if name == "sessions" and (session := session_in_words(typed)) is not None:
        says = f"{quoted(typed)} is not a list."
        return says, "Write it as a list in square brackets, with names for its parts", [session]
    if name != "costs":
        return None
    if (costs := costs_in_words(typed)) is not None and len(costs) > 1:
        says = f"{quoted(typed)} needs names for its parts."
        return says, "Give each price an item of its own, with whom it is for", costs
    free = typed.strip().lower().startswith(("free", "0", "no", "\u00a30"))
    number = 0 if free else _first(typed, whole=False)
    if number is None:
        return None
    return (
        f"{quoted(typed)} does not say whom or what the price is for.",
        "Say for whom, how much, and for how long",
        [{"for": "child", "amount": number, "per": "session"}],
    )


def _list_for_names(name: str, typed: list[Any], schema: Mapping[str, Any], schemas: Schemas) -> Words:
    """What to say of a list where named parts are needed."""
    if len(typed) == 1 and isinstance(typed[0], dict):
        return (
            "This is a list, and there is only one of it.",
            "Take away the hyphen, or use curly brackets",
            typed[0],
        )
    named = [item for item in typed if isinstance(item, dict) and len(item) == 1]
    if len(named) == len(typed) > 1:
        return (
            "This is in square brackets, and it has names for its parts.",
            "Use curly brackets",
            {name: value for item in named for name, value in item.items()},
        )
    if name == "help" and typed and all(isinstance(item, str) for item in typed):
        kinds = schemas.vocabularies.get("help-kinds", ())
        found = [kind for item in typed[:8] for kind in meant(item, kinds)[:1]]
        return (
            "This is a list, and it needs to say for each kind of help who gives it.",
            "Choose from we-do-this, can-arrange, your-adult-does-this, cannot or ask for each",
            {kind: {"who": "ask"} for kind in found} or None,
        )
    if len(typed) == 2 and {"from", "to"} <= set(schema.get("properties", {})):
        return (
            "This is a list, and it needs names for its parts.",
            "Say which is which",
            {"from": typed[0], "to": typed[1]},
        )
    return "This is a list, and it needs names for its parts.", "Write each part with its name", None


def _mapping(name: str, typed: Any, schema: Mapping[str, Any], schemas: Schemas) -> Words:
    if isinstance(typed, list):
        return _list_for_names(name, typed, schema, schemas)
    says = f"{quoted(str(typed))} needs names for its parts."
    if not isinstance(typed, str):
        return says, "Write each part with its name", None
    if (parts := _parts_of_one(name, typed)) is not None:
        return says, "Write it in curly brackets, each part with its name", parts
    properties = schema.get("properties", {})
    if {"from", "to"} <= set(properties) and properties["from"].get("type") == "integer":
        return _ages(typed)
    if name == "help":
        return (
            says,
            "Say for each kind of help who gives it",
            {"one_to_one": {"who": "ask"}, "pad_changing": {"who": "your-adult-does-this"}},
        )
    under = under_a_name(typed, schema, schemas)
    if under is not None:
        advice = "Write it in curly brackets, each part with its name"
        if "role" in under:
            advice = "Say a role, not a person's name, and give each part its name"
        elif set(under) & {"note", "what_we_do"}:
            advice += "; a sentence goes under " + next(name for name in ("note", "what_we_do") if name in under)
        return says, advice, under
    wrapped = _wrapped(typed, schema, schemas)
    if name == "booking" and wrapped is None and len(typed) <= 90 and " " in typed.strip():
        wrapped = {"how": "book", "note": typed.strip()}
    if name == "checked" and wrapped is None:
        return says, "Write the day on which you read it through, and who did, with today's date if it was today", None
    return says, "Write it in curly brackets, each part with its name", wrapped


def _parts_of_one(name: str, typed: str) -> dict[str, Any] | None:
    """One session, price or way to book out of a sentence; the first price where there are more."""
    if name == "sessions":
        return session_in_words(typed)
    if name == "booking":
        return booking_in_words(typed)
    costs = costs_in_words(typed) if name == "costs" else None
    return costs[0] if costs else None


def _ages(typed: str) -> Words:
    text = typed.strip().lower()
    years = ages_of_school_years(typed)
    if years is not None:
        advice = "Write the ages of the children"
        if text.startswith("years"):  # school years to one reader and ages to the next
            advice = "If these are school years, write the ages of the children in them"
        return f"{quoted(typed)} is not an age in whole years.", advice, years
    numbers = [int(number) for number in re.findall(r"[0-9]{1,3}", text)][:2]
    says = f"{quoted(typed)} needs a name for each end."
    advice = "Say the youngest age and the oldest"
    if len(numbers) == 2:
        return says, advice, {"from": min(numbers), "to": max(numbers)}
    if len(numbers) == 1 and re.search(r"under|up to|below|younger|max", text):
        return (
            says,
            "Say the oldest age that may come",
            {"to": numbers[0] - 1 if "under" in text or "below" in text else numbers[0]},
        )
    if len(numbers) == 1:
        return says, "Say the youngest age that may come, and the oldest if there is one", {"from": numbers[0]}
    if text in ("all", "any", "all ages", "any age", "everyone"):
        return says, "If there is no limit, start from 0 and leave the oldest out", {"from": 0}
    return says, advice, None


def _wrapped(typed: str, schema: Mapping[str, Any], schemas: Schemas) -> dict[str, Any] | None:
    """The text under the first name that must be there, with the schema's example for what else must be."""
    required = schema.get("required", ()) or tuple(schema.get("properties", {}))[:1]
    if not required:
        return None
    examples: Mapping[str, Any] = next(iter(schema.get("examples", ())), {})
    first = required[0]
    part = schema["properties"][first]
    value = guess(typed, part, schemas)
    if value is None or len(str(value)) > 60:
        return None
    rest = {name: examples[name] for name in required[1:] if name in examples}
    if len(rest) != len(required) - 1:
        return None
    return {first: value, **rest}


def _text(typed: Any) -> Words:
    if isinstance(typed, list):
        if typed and all(isinstance(item, str) for item in typed):
            joined = ", ".join(typed)
            if len(joined) < 90:
                return "This is a list, and it needs plain text.", "Take the brackets or hyphens away", joined
        return "This is a list, and it needs plain text.", "Write it as a sentence after the colon", None
    if isinstance(typed, dict):
        first = next(iter(typed), "")
        return (
            f'This has a name "{first}" under it, and it needs plain text.',
            "Write the text straight after the colon, in quotation marks if it holds a colon itself",
            None,
        )
    return f"{quoted(as_typed(typed))} is not text.", "Put it in quotation marks", None
