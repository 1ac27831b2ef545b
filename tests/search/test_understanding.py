"""What is read out of a question: places, days, ages, prices, holidays; and what is left alone."""

from __future__ import annotations

import itertools
from datetime import date

import pytest

from activity_directory.search.understanding import understand
from activity_directory.search.understanding_data import meanings_of
from tests.conftest import TODAY
from tests.search.test_questions_are_sound import ALL


@pytest.fixture(scope="module")
def meanings(example, example_search):
    return meanings_of(example, example_search.ranking.lexicon.stems)


@pytest.fixture(scope="module")
def read(meanings):
    """The rest of the words, and the filters as one line."""

    def one(text, today=TODAY):
        found = understand(text, meanings, today)
        chosen = "&".join(f"{group}={','.join(choices)}" for group, choices in found.chosen.items())
        return found.words, chosen

    return one


@pytest.mark.parametrize(
    ("typed", "words", "chosen"),
    [
        ("swimming ludlow", "swimming", "near=ludlow"),
        ("near bridgnorth", "", "near=bridgnorth"),
        ("lego in Bridgenorth", "lego", "near=bridgnorth"),
        ("swimming ludloe", "swimming", "near=ludlow"),
        ("chruch stretton walks", "walks", "near=church-stretton"),
        ("Bishop’s Castle cooking", "cooking", "near=bishops-castle"),
        ("clubs within 5 miles of SY7", "clubs", "near=sy7&within=5"),
        ("SY8", "", "near=sy8"),
        ("sy81aa judo", "judo", "near=sy8"),
        ("sy11 1aa", "", "near=sy11"),
        ("south shropshire", "", "area=south-east,south-west"),
        ("north-west shropshire lego", "lego", "area=north-west"),
        ("swimming in shropshire", "swimming", ""),
        ("saturday morning", "", "day=saturday&time=morning"),
        ("wendesday", "", "day=wednesday"),
        ("weekends", "", "day=saturday,sunday"),
        ("friday night", "", "day=friday&time=evening"),
        ("after school club", "", "time=after-school"),
        ("karate after 5", "karate", "time=evening"),
        ("karate at 10.30am", "karate", "time=morning"),
        ("this weekend", "", "date=this-weekend"),
        ("what is on today", "what is on", f"date={TODAY.isoformat()}"),
        ("on 5th december", "", "date=2026-12-05"),
        ("3 march", "", "date=2027-03-03"),
        ("7 year old", "", "age=7"),
        ("7yr boy lego", "lego", "age=7"),
        ("age 5-8", "", "age=5-8"),
        ("5 to 8 year olds", "", "age=5-8"),
        ("under fives", "", "age=0-4"),
        ("18+", "", "age=18-25"),
        ("for my 16 yr old", "", "age=16"),
        ("for my seven-year-old", "", "age=7"),
        ("year 9", "", "age=13-14"),
        ("teenager", "", "age=13-19"),
        ("toddler group", "group", "age=1-3"),
        ("my daughter is 9 and deaf", "and deaf", "age=9"),
        ("free swimming", "swimming", "cost=free"),
        ("lego under £5", "lego", "cost=5"),
        ("£4.50 or less", "", "cost=5"),
        ("£5", "", "cost=5"),
        ("swimming for £2", "swimming", "cost=2"),
        ("0 to 25", "", "age=0-25"),
        ("clubs 8 to 11", "clubs", "age=8-11"),
        ("9 to 5 holiday care", "", "when=holidays"),
        ("1:1 pads autistic 7 ludlow", "1:1 pads autistic", "age=7&near=ludlow"),
        ("17 wheelchair friends", "wheelchair friends", "age=17"),
        ("my 2 autistic sons", "my autistic sons", ""),
        ("2 kids judo", "judo", ""),
        ("10 pin bowling", "bowling", ""),
        ("my 4 1/2 year old", "", "age=4"),
        ("he is 4 and a half", "", "age=4"),
        ("2.5 year old", "", "age=2"),
        ("7/8 year olds", "", "age=7-8"),
        ("he is eight", "", "age=8"),
        ("up to 11", "", "age=0-11"),
        ("12 upwards", "", "age=12-25"),
        ("y7 judo", "judo", "age=11-12"),
        ("key stage 2", "", "age=7-11"),
        ("less than a tenner", "", "cost=10"),
        ("£3 - £5", "", "cost=5"),
        ("next saturday", "", "date=2026-11-28,2026-12-05"),
        ("next friday night", "", "date=2026-11-27,2026-12-04&time=evening"),
        ("this friday night", "", "date=2026-11-27&time=evening"),
        ("next weekend", "", "date=next-weekend"),
        ("next week", "", "date=next-week"),
        ("saturday 28th", "", "day=saturday"),
        ("28/11", "", "date=2026-11-28"),
        ("3/1/27", "", "date=2027-01-03"),
        ("5.12.26", "", "date=2026-12-05"),
        ("mon-fri", "", "day=monday,tuesday,wednesday,thursday,friday"),
        ("monday to thursday evenings", "", "day=monday,tuesday,wednesday,thursday&time=evening"),
        ("fridays 5-7pm", "", "day=friday&time=evening"),
        ("friday evening from 6", "", "day=friday&time=evening"),
        ("saturday from 10", "", "day=saturday&time=morning,afternoon,evening"),
        ("teacher training day", "", "when=holidays"),
        ("craven arms 10 miles", "", "near=craven-arms&within=10"),
        ("within half an hour of ludlow", "", "near=ludlow&within=15"),
        ("no parents", "", "help=drop-off"),
        ("kids age 5, 8 and 11", "kids", "age=5-11"),
        ("autism clubs in my area", "autism clubs", ""),
        ("closest lego club", "lego club", ""),
        ("just turned 5", "", "age=5"),
        ("half past 5", "", "time=evening"),
        ("family of 4 swimming", "swimming", ""),
        ("5-10 pounds", "", "cost=10"),
        ("12 month waiting list", "waiting list", ""),
        ("1st saturday of the month", "", "day=saturday"),
        ("full day 9-3", "full day", ""),
        ("half turm", "", "date=february-half-term-2027"),
        ("judo in august", "judo", "when=holidays"),
        ("£0", "", "cost=free"),
        ("£0.50", "", "cost=1"),
        ("telford swimming", "swimming", "near=telford"),
        ("judo in wrexam", "judo", "near=wrexham"),
        ("SY21 7AA", "", "near=sy21"),
        ("can i leave him there", "can i", "help=drop-off"),
        ("1 to 1", "1 to 1", ""),
        ("cheap days out", "days out", "sort=cheapest"),
        ("half term", "", "date=february-half-term-2027"),
        ("easter holidays", "", "date=easter-holidays-2027"),
        ("summer holiday club", "", "when=holidays"),
        ("term time only", "", "when=term"),
        ("drop off", "", "help=drop-off"),
        ("cooking no membership needed", "cooking", "booking=without-membership"),
    ],
)
def test_what_families_type_is_understood(read, typed, words, chosen):
    assert read(typed) == (words, chosen)


