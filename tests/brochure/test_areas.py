"""Area by area, then day by day; the timetable, the index and where each entry belongs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from activity_directory.brochure.compose import compose
from activity_directory.model import Ages, Contact, Venue
from activity_directory.schedule import Quarter, Schedule, ScheduleKind, When
from tests.brochure.made_up import AREAS, PLACES, SETTINGS, activity, concept, directory, many, provider, venue, weekly

SPRING = Quarter(2027, 1)
LUDLOW = venue(PLACES[9], "Ludlow Hall")


def book(*activities, **changes):
    return compose(directory(activities, **changes), SETTINGS, SPRING)


def groups_of(edition) -> list[tuple[str, str, list[str]]]:
    return [
        (area.title, group.title, [entry.name for entry in group.entries])
        for area in edition.areas
        for group in area.groups
    ]


def test_areas_follow_the_countys_order_and_days_the_week():
    edition = book(
        activity("Sunday walk", (weekly((6,)),), venue=LUDLOW),
        activity("Monday Lego", (weekly((0,)),), venue=LUDLOW),
        activity("Saturday swim"),
    )
    assert groups_of(edition) == [
        ("Shrewsbury and around", "Saturdays", ["Saturday swim"]),
        ("South-west Shropshire", "Mondays", ["Monday Lego"]),
        ("South-west Shropshire", "Sundays", ["Sunday walk"]),
    ]


def test_several_days_the_holidays_and_agreed_times_have_groups_of_their_own():
    edition = book(
        activity("Both", (weekly((1, 3)),)),
        activity("Playscheme", (weekly((0, 1), when=When.HOLIDAYS),)),
        activity("Buddy", (Schedule(ScheduleKind.ARRANGED),)),
    )
    assert [group for _, group, _ in groups_of(edition)] == [
        "On several days", "In the school holidays", "Times agreed with you",
    ]  # fmt: skip


def test_a_day_names_what_else_runs_on_it():
    edition = book(activity("Tuesday club", (weekly((1,)),)), activity("Both", (weekly((1, 3)),)))
    (tuesday, _) = edition.areas[0].groups
    assert [other.name for other in tuesday.also] == ["Both"]


def test_online_and_all_over_the_county_come_last():
    edition = book(activity("Call", venue=Venue(concept("venue-kinds", "online"))), activity("Swim", venue=LUDLOW))
    assert [area.title for area in edition.areas] == ["South-west Shropshire", "Online and all over the county"]


def test_what_covers_one_area_only_is_printed_there():
    nearby = Venue(concept("venue-kinds", "area-wide"), areas=(AREAS[2],))
    assert [area.id for area in book(activity("Visits", venue=nearby)).areas] == ["north-east"]


def test_anchors_are_numbered_in_the_order_of_printing():
    edition = compose(many(60), SETTINGS, SPRING)
    keys = [entry.key for area in edition.areas for group in area.groups for entry in group.entries]
    assert keys == [f"e{at}" for at in range(1, len(keys) + 1)]


def test_a_session_elsewhere_stands_in_that_areas_timetable_too():
    made = activity("Two towns", (weekly((5,)), weekly((2,))))
    away = replace(made.schedules[1], venue=LUDLOW, own_venue=True)
    edition = book(
        replace(made, schedules=(made.schedules[0], away)), activity("Ludlow walk", (weekly((6,)),), venue=LUDLOW)
    )
    (ludlow,) = [area for area in edition.areas if area.id == "south-west"]
    assert [(day.title, [row.name for row in day.rows]) for day in ludlow.timetable] == [
        ("Wednesdays", ["Two towns"]), ("Sundays", ["Ludlow walk"]),
    ]  # fmt: skip


def test_timetable_rows_stand_in_order_of_time():
    edition = book(
        activity("Late", (weekly((5,), time(17), time(18)),)),
        activity("Early", (weekly((5,), time(9), time(10)),)),
        activity("Noon", (weekly((5,), time(12), time(13)),)),
    )
    (saturday,) = edition.areas[0].timetable
    assert [(row.time, row.name) for row in saturday.rows] == [
        ("9am to 10am", "Early"), ("12 noon to 1pm", "Noon"), ("5pm to 6pm", "Late"),
    ]  # fmt: skip


def test_the_timetable_marks_what_is_not_every_week():
    one = Schedule(ScheduleKind.DATES, dates=(date(2027, 1, 9),), start=time(10), end=time(11))
    edition = book(
        activity("Once", (one,)), activity("Weekly"), activity("Scheme", (weekly((5,), when=When.HOLIDAYS),))
    )
    (saturday,) = edition.areas[0].timetable
    assert {row.name: row.note for row in saturday.rows} == {
        "Once": "One date", "Weekly": "", "Scheme": "School holidays",
    }  # fmt: skip


def test_an_overdue_entry_prints_a_number_and_nothing_that_may_be_out_of_date():
    edition = book(activity("Old club", overdue=True), activity("New club"))
    (area,) = edition.areas
    (ring,) = area.ring_first
    assert (ring.name, ring.phone, ring.checked) == ("Old club", "01632 960123", "Last checked on 1 September 2026")
    assert "Old club" not in [row.name for day in area.timetable for row in day.rows]


def test_an_entry_without_a_telephone_gets_the_teams():
    quiet = provider("Quiet Club", contact=Contact())
    made = activity("No phone", provider=quiet)
    (area,) = book(replace(made, booking=replace(made.booking, phone=""))).areas
    assert area.groups[0].entries[0].phone == "Ring the Short breaks team, 01632 960100"


def test_a_full_entry_says_so():
    (area,) = book(activity(status=concept("statuses", "full"))).areas
    assert area.groups[0].entries[0].status == "Full. No places now. Ask about the waiting list."


def test_the_index_has_names_interests_needs_and_towns():
    made = activity("Quiet swim", needs=(concept("needs", "autism"),), ages=Ages(5, 16))
    lists = {part.title: [(term.word, term.keys) for term in part.terms] for part in book(made).index}
    assert lists["Names"] == [("Quiet swim", ("e1",))]
    assert lists["Interests"] == [("Swimming", ("e1",))]
    assert lists["Towns"] == [("Shrewsbury", ("e1",))]
    assert [keys for _, keys in lists["Planned with these in mind"]] == [("e1",)]


def test_index_pages_go_up():
    for part in compose(many(60), SETTINGS, SPRING).index:
        for term in part.terms:
            numbers = [int(key[1:]) for key in term.keys]
            assert numbers == sorted(set(numbers))
