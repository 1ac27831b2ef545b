"""A look at the coming book: what matters in print is told, with its place in the file, and nothing else is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from PIL import Image

from activity_directory.brochure.book import Entry, Fact, Line
from activity_directory.brochure.print_check import CHECKS, in_print, print_findings
from activity_directory.brochure.print_check.finding import InPrint, PrintFinding
from activity_directory.brochure.print_check.length import SHEETS, entry_fits_its_page
from activity_directory.brochure.room import height_of
from activity_directory.model import (
    Activity,
    ActivitySchedule,
    Booking,
    Contact,
    Directory,
    HelpAnswer,
    Settings,
    Venue,
)
from activity_directory.model.activity import Notice
from activity_directory.problem import Severity
from activity_directory.schedule import Cancellation, Quarter, Schedule, ScheduleKind, TermDates, When
from tests.brochure.made_up import CALENDAR, SETTINGS, SITE, activity, concept, directory, provider, venue, weekly

SPRING = Quarter(2027, 1)
WITH_ADDRESS = replace(SITE, base_url="https://example.org/activities/")


def found(*activities: Activity, settings: Settings = SETTINGS, **changes: object) -> tuple[PrintFinding, ...]:
    book: dict[str, object] = {"site": WITH_ADDRESS, **changes}
    return print_findings(in_print(directory(activities, **book), settings, SPRING))


def only(findings: tuple[PrintFinding, ...]) -> PrintFinding:
    assert len(findings) == 1, [(each.rule, each.message) for each in findings]
    return findings[0]


def test_a_good_entry_leaves_nothing_to_say() -> None:
    assert found(activity()) == ()


def test_every_check_is_a_function_of_its_own_with_words_that_say_what_it_does() -> None:
    assert len({check.__name__ for check in CHECKS}) == len(CHECKS)
    assert all((check.__doc__ or "").startswith("Tell of ") for check in CHECKS)


# ---- length ---------------------------------------------------------------------------------------------------------


def long_help(times: int) -> dict[str, HelpAnswer]:
    kinds = list(directory(()).vocabularies["help-kinds"])[:10]
    note = " ".join(["Please ring the office a week before you come, so that the right person is there."] * times)
    return {kind.id: HelpAnswer(concept("help-answers", "can-arrange"), note=note) for kind in kinds}


def test_an_entry_too_long_for_a_small_page_is_told_of_with_how_many_words_to_cut() -> None:
    finding = only(found(activity(help=long_help(1))))
    assert finding.rule == "print-entry-fits-its-page"
    assert finding.keys == ("help",)
    assert "large print" in finding.message
    assert "A4" not in finding.message
    assert '"Help"' in finding.fix
    assert finding.severity is Severity.ADVICE


def test_an_entry_that_fills_a_page_of_the_a4_book_is_a_warning() -> None:
    finding = only(found(activity(help=long_help(3))))
    assert "the A4 book" in finding.message
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize("name", SHEETS)
def test_an_entry_with_so_many_words_less_fits(name: str) -> None:
    """What is told is measured as the pages are filled, so doing it is enough."""
    book = in_print(directory((activity(help=long_help(3)),), site=WITH_ADDRESS), SETTINGS, SPRING)
    words = int(only(tuple(entry_fits_its_page(book))).fix.split()[1])
    entry = book.printed[0].entry
    assert height_of(shortened(entry, words), SHEETS[name]) <= SHEETS[name].page


def shortened(entry: Entry, words: int) -> Entry:
    def cut(fact: Fact) -> Fact:
        text = " ".join(" ".join(line.text for line in fact.lines).split()[:-words])
        return replace(fact, lines=(Line(text),))

    return replace(entry, facts=tuple(cut(fact) if fact.kind == "help" else fact for fact in entry.facts))


def test_a_summary_of_more_than_three_lines_is_told_of() -> None:
    finding = only(found(activity(summary="We meet and make wonderful moving things. " * 5)))
    assert (finding.rule, finding.keys) == ("print-summary-fits-its-box", ("summary",))
    assert "Take out " in finding.fix


def test_a_name_of_more_than_two_lines_in_the_index_is_told_of() -> None:
    name = "The Saturday morning inclusive swimming and splashing club for everybody and friends"
    finding = only(found(activity(name)))
    assert (finding.rule, finding.keys) == ("print-name-fits-the-index", ("name",))


# ---- whom to ring, where to go -------------------------------------------------------------------------------------


def without_phone(**changes: object) -> Activity:
    club = provider(contact=Contact("The office", "", "hello@example.org"))
    return activity(provider=club, booking=Booking(concept("booking-how", "book"), **changes))  # type: ignore[arg-type]


def test_a_missing_number_is_a_warning_that_says_which_number_is_printed() -> None:
    finding = only(found(without_phone()))
    assert (finding.rule, finding.keys) == ("print-telephone", ("booking", "phone"))
    assert "01632 960100" in finding.message
    assert finding.severity is Severity.WARNING


def test_a_club_that_takes_texts_is_only_advised_to_have_a_number_to_ring() -> None:
    finding = only(found(without_phone(text="07700 900123")))
    assert "07700 900123 to text" in finding.message
    assert finding.severity is Severity.ADVICE


def test_an_overdue_entry_without_a_number_has_nothing_to_print() -> None:
    late = replace(without_phone(text="07700 900123"), overdue=True, review_due=date(2026, 10, 1))
    telephone = next(each for each in found(late) if each.rule == "print-telephone")
    assert "nothing to ring" in telephone.message
    assert telephone.severity is Severity.WARNING


@pytest.mark.parametrize("name", ["name", "postcode"])
def test_a_place_needs_its_name_and_its_postcode(name: str) -> None:
    finding = only(found(activity(venue=venue(**{name: ""}))))  # type: ignore[arg-type]
    assert (finding.rule, finding.keys) == ("print-place", ("venue", name))


def test_the_place_of_one_session_needs_them_too() -> None:
    one = activity()
    elsewhere = ActivitySchedule(weekly((1,)), venue(postcode=""), one.ages, own_venue=True)
    finding = only(found(replace(one, schedules=(*one.schedules, elsewhere))))
    assert finding.keys == ("sessions", 1, "venue", "postcode")


def test_what_is_online_says_how_to_join() -> None:
    finding = only(found(activity(venue=Venue(concept("venue-kinds", "online")))))
    assert finding.keys == ("venue", "how")


def test_a_link_that_is_hard_to_type_is_told_of() -> None:
    booking = Booking(concept("booking-how", "book"), phone="01632 960123", url="https://example.org/book?id=12")
    finding = only(found(activity(booking=booking)))
    assert (finding.rule, finding.keys) == ("print-link", ("booking", "url"))
    assert '"example.org/book?id=12"' in finding.message


def test_a_short_link_beside_a_number_is_good() -> None:
    booking = Booking(concept("booking-how", "book"), phone="01632 960123", url="https://example.org/book")
    assert found(activity(booking=booking)) == ()


def test_a_link_as_the_only_way_to_book_is_a_warning() -> None:
    club = provider(contact=Contact("The office"))
    booking = Booking(concept("booking-how", "book"), url="https://example.org/book")
    findings = found(activity(provider=club, booking=booking))
    assert {each.rule for each in findings} == {"print-link", "print-telephone"}
    assert all(each.severity is Severity.WARNING for each in findings)


# ---- dates ---------------------------------------------------------------------------------------------------------


def test_dates_that_stop_in_the_quarter_and_do_not_say_why_are_told_of() -> None:
    finding = only(found(activity(schedules=(weekly(last=date(2027, 2, 20)),))))
    assert (finding.rule, finding.keys) == ("print-dates-reach-the-end", ("sessions", 0, "until"))
    assert "Saturday 20 February" in finding.message
    assert "31 March" in finding.message


def test_dates_that_say_why_they_stop_are_good() -> None:
    one = activity(schedules=(weekly(last=date(2027, 2, 20)),))
    noted = replace(one.schedules[0], note="A course of six weeks.")
    assert found(replace(one, schedules=(noted,))) == ()
    assert found(replace(one, summary="A six week course in a warm pool.")) == ()
    assert found(replace(one, notice=Notice("The block starts again in May."))) == ()


def test_dates_that_stop_where_nothing_more_would_have_run_are_good() -> None:
    assert found(activity(schedules=(weekly(last=date(2027, 3, 20)),))) == ()


def test_dates_that_other_dates_take_over_from_are_good() -> None:
    winter = weekly(last=date(2027, 2, 20))
    after = weekly((6,), first=date(2027, 2, 21))
    assert found(activity(schedules=(winter, after))) == ()


def test_a_list_of_regular_dates_that_stops_early_looks_forgotten() -> None:
    days = (date(2027, 1, 9), date(2027, 1, 16), date(2027, 1, 23))
    finding = only(found(activity(schedules=(dated(*days),))))
    assert (finding.rule, finding.keys) == ("print-dates-reach-the-end", ("sessions", 0, "dates"))


def test_a_holiday_week_and_single_days_are_meant_as_they_are() -> None:
    week = tuple(date(2027, 2, day) for day in (15, 16, 17, 18))
    few = (date(2027, 1, 9), date(2027, 2, 6))
    assert found(activity(schedules=(dated(*week),)), activity("Other", schedules=(dated(*few),))) == ()


def dated(*days: date) -> Schedule:
    return Schedule(ScheduleKind.DATES, dates=days, start=time(10), end=time(11))


def test_dates_that_start_in_the_quarter_and_do_not_say_so_are_told_of() -> None:
    one = activity(schedules=(weekly(first=date(2027, 2, 6)),))
    finding = only(found(one))
    assert (finding.rule, finding.keys) == ("print-dates-start-with-the-quarter", ("sessions", 0, "from"))
    noted = replace(one.schedules[0], note="New this term.")
    assert found(replace(one, schedules=(noted,))) == ()


def test_dates_that_start_with_the_term_are_good() -> None:
    assert found(activity(schedules=(weekly(first=date(2027, 1, 5)),))) == ()


def test_sessions_without_a_date_in_the_quarter_are_told_of() -> None:
    over = dated(date(2026, 12, 5))
    finding = only(found(activity(schedules=(weekly(), over))))
    assert (finding.rule, finding.keys) == ("print-sessions-have-dates", ("sessions", 1))


def test_sessions_that_say_when_they_begin_again_are_good() -> None:
    summer = weekly((6,), first=date(2027, 5, 1))
    assert found(activity(schedules=(weekly(), summer))) == ()


def test_an_activity_without_a_date_in_the_quarter_is_a_warning_and_of_a_later_one_advice() -> None:
    finding = only(found(activity(schedules=(dated(date(2026, 12, 5)),))))
    assert (finding.keys, finding.severity) == (("sessions",), Severity.WARNING)
    later = only(found(activity(schedules=(dated(date(2027, 5, 8)),))))
    assert later.severity is Severity.ADVICE


def test_an_activity_whose_every_date_is_cancelled_is_told_of_and_a_paused_one_is_not() -> None:
    off = replace(dated(date(2027, 1, 9)), cancelled=(Cancellation(date(2027, 1, 9)),))
    assert only(found(activity(schedules=(off,)))).keys == ("sessions",)
    paused = activity(schedules=(dated(date(2026, 12, 5)),), status=concept("statuses", "paused"))
    assert found(paused) == ()


def test_times_agreed_with_each_family_need_no_dates() -> None:
    arranged = Schedule(ScheduleKind.ARRANGED, arranged="Times agreed with each family")
    assert found(activity(schedules=(arranged,))) == ()


def test_terms_that_run_out_before_the_quarter_does_are_a_warning() -> None:
    terms = CALENDAR.sets["shropshire"]
    short = replace(CALENDAR, sets={"shropshire": TermDates(terms.id, terms.title, terms.terms[:2])})
    finding = only(found(activity(), calendar=short))
    assert (finding.kind, finding.keys) == ("calendar", ("terms", 0, "dates"))
    assert "Thursday 25 March 2027" in finding.message


def test_terms_that_nothing_runs_in_may_run_out() -> None:
    terms = CALENDAR.sets["shropshire"]
    other = TermDates("elsewhere", "Elsewhere", terms.terms[:1])
    more = replace(CALENDAR, sets={**CALENDAR.sets, "elsewhere": other})
    assert found(activity(), calendar=more) == ()


# ---- upkeep --------------------------------------------------------------------------------------------------------


def test_an_overdue_entry_is_a_warning_that_says_what_is_printed_of_it() -> None:
    finding = only(found(activity(overdue=True, review_due=date(2026, 10, 18))))
    assert (finding.rule, finding.keys) == ("print-checked-in-time", ("checked", "on"))
    assert "18 October 2026" in finding.message
    assert "its name and its number" in finding.message
    assert "Ring 01632 960123" in finding.fix
    assert "checked: {on: 2026-11-22, by: staff}" in finding.fix
    assert finding.severity is Severity.WARNING


def test_a_check_that_falls_due_before_the_quarter_is_over_is_advice() -> None:
    finding = only(found(activity(review_due=date(2027, 3, 31))))
    assert finding.severity is Severity.ADVICE
    assert "31 March 2027" in finding.message
    assert found(activity(review_due=date(2027, 4, 1))) == ()


def test_two_entries_of_one_name_are_told_of_each_other() -> None:
    findings = found(activity("Stay and play"), activity("Stay and Play", provider=provider("Ludlow Lanterns")))
    assert [each.of for each in findings] == ["ludlow-lanterns/stay-and-play", "severn-splash/stay-and-play"]
    assert "Severn Splash" in findings[0].message
    assert "name: Stay and Play, Shrewsbury" in findings[0].fix


# ---- pictures, symbols and the address -----------------------------------------------------------------------------


def with_logo(folder: Path, height: int, name: str = "logo.png") -> tuple[PrintFinding, ...]:
    if name.endswith(".svg"):
        (folder / name).write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>')
    else:
        Image.new("RGB", (height * 2, height)).save(folder / name)
    site = replace(WITH_ADDRESS, logo_file=name, logo_alt="Example Council")
    return found(activity(), settings=replace(SETTINGS, overrides=folder), site=site)


def test_a_logo_under_200_dots_an_inch_on_the_cover_is_a_warning(tmp_path: Path) -> None:
    finding = only(with_logo(tmp_path, 100))
    assert (finding.kind, finding.keys) == ("site", ("logo", "file"))
    assert "100 pixels high" in finding.message
    assert "141 dots an inch" in finding.message
    assert "142 pixels" in finding.fix


@pytest.mark.parametrize("name", ["logo.png", "logo.jpg", "logo.svg"])
def test_a_large_logo_and_a_drawing_are_sharp(tmp_path: Path, name: str) -> None:
    assert with_logo(tmp_path, 142, name) == ()


def test_an_entry_without_a_symbol_is_told_of() -> None:
    bare = replace(concept("interests", "swimming"), symbol="")
    assert only(found(activity(interests=(bare,)))).rule == "print-symbol"


def test_a_site_without_an_address_is_a_warning_that_there_are_no_codes() -> None:
    finding = only(found(activity(), site=SITE))
    assert (finding.kind, finding.keys) == ("site", ("base_url",))
    assert "QR code" in finding.message


def test_the_same_book_is_told_the_same_way_twice() -> None:
    book: InPrint = in_print(county(), SETTINGS, SPRING)
    assert print_findings(book) == print_findings(in_print(county(), SETTINGS, SPRING))


def county() -> Directory:
    return directory(
        (activity(review_due=date(2027, 2, 1)), activity("Other", schedules=(weekly(when=When.HOLIDAYS),)))
    )
