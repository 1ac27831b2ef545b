"""What the other generators build from: the same entries, and the words that our model works out for them.

`python bench/export.py CONTENT FOLDER BUILT TODAY` writes into a new FOLDER:

    activities/<id>.md, providers/<id>.md   the entry's own YAML, byte for byte, as front matter; its description as
                          the body
    data/shown.json       for each activity what no template can work out: dates, rules, prices in words, what is not
                          stated
    data/words.json       the vocabularies that templates look titles up in
    data/lists.json, young.json, weeks.json, providers.json, towns.json, frame.json, pictures.json, site.json
    static/               stylesheet, scripts, fonts, symbols, and the pages that do not grow with the content (home,
                          browse, staff's own), whole, to be copied

So the others are spared validation, the recurrence arithmetic, the indexing of lists and the words; they parse the
same YAML and Markdown, and fill templates of the same size.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from datetime import date
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(PROJECT / "plugins"), str(PROJECT / "bench")]

from run import MADE  # noqa: E402

from activity_directory.load.files import read_content  # noqa: E402
from activity_directory.model import Activity, Directory, Settings, in_brief  # noqa: E402
from activity_directory.model.in_brief import badges  # noqa: E402
from activity_directory.model.in_words import (  # noqa: E402
    ANSWER_WORDS,
    ages_phrase,
    cost_in_brief,
    cost_in_words,
    lower_first,
    with_full_stop,
)
from activity_directory.model.to_you import to_you  # noqa: E402
from activity_directory.pages import _address_of, said  # noqa: E402
from activity_directory.pages.activity_page import activity_context  # noqa: E402
from activity_directory.pages.kinds import all_families  # noqa: E402
from activity_directory.pages.listings import list_pages  # noqa: E402
from activity_directory.pages.titles import activity_titles  # noqa: E402
from activity_directory.pages.whats_on import weeks_of  # noqa: E402
from activity_directory.pages.young_people import young_lists  # noqa: E402
from activity_directory.pipeline import read_directory  # noqa: E402
from activity_directory.schedule import date_in_words  # noqa: E402
from activity_directory.schedule.in_words import list_in_words  # noqa: E402

VOCABULARIES = (
    "interests", "outcomes", "needs", "levels", "groups", "toilets", "access", "payments", "noise", "indoors",
    "adult-stays", "stays-if", "booking-how",
)  # fmt: skip

# What a page carries for the drawings that it shows, each drawing in it, and where one is shown.
_CARRIED = re.compile(r'<div hidden><svg width="0" height="0" aria-hidden="true">.*?</svg></div>', re.DOTALL)
_SYMBOL = re.compile(r'(<symbol id="([a-z0-9-]+)".*?</symbol>)', re.DOTALL)
_SHOWN = re.compile(r'<use href="#([a-z0-9-]+)"/>')


def export(content: Path, folder: Path, built: Path, today: date) -> None:
    """Write everything. `built` is our own build of the same content, from which the ready pages are taken."""
    settings = Settings(
        project=PROJECT,
        content=content,
        schema=PROJECT / "schema",
        theme=PROJECT / "theme",
        today=today,
        brochure=False,
    )
    directory = read_directory(settings).directory
    folder.mkdir(parents=True)
    _entries(content, folder)
    data = folder / "data"
    data.mkdir()
    families = all_families(directory)
    _json(data / "frame.json", _frames(built, directory))
    _json(data / "pictures.json", _pictures(built))
    _json(data / "shown.json", _shown(directory, families, built))
    _json(data / "words.json", _words(directory))
    _json(data / "lists.json", _lists(families, directory, built))
    _json(data / "young.json", _young(families, built))
    _json(data / "weeks.json", _weeks(directory, built))
    _json(data / "providers.json", _providers(directory, built))
    _json(data / "towns.json", {town.id: _town(town) for town in directory.places})
    site = directory.site
    contact = {"phone": site.contact.phone, "tel": _tel(site.contact.phone), "email": site.contact.email}
    _json(data / "site.json", {"name": site.name, "area": site.area, "contact": contact})
    shutil.copytree(built / "static", folder / "static" / "static")
    for path in sorted(built.iterdir()):
        if path.is_file() and path.name not in MADE:
            shutil.copyfile(path, folder / "static" / path.name)


def _json(path: Path, data: object) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _entries(content: Path, folder: Path) -> None:
    read = read_content(content)
    for kind, documents in (("activities", read.activities), ("providers", read.providers)):
        for name, document in documents.items():
            source = (content / kind / f"{name}.yaml").read_text(encoding="utf-8")
            lines = source.splitlines(keepends=True)
            start = next(number for number, line in enumerate(lines) if line.startswith("description:"))
            ends = (number for number in range(start + 1, len(lines)) if lines[number][0] not in " \n")
            rest = "".join(lines[:start] + lines[next(ends, len(lines)) :])
            path = folder / kind / f"{name}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"---\n{rest}---\n{document.data['description']}", encoding="utf-8")


def _shown(directory: Directory, families: Any, built: Path) -> dict[str, Any]:
    address_of = _address_of(families)
    titles = activity_titles(directory)
    return {
        each.id: _shown_of(each, directory, address_of, titles[each.id])
        | {"drawings": _drawings(built, f"activities/{each.id}.html")}
        for each in directory.activities
    }


def _shown_of(activity: Activity, directory: Directory, address_of: Any, title: str) -> dict[str, Any]:
    context = activity_context(directory, activity, address_of, (), title)
    kinds = directory.vocabularies["help-kinds"]
    coming = [item.session for item in activity.next_sessions]
    sessions = [session for session in coming if session.timed and session.cancelled is None]
    unstated = {
        part: with_full_stop(list_in_words(list(words))) for part, words in context["unstated"].items() if words
    }
    return {
        "name": activity.name,
        "title": title,
        "patch": context["patch"],
        "symbol": activity.interests[0].symbol,
        "badges": badges(activity),
        "ages": ages_phrase(activity.ages),
        "place": in_brief.place_in_brief(activity.venue, directory.site),
        "when": in_brief.rules_in_brief(activity, directory),
        "cost": cost_in_brief(activity.costs),
        "one_to_one": in_brief.one_to_one_in_brief(activity),
        "care": in_brief.personal_care_in_brief(activity, kinds),
        "adult": in_brief.adult_in_brief(activity),
        "checked_card": in_brief.checked_in_brief(activity),
        "checked": [activity.checked.on.isoformat(), _day(activity.checked.on)],
        "checked_by": context["checked_by"],
        "overdue": activity.overdue,
        "membership": context["membership"],
        "unstated": unstated,
        "help_unstated": list_in_words(context["help_unstated"]),
        "rules": [pattern.rule for pattern in context["patterns"]],
        "dates": [[item.words, item.iso, item.over] for item in context["dates"]],
        "lines": activity.venue.lines,
        "costs": [with_full_stop(cost_in_words(cost)) for cost in activity.costs],
        "price": str(activity.costs[0].amount),
        "due": _day(activity.review_due),
        "added": _day(activity.added) if activity.added else "",
        "events": [[session.start.isoformat(), session.end.isoformat()] for session in sessions[:4]],
        "phone": [activity.booking.phone, _tel(activity.booking.phone)],
        "you": _you(activity, directory),
    }


def _you(activity: Activity, directory: Directory) -> dict[str, Any]:
    said = to_you(activity, directory)
    return {
        "badges": said.badges, "text": said.text, "when": said.when, "where": said.where, "ages": said.ages,
        "cost": said.cost, "book": said.book, "bring": said.bring, "first": said.first, "steps": said.steps,
    }  # fmt: skip


def _day(day: date) -> str:
    return date_in_words(day, year=True, weekday=False)


def _tel(number: str) -> str:
    return f"+44{number.replace(' ', '')[1:]}"


def _words(directory: Directory) -> dict[str, Any]:
    words: dict[str, Any] = {
        name: {item.id: {"title": item.title, "description": item.description} for item in directory.vocabularies[name]}
        for name in VOCABULARIES
    }
    for item in words["stays-if"].values():
        item["small"] = lower_first(item["title"])
    for name in ("toilets", "access", "payments"):
        for item in words[name].values():
            item["small"] = with_full_stop(lower_first(item["description"])) if item["description"] else ""
    groups: dict[str, list[dict[str, str]]] = {}
    for kind in directory.vocabularies["help-kinds"]:
        groups.setdefault(kind.group, []).append({"id": kind.id, "title": kind.title})
    words["help-groups"] = [{"title": title, "kinds": kinds} for title, kinds in groups.items()]
    words["answers"] = {
        answer: {"icon": said.ANSWER_ICONS[answer], "words": text} for answer, text in ANSWER_WORDS.items()
    }
    return words


def _lists(families: Any, directory: Directory, built: Path) -> list[dict[str, Any]]:
    """Every list with what stands round it on its page."""
    lists = []
    for page in list_pages(families, directory):
        listing = page.listing
        parts = [
            {
                "title": part.title or "Activities",
                "note": part.note,
                "brief": part.brief or page.long,
                "ids": [activity.id for activity in part.activities],
            }
            for part in listing.parts
        ]
        lists.append(
            {
                "path": listing.path, "root": "../" * listing.path.count("/"), "title": listing.title,
                "label": listing.label, "trail": page.trail, "jumps": _links(page.jumps),
                "narrower": [[heading, _links(links)] for heading, links in page.narrower],
                "onward": _links(page.onward), "says": page.says, "lead":
                with_full_stop(listing.lead) if listing.lead else "", "count": listing.count, "counted":
                with_full_stop(listing.counted) if listing.counted else "", "symbol": listing.symbol,
                "patch": listing.patch or "plain", "long": page.long, "parts": parts,
                "drawings": _drawings(built, listing.path),
            }
        )  # fmt: skip
    return lists


def _links(links: Any) -> list[list[object]]:
    """Each link as whether it leads off the page, its address, its words and its number."""
    return [[not address.startswith("#"), address, words, number] for address, words, number in links]


def _young(families: Any, built: Path) -> list[dict[str, Any]]:
    """The young people's lists."""
    return [
        {
            "path": each.path, "root": "../" * each.path.count("/"), "title": each.title, "heading": each.heading,
            "label": each.label, "lead": with_full_stop(each.lead) if each.lead else "", "symbol": each.symbol,
            "patch": each.patch or "plain", "count": each.count, "long": each.long,
            "parts": [{"title": title, "ids": [item.id for item in found]} for title, found in each.shown],
            "person": _person(built, each.path), "drawings": _drawings(built, each.path),
        }
        for each in young_lists({family.id: family for family in families})
    ]  # fmt: skip


