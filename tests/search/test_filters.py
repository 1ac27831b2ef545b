"""What each filter means, in small directories made by hand."""

from __future__ import annotations

from datetime import date

import pytest

from activity_directory.search.documents import documents_of
from activity_directory.search.facets import facets_of
from activity_directory.search.filter_answers import Answers, Here
from activity_directory.search.filters import Filters, Hit, wider
from tests.conftest import PLACES, TODAY

SATURDAY = {"days": ["saturday"], "start": "10:00", "end": "11:00"}
LUDLOW = Here(52.368, -2.718)


@pytest.fixture
def club(make_directory):
    """The filters of a directory with these entries, by short names, and how to ask by them."""
    return lambda entries, today=TODAY, **parts: Asked(
        make_directory({f"club/{name}": entry for name, entry in entries.items()}, **parts), today
    )


class Asked:
    def __init__(self, directory, today):
        documents = documents_of(directory)
        self.names = [document.activity.slug for document in documents if document.activity is not None]
        self.filters = Filters(Answers(facets_of(documents, directory), directory, today))

    def named(self, numbers):
        return [self.names[number] for number in numbers]

    def found(self, here=None, **chosen):
        return sorted(self.named(self.filters.narrow(None, listed(chosen), here).found))

    def apart(self, here=None, **chosen):
        return sorted(self.named(self.filters.narrow(None, listed(chosen), here).apart))

    def sorted(self, by, here=None, **chosen):
        hits = [Hit(number) for number in range(len(self.names))]
        return self.named(self.filters.sort(hits, by, listed(chosen), here))

    def counts(self, group, **chosen):
        return self.filters.counts(None, listed(chosen))[group]


def listed(chosen):
    return {group: choices.split(",") for group, choices in chosen.items()}


# Unknown is never yes.


def test_help_that_nobody_stated_stands_apart_and_who_cannot_is_not_found(club):
    asked = club({
        "does": {"help": {"pad_changing": {"who": "we-do-this"}}},
        "arranges": {"help": {"pad_changing": {"who": "can-arrange"}}},
        "says-ask": {"help": {"pad_changing": {"who": "ask"}}},
        "adult-does": {"help": {"pad_changing": {"who": "your-adult-does-this"}}},
        "cannot": {"help": {"pad_changing": {"who": "cannot"}}},
        "silent": {"help": {"one_to_one": {"who": "we-do-this"}}},
    })  # fmt: skip
    assert asked.found(help="pad_changing") == ["arranges", "does"]
    assert asked.apart(help="pad_changing") == ["says-ask", "silent"]
    assert asked.found(help="pad_changing", answer="do") == ["does"]
    assert asked.apart(help="pad_changing", answer="do") == ["says-ask", "silent"]
    assert asked.found(help="pad_changing", answer="ask") == ["arranges", "does", "says-ask"]
    assert asked.apart(help="pad_changing", answer="ask") == ["silent"]


def test_every_help_that_is_chosen_must_be_given(club):
    asked = club({
        "both": {"help": {"pad_changing": {"who": "we-do-this"}, "one_to_one": {"who": "can-arrange"}}},
        "one": {"help": {"pad_changing": {"who": "we-do-this"}, "one_to_one": {"who": "cannot"}}},
        "half": {"help": {"pad_changing": {"who": "we-do-this"}}},
    })  # fmt: skip
    assert asked.found(help="pad_changing,one_to_one") == ["both"]
    assert asked.apart(help="pad_changing,one_to_one") == ["half"]


def test_what_stands_apart_fits_all_else(club):
    """Who is silent about help but says no to another filter is not listed at all."""
    asked = club({
        "silent": {"sessions": [SATURDAY]},
        "elsewhen": {"sessions": [{"days": ["monday"], "start": "10:00"}]},
    })  # fmt: skip
    assert asked.apart(help="pad_changing", day="saturday") == ["silent"]


def test_drop_off_and_a_personal_assistant(club):
    asked = club({
        "drop-off": {"adult_stays": {"usually": "drop-off"}, "personal_assistant": {"welcome": True}},
        "stay": {"adult_stays": {"usually": "stay-on-site"}, "personal_assistant": {"welcome": False}},
        "silent": {},
    })  # fmt: skip
    assert (asked.found(help="drop-off"), asked.apart(help="drop-off")) == (["drop-off"], ["silent"])
    assert asked.found(help="drop-off,personal-assistant") == ["drop-off"]
    assert asked.apart(help="personal-assistant") == ["silent"]


