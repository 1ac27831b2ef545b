"""What a reader meets on the search page, from the disk, where fetch and modules fail."""

from __future__ import annotations

import json
import re
import shutil
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from activity_directory.search.search_files import BLOCK
from tests.search.conftest import write_search

pytestmark = pytest.mark.browser


def titles(page: Page) -> list[str]:
    return page.locator(".results [data-slot='title']").all_inner_texts()


def type_words(page: Page, words: str) -> None:
    page.locator("#q").press_sequentially(words)


def status(page: Page):
    return page.locator("#search-status")


def test_results_come_while_one_types_and_focus_stays(open_search, example_site):
    page = open_search(example_site)
    assert status(page).get_attribute("role") == "status"
    assert status(page).inner_text() == ""
    type_words(page, "trampolene")
    expect(status(page)).to_contain_text("so we looked for “trampoline”")
    assert titles(page)
    assert page.evaluate("document.activeElement.id") == "q"
    assert page.url.endswith("#q=trampolene")


@pytest.mark.parametrize(
    "words", ["swiming ludlow", "saturday", "asd", "nappy", "free", "SY8", "minecraft", "lego", "trampol"]
)
def test_what_parents_type_finds_something(words, open_search, example_site):
    page = open_search(example_site, "#q=" + words.replace(" ", "%20"), width=320)
    expect(page.locator(".results .card").first).to_be_visible()
    expect(status(page)).to_contain_text(words)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_card_leads_to_its_page_and_says_the_three_facts(open_search, example_site, example_search):
    page = open_search(example_site, "#q=nappy")
    card = page.locator(".results .card").first
    paths = {document.path for document in example_search.documents}
    assert card.locator("a").get_attribute("href") in paths
    words = card.inner_text()
    assert "1:1: " in words
    assert "Personal care: " in words
    assert re.search(r"adult|Drop-off|stays?", words)


def test_what_is_said_fits_what_was_typed(open_search, example_site):
    page = open_search(example_site, "#q=shropshire")
    # The county is no word to look for, and everything is in it.
    expect(status(page)).to_contain_text(re.compile(r"^1\d\d activities for “shropshire”\."))
    for words in ("swimming near me", "closest swimming", "lego in my area"):
        page.locator("#q").fill(words)
        expect(status(page)).to_contain_text(words + "”")
        expect(status(page)).to_contain_text("To look near you, open Filters, then Near.")
    page.locator("#q").fill("swimming " * 30)
    expect(status(page)).to_contain_text("…”")
    assert len(status(page).inner_text()) < 200
    page.locator("#q").fill("the")
    expect(status(page)).to_contain_text("That is not enough to look for.")


def test_words_survive_reload_and_back(open_search, example_site):
    page = open_search(example_site)
    type_words(page, "lego")
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("“lego”")
    found = titles(page)
    page.locator("#q").fill("saturday")
    expect(status(page)).to_contain_text("“saturday”")
    page.go_back()
    expect(status(page)).to_contain_text("“lego”")
    expect(page.locator("#q")).to_have_value("lego")
    assert titles(page) == found
    page.reload()
    expect(status(page)).to_contain_text("“lego”")
    assert titles(page) == found


def test_words_of_a_form_move_behind_the_hash(open_search, example_site):
    page = open_search(example_site, "?q=lego+bricks")
    expect(status(page)).to_contain_text("“lego bricks”")
    assert page.url.endswith("search.html#q=lego%20bricks")


def test_nothing_found_offers_words_lists_and_a_person(open_search, example_site):
    page = open_search(example_site, "#q=swimmangg")
    nothing = page.locator("#no-results")
    expect(nothing).to_be_visible()
    expect(status(page)).to_have_text("We found nothing for “swimmangg”.")
    assert nothing.locator("a[href^='tel:']").count() >= 1
    page.locator("#did-you-mean").get_by_role("link", name="swimming", exact=True).click()
    expect(page.locator(".results .card").first).to_be_visible()
    expect(nothing).to_be_hidden()
    expect(page.locator("#q")).to_have_value("swimming")


def test_emptying_the_box_clears_the_page(open_search, example_site):
    page = open_search(example_site, "#q=lego")
    expect(page.locator(".results .card").first).to_be_visible()
    page.locator("#q").fill("")
    expect(page.locator(".results .card")).to_have_count(0)
    expect(status(page)).to_have_text("")
    assert "#" not in page.url