def _person(built: Path, path: str) -> str:
    """The young people's own person, the same on each of their pages."""
    page = (built / path).read_text(encoding="utf-8")
    start = page.find('<section aria-labelledby="your-person">')
    return page[start : page.index("</section>", start) + len("</section>")] if start >= 0 else ""


def _weeks(directory: Directory, built: Path) -> list[dict[str, Any]]:
    return [
        {
            "path": week.path, "title": week.title, "holiday": week.holiday,
            "drawings": _drawings(built, week.path),
            "days": [
                {
                    "id": day.id, "weekday": day.weekday, "date": day.written,
                    "slots": [[slot.activity.id, slot.iso, slot.over, slot.start, slot.end] for slot in day.slots],
                }
                for day in week.days
            ],
        }
        for week in weeks_of(directory)
    ]  # fmt: skip


def _providers(directory: Directory, built: Path) -> list[dict[str, Any]]:
    return [
        {
            "id": provider.id, "name": provider.name, "phone": provider.contact.phone,
            "tel": _tel(provider.contact.phone), "email": provider.contact.email,
            "checked": [provider.checked.on.isoformat(), _day(provider.checked.on)],
            "runs": [activity.id for activity in directory.activities_of(provider)],
            "drawings": _drawings(built, f"providers/{provider.id}.html"),
        }
        for provider in directory.providers
    ]  # fmt: skip


