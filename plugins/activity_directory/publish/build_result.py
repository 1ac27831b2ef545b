"""What a build says of itself: build.json, which the generator writes last."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

BUILD_RESULT = "build.json"


@dataclass(frozen=True, slots=True)
class BuildResult:
    """The date the pages were made for, the activities shown as "being checked", and how many Problems of
    each severity.
    """

    today: str
    withheld: tuple[str, ...]
    problems: tuple[tuple[str, int], ...]


def read_build_result(site: Path) -> BuildResult | None:
    """Read site/build.json; None when it is missing or not whole: the build did not finish."""
    try:
        found = json.loads((site / BUILD_RESULT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(found, dict):
        return None
    withheld = found.get("withheld", [])
    problems = found.get("problems", {})
    return BuildResult(
        today=str(found.get("today", "")),
        withheld=tuple(sorted(str(each) for each in withheld)) if isinstance(withheld, list) else (),
        problems=tuple(sorted((str(k), v) for k, v in problems.items() if isinstance(v, int)))
        if isinstance(problems, dict)
        else (),
    )
