"""What a change of an entry means: in words, and whether staff must look."""

from __future__ import annotations

import copy
import json

import pytest

from activity_directory.authoring.compare import compare
from activity_directory.authoring.own_facts import OWN, SAFETY, UNDECIDED, why_staff_look
from activity_directory.authoring.own_facts_page import own_facts_page
from activity_directory.load.files import read_content
from activity_directory.validate.schemas import load_schemas
from tests.conftest import PROJECT


@pytest.fixture(scope="module")
def schemas():
    return load_schemas(PROJECT / "schema")


@pytest.fixture(scope="module")
def content():
    return read_content(PROJECT / "tests" / "examples" / "content")


ENTRY = {
    "name": "Saturday swim",
    "summary": "A small, quiet group.",
    "interests": ["swimming"],
    "ages": {"from": "5", "to": "16"},
    "help": {"pad_changing": {"who": "your-adult-does-this"}, "one_to_one": {"who": "ask"}},
    "adult_stays": {"usually": "drop-off"},
    "venue": {"name": "Quarry Pool", "address": "1 Example Street", "town": "shrewsbury", "postcode": "SY1 1RF"},
    "sessions": [
        {"days": ["saturday"], "start": "10:00", "end": "11:00"},
        {"dates": ["2026-12-24"], "start": "10:00"},
    ],
    "costs": [{"for": "child", "amount": "5"}, {"for": "adult who stays", "amount": "0"}],
    "booking": {"how": "book", "by": ["telephone"], "phone": "01632 960123"},
    "images": [{"file": "pool.jpg", "alt": "The shallow end", "of": "place", "consent": "yes"}],
    "checked": {"on": "2026-09-01", "by": "provider"},
}


def changed(schemas, keys, value, kind="activity", entry=ENTRY):
    """What compare says when one thing in the entry becomes another; None takes it out."""
    new = copy.deepcopy(entry)
    part = new
    for key in keys[:-1]:
        part = part[key]
    if value is None:
        del part[keys[-1]]
    elif isinstance(part, list) and keys[-1] == len(part):
        part.append(value)
    else:
        part[keys[-1]] = value
    return compare(entry, new, schemas, kind)


@pytest.mark.parametrize(
    ("keys", "value", "words"),
    [
        (("costs", 0, "amount"), "6", "The price for a child goes from £5 to £6."),
        (("costs", 0, "amount"), "0", "The price for a child goes from £5 to nothing: it will be free."),
        (("costs", 1, "amount"), "2.50", "The price for an adult who stays was nothing and will be £2.50."),
        (("costs", 0, "per"), "term", "A price changes. It was: Child: £5. It will be: Child: £5 a term."),
        (("costs", 2), {"for": "lunch", "amount": "3"}, "A new price: Lunch: £3."),
        (("costs", 1), None, "This price goes: Adult who stays: free."),
        (("sessions", 0, "start"), "09:30", "Saturdays, 10am to 11am becomes: Saturdays, 9:30am to 11am."),
        (("sessions", 0, "when"), "term-time",
         "Saturdays, 10am to 11am becomes: Saturdays in term time, 10am to 11am."),
        (("sessions", 0, "cancelled"), [{"on": "2026-11-07", "why": "The pool is being mended."}],
         "Saturday 7 November 2026 is called off: The pool is being mended."),
        (("sessions", 1), None, "This time goes: Thursday 24 December 2026, from 10am."),
        (("sessions", 2), {"dates": ["2026-12-31"], "start": "14:00"},
         "A new time: Thursday 31 December 2026, from 2pm."),
        (("sessions", 0, "terms"), "telford",
         "Saturdays, 10am to 11am. Whose term dates: “telford” is new."),
        (("summary",), "A lively group.", "Summary: “A small, quiet group” becomes “A lively group”."),
        (("interests",), ["swimming", "cooking"], "Interests: “Cooking and baking” is added."),
        (("status",), "paused", "Status: “Open” becomes “Paused”."),
        (("checked", "on"), "2026-11-22", "It was checked on 22 November 2026 by the provider."),
        (("booking", "how"), "drop-in", "Booking, how: “Book a place” becomes “Just turn up”."),
    ],
    ids=str,
)  # fmt: skip
def test_a_provider_changes_times_prices_and_words_without_a_look(schemas, keys, value, words):
    (change,) = changed(schemas, keys, value)
    assert change.words == words
    assert not change.safety