@pytest.mark.parametrize(
    "hostile",
    ["<img src=x onerror=window.hit=1>", '"><script>window.hit=1</script>', "javascript:window.hit=1", "%", "%E0%A4%A",
     "__proto__ constructor toString", "&q=lego", "(" * 300, "a" * 5000, "💥 \u202e \u200b"],
)  # fmt: skip
def test_hostile_words_in_the_address_stay_words(hostile, open_search, example_site):
    page = open_search(example_site)
    wrong = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    for mark in "#?":
        page.goto((example_site / "search.html").as_uri() + f"{mark}q={hostile}")
        page.wait_for_timeout(200)
    page.locator("#q").fill("lego")
    expect(page.locator(".results .card").first).to_be_visible()
    assert wrong == []
    assert page.evaluate("window.hit") is None
    assert page.locator("main script, main iframe, main [onerror]").count() == 0


def test_the_policy_holds_and_nothing_is_asked_elsewhere(open_search, many_site):
    page = open_search(many_site)
    said, asked = [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    type_words(page, "saturday")
    expect(page.locator(".results .card")).to_have_count(10)
    assert said == []
    assert all(url.startswith(many_site.as_uri()) for url in asked)
    assert page.evaluate("document.cookie + JSON.stringify(localStorage)") == "{}"


def test_more_results_are_shown_on_asking(open_search, many_site):
    page = open_search(many_site, "#q=saturday")
    expect(page.locator(".results .card")).to_have_count(10)
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(".results .card")).to_have_count(20)
    # The first of the new ones has the focus, so that a reader who listens goes on from there.
    assert page.evaluate("document.activeElement.textContent") == titles(page)[10]


def test_a_renewed_directory_is_not_mixed_with_the_old_one(open_search, many_site, tmp_path):
    site = tmp_path / "site"
    shutil.copytree(many_site, site)
    page = open_search(site)
    for shard in (site / "search").glob("words-*.js"):
        shard.write_text(re.sub(r'check\("\w+"\)', 'check("0123456789")', shard.read_text(encoding="utf-8"), count=1))
    type_words(page, "lego")
    expect(status(page)).to_contain_text("Load this page again")
    expect(page.locator("#no-results")).to_be_visible()


def test_a_small_directory_needs_one_file(open_search, make_directory, tmp_path):
    site = write_search(
        make_directory({"a/swim": {}, "a/bricks": {"name": "Brick club", "interests": ["lego"]}}), tmp_path
    )
    asked = []
    page = open_search(site)
    page.on("request", lambda request: asked.append(request.url))
    type_words(page, "brik clubb")
    expect(page.locator(".results .card")).to_have_count(1)
    assert titles(page) == ["Brick club"]
    assert [url for url in asked if url.endswith(".js")] == []


def test_a_lost_file_leaves_the_lists(open_search, example_site, tmp_path):
    site = tmp_path / "site"
    shutil.copytree(example_site, site)
    for file in (site / "search").glob("*-*.js"):
        file.unlink()
    page = open_search(site, "#q=lego")
    expect(status(page)).to_contain_text("did not load")
    expect(page.locator("main a[href^='browse.html']").first).to_be_visible()
    for name in ("first", "main"):
        (site / f"search/{name}.js").rename(tmp_path / "lost.js")
        page = open_search(site, "#q=lego")
        expect(page.locator("#search-not-ready")).to_contain_text("use the lists below")
        expect(page.locator("main a[href^='browse.html']").first).to_be_visible()
        (tmp_path / "lost.js").rename(site / f"search/{name}.js")


def test_without_script_the_page_says_so_and_leads_on(open_search, example_site):
    page = open_search(example_site, java_script_enabled=False)
    expect(page.locator("#search-not-ready")).to_be_visible()
    expect(page.locator("#q")).to_be_hidden()
    expect(page.locator("main a[href='browse.html']")).to_be_visible()


def test_a_date_that_is_over_is_not_shown_as_the_next(open_search, example_site):
    page = open_search(example_site)
    page.clock.set_fixed_time("2031-01-01T12:00:00Z")
    page.goto((example_site / "search.html").as_uri() + "#q=saturday")
    page.reload()
    expect(page.locator(".results .card").first).to_be_visible()
    assert page.locator("[data-slot='next']").count() == 0


def waits_for(page: Page, state: str) -> None:
    for _ in range(200):
        if page.evaluate(state):
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"never came: {state}")


