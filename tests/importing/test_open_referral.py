"""Open Referral UK services as activities."""

from __future__ import annotations

import pytest

from activity_directory.importing.feed_pages import objects_in
from activity_directory.importing.item import Kind
from activity_directory.importing.mapping import ImportMapping, read_mapping
from activity_directory.importing.open_referral import OpenReferral
from tests.importing.conftest import EXAMPLES

FOLDER = EXAMPLES / "import" / "open-referral"
CLUB = {"id": "o1", "name": "Hub"}


def read(schemas, towns, data, mapping=None):
    return OpenReferral(mapping or ImportMapping(), schemas, towns).batch([("services.json", data)])


def service(**data):
    return {"id": "s1", "name": "Sing", "organization": CLUB, **data}


@pytest.fixture(scope="module")
def example(schemas, towns):
    mapping = read_mapping((EXAMPLES / "import" / "open-referral.mapping.yaml").read_bytes(), "m.yaml", schemas)
    return OpenReferral(mapping, schemas, towns).batch(objects_in(FOLDER))


def test_a_service_at_two_places_is_one_activity(example):
    sing = next(item for item in example.items if item.data["name"] == "Stay and sing").data
    assert sing["venue"]["town"] == "ludlow"
    assert sing["sessions"][0] == {
        "days": ["tuesday", "thursday"],
        "start": "10:00",
        "end": "11:30",
        "from": "2026-09-01",
    }
    assert sing["sessions"][1]["monthly"] == ["first saturday"]
    assert sing["sessions"][1]["venue"]["town"] == "clun"
    assert sing["costs"] == [{"for": "family", "amount": "2.50", "per": "session"}]
    assert sing["ages"] == {"from": "0", "to": "5"}
    assert sing["interests"] == ["music"]
    assert sing["needs"] == ["autism"]


def test_what_is_said_of_access_stays_in_its_own_words(example):
    sing = next(item for item in example.items if item.data["name"] == "Stay and sing").data
    assert sing["access_note"] == "Level access. The accessible toilet has a bench."
    assert "access" not in sing
    assert "toilets" not in sing


def test_of_a_person_the_role_stays_and_nothing_else(example):
    assert "Example Person" not in repr(example)
    assert "example.person" not in repr(example)
    sing = next(item for item in example.items if item.data["name"] == "Stay and sing")
    assert sing.data["contact"] == {"role": "Group leader", "phone": "01632 960357"}
    assert sing.provider.data["contact_role"] == "Hub coordinator"
    assert Kind.PERSON in {note.kind for note in example.notes}


def test_who_checked_it_is_said_by_the_mapping_or_not_at_all(schemas, towns, example):
    assert example.items[0].data["checked"] == {"on": "2026-10-12", "by": "staff"}
    alone = read(schemas, towns, service(assured_date="2026-10-12"))
    assert "checked" not in alone.items[0].data
    assert alone.notes[0].field == "assured_date"


@pytest.mark.parametrize(
    ("status", "ours"),
    [("active", None), ("inactive", "paused"), ("temporarily closed", "paused"), ("defunct", "ended"), ("??", None)],
)
def test_a_service_that_does_not_run_is_never_shown_as_open(schemas, towns, status, ours):
    assert read(schemas, towns, service(status=status)).items[0].data.get("status") == ours


@pytest.mark.parametrize(
    "schedule",
    [
        {"freq": "YEARLY"},
        {"freq": "MONTHLY", "bymonthday": "3"},
        {"freq": "WEEKLY", "byday": "XX"},
        {"freq": "WEEKLY", "interval": 2, "byday": "SA"},
        {"freq": "WEEKLY", "interval": 400, "byday": "SA"},
        {"description": "Mondays"},
    ],
)
def test_schedules_that_an_entry_cannot_tell_are_left_out_and_told(schemas, towns, schedule):
    batch = read(schemas, towns, service(schedules=[schedule]))
    assert "sessions" not in batch.items[0].data
    assert batch.notes[0].field == "schedules"


@pytest.mark.parametrize(
    "data",
    [service(), [service()], {"contents": [service()]}, {"services": [service()], "total_pages": 1, "page_number": 1}],
    ids=["one", "list", "page", "services"],
)
def test_a_file_may_hold_one_service_a_list_or_a_page(schemas, towns, data):
    batch = read(schemas, towns, data)
    assert len(batch.items) == 1
    assert batch.whole


def test_who_runs_it_may_stand_in_a_file_of_its_own(schemas, towns):
    files = [
        ("services.json", [{"id": "s1", "name": "Sing", "organization_id": "o1"}]),
        ("organizations.json", {"contents": [CLUB, 3]}),
    ]
    batch = OpenReferral(ImportMapping(), schemas, towns).batch(files)
    assert batch.items[0].provider.name == "Hub"


def test_when_pages_are_missing_nothing_is_called_gone(schemas, towns):
    assert not read(schemas, towns, {"contents": [service()], "total_pages": 3, "page_number": 1}).whole


HOSTILE = [
    3,
    {"contents": [3, None, {"id": {}, "name": "x"}]},
    service(schedules={"freq": ["WEEKLY"]}, phones=[3, {"number": {}}], attributes=[{"taxonomy_term": []}, 3]),
    service(service_at_locations=[3, {"location": "x"}, {"location": {"addresses": [3], "latitude": "x"}}]),
    service(cost_options=[3, {"amount": {}}, {"option": "x", "amount": "£1 to £3"}], minimum_age="old", contacts=[3]),
    service(name="<b>../..</b>", organization={"id": "..", "name": ".."}, description="=1+1"),
    service(organization="x"),
]


@pytest.mark.parametrize("data", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_that_a_file_holds_ends_the_import(schemas, towns, data):
    read(schemas, towns, data)
