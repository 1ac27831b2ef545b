"""`activity-directory brochure --dry-run`: the Problems that matter in print, before anything is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from activity_directory.brochure.print_check import in_print, print_findings
from activity_directory.brochure.timetable import area_of
from activity_directory.check_command import counts_of
from activity_directory.load.files import read_content
from activity_directory.pipeline import UnusableContent, read_directory
from activity_directory.problem import Problem, Severity
from activity_directory.reporters.counts import by_severity, how_many
from activity_directory.validate.findings import Finding, as_problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.brochure.print_check.finding import InPrint, PrintFinding
    from activity_directory.load.document import Document
    from activity_directory.load.files import Content
    from activity_directory.model import Settings
    from activity_directory.reporters.counts import Counts
    from activity_directory.schedule import Quarter


@dataclass(frozen=True, slots=True)
class DryRun:
    """What a dry run found, sorted by file, what was read, and the sentences below it."""

    problems: tuple[Problem, ...]
    counts: Counts
    ending: str

    @property
    def blocked(self) -> bool:
        """Whether something must be mended before it can be printed."""
        return any(problem.severity is Severity.BLOCKING for problem in self.problems)


class AreaError(ValueError):
    """An area that the county does not have, in words."""


def dry_run(settings: Settings, quarter: Quarter, area: str = "") -> DryRun:
    """Look at the quarter's book, or at one area's pages, without making it.

    What the check holds back (blocking Problems) is here too: it is not printed before it is mended. Raises AreaError.
    """
    # The files are read once more because only they know on which line something stands.
    content = read_content(settings.content)
    counts = counts_of(content)
    try:
        read = read_directory(settings)
    except UnusableContent as error:
        blocking = tuple(problem for problem in error.problems if problem.severity is Severity.BLOCKING)
        return DryRun(blocking, counts, f"{error}\n")
    known = {one.id for one in read.directory.areas}
    if area and area not in known:
        raise AreaError(f'There is no area "{area}". There are: {", ".join(one.id for one in read.directory.areas)}.')
    book = in_print(read.directory, settings, quarter)
    findings = [finding for finding in print_findings(book) if _is_wanted(finding, book, area)]
    problems = tuple(sorted([*read.blocking, *_located(findings, content)]))
    return DryRun(problems, counts, _ending(book, problems, area))


def _is_wanted(finding: PrintFinding, book: InPrint, area: str) -> bool:
    activity = book.directory.activity(finding.of)
    return not area or activity is None or area_of(activity.venue) == area


def _located(findings: list[PrintFinding], content: Content) -> Iterator[Problem]:
    # File by file, because the places of a file are worked out when first asked for and kept for the next few only.
    for found in sorted(findings, key=lambda finding: (finding.kind, finding.of)):
        document = _document(found, content)
        if document is not None:
            at = Finding(found.keys, found.message, found.fix, at_name=found.at_name)
            yield as_problem(at, document, found.severity, found.rule)


def _document(finding: PrintFinding, content: Content) -> Document | None:
    single = {"site": content.site, "calendar": content.calendar}
    return content.activities.get(finding.of) if finding.kind == "activity" else single[finding.kind]


def _ending(book: InPrint, problems: tuple[Problem, ...], area: str) -> str:
    selection = book.selection
    ring = f"{len(selection.ring_first)} as a number to ring first, " if selection.ring_first else ""
    rest = len(selection.left_out) - len(selection.ring_first)
    in_full = how_many(len(book.printed), "activity", "activities")
    of = f"The whole county's brochure of {book.quarter.title}" if area else f"The brochure of {book.quarter.title}"
    lines = [f"{of}: {in_full} would be printed in full, {ring}{rest or 'none'} left out."]
    blocking, warnings, advice = by_severity(problems).values()
    if blocking:
        lines.append(f"{how_many(blocking, 'thing')} must be mended first: before that, the entry is left out.")
    if warnings or advice:
        found = [how_many(warnings, "warning")] if warnings else []
        found += [how_many(advice, "piece of advice", "pieces of advice")] if advice else []
        lines.append(f"{' and '.join(found)} {'says' if warnings + advice == 1 else 'say'} what could be better.")
    if not problems:
        lines.append("All is well.")
    lines.append("This was a dry run: nothing was made.")
    return "\n".join(lines) + "\n"
