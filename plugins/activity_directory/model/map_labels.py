"""Names beside the circles of a map, placed so that none lies on another: the same every time, in bounded work.

Each name has a few places round its circle, whole or in two lines. One after the other takes the best place that the
others leave, until nobody moves. A name that still finds no room is a letter there, with the name in the list beside.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_lowercase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FONT = 13
"""The height of a name's letters, in the drawing's units. A stylesheet may make them smaller, not larger."""
LINE = 13.5
_WIDE, _USUAL, _THIN = 0.82, 0.56, 0.3
_ROUNDS = 60
# What a place costs: a name on another or on a circle, part of it outside, and how far it is from the usual place.
_ON_ANOTHER, _OUTSIDE, _LATER, _IN_TWO = 1000.0, 100_000.0, 1.0, 2.5


@dataclass(frozen=True, slots=True)
class Circle:
    """A town's circle, in the drawing's units."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Label:
    """A name's lines; `x` is where they begin, end or have their middle (`anchor`), `y` the first one's base line.

    `letter` is "" unless the name found no room: then it is what stands there, and the only line.
    """

    lines: tuple[str, ...]
    x: float
    y: float
    anchor: str
    letter: str = ""

    @property
    def line_height(self) -> float:
        """From one base line to the next."""
        return LINE


@dataclass(frozen=True, slots=True)
class Box:
    """What a name covers."""

    left: float
    top: float
    right: float
    bottom: float

    def over(self, other: Box) -> float:
        """The area that both cover."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide * high if wide > 0 and high > 0 else 0.0

    def sticks_out(self, width: float, height: float) -> bool:
        """Whether a part of it is outside a drawing of that size."""
        return self.left < 1 or self.top < 1 or self.right > width - 1 or self.bottom > height - 1


def place_labels(names: Sequence[str], circles: Sequence[Circle], width: float, height: float) -> tuple[Label, ...]:
    """A label for each name, none on another's label or circle and all inside the drawing, as far as can be."""
    letters: dict[int, str] = {}
    while True:
        placed, stuck = _settled(names, circles, letters, width, height)
        free = [place for place in stuck if place not in letters]
        if not free or len(letters) == len(ascii_lowercase):
            return tuple(placed)
        # The longest name gives way: it is the one that is in the most others' way.
        loser = max(free, key=lambda place: (text_width(names[place]), place))
        letters[loser] = ascii_lowercase[len(letters)]


def text_width(text: str) -> float:
    """About how wide a text is, in units; rather too wide than too narrow."""
    return FONT * sum(
        _WIDE if letter in "mwMW" or letter.isupper() else _THIN if letter in "iljtfI'’ .-" else _USUAL
        for letter in text
    )


@dataclass(slots=True, eq=False)
class _Option:
    """A place for a name: whose, what it covers, what it costs whatever others do, and the options it would lie on."""

    number: int
    label: Label
    box: Box
    alone: float
    on: list[tuple[_Option, float]]

    def cost(self, taken: Sequence[_Option]) -> float:
        return self.alone + sum(_ON_ANOTHER + area for other, area in self.on if taken[other.number] is other)


def _settled(
    names: Sequence[str], circles: Sequence[Circle], letters: dict[int, str], width: float, height: float
) -> tuple[list[Label], list[int]]:
    """Every name in its place, and the numbers of those that still lie on something."""
    options = [
        _options(number, _places(name, letters.get(number, ""), circles[number], width), circles, (width, height))
        for number, name in enumerate(names)
    ]
    every = [option for found in options for option in found]
    for place, one in enumerate(every):
        for other in every[place + 1 :]:
            area = one.box.over(other.box) if other.number != one.number else 0
            if area:
                one.on.append((other, area))
                other.on.append((one, area))
    taken, total = _improved(options, [min(found, key=lambda option: option.alone) for found in options])
    for number in range(len(names)):
        # One that found no room chooses first for once, and the others make what they can of it.
        if taken[number].cost(taken) >= _ON_ANOTHER:
            for option in options[number]:
                tried, cost = _improved(options, [*taken[:number], option, *taken[number + 1 :]], stays=number)
                if cost < total:
                    taken, total = tried, cost
    stuck = [option.number for option in taken if option.cost(taken) >= _ON_ANOTHER]
    return [option.label for option in taken], stuck


def _options(
    number: int, places: Iterator[tuple[Label, Box]], circles: Sequence[Circle], size: tuple[float, float]
) -> list[_Option]:
    """The places that are free of circles and inside the drawing, or all if none is."""
    found = []
    for rank, (label, box) in enumerate(places):
        on = (box.over(_ring(circle)) for other, circle in enumerate(circles) if other != number)
        alone = rank * _LATER + (_IN_TWO if len(label.lines) > 1 else 0)
        alone += sum(_ON_ANOTHER + area for area in on if area)
        found.append(_Option(number, label, box, alone + (_OUTSIDE if box.sticks_out(*size) else 0), []))
    return [option for option in found if option.alone < _ON_ANOTHER] or found


def _improved(
    options: Sequence[Sequence[_Option]], taken: Sequence[_Option], stays: int = -1
) -> tuple[list[_Option], float]:
    """Each name in turn in the best place that the others leave, until nobody moves; and what all of it costs."""
    found = list(taken)
    for _ in range(_ROUNDS):
        moved = False
        for number, own in enumerate(options):
            if number != stays and len(own) > 1:
                best = min(own, key=lambda option: option.cost(found))
                moved |= best is not found[number]
                found[number] = best
        if not moved:
            break
    return found, sum(option.cost(found) for option in found)


def _places(name: str, letter: str, circle: Circle, width: float) -> Iterator[tuple[Label, Box]]:
    """Where a name may stand, the best first: beside its circle, below, above, at the corners; whole, then in two."""
    ways = [(letter,)] if letter else [(name,), *_in_two(name)]
    aside, corner = circle.radius + 4, circle.radius * 0.75
    for lines in ways:
        high = LINE * len(lines)
        middle = circle.y - high / 2
        below, above = circle.y + circle.radius + 1, circle.y - circle.radius - 1 - high
        for anchor, usual, top in (
            ("start", circle.x + aside, middle),
            ("end", circle.x - aside, middle),
            ("middle", circle.x, below),
            ("middle", circle.x, above),
            ("start", circle.x + corner, below - circle.radius / 3),
            ("end", circle.x - corner, below - circle.radius / 3),
            ("start", circle.x + corner, above + circle.radius / 3),
            ("end", circle.x - corner, above + circle.radius / 3),
        ):
            wide = max(map(text_width, lines))
            # At the drawing's edge a name stands a little aside of its circle's middle.
            x = max(min(usual, width - 2 - wide / 2), 2 + wide / 2) if anchor == "middle" else usual
            left = {"start": x, "end": x - wide, "middle": x - wide / 2}[anchor]
            label = Label(lines, round(x, 1), round(top + LINE * 0.78, 1), anchor, letter)
            yield label, Box(left, top, left + wide, top + high)


def _in_two(name: str) -> Iterator[tuple[str, str]]:
    """The name broken at the space that leaves the shortest longer line."""
    words = name.split(" ")
    if len(words) > 1:
        ways = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
        yield min(ways, key=lambda lines: max(map(text_width, lines)))


def _ring(circle: Circle) -> Box:
    """The square that a circle nearly fills: names may come near its corners."""
    half = circle.radius * 0.9
    return Box(circle.x - half, circle.y - half, circle.x + half, circle.y + half)
