"""A content folder with as many activities as asked for, the same ones each time: `python bench/generate.py N FOLDER`.

The entries are about 2.6 kB of YAML each and pass `activity-directory check`. Places, calendar, programme and
site are those of content/, so that the pages that are built from it are real ones.
"""

from __future__ import annotations

import json
import random
import shutil
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parent.parent
SEED = 20261122
CHECKED = date(2026, 10, 1)
OWN_FILES = ("site.yaml", "programme.yaml", "calendar.yaml", "places.yaml")

OPENINGS = (
    "We start together and look at the plan for the day.",
    "Somebody meets you at the door and shows you where to put your things.",
    "You can choose what to do first, or sit and watch for a while.",
    "We keep the group small so that everyone has a turn.",
    "There is a break in the middle with a drink and a biscuit.",
    "We end with a quiet game, and tell you what comes next time.",
    "The same two leaders are there each week, so faces stay familiar.",
    "If it gets too much, there is a calm corner with cushions.",
    "Some children come for ten minutes at first, and that is fine.",
    "We make something to take home every few weeks.",
    "Music is low, and we turn it off when anyone asks.",
    "Brothers and sisters may wait in the next room with a book.",
)
KINDS = ("club", "group", "session", "workshop", "team", "circle", "morning", "evening", "taster", "meet-up")


def vocabulary(name: str) -> list[str]:
    """The ids of one vocabulary, in its order."""
    data = json.loads((PROJECT / "schema" / "vocabulary" / f"{name}.json").read_text(encoding="utf-8"))
    return [item["const"] for item in data["oneOf"]]


class Maker:
    """Makes entries from one seeded source of chance, in order."""

    def __init__(self) -> None:
        self.chance = random.Random(SEED)
        self.words = {
            name: vocabulary(name)
            for name in (
                "interests", "outcomes", "needs", "levels", "help-kinds", "access", "toilets", "payments", "days",
                "groups",
            )
        }  # fmt: skip
        self.titles = {
            item["const"]: item["title"]
            for item in json.loads((PROJECT / "schema/vocabulary/interests.json").read_text(encoding="utf-8"))["oneOf"]
        }
        self.towns = self._towns()

    def _towns(self) -> list[tuple[str, str]]:
        """Each town with one of its postcode districts, read line by line: bench/ has no loader of its own."""
        sys.path.insert(0, str(PROJECT / "plugins"))
        from activity_directory.load.strict_yaml import read_yaml

        path = PROJECT / "content" / "places.yaml"
        document, _ = read_yaml(path.read_bytes(), str(path))
        if document is None:
            raise SystemExit("content/places.yaml cannot be read")
        return [(town["id"], town["districts"][0]) for town in document.data["towns"]]

    def some(self, name: str, low: int, high: int) -> list[str]:
        """From low to high words of a vocabulary, sorted."""
        words = self.words[name]
        return sorted(self.chance.sample(words, min(self.chance.randint(low, high), len(words))))

    def entry(self, number: int) -> dict[str, Any]:
        """The data of one activity."""
        chance = self.chance
        interests = self.some("interests", 1, 3)
        town, district = chance.choice(self.towns)
        youngest = chance.randint(0, 14)
        oldest = min(17, youngest + chance.randint(3, 10))
        start = chance.randint(9, 17)
        checked = CHECKED - timedelta(days=chance.randint(0, 200))
        paragraphs = [" ".join(chance.sample(OPENINGS, 4)) for _ in range(3)]
        return {
            "name": f"{self.titles[interests[0]]} {chance.choice(KINDS)} {number}",
            "summary": chance.choice(OPENINGS) + " " + chance.choice(OPENINGS),
            "description": "\n\n".join(paragraphs),
            "to_you": chance.choice(OPENINGS),
            "interests": interests,
            "outcomes": self.some("outcomes", 1, 3),
            "level": chance.choice(self.words["levels"]),
            "ages": {"from": youngest, "to": oldest},
            "group": {"kind": chance.choice(self.words["groups"]), "usual_size": chance.randint(4, 20)},
            "needs": self.some("needs", 0, 4) or ["any-need"],
            "help": {
                kind: {"who": chance.choice(["we-do-this", "can-arrange", "your-adult-does-this", "ask"]),
                       "note": "Please tell us a week before, after training for your child where it is needed."}
                for kind in self.some("help-kinds", 2, 5)
            },
            "adult_stays": {"usually": chance.choice(["drop-off", "stay-on-site"]), "stays_if": ["personal-care"]},
            "first_visit": {"look_round": "yes", "met_by": "the group leader", "steps": chance.sample(OPENINGS, 3)},
            "toilets": self.some("toilets", 1, 2),
            "access": self.some("access", 1, 4),
            "surroundings": {"noise": "quiet", "indoors": "yes"},
            "venue": {
                "name": f"Hall {number}", "address": f"{1 + number % 90} Example Street", "town": town,
                "postcode": f"{district} {number % 10}AA", "getting_there": "The bus stops at the end of the road.",
            },
            "sessions": [
                {
                    "days": sorted(self.some("days", 1, 2), key=self.words["days"].index),
                    "start": f"{start:02}:00", "end": f"{start + 2:02}:00",
                    "when": chance.choice(["term-time", "all-year", "holidays"]),
                }
            ],
            "costs": [{"for": "child", "amount": f"{chance.randint(0, 12)}.50", "per": "session"}],
            "pay_with": self.some("payments", 1, 2),
            "booking": {"how": "book", "phone": f"01632 960{number % 1000:03}", "email": "bookings@example.org"},
            "bring": "A drink and indoor shoes.",
            "added": (checked - timedelta(days=300)).isoformat(),
            "checked": {"on": checked.isoformat(), "by": "provider"},
        }  # fmt: skip


