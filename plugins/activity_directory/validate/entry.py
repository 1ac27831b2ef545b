"""One file as the rules see it, and all that they may know about the others."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from activity_directory.load.document import Document
    from activity_directory.schedule import SchoolCalendar
    from activity_directory.validate.findings import Keys
    from activity_directory.validate.schemas import Word


@dataclass(slots=True, eq=False)
class Entry:
    """One file's converted data, without the parts that its schema does not accept.

    `id` is an activity's "provider/activity", a provider's id, a file's name otherwise. `wrong` are the names
    left out of `data`.
    """

    kind: str
    id: str
    data: dict[str, Any]
    document: Document
    wrong: tuple[Keys, ...] = ()
    _texts: tuple[tuple[Keys, str], ...] | None = field(default=None, repr=False)
    _words: str | None = field(default=None, repr=False)

    @property
    def provider(self) -> str:
        """The id of the provider in whose folder an activity stands."""
        return self.id.partition("/")[0]

    @property
    def texts(self) -> tuple[tuple[Keys, str], ...]:
        """Every text of more than one word in the file, with where it stands."""
        if self._texts is None:
            self._texts = tuple(_texts(self.data, ()))
        return self._texts

    @property
    def words(self) -> str:
        """The file as it was typed, in small letters: a quick look before a slow one.

        Lines may break anywhere, so single words alone can be looked for.
        """
        if self._words is None:
            self._words = self.document.text.lower().replace("’", "'")
        return self._words

    @property
    def pictures(self) -> Iterator[tuple[Keys, str]]:
        """The files of the logo or of the images that are named here, and where each name stands."""
        named: list[tuple[Keys, Any]] = [(("logo",), self.part("logo"))]
        named += [(("images", at), image) for at, image in enumerate(self.items("images"))]
        for keys, shown in named:
            if isinstance(shown, dict) and isinstance(file := shown.get("file"), str):
                yield (*keys, "file"), file

    def forget_texts(self) -> None:
        """Let go of what was worked out for the rules: of ten thousand files it would be a fifth of the memory."""
        self._texts = self._words = None

    def items(self, name: str) -> list[Any]:
        """A list of the file, empty when it is not there."""
        found = self.data.get(name)
        return found if isinstance(found, list) else []

    def part(self, name: str) -> dict[str, Any]:
        """A mapping of the file, empty when it is not there."""
        found = self.data.get(name)
        return found if isinstance(found, dict) else {}


def _texts(data: Any, keys: Keys) -> Iterator[tuple[Keys, str]]:
    kind = type(data)
    if kind is str:
        if " " in data or "@" in data:
            yield keys, data
    elif kind is dict:
        for key, value in data.items():
            yield from _texts(value, (*keys, key))
    elif kind is list:
        for at, item in enumerate(data):
            yield from _texts(item, (*keys, at))


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What a rule may know beside its own file. None: that file cannot be read, so nothing can be said about it.

    `activity_ids` and `provider_ids` hold broken files too, so that one mistake is not told twice. `former` and
    `former_providers` are the old ids with those that claim them. `calendar` is empty when there is none.
    """

    today: date
    activities: Mapping[str, Mapping[str, Any]]
    providers: Mapping[str, Mapping[str, Any]]
    activity_ids: frozenset[str]
    provider_ids: frozenset[str]
    schemes: Mapping[str, Mapping[str, Any]] | None
    towns: Mapping[str, Mapping[str, Any]] | None
    areas: frozenset[str] | None
    terms: frozenset[str] | None
    calendar: SchoolCalendar
    pictures: Mapping[str, Path]  # "<provider>/<file>"
    former: Mapping[str, tuple[str, ...]]
    former_providers: Mapping[str, tuple[str, ...]]
    vocabularies: Mapping[str, tuple[Word, ...]]
    review_after_months: int = 12
