"""Each entry as its provider typed it, for the form that changes it, with the dates on which it comes next.

The model has what an entry means; a form that gives back what somebody else wrote needs what was typed. So this view,
alone among the views, reads the entries once more: one at a time, because the text of ten thousand is a tenth of the
memory.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from activity_directory.authoring.fingerprint import fingerprint
from activity_directory.contribute.sections import PROVIDER
from activity_directory.load.strict_yaml import read_yaml
from activity_directory.schedule import date_in_words, time_range_in_words

if TYPE_CHECKING:
    from pathlib import Path

    from activity_directory.model import Activity, Directory, Provider, Settings

_AHEAD = timedelta(weeks=26)
_MOST_DATES = 40


def entry_of(activity: Activity, directory: Directory, settings: Settings) -> dict[str, Any] | None:
    """{id, from, data, text, dates}: the data as it was typed, the file's text, and the dates that are still to come.

    What is sent says in a line `# from: …`, below its `# file: …`, which text it was made from: `activity-directory
    receive` then sees that somebody has changed the entry since.

    `dates` are [place in sessions, "2026-11-28", words, 1 if it is called off]. `text` is "" where the repository
    is not public: a remark in a file may be meant for the staff alone. None for a file that is not there any more.
    """
    found = typed(settings.content / "activities" / f"{activity.id}.yaml")
    if found is None:
        return None
    data, text = found
    return {
        "id": activity.id,
        "from": fingerprint(text),
        "data": data,
        "text": text if is_public(directory) else "",
        "dates": _dates(activity, directory),
    }


def provider_entry(provider: Provider, directory: Directory, settings: Settings) -> dict[str, Any] | None:
    """A provider's own file, in the same shape, without dates.

    Where the repository is not public, it holds only what the form asks of a provider: the rest is the staff's.
    """
    found = typed(settings.content / "providers" / f"{provider.id}.yaml")
    if found is None:
        return None
    data, text = found
    if not is_public(directory):
        data = {name: value for name, value in data.items() if name in PROVIDER.fields}
        text = ""
    return {"id": provider.id, "from": fingerprint(found[1]), "data": data, "text": text, "dates": []}


def is_public(directory: Directory) -> bool:
    """Whether anybody can read the files anyway."""
    contributing = directory.site.contributing
    return contributing is not None and bool(contributing.repository)


def typed(path: Path) -> tuple[dict[str, Any], str] | None:
    """The data of a file as `load` gives it, and its text. None for what is no whole entry."""
    try:
        raw = path.read_bytes()
    except OSError:
        return None
    document, _ = read_yaml(raw, path.name)
    return (document.data, document.text) if document is not None else None


def provider_of(provider: Provider) -> dict[str, str]:
    """Whom to ask at a provider that is here, by the keys of its file; what there is none of is left out."""
    contact = provider.contact
    known = {
        "contact_role": contact.role,
        "phone": contact.phone,
        "email": contact.email,
        "text": contact.text,
    }
    return {key: value for key, value in known.items() if value}


def _dates(activity: Activity, directory: Directory) -> list[list[Any]]:
    today = directory.today
    places = {id(pattern): place for place, pattern in enumerate(activity.schedules)}
    found = []
    for coming in directory.sessions(activity, today, today + _AHEAD)[:_MOST_DATES]:
        session, schedule = coming.session, coming.pattern.schedule
        words = date_in_words(session.day, beside=today)
        if times := time_range_in_words(schedule.start, schedule.end):
            words = f"{words}, {times}"
        off = int(session.cancelled is not None)
        found.append([places[id(coming.pattern)], session.day.isoformat(), words, off])
    return found
