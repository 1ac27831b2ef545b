"""What to say of a name that refers to something that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.validate.as_typed import in_a_row, quoted
from activity_directory.validate.findings import Finding, Keys
from activity_directory.validate.near_miss import closest

if TYPE_CHECKING:
    from collections.abc import Collection

FEW = 12


def nothing_called(  # noqa: PLR0917 - read in the order of the sentence they make
    keys: Keys, typed: str, known: Collection[str], what: str, where: str, line: str
) -> Finding:
    """A finding for `typed`, which should be one of `known`. `line` is how it is written, with {} for the name."""
    names = sorted(known)
    near = closest(typed, names, 0.6)
    if near is None:
        near = next((name for name in names if typed and (name.startswith(typed) or typed.startswith(name))), None)
    message = f"There is no {what} called {quoted(typed)} in {where}."
    if near is not None:
        fix = f"Did you mean {near}? Then write it like this:  {line.format(near)}"
    elif not names:
        fix = f"There is none yet. Ask the directory's staff to add it to {where}."
    elif len(names) <= FEW:
        fix = (
            f"There {'is' if len(names) == 1 else 'are'} {in_a_row(names)}. Write one of them like this:  "
            f"{line.format(names[0])}"
        )
    else:
        fix = f"Look in {where} for the right one, or ask the directory's staff to add it."
    return Finding(keys, message, fix)