@pytest.mark.parametrize(
    "typed",
    [
        "turning 18",
        "what happens at 18",
        "am i eligible",
        "step free",
        "gluten free cooking",
        "carers go free",
        "1 to 1",
        "121 support",
        "highly sensory",
        "christmas panto",
        "half an hour",
        "wheelchair",
        "30 february",
        "nappy",
        "24/7 care",
        "type 2 diabetes",
        "no parent carers",
        "section 17",
        "can my carer come free",
    ],
)
def test_what_only_looks_like_a_filter_stays_words(read, typed):
    assert read(typed) == (typed, "")


def test_parts_are_as_they_were_typed_so_that_they_can_be_taken_out_again(meanings):
    typed = "Swiming  near  LUDLOW, on Satuday"
    found = understand(typed, meanings, TODAY)
    assert [(part.typed, part.group, part.choice) for part in found.parts] == [
        ("near  LUDLOW", "near", "ludlow"),
        ("on Satuday", "day", "saturday"),
    ]
    assert all(part.typed in typed for part in found.parts)
    assert found.words == "Swiming ,"


def test_words_that_may_stand_in_names_still_count(meanings):
    assert understand("Saturday Splash ludlow", meanings, TODAY).optional == "saturday ludlow"
    assert understand("7 year old", meanings, TODAY).optional == ""


