"""Every field of the content model, and every word of the vocabularies, is used by some example."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from activity_directory.validate.checked import Checked

from .conftest import PROJECT, Entries

SCHEMA = PROJECT / "schema"


def _schema(name: str) -> dict[str, Any]:
    return dict(json.loads((SCHEMA / name).read_text(encoding="utf-8")))


def _fields(schema: Mapping[str, Any], root: Mapping[str, Any], path: str = "") -> Iterator[str]:
    """Each property of a schema as a dotted path; a list adds nothing to the path."""
    reference = schema.get("$ref", "")
    if reference.startswith("#/$defs/"):
        schema = root["$defs"][reference.removeprefix("#/$defs/")]
    if "items" in schema:
        yield from _fields(schema["items"], root, path)
    for name, field in schema.get("properties", {}).items():
        here = f"{path}.{name}" if path else name
        yield here
        yield from _fields(field, root, here)


def _used(data: Any, path: str = "") -> Iterator[str]:
    if isinstance(data, dict):
        for name, value in data.items():
            here = f"{path}.{name}" if path else name
            yield here
            yield from _used(value, here)
    elif isinstance(data, list):
        for value in data:
            yield from _used(value, path)


# Never needed twice: what a session's own venue or a session's own ages may say is shown by the activity's.
SHOWN_ELSEWHERE = ("sessions.venue.", "sessions.ages.", "eligibility.membership_ages.", "help.")


def test_every_field_of_an_activity_is_shown(entries: Entries) -> None:
    schema = _schema("activity.schema.json")
    used = set(_used(list(entries.values())))
    missing = [name for name in _fields(schema, schema) if name not in used and not name.startswith(SHOWN_ELSEWHERE)]
    assert missing == []


@pytest.mark.parametrize("part", ["who", "notice", "cost", "note"])
def test_every_part_of_an_answer_about_help_is_shown(entries: Entries, part: str) -> None:
    assert any(part in answer for entry in entries.values() for answer in entry.get("help", {}).values())


def test_every_field_of_a_provider_is_shown(checked: Checked) -> None:
    schema = _schema("provider.schema.json")
    used = set(_used(list(checked.providers.values())))
    assert [name for name in _fields(schema, schema) if name not in used] == []


VOCABULARIES = sorted(path.stem for path in (SCHEMA / "vocabulary").glob("*.json") if path.stem != "symbols")


def _words(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        for name, value in data.items():
            yield str(name)
            yield from _words(value)
    elif isinstance(data, list):
        for value in data:
            yield from _words(value)
    elif isinstance(data, str):
        yield data


# Said by leaving the field out, which is the usual way to say it.
LEFT_OUT = {"place"}


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_word_of_a_vocabulary_is_shown(entries: Entries, name: str) -> None:
    words = {term["const"] for term in _schema(f"vocabulary/{name}.json")["oneOf"]}
    assert sorted(words - set(_words(list(entries.values()))) - LEFT_OUT) == []


@pytest.mark.parametrize("kind", [term["const"] for term in _schema("vocabulary/help-kinds.json")["oneOf"]])
def test_every_kind_of_help_is_answered_in_several_ways(entries: Entries, kind: str) -> None:
    answers = {entry["help"][kind]["who"] for entry in entries.values() if kind in entry.get("help", {})}
    assert len(answers) >= 3, answers


def test_some_entries_say_nothing_about_help(entries: Entries) -> None:
    assert any("help" not in entry for entry in entries.values())
    assert any("adult_stays" not in entry for entry in entries.values())