def test_access_that_is_not_in_the_list_was_not_stated_but_toilets_are_one_answer(club):
    asked = club({
        "ramp": {"access": ["ramp"], "toilets": ["accessible"]},
        "hoist": {"access": ["ramp", "step-free"], "toilets": ["changing-places"]},
        "no-toilet": {"toilets": ["none"]},
        "silent": {},
    })  # fmt: skip
    assert asked.found(access="ramp") == ["hoist", "ramp"]
    assert asked.found(access="ramp,step-free") == ["hoist"]
    assert asked.apart(access="ramp,step-free") == ["no-toilet", "ramp", "silent"]
    assert asked.found(access="with-bench") == ["hoist"], "a Changing Places toilet has a bench"
    assert asked.found(access="accessible") == ["hoist", "ramp"]
    assert asked.apart(access="with-bench") == ["silent"]


def test_taking_part_is_more_than_getting_in(club):
    asked = club({
        "yes": {"take_part": {"wheelchair": "yes"}},
        "adapted": {"take_part": {"wheelchair": "adapted"}},
        "watching": {"take_part": {"wheelchair": "watching-only"}},
        "silent": {},
    })  # fmt: skip
    assert asked.found(wheelchair="yes,adapted") == ["adapted", "yes"]
    assert asked.apart(wheelchair="yes,adapted") == ["silent"]


def test_fenced_or_locked(club):
    asked = club({
        "fenced": {"site": {"secure": "fenced"}},
        "open": {"site": {"secure": "open"}},
        "silent": {"site": {"near_road": True}},
    })  # fmt: skip
    assert (asked.found(secure="fenced,locked"), asked.apart(secure="fenced")) == (["fenced"], ["silent"])


def test_different_surroundings_must_all_hold_and_alike_ones_are_alternatives(club):
    asked = club({
        "both": {"surroundings": {"noise": "quiet", "crowd": "small", "indoors": "yes"}},
        "loud": {"surroundings": {"noise": "loud", "crowd": "small"}},
        "changes": {"surroundings": {"noise": "varies", "crowd": "small"}},
        "busy": {"surroundings": {"noise": "quiet", "crowd": "large"}},
    })  # fmt: skip
    assert asked.found(around="quiet,small") == ["both"]
    assert asked.apart(around="quiet,small") == ["changes"], '"it changes" is no answer'
    assert asked.found(around="quiet,loud,small") == ["both", "loud"]
    assert asked.found(around="indoors") == ["both"]


def test_needs_outcomes_level_and_group(club):
    asked = club({
        "autism": {"needs": ["autism"], "outcomes": ["calm"], "level": "targeted", "group": {"kind": "send-only"}},
        "any": {"needs": ["any-need"], "outcomes": ["be-active"], "level": "universal", "group": {"kind": "mixed"}},
        "adhd": {"needs": ["adhd"]},
        "silent": {},
    })  # fmt: skip
    assert asked.found(need="autism") == ["any", "autism"], "what is open to any need is for this one too"
    assert asked.apart(need="autism") == ["silent"]
    assert asked.found(need="autism,adhd") == ["adhd", "any", "autism"]
    assert asked.found(outcome="calm") == ["autism"]
    assert asked.apart(outcome="calm") == ["adhd", "silent"]
    assert asked.found(level="targeted", group="send-only") == ["autism"]


def test_cost_membership_and_places(club):
    asked = club({
        "free": {"costs": [{"for": "everybody", "amount": 0}]},
        "four": {"costs": [{"for": "child", "amount": 4}], "status": "full"},
        "members": {"costs": [{"for": "member", "amount": 0}], "eligibility": {"membership": "all-in"}},
        "unsaid": {"costs": [{"for": "child", "note": "It depends."}], "status": "paused"},
        "no-places": {"costs": [{"for": "child", "amount": 5.5}], "booking": {"how": "drop-in", "places": 0}},
    })  # fmt: skip
    assert asked.found(cost="free") == ["free", "members"]
    assert asked.found(cost="5") == ["four", "free", "members"]
    assert asked.found(cost="5.50") == ["four", "free", "members", "no-places"]
    assert asked.apart(cost="5") == ["unsaid"]
    assert asked.found(cost="free", booking="without-membership") == ["free"]
    assert asked.found(places="yes") == ["free", "members"]


