"""Every file of the content folder against its schema and against the rules, every Problem in one run."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

from activity_directory.problem import Problem, Severity
from activity_directory.validate.archive_check import archived_files, check_archive
from activity_directory.validate.calendar_data import school_calendar
from activity_directory.validate.checked import Checked, Data
from activity_directory.validate.entry import Entry, Known
from activity_directory.validate.findings import Keys, as_problem
from activity_directory.validate.pages_check import check_pages, without_taken_names
from activity_directory.validate.partial import touches, without_names, without_parts
from activity_directory.validate.rules import rules_by_kind
from activity_directory.validate.schema_check import SchemaResult, check_against
from activity_directory.validate.schemas import Schemas, load_schemas

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from activity_directory.load.document import Document
    from activity_directory.load.files import Content

STAFF_FILES = ("site", "programme", "assurance", "calendar", "places", "targets")
_KINDS_OF_MANY = ("activity", "provider", "feedback", "quarter")


def validate_content(content: Content, *, schema_folder: Path, today: date) -> Checked:
    """Check everything. Raises SchemaFault when a schema itself cannot be used, nothing for what is in the content."""
    return check_content(content, load_schemas(schema_folder), today)


def check_content(content: Content, schemas: Schemas, today: date) -> Checked:
    """Check everything against schemas that were read before."""
    return _ContentCheck(content, schemas, today).run()


class _ContentCheck:
    """One check of one content folder."""

    def __init__(self, content: Content, schemas: Schemas, today: date) -> None:
        self.content = content
        self.schemas = schemas
        self.today = today
        self.problems: list[Problem] = list(content.problems)
        self.leave_out: dict[str, list[Keys]] = {}  # parts of staff's files, by the file's name

    def run(self) -> Checked:
        content = self.content
        staff = {name: getattr(content, name) for name in STAFF_FILES}
        documents: dict[str, Mapping[str, Document]] = {
            "activity": content.activities,
            "provider": content.providers,
            "feedback": content.feedback,
            "quarter": content.quarters,
        }
        for name, document in staff.items():
            documents[name] = {name: document} if document is not None else {}
        entries = {kind: self._entries(kind, found) for kind, found in documents.items()}
        usable = {name: self._usable(name, staff[name]) for name in STAFF_FILES}
        known = self._known(entries, usable)
        for kind in (*STAFF_FILES, *_KINDS_OF_MANY):
            for entry in entries[kind].values():
                self._apply_rules(entry, known)
        self.problems.extend(check_pages(content.pages))
        if content.archive is not None:
            self.problems.extend(check_archive(entries["quarter"].values(), content.archive))
        problems = tuple(sorted(self.problems))
        blocked = {problem.path for problem in problems if problem.severity is Severity.BLOCKING}
        good = {
            kind: {name: entry.data for name, entry in entries[kind].items() if entry.document.path not in blocked}
            for kind in _KINDS_OF_MANY
        }
        activities = {
            name: data for name, data in good["activity"].items() if name.partition("/")[0] in good["provider"]
        }
        gone = sorted((entries["activity"].keys() | content.unreadable.keys()) - activities.keys())
        return Checked(
            activities=MappingProxyType(activities),
            providers=MappingProxyType(good["provider"]),
            feedback=MappingProxyType(good["feedback"]),
            quarters=MappingProxyType(good["quarter"]),
            archive=archived_files(entries["quarter"].values(), content.archive or {}),
            **{name: self._usable(name, staff[name]) for name in STAFF_FILES},
            pages=MappingProxyType(without_taken_names(content.pages)),
            images=content.images,
            withheld=tuple((name, name.partition("/")[0]) for name in gone),
            problems=problems,
        )

    def _entries(self, kind: str, documents: Mapping[str, Document]) -> dict[str, Entry]:
        """Each file of a kind, against its schema."""
        schema = self.schemas[kind]
        entries: dict[str, Entry] = {}
        for name, document in documents.items():
            result = check_against(document, schema, self.schemas)
            data = result.data
            if result.problems:
                self.problems.extend(result.problems)
                self._remember(kind, result)
                data = without_names(data, result.wrong)
            wrong = ((),) if result.hopeless else result.wrong  # everything in it is then not to be relied on
            entries[name] = Entry(kind, name, data, document, wrong)
        return entries

    def _remember(self, kind: str, result: SchemaResult) -> None:
        if kind in STAFF_FILES:
            self.leave_out.setdefault(kind, []).extend(result.parts)

    def _usable(self, name: str, document: Document | None) -> Data | None:
        """A file of the staff's without what is wrong in it; None when the rest is not enough."""
        if document is None:
            return None
        schema = self.schemas[name]
        data: Any = schema.convert(document.data)
        parts = self.leave_out.get(name, [])
        if not parts:
            return data if schema.is_valid(data) else None
        if name == "calendar" and any(keys[:1] != ("closures",) for keys in parts):
            return None  # with one term left out, every club of that term would be shown on the wrong days
        for wider in (_itself, _last_item, _first_item):
            rest = without_parts(data, frozenset(wider(keys) for keys in parts))
            if () not in parts and schema.is_valid(rest):
                return cast("Data", rest)
        return None

    def _known(self, entries: Mapping[str, Mapping[str, Entry]], usable: Mapping[str, Data | None]) -> Known:
        content = self.content
        places, programme, calendar, site = (usable[name] for name in ("places", "programme", "calendar", "site"))
        unreadable = (path.rpartition("/") for path in content.unreadable_paths)
        broken_providers = {
            name.removesuffix(".yaml") for folder, _, name in unreadable if folder.endswith("/providers")
        }
        return Known(
            today=self.today,
            activities={name: entry.data for name, entry in entries["activity"].items()},
            providers={name: entry.data for name, entry in entries["provider"].items()},
            activity_ids=frozenset(content.activities.keys() | content.unreadable.keys()),
            provider_ids=frozenset(content.providers.keys() | broken_providers),
            schemes=_by_id(programme, "schemes"),
            towns=_by_id(places, "towns"),
            areas=frozenset(areas) if (areas := _by_id(places, "areas")) is not None else None,
            terms=frozenset(terms) if (terms := _by_id(calendar, "terms")) is not None else None,
            calendar=school_calendar(calendar),
            pictures=content.images,
            former=_former(entries["activity"].values()),
            former_providers=_former(entries["provider"].values()),
            vocabularies=self.schemas.vocabularies,
            review_after_months=(site or {}).get("review_after_months", 12),
        )

    def _apply_rules(self, entry: Entry, known: Known) -> None:
        for rule in rules_by_kind().get(entry.kind, ()):
            for finding in rule.check(entry, known):
                if entry.wrong and touches(finding.keys, entry.wrong):
                    continue  # it is told already that this part cannot be read; what follows from that is noise
                problem = as_problem(finding, entry.document, rule.severity, rule.id)
                self.problems.append(problem)
                if entry.kind in STAFF_FILES and problem.severity is Severity.BLOCKING:
                    self.leave_out.setdefault(entry.kind, []).append(_last_item(finding.keys))
        entry.forget_texts()


def _itself(keys: Keys) -> Keys:
    return keys


def _last_item(keys: Keys) -> Keys:
    """The innermost item of a list that a part belongs to; the part itself when it is in no list."""
    ends = [at + 1 for at, key in enumerate(keys) if isinstance(key, int)]
    return keys[: ends[-1]] if ends else keys


def _first_item(keys: Keys) -> Keys:
    ends = [at + 1 for at, key in enumerate(keys) if isinstance(key, int)]
    return keys[: ends[0]] if ends else keys


def _by_id(data: Data | None, name: str) -> dict[str, Data] | None:
    return {item["id"]: item for item in data[name]} if data is not None else None


def _former(entries: Iterable[Entry]) -> dict[str, tuple[str, ...]]:
    claims: dict[str, tuple[str, ...]] = {}
    for entry, old in _claims(entries):
        claims[old] = (*claims.get(old, ()), entry)
    return claims


def _claims(entries: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        for old in entry.items("formerly"):
            yield entry.id, old
