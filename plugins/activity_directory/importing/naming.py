"""Which id an imported activity and its provider have: the one they had before, or a new one made of their name."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from activity_directory.load.file_names import LONGEST_NAME, suggested
from activity_directory.validate.near_miss import squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from activity_directory.importing.ledger import Ledger
    from activity_directory.importing.mapping import ImportMapping
    from activity_directory.load.document import Document
    from activity_directory.load.files import Content


class Naming:
    """Names what one batch brings. What the mapping says goes first, then what the ledger remembers."""

    def __init__(self, content: Content, mapping: ImportMapping, ledger: Ledger) -> None:
        self.content = content
        self.mapping = mapping
        self.ledger = ledger
        self.by_name = {
            squeezed(str(document.data.get("name", ""))): provider
            for provider, document in sorted(content.providers.items(), reverse=True)
        }
        self.of_provider: dict[str, list[str]] = {}
        for activity in (*content.activities, *content.unreadable):
            self.of_provider.setdefault(activity.partition("/")[0], []).append(activity)
        self.former = {
            "activity": _former(content.activities),
            "provider": _former(content.providers),
        }
        self.providers: dict[str, str] = {}  # by the source's id
        self.remembered = {record.id for record in ledger.items.values()}
        self.taken = {record.id for record in (*ledger.items.values(), *ledger.providers.values())}
        self.taken |= content.providers.keys() | content.activities.keys() | content.unreadable.keys()
        self.taken |= {path.rpartition("/")[2].removesuffix(".yaml") for path in content.unreadable_paths}

    def provider(self, source_id: str, name: str) -> str | None:
        """The id of a provider; None when the source does not even name it."""
        if source_id not in self.providers:
            found = self.mapping.providers.get(source_id) or self.mapping.providers.get(name)
            if found is None and source_id in self.ledger.providers:
                found = self.current("provider", self.ledger.providers[source_id].id)
            if found is None and not name:
                return None
            if found is None:
                slug = slug_of(name, "provider")
                found = self.by_name.get(squeezed(name)) or (slug if slug in self.content.providers else None)
                found = found or self._free(slug, ())
            self.providers[source_id] = found
        return self.providers[source_id]

    def activity(self, source_id: str, provider: str, name: str, data: Mapping[str, Any]) -> str:
        """The id of an activity. Two of one name are told apart by their town, their venue, and then a number."""
        if source_id in self.mapping.ids:
            return self.mapping.ids[source_id]
        if source_id in self.ledger.items:
            return self.current("activity", self.ledger.items[source_id].id)
        slug = slug_of(name, "activity")
        venue = data.get("venue")
        places = [str(venue.get(part, "")) for part in ("town", "name")] if isinstance(venue, dict) else []
        return self._free(f"{provider}/{slug}", [f"{slug} {place}" for place in places if place])

    def same_name(self, source_id: str, provider: str, name: str) -> str | None:
        """An entry of that provider's and that name which came neither from this source nor from this batch."""
        if source_id in self.ledger.items or source_id in self.mapping.ids:
            return None
        for activity in self.of_provider.get(provider, ()):
            if activity not in self.remembered:
                document = self.content.activities.get(activity)
                called = str(document.data.get("name", "")) if document is not None else ""
                if activity == f"{provider}/{slug_of(name, 'activity')}" or squeezed(called) == squeezed(name):
                    return activity
        return None

    def current(self, kind: str, wanted: str) -> str:
        """An id, or the one that has taken its place: an entry that says under `formerly` that it was this one."""
        documents = self.content.activities if kind == "activity" else self.content.providers
        return wanted if wanted in documents else self.former[kind].get(wanted, wanted)

    def _free(self, wanted: str, others: list[str] | tuple[str, ...]) -> str:
        folder, slash, _ = wanted.rpartition("/")
        for name in _one_after_another(wanted.rpartition("/")[2], others):
            if (found := f"{folder}{slash}{name}") not in self.taken:
                self.taken.add(found)
                return found
        raise AssertionError  # the numbers do not end


def slug_of(name: str, instead: str) -> str:
    """Small letters, digits and hyphens; `instead` when nothing of a name can be written so."""
    plain = unicodedata.normalize("NFKD", name)
    return suggested(name) if any(letter.isascii() and letter.isalnum() for letter in plain) else instead


def _former(documents: Mapping[str, Document]) -> dict[str, str]:
    """The ids that entries had before, each with the entry that says so."""
    found: dict[str, str] = {}
    for now, document in documents.items():
        formerly = document.data.get("formerly")
        for old in formerly if isinstance(formerly, list) else ():
            if isinstance(old, str):
                found.setdefault(old, now)
    return found


def _one_after_another(slug: str, others: list[str] | tuple[str, ...]) -> Iterator[str]:
    yield slug
    for other in others:
        yield suggested(other)
    number = 2
    while True:
        yield f"{slug[: LONGEST_NAME - 6]}-{number}"
        number += 1
