"""What a wrong value most likely meant: the one shape that every guess is given in."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST_LOOK = 100  # longer text than this is quoted short and not guessed about


@dataclass(frozen=True, slots=True)
class Mend:
    """How to put one value right.

    `says` follows the quoted value ("is not a date this directory can read."), `advice` is a sentence without its
    full stop, and each of `values` would pass; with none of them, the schema's own example is shown.
    """

    says: str
    advice: str
    values: tuple[str, ...] = ()
