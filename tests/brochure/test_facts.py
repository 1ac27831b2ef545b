"""The facts of an entry: what was left out is "not stated", and "ask" stands only where the provider says ask."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

import pytest

from activity_directory.brochure.facts import facts_of, inside, phone_of, sentence
from activity_directory.model import (
    AdultStays,
    Ages,
    Booking,
    Contact,
    Cost,
    Eligibility,
    HelpAnswer,
    Venue,
)
from activity_directory.schedule import Quarter, Schedule, ScheduleKind
from tests.brochure.made_up import SCHEME, activity, concept, directory, provider, venue, weekly

SPRING = Quarter(2027, 1)


def said(made, kind: str) -> str:
    (fact,) = [fact for fact in facts_of(made, directory((made,)), SPRING) if fact.kind == kind]
    return " ".join(f"{line.lead} {line.text}".strip() for line in fact.lines)


def test_every_entry_answers_the_same_seven_questions_in_the_same_order():
    made = activity()
    kinds = [fact.kind for fact in facts_of(made, directory((made,)), SPRING)]
    assert kinds == ["when", "where", "cost", "book", "who", "help", "stays"]


def test_dates_of_the_quarter_are_said_with_what_is_left_out():
    words = said(activity(), "when")
    assert "9 January to 20 March" in words
    assert "13 or 20 February" in words
    assert "10am to 11am" in words


def test_a_session_elsewhere_or_for_other_ages_says_so():
    made = activity("Two places", (weekly(), weekly((2,), time(17), time(18))))
    second = replace(
        made.schedules[1],
        venue=venue(name="Town Hall"),
        ages=Ages(16, 25),
        own_venue=True,
        own_ages=True,
        note="taster",
    )
    words = said(replace(made, schedules=(made.schedules[0], second)), "when")
    assert "Town Hall, 1 Example Street, Shrewsbury SY1 1RF. Ages 16 to 25. Taster." in words


def test_the_place_has_its_postcode():
    assert said(activity(), "where") == "Quarry Pool, 1 Example Street, Shrewsbury SY1 1RF."


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("town-only", "Shrewsbury. You are given the address when you book."),
        ("online", "Online. We send a link."),
        ("area-wide", "All over the county. We send a link."),
    ],
)
def test_a_place_without_an_address_says_what_there_is(kind, words):
    where = (
        venue(kind="town-only") if kind == "town-only" else Venue(concept("venue-kinds", kind), how="We send a link")
    )
    assert said(activity(venue=where), "where") == words


def test_help_nobody_spoke_of_is_not_stated():
    assert said(activity(), "help") == "Not stated."


def test_ask_and_not_stated_are_kept_apart():
    answers = {
        "pad_changing": HelpAnswer(concept("help-answers", "ask")),
        "change_of_clothes": HelpAnswer(concept("help-answers", "we-do-this")),
    }
    words = said(activity(help=answers), "help")
    assert words == "We do this: changing clothes. Ask us: changing a pad. Not stated: all other help."


def test_a_few_kinds_of_help_that_were_left_out_are_named():
    kinds = directory(()).vocabularies["help-kinds"]
    answers = {kind.id: HelpAnswer(concept("help-answers", "cannot")) for kind in kinds if kind.id != "tube_feeding"}
    assert said(activity(help=answers), "help").endswith("Not stated: feeding by tube.")


def test_help_says_its_notice_cost_note_and_ways():
    answers = {
        "one_to_one": HelpAnswer(concept("help-answers", "can-arrange"), "two weeks", Decimal(5), "Say who helps you."),
        "communication": HelpAnswer(concept("help-answers", "we-do-this"), ways=(concept("communication", "makaton"),)),
    }
    words = said(activity(help=answers), "help")
    assert "(two weeks; £5 extra; say who helps you)" in words
    assert "talking and understanding (Makaton)" in words


def test_whether_an_adult_stays_is_said_or_not_stated():
    assert said(activity(), "stays") == "Not stated."
    stays = AdultStays(concept("adult-stays", "drop-off"), (concept("stays-if", "personal-care"),))
    assert said(activity(adult_stays=stays), "stays") == (
        "Drop-off: your child stays and you go. An adult stays if your child needs personal care."
    )


def test_free_is_said_and_to_whom_and_no_price_is_not_stated():
    free = Cost(concept("cost-kinds", "price"), "brother or sister", Decimal(0))
    assert said(activity(costs=(free,)), "cost") == "Brother or sister: free."
    assert said(activity(costs=()), "cost") == "Not stated."


def test_membership_is_said_with_the_ages_that_need_it():
    words = said(activity(eligibility=Eligibility(SCHEME, Ages(0, 17))), "who")
    assert "All In members only (ages up to 17)." in words


def test_the_number_to_ring_falls_back_from_booking_to_contact_to_provider():
    made = activity(booking=Booking(concept("booking-how", "book")))
    assert phone_of(made) == "01632 960123"
    assert (
        phone_of(replace(made, booking=Booking(concept("booking-how", "book"), phone="01632 960999"))) == "01632 960999"
    )
    silent = provider("Quiet Club", contact=Contact())
    assert phone_of(replace(made, contact=Contact(), provider=silent)) == ""


def test_times_agreed_with_each_family_are_said_so():
    arranged = Schedule(ScheduleKind.ARRANGED, arranged="Once a month on a day that you choose")
    assert said(activity("Books to your door", (arranged,)), "when") == "Once a month on a day that you choose."


def test_dates_outside_the_quarter_are_left_away():
    dates = Schedule(ScheduleKind.DATES, dates=(date(2027, 1, 9), date(2027, 6, 9)), start=time(10))
    assert "June" not in said(activity("Two days", (dates,)), "when")


@pytest.mark.parametrize(
    ("typed", "shown"), [("bring a towel", "Bring a towel."), ("Really?", "Really?"), ("", ""), (" Hello. ", "Hello.")]
)
def test_a_sentence_has_a_capital_and_one_full_stop(typed, shown):
    assert sentence(typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Bring a towel.", "bring a towel"),
        ("BSL interpreter", "BSL interpreter"),
        ("ADHD", "ADHD"),
        ("EHC plan", "EHC plan"),
        ("Down's syndrome", "Down's syndrome"),
        ("Sundays in May", "Sundays in May"),
    ],
)
def test_words_inside_a_sentence_keep_their_abbreviations(typed, shown):
    assert inside(typed) == shown
