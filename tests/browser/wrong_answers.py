"""Some hundred entries with wrong answers such as a form can be given, made from right ones."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from activity_directory.load.strict_yaml import read_yaml
from tests.conftest import PROJECT
from tests.example_content import EXAMPLES, place_of, project_schemas

Data = dict[str, Any]
Case = tuple[str, str, Data]
"""The kind of entry, where it would stand in the content folder, and its data."""

RIGHT: Data = {
    "name": "Saturday swim", "summary": "A small, quiet group in warm water.", "interests": ["swimming"],
    "ages": {"from": "5", "to": "16"},
    "venue": {"name": "Quarry Pool", "address": "1 Example Street", "town": "shrewsbury", "postcode": "SY1 1RF"},
    "sessions": [{"days": ["saturday"], "start": "10:00", "end": "11:00", "when": "term-time"}],
    "costs": [{"for": "child", "amount": "6.50", "per": "session"}],
    "booking": {"how": "book", "phone": "01632 960123"},
    "help": {"one_to_one": {"who": "ask"}}, "adult_stays": {"usually": "drop-off"},
    "checked": {"on": "2026-11-01", "by": "provider"},
}  # fmt: skip

TIMES = (
    "6pm", "7.30", "7:30", "half past six", "noon", "midnight", "10-11", "10am to 11:30am", "25:00", "12", "1830",
    "6 p.m.",
    "quarter to 4 in the afternoon", "9:30 am", "ten", "after school", "24:00", "18.00 hrs", "at 5", "0730",
    "x" * 60, "13:75",
)  # fmt: skip
DATES = (
    "31/10/2026", "1.9.26", "5th September 2026", "2026-9-5", "2026-02-30", "September", "next Tuesday", "12/25/2026",
    "2026-10-31 10:00", "31 Oct", "2126-01-01", "20261031", "Sept 5 2026", "5 sept 27", "29/02/2027", "tomorrow",
    "99",
)  # fmt: skip
PHONES = (
    "960123", "+44 1632 960123", "(01632) 960123", "01632 960123 ext 4", "01632 960123 or 960124", "1632960123",
    "hello@example.org",
    "www.example.org", "01632", "0044 (0)1632 960 123", "01632-960-123", "07123 456789", "999999999999", "ring Jo",
)  # fmt: skip
EMAILS = (
    "hello",
    "hello@example",
    "hello at example.org",
    "mailto:a@b.org",
    "a@b.org, c@d.org",
    "01632 960123",
    "a b@c.org",
    "A@B.ORG.",
)
ADDRESSES = (
    "www.example.org", "example.org/book", "http://example.org", "javascript:alert(1)", "hello@example.org",
    "https://a b.org",
    "https://me@example.org/", "https://exämple.org", "ftp://x.org", "our page", "https://", "//example.org/x",
)  # fmt: skip
POSTCODES = ("sy1 1rf", "SY11RF", "SY1", "SY1 1R", "SYI 1RF", "SY1 IRF", "Shrewsbury", "sy8  1as", "B1 1AA", "SY1 1RFX")
AMOUNTS = (
    "£5",
    "5 pounds",
    "free",
    "50p",
    "5-10",
    "£5 to £6",
    "6,50",
    "ask",
    "-1",
    "100000",
    "five",
    "6.505",
    "0",
    "£6.5",
    "6.50 each",
)
WHOLE = ("about 8", "8.5", "eight", "0", "5000", "8-10", "-3", "lots", "1,000", "12 or so")
AGES = ("5+", "year 6", "18 months", "reception", "five", "5 years", "-1", "200", "3.5", "y7", "all", "n/a", "tbc")
YES = ("maybe", "yes please", "not really", "y", "sometimes", "No, sorry", "true enough", "n/a", "1", "off")
RATIOS = ("1 to 3", "1/4", "one to one", "3", "1:1000", "good", "2:8 always")
DAYS_OF_THE_MONTH = (
    "1st Saturday",
    "last tues",
    "every monday",
    "saturday",
    "second and fourth friday",
    "5th sunday",
    "monthly",
    "third wens",
)
TOWNS = (
    "Shrewsbury",
    "shrewsberry",
    "ludow",
    "nowhere",
    "ludlow",
    "shrewsbury ",
    "Church Stretton",
    "the town",
    "telford",
)
TEXTS = (
    "We welcome children who suffer from autism", "wheelchair-bound riders welcome", "All abilities welcome",
    "It is free for all",
    "TBC", "??", "Ring Jo on 07123 456789", "write to jo@gmail.com", "It cures anxiety", "nappy changing",
    "Normal children come too",
    "x" * 250, "A\u00a0place  with\tspaces", "Caf\xe9 \U0001f600 and more " * 14, "null", "N/A.",
    "details to follow", "the disabled, and others",
    "special needs kids", "challenging behaviour", "There is a baby changing table", "our own house",
    "Carol's kitchen", "mums and tots",
)  # fmt: skip
MARKDOWN = (
    "<b>Bold</b> words", "a ![picture](https://x.org/a.jpg)", "see [us](javascript:alert)", "[us](/page)",
    "<script>alert(1)</script>",
    "line<br>line", "[a]: file:///etc", "fine **bold** [x](https://example.org)", "1 < 2", "<https://example.org>",
    "<a href='x'>y</a>", "</p>",
)  # fmt: skip
PICTURES = (
    "Pool Photo.JPG",
    "pool.svg",
    "pictures/pool.jpg",
    "https://x.org/a.jpg",
    "pool",
    "ellie.jpg",
    "C:\\pics\\a.png",
    "a.webp",
    "IMG_1.HEIC",
)
IDS = (
    "Severn Splash/Swim",
    "swim",
    "severn-splash/swim.yaml",
    "content/activities/severn-splash/x.yaml",
    "a/b/c",
    "Ü/x",
)
INTERESTS = (
    "swiming",
    "Swimming",
    "lego club",
    "trains and buses",
    "zzz",
    "sewing",
    "football",
    "footbal",
    "arts",
    "gaming",
    "bbq",
)
CHOICES = {
    ("status",): ("closed this week", "opne", "yes", "shut until Easter", "zzz"),
    ("level",): ("everyone", "specialst", "high"),
    ("booking", "how"): ("no need", "online", "bok", "ring"),
    ("adult_stays", "usually"): ("no", "must stay", "drop off", "in the room", "zzz"),
    ("help", "one_to_one", "who"): ("yes", "no", "parents do", "maybe", "zzz"),
    ("take_part", "wheelchair"): ("y", "of course", "adaptd"),
    ("sessions", 0, "days", 0): (
        "Saturdays",
        "sat",
        "monday-friday",
        "first saturday",
        "weekends",
        "Weds",
        "zzz",
        "tuesdya",
    ),
    ("costs", 0, "per"): ("sesion", "hour", "each time", "lesson"),
    ("checked", "by"): ("Jo Smith", "providr", "me"),
}


def put(data: Data, keys: tuple[str | int, ...], value: Any) -> Data:
    """A copy with something else at `keys`; what is on the way there is made."""
    made = copy.deepcopy(data)
    part: Any = made
    for key, after in pairwise(keys):
        if isinstance(part, dict):
            part = part.setdefault(key, [] if isinstance(after, int) else {})
        else:
            if len(part) <= int(key):
                part.append([] if isinstance(after, int) else {})
            part = part[key]
    if value is None:
        part.pop(keys[-1])
    elif isinstance(part, list) and len(part) <= int(keys[-1]):
        part.append(value)
    else:
        part[keys[-1]] = value
    return made


def one_wrong() -> Iterator[Data]:
    """The right entry with one wrong answer."""
    answers: dict[tuple[str | int, ...], tuple[str, ...]] = {
        ("sessions", 0, "start"): TIMES,
        ("sessions", 0, "end"): TIMES[:6],
        ("travel", "last_bus"): (*TIMES[:4], "09:30"),
        ("sessions", 0, "from"): DATES,
        ("notice", "until"): DATES[:5],
        ("sessions", 0, "except", 0): DATES[:6],
        ("added",): DATES[:3],
        ("booking", "phone"): PHONES,
        ("booking", "text"): PHONES[:5],
        ("contact", "phone"): PHONES[9:],
        ("booking", "email"): EMAILS,
        ("booking", "url"): ADDRESSES,
        ("venue", "postcode"): POSTCODES,
        ("costs", 0, "amount"): AMOUNTS,
        ("help", "one_to_one", "cost"): AMOUNTS[:6],
        ("group", "usual_size"): WHOLE,
        ("booking", "places"): WHOLE,
        ("ages", "from"): AGES,
        ("ages", "to"): AGES,
        ("booking", "waiting_list"): YES,
        ("site", "near_road"): YES[:4],
        ("staff_ratio",): RATIOS,
        ("venue", "town"): TOWNS,
        ("summary",): TEXTS,
        ("description",): (*MARKDOWN, *TEXTS[:4]),
        ("bring",): TEXTS[4:8],
        ("booking", "note"): (*TEXTS, "Write to hello@example.org", "www.example.org/book.", "01632 960123"),
        ("access_note",): TEXTS,
        ("to_you",): TEXTS[:6],
        ("next_steps", 0): IDS,
        ("formerly", 0): IDS,
        ("interests", 0): INTERESTS,
        ("needs", 0): INTERESTS[:6],
        ("outcomes", 0): INTERESTS[:4],
        ("toilets", 0): INTERESTS[:4],
        ("venue", "latitude"): ("52.7", "north", "100"),
        ("venue", "longitude"): ("2.75", "-2.75", "x"),
        ("eligibility", "membership"): ("all-in", "All In", "alin"),
        ("name",): TEXTS[:3],
        **CHOICES,
    }
    for keys, wrong in answers.items():
        for value in wrong:
            yield put(RIGHT, keys, value)
    for keys in (("name", ), ("ages", ), ("booking", ), ("sessions", 0, "start"), ("sessions", 0, "days"), ("venue",
    "town"), ("checked", "by"),
                 ("costs", 0, "amount"), ("costs", 0, "for"), ("venue", "postcode"), ("help", ), ("adult_stays", ),
                 ("costs", 0, "per")):  # fmt: skip
        yield put(RIGHT, keys, None)
    for count in range(2, 10):
        yield dict(list(RIGHT.items())[:count])
    for day in DAYS_OF_THE_MONTH:
        yield put(put(RIGHT, ("sessions", 0, "days"), None), ("sessions", 0, "monthly", 0), day)


def in_meaning() -> Iterator[Data]:
    """What no one line shows to be wrong."""
    session = RIGHT["sessions"][0]
    yield put(
        RIGHT,
        ("sessions",),
        [{**session, "end": "09:00"}, {**session, "start": "18:00", "end": "06:30"}, {**session, "end": "10:00"}],
    )
    yield put(RIGHT, ("sessions",), [session, session, {**session, "start": "22:00", "end": "01:00"}])
    yield put(
        RIGHT,
        ("sessions",),
        [
            {**session, "dates": ["2026-12-24"]},
            {"start": "10:00", "end": "11:00"},
            {"dates": ["2020-01-01"], "start": "10:00"},
        ],
    )
    yield put(RIGHT, ("sessions",), [{"dates": ["2020-01-01"], "start": "10:00", "end": "11:00"}])
    yield put(
        RIGHT,
        ("sessions",),
        [{**session, "until": "2025-01-01"}, {**session, "from": "2026-05-01", "until": "2026-04-01"}],
    )
    yield put(
        RIGHT,
        ("sessions",),
        [
            {**session, "every": {"weeks": "2", "starting": "2026-09-04"}},
            {"dates": ["2027-01-01"], "every": {"weeks": "2"}},
        ],
    )
    yield put(
        RIGHT,
        ("sessions",),
        [
            {**session, "ages": {"from": "3"}},
            {**session, "ages": {"to": "18"}, "terms": "telford"},
            {**session, "terms": "nowhere"},
        ],
    )
    yield put(
        RIGHT,
        ("sessions", 0, "venue"),
        {"name": "Our house", "address": "2 Lane", "town": "ludlow", "postcode": "SY1 1AA"},
    )
    yield from exceptions(session)
    yield put(RIGHT, ("ages",), {"from": "16", "to": "5"})
    yield put(RIGHT, ("ages",), {"from": "5", "to": "5"})
    yield put(RIGHT, ("ages",), {"from": "30"})
    yield put(RIGHT, ("ages",), {"from": "10", "to": "25"})
    yield put(put(RIGHT, ("ages", "to"), "25"), ("eligibility",), {"membership": "all-in"})
    yield put(RIGHT, ("eligibility",), {"membership_ages": {"from": "5"}})
    yield put(RIGHT, ("booking",), {"how": "book"})
    yield put(RIGHT, ("booking",), {"how": "request", "by": ["text", "email", "form", "relay-uk"]})
    yield put(RIGHT, ("booking",), {"how": "drop-in"})
    yield put(
        RIGHT, ("help",), {"rescue_medicine": {"who": "we-do-this"}, "pad_changing": {"who": "your-adult-does-this"}}
    )
    yield put(
        put(RIGHT, ("help",), {"one_to_one": {"who": "your-adult-does-this"}}), ("adult_stays", "stays_if"), ["medical"]
    )
    yield put(put(RIGHT, ("help",), None), ("adult_stays",), {"usually": "join-in"})
    yield put(put(RIGHT, ("help",), None), ("summary",), "All abilities welcome.")
    yield put(
        RIGHT,
        ("costs",),
        [{"for": "child", "amount": "0"}, {"for": "Child", "amount": "5.25"}, {"for": "adult", "amount": "3"}],
    )
    yield put(
        RIGHT,
        ("costs",),
        [
            {"kind": "donation", "for": "child", "amount": "0"},
            {"kind": "donation", "note": "You must pay", "for": "all"},
        ],
    )
    yield put(
        put(RIGHT, ("costs",), [{"for": "child", "amount": "12.345", "per": "session"}]),
        ("summary",),
        "It is free, honestly.",
    )
    yield put(RIGHT, ("venue",), {"kind": "town-only", "town": "ludlow", "address": "14 Close", "postcode": "SY8 1AS"})
    yield put(RIGHT, ("venue",), {"kind": "online", "address": "14 Close"})
    yield put(RIGHT, ("venue",), {"kind": "area-wide", "areas": ["south-wets"], "town": "ludlow"})
    yield put(RIGHT, ("venue",), {"name": "Hall", "address": "1 Street, Ludlow, SY8 1AS"})
    yield put(RIGHT, ("venue", "latitude"), "52.7")
    yield put(RIGHT, ("status",), "ended") | {"notice": {"text": "No club this week. Back soon."}}
    yield put(RIGHT, ("status",), "paused") | {"notice": {"text": "Shut.", "from": "2026-11-20", "until": "2026-11-27"}}
    yield put(RIGHT, ("notice",), {"text": "Until Christmas", "until": "2025-12-24"}) | {
        "visible": {"until": "2026-01-01"}
    }
    yield put(RIGHT, ("summary",), "Saturday swim.")
    yield put(RIGHT, ("toilets",), ["changing-places"]) | {"access_note": "A baby changing table in the ladies."}
    yield put(RIGHT, ("toilets",), ["changing-places", "baby-changing"])
    yield put(RIGHT, ("travel",), {"last_bus": "10:30", "stop": "The Quarry"})
    yield put(RIGHT, ("changed",), {"on": "2026-11-10", "what": "New time"}) | {"added": "2027-01-01"}
    yield put(RIGHT, ("checked",), {"on": "2028-01-01", "by": "provider"})
    yield put(RIGHT, ("contact",), {"role": "secretary", "phone": "07123 456789", "email": "carol@gmail.com"})
    yield put(RIGHT, ("contact",), {"role": "secretary", "phone": "07123 456789", "note": "This is the club's mobile."})
    yield put(
        RIGHT,
        ("easy_read",),
        [
            {"text": "You don't have to swim."},
            {"text": "One. Two words, and more."},
            {"text": "word " * 20},
            {"text": "We’re here"},
        ],
    )
    picture = {"file": "ellie.jpg", "alt": "Ellie, aged 9, swims", "of": "people", "consent": "no"}
    yield put(
        RIGHT,
        ("images",),
        [
            picture,
            {**picture, "of": "place", "alt": "Sam's School"},
            {**picture, "agreement": {"agreed_by": "all", "covers": "this", "until": "2020-01-01"}},
        ],
    )
    yield put(RIGHT, ("interests",), ["swimming"] * 9)
    yield put(RIGHT, ("needs",), ["autistic", "lerning disability", "deaf", "zzz"])
    yield put(RIGHT, ("sessions",), [session] * 45)
    yield put(RIGHT, ("programmes",), [{"scheme": "all-inn"}])


def exceptions(session: Data) -> Iterator[Data]:
    """Dates that are left out or called off, right ones and wrong ones, of every kind of session."""
    times = {"start": "10:00", "end": "11:00"}
    days = [f"2027-0{month}-{day:02}" for month in range(1, 6) for day in range(2, 28, 5)]
    off = {"except": ["2027-01-09", "2020-01-01", *days], "cancelled": [{"why": "ill"}, {"on": "2027-01-10"}]}
    kinds: list[Data] = [
        {"days": ["saturday", "tuesday"]},
        {"days": ["saturday"], "every": {"weeks": "2"}},
        {"days": ["saturday"], "every": {"weeks": "2", "starting": "2027-01-02"}},
        {"days": ["saturday"], "every": {"weeks": "3"}, "from": "2027-01-20", "until": "2027-04-10"},
        {"days": ["saturday"], "every": {"weeks": "2", "starting": "2027-02-06"}, "from": "2027-01-01"},
        {"monthly": ["first saturday", "last tuesday", "second friday"]},
        {"dates": ["2027-01-09", "2027-02-12"]},
        {"arranged": "when it suits you"},
    ]
    for kind in kinds:
        yield put(RIGHT, ("sessions",), [{**kind, **times, **off}])


def providers() -> Iterator[Data]:
    """A provider's own answers."""
    right = {
        "name": "Severn Splash",
        "description": "We swim.",
        "phone": "01632 960123",
        "checked": {"on": "2026-11-01", "by": "provider"},
    }
    yield right
    for phone in PHONES:
        yield {**right, "phone": phone, "text": "07123 456789"}
    for address in ADDRESSES:
        yield {**right, "website": address}
    for email in (*EMAILS, "carol@gmail.com"):
        yield {**right, "email": email}
    for text in (*TEXTS, *MARKDOWN):
        yield {**right, "description": text}
    yield {**right, "charity_number": "no"}
    yield {**right, "checked": {"on": "2028-01-01", "by": "provider"}, "contact_note": "the club's mobile"}
    yield {"name": "A" * 100}


