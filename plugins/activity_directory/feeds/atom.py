"""Atom feeds (RFC 4287): what is new and what has changed, from the dates that the entries themselves give."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from activity_directory.model import OutputFile
from activity_directory.model.in_words import ages_phrase, cost_in_brief

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from activity_directory.model import Activity, Directory, Render, Settings

ATOM = "http://www.w3.org/2005/Atom"
ENTRIES = 50


def atom_feeds(directory: Directory, settings: Settings, render: Render) -> Iterable[OutputFile]:  # noqa: ARG001 - a View
    """feeds/new.xml and feeds/changed.xml; nothing without a base_url, because a feed's links must be absolute."""
    if not directory.site.base_url:
        return
    new = [(activity.added, "", activity) for activity in directory.listed if activity.added]
    changed = [
        (activity.changed.on, activity.changed.what, activity) for activity in directory.listed if activity.changed
    ]
    yield _feed(directory, "new", f"New in {directory.site.name}", new)
    yield _feed(directory, "changed", f"Changed in {directory.site.name}", changed)


def _feed(directory: Directory, name: str, title: str, dated: list[tuple[date, str, Activity]]) -> OutputFile:
    """The newest first. A date that lies ahead is not news yet."""
    base = directory.site.base_url
    path = f"feeds/{name}.xml"
    ripe = [item for item in dated if item[0] <= directory.today]
    newest = sorted(ripe, key=lambda item: (-item[0].toordinal(), item[2].id))[:ENTRIES]
    ET.register_namespace("", ATOM)
    feed = ET.Element(_tag("feed"), {"{http://www.w3.org/XML/1998/namespace}lang": directory.site.languages[0]})
    _text(feed, "title", title)
    _text(feed, "id", base + path)
    _text(feed, "updated", _moment(newest[0][0] if newest else directory.today))
    ET.SubElement(feed, _tag("link"), {"rel": "self", "type": "application/atom+xml", "href": base + path})
    ET.SubElement(feed, _tag("link"), {"rel": "alternate", "type": "text/html", "href": f"{base}index.html"})
    author = ET.SubElement(feed, _tag("author"))
    _text(author, "name", directory.site.contact.name)
    for day, what, activity in newest:
        entry = ET.SubElement(feed, _tag("entry"))
        address = f"{base}activities/{activity.id}.html"
        _text(entry, "title", f"{activity.name}: {what}" if what else activity.name)
        # A change is an entry of its own, so that a reader shows it although the address was seen before.
        _text(entry, "id", f"{address}#{name}-{day.isoformat()}")
        _text(entry, "updated", _moment(day))
        ET.SubElement(entry, _tag("link"), {"rel": "alternate", "type": "text/html", "href": address})
        _text(entry, "summary", " ".join(_facts(activity)))
    ET.indent(feed)
    return OutputFile(path, ET.tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n")


def _facts(activity: Activity) -> Iterator[str]:
    yield activity.summary
    yield f"{ages_phrase(activity.ages)}."
    if activity.venue.town is not None:
        yield f"In {activity.venue.town.title}."
    yield f"{cost_in_brief(activity.costs)}."


def _tag(name: str) -> str:
    return f"{{{ATOM}}}{name}"


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, _tag(name)).text = text


def _moment(day: date) -> str:
    """Entries give days, feeds want moments: noon, which is the same day everywhere in the county all year."""
    return datetime.combine(day, time(12), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
