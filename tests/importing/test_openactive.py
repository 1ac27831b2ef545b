"""OpenActive items as activities."""

from __future__ import annotations

import pytest

from activity_directory.importing.feed_pages import Feed, FeedItem, Gathering, gather_from_disk
from activity_directory.importing.item import Kind
from activity_directory.importing.mapping import ImportMapping
from activity_directory.importing.openactive import OpenActive, read_concepts
from tests.conftest import PROJECT
from tests.importing.conftest import EXAMPLES

CONCEPTS = read_concepts(PROJECT / "schema")
CLUB = {"type": "Organization", "id": "o1", "name": "Club"}


def read(schemas, towns, *items, mapping=None):
    feed = Feed(
        tuple(FeedItem(data.get("type", "Event"), str(number), data) for number, data in enumerate(items)),
        (),
        whole=True,
    )
    return OpenActive(feed, mapping or ImportMapping(), schemas, towns, CONCEPTS).batch()


def series(**data):
    return {"type": "SessionSeries", "id": "s1", "name": "Swim", "organizer": CLUB, **data}


def session_of(schemas, towns, **schedule):
    batch = read(schemas, towns, series(eventSchedule=[schedule]))
    return batch.items[0].data.get("sessions", [None])[0], [note.why for note in batch.notes]


@pytest.fixture(scope="module")
def example(schemas, towns):
    gathering = Gathering()
    gather_from_disk(EXAMPLES / "import" / "openactive", gathering)
    return OpenActive(gathering.feed(), ImportMapping(), schemas, towns, CONCEPTS).batch()


def test_the_example_s_series_events_and_sessions_become_activities(example):
    items = {item.data["name"]: item.data for item in example.items}
    assert sorted(items) == ["Dance in the park", "Inclusive swim", "Trike rides", "Walking football"]
    assert items["Inclusive swim"]["sessions"] == [
        {
            "days": ["saturday"],
            "start": "09:00",
            "end": "09:45",
            "from": "2026-09-05",
            "except": ["2026-12-26"],
            "cancelled": [{"on": "2026-12-12"}],
        }
    ]
    assert items["Trike rides"]["sessions"][0]["every"] == {"weeks": "2", "starting": "2026-09-06"}
    assert items["Walking football"]["sessions"] == [
        {"dates": ["2026-12-02", "2026-12-09"], "start": "17:00", "end": "18:00"}
    ]
    assert example.deleted == ("SessionSeries:506",)


def test_whom_it_is_for_is_taken_only_where_our_word_means_the_same(example):
    swim = next(item for item in example.items if item.data["name"] == "Inclusive swim")
    assert swim.data["needs"] == ["physical-disability"]
    assert any(note.stood == "Learning impairment" and note.kind is Kind.LEFT_OUT for note in example.notes)
    assert "help" not in swim.data
    assert "adult_stays" not in swim.data


def test_a_person_is_never_named(example):
    said = repr(example)
    assert "Example Person" not in said
    assert "Boot camp" not in {item.data["name"] for item in example.items}
    assert {note.field for note in example.notes if note.kind is Kind.PERSON} == {"leader", "organizer"}


@pytest.mark.parametrize(
    ("schedule", "session"),
    [
        ({"repeatFrequency": "P7D", "byDay": "schema:Monday"}, {"days": ["monday"]}),
        (
            {"repeatFrequency": "P1D"},
            {"days": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]},
        ),
        ({"repeatFrequency": "P1W", "startDate": "2026-09-05"}, {"days": ["saturday"], "from": "2026-09-05"}),
        ({"repeatFrequency": "P1M", "byDay": ["1SA", "3SA"]}, {"monthly": ["first saturday", "third saturday"]}),
        ({"repeatFrequency": "P1M", "byDay": ["-1FR"]}, {"monthly": ["last friday"]}),
        (
            {"byDay": ["MO"], "startTime": "18:00", "duration": "PT1H30M"},
            {"days": ["monday"], "start": "18:00", "end": "19:30"},
        ),
    ],
)
def test_schedules_that_an_entry_can_tell(schemas, towns, schedule, session):
    assert session_of(schemas, towns, **schedule)[0] == session