def wrong_answers() -> Iterator[Case]:
    """Every case; the ones kept as examples too, where a form could give them."""
    for at, data in enumerate((RIGHT, *one_wrong(), *in_meaning())):
        yield "activity", f"activities/severn-splash/case-{at}.yaml", data
    for at, data in enumerate(providers()):
        yield "provider", f"providers/case-{at}.yaml", data
    for path in sorted((EXAMPLES / "invalid").glob("*.yaml")) + sorted(
        (PROJECT / "content/activities").glob("*/*.yaml")
    ):
        raw = path.read_bytes()
        place = place_of(raw, path.stem)
        kind = {"activities": "activity", "providers": "provider"}.get(place.partition("/")[0], "")
        document, _ = read_yaml(raw, path.name)
        if kind and document is not None and a_form_could_give(document.data, project_schemas()[kind].plain):
            yield kind, place, document.data


def a_form_could_give(data: Any, part: Any) -> bool:
    """Whether every list is a list, every name is known, and everything else is text."""
    kind = part.get("type")
    if kind == "object":
        known = part.get("properties", {})
        return isinstance(data, dict) and all(
            name in known and a_form_could_give(data[name], known[name]) for name in data
        )
    if kind == "array":
        return isinstance(data, list) and all(a_form_could_give(item, part["items"]) for item in data)
    return isinstance(data, str)