@pytest.mark.parametrize(
    ("keys", "value", "words"),
    [
        (("ages", "to"), "18", "Ages: “5 to 16” becomes “5 to 18”."),
        (("help", "pad_changing", "who"), "we-do-this",
         "Help, changing a pad: “Your adult does this” becomes “We do this”."),
        (("help", "one_to_one"), None,
         "Help, one adult just for my child (1:1): “Ask us” goes. Families will read “not stated”."),
        (("adult_stays", "usually"), "stay-in-room",
         "Does an adult stay?, usually: “Drop-off” becomes “An adult stays in the room”."),
        (("staff_ratio",), "1:3", "Staff ratio: “1:3” is new."),
        (("venue", "postcode"), "SY2 6AA", "Venue, postcode: “SY1 1RF” becomes “SY2 6AA”."),
        (("sessions", 0, "ages"), {"from": "16"},
         "Saturdays, 10am to 11am. Ages of this session: “16 and over” is new."),
        (("booking", "phone"), "01632 960999", "Booking, telephone: “01632 960123” becomes “01632 960999”."),
        (("distress",), {"who": "The lead"}, "When a child is distressed: “The lead” is new."),
        (("checked", "by"), "staff", "It was checked on 1 September 2026 by the directory’s staff."),
        (("something_else",), "x", "something_else: “x” is new."),
    ],
    ids=str,
)  # fmt: skip
def test_safety_facts_change_only_with_a_look(schemas, keys, value, words):
    (change,) = changed(schemas, keys, value)
    if keys != ("distress",):
        assert change.words == words
    assert change.safety
    assert change.reason.endswith(".")


def test_what_is_said_about_ages_is_a_fact_of_its_own(schemas):
    entry = {**ENTRY, "ages": {"from": "5", "to": "25", "under_and_over_18": "Two rooms."}}
    assert [change.words for change in changed(schemas, ("ages", "to"), "20", entry=entry)] == [
        "Ages: “5 to 25” becomes “5 to 20”."
    ]
    (change,) = changed(schemas, ("ages", "under_and_over_18"), "One room.", entry=entry)
    assert change.words == "Ages, under and over 18 together: “Two rooms” becomes “One room”."
    assert change.safety


def test_who_is_in_a_picture_is_looked_at_by_a_person(schemas):
    assert all(change.safety for change in changed(schemas, ("images", 0, "of"), "people"))
    picture = {"file": "hall.jpg", "alt": "The hall", "of": "place", "consent": "yes"}
    assert all(change.safety for change in changed(schemas, ("images", 1), picture))


def test_a_new_time_with_ages_of_its_own_is_the_providers_and_its_ages_are_not(schemas):
    found = changed(schemas, ("sessions", 2), {"dates": ["2026-12-31"], "start": "14:00", "ages": {"from": "16"}})
    assert [(change.field, change.safety) for change in found] == [("sessions", False), ("sessions.ages", True)]


def test_the_same_said_otherwise_is_no_change(schemas):
    new = copy.deepcopy(ENTRY)
    new["costs"][0]["amount"] = "5.00"
    new["images"][0]["consent"] = "true"
    assert compare(ENTRY, new, schemas) == ()


def test_times_that_cannot_be_read_need_a_look(schemas):
    (change,) = changed(schemas, ("sessions", 0, "start"), "6pm")
    assert change.safety
    (price,) = changed(schemas, ("costs", 0, "amount"), "five pounds")
    assert price.safety


def test_one_part_that_cannot_be_read_does_not_darken_the_others(schemas):
    new = copy.deepcopy(ENTRY)
    new["ages"] = "all"
    new["costs"][0]["amount"] = "6"
    assert "The price for a child goes from £5 to £6." in {change.words for change in compare(ENTRY, new, schemas)}