def test_a_question_means_one_place_one_age_and_one_price(read):
    assert read("ludlow or wem")[1] == "near=ludlow"


def test_the_next_half_term_depends_on_the_day(read):
    assert read("half term", date(2027, 2, 22)) == ("", "date=may-half-term-2027")


def test_what_is_understood_gives_a_hint_of_it(meanings):
    """A browser loads what understands a question only after a hint."""
    for question in ALL:
        for typed in {question["ask"], question.get("typo", question["ask"])}:
            if understand(typed, meanings, TODAY).parts and not meanings.hinted(typed):
                # A slip in the first letters of a word hides it: the word itself is then looked for, and mended.
                assert typed != question["ask"], typed
    assert not any(map(meanings.hinted, ("swimming", "nappy", "autism lego", "sensory room", "wheelchair")))


NEW_KINDS = (
    "1:1 autistic 7 wem",
    "my 2 sons 17 lego",
    "he is 4 and a half",
    "7/8 year olds",
    "less than a tenner",
    "£3-£5",
    "next saturday night",
    "next week",
    "28/11/26",
    "5.12.26",
    "mon-fri",
    "monday to thursday after 4",
    "fridays 5-7pm",
    "saturday from 10",
    "craven arms 10 miles",
    "20 mins drive from ludlow",
    "no parents",
)
UNDERSTAND = """async ([questions, today]) => {
  await activityDirectory.load("static/js/search-columns.js");
  await activityDirectory.load("static/js/search-facets.js");
  await activityDirectory.load("static/js/search-understand.js");
  await Promise.all([activitySearch.filters.load(), activitySearch.load("meanings-0")]);
  return questions.map(text => [activitySearch.understand(text, today), activitySearch.hints(text)]);
}"""


@pytest.mark.browser
def test_the_browser_understands_as_the_reference_does(meanings, open_search, example_site):
    pieces = [
        "swimming",
        "near Ludlow",
        "SY8 1AA",
        "Sat",
        "7yr",
        "under £5",
        "half-term",
        "free",
        "year 9",
        "Wemm",
        "2-4",
    ]
    asked = [f"{one} {other}" for one, other in itertools.permutations(pieces, 2)]
    asked += [text for question in ALL for text in {question["ask"], question.get("typo", question["ask"])}]
    asked += ["Café 7yr – 9 Ludlow’s Satúrday", "on 29 feb", "wem & clun!", "at 3.30pm", "", "   ", "5–8 £"]
    asked += ["constructor toys near Ludlow on Saturday", "__proto__ valueOf Wem"]
    asked += [*NEW_KINDS, "mon-thu 9.30–11am 4 1/2yo", "32/1 50/50 1/13 1/1", "after 10 am", "wem 12 miles radius"]
    for today in (TODAY, date(2028, 2, 29)):
        answers = open_search(example_site).evaluate(UNDERSTAND, [asked, today.isoformat()])
        for text, (told, hinted) in zip(asked, answers, strict=True):
            found = understand(text, meanings, today)
            assert told["words"] == found.words, text
            assert told["optional"] == found.optional, text
            assert told["chosen"] == {group: list(choices) for group, choices in found.chosen.items()}, text
            parts = [{"typed": part.typed, "group": part.group, "choice": part.choice} for part in found.parts]
            assert told["parts"] == parts, text
            assert hinted == meanings.hinted(text), text
