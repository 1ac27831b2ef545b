"""The county's colours can be read on white."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.problem import Severity
from activity_directory.validate.findings import Finding
from activity_directory.validate.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.validate.entry import Entry, Known

NEEDED = 7.0  # WCAG 2.2 AAA for ordinary text


def _check(entry: Entry, _: Known) -> Iterator[Finding]:
    for name in ("main", "accent"):
        colour = entry.part("colours").get(name)
        if not isinstance(colour, str):
            continue
        contrast = contrast_with_white(colour)
        if contrast < NEEDED:
            yield Finding(
                ("colours", name),
                (
                    f"{colour} on white has a contrast of {contrast:.1f} to 1, and text needs {NEEDED:.0f} to 1 to "
                    "be read by everybody."
                ),
                f'Choose a darker shade of it, like this:  {name}: "{darker(colour)}"',
            )


def contrast_with_white(colour: str) -> float:
    """The contrast of #rrggbb with white, 1 to 21, as WCAG 2.2 reckons it."""
    return 1.05 / (_luminance(colour) + 0.05)


def darker(colour: str) -> str:
    """The lightest shade of the same hue that has enough contrast with white."""
    channels = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    for percent in range(100, -1, -1):
        shade = "#" + "".join(f"{channel * percent // 100:02x}" for channel in channels)
        if contrast_with_white(shade) >= NEEDED:
            return shade
    return "#000000"


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


RULE = Rule(
    id="colours-have-contrast",
    severity=Severity.BLOCKING,
    title="The county's colours can be read on white",
    reason="Pale letters cannot be read in sunlight, on an old phone, or with tired eyes.",
    bad='colours: {main: "#4aa3c7"}',
    good='colours: {main: "#1d4e5f"}',
    check=_check,
    kinds=("site",),
)
