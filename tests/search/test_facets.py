"""The facets' file: what a browser reads out of it is what the entries say."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from activity_directory.search.documents import documents_of
from activity_directory.search.facet_files import facet_parts
from activity_directory.search.facets import WINDOW_DAYS, cheapest_for_a_child, facets_of
from activity_directory.search.filter_answers import Answers
from activity_directory.search.range_coder import Context, RangeDecoder, RangeEncoder
from activity_directory.search.search_files import FACETS
from tests.conftest import CALENDAR, TODAY
from tests.search.read_facets import ReadFacets, parse

MONDAY = date(2026, 11, 16)


def read(directory):
    facets = facets_of(documents_of(directory), directory)
    return ReadFacets(*facet_parts(facets, directory)), facets


def dates_of(bits):
    return [MONDAY + timedelta(day) for day in range(WINDOW_DAYS) if bits >> day & 1]


# What was written is what is read.


@pytest.mark.parametrize("name", ["example", "many"])
def test_what_is_read_is_what_the_entries_say(name, request):
    directory = request.getfixturevalue(name)
    told, facets = read(directory)
    answers = Answers(facets, directory, TODAY)
    oldest = min(facts.checked for facts in facets.facts)
    for number, (facts, rows) in enumerate(zip(facets.facts, facets.rows, strict=True)):
        assert told.interests[number] == list(facts.interests)
        assert told.costs[number] == (-1 if facts.cost is None else facts.cost)
        assert told.checked[number] == facts.checked - oldest
        assert len(told.rows[number]) == len(rows)
        for row, given in zip(told.rows[number], rows, strict=True):
            timing, spot = given.timing, given.spot
            assert row["weekdays"] == timing.weekdays
            assert (row["term"], row["holidays"]) == (timing.term, timing.holidays)
            assert row["dates"] == timing.dates
            assert row["unsure"] == timing.unsure
            assert row["start"] == (-1 if given.start is None else given.start)
            assert row["ages"] == given.ages
            if spot.latitude is None:
                assert len(row["spot"]) == 1 + spot.online
            else:
                assert row["spot"][1:] == [round(spot.latitude * 1000), round(spot.longitude * 1000)]
        for group in (
            "outcome",
            "need",
            "access",
            "group",
            "level",
            "wheelchair",
            "secure",
            "around",
            "booking",
            "places",
        ):
            for choice, said in told.answers[group].items():
                assert said[number] is answers.asking({group: [choice]}, None)(rows[0]), (group, choice)
        for choice, said in told.answers["help"].items():
            kind, counted = choice.split()
            assert said[number] is answers.asking({"help": [kind], "answer": [counted]}, None)(rows[0]), choice


@pytest.mark.parametrize("name", ["example", "many"])
def test_the_days_are_those_of_the_directory(name, request):
    directory = request.getfixturevalue(name)
    facets = facets_of(documents_of(directory), directory)
    last = MONDAY + timedelta(WINDOW_DAYS - 1)
    for document, rows in zip(documents_of(directory), facets.rows, strict=False):
        if document.activity.status.id == "paused":
            assert not any(row.timing.dates for row in rows), "what is paused runs on no day"
            continue
        sessions = directory.sessions(document.activity, TODAY, last)
        running = {item.session.day for item in sessions if item.session.cancelled is None}
        assert {day for row in rows for day in dates_of(row.timing.dates)} == running, document.path


def test_the_files_are_the_same_each_time(example_search, example, example_site):
    parts = facet_parts(facets_of(example_search.documents, example), example)
    for number, part in enumerate(parts):
        assert parse((example_site / FACETS.format(number)).read_text(encoding="utf-8")) == part


def test_the_range_coder_gives_back_what_it_was_given():
    chance = random.Random(5)  # noqa: S311 - nothing secret
    sizes = [1, 2, 3, 7, 64, 129, 390]
    given = [(size, min(int(chance.expovariate(4 / size)), size - 1)) for size in chance.choices(sizes, k=40_000)]
    contexts, coder = {size: Context(size) for size in sizes}, RangeEncoder()
    for size, choice in given:
        coder.pick(contexts[size], choice)
    data = coder.finish()
    contexts, reader = {size: Context(size) for size in sizes}, RangeDecoder(data)
    assert [reader.pick(contexts[size]) for size, _ in given] == [choice for _, choice in given]


def test_what_nobody_varies_costs_next_to_nothing():
    coder, context = RangeEncoder(), Context(6)
    for _ in range(5000):
        coder.pick(context, 4)
    assert len(coder.finish()) < 10


def test_a_way_of_talking_is_answered_with_communication(make_directory):
    """Makaton that they can arrange is Makaton that they can arrange; a way that nobody names is not stated."""

    def told(**answer):
        directory = make_directory({"severn-splash/club": {"help": {"communication": answer}}})
        return facets_of(documents_of(directory), directory).facts[0].help

    assert told(who="we-do-this", **{"with": ["makaton"]}) == {"communication": "do", "makaton": "do"}
    assert told(who="can-arrange", **{"with": ["bsl"]})["bsl"] == "arrange"
    assert "symbols" not in told(who="we-do-this")
    assert told(who="cannot")["pecs"] == "no"


# When.


def only_row(directory):
    facets = facets_of(documents_of(directory), directory)
    (row,) = facets.rows[0]
    return row


def test_sessions_leave_out_exceptions_cancelled_ones_closures_bank_holidays_and_the_holidays(make_directory):
    session = {
        "days": ["friday", "monday"],
        "start": "16:00",
        "when": "term-time",
        "until": "2027-01-18",
        "except": ["2026-11-30"],
        "cancelled": [{"on": "2026-12-04", "why": "The hall is full."}],
    }
    directory = make_directory({"severn-splash/club": {"sessions": [session]}})
    days = [day.isoformat() for day in dates_of(only_row(directory).timing.dates)]
    assert days == [
        "2026-11-23", "2026-11-27", "2026-12-07", "2026-12-11", "2026-12-14", "2026-12-18",
        "2027-01-04", "2027-01-08", "2027-01-11", "2027-01-15", "2027-01-18",
    ]  # fmt: skip
    told, facets = read(directory)
    assert told.rows[0][0]["dates"] == facets.rows[0][0].timing.dates


def test_every_second_week_and_the_first_saturday_are_exact_across_the_clock_change(make_directory):
    fortnightly = {"days": ["sunday"], "start": "01:30", "every": {"weeks": 2, "starting": "2026-11-29"}}
    monthly = {"monthly": ["first saturday"], "start": "10:00"}
    listed = {"dates": ["2027-03-27", "2027-03-28", "2027-03-29"], "start": "10:00"}
    directory = make_directory({"severn-splash/club": {"sessions": [fortnightly, monthly, listed]}})
    told, _ = read(directory)
    rows = [[day.isoformat() for day in dates_of(row["dates"])] for row in told.rows[0]]
    # The clocks go forward on 28 March 2027.
    assert [day for day in rows[0] if "2027-03" in day] == ["2027-03-07", "2027-03-21"]
    assert [day for day in rows[0] if "2027-04" in day] == ["2027-04-04", "2027-04-18"]
    assert rows[1] == ["2026-12-05", "2027-01-02", "2027-02-06", "2027-03-06", "2027-04-03", "2027-05-01", "2027-06-05"]
    assert rows[2] == ["2027-03-27", "2027-03-28", "2027-03-29"]


def test_days_that_no_calendar_knows_are_not_said_to_run_or_not_to_run(make_directory):
    """The term dates of CALENDAR end on 25 March 2027."""
    session = {"days": ["saturday"], "start": "10:00", "when": "term-time"}
    row = only_row(make_directory({"severn-splash/club": {"sessions": [session]}}))
    assert dates_of(row.timing.dates)[-1] == date(2027, 3, 20)
    assert dates_of(row.timing.unsure)[0] == date(2027, 3, 27)
    assert all(day.weekday() == 5 for day in dates_of(row.timing.unsure))


def test_days_agreed_with_each_family_are_not_stated(make_directory):
    row = only_row(make_directory({"severn-splash/club": {"sessions": [{"arranged": "Twice a month."}]}}))
    assert (row.timing.weekdays, row.timing.term, row.timing.dates) == (None, None, 0)
    assert dates_of(row.timing.unsure)[0] == TODAY


def test_a_pattern_that_is_over_says_nothing_beside_one_that_is_not(make_directory):
    over = {"days": ["monday"], "start": "10:00", "until": "2026-10-01"}
    now = {"days": ["friday"], "start": "10:00"}
    assert only_row(make_directory({"severn-splash/club": {"sessions": [over, now]}})).timing.weekdays == 1 << 4
    assert only_row(make_directory({"severn-splash/club": {"sessions": [over]}})).timing.weekdays == 1


def test_single_dates_are_in_term_or_holidays_by_the_calendar(make_directory):
    session = {"dates": ["2026-12-29", "2027-01-02"], "start": "10:00"}
    timing = only_row(make_directory({"severn-splash/club": {"sessions": [session]}})).timing
    assert (timing.term, timing.holidays) == (False, True)


def test_a_county_without_term_dates_has_no_holidays_to_choose(make_directory):
    directory = make_directory(calendar={**CALENDAR, "terms": [], "default": ""})
    told, _ = read(directory)
    assert told.choices["date"] == ["this-week", "this-weekend", "next-week", "next-weekend"]


# What it costs, and where.


@pytest.mark.parametrize(
    ("costs", "pence"),
    [
        ([{"for": "child", "amount": 6.5}], 650),
        ([{"for": "adult", "amount": 1}, {"for": "child", "amount": 4}], 400),
        ([{"for": "parent carer", "amount": 2}], 200),
        ([{"for": "member of All In", "amount": 0}, {"for": "child who is not a member", "amount": 5}], 500),
        ([{"for": "member", "amount": 3}], 300),
        ([{"for": "child", "amount": 5}, {"for": "1:1 helper", "amount": 1, "kind": "extra"}], 500),
        ([{"for": "child", "amount": 5}, {"for": "club", "amount": 1, "kind": "joining"}], 500),
        ([{"for": "family", "kind": "donation", "note": "What you like."}], 1),
        ([{"for": "family", "kind": "donation", "amount": 3}], 300),
        ([{"for": "child under 3", "amount": 0}, {"for": "child", "amount": 5}], 1),
        ([{"for": "everybody", "amount": 0}], 0),
        ([{"for": "child", "note": "It depends on the trip."}], None),
        ([{"for": "young person of 16 to 25", "amount": 2}, {"for": "young leader", "amount": 1}], 200),
    ],
)
def test_the_cheapest_place_for_a_child(make_directory, costs, pence):
    (activity,) = make_directory({"severn-splash/club": {"costs": costs}}).activities
    assert cheapest_for_a_child(activity) == pence


@pytest.mark.parametrize(
    ("venue", "told"),
    [
        ({"name": "Hall", "town": "ludlow", "latitude": 52.36999, "longitude": -2.70001}, [2, 52370, -2700]),
        ({"name": "Hall", "town": "ludlow"}, [2, 52368, -2718]),
        ({"kind": "town-only", "town": "ludlow", "latitude": 52.3, "longitude": -2.7}, [2, 52368, -2718]),
        ({"kind": "online"}, [3, 0]),
        ({"kind": "area-wide"}, [3]),
        ({"kind": "area-wide", "areas": ["central"]}, [1]),
    ],
)
def test_a_place_is_the_venues_own_else_the_middle_of_its_town(make_directory, venue, told):
    found, _ = read(make_directory({"severn-splash/club": {"venue": venue}}))
    assert found.rows[0][0]["spot"] == told


def test_an_empty_directory_has_facets_too(make_directory):
    told, _ = read(make_directory({"severn-splash/club": {"status": "ended"}}))
    assert told.legend["count"] == 0
