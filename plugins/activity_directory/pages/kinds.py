"""The lists that a family can browse: which there are, what each is called, and who stands in it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from activity_directory.model.county_map import towns_of
from activity_directory.model.in_words import lower_first
from activity_directory.schedule.names import DAY_IDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from activity_directory.model import Activity, Directory

# Ages that families think in: nursery, infants, juniors, secondary, sixth form, young adults. Both ends included.
AGE_BANDS = (
    ("0-4", "Under 5", 0, 4),
    ("5-7", "5 to 7", 5, 7),
    ("8-11", "8 to 11", 8, 11),
    ("12-15", "12 to 15", 12, 15),
    ("16-17", "16 and 17", 16, 17),
    ("18-25", "18 to 25", 18, 25),
)

# What a list about a kind of help says of each answer, in the order from what a family can count on to what nobody
# has said. The last three stand apart and never count.
HELP_PARTS = (
    ("we-do-this", "They do this"),
    ("can-arrange", "They can arrange this"),
    ("your-adult-does-this", "Your adult does this"),
    ("ask", "Ask them"),
    ("cannot", "The provider says that they cannot"),
    ("not-stated", "Not stated"),
)
_TAKES_PART = "A wheelchair user takes part"
# The headings of what has no town of its own, and of what is open to any need.
EVERYWHERE = "In many places, or online"
OPEN_TO_ANY = "Open to any need"
HELP_COUNTED = ("we-do-this", "can-arrange")
# A family that wants this help done for them reads these last, so a line each is enough.
_NAMED_ONLY = {"your-adult-does-this", "cannot", "not-stated"}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a list with its own heading. `brief` names its activities only; the others get cards."""

    title: str
    activities: tuple[Activity, ...]
    note: str = ""
    brief: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """One list. `kind` is its family ("areas"), `id` its own name; `count` is what the browse page shows.

    `symbol` and `patch` are its picture, "" for none. `counted` says more than the number, where one number misleads.
    """

    kind: str
    id: str
    label: str
    title: str
    parts: tuple[Part, ...]
    count: int
    lead: str = ""
    group: str = ""
    symbol: str = ""
    patch: str = ""
    counted: str = ""

    @property
    def path(self) -> str:
        """Its address, relative to the site."""
        return f"browse/{self.kind}/{self.id}.html" if self.id else f"browse/{self.kind}.html"

    @property
    def empty(self) -> bool:
        """Nothing stands in it, not even apart."""
        return not any(part.activities for part in self.parts)


@dataclass(frozen=True, slots=True)
class Family:
    """All lists of one kind, empty ones too, with the heading that they stand under on the browse page."""

    id: str
    title: str
    listings: tuple[Listing, ...]
    lead: str = ""

    @property
    def anchor(self) -> str:
        """Its id on the browse page, where "help" is the place of the people to ask."""
        return "help-with" if self.id == "help" else self.id


def all_families(directory: Directory) -> tuple[Family, ...]:
    """Every list there can be, in the order of the browse page. One pass over the activities fills them."""
    listed = sorted(directory.listed, key=lambda activity: (activity.name.casefold(), activity.id))
    index = _Index(directory, listed)
    return (
        Family("interests", "What they like to do", index.interests()),
        Family(
            "needs",
            "What they need",
            index.needs(),
            "Lists of what was planned with a need in mind. Other things may suit too: ask.",
        ),
        Family(
            "help",
            "Help that they need there",
            index.help(),
            "Who helps with what. What nobody has told us is kept apart.",
        ),
        Family("areas", "Where in the county", index.areas()),
        Family("towns", "Town or village", index.towns()),
        Family("ages", "How old they are", index.ages()),
        Family("days", "Day of the week", index.days()),
        Family("when", "Time of year and cost", index.others()),
        Family("outcomes", "What it leads to", index.outcomes()),
        Family("groups", "Who else comes", index.groups()),
        Family("levels", "How much support", index.levels()),
        Family("access", "Getting in, toilets and joining in", index.access()),
    )


