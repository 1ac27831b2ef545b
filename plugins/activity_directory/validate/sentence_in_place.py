"""A sentence where named parts are needed: the name under which it says the same and promises no more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from activity_directory.validate.contacts_in_words import mend_telephone
from activity_directory.validate.said_otherwise import not_a_promise, words_meant

if TYPE_CHECKING:
    from collections.abc import Mapping

    from activity_directory.validate.schemas import Schemas

_FOR_SENTENCES = ("note", "what_we_do", "text")
_LONGEST = 90
_A_SENTENCE = 3  # words; fewer are an answer and nothing more
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+").search
_TELEPHONE = re.compile(r"\+?[0-9][0-9 ()-]{8,}[0-9]").search


def under_a_name(typed: str, schema: Mapping[str, Any], schemas: Schemas) -> dict[str, Any] | None:
    """`typed` as a mapping that the schema accepts, or None when a sentence has no place in it."""
    properties = schema.get("properties", {})
    for name in ("who", "usually"):
        vocabulary = properties.get(name, {}).get("vocabulary", "")
        if safe := not_a_promise(vocabulary):
            answers = words_meant(typed, vocabulary, schemas.vocabularies.get(vocabulary, ())) or (safe,)
            sentence = len(typed.split()) >= _A_SENTENCE and len(typed) <= _LONGEST
            return {name: answers[0]} | ({"note": typed.strip()} if sentence else {})
    for name, part in properties.items():
        if typed.strip().lower() in part.get("enum", ()) and schema.get("required", [name]) == [name]:
            return {name: typed.strip().lower()}
    if {"role", "phone", "email"} <= set(properties):
        return _contact(typed, properties)
    if schema.get("required"):
        return None
    place = next((name for name in _FOR_SENTENCES if name in properties), None)
    if place is None or len(typed) > min(_LONGEST, properties[place].get("maxLength", _LONGEST)):
        return None
    return {place: typed.strip()}


def _contact(typed: str, properties: Mapping[str, Any]) -> dict[str, Any]:
    """The number and address out of "Carol 01632 960123", with a role in place of the name."""
    contact: dict[str, Any] = {"role": properties["role"]["examples"][0]}
    if (number := _TELEPHONE(typed[:200])) and (values := mend_telephone(number.group()).values or (number.group(),)):
        contact["phone"] = values[0]
    if address := _EMAIL(typed[:200]):
        contact["email"] = address.group()
    return contact


def age_in_years(typed: str) -> int | None:
    """18 months is 1; reception starts at 4, year 6 at 10. None when it is neither months nor a school year."""
    text = typed.strip().lower()
    if months := re.fullmatch(r"([0-9]{1,3}) ?(?:m|mths?|months?)(?: old)?", text):
        return int(months[1]) // 12
    if text in ("reception", "year r", "yr r", "nursery", "pre-school", "preschool"):
        return 4 if text.endswith(("reception", "r")) else 3
    year = re.fullmatch(r"(?:school )?(?:year|yr|y) ?([0-9]{1,2})", text)
    if year and 1 <= int(year[1]) <= 13:
        return int(year[1]) + 4
    return None
