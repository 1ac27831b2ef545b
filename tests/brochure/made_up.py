"""A made-up county and any number of made-up activities, as the model would build them: for tests and the benchmark."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from activity_directory.model import (
    Activity,
    ActivitySchedule,
    AdultStays,
    Ages,
    Area,
    Booking,
    Checked,
    Concept,
    Contact,
    ContactPoint,
    Cost,
    Directory,
    Eligibility,
    Group,
    HelpAnswer,
    Place,
    Provider,
    Scheme,
    Settings,
    SiteInfo,
    StaffPage,
    Venue,
    Vocabulary,
    read_vocabularies,
)
from activity_directory.model.programme import BookingWindow
from activity_directory.schedule import (
    Cancellation,
    Closure,
    DateSpan,
    MonthlyDay,
    Schedule,
    ScheduleKind,
    SchoolCalendar,
    Term,
    TermDates,
    When,
)

PROJECT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 22)
VOCABULARIES = read_vocabularies(PROJECT / "schema" / "vocabulary")

AREAS = (
    Area("shrewsbury", "Shrewsbury and around", "Shrewsbury, Bayston Hill, Pontesbury, Baschurch and Shawbury."),
    Area("north-west", "North-west Shropshire", "Oswestry, Gobowen, St Martin's and Ellesmere."),
    Area("north-east", "North-east Shropshire", "Whitchurch, Wem, Market Drayton and Hodnet."),
    Area("south-east", "South-east Shropshire", "Bridgnorth, Much Wenlock, Broseley and Shifnal."),
    Area("south-west", "South-west Shropshire", "Ludlow, Church Stretton, Craven Arms and Bishop's Castle."),
)
_TOWNS = (
    ("shrewsbury", "Shrewsbury", 0, "SY1"), ("bayston-hill", "Bayston Hill", 0, "SY3"),
    ("pontesbury", "Pontesbury", 0, "SY5"), ("oswestry", "Oswestry", 1, "SY11"),
    ("ellesmere", "Ellesmere", 1, "SY12"),
    ("whitchurch", "Whitchurch", 2, "SY13"), ("market-drayton", "Market Drayton", 2, "TF9"),
    ("bridgnorth", "Bridgnorth", 3, "WV16"), ("much-wenlock", "Much Wenlock", 3, "TF13"),
    ("ludlow", "Ludlow", 4, "SY8"),
    ("church-stretton", "Church Stretton", 4, "SY6"), ("bishops-castle", "Bishop's Castle", 4, "SY9"),
)  # fmt: skip
PLACES = tuple(Place(key, title, AREAS[area], 52.5, -2.7, (code,)) for key, title, area, code in _TOWNS)

CALENDAR = SchoolCalendar(
    default="shropshire",
    sets={
        "shropshire": TermDates("shropshire", "Shropshire schools", (
            Term("Autumn term 2026", DateSpan(date(2026, 9, 2), date(2026, 12, 18)),
                 DateSpan(date(2026, 10, 24), date(2026, 11, 1))),
            Term("Spring term 2027", DateSpan(date(2027, 1, 5), date(2027, 3, 25)),
                 DateSpan(date(2027, 2, 13), date(2027, 2, 21))),
            Term("Summer term 2027", DateSpan(date(2027, 4, 12), date(2027, 7, 21)),
                 DateSpan(date(2027, 5, 29), date(2027, 6, 6))),
        )),
    },
    closures=(Closure(DateSpan(date(2026, 12, 25), date(2027, 1, 1)), "Everything rests over Christmas"),),
)  # fmt: skip

SCHEME = Scheme(
    id="all-in", title="All In",
    summary="All In is the county's short-break programme, for children who find ordinary clubs hard to get into.",
    who_decides="The council decides, and nobody else.", lowest_age=0, highest_age=17,
    criteria=("Your child is aged 0 to 17.", "Your child finds ordinary clubs hard to get into."),
    how_to_join=("Ask for the form.", "Tell us about your child on a usual day.", "Send one letter."),
    join_url="https://example.org/all-in/join", phone="01632 960101", email="allin@example.org",
    if_turned_down="Ask us why. You can ask again whenever things change.",
    membership="You get a number, for one child. Say it when you book.", allowance="One free activity a month.",
    booking_window=BookingWindow(1, 1, 10, 11),
)  # fmt: skip

SITE = SiteInfo(
    name="All In Directory", area="Shropshire",
    contact=ContactPoint("Short breaks team", "01632 960100", "shortbreaks@example.org", "07700 900100",
                         "Monday to Friday, 9am to 5pm", "Leave a message and we ring back the next working day."),
    tagline="Things to do in Shropshire for children and young people with SEND, aged 0 to 25",
    council="Shropshire short breaks (example)", example_data=True, colour_main="#1d4e5f", colour_accent="#7a3b69",
    young_people_contact=ContactPoint("Young people's worker", "01632 960102", "youngpeople@example.org",
                                      "07700 900102", "Monday to Thursday, 12 noon to 7pm"),
    safeguarding_contact=ContactPoint("First point of contact for children", "01632 960103",
                                      "childrenfirst@example.org", "", "Day and night."),
)  # fmt: skip

SETTINGS = Settings(
    project=PROJECT, content=PROJECT / "content", schema=PROJECT / "schema", theme=PROJECT / "theme", today=TODAY
)


def concept(vocabulary: str, concept_id: str) -> Concept:
    return VOCABULARIES[vocabulary][concept_id]


def provider(name: str = "Severn Splash", **changes: object) -> Provider:
    made = Provider(
        id=name.lower().replace(" ", "-").replace("'", ""), name=name, description="A club.",
        checked=Checked(date(2026, 9, 1), "provider"),
        contact=Contact("The office", "01632 960123", "hello@example.org"),
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def venue(town: Place = PLACES[0], name: str = "Quarry Pool", kind: str = "place", **changes: object) -> Venue:
    code = f"{town.districts[0]} 1RF" if kind == "place" else ""
    street = "1 Example Street" if kind == "place" else ""
    made = Venue(concept("venue-kinds", kind), name if kind == "place" else "", street, town, code)
    return replace(made, **changes)  # type: ignore[arg-type]


def weekly(days: tuple[int, ...] = (5,), start: time = time(10), end: time = time(11), **changes: object) -> Schedule:
    made = Schedule(ScheduleKind.WEEKLY, days=days, start=start, end=end, when=When.TERM_TIME)
    return replace(made, **changes)  # type: ignore[arg-type]


def activity(name: str = "Saturday swim", schedules: tuple[Schedule, ...] = (), **changes: object) -> Activity:
    """One activity; `changes` are fields of Activity. Its schedules happen at its venue, for its ages."""
    club = changes.pop("provider", None) or provider()
    assert isinstance(club, Provider)
    where = changes.get("venue") or venue()
    ages = changes.get("ages") or Ages(5, 16)
    assert isinstance(where, Venue)
    assert isinstance(ages, Ages)
    made = Activity(
        id=f"{club.id}/{name.lower().replace(' ', '-')}", provider=club, name=name,
        summary="A small, quiet group in warm water, with helpers in the pool.",
        interests=(concept("interests", "swimming"),), ages=ages, venue=where,
        schedules=tuple(ActivitySchedule(schedule, where, ages) for schedule in schedules or (weekly(),)),
        costs=(Cost(concept("cost-kinds", "price"), "child", Decimal("6.50"), concept("cost-per", "session")),),
        booking=Booking(concept("booking-how", "book"), phone="01632 960123"),
        checked=Checked(date(2026, 9, 1), "provider"), status=concept("statuses", "open"), contact=club.contact,
        review_due=date(2027, 9, 1), overdue=False,
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def directory(activities: tuple[Activity, ...], **changes: object) -> Directory:
    """A Directory of these activities on TODAY, in the order of their ids."""
    in_order = tuple(sorted(activities, key=lambda item: item.id))
    clubs = {item.provider.id: item.provider for item in in_order}
    made = Directory(
        site=SITE, today=TODAY, activities=in_order, providers=tuple(clubs[key] for key in sorted(clubs)),
        areas=AREAS, places=PLACES, schemes=(SCHEME,), calendar=CALENDAR, vocabularies=VOCABULARIES,
        _by_id={item.id: item for item in in_order},
        pages=(StaffPage("on-paper", "Get it on paper", "Every three months we print this **book**.\n\n- large print\n"
                         "- Easy Read\n- a recording\n\nIt takes about a week."),),
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


_KINDS = ("club", "session", "group", "workshop", "hour", "morning", "meet-up", "evening")
_CLUBS = ("Severn Splash", "Ludlow Lanterns", "Border Bounce", "Wrekin Wheels", "Hillside Hoofbeats", "Meres Makers",
          "Clee Hill Choir", "Teme Valley Trains", "Stretton Stars", "Offa's Players")  # fmt: skip
_SUMMARIES = (
    "A small, quiet group where nobody is hurried. There is a calm room next door, and you can leave when you like.",
    "Come and try it out. We have everything you need, and somebody who will show you round before you start.",
    "Loud, cheerful and full of laughing. Bring ear defenders if you like, and come out for a break at any time.",
    "Make something to take home. We have easy tools, big tables and as much time as you want.",
)


def many(count: int, base_url: str = "https://example.org/activities/") -> Directory:
    """A Directory of `count` activities of every kind, always the same ones for the same count."""
    site = replace(SITE, base_url=base_url)
    return directory(tuple(_made(at) for at in range(count)), site=site)


def _made(at: int) -> Activity:
    chance = Random(at)  # noqa: S311 - the same made-up activities every time
    interest = chance.choice(list(VOCABULARIES["interests"]))
    town = chance.choice(PLACES)
    club = provider(_CLUBS[at % len(_CLUBS)])
    low = chance.choice((None, 0, 4, 5, 8, 11, 16))
    high = None if chance.random() < 0.2 else (low or 0) + chance.randint(4, 9)
    name = f"{interest.title} {chance.choice(_KINDS)}"
    status = "full" if chance.random() < 0.08 else "open"
    overdue = chance.random() < 0.05
    made = activity(
        name, tuple(_schedule(chance) for _ in range(chance.choice((1, 1, 1, 2)))), provider=club,
        venue=_venue(chance, town), ages=Ages(low, high), interests=(interest,),
        summary=chance.choice(_SUMMARIES), status=concept("statuses", status), overdue=overdue,
        needs=tuple(chance.sample(list(VOCABULARIES["needs"]), chance.randint(0, 3))),
        group=Group(chance.choice(list(VOCABULARIES["groups"]))) if chance.random() < 0.8 else None,
        level=chance.choice(list(VOCABULARIES["levels"])), help=_help(chance, VOCABULARIES["help-kinds"]),
        eligibility=Eligibility(SCHEME, diagnosis=concept("diagnosis", "not-needed")) if at % 4 == 0 else Eligibility(),
        adult_stays=_stays(chance), costs=_costs(chance),
        booking=Booking(
            chance.choice(list(VOCABULARIES["booking-how"])), (concept("booking-who", "parent-carer"),),
            phone=f"01632 960{chance.randint(100, 999)}", text="07700 900123", email="bookings@example.org",
            waiting_list=True if status == "full" else None,
        ),
        pay_with=tuple(chance.sample(list(VOCABULARIES["payments"]), 2)),
    )  # fmt: skip
    return replace(made, id=f"{club.id}/{made.slug[:30]}-{at}")


def _venue(chance: Random, town: Place) -> Venue:
    kind = chance.choices(("place", "town-only", "online", "area-wide"), (88, 5, 4, 3))[0]
    if kind in {"online", "area-wide"}:
        return Venue(concept("venue-kinds", kind), how="We send you the link the day before.")
    getting_there = "Bus 11 stops outside." if chance.random() < 0.4 else ""
    return venue(town, f"{town.title} {chance.choice(('Hall', 'Leisure Centre', 'Library', 'Studio'))}", kind,
                 getting_there=getting_there)  # fmt: skip


def _schedule(chance: Random) -> Schedule:
    start = time(chance.randint(9, 18), chance.choice((0, 0, 30)))
    end = time(start.hour + 1, chance.choice((0, 30, 45)))
    day = chance.randint(0, 6)
    match chance.randint(0, 9):
        case 0:
            return Schedule(ScheduleKind.MONTHLY, monthly=(MonthlyDay(1, day),), start=start, end=end)
        case 1:
            days = tuple(date(2027, 1, 9) + timedelta(days=chance.randint(0, 70)) for _ in range(3))
            return Schedule(ScheduleKind.DATES, dates=days, start=start, end=end)
        case 2:
            return weekly((0, 1, 2, 3), start, end, when=When.HOLIDAYS)
        case 3:
            return weekly(tuple(sorted({day, (day + 2) % 7, (day + 3) % 7})), start, end)
        case 4:
            return Schedule(ScheduleKind.ARRANGED, arranged="Times agreed with each family")
        case _:
            cancelled = (Cancellation(date(2027, 2, 6), "The hall is being painted"),)
            return weekly((day,), start, end, cancelled=cancelled)


def _help(chance: Random, kinds: Vocabulary) -> dict[str, HelpAnswer]:
    if chance.random() < 0.15:
        return {}
    answers = list(VOCABULARIES["help-answers"])
    return {
        kind.id: HelpAnswer(
            chance.choice(answers), note="Bring your own sling." if kind.id == "hoist_transfers" else ""
        )
        for kind in kinds
        if chance.random() < 0.6
    }


def _stays(chance: Random) -> AdultStays | None:
    if chance.random() < 0.15:
        return None
    reasons = tuple(chance.sample(list(VOCABULARIES["stays-if"]), chance.randint(0, 2)))
    return AdultStays(chance.choice(list(VOCABULARIES["adult-stays"])), reasons)


def _costs(chance: Random) -> tuple[Cost, ...]:
    session = concept("cost-per", "session")
    price = Cost(concept("cost-kinds", "price"), "child", Decimal(chance.choice(("0", "3.50", "6", "8.25"))), session)
    donation = Cost(
        concept("cost-kinds", "donation"), "each accompanied child", Decimal(8), concept("cost-per", "visit")
    )
    adult = Cost(concept("cost-kinds", "price"), "adult who stays", Decimal(0), session)
    return (donation,) if chance.random() < 0.1 else (price, adult)
