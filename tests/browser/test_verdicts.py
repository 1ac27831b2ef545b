"""What "Can we go?" says: case by case (verdicts.yaml), and thousands of times beside its rules written once more."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser

from tests.browser.conftest import PROJECT
from tests.pages.test_plain_words import grade

pytestmark = pytest.mark.browser

SCRIPT = (PROJECT / "theme" / "static" / "js" / "activity-fit.js").read_text(encoding="utf-8")
CASES: list[dict[str, Any]] = yaml.load(
    (Path(__file__).parent / "verdicts.yaml").read_text(encoding="utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506 - ours, and all as it was typed: "no" is a word
)
HELP = {
    0: {"at": 0, "id": "one_to_one", "words": "1:1 help", "group": "o"},
    2: {"at": 2, "id": "pad_changing", "words": "changing a pad", "group": "p"},
    7: {"at": 7, "id": "rescue_medicine", "words": "emergency medicine", "group": "m"},
    9: {"at": 9, "id": "communication", "words": "talking and understanding", "group": "c"},
}
WAYS = {1: {"at": 1, "words": "Makaton"}, 3: {"at": 3, "words": "Symbols and pictures"}}
LUDLOW = {"id": "ludlow", "area": "south-west", "words": "Ludlow"}
MANY = 6000
# No words of ours may say that a family may not come. What the provider said is said of the provider.
REFUSING = re.compile(
    r"(?:you|your child|child|they|family) (?:cannot|can not|can't|may not|must not)(?! (?:do this|have one there))"
    r"|cannot (?:go|come|join)|not (?:allowed|eligible|suitable|welcome|permitted)|refuse|exclude"
    r"|turned? (?:you )?away|no place for",
    re.IGNORECASE,
)
ASK = """given => given.map(([answers, facts]) => {
  const verdict = activityFit.verdict(answers, activityFit.facts(facts));
  return {...verdict, headline: activityFit.headline(verdict, 3), summary: activityFit.summary(answers)};
})"""


def answers(**changes: Any) -> dict[str, Any]:
    usual = {
        "version": 1, "mark": "m", "age": 7, "members": {"all-in": "no"}, "home": LUDLOW, "help": [], "ways": [],
        "adult": "either", "assistant": "",
    } | changes  # fmt: skip
    return usual | {
        "members": [{"id": name, "title": "All In", "is": said} for name, said in usual["members"].items()],
        "help": [HELP[at] for at in usual["help"]],
        "ways": [WAYS[at] for at in usual["ways"]],
    }


def typed(given: dict[str, Any]) -> dict[str, Any]:
    """The answers of a case with their numbers as numbers."""
    found = dict(given)
    if "age" in found:
        found["age"] = None if found["age"] == "null" else int(found["age"])
    for name in ("help", "ways"):
        if name in found:
            found[name] = [int(at) for at in found[name]]
    if found.get("home") == "null":
        found["home"] = None
    return found


@pytest.fixture(scope="module")
def ask(browser: Browser) -> Iterator[Any]:
    """A function from (answers, facts) pairs to verdicts, in one call to the browser."""
    page = browser.new_page()
    page.evaluate(SCRIPT)
    yield lambda given: page.evaluate(ASK, given)
    page.close()


@pytest.fixture(scope="module")
def told(ask: Any) -> dict[str, Any]:
    """The verdict of each case."""
    given = [[answers(**typed(case.get("answers", {}))), case["facts"]] for case in CASES]
    return dict(zip([case["name"] for case in CASES], ask(given), strict=True))


def words_of(verdict: dict[str, Any]) -> list[str]:
    said = [one["why"] for one in (*verdict["ringAbout"], *verdict["cannot"])]
    return [verdict["headline"], *said, *verdict["fits"], *(one["words"] for one in verdict["tryElse"])]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_family_is_told(case: dict[str, Any], told: dict[str, Any]) -> None:
    verdict = told[case["name"]]
    assert verdict["kind"] == case["kind"], verdict
    if "headline" in case:
        assert verdict["headline"] == case["headline"]
    if "says" in case:
        said = [one["why"] for one in (*verdict["ringAbout"], *verdict["cannot"])] + verdict["fits"]
        assert [line for line in case["says"] if line not in said] == [], said
    if "try" in case:
        assert [one["words"] for one in verdict["tryElse"]] == case["try"]


def test_each_case_has_a_name_of_its_own() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES)


# ---- the rules once more ----


class Some:
    """One made-up activity and one made-up family."""

    def __init__(self, chance: random.Random) -> None:
        pick = chance.choice
        self.ages = pick([(0, None), (5, 16), (8, 12), (0, 11), (16, None)])
        self.letters = "".join(letter for letter in "fpolderncb" if chance.random() < 0.06) + pick(["", "w", "x"])
        self.scheme = pick(["", "", "all-in", "all-in:-17", "other"])
        self.help = "".join(pick("drynaa-") for _ in range(10))
        self.ways = pick(["", "b", "bd", "d"])
        self.stays = pick(["", "o", "s", "r", "j", "op", "om", "oo", "of", "o8.", "o8.pe", "sd"])
        self.where = pick(["", "", "*", "?", "ludlow", "south-west", "wem,north-east"])
        self.age = pick([None, 0, 5, 7, 12, 17, 19])
        self.member = pick(["yes", "no", "unsure", ""])
        self.home = pick([LUDLOW, None, {"id": "", "area": "", "words": "Not in Shropshire"}])
        self.needs = sorted(chance.sample(sorted(HELP), chance.randint(0, 3)))
        self.talks = sorted(chance.sample(sorted(WAYS), chance.randint(0, 2))) if 9 in self.needs else []
        self.adult = pick(["stay", "cannot", "either", ""])
        self.assistant = pick(["yes", "no", ""])

    @property
    def facts(self) -> str:
        low, high = self.ages
        span = f"{low or ''}-{'' if high is None else high}"
        return f"m|{span}|{self.letters}|{self.scheme}|{self.help}|{self.ways}|{self.stays}|{self.where}"

    @property
    def answers(self) -> dict[str, Any]:
        return answers(
            age=self.age, members={"all-in": self.member}, home=self.home, help=self.needs, ways=self.talks,
            adult=self.adult, assistant=self.assistant,
        )  # fmt: skip

    def ring_about(self) -> Iterator[str]:
        """What the family rings about, from the rules in docs/decisions/0055."""
        yield from (about for letter, about in RUNS.items() if letter in self.letters)
        child = "c" not in self.letters
        low, high = self.ages
        outside = self.age is None or self.age < low or (high is not None and self.age > high)
        if child and (low or high is not None) and outside:
            yield "age"
        scheme, _, ages = self.scheme.partition(":")
        grown = bool(ages) and self.age is not None and self.age > 17
        if scheme and not grown and not (scheme == "all-in" and self.member == "yes"):
            yield "membership"
        named = self.where.split(",")
        here = self.home is LUDLOW and (self.where == "*" or "ludlow" in named or "south-west" in named)
        if self.where and not here:
            yield "where you live"
        if child:
            yield from self.help_to_ring_about()
            if self.rings_about_staying():
                yield "an adult who stays"
            if self.assistant == "yes" and not set("wx") & set(self.letters):
                yield "your personal assistant"
        yield from (about for letter, about in ASKS.items() if letter in self.letters)

    def help_to_ring_about(self) -> Iterator[str]:
        someone = self.adult in ("stay", "either") or (self.assistant == "yes" and "w" in self.letters)
        for at in self.needs:
            letter, group = self.help[at], HELP[at]["group"]
            if group == "c" and letter == "d":
                yield from (WAYS[way]["words"] for way in self.talks if "abcd"[way] not in self.ways)
            elif letter in "ra-" or (letter == "y" and not someone) or (group == "m" and letter != "n"):
                yield HELP[at]["words"]

    def rings_about_staying(self) -> bool:
        usually, cases = self.stays[:1], self.stays[1:]
        if not usually:
            return self.adult != "either"
        groups = {HELP[at]["group"] for at in self.needs}
        mine = bool(groups & set(re.sub(r"[^pom]", "", cases))) or "f" in cases
        mine = mine or ("8." in cases and self.age is not None and self.age < 8)
        if usually != "o" or mine:
            return self.adult not in ("stay", "either")
        return self.adult == "stay"

    def cannot(self) -> Iterator[str]:
        if "c" in self.letters:
            return
        yield from (HELP[at]["words"] for at in self.needs if self.help[at] == "n")
        if self.assistant == "yes" and "x" in self.letters:
            yield "having your personal assistant there"


RUNS = {"f": "a place", "p": "when it starts again", "o": "what may have changed"}
ASKS = {"l": "an assessment", "r": "a referral", "d": "a diagnosis", "e": "papers"}


@pytest.fixture(scope="module")
def many(ask: Any) -> list[tuple[Some, dict[str, Any]]]:
    chance = random.Random(55)  # noqa: S311 - a test's own numbers
    some = [Some(chance) for _ in range(MANY)]
    return list(zip(some, ask([[one.answers, one.facts] for one in some]), strict=True))


def test_the_browser_weighs_as_the_rules_say(many: list[tuple[Some, dict[str, Any]]]) -> None:
    wrong = []
    for some, verdict in many:
        ring, cannot = list(some.ring_about()), list(some.cannot())
        kind = "cannot" if cannot else "ring" if ring else "possible"
        got = [one["about"] for one in verdict["ringAbout"]], [one["about"] for one in verdict["cannot"]]
        if (ring, cannot) != got or verdict["kind"] != kind:
            wrong.append(
                f"{some.facts} {some.answers}\n  expected {kind} {ring} {cannot}\n  got {verdict['kind']} {got}"
            )
    assert not wrong, f"{len(wrong)} of {MANY}\n" + "\n".join(wrong[:5])
    kinds = [verdict["kind"] for _, verdict in many]
    assert min(kinds.count(kind) for kind in ("possible", "ring", "cannot")) > MANY / 100


def test_nothing_that_was_not_stated_and_no_medical_help_looks_possible_without_a_call(
    many: list[tuple[Some, dict[str, Any]]],
) -> None:
    for some, verdict in many:
        if "c" not in some.letters and any(some.help[at] == "-" or HELP[at]["group"] == "m" for at in some.needs):
            assert verdict["kind"] != "possible"


def test_no_words_tell_a_family_that_they_may_not_go(
    many: list[tuple[Some, dict[str, Any]]], told: dict[str, Any]
) -> None:
    said = {line for verdict in (*told.values(), *(verdict for _, verdict in many)) for line in words_of(verdict)}
    assert len(said) > 100
    assert sorted(line for line in said if REFUSING.search(line)) == []
    assert all("provider says" in line for line in said if "cannot" in line)


def test_whoever_is_told_what_the_provider_cannot_do_is_told_what_else_to_try(
    many: list[tuple[Some, dict[str, Any]]],
) -> None:
    for _, verdict in many:
        if verdict["kind"] == "cannot":
            assert len(verdict["tryElse"]) >= 2
            assert verdict["tryElse"][-1] == {"words": "Ask us. We may know of somewhere.", "address": "#help"}


def test_no_link_carries_more_than_one_kind_of_help(many: list[tuple[Some, dict[str, Any]]]) -> None:
    """An address holds what any reader could have chosen there, never a family's answers together."""
    addresses = {one["address"] for _, verdict in many for one in verdict["tryElse"]}
    kinds = {f"search.html#help={kind['id']}" for kind in HELP.values()}
    assert addresses <= {"", "#help", "join-the-scheme.html#all-in", "join-the-scheme.html#other"} | kinds


def test_what_a_family_reads_is_plain(many: list[tuple[Some, dict[str, Any]]]) -> None:
    said = sorted({line for _, verdict in many for line in words_of(verdict)[1:]})
    sentences = [part for line in said for part in re.split(r"(?<=[.?!])\s+", re.sub(r"[\d:]+", "", line)) if part]
    assert grade(sentences) <= 5
    assert max(len(part.split()) for part in sentences) <= 20


def test_a_summary_says_what_was_answered_and_nothing_else(ask: Any) -> None:
    full = answers(help=[2, 9], ways=[1], members={"all-in": "unsure"}, adult="cannot", assistant="yes")
    nothing = answers(age=None, home=None, adult="", members={"all-in": ""})
    summaries = [verdict["summary"] for verdict in ask([[full, "m|-"], [nothing, "m|-"]])]
    assert summaries == [
        [
            "age 7", "All In: not sure", "Ludlow", "changing a pad", "Makaton", "no adult who can stay",
            "a personal assistant",
        ],
        [],
    ]  # fmt: skip
