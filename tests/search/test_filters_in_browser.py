"""The browser's filters against the reference in Python: several hundred questions in one page."""

from __future__ import annotations

import json
import random
from datetime import date
from pathlib import Path

import pytest

from activity_directory.search.facets import facets_of
from activity_directory.search.filter_answers import Answers, Here
from activity_directory.search.filters import Filters, Hit
from tests.conftest import TODAY

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Filters</title>
<script src="search/first.js"></script><script src="search/main.js"></script>
<script src="static/js/search-columns.js"></script><script src="static/js/search-facets.js"></script>
<script src="static/js/search-instead.js"></script><script src="static/js/search-answers.js"></script>
<script src="static/js/search-order.js"></script>
<script src="search/facets-0.js"></script><script src="search/facets-1.js"></script>
<script src="search/facets-2.js"></script>"""

ASK = """asked => asked.map(([documents, chosen, here]) => {
  const filters = activitySearch.filters;
  const told = filters.narrow(documents, chosen, here);
  return {
    found: told.found,
    apart: told.apart,
    without: activitySearch.instead.without(documents, chosen, here).map(one => [one.group, one.choice, one.count]),
    nearest: activitySearch.instead.nearest(documents, chosen, here, 5),
    miles: told.found.slice(0, 20).map(document => filters.miles(document, chosen, here)),
    sorted: ["nearest", "soonest", "cheapest", "checked"].map(by => filters.sort(told.found, by, chosen, here)),
    best: filters.sort(told.found.map((document, place) => ({
      document, score: 1 + (document * 7919 % 100) / 10, every: place % 3 === 0
    })), "best", chosen, here),
  };
})"""

COUNT = "asked => asked.map(([documents, chosen, here]) => activitySearch.filters.counts(documents, chosen, here))"


def filters_of(searchable, directory, today=TODAY):
    return Filters(Answers(facets_of(searchable.documents, directory), directory, today))


def combinations(filters, count, seed=20261122):
    """What families may choose: one to four groups, one or two choices in each, of all or of some results."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    groups = filters.answers.groups
    typed = {
        "age": ["7", "0", "12-14", "18-25", "30"],
        "cost": ["3", "6.50", "0", "15"],
        "date": ["2026-11-28", "2026-12-20", "2027-02-15", "2027-03-28", "2027-05-03", "2027-09-01", "2026-11-01"],
    }
    filtering = [name for name in groups if name not in ("within", "answer")]
    found = []
    total = len(filters.answers.facets.facts)
    for number in range(count):
        chosen = {}
        names = [filtering[number % len(filtering)], *chance.sample(filtering, chance.choice([0, 0, 1, 1, 2, 3]))]
        for name in dict.fromkeys(names):
            ids = [choice.id for choice in groups[name].choices] + typed.get(name, [])
            picked = chance.sample(ids, min(len(ids), 1 if groups[name].how == "one" else chance.choice([1, 1, 2])))
            chosen[name] = picked
        if number % 3 == 0:
            chosen["within"] = [chance.choice(["2", "5", "15", "25"])]
        if number % 4 == 0:
            chosen["answer"] = [chance.choice(["do", "arrange", "ask"])]
        here = {"latitude": 52.4 + chance.random() / 2, "longitude": -2.9 + chance.random() / 2}
        if number % 7 == 0:
            chosen["near"] = ["me"]
        elif number % 2:
            here = None
        documents = chance.sample(range(total + 3), total // 2) if number % 3 == 1 else None
        found.append([documents, chosen, here])
    return found


@pytest.fixture
def filter_page(open_search):
    """A function that opens a folder's filters on the build's day, in London."""

    def open_one(folder: Path, now: str = "2026-11-22T09:00:00"):
        (folder / "filters.html").write_text(PAGE, encoding="utf-8")
        page = open_search(folder, timezone_id="Europe/London")
        page.clock.set_fixed_time(now)
        page.goto((folder / "filters.html").as_uri())
        return page

    return open_one


def place(here):
    return Here(**here) if here else None


def test_the_browser_filters_and_sorts_as_the_reference_does(example_search, example, example_site, filter_page):
    filters = filters_of(example_search, example)
    asked = combinations(filters, 400)
    together = 0
    for (documents, chosen, given), told in zip(asked, filter_page(example_site).evaluate(ASK, asked), strict=True):
        here = place(given)
        narrowed = filters.narrow(documents, chosen, here)
        question = json.dumps(chosen)
        together += bool(narrowed.found) + bool(narrowed.apart)
        assert told["found"] == list(narrowed.found), question
        assert told["apart"] == list(narrowed.apart), question
        assert [tuple(one) for one in told["without"]] == filters.without(documents, chosen, here), question
        assert told["nearest"] == list(filters.nearest(documents, chosen, here)), question
        assert told["miles"] == [filters.miles(number, chosen, here) for number in narrowed.found[:20]], question
        hits = [Hit(number) for number in narrowed.found]
        for by, order in zip(("nearest", "soonest", "cheapest", "checked"), told["sorted"], strict=True):
            assert order == list(filters.sort(hits, by, chosen, here)), (by, question)
        scored = [
            Hit(number, 1 + (number * 7919 % 100) / 10, every=order % 3 == 0)
            for order, number in enumerate(narrowed.found)
        ]
        assert told["best"] == list(filters.sort(scored, "best", chosen, here)), question
    assert together > 300, "too few of the questions find anything"


def test_the_browser_counts_what_there_would_be(example_search, example, example_site, filter_page):
    filters = filters_of(example_search, example)
    asked = combinations(filters, 12, seed=7)
    for (documents, chosen, given), told in zip(asked, filter_page(example_site).evaluate(COUNT, asked), strict=True):
        assert told == filters.counts(documents, chosen, place(given)), json.dumps(chosen)


def test_many_activities_are_filtered_alike(many_search, many, many_site, filter_page):
    filters = filters_of(many_search, many)
    asked = combinations(filters, 60, seed=3)
    for (documents, chosen, given), told in zip(asked, filter_page(many_site).evaluate(ASK, asked), strict=True):
        narrowed = filters.narrow(documents, chosen, place(given))
        assert (told["found"], told["apart"]) == (list(narrowed.found), list(narrowed.apart)), json.dumps(chosen)


# What the reader's clock says, and the day that the filters then start from.
CLOCKS = {
    "2026-11-22T23:30:00": TODAY,
    "2026-11-26T08:00:00": date(2026, 11, 26),
    "2027-01-02T08:00:00": date(2027, 1, 2),
    "2026-11-21T08:00:00": TODAY,
    "2031-01-01T08:00:00": TODAY,
}


def test_the_week_is_the_readers_unless_their_clock_is_wrong(example_search, example, example_site, filter_page):
    page = filter_page(example_site)
    asked = [
        [None, {"date": [choice]}, None]
        for choice in ("this-week", "this-weekend", "next-week", "next-weekend", "christmas-holidays-2026")
    ]
    for now, today in CLOCKS.items():
        filters = filters_of(example_search, example, today)
        page.clock.set_fixed_time(now)
        for (_, chosen, _), told in zip(asked, page.evaluate(ASK, asked), strict=True):
            narrowed = filters.narrow(None, chosen)
            assert (told["found"], told["apart"]) == (list(narrowed.found), list(narrowed.apart)), (now, chosen)
            hits = [Hit(number) for number in narrowed.found]
            assert told["sorted"][1] == list(filters.sort(hits, "soonest", chosen)), (now, chosen)


def test_groups_are_those_of_the_build_in_words(example_search, example, example_site, filter_page):
    told = filter_page(example_site).evaluate("activitySearch.filters.groups()")
    groups = filters_of(example_search, example).answers.groups.values()
    assert [(group["id"], group["title"], group["how"]) for group in told] == [
        (group.id, group.title, group.how) for group in groups
    ]
    assert [[(one["id"], one["words"], one.get("under")) for one in group["choices"]] for group in told] == [
        [(choice.id, choice.words, choice.under or None) for choice in group.choices] for group in groups
    ]


CHIPS = [
    ("near", "ludlow", {}, "Within 10 miles of Ludlow"),
    ("near", "sy8", {"within": ["5"]}, "Within 5 miles of SY8"),
    ("near", "me", {}, "Within 10 miles of where you are"),
    ("age", "7", {}, "Age 7"),
    ("age", "5-8", {}, "Ages 5 to 8"),
    ("age", "0-4", {}, "Age: under 5"),
    ("day", "saturday", {}, "Saturdays"),
    ("date", "2026-12-05", {}, "Saturday 5 December"),
    ("date", "february-half-term-2027", {}, "February half term 2027"),
    ("help", "pad_changing", {}, "They do or can arrange: changing a pad"),
    ("help", "pad_changing", {"answer": ["do"]}, "They do: changing a pad"),
    ("help", "makaton", {}, "They do or can arrange: Makaton"),
    ("help", "drop-off", {}, "Drop-off: an adult need not stay"),
    ("need", "adhd", {}, "Planned for: ADHD"),
    ("cost", "free", {}, "Free"),
    ("cost", "7", {}, "£7 or less"),
    ("booking", "without-membership", {}, "No membership needed"),
]


def test_a_chip_says_what_was_chosen(example_site, filter_page):
    told = filter_page(example_site).evaluate(
        "chips => chips.map(([group, choice, chosen]) => activitySearch.filters.words(group, choice, chosen))", CHIPS
    )
    assert told == [words for *_, words in CHIPS]


ADDRESSES = [
    (
        "#day=sunday,saturday&near=ludlow",
        {"near": ["ludlow"], "day": ["sunday", "saturday"]},
        "near=ludlow&day=saturday,sunday",
    ),
    ("q=swim&sort=nearest&age=7,5-8&cost=6.50", {"age": ["7", "5-8"], "cost": ["6.50"]}, "age=5-8,7&cost=6.50"),
    ("near=me&within=5", {"within": ["5"]}, ""),
    (
        "within=5&near=ludlow,wem&answer=do",
        {"within": ["5"], "near": ["ludlow"], "answer": ["do"]},
        "near=ludlow&within=5",
    ),
    ("day=caturday,,monday,monday&help=group&age=x&date=2026-99-99&cost=-1", {"day": ["monday"]}, "day=monday"),
    ("constructor=x&near=__proto__&day&=&date=2026-12-05", {"date": ["2026-12-05"]}, "date=2026-12-05"),
    ("date=%zz&around=quiet,small", {"around": ["quiet", "small"]}, "around=quiet,small"),
]


def test_an_address_is_read_and_written_and_what_is_unknown_is_dropped(example_site, filter_page):
    page = filter_page(example_site)
    told = page.evaluate(
        """given => given.map(([address]) => {
          const {read, write} = activitySearch.filters;
          return [address, read(address), write(read(address))];
        })""",
        ADDRESSES,
    )
    assert [tuple(one) for one in told] == ADDRESSES
    assert page.evaluate("activitySearch.filters.write({near: ['me'], within: ['5']})") == ""


def test_filters_load_what_is_asked_for_once_and_by_the_build(open_search, example_site):
    """Opening the filters needs the first file alone; help needs one more, and what reads it."""
    page = open_search(example_site)
    asked = page.evaluate("""async () => {
      for (const name of ["columns", "facets"]) await activityDirectory.load("static/js/search-" + name + ".js");
      const asked = [];
      const fetch = activitySearch.fetch;
      activitySearch.fetch = address => { asked.push(address.replace(/[?]v=[0-9a-f]+$/, "?")); return fetch(address); };
      const filters = activitySearch.filters;
      await filters.load();
      await filters.load(["near", "day", "nonsense"]);
      asked.push("opened");
      const choices = group => filters.groups().find(one => one.id === group).choices.length;
      asked.push(choices("help"));
      await Promise.all([filters.load(["help"]), filters.load(["access"])]);
      await filters.load(["help"]);
      asked.push(choices("help") > 10, choices("interest"));
      return asked;
    }""")
    assert asked[:3] == ["search/facets-0.js?", "opened", 0]
    assert sorted(set(asked[3:-2])) == ["search/facets-2.js?", "static/js/search-answers.js"]
    assert asked[-2:] == [True, 0]
