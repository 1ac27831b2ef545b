"""The filters of the search page over the whole worked example, read from the disk."""

from __future__ import annotations

import re
import shutil

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

# Presses every so many-th choice that has a number, one at a time, and gives what was promised and what was found.
PRESS = """async (every) => {
    const said = () => document.getElementById('search-status').textContent;
    const settled = async (before) => {
        for (let i = 0; i < 200 && said() === before; i += 1) await new Promise((next) => setTimeout(next, 10));
        return said();
    };
    const options = [...document.querySelectorAll('.choice')].filter((option) => option.textContent.match(/[0-9]+ *$/));
    const wrong = [];
    for (const option of options.filter((_, place) => place % every === 0)) {
        const input = option.querySelector('input');
        if (input.name === 'filter-answer' || input.checked) continue;
        const promised = Number(option.querySelector('.choice-count').textContent);
        const before = said();
        input.click();
        const after = await settled(before);
        const found = /^We found nothing/.test(after) ? 0 : Number(after.match(/^[0-9]+/)[0]);
        if (found !== promised) wrong.push(`${option.textContent.trim()}: ${after}`);
        if (input.type === 'radio') [...document.getElementsByName(input.name)][0].click(); else input.click();
        await settled(after);
    }
    return wrong;
}"""


def open_filters(page: Page) -> None:
    page.get_by_role("button", name=re.compile("^Filters")).click()
    expect(page.locator(".choice-count", has_text=re.compile("[0-9]")).first).to_be_attached()


@pytest.mark.parametrize("address", ["", "#q=swimming", "#near=shrewsbury&age=7&help=toilet_prompts"])
def test_the_number_beside_a_choice_is_how_many_are_found_by_it(address, open_search, example_site):
    page = open_search(example_site, address)
    open_filters(page)
    assert page.evaluate(PRESS, 5) == []


def test_every_group_is_a_fieldset_with_a_legend_and_folds_by_itself(open_search, example_site):
    page = open_search(example_site)
    open_filters(page)
    groups = page.locator(".filter")
    assert groups.count() >= 18
    for group in groups.all():
        name = group.locator("summary [data-slot='title']").inner_text()
        assert group.locator("fieldset > legend").first.text_content() == name
        assert group.get_attribute("open") is None


def test_a_group_says_what_is_chosen_in_it_while_it_is_folded(open_search, example_site):
    page = open_search(example_site, "#day=saturday,sunday")
    open_filters(page)
    group = page.locator(".filter", has_text="Day of the week")
    expect(group.locator(".filter-chosen")).to_have_text("Saturdays, Sundays")


def test_filters_of_a_renewed_directory_are_not_mixed_with_the_old_one(open_search, example_site, tmp_path):
    site = tmp_path / "site"
    shutil.copytree(example_site, site)
    for file in (site / "search").glob("facets-*.js"):
        file.write_text(re.sub(r'check\("\w+"\)', 'check("0123456789")', file.read_text(encoding="utf-8"), count=1))
    page = open_search(site, "#day=saturday")
    expect(page.locator("#search-status")).to_contain_text("Load this page again")
    expect(page.locator("#no-results")).to_be_visible()


def test_a_slow_search_says_that_it_looks(open_search, example_site):
    page = open_search(example_site)
    page.evaluate(
        "() => { const load = activitySearch.fetch; activitySearch.fetch = (path) =>"
        " new Promise((next) => setTimeout(next, 1500)).then(() => load(path)); }"
    )
    page.locator("#q").fill("swimming")
    page.keyboard.press("Enter")
    expect(page.locator("#search-status")).to_have_text("Looking for “swimming” …")
    expect(page.locator("#search-status")).to_contain_text("activities")


@pytest.mark.parametrize(
    ("typed", "chips"),
    [
        ("swiming near ludlow on saturday", ["Within 10 miles of Ludlow", "Saturdays"]),
        ("SY8", ["Within 10 miles of SY8"]),
        ("free half term", ["Free"]),
        ("7 year old weekend", ["Age 7", "Saturdays", "Sundays"]),
        ("within 5 miles of wem", ["Within 5 miles of Wem"]),
    ],
)
def test_what_parents_type_becomes_filters_in_words(typed, chips, open_search, example_site):
    page = open_search(example_site, "#q=" + typed.replace(" ", "%20"), width=320)
    for words in chips:
        expect(page.get_by_role("button", name=f"Remove: {words}")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    # What was understood is in the words: an address that is shared says it once.
    assert page.url.endswith("#q=" + typed.replace(" ", "%20"))


def test_taking_off_one_of_two_days_that_a_word_meant_keeps_the_other(open_search, example_site):
    page = open_search(example_site, "#q=swimming%20weekend")
    page.get_by_role("button", name="Remove: Saturdays").click()
    expect(page.locator(".chip")).to_have_text(["Remove: Sundays"])
    expect(page.locator("#q")).to_have_value("swimming")
    assert page.url.endswith("#q=swimming&day=sunday")


def test_where_little_fits_the_nearest_stand_below_it(open_search, example_site):
    page = open_search(example_site)
    page.get_by_role("searchbox").fill("cinema near ludlow")
    page.get_by_role("searchbox").press("Enter")
    expect(page.get_by_role("heading", name="The nearest that fit the rest")).to_be_visible()
    expect(page.locator("#results-all > li").first).to_contain_text("Relaxed films")
    expect(page.locator("#results-near > li").first).to_be_visible()
    page.get_by_role("searchbox").fill("saturday near shrewsbury")
    page.get_by_role("searchbox").press("Enter")
    expect(page.get_by_role("heading", name="The nearest that fit the rest")).to_be_hidden()
