"""The pages that staff write, with the facts of the schemes, of paper copies and of what families said beside them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from activity_directory.model import Ages, OutputFile, past_quarters
from activity_directory.model.in_words import ages_in_words, size_in_words
from activity_directory.schedule import Quarter, date_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from activity_directory.model import Directory, Render, Scheme, Settings, StaffPage

JOIN = "join-the-scheme"
ON_PAPER = "on-paper"
YOUNG_PEOPLE = "for-young-people"
TELL_US = "tell-us"
_WINDOWS = 3
# The main navigation knows these; every other page stands in the footer alone.
_CURRENT = {JOIN: "join", ON_PAPER: "on-paper", TELL_US: "tell-us", "how-to-use": "help"}


@dataclass(frozen=True, slots=True)
class Window:
    """When members ask for one month's places, in words."""

    month: str
    opens: str
    closes: str
    answered: str


def staff_pages(directory: Directory, settings: Settings, render: Render) -> Iterator[OutputFile]:
    """Every page of staff's but the young people's, which has its own door; the schemes' page in any case."""
    for page in directory.pages:
        if page.slug != YOUNG_PEOPLE:
            yield _page(directory, settings, render, page.slug, page)
    if directory.schemes and all(page.slug != JOIN for page in directory.pages):
        yield _page(directory, settings, render, JOIN, None)


def feedback_page(directory: Directory, render: Render) -> OutputFile:
    """You said, we did: what families told us and what came of it."""
    rounds = [
        (
            each,
            [
                (item, [found for key in item.activities if (found := directory.activity(key)) is not None])
                for item in each.items
            ],
        )
        for each in directory.feedback
    ]
    page = render("pages/feedback.html", root="", current="tell-us", rounds=rounds)
    return OutputFile("you-said-we-did.html", page.encode())


def brochure_page(directory: Directory, settings: Settings, render: Render) -> Iterator[OutputFile]:
    """The PDFs of past quarters from the archive, and where the brochure can be had when this build makes none.

    The brochure view writes that page otherwise, because it knows what it made.
    """
    quarter = Quarter.parse(settings.quarter) if settings.quarter else Quarter.coming(directory.today)
    past = past_quarters(directory.quarters, quarter if settings.brochure else None)
    if not settings.brochure:
        page = render(
            "pages/brochure.html",
            root="",
            current="on-paper",
            quarter=quarter,
            made=(),
            past=past,
            size_in_words=size_in_words,
            has_on_paper=any(page.slug == ON_PAPER for page in directory.pages),
        )
        yield OutputFile("brochure.html", page.encode())
    for kept in past:
        for file in kept.files:
            yield OutputFile(f"brochure/{kept.quarter.id}/{file.name}", file.source.read_bytes())


def _page(directory: Directory, settings: Settings, render: Render, slug: str, page: StaffPage | None) -> OutputFile:
    context: dict[str, Any] = {
        "root": "",
        "current": _CURRENT.get(slug, slug),
        "slug": slug,
        "title": page.title if page is not None else "How to join",
        "text": page.text if page is not None else "",
        "schemes": (),
        "brochure": settings.brochure and slug == ON_PAPER,
        "has_feedback": bool(directory.feedback) and slug == TELL_US,
    }
    if slug == JOIN:
        context["schemes"] = [
            (scheme, windows_of(scheme, directory.today), _ages(scheme)) for scheme in directory.schemes
        ]
    return OutputFile(f"{slug}.html", render("pages/staff.html", **context).encode())


def _ages(scheme: Scheme) -> str:
    if scheme.lowest_age is None and scheme.highest_age is None:
        return ""
    words = ages_in_words(Ages(scheme.lowest_age, scheme.highest_age))
    return words[:1].upper() + words[1:]


def windows_of(scheme: Scheme, today: date) -> tuple[Window, ...]:
    """The next booking windows of a scheme that are still open or to come; none for a scheme without."""
    rule = scheme.booking_window
    if rule is None:
        return ()
    found: list[Window] = []
    asking = today.replace(day=1)
    while len(found) < _WINDOWS:
        closes = _day_of_month(asking, rule.closes_day)
        if closes >= today:
            month = asking
            for _ in range(rule.months_before):
                month = _next_month(month)
            words = date_in_words(month, year=True, weekday=False)
            found.append(
                Window(
                    month=words.partition(" ")[2],
                    opens=date_in_words(_day_of_month(asking, rule.opens_day), beside=today),
                    closes=date_in_words(closes, beside=today),
                    answered=date_in_words(_day_of_month(asking, rule.answered_day), beside=today),
                )
            )
        asking = _next_month(asking)
    return tuple(found)


def _next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def _day_of_month(first: date, day: int) -> date:
    """That day of the month, or its last day where it has no such day."""
    last = _next_month(first) - timedelta(days=1)
    return min(first + timedelta(days=day - 1), last)