# One and the same session.


def test_ages_overlap_and_a_session_has_its_own(club):
    asked = club({
        "juniors": {"ages": {"from": 5, "to": 11}},
        "teens": {"ages": {"from": 12}},
        "any": {"ages": {}},
        "two": {
            "ages": {"from": 5, "to": 16},
            "sessions": [
                {**SATURDAY, "ages": {"from": 5, "to": 10}},
                {"days": ["monday"], "start": "17:00", "ages": {"from": 11, "to": 16}},
            ],
        },
    })  # fmt: skip
    assert asked.found(age="7") == ["any", "juniors", "two"]
    assert asked.found(age="11-13") == ["any", "juniors", "teens", "two"]
    assert asked.found(age="18-25") == ["any", "teens"]
    assert asked.found(age="7", day="monday") == [], "the children of seven come on Saturdays"
    assert asked.found(age="12", day="monday") == ["two"]


def test_a_place_and_a_day_hold_of_the_same_session(club):
    ludlow = {"name": "Hall", "town": "ludlow"}
    asked = club({"two": {"sessions": [SATURDAY, {"days": ["monday"], "start": "17:00", "venue": ludlow}]}})
    assert asked.found(near="ludlow", day="monday") == ["two"]
    assert asked.found(near="ludlow", day="saturday") == []
    assert asked.found(area="south", day="saturday") == []


def test_days_and_times(club):
    asked = club({
        "morning": {"sessions": [SATURDAY]},
        "after-school": {"sessions": [{"days": ["monday"], "start": "15:30", "when": "term-time"}]},
        "in-holidays": {"sessions": [{"days": ["monday"], "start": "15:30", "when": "holidays"}]},
        "weekend": {"sessions": [{"days": ["sunday"], "start": "15:30"}]},
        "no-start": {"sessions": [{"days": ["tuesday"]}]},
        "arranged": {"sessions": [{"arranged": "When you like."}]},
    })  # fmt: skip
    assert asked.found(day="saturday,sunday") == ["morning", "weekend"]
    assert asked.apart(day="saturday") == ["arranged"]
    assert asked.found(time="morning") == ["morning"]
    assert asked.apart(time="morning") == ["arranged", "no-start"]
    assert asked.found(time="after-school") == ["after-school"]
    assert asked.found(time="afternoon") == ["after-school", "in-holidays", "weekend"]
    assert asked.found(when="holidays") == ["in-holidays", "morning", "no-start", "weekend"]
    assert asked.apart(when="term") == ["arranged"]


def test_dates_are_of_sessions_that_run(club):
    """TODAY is Sunday 22 November 2026."""
    asked = club({
        "today": {"sessions": [{"days": ["sunday"], "start": "10:00"}]},
        "friday": {"sessions": [{"days": ["friday"], "start": "10:00"}]},
        "cancelled": {"sessions": [{"days": ["sunday"], "start": "10:00", "cancelled": [{"on": "2026-11-22"}]}]},
        "paused": {"sessions": [{"days": ["sunday"], "start": "10:00"}], "status": "paused"},
    })  # fmt: skip
    assert asked.found(date="this-week") == ["today"]
    assert asked.found(date="this-weekend") == ["today"]
    assert asked.found(date="2026-11-27") == ["friday"]
    assert asked.found(date="2026-11-20") == [], "a day that has passed"
    assert asked.found(date="2026-12-25") == [], "everything is closed"


def test_this_week_is_the_readers(club):
    entries = {"friday": {"sessions": [{"days": ["friday"], "start": "10:00"}]}, "saturday": {"sessions": [SATURDAY]}}
    tuesday, saturday = (club(entries, today=day) for day in (date(2026, 11, 24), date(2026, 11, 28)))
    assert tuesday.found(date="this-week") == ["friday", "saturday"]
    assert tuesday.found(date="this-weekend") == ["saturday"]
    assert saturday.found(date="this-week") == ["saturday"]


def test_next_week_begins_on_monday(club):
    session = {"start": "10:00", "dates": ["2026-11-28", "2026-12-02", "2026-12-05"]}
    entries = {one: {"sessions": [{**session, "dates": [one]}]} for one in ("2026-11-28", "2026-12-02", "2026-12-05")}
    tuesday, sunday = (club(entries, today=day) for day in (date(2026, 11, 24), date(2026, 11, 22)))
    assert tuesday.found(date="next-week") == ["2026-12-02", "2026-12-05"]
    assert tuesday.found(date="next-weekend") == ["2026-12-05"]
    assert sunday.found(date="next-week") == sunday.found(date="next-weekend") == ["2026-11-28"]


