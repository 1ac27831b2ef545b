"""Make a directory searchable as the build does, for the measurements: its files, its records for the peers, its order.

    python bench/search_prepare.py CONTENT FOLDER [--time-only]

In a process of its own, so that what 20,000 activities take is given back. Prints a line of JSON: the CPU seconds from
the Directory to the search's files (Whoosh, weighing, shards, cards, facets), without the page's template.
"""

from __future__ import annotations

import json
import random
import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT / "plugins"))

from activity_directory.model import Settings  # noqa: E402
from activity_directory.pages.assets import asset_files  # noqa: E402
from activity_directory.pipeline import read_directory  # noqa: E402
from activity_directory.rendering import make_render  # noqa: E402
from activity_directory.search import search_files  # noqa: E402
from activity_directory.search.fields import FIELDS  # noqa: E402

if TYPE_CHECKING:
    from activity_directory.model import Directory, OutputFile
    from activity_directory.model.eligibility import Ages
    from activity_directory.search.document import Document
    from activity_directory.search.searchable import Searchable

TODAY = date(2026, 11, 22)
QUESTIONS = 240


def questions(count: int = QUESTIONS) -> list[str]:
    """What people may type: interests, needs, towns and days, alone and together, every fifth with a slip."""
    chance = random.Random(20261122)
    said = {}
    for name in ("interests", "needs", "help-kinds", "days"):
        data = json.loads((PROJECT / f"schema/vocabulary/{name}.json").read_text(encoding="utf-8"))
        said[name] = [word for item in data["oneOf"] for word in (item["title"], *item.get("synonyms", ())[:2])]
    places = ["Ludlow", "Shrewsbury", "Oswestry", "Whitchurch", "Bridgnorth", "SY8", "Wem", "Telford"]
    found = []
    for number in range(count):
        parts = [chance.choice(said["interests"])]
        if number % 2:
            parts.append(chance.choice(places))
        if number % 3 == 0:
            parts.append(chance.choice(said[chance.choice(["needs", "help-kinds", "days"])]))
        question = " ".join(parts).lower()
        if number % 5 == 0:
            at = chance.randrange(2, min(len(question), 10))
            question = question[:at] + question[at + 1 :]
        found.append(question)
    return found


def record(document: Document) -> dict[str, Any]:
    """A document for the peers: its texts field by field, labels by their titles alone (synonyms would cost them)."""
    fields: dict[str, Any] = dict(document.texts)
    fields |= {name: ", ".join(label[0] for label in given) for name, given in document.concepts.items()}
    activity = document.activity
    filters = {}
    if activity is not None:
        filters = {
            "interest": [concept.title for concept in activity.interests],
            "need": [concept.title for concept in activity.needs],
            "outcome": [concept.title for concept in activity.outcomes],
            "area": [area.title for area in activity.areas],
            "town": [activity.venue.town.title] if activity.venue.town is not None else [],
            "day": [str(day) for day in activity.weekdays],
            "level": [activity.level.title] if activity.level is not None else [],
            "group": [activity.group.kind.title] if activity.group is not None else [],
            "age": _years(activity.ages),
            "help": [f"{kind}: {answer.who.id}" for kind, answer in activity.help.items() if answer.who.id != "cannot"],
            "access": [concept.title for concept in (*activity.access, *activity.toilets)],
            "free": ["yes"] if activity.free else [],
        }
    return {"path": document.path, "summary": "", **fields, "filters": {k: v for k, v in filters.items() if v}}


def _years(ages: Ages) -> list[str]:
    oldest = 25 if ages.highest is None else ages.highest
    return [str(year) for year in range(ages.lowest or 0, oldest + 1)]


def prepare(content: Path, folder: Path, *, time_only: bool) -> dict[str, Any]:
    """Write `ours/`, records.json and questions.json into the folder. Gives what is to be printed."""
    settings = Settings(
        project=PROJECT, content=content, schema=PROJECT / "schema", theme=PROJECT / "theme", today=TODAY,
        brochure=False,
    )  # fmt: skip
    directory = read_directory(settings).directory
    render = make_render(settings, directory)
    rendering = 0.0

    def timed_render(*args: Any, **context: Any) -> str:
        nonlocal rendering
        begun = time.process_time()
        page = render(*args, **context)
        rendering += time.process_time() - begun
        return page

    made, begun = _remembered(), time.process_time()
    files = list(search_files.search(directory, settings, timed_render))
    spent = time.process_time() - begun - rendering
    if not time_only:
        _write(folder, [*files, *asset_files(settings, directory.site)], made[-1])
    return {"cpu": round(spent, 3), "records": len(made[-1].documents)}


def _remembered() -> list[Searchable]:
    """The list into which the next directory made searchable will go: the view makes one, and indexing is dear."""
    made: list[Searchable] = []
    original = search_files.make_searchable

    def remember(directory: Directory) -> Searchable:
        made.append(original(directory))
        return made[-1]

    search_files.make_searchable = remember
    return made


def _write(folder: Path, files: list[OutputFile], searchable: Searchable) -> None:
    for file in files:
        path = folder / "ours" / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    records = [record(document) for document in searchable.documents]
    names = [field.name for field in FIELDS]
    boost = {field.name: field.weight for field in FIELDS}
    given = {"fields": names, "boost": boost, "records": records}
    (folder / "records.json").write_text(json.dumps(given), encoding="utf-8")
    asked = questions()
    answers = [[one.document for one in searchable.ranking.answer(question).found[:10]] for question in asked]
    (folder / "questions.json").write_text(json.dumps({"asked": asked, "answers": answers}), encoding="utf-8")


if __name__ == "__main__":
    told = prepare(Path(sys.argv[1]), Path(sys.argv[2]), time_only="--time-only" in sys.argv)
    print(json.dumps(told))