def _town(town: Any) -> dict[str, Any]:
    return {"title": town.title, "latitude": town.latitude, "longitude": town.longitude}


def _frames(built: Path, directory: Directory) -> dict[str, dict[str, str]]:
    """What stands round each kind of page, as our own pages have it: it does not change from page to page."""
    week = next((built / "whats-on").glob("*.html"))
    examples = {
        "activity": built / "activities" / f"{directory.activities[0].id}.html",
        "provider": built / "providers" / f"{directory.providers[0].id}.html",
        "list": next((built / "browse").glob("*/*.html")),
        "combined-list": next((built / "browse").glob("*/*/*.html")),
        "short-list": built / "browse" / "term-time.html",
        "young": next((built / "young-people").glob("*.html")),
        "young-outcome": next((built / "young-people").glob("*/*.html")),
        "week": week,
        "this-week": built / "whats-on.html",
        "providers": built / "providers.html",
    }
    return {name: _frame(path.read_text(encoding="utf-8")) for name, path in examples.items()}


def _frame(page: str) -> dict[str, str]:
    head = page[: page.index("<title>")]
    header = _CARRIED.sub("", page[page.index("<body>") + len("<body>") : page.index("<main ")])
    return {"head": head, "header": header, "footer": page[page.index("</main>") :]}


def _pictures(built: Path) -> dict[str, dict[str, str]]:
    """Each drawing as it is shown, and as the page that shows it carries it, by name ("icon-phone")."""
    carried: dict[str, str] = {}
    for path in sorted(built.rglob("*.html")):
        for carrier in _CARRIED.findall(path.read_text(encoding="utf-8")):
            carried.update((name, symbol) for symbol, name in _SYMBOL.findall(carrier))
    shown = {
        name: f'<svg class="{kind}" width="{size}" height="{size}" aria-hidden="true" focusable="false">'
        f'<use href="#{name}"/></svg>'
        for name in carried
        for kind, size in ((("icon", 24) if name.startswith("icon-") else ("symbol", 48)),)
    }
    return {"shown": shown, "carried": carried}


def _drawings(built: Path, path: str) -> list[str]:
    """The names of the drawings that one of our pages shows."""
    return sorted(set(_SHOWN.findall((built / path).read_text(encoding="utf-8"))))


if __name__ == "__main__":
    export(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), date.fromisoformat(sys.argv[4]))
