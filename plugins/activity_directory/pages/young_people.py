"""The young people's own pages: their door, and lists by what they like and by what they want, in words to them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markupsafe import Markup

from activity_directory.model import OutputFile
from activity_directory.model.fit import fit_of
from activity_directory.model.in_brief import place_in_brief, rules_in_brief
from activity_directory.model.in_words import lower_first
from activity_directory.model.to_you import NOT_THEIRS, open_to_young_people, to_you
from activity_directory.pages.kinds import Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from activity_directory.model import Activity, Directory, Render
    from activity_directory.pages.cards import Cards
    from activity_directory.pages.kinds import Family, Listing

MOST_CARDS = 60
"""A longer list has a line for each, as the other lists do."""
_MOST_TOGETHER = 12
"""A longer list is parted by place: it is where they live that decides."""
_SPOKEN = 8
_SPOKEN_TO = 16
"""The cards at the door are for those who need nobody to come along: nothing that ends before this age."""
_ROOT = "\x00"


@dataclass(frozen=True, slots=True)
class YoungList:
    """One list for young people. `kind` is interests or outcomes; `title` is for the tab, `heading` for the page."""

    kind: str
    id: str
    label: str
    title: str
    heading: str
    parts: tuple[Part, ...]
    lead: str = ""
    group: str = ""
    symbol: str = ""
    patch: str = ""

    @property
    def path(self) -> str:
        """Its address, relative to the site."""
        folder = "" if self.kind == "interests" else f"{self.kind}/"
        return f"young-people/{folder}{self.id}.html"

    @property
    def count(self) -> int:
        """How many activities it holds."""
        return sum(len(part.activities) for part in self.parts)

    @property
    def long(self) -> bool:
        """Whether its activities have one line each."""
        return self.count > MOST_CARDS

    @property
    def shown(self) -> tuple[tuple[str, tuple[Activity, ...]], ...]:
        """What stands under each heading, what they can join first: a longer list by place."""
        if self.count > _MOST_TOGETHER:
            parts = [(part.title, part.activities) for part in self.parts]
        else:
            parts = [("What you can do", tuple(item for part in self.parts for item in part.activities))]
        return tuple((title, tuple(sorted(found, key=_can_go_first))) for title, found in parts)


def young_lists(families: Mapping[str, Family]) -> tuple[YoungList, ...]:
    """The lists in which something is open to somebody who looks for themselves, interests first."""
    interests = (
        _list(listing, f"{listing.label}, for young people", listing.label)
        for listing in families["interests"].listings
        if listing.id not in NOT_THEIRS
    )
    wanted = (
        _list(listing, wish, wish)
        for listing in families["outcomes"].listings
        if listing.id not in NOT_THEIRS
        for wish in (f"I want to {lower_first(listing.label)}",)
    )
    return tuple(each for each in (*interests, *wanted) if each.parts)


def young_people_page(directory: Directory, families: Mapping[str, Family], render: Render) -> OutputFile:
    """The young people's door: what they like, what they want, what speaks to them, whom they can text."""
    page_of_staff = next((page for page in directory.pages if page.slug == "for-young-people"), None)
    spoken: dict[str, Activity] = {}
    for activity in directory.listed:
        if activity.to_you and (activity.ages.highest is None or activity.ages.highest >= _SPOKEN_TO):
            spoken.setdefault(activity.provider.id, activity)  # one of each provider: many voices, not one
    lists = young_lists(families)
    page = render(
        "pages/young-people.html",
        root="",
        current="young-people",
        page=page_of_staff,
        interests=[each for each in lists if each.kind == "interests"],
        outcomes=[each for each in lists if each.kind == "outcomes"],
        adults=next((item for item in families["ages"].listings if item.id == "18-25" and item.count), None),
        spoken=[
            (
                activity,
                activity.interests[0].patch,
                rules_in_brief(activity, directory),
                place_in_brief(activity.venue, directory.site),
            )
            for activity in tuple(spoken.values())[:_SPOKEN]
        ],
    )
    return OutputFile("young-people.html", page.encode())


def young_list_pages(families: Mapping[str, Family], cards: Cards, render: Render) -> Iterator[OutputFile]:
    """A page for each list, with cards in words to them."""
    spoken = _Spoken(cards.directory, render)
    base = cards.directory.site.base_url
    for each in young_lists(families):
        root = "../" * each.path.count("/")
        put = cards.rows if each.long else spoken.cards
        parts = [(title, len(found), put(found, root)) for title, found in each.shown]
        page = render(
            "pages/young-people-list.html",
            root=root,
            current="young-people",
            listing=each,
            parts=parts,
            address=base and base + each.path,
        )
        yield OutputFile(each.path, page.encode())


@dataclass(slots=True)
class _Spoken:
    """The cards of one build, each rendered once: an activity stands in several lists."""

    directory: Directory
    render: Render
    _made: dict[str, str] = field(default_factory=dict)

    def cards(self, activities: Sequence[Activity], root: str) -> Markup:
        made = "".join(self._card(activity) for activity in activities)
        return Markup(made.replace(_ROOT, root))  # noqa: S704 - rendered by Jinja, and the root is ours

    def _card(self, activity: Activity) -> str:
        made = self._made.get(activity.id)
        if made is None:
            said, fit = to_you(activity, self.directory), fit_of(activity, self.directory)
            made = self.render("components/card-to-you.html", root=_ROOT, said=said, fit=fit)
            self._made[activity.id] = made
        return made


def _list(listing: Listing, title: str, heading: str) -> YoungList:
    parts = (
        Part(part.title, tuple(item for item in part.activities if open_to_young_people(item)))
        for part in listing.parts
    )
    return YoungList(
        listing.kind,
        listing.id,
        listing.label,
        title,
        heading,
        tuple(part for part in parts if part.activities),
        lead=listing.lead,
        group=listing.group,
        symbol=listing.symbol,
        patch=listing.patch,
    )


def _can_go_first(activity: Activity) -> tuple[bool, str, str]:
    """What is open and checked before the rest, then by name."""
    return activity.status.id != "open" or activity.overdue, activity.name.casefold(), activity.id