def test_a_day_of_the_week_in_a_school_holiday_is_one_question(club):
    """The Christmas holidays of the tests' calendar are 19 December to 3 January; 25 and 26 December are closed."""
    asked = club({
        "both": {"sessions": [{"days": ["wednesday", "saturday"], "start": "10:00", "until": "2026-12-24"}]},
        "wednesday": {"sessions": [{"days": ["wednesday", "saturday"], "start": "10:00", "except": ["2026-12-19",
                                    "2027-01-02"]}]},
    })  # fmt: skip
    assert asked.found(date="christmas-holidays-2026") == ["both", "wednesday"]
    assert asked.found(date="christmas-holidays-2026", day="saturday") == ["both"]


def test_a_date_that_no_calendar_reaches_is_not_stated(club):
    asked = club({"term": {"sessions": [{**SATURDAY, "when": "term-time"}]}, "all": {"sessions": [SATURDAY]}})
    assert (asked.found(date="2027-04-10"), asked.apart(date="2027-04-10")) == (["all"], ["term"])


# Near.


@pytest.fixture
def places(club):
    return club({
        "shrewsbury": {},
        "ludlow": {"venue": {"name": "Hall", "town": "ludlow"}},
        "five-miles": {"venue": {"name": "Hall", "town": "ludlow", "latitude": 52.440, "longitude": -2.718}},
        "online": {"venue": {"kind": "online"}},
        "south": {"venue": {"kind": "area-wide", "areas": ["south"]}},
        "county": {"venue": {"kind": "area-wide"}},
    })  # fmt: skip


def test_near_is_ten_miles_unless_said_and_what_serves_the_area_counts(places):
    assert places.found(near="ludlow") == ["county", "five-miles", "ludlow", "online", "south"]
    assert places.found(near="sy8", within="2") == ["county", "ludlow", "online", "south"]
    assert places.found(near="shrewsbury") == ["county", "online", "shrewsbury"]
    assert places.found(near="ludlow", within="25") == sorted(places.names)


def test_from_a_town_outside_what_is_near_counts_and_what_serves_the_county_does_not(club):
    """Nobody said that it comes over the border; and a reader on this side of it is still in the county."""
    outside = {"id": "border", "title": "Border", "latitude": 52.4, "longitude": -2.72, "districts": ["SY99"]}
    asked = club(
        {
            "ludlow": {"sessions": [SATURDAY], "venue": {"town": "ludlow", "kind": "town-only"}},
            "everywhere": {"sessions": [SATURDAY], "venue": {"kind": "area-wide"}},
        },
        places={**PLACES, "neighbours": [outside]},
    )
    assert asked.found(near="border") == asked.found(near="sy99") == ["ludlow"]
    assert asked.found(here=Here(52.4, -2.72), near="me") == ["everywhere", "ludlow"]


def test_near_me_is_where_the_device_says_and_asks_nothing_without_it(places):
    assert places.found(near="me", within="2", here=LUDLOW) == ["county", "ludlow", "online", "south"]
    assert places.found(near="me") == sorted(places.names)


def test_the_nearest_come_first_then_what_comes_everywhere_then_online(places):
    order = places.sorted("nearest", near="ludlow")
    assert order[:3] == ["ludlow", "five-miles", "shrewsbury"]
    assert order[-1] == "online"
    assert places.sorted("nearest", here=LUDLOW) == order


def test_miles_are_said_to_a_tenth_where_there_are_any(places):
    miles = {name: places.filters.miles(number, {"near": ["ludlow"]}) for number, name in enumerate(places.names)}
    assert miles == {
        "ludlow": 0.0, "five-miles": 5.0, "shrewsbury": 23.5, "online": None, "south": None, "county": None,
    }  # fmt: skip
    assert places.filters.miles(0, {}) is None