def test_a_new_activity_needs_a_look_and_one_that_goes_does_not(schemas):
    (come,) = compare(None, ENTRY, schemas)
    assert (come.safety, come.words) == (True, "A new activity comes in: “Saturday swim”.")
    (gone,) = compare(ENTRY, None, schemas)
    assert not gone.safety
    (provider,) = compare(None, {"name": "Severn Splash"}, schemas, "provider")
    assert provider.words == "A new provider comes in: “Severn Splash”."
    assert compare(None, None, schemas) == ()


def test_a_provider_changes_its_description_and_not_who_may_change_it(schemas):
    provider = {"name": "Severn Splash", "description": "A club.", "checked": {"on": "2026-09-01", "by": "provider"}}
    assert not changed(schemas, ("description",), "A swimming club.", "provider", provider)[0].safety
    for keys, value in ((("maintainers",), ["somebody"]), (("phone",), "01632 960123"), (("first_aid",), "None")):
        assert changed(schemas, keys, value, "provider", provider)[0].safety


def test_staffs_own_files_always_need_a_look(schemas):
    places = {"towns": [{"id": "ludlow", "title": "Ludlow"}]}
    assert all(change.safety for change in changed(schemas, ("towns", 0, "title"), "L", "places", places))


@pytest.mark.parametrize("kind", ["activity", "provider"])
def test_somebody_has_decided_about_every_field(kind):
    """A new field of a schema is put into one of the two tables, with a reason, before it is merged."""
    schema = json.loads((PROJECT / "schema" / f"{kind}.schema.json").read_text("utf-8"))
    for name, part in schema["properties"].items():
        names = [(name,)]
        if name not in OWN[kind] and name not in SAFETY[kind]:
            names = [(name, inner) for inner in part["properties"]]
        assert all(why_staff_look(kind, keys) != UNDECIDED for keys in names), name
    for dotted in (*OWN[kind], *SAFETY[kind]):
        assert dotted.partition(".")[0] in schema["properties"]
    assert not OWN[kind].keys() & SAFETY[kind].keys()


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        (("summary",), "A small group. Ring 07912 345678."),
        (("summary",), "A small group: me@example.org"),
        (("description",), "Look at [our page](https://example.org/else)."),
        (("description",), "Look at [our page](//example.org/else) or www.example.org/else."),
        (("booking", "note"), "Or ring (01632) 960-199."),
        (("costs", 0, "note"), "Pay +44 1632 960199 first."),
        (("sessions", 0, "note"), "x" * 130 + " 01632 960199"),
        (("easy_read",), [{"text": "Ring 01632 960199."}]),
    ],
    ids=str,
)
def test_a_new_way_to_reach_somebody_among_the_words_needs_a_look(schemas, keys, value):
    assert any(change.safety for change in changed(schemas, keys, value))


def test_a_number_that_stood_in_the_words_before_needs_none(schemas):
    entry = {**ENTRY, "summary": "A group. Ring 01632 960123."}
    assert not changed(schemas, ("summary",), "A small group. Ring 01632 960123.", entry=entry)[0].safety


@pytest.mark.parametrize(
    "value", ["10:00 to 11:30, 05/01/2027 and 2027-01-05", "Ages 5-16, 0.50 each, 1:3", "50% off 2026"]
)
def test_times_dates_and_prices_are_no_telephone_numbers(schemas, value):
    assert not changed(schemas, ("bring",), value)[0].safety


def test_the_page_for_staff_is_current():
    assert (PROJECT / "docs" / "staff" / "safety-facts.md").read_text("utf-8") == own_facts_page()


def test_every_example_beside_every_other_is_put_into_words(schemas, content):
    """Whatever stands in entries, comparing them ends with sentences and with no fault."""
    entries = [document.data for document in content.activities.values()]
    for old, new in zip(entries, [*entries[1:], entries[0]], strict=True):
        for change in compare(old, new, schemas):
            assert change.words.endswith((".", "!", "?", "…")), change
            assert "\n" not in change.words
            assert len(change.words) < 900


def test_a_kind_of_help_has_one_name_in_the_form_the_messages_and_on_the_site(schemas):
    asked = schemas["activity"].plain["properties"]["help"]["properties"]
    assert {name: part["title"] for name, part in asked.items()} == {
        word.const: word.title for word in schemas.vocabularies["help-kinds"]
    }
