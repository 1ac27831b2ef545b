"""Where imported items go: into content/ when they can be published, into import/to-finish/ when a person has to look.

A plan is made first, from what is there; it is only carried out when it is asked for. Nothing that somebody made or
changed by hand is written over, and nothing is deleted but the to-finish copy of an entry that has become whole.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from activity_directory.authoring.compare import compare
from activity_directory.authoring.entry_text import changed_text, entry_text, tidy
from activity_directory.importing.fits import what_fits
from activity_directory.importing.item import Data, Kind, Note, Notes
from activity_directory.importing.ledger import FOLDER, TO_FINISH, Ledger, Record, sums_of
from activity_directory.importing.merge import merge
from activity_directory.importing.naming import Naming
from activity_directory.importing.persons import without_private_contacts
from activity_directory.importing.shelf import CONTENT, Shelf, Standing, file_of, safe_path, write_text
from activity_directory.load.strict_yaml import read_yaml
from activity_directory.problem import Problem, Severity
from activity_directory.validate.as_typed import as_typed
from activity_directory.validate.content_check import check_content

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from activity_directory.importing.item import Batch, Item
    from activity_directory.importing.mapping import ImportMapping
    from activity_directory.load.document import Document
    from activity_directory.load.files import Content
    from activity_directory.validate.schemas import Schemas

LONGEST_CHANGE = 120  # letters of `changed: {what}`
# What the check only warns of, because whoever types an entry reads the warning. Here nobody has looked yet.
_PRIVATE = frozenset({"private-address", "private-email", "personal-mobile-number", "names-of-children"})
_TOLD_TO_FAMILIES = ("sessions", "costs", "venue", "status", "ages")


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import will do. Paths are relative to the project, with "/"."""

    source: str
    writes: Mapping[str, str]
    removes: tuple[str, ...]
    new: tuple[str, ...]  # files of content/ that were not there
    changed: tuple[str, ...]  # files of content/ that will say something else
    unfinished: Mapping[str, tuple[Problem, ...]]  # files of to-finish/, with what keeps each from being published
    problems: tuple[Problem, ...]  # of what goes into content/; none of them keeps it out
    notes: tuple[Note, ...]
    same: int
    ledger: str = field(repr=False)
    unfinished_ledger: str = field(repr=False)

    def carry_out(self, project: Path) -> None:
        """Write it. The ledger comes last: what is not in it yet is looked at again the next time.

        Raises UnsafePathError before anything is written when a link is in the way.
        """
        ledgers = (f"{FOLDER}/{self.source}.json", f"{TO_FINISH}/{self.source}.json")
        for path in (*self.writes, *self.removes, *ledgers):
            safe_path(project, path)
        for path, text in self.writes.items():
            write_text(project, path, text)
        for path in self.removes:
            safe_path(project, path).unlink(missing_ok=True)
        write_text(project, ledgers[0], self.ledger)
        if self.unfinished:
            write_text(project, ledgers[1], self.unfinished_ledger)
        else:
            safe_path(project, ledgers[1]).unlink(missing_ok=True)


@dataclass(slots=True)
class _Candidate:
    """One file as it is to be, and what stands in its place now."""

    kind: str
    id: str
    source_id: str
    where: str
    text: str
    record: Record
    standing: Standing | None

    @property
    def path(self) -> str:
        return f"{CONTENT}/{file_of(self.kind, self.id)}"

    @property
    def in_content(self) -> bool:
        return self.standing is not None and self.standing.in_content

    @property
    def is_changed(self) -> bool:
        return self.standing is None or self.standing.document.text != self.text

    def document(self) -> tuple[Document | None, tuple[Problem, ...]]:
        return read_yaml(self.text.encode(), self.path)


