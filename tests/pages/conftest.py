"""A small directory, made by hand, whose first entry uses every field there is."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image as Pillow

from activity_directory.brochure.editions import Listed
from activity_directory.brochure.pages import site_page
from activity_directory.model import Directory, Settings, read_vocabularies
from activity_directory.model.build import Source, build_directory
from activity_directory.pages import pages
from activity_directory.pages.activity_page import activity_context
from activity_directory.rendering import make_render
from activity_directory.schedule import Quarter

PROJECT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)

EVERYTHING: dict[str, Any] = {
    "name": "Saturday swim",
    "summary": "A small, quiet group in warm water.",
    "description": "We start *together* at the shallow end.\n\n- Floats\n- [Our rules](https://example.org/rules)",
    "to_you": "You can bring your own float.\n\nYou do not have to join in.",
    "easy_read": [{"text": "We swim together.", "symbol": "swimming"}, {"text": "You can get out."}],
    "formerly": ["severn-splash/saturday-club"],
    "programmes": [{"scheme": "all-in", "from": "2024-04-01", "until": "2025-03-31"}],
    "interests": ["swimming", "hydrotherapy"],
    "outcomes": ["confidence"],
    "outcomes_note": "Two of our swimmers now help on Tuesdays.",
    "level": "targeted",
    "status": "full",
    "notice": {"text": "We are in the small pool.", "from": "2026-11-01", "until": "2026-12-24"},
    "ages": {"from": 5, "to": 25, "under_and_over_18": "Adults change in another room."},
    "group": {"kind": "send-only", "usual_size": 8},
    "needs": ["autism", "wheelchair-users"],
    "criterion": "Children with mild to moderate learning difficulties.",
    "eligibility": {
        "membership": "all-in",
        "membership_ages": {"from": 0, "to": 17},
        "diagnosis": "waiting-is-fine",
        "evidence": ["A letter that shows DLA", "A photograph"],
        "area": "Families who live in Shropshire",
        "referral": "Your school asks us.",
        "note": "Brothers and sisters are welcome.",
    },
    "help": {
        "one_to_one": {"who": "can-arrange", "notice": "Two weeks", "cost": 5, "note": "Write to us."},
        "toilet_prompts": {"who": "we-do-this", "note": "Every half hour."},
        "pad_changing": {"who": "ask"},
        "change_of_clothes": {"who": "your-adult-does-this", "note": "There is a large room."},
        "hoist_transfers": {"who": "cannot", "note": "Our hoist is broken."},
        "communication": {"who": "we-do-this", "with": ["makaton", "symbols"], "note": "Two of us sign."},
    },
    "adult_stays": {"usually": "drop-off", "stays_if": ["personal-care", "under-8"], "note": "Ask the lead."},
    "personal_assistant": {"welcome": True, "ticket": "half", "note": "Bring their badge."},
    "staff_ratio": "1:4",
    "distress": {
        "quiet_exit": True,
        "who": "The lead coach",
        "what_we_do": "We sit with them by the fire door.",
        "when_we_ring": "After ten minutes.",
    },
    "first_visit": {
        "look_round": True,
        "just_watch": True,
        "met_by": "The welcome helper",
        "steps": ["Come to the blue door.", "We show you the pool."],
        "leave_early": True,
        "note": "The first time is free.",
    },
    "take_part": {"wheelchair": "adapted", "note": "There is a pool chair."},
    "toilets": ["changing-places", "standard"],
    "access": ["step-free", "quiet-space"],
    "access_note": "The lift is slow.",
    "surroundings": {
        "noise": "some-noise", "light": "bright", "crowd": "small", "indoors": "yes", "note": "It smells of chlorine.",
    },
    "site": {"secure": "staffed-door", "near_road": True, "near_water": True, "note": "A river is behind it."},
    "venue": {
        "name": "Quarry Pool", "address": "1 Example Street", "town": "shrewsbury", "postcode": "SY1 1RF",
        "latitude": 52.71, "longitude": -2.76, "getting_there": "Use the side door.",
    },
    "travel": {
        "stop": "Quarry Gate, bus 11",
        "last_bus": "17:45",
        "blue_badge_bays": 4,
        "pick_up": {"area": "Bayston Hill", "cost": 3, "note": "Two seats."},
        "note": "The car park fills up.",
    },
    "sessions": [
        {
            "days": ["saturday"], "start": "10:00", "end": "11:00", "when": "term-time", "terms": "telford",
            "every": {"weeks": 2, "starting": "2026-09-05"}, "from": "2026-09-05", "until": "2027-07-17",
            "except": ["2026-12-12"], "bank_holidays": True,
            "cancelled": [{"on": "2026-11-28", "why": "The pool is being mended."}],
        },
        {
            "monthly": ["first sunday"], "start": "14:00", "end": "15:30", "note": "Taster session",
            "ages": {"from": 16, "to": 25, "under_and_over_18": "Two leads are there."},
            "venue": {
                "name": "Castle Pool", "address": "3 Example Road", "town": "ludlow", "postcode": "SY8 1AS",
                "getting_there": "Ring the bell.",
            },
        },
        {"dates": ["2026-12-30"], "start": "09:30"},
        {"arranged": "Private lessons are agreed with each family."},
    ],
    "cancellations": {"how": "We text you", "by": "By 8am on the day"},
    "costs": [
        {"for": "child", "amount": 6.5, "per": "session", "note": "Brothers pay half."},
        {"kind": "extra", "for": "1:1", "amount": 5, "per": "session"},
        {"kind": "donation", "for": "adult", "amount": 1},
    ],
    "pay_with": ["card", "direct-payment"],
    "booking": {
        "how": "request", "who": ["parent-carer", "16-and-over"], "by": ["text", "relay-uk"],
        "url": "https://example.org/book", "phone": "01632 960201", "email": "book@example.org",
        "text": "07700 900201", "opens": "On the 1st", "closes": "On the 10th", "answered": "From the 11th",
        "allocation": "request-and-confirm", "limit": "2 sessions a month", "places": 12, "waiting_list": True,
        "each_session": True, "note": "Say your membership number.",
    },
    "bring": "A towel and a drink.",
    "food": "There is a machine with crisps.",
    "next_steps": ["severn-splash/club-night"],
    "volunteering": {"from_age": 14, "note": "Help at the shallow end."},
    "images": [
        {
            "file": "swimmers.jpg", "alt": "Two children float.", "of": "people", "consent": True,
            "agreement": {"agreed_by": "Their parent carers", "covers": "Website and brochure", "until": "2028-01-01"},
        },
        {"file": "pool.png", "alt": "The pool from the door.", "of": "place", "consent": True},
    ],
    "contact": {
        "role": "Swim co-ordinator", "phone": "01632 960202", "email": "swim@example.org", "text": "07700 900202",
        "note": "Weekdays after 4pm.",
    },
    "added": "2026-10-01",
    "changed": {"on": "2026-11-02", "what": "A new start time"},
    "checked": {"on": "2026-09-01", "by": "provider"},
    "review_by": "2027-02-01",
    "visible": {"from": "2026-01-01", "until": "2030-01-01"},
    "open_data": True,
}  # fmt: skip


def plain_entry(**more: Any) -> dict[str, Any]:
    """An entry with the required fields alone, and what is given."""
    return {
        "name": "Club night",
        "summary": "Games and a chat.",
        "interests": ["youth-club"],
        "ages": {},
        "venue": {"kind": "town-only", "town": "ludlow"},
        "sessions": [{"days": ["friday"], "start": "18:00", "end": "20:00"}],
        "costs": [{"for": "everyone", "amount": 0}],
        "booking": {"how": "drop-in"},
        "checked": {"on": "2026-10-01", "by": "staff"},
    } | more


PROVIDERS: dict[str, Any] = {
    "severn-splash": {
        "name": "Severn Splash",
        "description": "A swimming club run by volunteers.",
        "website": "https://example.org/splash",
        "email": "hello@example.org",
        "phone": "01632 960200",
        "text": "07700 900200",
        "contact_role": "Secretary",
        "contact_note": "Evenings.",
        "charity_number": "1234567",
        "safeguarding": {
            "policy": "https://example.org/policy", "lead_role": "Welfare officer", "phone": "01632 960209",
        },
        "insurance": "Public liability of 5 million pounds",
        "first_aid": "Two first-aiders each time",
        "send_training": "All coaches have had a day of training",
        "logo": {"file": "pool.png", "alt": "Severn Splash"},
        "formerly": ["severn-swimmers"],
        "checked": {"on": "2026-09-01", "by": "provider"},
    },
    "night-owls": {
        "name": "Night Owls",
        "description": "Evenings for everybody.",
        "checked": {"on": "2026-09-01", "by": "staff"},
    },
}  # fmt: skip

ASSURANCE = {
    "providers": [
        {
            "provider": "severn-splash", "standing": "commissioned", "ofsted": "EY123456",
            "seen": ["Safeguarding policy", "Insurance"], "on": "2026-08-01", "by": "Short breaks team",
        }
    ]
}  # fmt: skip

FEEDBACK = {
    "2026-autumn": {
        "on": "2026-10-10",
        "title": "Autumn 2026",
        "items": [
            {
                "said": "Nothing is on near Ludlow on Sundays.", "did": "Severn Splash began there.",
                "who": "parent-carers", "activities": ["severn-splash/saturday-swim"],
            }
        ],
    }
}  # fmt: skip


def read_yaml(name: str) -> Any:
    """One of the example county's own files, its dates as text."""
    return yaml.load((PROJECT / "content" / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - makes text alone


def _numbers(value: Any) -> Any:
    """Figures as numbers, as the validator would leave them."""
    if isinstance(value, dict):
        return {key: _numbers(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_numbers(item) for item in value]
    if isinstance(value, str) and value.isdigit() and len(value) < 4:
        return int(value)
    return {"yes": True, "no": False}.get(value, value) if isinstance(value, str) else value


def draw_pictures(folder: Path) -> None:
    """A photograph that holds more than its pixels, and a drawing that is see-through."""
    photograph = Pillow.new("RGB", (1200, 800), "#3377aa")
    exif = Pillow.Exif()
    exif[0x9286] = "taken at home"
    photograph.save(folder / "swimmers.jpg", comment=b"secret comment", exif=exif)
    Pillow.new("RGBA", (300, 200), (10, 20, 30, 128)).save(folder / "pool.png")


def make_source(folder: Path, **more: Any) -> Source:
    """The parts of a directory, as the validator would hand them to the model."""
    folder.mkdir(parents=True, exist_ok=True)
    draw_pictures(folder)
    site = _numbers(read_yaml("site.yaml"))
    site.pop("base_url", None)
    parts: dict[str, Any] = {
        "activities": {
            "severn-splash/saturday-swim": EVERYTHING,
            "severn-splash/club-night": plain_entry(),
            "severn-splash/old-club": plain_entry(name="Old club", status="ended"),
            "night-owls/stale-night": plain_entry(
                name="Stale night", checked={"on": "2025-01-01", "by": "staff"}, needs=["any-need"],
                venue={"kind": "online", "how": "We send a link."}, status="paused",
            ),
        },
        "providers": PROVIDERS,
        "site": site,
        "programme": _numbers(read_yaml("programme.yaml")),
        "calendar": read_yaml("calendar.yaml"),
        "places": read_yaml("places.yaml"),
        "assurance": ASSURANCE,
        "feedback": FEEDBACK,
        "pages": {
            path.stem: path.read_text(encoding="utf-8") for path in sorted((PROJECT / "content/pages").glob("*.md"))
        },
        "images": {
            "severn-splash/swimmers.jpg": folder / "swimmers.jpg",
            "severn-splash/pool.png": folder / "pool.png",
        },
        "withheld": ("severn-splash/broken", "unknown/broken"),
    }  # fmt: skip
    return Source(**(parts | more))


@pytest.fixture(scope="session")
def settings() -> Settings:
    return Settings(PROJECT, PROJECT / "content", PROJECT / "schema", PROJECT / "theme", TODAY)


@pytest.fixture(scope="session")
def vocabularies() -> Any:
    return read_vocabularies(PROJECT / "schema/vocabulary")


@pytest.fixture(scope="session")
def directory(tmp_path_factory: pytest.TempPathFactory, vocabularies: Any) -> Directory:
    return build_directory(make_source(tmp_path_factory.mktemp("pictures")), vocabularies, TODAY)


@pytest.fixture(scope="session")
def site(directory: Directory, settings: Settings) -> dict[str, bytes]:
    """Every file of the view, by its path."""
    return files_of(directory, settings)


def files_of(directory: Directory, settings: Settings) -> dict[str, bytes]:
    """What the view yields, with the page that the brochure's view yields; a path yielded twice is a fault."""
    found: dict[str, bytes] = {}
    render = make_render(settings, directory)
    book = Listed("Standard print", "A4, for everybody.", "shropshire-activities-2027-Q1.pdf", "PDF", 68, 607_000)
    for file in (*pages(directory, settings, render), site_page(directory, Quarter(2027, 1), [book], render)):
        assert file.path not in found, file.path
        found[file.path] = file.content
    return found


@pytest.fixture(scope="session")
def schema() -> Any:
    """What an entry may hold."""
    return json.loads((PROJECT / "schema/activity.schema.json").read_text(encoding="utf-8"))


class Element:
    """One element of a page: its tag, attributes, the words inside it, and what it stands in."""

    def __init__(self, tag: str, attributes: dict[str, str | None], parent: Element | None) -> None:
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.parts: list[str] = []

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name) or ""

    @property
    def text(self) -> str:
        return " ".join("".join(self.parts).split())

    def inside(self, tag: str) -> bool:
        at = self.parent
        while at is not None and at.tag != tag:
            at = at.parent
        return at is not None


class Page(HTMLParser):
    """A page as its elements. Unclosed elements are a fault."""

    INLINE = frozenset(("a", "del", "em", "strong", "time"))
    VOID = frozenset(("meta", "link", "img", "br", "input", "hr"))

    def __init__(self, content: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(content.decode())
        assert self._open == [], [element.tag for element in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs), self._open[-1] if self._open else None)
        assert len(dict(attrs)) == len(attrs), f"an attribute twice on {tag}"
        self.elements.append(element)
        if tag not in self.VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, dict(attrs), self._open[-1] if self._open else None))

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"</{tag}> closes nothing"
        assert self._open[-1].tag == tag, f"</{tag}> closes {[item.tag for item in self._open]}"
        self._open.pop()
        if tag not in self.INLINE:
            self.handle_data(" ")

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.parts.append(data)

    def all(self, tag: str, css_class: str = "") -> list[Element]:
        return [
            element
            for element in self.elements
            if element.tag == tag and (not css_class or css_class in element["class"].split())
        ]

    def one(self, tag: str, css_class: str = "") -> Element:
        found = self.all(tag, css_class)
        assert len(found) == 1, (tag, css_class, len(found))
        return found[0]

    @property
    def words(self) -> str:
        """What a reader sees: every word of the body, drawings left out."""
        return self.one("body").text


