"""What tests of the model and of the views share: a small Directory that each test changes as it needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from activity_directory.model import Directory, Settings, Vocabulary, read_vocabularies
from activity_directory.model.build import Source, build_directory

PROJECT = Path(__file__).parent.parent
TODAY = date(2026, 11, 22)

ENTRY: dict[str, Any] = {
    "name": "Saturday swim",
    "summary": "A small, quiet group in warm water.",
    "interests": ["swimming"],
    "ages": {"from": 5, "to": 16},
    "venue": {"name": "Quarry Pool", "address": "1 Example Street", "town": "shrewsbury", "postcode": "SY1 1RF"},
    "sessions": [{"days": ["saturday"], "start": "10:00", "end": "11:00", "when": "term-time"}],
    "costs": [{"for": "child", "amount": 6.5, "per": "session"}],
    "booking": {"how": "book", "phone": "01632 960123"},
    "checked": {"on": "2026-09-01", "by": "provider"},
}
PROVIDER: dict[str, Any] = {
    "name": "Severn Splash",
    "description": "A small swimming club.",
    "phone": "01632 960124",
    "email": "hello@example.org",
    "checked": {"on": "2026-09-01", "by": "provider"},
}
SITE: dict[str, Any] = {
    "name": "Example Activities",
    "area": "Shropshire",
    "contact": {"name": "Short breaks team", "phone": "01632 960100", "email": "shortbreaks@example.org"},
}
PROGRAMME: dict[str, Any] = {
    "schemes": [{"id": "all-in", "title": "All In", "summary": "Short breaks.", "who_decides": "The council decides."}]
}
CALENDAR: dict[str, Any] = {
    "default": "shropshire",
    "terms": [
        {
            "id": "shropshire",
            "title": "Shropshire schools",
            "dates": [
                {
                    "name": "Autumn term 2026",
                    "from": "2026-09-02",
                    "until": "2026-12-18",
                    "half_term": {"from": "2026-10-24", "until": "2026-11-01"},
                },
                {"name": "Spring term 2027", "from": "2027-01-04", "until": "2027-03-25"},
            ],
        }
    ],
    "closures": [{"from": "2026-12-25", "until": "2026-12-26", "why": "Christmas"}],
}
PLACES: dict[str, Any] = {
    "areas": [{"id": "central", "title": "Central"}, {"id": "south", "title": "South"}],
    "towns": [
        {
            "id": "shrewsbury",
            "title": "Shrewsbury",
            "area": "central",
            "latitude": 52.708,
            "longitude": -2.754,
            "districts": ["SY1"],
        },
        {
            "id": "ludlow",
            "title": "Ludlow",
            "area": "south",
            "latitude": 52.368,
            "longitude": -2.718,
            "districts": ["SY8"],
        },
    ],
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write what is kept and compared with again")


@pytest.fixture(scope="session")
def vocabularies() -> Mapping[str, Vocabulary]:
    return read_vocabularies(PROJECT / "schema" / "vocabulary")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings that point at the real theme and schemas, and at an empty content folder."""
    return Settings(
        project=tmp_path,
        content=tmp_path,
        schema=PROJECT / "schema",
        theme=PROJECT / "theme",
        today=TODAY,
    )


MakeDirectory = Callable[..., Directory]


@pytest.fixture
def make_directory(vocabularies: Mapping[str, Vocabulary]) -> MakeDirectory:
    """A function that builds a Directory: entries by id (each laid over ENTRY), and parts of Source by name."""

    def make(entries: Mapping[str, Mapping[str, Any]] | None = None, today: date = TODAY, **parts: Any) -> Directory:
        activities = {
            key: {**ENTRY, **changes} for key, changes in (entries or {"severn-splash/saturday-swim": {}}).items()
        }
        usual: dict[str, Any] = {
            "activities": activities,
            "providers": {key.partition("/")[0]: PROVIDER for key in activities},
            "site": SITE,
            "programme": PROGRAMME,
            "calendar": CALENDAR,
            "places": PLACES,
        }
        return build_directory(Source(**{**usual, **parts}), vocabularies, today)

    return make
