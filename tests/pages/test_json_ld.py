"""What a search engine reads of an activity."""

from __future__ import annotations

import json
from typing import Any

SWIM = "activities/severn-splash/saturday-swim.html"


def data_of(page: Any) -> Any:
    return json.loads(next(script for script in page.all("script") if script["type"] == "application/ld+json").text)


def test_something_with_sessions_is_a_series_with_its_next_events(pages_of: Any) -> None:
    data = data_of(pages_of[SWIM])
    assert data["@type"] == "EventSeries"
    assert data["subEvent"][0]["eventStatus"] == "https://schema.org/EventCancelled"
    assert data["subEvent"][1]["location"]["name"] == "Castle Pool"
    assert data["startDate"] == "2026-11-28T10:00:00+00:00"
    assert data["audience"] == {
        "@type": "PeopleAudience",
        "suggestedMinAge": 5,
        "suggestedMaxAge": 25,
        "audienceType": "Autistic children and young people, Wheelchair users",
    }
    assert {"@type": "Offer", "name": "child", "price": "6.5", "priceCurrency": "GBP"}.items() <= data["offers"][
        0
    ].items()
    assert data["organizer"]["name"] == "Severn Splash"


def test_an_interest_that_openactive_lists_is_named_by_its_id_there(pages_of: Any) -> None:
    swimming = data_of(pages_of[SWIM])["about"][0]
    assert swimming["name"] == "Swimming"
    assert swimming["sameAs"][0].startswith("https://openactive.io/activity-list#")


def test_a_single_date_is_an_event(make_page: Any) -> None:
    data = data_of(make_page(sessions=[{"dates": ["2026-12-05"], "start": "13:30", "end": "15:30"}]))
    assert data["@type"] == "Event"
    assert (data["startDate"], data["endDate"]) == ("2026-12-05T13:30:00+00:00", "2026-12-05T15:30:00+00:00")


def test_help_arranged_with_each_family_is_a_service(make_page: Any) -> None:
    data = data_of(make_page(sessions=[{"arranged": "Times are agreed with you."}], venue={"kind": "area-wide"}))
    assert data["@type"] == "Service"
    assert data["provider"]["name"] == "Night Owls"


def test_a_date_without_a_time_claims_no_midnight(make_page: Any) -> None:
    assert data_of(make_page(sessions=[{"dates": ["2026-12-05"]}]))["startDate"] == "2026-12-05"


def test_a_rule_that_follows_school_terms_is_left_to_its_events(make_page: Any) -> None:
    data = data_of(make_page(sessions=[{"days": ["friday"], "start": "18:00", "end": "20:00", "when": "term-time"}]))
    assert "eventSchedule" not in data
    assert data["subEvent"]


def test_a_weekly_rule_is_a_schedule(make_page: Any) -> None:
    assert data_of(make_page())["eventSchedule"] == [
        {
            "@type": "Schedule",
            "scheduleTimezone": "Europe/London",
            "repeatFrequency": "P1W",
            "byDay": ["https://schema.org/Friday"],
            "startTime": "18:00:00",
            "endTime": "20:00:00",
        }
    ]


def test_addresses_are_said_only_where_the_site_has_one(make_page: Any) -> None:
    assert "url" not in data_of(make_page())
    page = make_page(site={"base_url": "https://example.org/activities"})
    assert data_of(page)["url"] == "https://example.org/activities/activities/night-owls/night.html"


def test_text_cannot_end_the_script(make_page: Any) -> None:
    page = make_page(name="</script><script>alert(1)</script>")
    assert data_of(page)["name"] == "</script><script>alert(1)</script>"
