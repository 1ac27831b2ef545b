"""One value for one field: what is taken, what is told, and what is never guessed."""

from __future__ import annotations

import pytest

from activity_directory.importing.item import Kind, Notes
from activity_directory.importing.values import Values


@pytest.mark.parametrize(
    ("field", "typed", "found"),
    [
        ("interests", "Swimming, Boats, canoes and paddling", ["swimming", "boats"]),
        ("interests", "swim & football", ["swimming", "football"]),
        ("interests", "Cooking and baking; lego", ["cooking", "lego"]),
        ("interests", "swiming", ["swimming"]),
        ("needs", "Autistic children and young people; ADHD", ["autism", "adhd"]),
        ("help.pad_changing", "We do this", {"who": "we-do-this"}),
        ("adult_stays.usually", "Drop-off", "drop-off"),
        ("ages", "5 - 11", {"from": "5", "to": "11"}),
        ("costs.amount", "£5.50", "5.50"),
        ("costs.amount", 5.5, "5.50"),
        ("costs.amount", "Free", "0"),
        ("costs.amount", "50p", "0.50"),
        ("booking.phone", "(01632) 960 123", "01632 960 123"),
        ("booking.phone", "+44 1632 960123", "01632 960123"),
        ("booking.how", "turn up", "drop-in"),
        ("booking.waiting_list", "Y", "yes"),
        ("checked.on", "3/9/26", "2026-09-03"),
        ("travel.last_bus", 0.75, "18:00"),
        ("group.usual_size", "8.0", "8"),
        ("bring", "  A towel\n and a drink ", "A towel and a drink"),
    ],
)
def test_what_is_plain_is_taken(values, notes, field, typed, found):
    assert values.read(tuple(field.split(".")), typed, notes) == found


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("help.pad_changing", "Yes"),
        ("help.rescue_medicine", "no problem"),
        ("adult_stays.usually", "leave"),
        ("take_part.wheelchair", "accessible"),
        ("toilets", "disabled toilet"),
        ("access", "level access"),
        ("needs", "Aspergers"),
        ("level", "inclusive"),
    ],
)
def test_about_safety_nothing_is_guessed_not_even_a_synonym(values, notes, field, typed):
    assert values.read(tuple(field.split(".")), typed, notes) is None
    assert notes.found[0].kind is Kind.LEFT_OUT
    assert "nothing is guessed" in notes.found[0].why


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("costs.amount", "£3 members, £5 others"),
        ("costs.amount", "3-5"),
        ("costs.amount", "about a fiver"),
        ("travel.last_bus", "7.30"),
        ("checked.on", "31/11/2026"),
        ("booking.phone", "01632"),
        ("booking.waiting_list", "sometimes"),
        ("group.usual_size", "about 8"),
        ("ages", "05-Nov"),
        ("bring", "=HYPERLINK(1)"),
        ("bring", "tbc"),
    ],
)
def test_what_is_not_plain_is_left_out_and_told_with_what_to_do(values, notes, field, typed):
    assert values.read(tuple(field.split(".")), typed, notes) is None
    assert [note.kind for note in notes.found] == [Kind.LEFT_OUT]
    assert notes.found[0].stood
    assert notes.found[0].do


def test_staff_say_what_a_word_of_their_list_means(schemas, notes):
    values = Values(schemas, {"help": {"Yes": "we-do-this"}, "needs": {"LD": "learning-disability", "All": "nothing"}})
    assert values.read(("help", "pad_changing"), "yes", notes) == {"who": "we-do-this"}
    assert values.read(("needs",), "LD, All", notes) == ["learning-disability"]
    assert notes.found == []


def test_a_guess_that_is_taken_is_told(values, notes):
    values.read(("interests",), "trampolinning", notes)
    values.read(("booking", "url"), "http://example.org/club", notes)
    values.read(("checked", "on"), "3/9/2026", notes)
    values.read(("checked", "on"), "13/9/2026", notes)
    assert [note.kind for note in notes.found] == [Kind.READ_AS, Kind.READ_AS, Kind.READ_AS]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("£5 per session", {"amount": "5", "per": "session"}),
        ("£25 a term", {"amount": "25", "per": "term"}),
        ("6/week", {"amount": "6", "per": "week"}),
        ("£5 per blue moon", None),
        ("£4 adults, £2 children", None),
        ("-5", None),
    ],
)
def test_a_price_may_say_what_it_pays_for(values, typed, found):
    assert values.money(typed) == found


def test_a_description_that_is_too_long_is_cut_at_a_sentence_and_told(values):
    notes = Notes("row 2")
    found = values.read(("description",), "One sentence. " * 400, notes)
    assert found.endswith("One sentence.")
    assert len(found) <= 4000
    assert notes.found[0].kind is Kind.LEFT_OUT