@pytest.mark.parametrize(
    "schedule",
    [
        {"repeatFrequency": "P1M", "byMonthDay": [3]},
        {"repeatFrequency": "P1M", "byDay": ["MO"]},
        {"repeatFrequency": "P2W", "byDay": ["MO"]},
        {"repeatFrequency": "P1Y"},
        {"repeatFrequency": "P3D"},
        {"byDay": ["Funday"]},
        {"byDay": ["MO"], "scheduleTimezone": "America/New_York"},
        {"repeatFrequency": "P1W"},
        {"repeatFrequency": "P99999999999W"},
    ],
)
def test_schedules_that_it_cannot_are_left_out_and_told(schemas, towns, schedule):
    session, why = session_of(schemas, towns, **schedule)
    assert session is None
    assert len(why) == 1


def test_moments_are_told_in_london_s_time(schemas, towns):
    summer = series(type="Event", startDate="2026-07-04T09:00:00Z", endDate="2026-07-04T10:00:00Z")
    assert read(schemas, towns, summer).items[0].data["sessions"] == [
        {"dates": ["2026-07-04"], "start": "10:00", "end": "11:00"}
    ]


def test_a_series_inherits_and_what_is_called_off_is_paused(schemas, towns):
    above = {"type": "EventSeries", "id": "e1", "name": "All swims", "description": "Warm.", "organizer": CLUB}
    below = {
        "type": "SessionSeries",
        "id": "s1",
        "name": "Swim",
        "superEvent": "e1",
        "eventStatus": "https://schema.org/EventCancelled",
    }
    batch = read(schemas, towns, above, below)
    assert [item.data["name"] for item in batch.items] == ["Swim"]
    assert batch.items[0].data["summary"] == "Warm."
    assert batch.items[0].data["status"] == "paused"


@pytest.mark.parametrize(
    ("offer", "cost"),
    [
        ({"price": 3.3}, {"for": "one place", "amount": "3.30", "per": "session"}),
        ({"name": "Child", "price": 0}, {"for": "Child", "amount": "0"}),
        (
            {"name": "Junior", "price": 2, "ageRestriction": {"minValue": 5, "maxValue": 15}},
            {"for": "Junior", "amount": "2", "per": "session", "note": "Ages 5 to 15."},
        ),
        ({"name": "Child", "price": "3"}, None),
        ({"name": "Child", "price": 3, "priceCurrency": "EUR"}, None),
        ({"name": "Child", "price": -3}, None),
        ({"name": "Child", "price": True}, None),
    ],
)
def test_offers(schemas, towns, offer, cost):
    data = read(schemas, towns, series(offers=[offer])).items[0].data
    assert data.get("costs") == ([cost] if cost else None)


def test_a_feed_of_the_whole_country_brings_only_what_is_in_the_area(schemas, towns):
    def place(postcode, town=""):
        return {"type": "Place", "address": {"addressLocality": town, "postalCode": postcode}}

    batch = read(
        schemas,
        towns,
        series(id="s1", location=place("TS4 3AE", "Middlesbrough")),
        series(id="s2", location=place("SY8 1AA", "Ashford Carbonell")),
        series(id="s3", location=place("LL99 1AA", "Clun")),
        series(id="s4"),
    )
    assert [item.source_id for item in batch.items] == ["SessionSeries:1", "SessionSeries:2", "SessionSeries:3"]
    assert batch.passed_over == ("SessionSeries:0",)
    assert [note.why for note in batch.notes if note.where == "outside the area"] == [
        "1 of its items have a postcode of no town in content/places.yaml, and were left out."
    ]


HOSTILE = [
    series(
        name={"a": ["b"]},
        description=["x"],
        activity="x",
        ageRange=[],
        location=7,
        offers={"price": {}},
        subEvent=["x"],
    ),
    series(
        superEvent="s1",
        eventSchedule={"byDay": {"x": 1}, "repeatFrequency": 3},
        startDate=12,
        organizer=CLUB | {"url": {}},
    ),
    series(name="../../etc/passwd", organizer=CLUB | {"name": "..", "id": "../x"}),
    series(description="<script>" * 5000, location={"address": {"streetAddress": ["x"]}, "geo": {"latitude": True}}),
    {"type": ["SessionSeries"], "organizer": {}, "name": None},
    {"@type": 3},
    series(name="\ud800", beta="\ud800", organizer=CLUB | {"name": "\u202e\ud800"}),
]


@pytest.mark.parametrize("item", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_that_a_feed_holds_ends_the_import(schemas, towns, item):
    read(schemas, towns, item)