def as_yaml(value: Any, indent: int = 0) -> str:
    """Plain block YAML; every text that could be read as something else is quoted as JSON, which YAML takes."""
    pad = " " * indent
    lines = []
    for key, item in value.items():
        if isinstance(item, dict):
            lines.append(f"{pad}{key}:\n{as_yaml(item, indent + 2)}")
        elif isinstance(item, list):
            rows = []
            for element in item:
                if isinstance(element, dict):
                    body = as_yaml(element, indent + 4)
                    rows.append(f"{pad}  - {body[indent + 4 :]}")
                else:
                    rows.append(f"{pad}  - {scalar(element)}\n")
            lines.append(f"{pad}{key}:\n{''.join(rows)}")
        elif isinstance(item, str) and "\n" in item:
            body = "".join(f"{pad}  {line}\n" if line else "\n" for line in item.splitlines())
            lines.append(f"{pad}{key}: |\n{body}")
        else:
            lines.append(f"{pad}{key}: {scalar(item)}\n")
    return "".join(lines)


def scalar(value: object) -> str:
    """A scalar that YAML reads as the same text: plain where that is safe, else quoted."""
    text = str(value)
    plain = text.replace(" ", "").replace("-", "").replace(".", "").replace(":", "")
    return text if plain.isalnum() and ": " not in text and text[0] not in "-:." else json.dumps(text)


def generate(count: int, folder: Path, maker: Maker | None = None) -> None:
    """Write `count` activities, ten to a provider, and the directory's own files, into a new `folder`."""
    maker = maker or Maker()
    (folder / "providers").mkdir(parents=True)
    for name in OWN_FILES:
        shutil.copyfile(PROJECT / "content" / name, folder / name)
    shutil.copytree(PROJECT / "content" / "pages", folder / "pages")
    for number in range(count):
        provider = f"provider-{number // 10:04}"
        activities = folder / "activities" / provider
        if number % 10 == 0:
            activities.mkdir(parents=True)
            about = {
                "name": f"Provider {number // 10}",
                "description": maker.chance.choice(OPENINGS),
                "phone": "01632 960123",
                "email": "hello@example.org",
                "checked": {"on": CHECKED.isoformat(), "by": "provider"},
            }
            (folder / "providers" / f"{provider}.yaml").write_text(as_yaml(about), encoding="utf-8")
        (activities / f"activity-{number:05}.yaml").write_text(as_yaml(maker.entry(number)), encoding="utf-8")


if __name__ == "__main__":
    generate(int(sys.argv[1]), Path(sys.argv[2]))
