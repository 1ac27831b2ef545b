"""A withdrawal: one activity or picture out of the entries, the kept quarters and the archive, in one step.

It outranks what else is promised: that addresses never die, and that an old brochure can be had again.
"""

from __future__ import annotations

import difflib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from activity_directory.brochure.keeping import as_text
from activity_directory.load.files import PICTURE_ENDINGS, read_content
from activity_directory.load.take_out import CannotTakeOutError, taken_out
from activity_directory.publish.closing import QUARTERS, write_whole
from activity_directory.publish.ledger import LEDGER_NAME, Ledger
from activity_directory.schedule import Quarter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from activity_directory.load.document import Document, Keys
    from activity_directory.load.files import Content
    from activity_directory.model import Settings


class UnknownIdError(ValueError):
    """Nothing of that id is in the entries, among the pictures or in a kept quarter."""


@dataclass(slots=True)
class Withdrawal:
    """What a withdrawal would do; nothing is touched before `carry_out`.

    `delete` are entries and pictures, `rewrite` new texts of files, `archived` the PDFs that go, `copies` those on
    this computer that it may be in, `let_go` addresses.
    `by_hand` says what a person has to look at.
    """

    settings: Settings
    ids: tuple[str, ...]
    delete: list[Path] = field(default_factory=list)
    rewrite: dict[Path, str] = field(default_factory=dict)
    quarters: list[str] = field(default_factory=list)
    archived: list[Path] = field(default_factory=list)
    copies: list[Path] = field(default_factory=list)
    let_go: list[str] = field(default_factory=list)
    by_hand: list[str] = field(default_factory=list)

    def in_words(self, *, done: bool) -> Iterator[str]:
        """What is done, or would be, a line each."""
        yield (
            f"Withdrawing {', '.join(self.ids)}" if done else f"To withdraw {', '.join(self.ids)}, this would be done:"
        )
        yield from (f"  delete   {self._short(path)}" for path in self.delete)
        yield from (f"  take it out of {self._short(path)}" for path in self.rewrite)
        yield from (f"  mark {Quarter.parse(quarter).title} as withdrawn" for quarter in self.quarters)
        yield from (f"  delete   {self._short(path)}, where it was printed" for path in self.archived)
        yield from (f"  delete   {self._short(path)}, where it may be printed" for path in self.copies)
        yield from (f"  let the address {address} go" for address in self.let_go)
        yield from (f"Look at this yourself: {words}" for words in self.by_hand)
        if not done:
            yield "Nothing has been done yet. To do it, say the same again with --yes."
            return
        yield "Then, today:"
        yield "  1. make publish - until then the published site still shows it."
        yield "  2. Commit the changes. Git's own history, its tags and other people's copies keep what was in them."
        yield "  3. Ask whoever has printed copies to throw them away. make brochure makes the book without it."

    def carry_out(self) -> None:
        """Do it: first what families can see, the archive; then the entries and what is kept of them."""
        for path in (*self.archived, *self.copies, *self.delete):
            path.unlink(missing_ok=True)
        for folder in sorted({path.parent for path in self.archived}):
            if not any(folder.iterdir()):
                folder.rmdir()
        for path, text in self.rewrite.items():
            write_whole(path, text)
        ledger = self.settings.project / LEDGER_NAME
        if self.let_go:
            Ledger.read(ledger).after((), self.let_go).write(ledger)

    def _short(self, path: Path) -> str:
        project = self.settings.project
        return path.relative_to(project).as_posix() if path.is_relative_to(project) else str(path)


def plan_withdrawal(settings: Settings, ids: Sequence[str]) -> Withdrawal:
    """What withdrawing these would do. An id is an activity's, or a picture's: "severn-splash/pool.jpg".

    Raises UnknownIdError for an id that is nowhere.
    """
    content = read_content(settings.content)
    plan = Withdrawal(settings, tuple(dict.fromkeys(ids)))
    pictures = {each for each in plan.ids if each.endswith(PICTURE_ENDINGS)}
    activities = set(plan.ids) - pictures
    kept = {path: _kept(path) for path in sorted((settings.content / QUARTERS).glob("*.json"))}
    _refuse_unknown(plan.ids, content, kept.values())
    names = _all_names(activities, content)
    for each in sorted(activities):
        path = settings.content / "activities" / f"{each}.yaml"
        if path.exists():
            plan.delete.append(path)
            pictures |= _only_its_own(each, content, activities)
    plan.delete += [settings.content / "activities" / picture for picture in sorted(pictures)
                    if (settings.content / "activities" / picture).exists()]  # fmt: skip
    _plan_mentions(plan, content, names, pictures, activities)
    _plan_quarters(plan, kept, names, pictures)
    plan.copies = sorted(_copies(settings, {path.stem for path in kept} - set(plan.quarters)))
    plan.by_hand += _still_named(activities, content)
    ledger = Ledger.read(settings.project / LEDGER_NAME)
    plan.let_go = sorted(address for each in names if (address := f"activities/{each}.html") in ledger.kept)
    return plan


def _kept(path: Path) -> dict[str, Any]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}


def _copies(settings: Settings, without: set[str]) -> Iterator[Path]:
    """What a build or `brochure` made on this computer, but for quarters that are known to be `without` it.

    Closing a quarter again would put a PDF that was made before the withdrawal back into the archive.
    """
    for home in (settings.project / "brochure", settings.project / "output" / "brochure"):
        for file in home.glob("[0-9]*/*") if home.is_dir() else ():
            if file.parent.name not in without and file.suffix in {".pdf", ".txt", ".html"} and file.is_file():
                yield file