def test_with_words_the_best_is_a_score_that_falls_with_the_distance(places):
    number = {name: place for place, name in enumerate(places.names)}
    hits = [
        Hit(number["shrewsbury"], 3.0, every=True),
        Hit(number["ludlow"], 2.0, every=True),
        Hit(number["five-miles"], 1.0, every=True),
        Hit(number["online"], 9.0),
    ]
    order = places.named(places.filters.sort(hits, "best", {"near": ["ludlow"]}))
    assert order == ["ludlow", "shrewsbury", "five-miles", "online"]
    assert places.named(places.filters.sort(hits, "best", {})) == ["shrewsbury", "ludlow", "five-miles", "online"]


# Counts, costs of filters, alternatives, order.


@pytest.fixture
def week(club):
    return club({
        "sat": {"sessions": [SATURDAY], "interests": ["swimming"]},
        "sun": {"sessions": [{"days": ["sunday"], "start": "14:00"}], "interests": ["lego"]},
        "both": {"sessions": [SATURDAY, {"days": ["sunday"], "start": "14:00"}], "interests": ["lego"]},
        "mon": {"sessions": [{"days": ["monday"], "start": "14:00"}], "interests": ["music"]},
    })  # fmt: skip


def test_a_count_is_how_many_there_would_be(week):
    counts = week.counts("day", day="saturday")
    assert (counts["saturday"], counts["sunday"], counts["monday"], counts["friday"]) == (2, 3, 3, 2)
    assert week.counts("interest", day="saturday")["lego"] == 1
    assert week.counts("interest", interest="swimming")["lego"] == 3, "one or the other"
    assert week.counts("interest", day="friday")["lego"] == 0, "none is said, not hidden"


def test_counts_are_exact_for_what_is_asked_of_one_session(week):
    assert week.counts("time", day="saturday") == {"morning": 2, "afternoon": 0, "evening": 0, "after-school": 0}


def test_each_filter_says_what_it_costs(week):
    assert week.filters.without(None, {"day": ["saturday"], "interest": ["music", "lego"]}) == [
        ("day", "saturday", 3),
        ("interest", "music", 1),
        ("interest", "lego", 0),
    ]


def test_the_results_of_a_search_are_narrowed_in_their_order_and_its_pages_are_left_out(week):
    numbers = [week.names.index(name) for name in ("mon", "both", "sat")]
    narrowed = week.filters.narrow([*numbers, 77], {"day": ["saturday"]})
    assert week.named(narrowed.found) == ["both", "sat"]
    assert week.filters.narrow([*numbers, 77], {}).found == (*numbers, 77)


def test_when_nothing_near_fits_the_place_is_given_up_first_then_the_date(places):
    nearest = places.filters.nearest
    assert places.named(nearest(None, {"near": ["ludlow"], "within": ["2"]}, None, 9)) == ["five-miles", "shrewsbury"]
    # Nothing is on Mondays, anywhere: the day is given up, what suits the child is not.
    chosen = {"near": ["ludlow"], "day": ["monday"]}
    assert places.named(nearest(None, chosen, None, 2)) == ["ludlow", "five-miles"]
    assert nearest(None, {**chosen, "help": ["hoist_transfers"]}, None, 2) == ()


def test_an_age_is_asked_two_years_wider_when_nothing_else_helps():
    assert (wider("7"), wider("1"), wider("5-8")) == ("5-9", "0-3", "3-10")


def test_soonest_cheapest_and_recently_checked(club):
    asked = club({
        "monday": {"sessions": [{"days": ["monday"], "start": "09:00"}], "costs": [{"for": "child", "amount": 9}],
                   "checked": {"on": "2026-11-01", "by": "staff"}},
        "today": {"sessions": [{"days": ["sunday"], "start": "09:00"}], "costs": [{"for": "child", "note": "Ask."}],
                  "checked": {"on": "2026-10-01", "by": "staff"}},
        "later": {"sessions": [{"days": ["monday"], "start": "17:00"}], "costs": [{"for": "all", "amount": 0}],
                  "checked": {"on": "2026-11-20", "by": "staff"}},
        "arranged": {"sessions": [{"arranged": "When you like."}], "costs": [{"for": "child", "amount": 2}],
                     "checked": {"on": "2026-09-01", "by": "staff"}},
    })  # fmt: skip
    assert asked.sorted("soonest") == ["today", "monday", "later", "arranged"]
    assert asked.sorted("soonest", day="monday")[:2] == ["monday", "later"]
    assert asked.sorted("cheapest") == ["later", "arranged", "monday", "today"]
    assert asked.sorted("checked") == ["later", "monday", "today", "arranged"]