@pytest.mark.parametrize(
    ("late", "meanwhile"),
    [
        # What the address needs is asked for before the script that reads it has come.
        ("main", "Boolean(window.activitySearch) && activitySearch.waiting.some(call => call[0] === 'best')"),
        ("first", "Boolean(window.activitySearch && activitySearch.opens && !activitySearch.ready())"),
        ("words", "Boolean(window.activitySearch && activitySearch.ready && activitySearch.ready())"),
        ("best", "Boolean(window.activitySearch && activitySearch.ready && activitySearch.ready())"),
    ],
)
def test_files_may_come_in_any_order(late, meanwhile, browser, example_site):
    context = browser.new_context()
    page = context.new_page()
    held, asked = [], []

    def give(route):
        path = urlsplit(route.request.url).path.lstrip("/")
        asked.append(path)
        if path.startswith(f"search/{late}"):
            held.append((route, path))
        else:
            route.fulfill(path=example_site / path)

    page.route("http://directory.test/**", give)
    page.goto("http://directory.test/search.html#q=lego", wait_until="commit")
    waits_for(page, meanwhile)
    waits_for(page, "document.styleSheets.length === 1")
    assert page.locator(".results .card").count() == 0
    for route, path in held:
        route.fulfill(path=example_site / path)
    expect(status(page)).to_contain_text("for “lego”")
    assert len(titles(page)) >= 5
    kinds = [re.sub(r"-\d+\.js$", "", path) for path in asked if path.startswith("search/")]
    # A word alone needs its shard and the cards that come with it, no block of cards.
    assert sorted(kinds) == ["search/best", "search/first.js", "search/main.js", "search/words"]
    context.close()


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("#q=lego", set()),
        ("#q=club%20for%20lego", set()),
        ("#q=lego%20saturday", {"columns", "facets", "state", "understand", "facets-0", "meanings-0"}),
        ("#q=lego%20in%20ludlow", {"columns", "facets", "state", "understand", "facets-0", "meanings-0"}),
        ("#q=lego&age=7", {"columns", "facets", "state", "facets-0"}),
    ],
)
def test_what_filters_need_is_on_its_way_before_the_script_that_reads_it(after, expected, browser, example_site):
    """A place, a day or an age in the address: without this their data was asked for two trips later."""
    context = browser.new_context()
    page = context.new_page()
    asked = []

    def give(route):
        path = urlsplit(route.request.url).path.lstrip("/")
        if path == "search/main.js":
            return
        asked.append(path)
        route.fulfill(path=example_site / path)

    page.route("http://directory.test/**", give)
    page.goto("http://directory.test/search.html" + after, wait_until="commit")
    waits_for(page, "Boolean(window.activitySearch && activitySearch.early)")
    waits_for(page, "activitySearch.waiting.some(call => call[0] === 'words')")
    filters = {
        re.sub(r".*/(?:search-)?|\.js$", "", path) for path in asked if re.search("/search-|facets|meanings", path)
    }
    assert filters == expected
    # Those that hardly say anything have no cards.
    assert sum(path.startswith("search/best-") for path in asked) <= 2
    context.close()


def test_results_show_before_those_that_are_still_on_their_way(browser, example_site, example_search):
    context = browser.new_context()
    page = context.new_page()
    held = []
    first = str(example_search.ranking.answer("lego").found[0].document)

    def give(route):
        path = urlsplit(route.request.url).path.lstrip("/")
        if path.startswith("search/cards-"):
            held.append((route, path))
        elif path.startswith("search/best-"):
            check, best = (example_site / path).read_text(encoding="utf-8").splitlines()
            given = json.loads(re.fullmatch(r"activitySearch\.best\((.*)\);", best).group(1))
            route.fulfill(
                content_type="text/javascript", body=f"{check}activitySearch.best({json.dumps({first: given[first]})});"
            )
        else:
            route.fulfill(path=example_site / path)

    page.route("http://directory.test/**", give)
    page.goto("http://directory.test/search.html#q=lego", wait_until="commit")
    expect(page.locator(".results .card")).to_have_count(1)
    blocks = {one.document // BLOCK for one in example_search.ranking.answer("lego").found[1:10]}
    while len(held) < len(blocks):
        page.wait_for_timeout(25)
    for route, path in held:
        route.fulfill(path=example_site / path)
    expect(status(page)).to_contain_text("for “lego”")
    wanted = [example_search.documents[one.document].title for one in example_search.ranking.answer("lego").found[:10]]
    assert titles(page) == wanted
    context.close()
