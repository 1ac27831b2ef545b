"""Problems beside the lines of a merge request: GitLab's code quality report, a list in JSON."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from activity_directory.problem import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

_SEVERITIES = {Severity.BLOCKING: "blocker", Severity.WARNING: "minor", Severity.ADVICE: "info"}


def gitlab_report(problems: Sequence[Problem]) -> str:
    """JSON text ending in a line end. GitLab shows each finding with a fingerprint once: no two here have the same."""
    return json.dumps([_finding(problem) for problem in problems], ensure_ascii=False, indent=2) + "\n"


def _finding(problem: Problem) -> dict[str, object]:
    words = f"{problem.field}: {problem.message}" if problem.field else problem.message
    identity = "\0".join((problem.path, str(problem.line), str(problem.column), problem.rule, words))
    return {
        "description": f"{words} {problem.fix}",
        "check_name": problem.rule,
        "fingerprint": hashlib.sha256(identity.encode("utf-8", "backslashreplace")).hexdigest(),
        "severity": _SEVERITIES[problem.severity],
        "location": {"path": problem.path, "lines": {"begin": problem.line or 1}},
    }