class Filing:
    """Makes the plan for one batch."""

    def __init__(  # noqa: PLR0917 - what there is, and what is asked for
        self, project: Path, content: Content, schemas: Schemas, mapping: ImportMapping, ledger: Ledger, today: date
    ) -> None:
        self.content = content
        self.schemas = schemas
        self.mapping = mapping
        self.ledger = ledger
        self.today = today
        self.shelf = Shelf(project, content)
        self.naming = Naming(content, mapping, ledger)
        self.records = {"provider": dict(ledger.providers), "activity": dict(ledger.items)}
        self.candidates: list[_Candidate] = []
        self.entries: dict[str, str] = {}  # where in the source: the entry that it went into
        self.notes: list[Note] = []

    def plan(self, batch: Batch) -> Plan:
        """What to do with a batch."""
        self.notes += batch.notes
        items = [item for item in batch.items if item.source_id not in self.mapping.leave_out]
        self._providers(items)
        for item in items:
            self._item(item)
        self._gone(batch)
        return self._sorted_out()

    def _providers(self, items: list[Item]) -> None:
        """Every provider once, with what any of its items says of it."""
        together: dict[str, tuple[Item, Data]] = {}
        for item in items:
            known = together.setdefault(item.provider.source_id, (item, {}))[1]
            for name, value in item.provider.data.items():
                known.setdefault(name, value)
                if name == "checked" and str(value.get("on", "")) > str(known[name].get("on", "")):
                    known[name] = value  # whichever row comes first, the last time that anybody looked counts
        for source_id, (item, data) in together.items():
            name = str(data.get("name", ""))
            found = self.naming.provider(source_id, name)
            if found is None or source_id in self.mapping.providers or name in self.mapping.providers:
                continue
            record = self.ledger.providers.get(source_id)
            stands = found in self.content.providers or self.shelf.is_broken("provider", found)
            if (record is None and stands) or (record is not None and not record.sums):
                self.records["provider"][source_id] = Record(found)  # made by hand, and not touched
            else:
                self._candidate("provider", found, source_id, item.where, data)

    def _item(self, item: Item) -> None:
        name = str(item.data.get("name", ""))
        provider = self.naming.provider(item.provider.source_id, item.provider.name)
        if not name or provider is None:
            missing = "provider" if name else "name"
            why = f"It has no {missing}, so there is nothing to file it under."
            self.notes.append(
                Note(Kind.LEFT_OUT, item.where, missing, name, why, f"Give it a {missing} and import again.")
            )
            return
        there = self.naming.same_name(item.source_id, provider, name)
        if there is not None:
            self._already_there(item, there)
            return
        wanted = self.naming.activity(item.source_id, provider, name, item.data)
        self.entries[item.where] = wanted
        self._candidate("activity", wanted, item.source_id, item.where, item.data)

    def _already_there(self, item: Item, there: str) -> None:
        """Somebody has made an entry of this name, or an import ended before its ledger was written."""
        said = sums_of(self._cleaned("activity", there, item.data, Notes(item.where)))
        stands = self.content.activities.get(there)
        if stands is not None and said.items() <= sums_of(tidy(stands.data)).items():
            self.records["activity"][item.source_id] = Record(there, said)
            return
        why = "An entry of this name was there before, and stays as it is."
        do = f"If it is the same, say so in the mapping, under ids:  {as_typed(item.source_id)}: {there}"
        self.notes.append(Note(Kind.KEPT, item.where, "name", str(item.data["name"]), why, do, there))

    def _candidate(self, kind: str, wanted: str, source_id: str, where: str, given: Data) -> None:
        """One file as it is to be, or a note on why it stays away."""
        notes = Notes(where)
        record = self.records[kind].get(source_id)
        standing = self.shelf.find(kind, wanted)
        path = file_of(kind, wanted)
        if standing is None and self.shelf.is_broken(kind, wanted):
            notes.add(
                Kind.KEPT, path, "", "What stands there cannot be read, so nothing was changed.", "Mend it first."
            )
        elif standing is None and record is not None:
            why = "Somebody has taken this entry out since it was imported, and it stays out."
            notes.add(
                Kind.KEPT, path, "", why, f"To have it again, delete its line in {FOLDER}/{self.ledger.source}.json."
            )
        else:
            theirs = self._cleaned(kind, wanted, given, notes)
            data, sums = self._merged(kind, theirs, record, standing, notes)
            order = self.schemas[kind].plain
            if standing is None:
                text = entry_text(data, order)
            else:
                now = standing.document
                text = now.text if tidy(now.data) == tidy(data) else changed_text(now.text, data, order)
            self.candidates.append(_Candidate(kind, wanted, source_id, where, text, Record(wanted, sums), standing))
        self.notes += [replace(note, entry=wanted) for note in notes.found]

    def _merged(
        self, kind: str, theirs: Data, record: Record | None, standing: Standing | None, notes: Notes
    ) -> tuple[Data, Mapping[str, str]]:
        """The entry's data as it is to be, and the sums to remember."""
        if standing is None:
            added = {"added": self.today.isoformat()} if kind == "activity" else {}
            return {**theirs, **added}, sums_of(theirs)
        now = tidy(standing.document.data)
        merged = merge(record.sums if record is not None else {}, now, theirs)
        for kept in merged.kept:
            stood = "(it no longer says it)" if kept.theirs is None else as_typed(kept.theirs)
            why = "Somebody has changed this by hand since it was imported. The hand's version stays."
            notes.add(Kind.KEPT, kept.name.replace("/", "."), stood, why, "Look which of the two is right.")
        data = merged.data
        if standing.in_content and data != now:
            changes = compare(now, data, self.schemas, kind)
            for change in changes:
                notes.add(Kind.CHANGED, change.field, change.after, change.words, change.reason)
            told = [change for change in changes if change.keys and change.keys[0] in _TOLD_TO_FAMILIES]
            if kind == "activity" and told:
                words = told[0].words.rstrip(".")
                what = words if len(words) <= LONGEST_CHANGE else "Times, prices or the place"
                data["changed"] = {"on": self.today.isoformat(), "what": what}
        return data, merged.sums

    def _cleaned(self, kind: str, wanted: str, given: Data, notes: Notes) -> Data:
        """What a source gave, without what is a person's and without what the schema cannot hold."""
        data = without_private_contacts(tidy(given), notes, "provider." if kind == "provider" else "")
        path = f"{CONTENT}/{file_of(kind, wanted)}"
        document, _ = read_yaml(entry_text(data, self.schemas[kind].plain).encode(), path)
        return data if document is None else what_fits(data, document, self.schemas, kind, notes)

    def _gone(self, batch: Batch) -> None:
        """Tell of entries whose item the source no longer has. They stay: families look for them."""
        here = {item.source_id for item in batch.items} | set(batch.passed_over) | self.mapping.leave_out
        for source_id, record in self.ledger.items.items():
            deleted = source_id in batch.deleted
            if source_id in here or not (deleted or batch.whole):
                continue
            wanted = self.naming.current("activity", record.id)
            standing = self.shelf.find("activity", wanted)
            if standing is None or standing.document.data.get("status") == "ended":
                continue
            why = "The source says that it is gone." if deleted else "It is not in the source any more."
            do = "Ask the provider. If it is over, write  status: ended  in the entry. Nothing was deleted."
            self.notes.append(Note(Kind.GONE, source_id, "", "", why, do, wanted))

    def _sorted_out(self) -> Plan:
        """Check the whole directory as it would be, and say what may go where."""
        blocking, others = self._checked()
        writes: dict[str, str] = {}
        removes: list[str] = []
        new: list[str] = []
        changed: list[str] = []
        unfinished: dict[str, tuple[Problem, ...]] = {}
        same = 0
        for each in self.candidates:
            wrong = blocking.get(each.path, ())
            unfinished_path = f"{TO_FINISH}/{file_of(each.kind, each.id)}"
            if each.in_content and wrong and each.is_changed:
                self._would_break(each, wrong)
                continue
            if each.in_content:
                same += not each.is_changed
                if each.is_changed:
                    writes[each.path] = each.text
                    changed.append(each.path)
            elif wrong:
                unfinished[unfinished_path] = tuple(replace(problem, path=unfinished_path) for problem in wrong)
                if each.is_changed:
                    writes[unfinished_path] = each.text
            else:
                writes[each.path] = each.text
                new.append(each.path)
                if each.standing is not None:
                    removes.append(unfinished_path)
            self.records[each.kind][each.source_id] = each.record
        written = {*new, *changed}
        kept, waiting = self._ledgers({path.removeprefix(f"{TO_FINISH}/") for path in unfinished})
        return Plan(
            source=self.ledger.source,
            writes=writes,
            removes=tuple(removes),
            new=tuple(sorted(new)),
            changed=tuple(sorted(changed)),
            unfinished=dict(sorted(unfinished.items())),
            problems=tuple(problem for problem in others if problem.path in written),
            notes=tuple(replace(note, entry=note.entry or self.entries.get(note.where, "")) for note in self.notes),
            same=same,
            ledger=kept.text(),
            unfinished_ledger=waiting.text(),
        )

    def _ledgers(self, unfinished: set[str]) -> tuple[Ledger, Ledger]:
        """What is remembered in Git, and what is remembered beside the files that wait to be finished."""
        ledgers = []
        for waits in (False, True):
            chosen = {
                kind: {key: one for key, one in records.items() if (file_of(kind, one.id) in unfinished) == waits}
                for kind, records in self.records.items()
            }
            ledgers.append(Ledger(self.ledger.source, chosen["provider"], chosen["activity"]))
        return ledgers[0], ledgers[1]

    def _would_break(self, each: _Candidate, wrong: tuple[Problem, ...]) -> None:
        """An entry that families read now stays as it is when what the source says today would take it away."""
        for problem in wrong:
            why = f"With what the source says now, the entry could not be published: {problem.message}"
            self.notes.append(Note(Kind.KEPT, each.where, problem.field, "", why, problem.fix, each.id))

    def _checked(self) -> tuple[dict[str, tuple[Problem, ...]], tuple[Problem, ...]]:
        """What would keep each candidate out of the directory, by its path; and every other Problem, in order."""
        documents: dict[str, dict[str, Any]] = {
            "activity": dict(self.content.activities),
            "provider": dict(self.content.providers),
        }
        blocking: dict[str, tuple[Problem, ...]] = {}
        for each in self.candidates:
            document, problems = each.document()
            if document is not None:
                documents[each.kind][each.id] = document
            blocking[each.path] = tuple(problem for problem in problems if problem.severity is Severity.BLOCKING)
        content = replace(self.content, activities=documents["activity"], providers=documents["provider"], problems=())
        others: list[Problem] = []
        coming = {each.path for each in self.candidates if not each.in_content}
        for problem in check_content(content, self.schemas, self.today).problems:
            private = problem.rule in _PRIVATE and problem.severity is Severity.WARNING and problem.path in coming
            if problem.severity is not Severity.BLOCKING and not private:
                others.append(problem)
            elif problem.path in blocking:
                blocking[problem.path] += (problem,)
        self._with_their_providers(blocking)
        return blocking, tuple(others)

    def _with_their_providers(self, blocking: dict[str, tuple[Problem, ...]]) -> None:
        """An activity waits for a provider of its own that is still to be finished."""
        waiting = {
            each.id
            for each in self.candidates
            if each.kind == "provider" and blocking[each.path] and not each.in_content
        }
        for each in self.candidates:
            provider = each.id.partition("/")[0]
            if each.kind == "activity" and provider in waiting and not each.in_content:
                message = f"Its provider ({provider}) is still to be finished."
                fix = f"Finish {TO_FINISH}/{file_of('provider', provider)}, and import again."
                waits = Problem(each.path, 0, 0, "", message, fix, Severity.BLOCKING, "provider-to-finish")
                blocking[each.path] += (waits,)
