"""Problems as data, for other programs: an object with a list, each Problem with all its fields."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from activity_directory.reporters.counts import Counts, by_severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from activity_directory.problem import Problem


def json_report(problems: Sequence[Problem], counts: Counts) -> str:
    """JSON text ending in a line end. Keys stay as they are named in Problem."""
    report = {
        "read": asdict(counts),
        "found": {severity.value: number for severity, number in by_severity(problems).items()},
        "problems": [asdict(problem) for problem in problems],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"
