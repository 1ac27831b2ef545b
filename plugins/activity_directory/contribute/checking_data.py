"""What the check in the browser has to know beside the schemas: other words for things, and the county's own lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date

    from activity_directory.model import Directory, Scheme
    from activity_directory.schedule.span import DateSpan
    from activity_directory.schedule.terms import TermDates
    from activity_directory.validate.schemas import Schemas


def checking_data(directory: Directory, schemas: Schemas) -> dict[str, Any]:
    """The part of contribute/questions.js that entry-check.js reads.

    `synonyms` are by vocabulary and word, `towns` have their postcode districts, `schemes` the ages they are for, and
    `school_holidays` are by set of terms: entry-break.js leaves out what a session in term time leaves out anyway.
    """
    return {
        "synonyms": {
            name: said
            for name, words in sorted(schemas.vocabularies.items())
            if (said := {word.const: list(word.synonyms) for word in words if word.synonyms})
        },
        "towns": [
            {
                "id": place.id,
                "title": place.title,
                "districts": list(place.districts),
                "synonyms": list(place.synonyms),
            }
            for place in directory.places
        ],
        "areas": [area.id for area in directory.areas],
        "schemes": [{"id": scheme.id, "title": scheme.title, **_ages(scheme)} for scheme in directory.schemes],
        "terms": sorted(directory.calendar.sets),
        "school_holidays": {
            name: _holidays(terms, known, directory.today)
            for name, terms in sorted(directory.calendar.sets.items())
            if (known := terms.known) is not None
        },
    }


def _holidays(terms: TermDates, known: DateSpan, today: date) -> dict[str, Any]:
    """From when until when the terms are known, and the holidays between that are not over: [first day, last day]."""
    return {
        "from": known.first.isoformat(),
        "until": known.last.isoformat(),
        "holidays": [
            [holiday.span.first.isoformat(), holiday.span.last.isoformat()]
            for holiday in terms.holidays()
            if holiday.span.last >= today
        ],
    }


def _ages(scheme: Scheme) -> dict[str, Any]:
    ages = {name: age for name, age in (("from", scheme.lowest_age), ("to", scheme.highest_age)) if age is not None}
    return {"ages": ages} if ages else {}
