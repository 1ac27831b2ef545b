"""Problems as data, for other programs: an object with a list, each Problem with all its fields."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from activity_directory.problem import Problem
from activity_directory.reporters.counts import Counts, by_severity


def json_report(problems: Sequence[Problem], counts: Counts) -> str:
    """JSON text ending in a line end. Keys stay as they are named in Problem."""
    report = {
        "read": asdict(counts),
        "found": {severity.value: number for severity, number in by_severity(problems).items()},
        "problems": [asdict(problem) for problem in problems],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"
