"""The page of an activity: the order of its answers, and what unknown, overdue and cancelled look like."""

from __future__ import annotations

import re
from typing import Any

import pytest

SWIM = "activities/severn-splash/saturday-swim.html"


def test_it_answers_in_the_order_in_which_families_ask(pages_of: Any) -> None:
    words = pages_of[SWIM].one("main").text
    order = [
        "Last checked by", "Is it for my child? Ages", "Who helps, and does an adult stay? Does",
        "When and where Every", "The first visit Can we", "What it costs Child", "How to book Ask",
        "Who runs it Severn", "What it leads to Grow",
        "A listing is not an approval",
    ]  # fmt: skip
    places = [words.find(part) for part in order]
    assert -1 not in places, order[places.index(-1)] if -1 in places else ""
    assert places == sorted(places)


def test_an_overdue_entry_says_ring_first_near_the_top_with_the_number(make_page: Any) -> None:
    page = make_page(checked={"on": "2025-01-01", "by": "provider"}, booking={"how": "book", "phone": "01632 960300"})
    words = page.one("main").text
    assert words.index("Ring first.") < words.index("Is it for my child?")
    assert "Nobody has checked this page since 1 January 2025" in words
    assert "tel:+441632960300" in [link["href"] for link in page.one("div", "ring-first").parent and page.all("a")]


def test_what_nobody_stated_is_said_as_such_and_gathered(make_page: Any) -> None:
    page = make_page(help={"pad_changing": {"who": "ask"}})
    unstated = page.one("ul", "help-unstated").text
    assert "Changing clothes" in unstated or "changing clothes" in unstated
    assert "changing a pad" not in unstated.lower()
    assert f"Not stated They have not told us. It may be yes or no, so ask them. {unstated}" in page.words
    assert "Does an adult stay? Not stated." in page.words
    assert "whether a diagnosis is needed" in page.words


def test_ask_stands_apart_from_not_stated(make_page: Any) -> None:
    page = make_page(help={"pad_changing": {"who": "ask"}})
    assert page.one("li", "help-ask").text == "Changing a pad Ask them"


def test_no_row_is_left_when_every_kind_of_help_is_answered(make_page: Any, vocabularies: Any) -> None:
    page = make_page(help={kind.id: {"who": "we-do-this"} for kind in vocabularies["help-kinds"]})
    assert page.all("ul", "help-unstated") == []


def test_what_a_provider_cannot_do_is_said_as_their_word(make_page: Any) -> None:
    page = make_page(help={"hoist_transfers": {"who": "cannot"}}, personal_assistant={"welcome": False})
    assert "Moving with a hoist The provider says that they cannot" in page.words
    assert "The provider says that they cannot have one here." in page.words


def test_no_page_tells_a_family_that_they_may_not_come(pages_of: Any) -> None:
    forbidden = re.compile(
        r"\b(you|your child) (may|can)not (come|go|join)\b|\bnot eligible\b|\bnot suitable\b", re.IGNORECASE
    )
    for path, page in pages_of.items():
        if path.startswith(("activities/", "browse/")):
            assert forbidden.search(page.one("main").text) is None, path


def test_a_cancelled_date_is_crossed_out_and_said_in_words(pages_of: Any) -> None:
    row = pages_of[SWIM].one("li", "when-cancelled")
    assert row.text == "Saturday 28 November, 10am to 11am Cancelled The pool is being mended."
    assert any(element.tag == "del" for element in pages_of[SWIM].elements if element.parent is row)


def test_the_rule_stands_before_the_next_dates(pages_of: Any) -> None:
    words = pages_of[SWIM].one("main").text
    assert words.index("Every two weeks on Saturdays") < words.index("Next dates")


