"""Nothing that an entry holds is lost on its way to the page."""

from __future__ import annotations

import re
from typing import Any

import pytest

# Fields that are not shown, each with its reason.
NOT_SHOWN = {
    "formerly": "a page at the old address leads on (test_redirects.py)",
    "visible.from": "decides whether the page is there at all",
    "visible.until": "decides whether the page is there at all",
    "review_by": "shown as the day by which it is to be checked again, whichever comes first",
    "images.file": "the address of the picture, which is drawn again under another name",
    "images.consent": "without it the picture is not there",
    "images.of": "decides the order: the place comes first",
    "sessions.every.starting": "decides which weeks; the dates are shown",
    "sessions.from": "a start that has passed says nothing to a family",
    "sessions.bank_holidays": "in the rule, in words",
    "notice.from": "decides whether the notice is there",
    "eligibility.membership_ages.from": "0: said as the upper end alone",
    "easy_read.symbol": "a drawing",
    "venue.latitude": "in the address of the map",
    "venue.longitude": "in the address of the map",
}

# What a page says for a value that is a choice, a date, a time, an amount or yes and no.
SAYS: dict[str, str | tuple[str, ...]] = {
    "programmes.scheme": "It was in All In",
    "programmes.from": "1 April 2024",
    "programmes.until": "31 March 2025",
    "interests": ("Swimming", "Hydrotherapy and warm water"),
    "outcomes": "Grow in confidence",
    "level": "Extra support",
    "status": "Full. There are no places now.",
    "notice.until": "24 December",
    "ages.from": "Ages 5 to 25",
    "ages.to": "Ages 5 to 25",
    "group.kind": "Only children and young people with SEND",
    "group.usual_size": "About 8 usually come",
    "needs": ("Autistic children and young people", "Wheelchair users"),
    "eligibility.membership": "member of All In",
    "eligibility.membership_ages.to": "aged up to 17",
    "eligibility.diagnosis": "Waiting for an assessment is fine",
    "help.one_to_one.who": "They can arrange this",
    "help.one_to_one.notice": "Tell them before: two weeks.",
    "help.one_to_one.cost": "It costs £5",
    "help.toilet_prompts.who": "Reminders to use the toilet They do this",
    "help.pad_changing.who": "Changing a pad Ask them",
    "help.change_of_clothes.who": "Changing clothes Your adult does this",
    "help.hoist_transfers.who": "The provider says that they cannot",
    "help.communication.who": "They do this",
    "help.communication.with": ("Makaton", "Symbols and pictures"),
    "adult_stays.usually": "Drop-off",
    "adult_stays.stays_if": ("your child needs personal care", "your child is under 8"),
    "personal_assistant.welcome": "Welcome.",
    "personal_assistant.ticket": "half price",
    "staff_ratio": "1 adult to 4 children",
    "distress.quiet_exit": "A quiet way out Yes",
    "first_visit.look_round": "Can we look round first? Yes",
    "first_visit.just_watch": "May my child just watch? Yes",
    "first_visit.leave_early": "May we leave early? Yes",
    "take_part.wheelchair": "Yes, with changes",
    "toilets": ("Registered Changing Places toilet", "Ordinary toilet"),
    "access": ("No steps from the door to the activity", "Quiet space to go to"),
    "surroundings.noise": "Noise Some noise",
    "surroundings.light": "Light Bright",
    "surroundings.crowd": "A few people",
    "surroundings.indoors": "Indoors",
    "site.secure": "A member of staff at the door",
    "site.near_road": "Near a road Yes",
    "site.near_water": "Near water Yes",
    "venue.town": "Shrewsbury",
    "travel.last_bus": "5:45pm",
    "travel.blue_badge_bays": "Blue Badge bays 4",
    "travel.pick_up.cost": "It costs £3 there and back",
    "sessions.days": "Saturdays in term time",
    "sessions.start": ("10am", "2pm", "9:30am"),
    "sessions.end": ("11am", "3:30pm"),
    "sessions.when": "in term time",
    "sessions.terms": "Telford and Wrekin schools",
    "sessions.every.weeks": "Every two weeks",
    "sessions.until": "until 17 July 2027",
    "sessions.except": "Not on Saturday 12 December",
    "sessions.cancelled.on": "Cancelled on Saturday 28 November",
    "sessions.monthly": "First Sunday of the month",
    "sessions.ages.from": "Ages 16 to 25",
    "sessions.ages.to": "Ages 16 to 25",
    "sessions.venue.town": "Ludlow",
    "sessions.dates": "Wednesday 30 December",
    "cancellations.how": "we text you",
    "cancellations.by": "by 8am on the day",
    "costs.for": ("Child: ", "1:1: ", "Adult: "),
    "costs.amount": ("£6.50", "£5 extra", "a donation of £1"),
    "costs.per": "a session",
    "costs.kind": ("extra", "donation"),
    "pay_with": ("Card at the venue", "Direct payment"),
    "booking.how": "Ask for a place",
    "booking.who": ("A parent carer", "A young person of 16 or over"),
    "booking.by": ("Text message", "Relay UK"),
    "booking.allocation": "Ask, then wait to hear",
    "booking.places": "Places 12",
    "booking.waiting_list": "Waiting list Yes",
    "booking.each_session": "Book each session by itself",
    "next_steps": "Club night",
    "volunteering.from_age": "From age 14",
    "images.agreement.until": "until 1 January 2028",
    "added": "1 October 2026",
    "changed.on": "2 November 2026",
    "checked.on": "1 September 2026",
    "checked.by": "checked by the provider",
    "open_data": "Others may use these facts",
}


