"""What decides "Can we go?": what was not stated is never read as a yes, and no provider's words get in."""

from __future__ import annotations

import re

import pytest

from activity_directory.model.fit import fit_of, vocabulary_mark
from tests.conftest import PLACES, SITE

SWIM = "severn-splash/saturday-swim"
SESSION = {"days": ["saturday"], "start": "10:00", "end": "11:00"}
NAMES = ("mark", "ages", "letters", "scheme", "help", "ways", "stays", "home")


@pytest.fixture
def fit(make_directory):
    """The fields of one entry by their names."""

    def read(changes=None, **parts):
        directory = make_directory({SWIM: changes or {}}, **parts)
        fields = fit_of(directory.activities[0], directory).split("|")
        return dict(zip(NAMES, [*fields, *[""] * (len(NAMES) - len(fields))], strict=True))

    return read


def test_an_entry_that_says_nothing_more_has_its_ages_alone(make_directory, vocabularies):
    directory = make_directory()
    assert fit_of(directory.activities[0], directory) == f"{vocabulary_mark(vocabularies)}|5-16"


def test_what_has_ended_is_not_asked_about(make_directory):
    directory = make_directory({SWIM: {"status": "ended"}})
    assert fit_of(directory.activities[0], directory) == ""


@pytest.mark.parametrize(
    ("ages", "text"),
    [
        ({}, "-"),
        ({"from": 16}, "16-"),
        ({"to": 11}, "-11"),
        ({"from": 0, "to": 4}, "-4"),
        ({"from": 9, "to": 9}, "9-9"),
    ],
)
def test_an_end_of_the_ages_may_be_open(fit, ages, text):
    assert fit({"ages": ages})["ages"] == text


def test_sessions_with_ages_of_their_own_are_said_once_each(fit):
    sessions = [SESSION, {**SESSION, "ages": {"from": 16, "to": 25}}, {**SESSION, "ages": {"from": 16, "to": 25}}]
    assert fit({"sessions": sessions})["ages"] == "5-16,16-25"


def test_ages_that_no_session_has_are_left_out(fit):
    assert fit({"sessions": [{**SESSION, "ages": {"from": 3, "to": 4}}]})["ages"] == "3-4"


@pytest.mark.parametrize(
    ("changes", "letter"),
    [
        ({"group": {"kind": "parent-carers"}}, "c"),
        ({"group": {"kind": "siblings"}}, "b"),
        ({"status": "full"}, "f"),
        ({"status": "paused"}, "p"),
        ({"checked": {"on": "2024-01-01", "by": "provider"}}, "o"),
        ({"level": "specialist"}, "l"),
        ({"eligibility": {"diagnosis": "needed"}}, "d"),
        ({"eligibility": {"evidence": ["A letter"]}}, "e"),
        ({"eligibility": {"referral": "Your school asks us."}}, "r"),
        ({"eligibility": {"note": "Bring a friend."}}, "n"),
        ({"personal_assistant": {"welcome": True}}, "w"),
        ({"personal_assistant": {"welcome": False}}, "x"),
        ({"level": "targeted", "eligibility": {"diagnosis": "waiting-is-fine"}, "group": {"kind": "mixed"}}, ""),
    ],
)
def test_what_else_decides_is_a_letter(fit, changes, letter):
    assert fit(changes)["letters"] == letter


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("No referral is needed.", False),
        ("Nobody has to refer you.", False),
        ("Your school can ask us and so can you. You do not need a referral.", False),
        ("You don’t need a referral.", False),
        ("You do not need a referral if you are under 18.", True),
        ("No referral is needed. But under 8s come through a health visitor.", True),
        ("Your school, college or mentor can ask. So can you.", True),
        ("A social worker agrees it with you first.", True),
    ],
)
def test_a_referral_counts_as_asked_for_unless_the_words_plainly_say_no(fit, said, asked):
    assert ("r" in fit({"eligibility": {"referral": said}})["letters"]) is asked


def test_membership_names_its_scheme_and_the_ages_that_need_it(fit):
    assert fit({"eligibility": {"membership": "all-in"}})["scheme"] == "all-in"
    ages = {"membership": "all-in", "membership_ages": {"from": 0, "to": 17}}
    assert fit({"eligibility": ages})["scheme"] == "all-in:-17"


