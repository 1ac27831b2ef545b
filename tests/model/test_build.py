"""The Directory: what is resolved, what is left out, what is worked out."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

SWIM = "severn-splash/saturday-swim"


def only(directory):
    (activity,) = directory.activities
    return activity


def test_an_entry_is_resolved_into_its_provider_town_and_words(make_directory):
    activity = only(make_directory())
    assert activity.provider.name == "Severn Splash"
    assert activity.venue.town.area.title == "Central"
    assert [interest.title for interest in activity.interests] == ["Swimming"]
    assert activity.status.id == "open"


def test_the_next_sessions_keep_to_term_time_and_stop_where_the_calendar_does(make_directory):
    days = [dated.session.day for dated in only(make_directory()).next_sessions]
    assert days[:4] == [date(2026, 11, 28), date(2026, 12, 5), date(2026, 12, 12), date(2027, 1, 9)]


def test_a_cancelled_date_is_kept_and_marked(make_directory):
    session = {
        "days": ["saturday"],
        "start": "10:00",
        "end": "11:00",
        "cancelled": [{"on": "2026-11-28", "why": "Leak"}],
    }
    first = only(make_directory({SWIM: {"sessions": [session]}})).next_sessions[0]
    assert first.session.day == date(2026, 11, 28)
    assert first.session.cancelled == "Leak"


def test_what_was_not_said_stays_not_said(make_directory):
    activity = only(make_directory())
    assert activity.adult_stays is None
    assert activity.help == {}
    assert activity.take_part is None
    assert activity.level is None


def test_an_entry_is_overdue_the_day_after_its_year_is_over(make_directory):
    checked = {"checked": {"on": "2025-11-21", "by": "provider"}}
    assert only(make_directory({SWIM: checked})).overdue
    assert not only(make_directory({SWIM: checked}, today=date(2026, 11, 21))).overdue


def test_review_by_only_brings_the_review_forward(make_directory):
    late = only(make_directory({SWIM: {"review_by": "2030-01-01"}}))
    soon = only(make_directory({SWIM: {"review_by": "2026-10-01"}}))
    assert late.review_due == date(2027, 9, 1)
    assert soon.review_due == date(2026, 10, 1)
    assert soon.overdue


def test_a_check_on_29_february_is_due_on_the_28th(make_directory):
    activity = only(make_directory({SWIM: {"checked": {"on": "2028-02-29", "by": "staff"}}}, today=date(2028, 6, 1)))
    assert activity.review_due == date(2029, 2, 28)


def test_entries_outside_their_visible_dates_are_left_out(make_directory):
    assert make_directory({SWIM: {"visible": {"from": "2026-12-01"}}}).activities == ()
    assert make_directory({SWIM: {"visible": {"until": "2026-11-21"}}}).activities == ()
    assert len(make_directory({SWIM: {"visible": {"from": "2026-11-22", "until": "2026-11-22"}}}).activities) == 1


def test_an_ended_activity_has_a_page_and_stands_in_no_list(make_directory):
    directory = make_directory({SWIM: {"status": "ended"}})
    assert only(directory).ended
    assert directory.listed == ()
    assert only(directory).next_sessions == ()


def test_free_is_said_never_implied(make_directory):
    def is_free(*costs):
        return only(make_directory({SWIM: {"costs": list(costs)}})).free

    assert is_free({"for": "child", "amount": 0})
    assert is_free({"for": "child", "amount": 0}, {"kind": "extra", "for": "lunch", "amount": 3})
    assert not is_free({"kind": "donation", "for": "child", "amount": 0})
    assert not is_free({"kind": "donation", "for": "child", "amount": 8}, {"for": "adult", "amount": 0})
    assert not is_free({"for": "child", "amount": 0}, {"for": "adult", "amount": 4})
    assert not is_free({"for": "child", "note": "ask"})


def test_money_is_exact(make_directory):
    (cost,) = only(make_directory({SWIM: {"costs": [{"for": "child", "amount": 0.1}]}})).costs
    assert str(cost.amount) == "0.1"


def test_a_session_may_have_its_own_venue_and_ages(make_directory):
    session = {
        "dates": ["2026-12-05"],
        "start": "10:00",
        "end": "11:00",
        "venue": {"name": "Castle Hall", "address": "3 Example Road", "town": "ludlow", "postcode": "SY8 1AS"},
        "ages": {"from": 16},
    }
    activity = only(make_directory({SWIM: {"sessions": [session]}}))
    assert activity.schedules[0].venue.town.id == "ludlow"
    assert activity.schedules[0].ages.lowest == 16
    assert [area.id for area in activity.areas] == ["central", "south"]


def test_what_is_online_or_county_wide_stands_in_every_area(make_directory):
    for venue in ({"kind": "online"}, {"kind": "area-wide"}):
        assert [area.id for area in only(make_directory({SWIM: {"venue": venue}})).areas] == ["central", "south"]
    part = {"kind": "area-wide", "areas": ["south"]}
    assert [area.id for area in only(make_directory({SWIM: {"venue": part}})).areas] == ["south"]


def test_a_town_only_venue_is_as_exact_as_its_town(make_directory):
    venue = only(make_directory({SWIM: {"venue": {"kind": "town-only", "town": "ludlow"}}})).venue
    assert venue.lines == ("Ludlow",)
    assert (venue.latitude, venue.longitude) == (52.368, -2.718)


def test_contact_and_booking_fall_back_to_the_providers(make_directory):
    activity = only(make_directory({SWIM: {"booking": {"how": "drop-in"}}}))
    assert activity.booking.phone == "01632 960124"
    assert activity.contact.email == "hello@example.org"
    role = only(make_directory({SWIM: {"contact": {"role": "The group leader"}}})).contact
    assert (role.role, role.phone) == ("The group leader", "01632 960124")


def test_an_entry_whose_provider_cannot_be_shown_is_withheld_not_lost(make_directory):
    directory = make_directory(providers={})
    assert directory.activities == ()
    assert [(entry.id, entry.phone) for entry in directory.withheld] == [(SWIM, "")]


def test_a_withheld_entry_keeps_its_providers_telephone_number_and_nothing_else(make_directory):
    directory = make_directory(withheld=("severn-splash/broken",))
    (entry,) = directory.withheld
    assert (entry.id, entry.provider_name, entry.phone) == ("severn-splash/broken", "Severn Splash", "01632 960124")


def test_old_ids_lead_to_todays_also_when_the_provider_was_renamed(make_directory):
    from tests.conftest import PROVIDER

    directory = make_directory(
        {SWIM: {"formerly": ["severn-splash/swim-club"]}},
        providers={"severn-splash": {**PROVIDER, "formerly": ["severn-swimmers"]}},
    )
    assert dict(directory.redirects) == {
        "severn-splash/swim-club": SWIM,
        "severn-swimmers": "severn-splash",
        "severn-swimmers/saturday-swim": SWIM,
    }


def test_a_notice_is_shown_only_while_it_holds(make_directory):
    notice = {"text": "We are in the small hall.", "from": "2026-11-01", "until": "2026-11-22"}
    assert only(make_directory({SWIM: {"notice": notice}})).notice.text == "We are in the small hall."
    assert only(make_directory({SWIM: {"notice": notice}}, today=date(2026, 11, 23))).notice is None


def test_a_picture_of_people_goes_when_its_agreement_ends_and_the_place_comes_first(make_directory, tmp_path):
    people = {
        "file": "us.jpg",
        "alt": "Two swimmers",
        "of": "people",
        "consent": True,
        "agreement": {"agreed_by": "Their parent carers", "covers": "website", "until": "2026-11-22"},
    }
    place = {"file": "pool.jpg", "alt": "The pool", "of": "place", "consent": True}
    images = {f"severn-splash/{name}": tmp_path / name for name in ("us.jpg", "pool.jpg")}
    entries = {SWIM: {"images": [people, place]}}
    assert [image.of for image in only(make_directory(entries, images=images)).images] == ["place", "people"]
    later = make_directory(entries, images=images, today=date(2026, 11, 23))
    assert [image.of for image in only(later).images] == ["place"]


def test_the_directory_cannot_be_changed(make_directory):
    directory = make_directory()
    with pytest.raises(FrozenInstanceError):
        directory.today = date(2030, 1, 1)
    with pytest.raises(FrozenInstanceError):
        directory.activities[0].name = "Other"


def test_a_staff_page_is_called_by_its_first_heading(make_directory):
    (page,) = make_directory(pages={"on-paper": "# Get it on paper\n\nRing us."}).pages
    assert (page.slug, page.title, page.text) == ("on-paper", "Get it on paper", "Ring us.")
