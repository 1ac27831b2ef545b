"""No child's name in the name of a file, in a picture's description, or in what families said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known

# Common given names of children and teenagers in England that are no ordinary words, so that a rose, a lily, a
# robin or a summer's day in a picture is left in peace.
_NAMES = frozenset(
    [
        "abigail",
        "adam",
        "aisha",
        "alfie",
        "alice",
        "amelia",
        "amy",
        "anna",
        "archie",
        "arthur",
        "ava",
        "ayaan",
        "ben",
        "benjamin",
        "callum",
        "charlie",
        "charlotte",
        "chloe",
        "connor",
        "daniel",
        "david",
        "dylan",
        "eleanor",
        "eliza",
        "ella",
        "ellie",
        "elsie",
        "emily",
        "emma",
        "erin",
        "ethan",
        "eva",
        "evie",
        "finley",
        "florence",
        "freddie",
        "freya",
        "george",
        "georgia",
        "hannah",
        "harriet",
        "harrison",
        "harry",
        "harvey",
        "henry",
        "holly",
        "hugo",
        "ibrahim",
        "imogen",
        "isaac",
        "isabella",
        "isla",
        "jack",
        "jacob",
        "jake",
        "james",
        "jasmine",
        "jayden",
        "jessica",
        "joe",
        "joseph",
        "joshua",
        "katie",
        "kyle",
        "layla",
        "leo",
        "lewis",
        "liam",
        "logan",
        "louie",
        "louis",
        "lucas",
        "lucy",
        "luke",
        "lydia",
        "maisie",
        "maryam",
        "matilda",
        "matthew",
        "maya",
        "megan",
        "mia",
        "michael",
        "millie",
        "mohammed",
        "molly",
        "muhammad",
        "nathan",
        "noah",
        "oliver",
        "olivia",
        "oscar",
        "owen",
        "phoebe",
        "reuben",
        "riley",
        "rory",
        "rosie",
        "ryan",
        "sam",
        "samuel",
        "sarah",
        "sebastian",
        "seren",
        "sofia",
        "sophia",
        "sophie",
        "stanley",
        "thea",
        "theo",
        "theodore",
        "thomas",
        "toby",
        "tommy",
        "tyler",
        "william",
        "yusuf",
        "zac",
        "zachary",
        "zara",
        "zoe",
    ]
)
_AGED = re.compile(r"\b([A-Z][a-z]{2,12})(?:,? aged (?:[0-9]{1,2}|[a-z]+)\b|,? \(?(?:age )?[0-9]{1,2}\)?(?=[, .]|$))")
_NOT_PEOPLE = frozenset(
    {
        "room",
        "hall",
        "unit",
        "platform",
        "stage",
        "lane",
        "court",
        "pitch",
        "gate",
        "bay",
        "route",
        "bus",
        "level",
        "zone",
    }
)


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    if entry.kind == "feedback":
        for at, item in enumerate(entry.items("items")):
            for name in ("said", "did") if isinstance(item, dict) else ():
                said = _name_in(str(item.get(name, "")))
                if said is not None:
                    yield Finding(
                        ("items", at, name),
                        f'"{said}" may be the name of somebody who could be recognised.',
                        "Say it without the name, like this:  A young person told us",
                        severity=Severity.WARNING,
                    )
        return
    if (told := _in_the_file_s_name(entry)) is not None:
        yield told
    for at, image in enumerate(entry.items("images")):
        if not isinstance(image, dict):
            continue
        found = _name_in(str(image.get("alt", "")))
        if found is not None:
            yield Finding(
                ("images", at, "alt"),
                f'"{found}" may be the name of a child.',
                (
                    "Say what the picture shows without the name, like this:  alt: A girl floats on her back, "
                    "holding a red float"
                ),
            )
        stem = str(image.get("file", "")).rpartition(".")[0]
        child = next((word for word in re.split(r"[^a-z]+", stem.lower()) if word in _NAMES), None)
        if child is not None and image.get("of") != "place":
            yield Finding(
                ("images", at, "file"),
                f'"{child}" in the name of this picture may be the name of a child, and the name is public.',
                "Rename the picture for what it shows, like this:  file: floating.jpg",
            )


def _in_the_file_s_name(entry: Entry) -> Finding | None:
    """A child's name in the name of the entry's file, which is its address on the site, and nowhere in the entry."""
    if "/" not in entry.id:
        return None
    words = re.split(r"[^a-z]+", entry.id.partition("/")[2])
    named = " ".join([str(entry.data.get("name", "")), str(entry.part("venue").get("name", ""))]).lower()
    for at, word in enumerate(words):
        child = word if word in _NAMES else word.removesuffix("s")
        if child in _NAMES and child not in named and (at == 0 or words[at - 1] not in ("st", "saint")):
            return Finding(
                (),
                f'"{child}" in the name of this file may be that of a child, and is its address on the site.',
                "Rename the file for what is on, small letters with hyphens, like this:  saturday-swim.yaml",
            )
    return None


def _name_in(text: str) -> str | None:
    aged = _AGED.search(text)
    if aged is not None and aged.group(1).lower() not in _NOT_PEOPLE:
        return aged.group(1)
    for found in re.finditer(
        r"\b[A-Z][a-z]{1,12}\b(?!'s (?:Church|Hall|School|Castle|Road|Street|Centre))"
        r"(?! (?:Hall|School|Church|Centre|Road|Street|House|Park|Building|Room|Theatre|Court|Lane))",
        text,
    ):
        before = text[: found.start()].rstrip()
        if found.group().lower() in _NAMES and not before.endswith(
            ("St", "Saint", "Saint's", "Prince", "King", "Queen", "Lady", "Lord")
        ):
            return found.group()
    return None


RULE = Rule(
    id="names-of-children",
    severity=Severity.ADVICE,
    title="No child's name in a picture or in what families said",
    reason="A name beside a picture and a weekly time and place tells a stranger where to find one particular child.",
    bad='images:\n  - {file: pool.jpg, alt: "Ellie, aged 9, floating on her back", of: things, consent: yes}',
    good="images:\n  - {file: pool.jpg, alt: A red float on calm water, of: things, consent: yes}",
    check=_check,
    kinds=("activity", "feedback"),
)