def test_each_next_date_says_when_script_may_hide_it(pages_of: Any) -> None:
    dates = [element for element in pages_of[SWIM].all("li") if element["data-hide-after"]]
    assert dates[0]["data-hide-after"] == "2026-11-28T11:00:00+00:00"
    last = [element for element in pages_of[SWIM].all("p") if element["data-show-after"]]
    assert last[0]["data-show-after"] == dates[-1]["data-hide-after"]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("full", "There are no places now."),
        ("paused", "It has stopped for now."),
        ("ended", "It does not run any more."),
    ],
)
def test_a_status_that_matters_is_said_at_the_top(make_page: Any, status: str, words: str) -> None:
    text = make_page(status=status).one("main").text
    assert text.index(words) < text.index("Is it for my child?")


def test_an_ended_activity_has_no_dates_and_leads_to_others(pages_of: Any) -> None:
    page = pages_of["activities/severn-splash/old-club.html"]
    assert page.all("ul", "when-dates") == []
    assert "Look for something like it: Youth clubs" in page.words


@pytest.mark.parametrize(
    ("belongs", "words"),
    [
        ({"scheme": "all-in", "from": "2026-04-01"}, "It has been in All In since 1 April 2026."),
        ({"scheme": "all-in"}, "It is in All In."),
        ({"scheme": "all-in", "from": "2027-04-01"}, "It joins All In on 1 April 2027."),
        (
            {"scheme": "all-in", "until": "2025-03-31"},
            "It was in All In until 31 March 2025. It has left the programme. You can still ask to come.",
        ),
    ],
)
def test_its_place_in_a_programme_is_said_and_it_outlives_it(make_page: Any, belongs: Any, words: str) -> None:
    assert words in make_page(programmes=[belongs]).words


def test_membership_is_said_for_the_ages_that_need_it(make_page: Any) -> None:
    page = make_page(eligibility={"membership": "all-in", "membership_ages": {"from": 0, "to": 17}})
    assert "If you are aged up to 17, you need to be a member of All In." in page.words
    assert any(link["href"] == "../../join-the-scheme.html#all-in" for link in page.all("a"))


def test_an_entry_that_asks_for_no_membership_says_so(make_page: Any) -> None:
    assert "You do not need to be a member of anything." in make_page().words


def test_telephone_text_and_mail_can_be_pressed(pages_of: Any) -> None:
    links = [link["href"] for link in pages_of[SWIM].all("a")]
    assert {"tel:+441632960201", "sms:+447700900201", "mailto:book@example.org?subject=Saturday%20swim"} <= set(links)


def test_a_wrong_page_is_reported_to_staff_and_asks_that_no_child_is_named(pages_of: Any) -> None:
    page = pages_of[SWIM]
    link = next(link for link in page.all("a") if "Something%20is%20wrong" in link["href"])
    assert link["href"].startswith("mailto:shortbreaks@example.org?subject=")
    assert "Please do not name a child." in page.words


def test_what_staff_have_seen_is_said_with_a_date_and_nothing_is_claimed_without(pages_of: Any, make_page: Any) -> None:
    assert "Staff have seen: Safeguarding policy; Insurance. Said on 1 August 2026" in pages_of[SWIM].words
    assert "Council staff have not said anything about them yet." in make_page().words


def test_providers_text_is_never_markup_or_template(make_page: Any) -> None:
    page = make_page(
        name="<b>Night</b> {{ 7 * 7 }}",
        summary='"><script>alert(1)</script>',
        description="<img src=x onerror=alert(1)> [a](javascript:alert(1)) ![b](https://example.org/c.png) {{ site }}",
        bring="</dd><script>alert(2)</script>",
    )
    assert page.one("h1").text == "<b>Night</b> {{ 7 * 7 }}"
    scripts = {script["src"].partition("?")[0] for script in page.all("script") if not script["type"]}
    assert scripts == {
        f"../../static/js/{name}.js" for name in ("dates", "shortlist", "load-script", "can-we-go", "print-page")
    }
    assert page.all("img") == []
    assert not [link for link in page.all("a") if link["href"].startswith("javascript")]
