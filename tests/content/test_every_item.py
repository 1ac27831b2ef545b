"""Each thing that the worked example is asked to show is shown, and the entry that shows it is named here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from .conftest import WRITTEN, DirectoryOn, Entries

Entry = dict[str, Any]


def _session(entry: Entry, **wanted: object) -> bool:
    return any(all(session.get(name) == value for name, value in wanted.items()) for session in entry["sessions"])


def _venues(entry: Entry) -> int:
    return len([session for session in entry["sessions"] if "venue" in session]) + 1


def _free(entry: Entry) -> bool:
    return all(cost.get("amount") == 0 for cost in entry["costs"])


SHOWN: list[tuple[str, str, Callable[[Entry], bool]]] = [
    ("several sessions a week", "marches-leisure/public-swim", lambda e: len(e["sessions"]) == 3),
    ("several days in one pattern", "everybody-moves/rebound", lambda e: len(e["sessions"]) == 2),
    ("monthly", "regent-picture-house/saturday-relaxed", lambda e: _session(e, monthly=["first saturday"])),
    ("monthly, the last of the month", "bright-corner/young-leaders", lambda e: _session(e, monthly=["last thursday"])),
    ("single dates", "parent-carers-together/forum-meetings", lambda e: "dates" in e["sessions"][0]),
    ("every two weeks", "brick-by-brick/whitchurch", lambda e: e["sessions"][0]["every"]["weeks"] == 2),
    ("a holiday scheme", "sunnybank-playscheme/holiday-playscheme", lambda e: _session(e, when="holidays")),
    ("term time only", "hum-and-drum/hum-time", lambda e: all(s["when"] == "term-time" for s in e["sessions"])),
    ("another authority's terms", "albrighton-scouts/cubs", lambda e: _session(e, terms="telford")),
    ("an exception", "cook-shed/saturday-cafe-crew", lambda e: bool(e["sessions"][0]["except"])),
    ("a date called off", "severn-splash/saturday-swim", lambda e: "why" in e["sessions"][0]["cancelled"][0]),
    ("on bank holidays too", "marches-leisure/inclusive-gym", lambda e: _session(e, bank_holidays=True)),
    ("no fixed times", "stepping-stones/days-out-together", lambda e: "arranged" in e["sessions"][0]),
    ("two venues", "long-mynd-outdoors/climbing-tower", lambda e: _venues(e) == 2),
    ("other ages at one session", "hum-and-drum/drum-circle", lambda e: all("ages" in s for s in e["sessions"])),
    ("online", "hum-and-drum/online-songs", lambda e: e["venue"]["kind"] == "online"),
    ("all over the area", "starlings/night-nurses", lambda e: e["venue"] == {"kind": "area-wide"}),
    ("in two areas", "open-road/mates-night", lambda e: len(e["venue"]["areas"]) == 2),
    ("town only", "bright-corner/quiet-mornings", lambda e: e["venue"] == {"kind": "town-only", "town": "oswestry"}),
    ("full", "teme-riders/riding", lambda e: e["status"] == "full" and e["booking"]["waiting_list"] is True),
    ("paused", "sunnybank-playscheme/teen-scheme", lambda e: e["status"] == "paused"),
    ("ended", "meres-fc/walking-rugby", lambda e: e["status"] == "ended"),
    ("costs nothing", "county-libraries/sensory-storytime", _free),
    ("a donation", "st-oswins/messy-church", lambda e: e["costs"][0]["kind"] == "donation"),
    ("a donation without an amount", "st-oswins/messy-church", lambda e: "amount" not in e["costs"][0]),
    ("an extra price for 1:1", "hollybush-playground/den-builders", lambda e: e["costs"][1]["kind"] == "extra"),
    ("a deposit", "long-mynd-outdoors/half-term-camp", lambda e: e["costs"][1]["kind"] == "deposit"),
    (
        "an adult stays only for personal care",
        "level-up/tuesday-gaming",
        lambda e: e["adult_stays"]["usually"] == "drop-off" and "personal-care" in e["adult_stays"]["stays_if"],
    ),
    (
        "members to 17, open to 25",
        "hum-and-drum/drum-circle",
        lambda e: e["eligibility"]["membership_ages"] == {"from": 0, "to": 17} and e["ages"]["to"] == 25,
    ),
    (
        "ask and wait to hear",
        "long-mynd-outdoors/forest-fridays",
        lambda e: e["booking"]["allocation"] == "request-and-confirm" and "11th" in e["booking"]["answered"],
    ),
    ("names drawn", "long-mynd-outdoors/half-term-camp", lambda e: e["booking"]["allocation"] == "ballot"),
    ("for brothers and sisters", "sidekicks/sidekicks-club", lambda e: e["group"]["kind"] == "siblings"),
    ("for parent carers", "parent-carers-together/coffee-and-cake", lambda e: e["group"]["kind"] == "parent-carers"),
    ("has left the programme", "hum-and-drum/band-night", lambda e: e["programmes"][0]["until"] < str(WRITTEN)),
    ("in two programmes", "cook-shed/saturday-cafe-crew", lambda e: len(e["programmes"]) == 2),
    ("next steps", "severn-splash/saturday-swim", lambda e: len(e["next_steps"]) == 2),
    ("volunteering", "regent-picture-house/projection-box", lambda e: e["volunteering"]["from_age"] == 14),
    ("renamed once", "severn-splash/saturday-swim", lambda e: bool(e["formerly"])),
    ("Easy Read", "the-cocoon/sensory-hour", lambda e: all("symbol" in s for s in e["easy_read"])),
    ("words to a young person", "roundabout-dance/monday-movers", lambda e: "You can" in e["to_you"]),
    ("a picture of people", "hollybush-playground/family-play", lambda e: "agreement" in e["images"][1]),
    ("no help stated", "hum-and-drum/wenlock-choir", lambda e: "help" not in e),
    ("a personal assistant pays", "open-road/mates-night", lambda e: e["personal_assistant"]["ticket"] == "full"),
    (
        "a wheelchair user can only watch",
        "meres-fc/saturday-football",
        lambda e: e["take_part"]["wheelchair"] == "watching-only",
    ),
    ("a diagnosis is needed", "starlings/night-nurses", lambda e: e["eligibility"]["diagnosis"] == "needed"),
    ("a lift home", "sidekicks/sidekicks-club", lambda e: e["travel"]["pick_up"]["cost"] == 0),
    ("shown between two dates", "castle-yard/relaxed-pantomime", lambda e: set(e["visible"]) == {"from", "until"}),
    ("a young person may book", "bright-corner/young-leaders", lambda e: "young-person" in e["booking"]["who"]),
    ("checked by staff", "county-libraries/home-library", lambda e: e["checked"]["by"] == "staff"),
]


@pytest.mark.parametrize(("entry_id", "holds"), [row[1:] for row in SHOWN], ids=[row[0] for row in SHOWN])
def test_it_is_shown(entries: Entries, entry_id: str, holds: Callable[[Entry], bool]) -> None:
    assert holds(entries[entry_id])


# Seven listings that clubs really published, retold. Each loses nothing.


def test_swimming_three_times_a_week_for_any_age_paid_by_card(entries: Entries) -> None:
    entry = entries["marches-leisure/public-swim"]
    assert [(s["days"], s["start"], s["end"]) for s in entry["sessions"]] == [
        (["tuesday"], "12:30", "13:30"),
        (["wednesday"], "18:30", "20:30"),
        (["thursday"], "19:00", "20:00"),
    ]
    assert not {"from", "to"} & set(entry["ages"])
    assert entry["pay_with"] == ["card", "card-online"]
    assert "reception or online" in entry["booking"]["note"]


def test_a_half_term_swim_on_one_date_free_and_without_booking(entries: Entries, directory_on: DirectoryOn) -> None:
    entry = entries["marches-leisure/half-term-swim"]
    (session,) = entry["sessions"]
    (day,) = session["dates"]
    assert (session["start"], session["end"]) == ("13:30", "15:30")
    assert directory_on(WRITTEN).calendar.sets["shropshire"].in_holidays(date.fromisoformat(day))
    assert _free(entry)
    assert entry["booking"]["how"] == "drop-in"


def test_a_youth_club_that_begins_with_two_tasters(entries: Entries) -> None:
    entry = entries["bright-corner/wednesday-youth-club"]
    tasters, weekly = entry["sessions"]
    assert len(tasters["dates"]) == 2
    assert tasters["note"] == "Taster"
    assert all(date.fromisoformat(day).weekday() == 2 for day in tasters["dates"])
    assert weekly["days"] == ["wednesday"]
    assert weekly["from"] > max(tasters["dates"])
    assert {(s["start"], s["end"]) for s in entry["sessions"]} == {("17:00", "19:00")}
    assert (entry["ages"]["from"], entry["ages"]["to"]) == (10, 25)
    assert "one adult to every four" in entry["summary"]
    assert entry["staff_ratio"] == "1:4"
    assert entry["criterion"] == "Young people with mild to moderate learning difficulties."
    # The club's words are about difficulties; a learning disability is another thing, and is not claimed.
    assert entry["needs"] == ["learning-difficulty"]
    assert _free(entry)
    assert entry["booking"]["each_session"] is True
    assert entry["booking"]["by"] == ["form"]


def test_an_adventure_playground_for_the_whole_family(entries: Entries) -> None:
    entry = entries["hollybush-playground/family-play"]
    assert entry["eligibility"]["diagnosis"] == "not-needed"
    assert "No referral" in entry["eligibility"]["referral"]
    assert "Brothers and sisters are welcome with the family" in entry["eligibility"]["note"]
    older = [s["days"] for s in entry["sessions"] if s.get("ages", entry["ages"]).get("to", 25) > 16]
    assert older == [["friday"]]
    assert "essential" in entry["booking"]["note"]
    gift = entry["costs"][0]
    assert (gift["kind"], gift["amount"], gift["for"]) == ("donation", 8, "each child who comes with an adult")


def test_a_holiday_playscheme_for_children_on_dla(entries: Entries) -> None:
    entry = entries["sunnybank-playscheme/holiday-playscheme"]
    assert entry["ages"] == {"from": 5, "to": 12}
    assert "middle or higher rate" in entry["criterion"]
    assert any("consent form" in paper for paper in entry["eligibility"]["evidence"])
    assert [(s["start"], s["end"], s["when"]) for s in entry["sessions"]] == [
        ("09:30", "12:30", "holidays"),
        ("13:15", "16:15", "holidays"),
    ]
    one_to_one, lunch = entry["costs"][1:]
    assert (one_to_one["kind"], one_to_one["amount"], one_to_one["per"]) == ("extra", 5, "session")
    assert "standard price" in lunch["note"]
    assert "consent form before" in entry["booking"]["note"]


def test_a_scheme_of_two_sessions_a_month_that_is_not_first_come(entries: Entries) -> None:
    entry = entries["stepping-stones/days-out-together"]
    booking = entry["booking"]
    assert booking["limit"] == "Two sessions a month, up to four if agreed"
    assert booking["opens"].startswith("The 1st")
    assert booking["answered"] == "From the 11th"
    assert booking["allocation"] == "request-and-confirm"
    assert "not first come, first served" in entry["description"].replace("\n", " ").replace("*", "")
    assert "only if it was agreed" in entry["travel"]["pick_up"]["note"]


def test_an_after_school_club_whose_quiet_room_has_other_hours(entries: Entries) -> None:
    entry = entries["lantern-centre/after-school-club"]
    (session,) = entry["sessions"]
    assert session["days"] == ["monday", "tuesday", "wednesday", "thursday", "friday"]
    assert (session["start"], session["end"]) == ("15:30", "18:00")
    assert entry["costs"][0]["amount"] == 1
    assert "under-13" in entry["adult_stays"]["stays_if"]
    assert "10am to 3pm only" in entry["access_note"]