def leaves(value: Any, path: str = "") -> list[tuple[str, Any]]:
    """Every value of an entry with its path; the places in lists are left out."""
    if isinstance(value, dict):
        return [leaf for key, item in value.items() for leaf in leaves(item, f"{path}.{key}".strip("."))]
    if isinstance(value, list):
        return [leaf for item in value for leaf in leaves(item, path)]
    return [(path, value)]


def schema_paths(schema: Any, node: Any, path: str = "") -> set[str]:
    """Every path that an entry can have."""
    if "$ref" in node and node["$ref"].startswith("#/$defs/"):
        node = schema["$defs"][node["$ref"].removeprefix("#/$defs/")]
    if "items" in node:
        return schema_paths(schema, node["items"], path)
    if "properties" not in node:
        return {path}
    return {
        found
        for key, item in node["properties"].items()
        for found in schema_paths(schema, item, f"{path}.{key}".strip("."))
    }


def test_the_example_entry_uses_every_field_of_the_schema(schema: Any, everything: dict[str, Any]) -> None:
    used = {path for path, _ in leaves(everything)}
    # Answers and venues are of one shape everywhere: each of their fields is used once at least.
    answers = re.compile(r"help\.(?!one_to_one|communication\.with)\w+\.")
    venues = re.compile(
        r"(sessions\.venue|venue)\.(kind|areas|how|latitude|longitude)$|eligibility.membership_ages.under"
    )
    missing = {
        path for path in schema_paths(schema, schema) - used if not answers.match(path) and not venues.match(path)
    }
    assert missing == set()


@pytest.fixture(scope="module")
def shown(pages_of: Any) -> str:
    page = pages_of["activities/severn-splash/saturday-swim.html"]
    alternatives = " ".join(image["alt"] for image in page.all("img"))
    addresses = " ".join(link["href"] for link in page.all("a"))
    return f"{page.words} {alternatives} {addresses}"


def test_every_field_of_an_entry_is_on_its_page(everything: dict[str, Any], shown: str) -> None:
    lost = []
    for path, value in leaves(everything):
        if path in NOT_SHOWN or path == "description":
            continue
        expected = SAYS.get(path)
        if expected is None:
            assert isinstance(value, str), f"{path} is not text: say how it is shown"
            expected = tuple(part for part in value.split("\n\n"))
        lost += [
            (path, words)
            for words in ((expected,) if isinstance(expected, str) else expected)
            if words.lower().rstrip(".") not in shown.lower()
        ]
    assert lost == []


def test_the_description_is_shown_with_its_emphasis_list_and_link(pages_of: Any) -> None:
    page = pages_of["activities/severn-splash/saturday-swim.html"]
    assert [element.text for element in page.all("em")] == ["together"]
    assert any(link["href"] == "https://example.org/rules" for link in page.all("a"))


@pytest.mark.parametrize(
    ("venue", "words"),
    [
        ({"kind": "town-only", "town": "clun"}, "Clun"),
        ({"kind": "online", "how": "On a video call. We send the link."}, "On a video call. We send the link."),
        ({"kind": "area-wide", "areas": ["south-west", "south-east"]}, "South-east Shropshire"),
        ({"kind": "area-wide", "how": "We come to your home."}, "We come to your home."),
        ({"kind": "area-wide"}, "All over Shropshire"),
    ],
)
def test_every_kind_of_venue_is_said(make_page: Any, venue: dict[str, Any], words: str) -> None:
    assert words in make_page(venue=venue).words


def test_a_town_only_place_gives_nothing_more_exact_than_the_town(make_page: Any) -> None:
    page = make_page(venue={"kind": "town-only", "town": "clun"})
    assert "openstreetmap" not in " ".join(link["href"] for link in page.all("a"))
    assert "GeoCoordinates" not in page.one("head").text