def test_each_kind_of_help_has_the_letter_of_its_answer_at_its_place(fit, vocabularies):
    answers = {"one_to_one": "can-arrange", "pad_changing": "your-adult-does-this", "change_of_clothes": "we-do-this"}
    answers |= {"eating_and_drinking": "cannot", "rescue_medicine": "ask"}
    text = fit({"help": {kind: {"who": who} for kind, who in answers.items()}})["help"]
    kinds = [kind.id for kind in vocabularies["help-kinds"]]
    assert {kind: letter for kind, letter in zip(kinds, text, strict=False) if letter != "-"} == {
        "one_to_one": "r",
        "pad_changing": "y",
        "change_of_clothes": "d",
        "eating_and_drinking": "n",
        "rescue_medicine": "a",
    }


def test_what_nobody_stated_of_help_is_never_a_letter(fit):
    assert fit({"help": {"pad_changing": {"who": "we-do-this"}}})["help"] == "--d"


def test_ways_of_communicating_are_letters_of_their_vocabulary(fit, vocabularies):
    ways = [way.id for way in vocabularies["communication"]]
    text = fit({"help": {"communication": {"who": "we-do-this", "with": ["symbols", "makaton"]}}})["ways"]
    assert [ways["abcdefghijklmnopqrstuvwxyz".index(letter)] for letter in text] == ["makaton", "symbols"]


def test_whether_an_adult_stays_is_said_with_its_cases(fit):
    stays = {"usually": "drop-off", "stays_if": ["personal-care", "medical", "first-visit", "under-8"]}
    assert fit({"adult_stays": stays})["stays"] == "opmf8."
    assert fit({"adult_stays": {"usually": "join-in"}})["stays"] == "j"


def test_every_case_of_the_vocabulary_has_a_sign_of_its_own(fit, vocabularies):
    cases = [case.id for case in vocabularies["stays-if"]]
    text = fit({"adult_stays": {"usually": "drop-off", "stays_if": cases}})["stays"]
    signs = re.findall(r"[0-9]+\.|[a-z?]", text[1:])
    assert len(signs) == len(set(signs)) == len(cases)
    assert "?" not in signs


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Families who live in Shropshire", "*"),
        ("Young people who live in the Shropshire area.", "*"),
        ("You must live in Ludlow", "ludlow"),
        ("Children from Ludlow or Shrewsbury", "ludlow,shrewsbury"),
        ("Families in South", "south"),
        ("Families who live outside Shropshire", "?"),
        ("Not for families who live in Ludlow", "?"),
        ("Ludlow, within 5 miles", "?"),
        ("Anyone registered with a GP in Shropshire", "?"),
        ("Telford families", "?"),
    ],
)
def test_where_one_must_live_is_read_only_where_nothing_else_is_said(fit, said, text):
    assert fit({"eligibility": {"area": said}})["home"] == text


def test_a_part_of_the_county_is_not_the_county(fit):
    places = {**PLACES, "areas": [*PLACES["areas"], {"id": "north", "title": "North Shropshire"}]}
    assert fit({"eligibility": {"area": "Families in North Shropshire"}}, places=places)["home"] == "north"


def test_the_council_stands_for_its_county(fit):
    site = {**SITE, "council": "Shropshire Council"}
    assert fit({"eligibility": {"area": "You live in the Shropshire Council area"}}, site=site)["home"] == "*"


def test_nothing_that_a_provider_wrote_is_in_it(make_directory):
    words = 'Zebra "quoted" | piped'
    eligibility = {"area": words, "referral": words, "note": words, "evidence": [words], "membership": "all-in"}
    entry = {"name": words, "eligibility": eligibility, "help": {"one_to_one": {"who": "ask", "note": words}}}
    directory = make_directory({SWIM: entry})
    assert re.fullmatch(r"[A-Za-z0-9|:,.?*-]+", fit_of(directory.activities[0], directory))


def test_the_mark_changes_when_a_kind_of_help_moves(vocabularies):
    class Turned:
        def __init__(self, vocabulary):
            self.concepts = list(vocabulary)[::-1]

        def __iter__(self):
            return iter(self.concepts)

    turned = {**vocabularies, "help-kinds": Turned(vocabularies["help-kinds"])}
    assert vocabulary_mark(turned) != vocabulary_mark(vocabularies)