class _Index:
    """Activities sorted into lists once, by every key that a list can have."""

    def __init__(self, directory: Directory, listed: Sequence[Activity]) -> None:
        self.directory = directory
        self.listed = listed
        self.words = directory.vocabularies
        self._town_order = {
            town.id: place for place, town in enumerate(sorted(directory.places, key=lambda town: town.title))
        }
        self._area_of = {town.id: town.area.id for town in directory.places}

    def interests(self) -> tuple[Listing, ...]:
        found = self._by(lambda activity: [item.id for item in activity.interests])
        return tuple(
            Listing(
                "interests", item.id, item.title, item.title, self._by_area(found[item.id]), len(found[item.id]),
                lead=item.description, group=item.group, symbol=item.symbol,
                patch=item.patch,
            )
            for item in self.words["interests"]
        )  # fmt: skip

    def outcomes(self) -> tuple[Listing, ...]:
        return self._concepts("outcomes", "outcomes", "Leads to: {}", lambda activity: activity.outcomes)

    def groups(self) -> tuple[Listing, ...]:
        return self._concepts(
            "groups",
            "groups",
            "Who comes: {}",
            lambda activity: [activity.group.kind] if activity.group and activity.group.kind else [],
        )

    def levels(self) -> tuple[Listing, ...]:
        return self._concepts(
            "levels", "levels", "Support: {}", lambda activity: [activity.level] if activity.level else []
        )

    def _concepts(
        self, kind: str, vocabulary: str, title: str, concepts: Callable[[Activity], Iterable[object]]
    ) -> tuple[Listing, ...]:
        found = self._by(lambda activity: [item.id for item in concepts(activity)])  # type: ignore[attr-defined]
        return tuple(
            Listing(
                kind, item.id, item.title, title.format(lower_first(item.title)), self._by_area(found[item.id]),
                len(found[item.id]), lead=item.description, group=item.group, symbol=item.symbol,
            )
            for item in self.words[vocabulary]
        )  # fmt: skip

    def needs(self) -> tuple[Listing, ...]:
        """A need's list, and apart from it what is open to any need."""
        found = self._by(lambda activity: [item.id for item in activity.needs])
        anyone = found.get("any-need", [])
        listings = []
        for need in self.words["needs"]:
            own = found[need.id]
            ids = {item.id for item in own}
            others = [item for item in anyone if item.id not in ids] if need.id != "any-need" else []
            parts = self._by_area(own)
            if own and others:
                parts += (Part(OPEN_TO_ANY, tuple(others), brief=True),)
            listings.append(
                Listing(
                    "needs", need.id, need.title, f"Planned for: {lower_first(need.title)}", parts, len(own),
                    lead=need.description, group=need.group, symbol=need.symbol,
                )
            )  # fmt: skip
        return tuple(listings)

    def help(self) -> tuple[Listing, ...]:
        listings = []
        for kind in self.words["help-kinds"]:
            answers: dict[str, list[Activity]] = defaultdict(list)
            for activity in self.listed:
                answer = activity.help.get(kind.id)
                answers[answer.who.id if answer is not None else "not-stated"].append(activity)
            answered = sum(len(found) for answer, found in answers.items() if answer != "not-stated")
            parts = tuple(
                Part(title, tuple(answers[answer]), _help_part_note(answer), brief=answer in _NAMED_ONLY)
                for answer, title in HELP_PARTS
                if answers[answer] and answered
            )
            yes, arranged = (len(answers[answer]) for answer in HELP_COUNTED)
            listings.append(
                Listing(
                    "help", kind.id, kind.title, f"Help: {lower_first(kind.title)}", parts, yes + arranged,
                    lead=kind.description, group=kind.group, symbol=kind.symbol,
                    counted=_counted(yes, arranged, len(answers["ask"])),
                )
            )  # fmt: skip
        return tuple(listings)

    def areas(self) -> tuple[Listing, ...]:
        found = self._by(lambda activity: [area.id for area in activity.areas])
        return tuple(
            Listing(
                "areas", area.id, area.title, f"Things to do in {in_sentence(area.title)}",
                self._by_town(found[area.id], area.id), len(found[area.id]), lead=area.description,
            )
            for area in self.directory.areas
        )  # fmt: skip

    def towns(self) -> tuple[Listing, ...]:
        found = self._by(towns_of)
        return tuple(
            Listing(
                "towns", town.id, town.title, f"Things to do in the town of {town.title}"
                if any(area.title == town.title for area in self.directory.areas) else f"Things to do in {town.title}",
                (Part("", tuple(found[town.id])),), len(found[town.id]), group=town.area.title,
            )
            for town in sorted(self.directory.places, key=lambda town: town.title)
        )  # fmt: skip

    def ages(self) -> tuple[Listing, ...]:
        listings = []
        for band, title, low, high in AGE_BANDS:
            found = [activity for activity in self.listed if activity.ages.overlaps(low, high)]
            heading = f"Ages: {lower_first(title)}"
            listings.append(Listing("ages", band, title, heading, self._by_area(found), len(found)))
        return tuple(listings)

    def days(self) -> tuple[Listing, ...]:
        found = self._by(lambda activity: [DAY_IDS[day] for day in activity.weekdays])
        return tuple(
            Listing("days", day, f"{day.title()}s", f"On {day.title()}s", self._by_area(found[day]), len(found[day]))
            for day in DAY_IDS
        )

    def others(self) -> tuple[Listing, ...]:
        choices: tuple[tuple[str, str, str, Callable[[Activity], bool]], ...] = (
            ("free", "Free", "A place costs a child nothing.", lambda activity: activity.free),
            ("term-time", "In term time", "These run while school is open.", lambda activity: activity.in_term),
            ("holidays", "In the school holidays", "These run in some or all school holidays.",
             lambda activity: activity.in_holidays),
        )  # fmt: skip
        listings = []
        for key, title, lead, holds in choices:
            found = [activity for activity in self.listed if holds(activity)]
            listings.append(Listing(key, "", title, title, self._by_area(found), len(found), lead=lead))
        return tuple(listings)

    def access(self) -> tuple[Listing, ...]:
        """Access, then toilets and taking part, which are lists of their own in an entry."""
        found = self._by(
            lambda activity: [
                *(item.id for item in activity.access),
                *(f"toilet-{item.id}" for item in activity.toilets),
                *([f"wheelchair-{activity.take_part.wheelchair.id}"] if activity.take_part else []),
            ]
        )
        choices = [
            *(("Toilets", "Toilets", f"toilet-{item.id}", item) for item in self.words["toilets"]),
            *((_TAKES_PART, _TAKES_PART, f"wheelchair-{item.id}", item) for item in self.words["wheelchair"]),
            *(("At the venue", "Access", item.id, item) for item in self.words["access"]),
        ]
        return tuple(
            Listing(
                "access", key, item.title,
                f"{head}: {lower_first(item.title)}",
                self._by_area(found[key]), len(found[key]), lead=item.description, group=group, symbol=item.symbol,
            )
            for group, head, key, item in choices
        )  # fmt: skip

    def _by(self, keys: Callable[[Activity], Iterable[str]]) -> dict[str, list[Activity]]:
        found: dict[str, list[Activity]] = defaultdict(list)
        for activity in self.listed:
            for key in dict.fromkeys(keys(activity)):
                found[key].append(activity)
        return found

    def _by_area(self, activities: Sequence[Activity]) -> tuple[Part, ...]:
        """By the part of the county; what has no town of its own comes last."""
        areas: dict[str, list[Activity]] = defaultdict(list)
        everywhere = []
        for activity in activities:
            if activity.venue.town is not None:
                areas[activity.venue.town.area.id].append(activity)
            elif len(activity.areas) == 1:
                areas[activity.areas[0].id].append(activity)
            else:
                everywhere.append(activity)
        parts = [Part(area.title, tuple(areas[area.id])) for area in self.directory.areas if areas[area.id]]
        if everywhere:
            parts.append(Part(EVERYWHERE, tuple(everywhere)))
        return tuple(parts)

    def _by_town(self, activities: Sequence[Activity], area_id: str) -> tuple[Part, ...]:
        """By town, in the order of names; what comes here from elsewhere or everywhere is last."""
        towns: dict[str, list[Activity]] = defaultdict(list)
        everywhere = []
        for activity in activities:
            here = [town for town in towns_of(activity) if self._area_of[town] == area_id]
            if here:
                towns[here[0]].append(activity)
            else:
                everywhere.append(activity)
        named = {town.id: town.title for town in self.directory.places}
        parts = [Part(named[key], tuple(towns[key])) for key in sorted(towns, key=lambda key: self._town_order[key])]
        if everywhere:
            parts.append(Part(EVERYWHERE, tuple(everywhere)))
        return tuple(parts)


def _counted(yes: int, arranged: int, ask: int) -> str:
    """How many give a kind of help, with "ask" apart: it is not a yes, and is not counted as one."""
    said = [
        words
        for number, words in (
            (yes, "1 does this" if yes == 1 else f"{yes} do this"),
            (arranged, f"{arranged} can arrange it"),
            (ask, "1 says ask" if ask == 1 else f"{ask} say ask"),
        )
        if number
    ]
    return ", ".join(said) if yes or arranged else ", ".join(["none says yes", *said])


def _help_part_note(answer: str) -> str:
    return {
        "can-arrange": "Ask in good time.",
        "your-adult-does-this": "You or a personal assistant do it. There is a place for it.",
        "ask": "It depends. Ring or text, and they will work it out with you.",
        "cannot": "You can still ask what would help.",
        "not-stated": "They have not told us. It may be yes or no. Ring and ask.",
    }.get(answer, "")


def in_sentence(title: str) -> str:
    """The name of a part of the county inside a sentence."""
    return title if not title.startswith("The ") else lower_first(title)
