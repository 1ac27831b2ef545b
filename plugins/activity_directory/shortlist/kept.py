"""What a kept activity says in a list, beside others and on paper: words that were all chosen at build.

"" stands for "not stated". The page says so; nothing here is left out or read as yes or no.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from activity_directory.model import in_brief
from activity_directory.model.fit import fit_of
from activity_directory.model.in_words import (
    ANSWER_WORDS,
    ages_in_words,
    ages_phrase,
    cost_in_words,
    help_note,
    lower_first,
    with_full_stop,
)
from activity_directory.schedule import date_in_words, rule_in_words, time_in_words, time_range_in_words
from activity_directory.schedule.in_words import list_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from activity_directory.model import Activity, ActivitySchedule, ActivitySession, Concept, Directory, Venue

Kept = dict[str, object]
"""One activity in a keep file; kept_of() says what stands in it."""

NEXT_DATES = 6
"""Dates that travel with an activity: script leaves out those that are over, so there are more than are shown."""


def questions(directory: Directory) -> list[tuple[str, str]]:
    """The rows of a comparison as (key, words), in the order in which answers() gives what each activity says."""
    return [
        ("where", "Where"),
        ("cost", "What it costs"),
        ("ages", "Ages"),
        ("membership", "Membership"),
        ("adult", "Does an adult stay?"),
        *((kind.id, kind.title) for kind in directory.vocabularies["help-kinds"]),
        ("booking", "To book"),
        ("wheelchair", "Can a wheelchair user take part?"),
        ("toilets", "Toilets"),
        ("access", "Access"),
        ("quiet", "Is it quiet?"),
        ("secure", "Is it fenced or locked?"),
        ("checked", "Last checked"),
    ]


def answers(activity: Activity, directory: Directory) -> list[str]:
    """What the activity says to each of questions(); "" where nobody said."""
    return [
        where_in_words(activity.venue, directory),
        " ".join(with_full_stop(cost_in_words(cost)) for cost in activity.costs),
        _capital(ages_in_words(activity.ages)),
        membership_in_words(activity),
        adult_in_words(activity),
        *(help_in_words(activity, kind) for kind in directory.vocabularies["help-kinds"]),
        booking_in_words(activity),
        wheelchair_in_words(activity),
        _titles(activity.toilets),
        " ".join(part for part in (_titles(activity.access), activity.access_note) if part),
        quiet_in_words(activity),
        secure_in_words(activity),
        checked_in_words(activity),
    ]


def kept_of(activity: Activity, directory: Directory) -> Kept:
    """An activity's name, look, times, ways to reach somebody, the facts that decide a visit, and its answers().

    `dates` are [the minute since 1970 when it is over, its words]. What there is none of is left out.
    """
    booking, provider = activity.booking, activity.provider
    first = activity.interests[0]
    kinds = directory.vocabularies["help-kinds"]
    everything: Kept = {
        "name": activity.name,
        "by": provider.name,
        "patch": first.patch,
        "symbol": first.symbol,
        "badges": [list(badge) for badge in in_brief.badges(activity)],
        "notice": notice_in_words(activity, directory),
        "ended": int(activity.ended),
        "overdue": int(activity.overdue and not activity.ended),
        "when": rules(activity, directory) or ["Ask when"],
        "dates": [_date(coming, directory) for coming in activity.next_sessions[:NEXT_DATES]],
        "phone": booking.phone or provider.contact.phone,
        "text": booking.text,
        "email": booking.email or provider.contact.email,
        "url": booking.url,
        "oneToOne": in_brief.one_to_one_in_brief(activity),
        "care": in_brief.personal_care_in_brief(activity, kinds),
        "fit": fit_of(activity, directory),
        "answers": answers(activity, directory),
    }
    return {name: value for name, value in everything.items() if value}


def rules(activity: Activity, directory: Directory) -> list[str]:
    """Each pattern of sessions in words, with the place and the ages where they are its own."""
    return list(dict.fromkeys(rule for rule in (_rule(each, directory) for each in activity.schedules) if rule))


def _rule(pattern: ActivitySchedule, directory: Directory) -> str:
    rule = rule_in_words(pattern.schedule, directory.calendar, today=directory.today)
    more = []
    if pattern.own_venue:
        more.append(in_brief.place_in_brief(pattern.venue, directory.site))
    if pattern.own_ages:
        more.append(lower_first(ages_phrase(pattern.ages)))
    if pattern.note:
        more.append(pattern.note.rstrip("."))
    return f"{rule} ({'; '.join(more)})" if rule and more else rule


def _date(coming: ActivitySession, directory: Directory) -> list[object]:
    """One date. A cancelled one is said to be off: who planned to go needs it most."""
    session, schedule = coming.session, coming.pattern.schedule
    words = date_in_words(session.day, beside=directory.today)
    if session.timed:
        times = time_range_in_words(schedule.start, schedule.end)
        words = f"{words}, {times or time_in_words(session.start.time())}"
    if coming.pattern.own_venue:
        words = f"{words}. {in_brief.place_in_brief(coming.pattern.venue, directory.site)}"
    if session.cancelled is not None:
        words = f"{words}: cancelled." + (f" {with_full_stop(session.cancelled)}" if session.cancelled else "")
    return [in_brief.minute_when_over(coming), words]


def where_in_words(venue: Venue, directory: Directory) -> str:
    """The address in one line and how to get there: "Quarry Pool, 1 Example Street, Shrewsbury SY1 1RF. Bus 11."."""
    lines = venue.lines
    if venue.kind.id in {"online", "area-wide"}:
        address = ". ".join((in_brief.place_in_brief(venue, directory.site), *lines))
    elif venue.postcode and len(lines) > 1:
        address = f"{', '.join(lines[:-1])} {lines[-1]}"
    else:
        address = ", ".join(lines) or venue.kind.title
    parts = [with_full_stop(address)]
    if venue.kind.id == "town-only":
        parts.append("They give you the address when you book.")
    parts += [with_full_stop(text) for text in (venue.how, venue.getting_there) if text]
    return " ".join(parts)


def membership_in_words(activity: Activity) -> str:
    """Whether anybody must be a member; the council decides who is one, so nothing here does."""
    need = activity.eligibility
    if need.membership is None:
        return "You do not need to be a member of anything."
    ages = need.membership_ages
    whom = "" if ages is None or ages_in_words(ages) == "any age" else f", if aged {ages_in_words(ages)}"
    return f"For members of {need.membership.title}{whom}."


def adult_in_words(activity: Activity) -> str:
    """Whether an adult stays, and in which cases one does after all."""
    stays = activity.adult_stays
    if stays is None:
        return ""
    parts = [with_full_stop(stays.usually.title)]
    if stays.stays_if:
        reasons = list_in_words([lower_first(reason.title) for reason in stays.stays_if], "or")
        must = "stays" if stays.usually.id == "drop-off" else "must stay"
        parts.append(f"An adult {must} if {reasons}.")
    if stays.note:
        parts.append(with_full_stop(stays.note))
    return " ".join(parts)


def help_in_words(activity: Activity, kind: Concept) -> str:
    """Who gives a kind of help, with what they wrote beside it."""
    answer = activity.help.get(kind.id)
    if answer is None:
        return ""
    note = help_note(answer)
    said = with_full_stop(ANSWER_WORDS[answer.who.id])
    return f"{said} {note}" if note else said


def booking_in_words(activity: Activity) -> str:
    """How a family gets a place."""
    booking = activity.booking
    parts = [booking.how.title]
    if booking.each_session:
        parts.append("Book each session by itself")
    if booking.opens:
        parts.append(f"Booking opens: {lower_first(booking.opens)}")
    if booking.closes:
        parts.append(f"Booking closes: {lower_first(booking.closes)}")
    if booking.waiting_list:
        parts.append("There is a waiting list")
    return " ".join(map(with_full_stop, parts))


def wheelchair_in_words(activity: Activity) -> str:
    """Whether somebody who uses a wheelchair takes part."""
    part = activity.take_part
    if part is None:
        return ""
    note = f" {with_full_stop(part.note)}" if part.note else ""
    return with_full_stop(part.wheelchair.title) + note


def quiet_in_words(activity: Activity) -> str:
    """How loud it is and how many people there are."""
    around = activity.surroundings
    return _titles(item for item in (around.noise, around.crowd) if item is not None) if around is not None else ""


def secure_in_words(activity: Activity) -> str:
    """What keeps a child who may run from running, and what is near."""
    site = activity.site
    if site is None:
        return ""
    parts = [site.secure.title] if site.secure is not None else ["How secure it is: not stated"]
    parts += [words for near, words in ((site.near_road, "A road is near"), (site.near_water, "Water is near")) if near]
    if site.note:
        parts.append(site.note)
    return " ".join(map(with_full_stop, parts)) if len(parts) > 1 or site.secure is not None else ""


def notice_in_words(activity: Activity, directory: Directory) -> str:
    """The notice that is in force on the build's date, with its last day."""
    notice = activity.notice
    if notice is None:
        return ""
    until = f" This holds until {date_in_words(notice.last, beside=directory.today)}." if notice.last else ""
    return with_full_stop(notice.text) + until


def checked_in_words(activity: Activity) -> str:
    """The day on which somebody last confirmed it; "ring first" where that is too long ago."""
    day = date_in_words(activity.checked.on, year=True, weekday=False)
    return f"{day}. Ring first." if activity.overdue else f"{day}."


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _titles(concepts: Iterable[Concept]) -> str:
    return " ".join(with_full_stop(concept.title) for concept in concepts)
