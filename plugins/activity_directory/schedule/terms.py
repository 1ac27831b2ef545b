"""School terms as a council publishes them, and the holidays between them.

A school holiday is every day, weekends too, that lies outside a term (or in its half term) between the
first day of the first known term and the last day of the last. Before and after that nothing is known:
not term time, and not holiday either, so that a calendar that has run out never invents a date.

Half terms are taken as written. When a council's half term is Monday to Friday, the Saturdays beside it
are in term time; a council that means the whole nine days writes the nine days.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date, timedelta

from activity_directory.schedule.names import MONTHS
from activity_directory.schedule.span import DateSpan


@dataclass(frozen=True, slots=True)
class Term:
    """One term. `half_term` is the break inside it, when there is one."""

    name: str
    span: DateSpan
    half_term: DateSpan | None = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """A school holiday with the name families use for it, such as "October half term 2027"."""

    name: str
    span: DateSpan


@dataclass(frozen=True, slots=True)
class TermDates:
    """One named set of term dates ("shropshire", "telford"), over as many years as are known.

    Terms may be given in any order; they are kept in order of their first day.
    """

    id: str
    title: str
    terms: tuple[Term, ...]
    # Looked up for every weekly date of a build, so the first days are kept apart for bisect, and the whole span.
    _starts: tuple[date, ...] = field(init=False, repr=False, compare=False)
    _known: DateSpan | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        in_order = tuple(sorted(self.terms, key=lambda term: (term.span.first, term.span.last, term.name)))
        object.__setattr__(self, "terms", in_order)
        object.__setattr__(self, "_starts", tuple(term.span.first for term in in_order))
        known = DateSpan(self._starts[0], max(term.span.last for term in in_order)) if in_order else None
        object.__setattr__(self, "_known", known)

    @property
    def known(self) -> DateSpan | None:
        """From the first day of the first term to the last day of the last; None when no term is given."""
        return self._known

    def covers(self, day: date) -> bool:
        """Whether these dates say anything about `day`. False: neither term time nor holiday is known."""
        return self._known is not None and self._known.contains(day)

    def term_on(self, day: date) -> Term | None:
        """The term that `day` falls in, half terms included; None outside every term."""
        at = bisect_right(self._starts, day) - 1
        return self.terms[at] if at >= 0 and self.terms[at].span.contains(day) else None

    def in_term(self, day: date) -> bool:
        """Whether `day` is in term time: inside a term and not in its half term."""
        term = self.term_on(day)
        return term is not None and not (term.half_term is not None and term.half_term.contains(day))

    def in_holidays(self, day: date) -> bool:
        """Whether `day` is known to be in a school holiday (weekends in a holiday count)."""
        return self.covers(day) and not self.in_term(day)

    def holidays(self) -> tuple[Holiday, ...]:
        """Every known holiday in order, half terms too. The summer after the last term is not known yet."""
        found: list[Holiday] = []
        for at, term in enumerate(self.terms):
            if term.half_term is not None:
                found.append(Holiday(_half_term_name(term.half_term), term.half_term))
            if at + 1 < len(self.terms):
                following = self.terms[at + 1].span.first
                between = DateSpan(term.span.last + timedelta(days=1), following - timedelta(days=1))
                if len(between):
                    found.append(Holiday(_holiday_name(between), between))
        return tuple(found)

    def holiday_on(self, day: date) -> Holiday | None:
        """The holiday that `day` falls in, or None."""
        if not self.in_holidays(day):
            return None
        return next((holiday for holiday in self.holidays() if holiday.span.contains(day)), None)


def _half_term_name(span: DateSpan) -> str:
    # Named after the month that holds most of it: the late May break can start in May and end in June.
    middle = date.fromordinal((span.first.toordinal() + span.last.toordinal()) // 2)
    month = {10: "October", 11: "October", 2: "February", 3: "February", 5: "May", 6: "May"}.get(middle.month)
    return f"{month} half term {middle.year}" if month else f"Half term {MONTHS[middle.month - 1]} {middle.year}"


def _holiday_name(span: DateSpan) -> str:
    """Christmas takes the year of its December; the others the year they begin in."""
    middle = date.fromordinal((span.first.toordinal() + span.last.toordinal()) // 2)
    if middle.month == 12:
        return f"Christmas holidays {middle.year}"
    if middle.month == 1:
        return f"Christmas holidays {middle.year - 1}"
    if middle.month in (3, 4):
        return f"Easter holidays {middle.year}"
    if middle.month in (7, 8, 9):
        return f"Summer holidays {middle.year}"
    # Some councils list six short terms, with the half terms as the gaps between them.
    return _half_term_name(span)