def _refuse_unknown(ids: Iterable[str], content: Content, kept: Iterable[dict[str, Any]]) -> None:
    known = {*content.activities, *content.unreadable, *content.images}
    for data in kept:
        known |= {item["id"] for item in (*data.get("printed", ()), *data.get("ring_first", ()))}
        known |= set(data.get("pictures", ()))
    for each in ids:
        if each not in known:
            near = difflib.get_close_matches(each, sorted(known), n=1)
            hint = f" Did you mean {near[0]}?" if near else " Write it as provider/activity or provider/file.jpg."
            raise UnknownIdError(f'There is no activity or picture "{each}".{hint}')


def _all_names(activities: Iterable[str], content: Content) -> set[str]:
    """The ids with those that they had before: a past brochure may have printed it under one of them."""
    names = set(activities)
    for each in activities:
        club, _, slug = each.partition("/")
        document, provider = content.activities.get(each), content.providers.get(club)
        names |= set(_texts(document, "formerly"))
        names |= {f"{old}/{slug}" for old in _texts(provider, "formerly")}
    return names


def _texts(document: Document | None, name: str) -> list[str]:
    found = document.data.get(name) if document is not None else None
    return [item for item in found if isinstance(item, str)] if isinstance(found, list) else []


def _pictures_of(document: Document) -> dict[str, Keys]:
    """The files that an entry or a provider names, and where."""
    found: dict[str, Keys] = {}
    for keys, item in [(("logo",), document.data.get("logo")), *_numbered("images", document.data.get("images"))]:
        if isinstance(item, dict) and isinstance(file := item.get("file"), str):
            found[file] = keys
    return found


def _numbered(name: str, items: Any) -> list[tuple[Keys, Any]]:
    return [((name, at), item) for at, item in enumerate(items)] if isinstance(items, list) else []


def _only_its_own(activity: str, content: Content, leaving: set[str]) -> set[str]:
    """The pictures that no entry but those that leave shows: nothing would ever show them again."""
    club = activity.partition("/")[0]
    document = content.activities.get(activity)
    own = {f"{club}/{file}" for file in _pictures_of(document)} if document is not None else set()
    for each, other in content.activities.items():
        if each not in leaving and each.startswith(f"{club}/"):
            own -= {f"{club}/{file}" for file in _pictures_of(other)}
    provider = content.providers.get(club)
    if provider is not None:
        own -= {f"{club}/{file}" for file in _pictures_of(provider)}
    return own & content.images.keys()


def _plan_mentions(plan: Withdrawal, content: Content, names: set[str], pictures: set[str], leaving: set[str]) -> None:
    """Take what names it out of the files that stay, or those would be refused for naming nothing."""
    clubs = {**content.activities, **content.providers}
    for key, document in sorted({**clubs, **content.feedback}.items()):
        if key in leaving:
            continue
        parts = [keys for keys, text in _references(document.data) if text in names]
        if key in clubs:
            club = key.partition("/")[0]
            parts += [keys for file, keys in _pictures_of(document).items() if f"{club}/{file}" in pictures]
        if not parts:
            continue
        # A Document's path begins with the content folder's own name.
        path = plan.settings.content / document.path.partition("/")[2]
        try:
            plan.rewrite[path] = taken_out(document, parts)
        except CannotTakeOutError:
            plan.by_hand.append(f"{document.path} names it. Take that out, or the check will refuse the file.")


def _still_named(leaving: set[str], content: Content) -> list[str]:
    """Where other texts say its name: only a person can tell whether it is this one that is meant."""
    titles = {str(content.activities[each].data.get("name") or "") for each in leaving if each in content.activities}
    texts = {document.path: document.text for key, document in content.activities.items() if key not in leaving}
    texts |= {document.path: document.text for document in (*content.providers.values(), *content.feedback.values())}
    texts |= {page.path: page.text for page in content.pages.values()}
    return [
        f'{path} says "{title}".'
        for title in sorted(titles - {""})
        for path, text in sorted(texts.items())
        if title in text
    ]


def _references(data: dict[str, Any]) -> Iterator[tuple[Keys, str]]:
    for keys, item in _numbered("next_steps", data.get("next_steps")):
        if isinstance(item, str):
            yield keys, item
    for keys, item in _numbered("items", data.get("items")):
        found = item.get("activities") if isinstance(item, dict) else None
        for at, activity in enumerate(found if isinstance(found, list) else ()):
            if isinstance(activity, str):
                yield (*keys, "activities", at), activity


def _plan_quarters(plan: Withdrawal, kept: dict[Path, dict[str, Any]], names: set[str], pictures: set[str]) -> None:
    """The quarters that printed it lose their PDFs, and what is kept of them no longer names it."""
    archive = plan.settings.archive
    for path, data in kept.items():
        printed = [*data.get("printed", ()), *data.get("ring_first", ())]
        if not any(item["id"] in names for item in printed) and not pictures & set(data.get("pictures", ())):
            continue
        quarter = path.stem
        after = dict(data)
        for part in ("printed", "ring_first"):
            after[part] = [item for item in data.get(part, ()) if item["id"] not in names]
        after["pictures"] = [picture for picture in data.get("pictures", ()) if picture not in pictures]
        after["files"] = []
        after["withdrawn"] = plan.settings.today.isoformat()
        plan.quarters.append(quarter)
        plan.rewrite[path] = as_text(after)
        if archive is not None and (archive / quarter).is_dir():
            plan.archived += sorted(each for each in (archive / quarter).iterdir() if each.is_file())
        elif data.get("files"):
            plan.by_hand.append(f"The PDFs of {quarter} were archived, and that folder is not there now. Delete them.")
