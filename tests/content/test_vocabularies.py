"""The vocabularies: one shape, plain titles, and every word that people type leads to one place in a list."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from .conftest import PROJECT

FOLDER = PROJECT / "schema" / "vocabulary"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))
MAY_SAY = {"const", "title", "description", "group", "synonyms", "sameAs", "symbol"}


def _vocabulary(name: str) -> dict[str, Any]:
    return dict(json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", NAMES)
def test_a_vocabulary_has_the_one_shape(name: str) -> None:
    vocabulary = _vocabulary(name)
    assert vocabulary["$id"] == f"vocabulary/{name}.json"
    assert vocabulary["title"]
    assert vocabulary["description"].endswith(".")
    for term in vocabulary["oneOf"]:
        assert {"const", "title"} <= set(term) <= MAY_SAY
        assert re.fullmatch(r"[a-z0-9]+([-_][a-z0-9]+)*", term["const"])
        assert not term["title"].endswith(".")


@pytest.mark.parametrize("name", NAMES)
def test_no_id_and_no_title_stands_twice(name: str) -> None:
    terms = _vocabulary(name)["oneOf"]
    assert len({term["const"] for term in terms}) == len(terms)
    assert len({term["title"].casefold() for term in terms}) == len(terms)


@pytest.mark.parametrize("name", NAMES)
def test_a_synonym_is_what_somebody_types_and_stands_once_in_a_term(name: str) -> None:
    for term in _vocabulary(name)["oneOf"]:
        synonyms = term.get("synonyms", [])
        assert len(set(synonyms)) == len(synonyms), term["const"]
        for synonym in synonyms:
            assert synonym == synonym.strip(), (term["const"], synonym)
            assert len(synonym) <= 60, (term["const"], synonym)


def test_there_are_60_to_80_interests_in_groups() -> None:
    interests = _vocabulary("interests")["oneOf"]
    assert 60 <= len(interests) <= 80
    assert all("group" in term and "description" in term for term in interests)
    assert len({term["group"] for term in interests}) >= 10


def test_the_words_that_families_use_lead_to_a_need() -> None:
    words = {synonym: term["const"] for term in _vocabulary("needs")["oneOf"] for synonym in term.get("synonyms", [])}
    assert words["asd"] == words["on the spectrum"] == "autism"
    assert words["school refusal"] == words["eotas"] == "ebsa"
    assert words["pmld"] == "profound-and-multiple"
    assert words["semh"] == "social-emotional-mental-health"
    assert words["gdd"] == words["sld"] == "learning-disability"
    assert words["dyslexia"] == "learning-difficulty"


@pytest.mark.parametrize("name", NAMES)
def test_pictures_and_outside_ids_are_real_ones(name: str) -> None:
    drawn = {path.stem for path in (PROJECT / "theme" / "static" / "symbols").glob("*.svg")}
    known = {term["const"] for term in _vocabulary("symbols")["oneOf"]}
    for term in _vocabulary(name)["oneOf"]:
        if "symbol" in term:
            assert term["symbol"] in drawn & known, term["const"]
        for outside in term.get("sameAs", []):
            assert re.fullmatch(r"https://openactive\.io/activity-list#[0-9a-f-]{36}", outside), term["const"]


OUTDATED = (
    "wheelchair-bound",
    "suffers",
    "handicap",
    "normal",
    "high functioning",
    "low functioning",
    "nappy",
    "challenging",
)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_shown_uses_the_words_families_chose(name: str) -> None:
    for term in _vocabulary(name)["oneOf"]:
        shown = f"{term['title']} {term.get('description', '')}".casefold()
        assert not [word for word in OUTDATED if word in shown], term["const"]