@pytest.fixture(scope="session")
def read() -> type[Page]:
    """Turns a page's bytes into its elements."""
    return Page


@pytest.fixture(scope="session")
def pages_of(site: dict[str, bytes]) -> dict[str, Page]:
    """Every HTML page of the site, read."""
    return {path: Page(content) for path, content in site.items() if path.endswith(".html")}


def small_directory(folder: Path, vocabularies: Any, site: dict[str, Any], today: date, **fields: Any) -> Directory:
    """A directory of one activity, "night-owls/night"."""
    activities = {"night-owls/night": plain_entry(**fields)}
    source = make_source(folder, activities=activities, withheld=(), feedback={})
    return build_directory(replace(source, site={**source.site, **site}), vocabularies, today)


@pytest.fixture
def make(tmp_path: Path, vocabularies: Any, settings: Settings) -> Callable[..., dict[str, bytes]]:
    """Builds the site of one activity, "night-owls/night", from the fields given; `site` changes the site's facts."""

    def build(site: dict[str, Any] | None = None, today: date = TODAY, **fields: Any) -> dict[str, bytes]:
        return files_of(small_directory(tmp_path, vocabularies, site or {}, today, **fields), settings)

    return build


@pytest.fixture
def make_page(tmp_path: Path, vocabularies: Any, settings: Settings) -> Callable[..., Page]:
    """The page of one activity made from the fields given, and nothing beside it."""

    def build(site: dict[str, Any] | None = None, today: date = TODAY, **fields: Any) -> Page:
        directory = small_directory(tmp_path, vocabularies, site or {}, today, **fields)
        context = activity_context(directory, directory.activities[0], lambda _kind, _id: "", (), "Night")
        return Page(make_render(settings, directory)("pages/activity.html", **context).encode())

    return build


@pytest.fixture(scope="session")
def everything() -> dict[str, Any]:
    """The entry that uses every field."""
    return EVERYTHING
